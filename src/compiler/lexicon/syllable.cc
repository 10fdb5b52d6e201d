#include "compiler/lexicon/syllable.h"

#include <array>
#include <cstdint>

#include "base/text.h"
#include "compiler/lexicon/word.h"

namespace dondoc::compiler {

namespace {

constexpr std::u32string_view alphabet = U"abcdefghijklmnopqrstuvwxyzăâđêôơư";

constexpr std::u32string_view rimes[] = {
    U"a", U"ac", U"ach", U"ai", U"am", U"an", U"ang", U"anh", U"ao", U"ap", U"at", U"au", U"ay",
    U"e", U"ec", U"em", U"en", U"eng", U"eo", U"ep", U"et",
    U"i", U"ia", U"ich", U"im", U"in", U"inh", U"ip", U"it", U"iu", U"iêc", U"iêm", U"iên", U"iêng", U"iêp", U"iêt", U"iêu",
    U"o", U"oa", U"oac", U"oach", U"oai", U"oam", U"oan", U"oang", U"oanh", U"oao", U"oap", U"oat", U"oay", U"oc", U"oe", U"oem", U"oen", U"oeo",
    U"oet", U"oi", U"om", U"on", U"ong", U"ooc", U"oong", U"op", U"ot", U"oăc", U"oăm", U"oăn", U"oăng", U"oăt",
    U"u", U"ua", U"uc", U"ui", U"um", U"un", U"ung", U"up", U"ut", U"uy", U"uya", U"uych", U"uyn", U"uynh", U"uyp", U"uyt", U"uyu", U"uyên", U"uyêt",
    U"uân", U"uâng", U"uât", U"uây", U"uê", U"uêch", U"uên", U"uênh", U"uôc", U"uôi", U"uôm", U"uôn", U"uông", U"uôt", U"uơ",
    U"y", U"yêm", U"yên", U"yêng", U"yêt", U"yêu",
    U"âc", U"âm", U"ân", U"âng", U"âp", U"ât", U"âu", U"ây",
    U"ê", U"êch", U"êm", U"ên", U"êng", U"ênh", U"êp", U"êt", U"êu",
    U"ô", U"ôc", U"ôi", U"ôm", U"ôn", U"ông", U"ôp", U"ôt",
    U"ăc", U"ăm", U"ăn", U"ăng", U"ăp", U"ăt",
    U"ơ", U"ơi", U"ơm", U"ơn", U"ơp", U"ơt",
    U"ư", U"ưa", U"ưc", U"ưi", U"ưng", U"ưt", U"ưu", U"ươc", U"ươi", U"ươm", U"ươn", U"ương", U"ươp", U"ươt", U"ươu",
};

constexpr std::u32string_view onsets[] = {U"ngh", U"ch", U"gh", U"gi", U"kh", U"ng", U"nh", U"ph", U"qu", U"th", U"tr", U"b", U"c", U"d", U"g", U"h",
                                          U"k", U"l", U"m", U"n", U"p", U"r", U"s", U"t", U"v", U"x", U"đ"};

// Onsets and rimes are looked up as numbers, six bits a letter: every word of a
// document is asked about, more than once.
using Code = std::uint32_t;
constexpr std::size_t longest_syllable = 7, longest_onset = 3, longest_rime = 4;

// A letter's place in the alphabet, from 1; 0 for what no syllable has.
constexpr auto places = [] {
  std::array<std::uint8_t, word_detail::low_end> out{};
  for (std::size_t i = 0; i < alphabet.size(); ++i) out[alphabet[i]] = static_cast<std::uint8_t>(i + 1);
  return out;
}();

constexpr Code code_of(std::u32string_view part) {
  Code code = 0;
  for (const char32_t letter : part) code = code << 6 | places[letter];
  return code;
}

// A set of codes made by the compiler: most are found, or missed, at the first look.
template <std::size_t N> class CodeSet {
 public:
  constexpr explicit CodeSet(const std::u32string_view (&parts)[N]) {
    for (const auto part : parts) {
      const Code code = code_of(part);
      auto slot = first_slot(code);
      while (slots_[slot] != 0) slot = (slot + 1) % slots;
      slots_[slot] = code;
    }
  }
  bool holds(Code code) const {
    for (auto slot = first_slot(code); slots_[slot] != 0; slot = (slot + 1) % slots)
      if (slots_[slot] == code) return true;
    return false;
  }

 private:
  static constexpr std::uint32_t bits = N < 64 ? 8 : 10, slots = 1u << bits;
  static constexpr std::uint32_t first_slot(Code code) { return code * 0x9e3779b1u >> (32 - bits); }
  std::array<Code, slots> slots_{};
};
constexpr CodeSet rime_codes(rimes);
constexpr CodeSet onset_codes(onsets);

/// k, gh, ngh stand before e, ê, i, y; c, g, ng before the others.
bool goes_with(Code onset, Code vowel) {
  const bool front = vowel == code_of(U"e") || vowel == code_of(U"ê") || vowel == code_of(U"i") || vowel == code_of(U"y");
  switch (onset) {
    case code_of(U"k"):
    case code_of(U"gh"):
    case code_of(U"ngh"): return front;
    case code_of(U"c"):
    case code_of(U"ng"): return !front;
    case code_of(U"g"): return vowel == code_of(U"i") || !front;
    default: return true;
  }
}

}  // namespace

bool is_syllable(std::string_view word) {
  std::array<std::uint8_t, longest_syllable> letters{};
  std::size_t size = 0;
  std::uint8_t tone = 0;
  for (std::size_t at = 0; at < word.size();) {
    const auto [code, bytes] = base::decode(word, at);
    const auto letter = word_detail::letter(code);
    at += bytes;
    if (places[letter.base] == 0 || size == longest_syllable || (letter.tone && tone)) return false;
    if (letter.tone) tone = letter.tone;
    letters[size++] = places[letter.base];
  }
  if (size == 0) return false;
  const auto is = [&](std::size_t at, char32_t letter) { return letters[at] == places[letter]; };
  const std::size_t last = size - 1;
  const bool stopped = is(last, 'c') || is(last, 'p') || is(last, 't') || (last > 0 && is(last, 'h') && is(last - 1, 'c'));
  constexpr std::uint8_t sharp = 4;  // sắc and, behind it, nặng: the tones that a stopped rime can bear
  if (stopped && tone < sharp) return false;
  const auto code_between = [&](std::size_t first, std::size_t end) {
    Code code = 0;
    for (; first < end; ++first) code = code << 6 | letters[first];
    return code;
  };
  const auto rime_from = [&](std::size_t first) { return first < size && size - first <= longest_rime && rime_codes.holds(code_between(first, size)); };
  // The u of "qu" is a glide that the rime may share: quốc, quỳnh, quýt.
  if (is(0, 'q')) return size > 1 && is(1, 'u') && (rime_from(1) || rime_from(2));
  if (rime_from(0)) return true;
  for (std::size_t end = 1; end <= longest_onset && end < size; ++end)
    if (const auto onset = code_between(0, end); onset_codes.holds(onset) && goes_with(onset, letters[end]) && rime_from(end)) return true;
  return false;
}

}  // namespace dondoc::compiler
