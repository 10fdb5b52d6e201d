// What speaks against a task or a duty to report that was read, seen in its own
// words. What it was read by, the grammars say themselves (confidence.h).
#pragma once

#include "compiler/grammar/reporting.h"

namespace dondoc::compiler {

/// `doubtful`: passages of a scan that were recognised with little confidence.
void add_doubts(const Page& page, const std::vector<Span>& doubtful, TaskText& task);
void add_doubts(const Page& page, const std::vector<Span>& doubtful, ReportText& report);

}  // namespace dondoc::compiler
