// What a unit's report and the consolidated report have in common.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "writer/official_document.h"

namespace dondoc::writer {

/// Who reports, and how the paper is headed and signed. All names as they are
/// read ("Sở Y tế"); the writer makes capitals.
struct ReportHead {
  Family family = Family::state;
  std::string superior, issuer;
  std::string issuer_code;              // after BC in the number: "SYT"
  std::optional<std::string> number;    // absent: room is left
  std::string place;
  base::Date dated_on;
  bool day_is_blank = true;
  std::string title;                    // "Kết quả thực hiện …"
  std::vector<std::string> addressees;
  std::vector<std::string> legal_bases;
  std::vector<std::string> recipients;
  std::string filed_at;
  Signature signature;
};

/// The document of kind Báo cáo with that head and foot, and no body yet.
OfficialDocument headed(const ReportHead& head);

/// A field of the report's form. `value` is a number as kept ("1234.5", printed
/// 1.234,5), or text; empty: no answer.
struct ReportFigure {
  std::string label, unit, value;
};

/// Digits with '.' before decimals, as figures are kept, in the way of Việt Nam:
/// thousands by dots, decimals by a comma. Anything else is returned unchanged.
std::string number_words(const std::string& value);

/// An answer that reads as prose: too long for a table's cell.
bool is_prose(const ReportFigure& figure);

/// The figures as a table (TT, Chỉ tiêu, Đơn vị tính, Kết quả), and under it those
/// that are prose, each under its label.
void append_figures(std::vector<Block>& body, const std::vector<ReportFigure>& figures);

/// Text that a person typed over several lines, as paragraphs; empty lines go,
/// and lines that begin with '-', '+' or '•' become bullets.
void append_typed(std::vector<Block>& body, const std::string& text, const std::vector<base::Id>& reports = {});

}  // namespace dondoc::writer
