#include "compiler/text/capital_letters.h"

#include <cstdint>
#include <vector>

#include "base/text.h"

namespace dondoc::compiler {
namespace {

enum class Case : std::uint8_t { capital, either, other };

struct Word { std::size_t begin, end; Case is; };

bool is_marked_small(char32_t c) { return c > 0x7F && base::is_letter(c) && !base::is_upper(c); }

/// A word in capitals is one that has marked small letters in it: what has none
/// needs nothing, and says nothing of the words beside it ("Từ UBND").
Case case_of(std::u32string_view word) {
  std::size_t capitals = 0, marked = 0;
  bool behind_small = false;
  for (const char32_t c : word) {
    if (base::is_upper(c)) { behind_small = behind_small || marked > 0; ++capitals; }
    else if (is_marked_small(c)) ++marked;
    else return Case::other;
  }
  if (marked > 0 && (capitals > 1 || behind_small)) return Case::capital;
  return Case::either;
}

}  // namespace

void raise_capitals(std::u32string& text) {
  std::vector<Word> run;  // words of one line with a space between each
  const auto settle = [&] {
    bool any = false;
    for (const auto& word : run) any = any || word.is == Case::capital;
    if (any)
      for (const auto& word : run)
        for (std::size_t i = word.begin; i < word.end; ++i) text[i] = base::upper(text[i]);
    run.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    if (!base::is_letter(text[at])) {
      if (text[at] != U' ') settle();
      ++at;
      continue;
    }
    Word word{at, at, Case::other};
    while (at < text.size() && base::is_letter(text[at])) ++at;
    word.end = at;
    word.is = case_of(std::u32string_view(text).substr(word.begin, word.end - word.begin));
    if (word.is == Case::other) settle();
    else run.push_back(word);
  }
  settle();
}

}  // namespace dondoc::compiler
