// Which letters can be a Vietnamese syllable: an onset, a rime that goes with
// it, and a tone that the rime can bear.
#pragma once

#include <string_view>

namespace dondoc::compiler {

/// Whether `word` (NFC, any case, letters alone) is one syllable as Vietnamese
/// spells it, wherever its tone mark is put ("hoà", "hòa"). Says nothing of
/// whether there is such a word; foreign names and short forms are not.
bool is_syllable(std::string_view word);

}  // namespace dondoc::compiler
