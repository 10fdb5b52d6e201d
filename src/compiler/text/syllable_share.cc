#include "compiler/text/syllable_share.h"

#include "base/text.h"
#include "compiler/lexicon/syllable.h"

namespace dondoc::compiler {

SyllableShare syllable_share(std::string_view text) {
  SyllableShare share;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    bool marked = false;
    while (end < text.size()) {
      const auto code = base::decode(text, end);
      const bool ascii = (code.value >= 'a' && code.value <= 'z') || (code.value >= 'A' && code.value <= 'Z');
      if (!ascii && (code.value < 0xA1 || base::is_space(code.value) || base::is_dash(code.value))) break;
      marked = marked || !ascii;
      end += code.size;
    }
    if (end > at && marked) {
      ++share.words;
      share.syllables += is_syllable(text.substr(at, end - at));
    }
    at = end > at ? end : at + base::decode(text, at).size;
  }
  return share;
}

}  // namespace dondoc::compiler
