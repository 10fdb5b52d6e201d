#include "compiler/text/marked_share.h"

#include "base/text.h"
#include "compiler/lexicon/syllable.h"

namespace dondoc::compiler {

MarkedShare marked_share(std::string_view text) {
  MarkedShare share;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at, letters = 0;
    bool marked = false;
    while (end < text.size()) {
      const auto [code, size] = base::decode(text, end);
      if (!base::is_letter(code)) break;
      marked = marked || code >= 0x80;
      end += size;
      ++letters;
    }
    if (letters >= 2) {
      ++share.words;
      share.marked += marked && is_syllable(text.substr(at, end - at));
    }
    at = end > at ? end : at + base::decode(text, at).size;
  }
  return share;
}

}  // namespace dondoc::compiler
