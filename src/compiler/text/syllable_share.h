// How much of a text is Vietnamese: what it was written in shows in it.
#pragma once

#include <cstddef>
#include <string_view>

namespace dondoc::compiler {

/// Of the words of a text that hold a letter beyond ASCII, how many are
/// syllables; read rightly nearly all are.
struct SyllableShare {
  std::size_t words = 0, syllables = 0;
  double value() const { return words == 0 ? 0.0 : static_cast<double>(syllables) / static_cast<double>(words); }
};
SyllableShare syllable_share(std::string_view text);

}  // namespace dondoc::compiler
