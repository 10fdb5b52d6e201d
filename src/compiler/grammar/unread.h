// Where a person should look whether a piece of work was missed: deadlines that
// nothing was read for, parts about duties that gave none.
#pragma once

#include "compiler/grammar/reporting.h"
#include "compiler/grammar/task.h"

namespace dondoc::compiler {

/// The first such deadline of each paragraph, in document order. `taken` is what
/// tasks, reporting duties, periods and events were read from; what only states
/// a purpose or a requirement charges nobody.
std::vector<Span> read_unread(const Page& page, const std::vector<Span>& taken);

/// Headings of sections that by their words are about duties ("TỔ CHỨC THỰC HIỆN",
/// "PHÂN CÔNG NHIỆM VỤ") while nothing in `taken` stands in them; of two that lie
/// in each other the outer one. What is headed "NHIỆM VỤ" alone counts where a body
/// is named in it, at one of the bytes `named`: else it may only tell of the content.
std::vector<Span> read_barren(const Page& page, const std::vector<Span>& taken, const std::vector<std::size_t>& named);

}  // namespace dondoc::compiler
