// TCVN3 has no capitals with a tone mark: its fonts of capitals draw the small
// letters as such, and a text without fonts has "Kế HOạCH".
#pragma once

#include <string>

namespace dondoc::compiler {

/// Makes the marked letters of words capital that stand in capitals otherwise,
/// and of the words beside them that may be either ("Kế": one capital, then
/// marked letters alone). The number of code points stays the same.
void raise_capitals(std::u32string& text);

}  // namespace dondoc::compiler
