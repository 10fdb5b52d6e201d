// Texts in which the words that were looked for are marked.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "service/views/search.h"

namespace dondoc::service {

/// The last of `syllables` may be the beginning of a word. Words that stand side
/// by side are marked as one.
std::vector<SearchPiece> mark(std::string_view text, const std::vector<std::string>& syllables);

/// Of the line that holds the most of them about 200 letters around the first,
/// marked; nothing where none holds any.
std::vector<SearchPiece> excerpt_of(std::string_view lines, const std::vector<std::string>& syllables);

/// Whether all of them stand in the text.
bool holds_all(std::string_view text, const std::vector<std::string>& syllables);

}  // namespace dondoc::service
