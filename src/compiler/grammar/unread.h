// Deadlines that nothing was read for: where a person should look whether a
// piece of work was missed.
#pragma once

#include "compiler/grammar/reporting.h"
#include "compiler/grammar/task.h"

namespace dondoc::compiler {

/// The first such deadline of each paragraph, in document order. `taken` is what
/// tasks, reporting duties, periods and events were read from; what only states
/// a purpose or a requirement charges nobody.
std::vector<Span> read_unread(const Page& page, const std::vector<Span>& taken);

}  // namespace dondoc::compiler
