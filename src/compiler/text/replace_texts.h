// Other words in place of a paragraph's, once a document was read.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "compiler/block.h"

namespace dondoc::compiler {

/// Puts `texts` (the block's index, its new text; in order) in place of the blocks'
/// texts, and moves all that points into the text.
void replace_texts(SourceText& source, const std::vector<std::pair<std::size_t, std::string>>& texts);

}  // namespace dondoc::compiler
