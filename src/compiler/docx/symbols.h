// Characters of the symbol fonts (Symbol, Wingdings), which lie in Unicode's
// private area, as the characters that they look like.
#pragma once

#include <string>
#include <string_view>

namespace dondoc::compiler::docx {

/// What a symbol looks like; "" where that is not known. `code` as in w:sym,
/// with or without 0xF000 added.
std::string_view symbol(char32_t code, std::string_view font);

/// `text` with its private characters replaced; an unknown one becomes "•".
std::string plain_symbols(std::string_view text, std::string_view font);

}  // namespace dondoc::compiler::docx
