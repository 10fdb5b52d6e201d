#include "compiler/ocr/sense.h"

#include <string_view>

#include "base/text.h"
#include "compiler/lexicon/syllable.h"

namespace dondoc::compiler::ocr {

Sense sense_of(const std::vector<PageWord>& words) {
  Sense sense;
  for (const auto& word : words) {
    std::string_view core = word.text;
    const auto is_part = [](char32_t code) { return base::is_letter(code) || base::is_digit(code); };
    while (!core.empty() && !is_part(base::decode(core, 0).value)) core.remove_prefix(base::decode(core, 0).size);
    while (!core.empty()) {
      const auto [code, size] = base::decode_before(core, core.size());
      if (is_part(code)) break;
      core.remove_suffix(size);
    }
    if (base::count_code_points(core) < 2) continue;
    ++sense.words;
    const bool number = core.find_first_not_of("0123456789./-:,") == core.npos;
    sense.sensible += !word.doubtful && (number || is_syllable(core));
  }
  return sense;
}

}  // namespace dondoc::compiler::ocr
