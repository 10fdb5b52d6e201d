// Who must report to whom, through whom, by when and how often.
#pragma once

#include "compiler/grammar/task.h"

namespace dondoc::compiler {

struct ReportText {
  std::vector<Body> from, to;
  std::optional<Body> via;
  std::optional<Deadline> due;
  draft::Frequency frequency = draft::Frequency::once;
  Span span;  // the clause that says so
  Grounds grounds{Ground::report};
};

/// The duties to report that a task's text holds; several when it names several
/// frequencies, or when who receives the report must pass it on in turn.
std::vector<ReportText> read_reports(const Page& page, Span text, const std::vector<Body>& from);

/// "Tất cả báo cáo gửi về Sở A qua Phòng B": it is said of the reports before it.
bool speaks_of_all(const Words& words, Span sentence);

/// Duties to report in lines that are no task, and so name nobody bound.
std::vector<ReportText> read_unassigned_reports(const Page& page, const std::vector<TaskText>& tasks);

/// "Báo cáo gửi về Sở A để tổng hợp." below the lines that say what is reported when: it is to whom
/// those are sent, and no report of its own. Puts the reports in the text's order.
void address_announced(const Page& page, std::vector<ReportText>& reports);

}  // namespace dondoc::compiler
