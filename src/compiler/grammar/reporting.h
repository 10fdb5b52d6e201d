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

/// Duties to report in lines that are no task, and so name nobody bound.
std::vector<ReportText> read_unassigned_reports(const Page& page, const std::vector<TaskText>& tasks);

}  // namespace dondoc::compiler
