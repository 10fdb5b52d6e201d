// The blocks of a document as lines for a person to read: what
// `dondoc compile --show blocks` prints and what the readers' tests compare.
#pragma once

#include <string>

#include "compiler/block.h"

namespace dondoc::compiler {

/// One line a block: "heading 1 center bold | I. MỤC ĐÍCH". A table's rows and
/// cells open with "row" and "cell COLUMN+SPAN×ROWS", a cell's blocks are set in.
/// A hand-made line break is shown as "⏎".
std::string show_blocks(const SourceText& source);

}  // namespace dondoc::compiler
