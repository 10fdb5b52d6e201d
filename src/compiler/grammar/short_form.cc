#include "compiler/grammar/short_form.h"

#include <algorithm>

#include "compiler/grammar/body.h"

namespace dondoc::compiler {

namespace {

constexpr Lexicon definitions({Entry<bool>
    {"sau đây gọi tắt là", true}, {"sau đây gọi là", true}, {"sau đây viết tắt là", true}, {"gọi tắt là", true}, {"gọi tắt", true},
    {"viết tắt là", true}, {"viết tắt", true}, {"gọi chung là", true}, {"sau đây gọi chung là", true},
});

// "PC08", "P.CTSV": capitals, figures and stops with no space between them.
bool is_sign(const Words& words, Span form) {
  bool capitals = false;
  for (std::uint32_t i = form.first; i < form.last; ++i) {
    if (i > form.first && !words[i].glued) return false;
    if (words.is_word(i) && !words[i].capital) return false;
    capitals = capitals || words[i].capitals;
  }
  return capitals && words.is_word(form.first);
}

// A sign begins with the letter that the name begins with.
bool same_initial(const Words& words, Span full, Span form) {
  const auto letter = [&](std::uint32_t i) { return word_detail::letter(word_detail::decode(words.text(), words[i].begin).value).base; };
  return letter(full.first) == letter(form.first);
}

}  // namespace

std::vector<ShortForm> read_short_forms(const Words& words, const Rules& rules) {
  std::vector<ShortForm> forms;
  constexpr std::uint32_t longest = 30;  // words of a name, and of a bracket
  for (std::uint32_t i = 1; i + 2 < words.size(); ++i) {
    if (!words.is_mark(i, '(')) continue;
    const auto close = words.past_bracket(i, std::min<std::uint32_t>(static_cast<std::uint32_t>(words.size()), i + longest));
    if (!words.is_mark(close - 1, ')') || close - i < 3) continue;
    Span form{i + 1, close - 1};
    if (const auto defined = words.find(definitions, form.first, form.last)) form.first += static_cast<std::uint32_t>(defined.size);
    else if (!is_sign(words, form)) continue;
    if (form.empty()) continue;
    // What is shortened ends at the bracket; its longest reading as a body is taken.
    for (std::uint32_t j = i > longest ? i - longest : 0; j < i; ++j) {
      if (!body_starts(words, j, i) || (j > 0 && body_starts(words, j - 1, i) && words[j - 1].capital)) continue;
      const auto body = read_body(words, j, i, Reading::prose, rules);
      if (!body || body->span.last != i) continue;
      forms.push_back({body->span, form, is_sign(words, form) && same_initial(words, body->span, form)});
      break;
    }
  }
  return forms;
}

}  // namespace dondoc::compiler
