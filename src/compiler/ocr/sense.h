// Whether what was recognised of a scan is language: a page that lies on its side
// or upside down is recognised too, as letters that are no words.
#pragma once

#include <cstddef>
#include <vector>

#include "compiler/pages/page.h"

namespace dondoc::compiler::ocr {

/// Of the words with two letters or more, and of the numbers, how many are
/// Vietnamese syllables, or numbers, that were recognised with confidence.
struct Sense {
  std::size_t words = 0, sensible = 0;
  /// Between 0 and 1; what few words say counts for less.
  double value() const { return static_cast<double>(sensible) / static_cast<double>(words + 5); }
  /// So many words, and hardly any of them one: no person would want them read.
  bool is_noise() const { return words >= 10 && sensible * 4 < words; }
};
Sense sense_of(const std::vector<PageWord>& words);

/// From this on a page is not tried another way round.
inline constexpr double enough_sense = 0.5;

}  // namespace dondoc::compiler::ocr
