// What reports must tell: "Báo cáo nêu rõ số buổi, số hộ được cấp nước; khó khăn,
// kiến nghị", "Nội dung báo cáo gồm: (1) …; (2) …", "kèm các số liệu: số tin, bài".
#pragma once

#include "compiler/grammar/reporting.h"

namespace dondoc::compiler {

struct FieldText {
  Span label;
  draft::FieldType type = draft::FieldType::text;
  std::string unit;      // "(triệu đồng)", "hộ" of "số hộ", "%" of "tỷ lệ"; empty where none is said
  bool required = true;  // not: "(nếu có)"
};

/// For each of the duties, in their order, what it is to tell: every "số …" a
/// number of its own, the rest texts. Difficulties and proposals are left out,
/// for every report has a part for them. A list said in a duty's own clause is
/// that duty's; one in a sentence of its own is said of the duties before it in
/// its paragraph, or in the three above; one in a part of the plan on reports, of
/// all duties of that part. Duties on occasion take none but their own.
std::vector<std::vector<FieldText>> read_report_fields(const Page& page, const std::vector<ReportText>& reports);

}  // namespace dondoc::compiler
