#include "compiler/grammar/words.h"

#include <algorithm>

namespace dondoc::compiler {
namespace {

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
bool is_space(char32_t c) { return c == ' ' || c == '\n' || c == '\t' || c == 0xA0 || c == '\r'; }
// A letter of some other alphabet, or of one that Vietnamese borrows from.
bool is_other_letter(char32_t c) { return c >= 0x180 && !(c >= 0x2000 && c < 0x2E80) && !(c >= 0x3000 && c < 0x3040) && c < 0xE000; }

bool is_raised_figure(char32_t c) { return c == 0xB9 || c == 0xB2 || c == 0xB3 || c == 0x2070 || (c >= 0x2074 && c <= 0x2079); }

// The bytes of a note's mark, "[1]" or "[iv]", which stands between words and
// says nothing; 0 where there is none.
std::size_t note_mark(std::string_view text, std::size_t at) {
  if (const auto code = word_detail::decode(text, at); is_raised_figure(code.value))
    return at > 0 && text[at - 1] != ' ' && text[at - 1] != 'm' ? code.size : 0;  // "m²" is a measure
  if (text[at] != '[') return 0;
  const auto end = text.find(']', at);
  if (end == text.npos || end == at + 1 || end > at + 6) return 0;
  const auto mark = text.substr(at + 1, end - at - 1);
  const bool number = mark.find_first_not_of("0123456789") == mark.npos && mark.size() <= 3;
  return number || mark.find_first_not_of("ivx") == mark.npos ? end + 1 - at : 0;
}

}  // namespace

Words::Words(std::string_view text) : text_(text) {
  words_.reserve(text.size() / 5 + 8);
  bool glued = false;
  for (std::size_t at = 0; at < text.size();) {
    auto code = word_detail::decode(text, at);
    if (is_space(code.value)) {
      at += code.size;
      glued = false;
      continue;
    }
    if (const auto mark = note_mark(text, at)) {
      at += mark;
      glued = false;
      continue;
    }
    Word word;
    word.begin = static_cast<std::uint32_t>(at);
    word.glued = glued;
    if (is_digit(code.value)) {
      word.kind = Word::Kind::number;
      word_detail::Hash hash;
      for (; at < text.size() && is_digit(static_cast<unsigned char>(text[at])); ++at) {
        if (at - word.begin < 9) word.number = word.number * 10 + static_cast<std::uint32_t>(text[at] - '0');
        hash.letter({static_cast<std::uint16_t>(text[at]), 0, false});
      }
      word.key = hash.done();
    } else if (word_detail::letter(code.value).base || is_other_letter(code.value)) {
      word.kind = Word::Kind::word;
      word_detail::Hash hash;
      int letters = 0, small = 0;
      for (; at < text.size(); at += code.size) {
        code = word_detail::decode(text, at);
        auto letter = word_detail::letter(code.value);
        if (!letter.base && !is_other_letter(code.value)) break;
        if (!letter.base) letter.base = static_cast<std::uint16_t>(code.value);
        if (letters++ == 0) word.capital = letter.upper;
        small += !letter.upper;
        hash.letter(letter);
      }
      word.capitals = small == 0 && letters > 1;
      word.key = hash.done();
    } else {
      word.key = mark_key(code.value);
      at += code.size;
    }
    at = std::min(at, text.size());
    word.end = static_cast<std::uint32_t>(at);
    words_.push_back(word);
    glued = true;
  }
  // Each bracket's end is found once, so that ten thousand that never close cost
  // no more than ten thousand.
  std::vector<std::uint32_t> open;
  for (std::uint32_t i = 0; i < words_.size(); ++i) {
    if (is_mark(i, '(')) open.push_back(i);
    if (!is_mark(i, ')') || open.empty()) continue;
    words_[open.back()].number = i + 1;
    open.pop_back();
  }
}

Span Words::in(Range bytes) const {
  const auto index = [&](std::uint32_t byte) {
    const auto it = std::lower_bound(words_.begin(), words_.end(), byte, [](const Word& w, std::uint32_t b) { return w.begin < b; });
    return static_cast<std::uint32_t>(it - words_.begin());
  };
  return {index(bytes.begin), index(bytes.end)};
}

Range Words::bytes(Span span) const {
  if (span.empty()) {
    const auto at = span.first < words_.size() ? words_[span.first].begin : static_cast<std::uint32_t>(text_.size());
    return {at, at};
  }
  return {words_[span.first].begin, words_[span.last - 1].end};
}

std::string Words::quote(Span span) const {
  const auto range = bytes(span);
  std::string out(text_.substr(range.begin, range.size()));
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

void Words::keep(Names& names, Span name) {
  if (name.empty()) return;
  std::uint32_t node = 0;
  for (std::uint32_t i = name.first; i < name.last; ++i) {
    const auto [step, fresh] = names.next.try_emplace({node, key(i)}, static_cast<std::uint32_t>(names.ends.size()));
    if (fresh) names.ends.push_back(false);
    node = step->second;
  }
  names.ends[node] = true;
}

std::uint32_t Words::longest_at(const Names& names, std::uint32_t i, std::uint32_t last) const {
  std::uint32_t longest = 0, node = 0;
  for (std::uint32_t at = i; at < last; ++at) {
    const auto step = names.next.find({node, key(at)});
    if (step == names.next.end()) break;
    node = step->second;
    if (names.ends[node]) longest = at + 1 - i;
  }
  return longest;
}

std::uint32_t Words::past_bracket(std::uint32_t i, std::uint32_t last) const {
  if (i >= words_.size() || !is_mark(i, '(')) return last;
  const auto behind = words_[i].number;
  return behind && behind <= last ? behind : last;
}

}  // namespace dondoc::compiler
