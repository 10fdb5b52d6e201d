// The blocks as a draft gives them, for a screen that shows the document.
#pragma once

#include <vector>

#include "base/text.h"
#include "compiler/block.h"

namespace dondoc::compiler {

draft::At at_of(Range range, const base::CodePointMap& map);
/// One entry a block, in order; `map` is of source.text.
std::vector<draft::Layout> layout_of(const SourceText& source, const base::CodePointMap& map);

}  // namespace dondoc::compiler
