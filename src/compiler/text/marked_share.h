// How many words of a text carry Vietnamese marks: more than half in any plan, hardly
// any where a scanner recognised the page with another language's letters.
#pragma once

#include <cstddef>
#include <string_view>

namespace dondoc::compiler {

/// Of the words of two letters and more, how many hold a marked letter and are syllables.
struct MarkedShare {
  std::size_t words = 0, marked = 0;
  double value() const { return words == 0 ? 0.0 : static_cast<double>(marked) / static_cast<double>(words); }
  /// Words enough to tell, and so few marks as no Vietnamese text has.
  bool lost() const { return words >= 40 && value() < 0.2; }
};
MarkedShare marked_share(std::string_view text);

}  // namespace dondoc::compiler
