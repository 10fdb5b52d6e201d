#include "compiler/lexicon/syllable.h"

#include <algorithm>
#include <string>

#include "base/text.h"

namespace dondoc::compiler {

namespace {

// Both sorted by code point, to be searched by halves.
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
static_assert(std::is_sorted(std::begin(rimes), std::end(rimes)));

constexpr std::u32string_view onsets[] = {U"ngh", U"ch", U"gh", U"gi", U"kh", U"ng", U"nh", U"ph", U"qu", U"th", U"tr", U"b", U"c", U"d", U"g", U"h",
                                          U"k", U"l", U"m", U"n", U"p", U"r", U"s", U"t", U"v", U"x", U"đ", U""};

// The tones sắc and nặng, which alone a rime that ends in c, ch, p, t can bear.
constexpr std::u32string_view checked_tones = U"áắấéếíóốớúứýạặậẹệịọộợụựỵ";

bool is_rime(std::u32string_view rime) { return std::binary_search(std::begin(rimes), std::end(rimes), rime); }

/// k, gh, ngh stand before e, ê, i, y; c, g, ng before the others.
bool goes_with(std::u32string_view onset, char32_t vowel) {
  const bool front = vowel == U'e' || vowel == U'ê' || vowel == U'i' || vowel == U'y';
  if (onset == U"k" || onset == U"gh" || onset == U"ngh") return front;
  if (onset == U"c" || onset == U"ng") return !front;
  return onset != U"g" || vowel == U'i' || !front;
}

}  // namespace

bool is_syllable(std::string_view word) {
  std::u32string plain;
  bool toned = false, checked_tone = false;
  for (std::size_t i = 0; i < word.size();) {
    const auto [code, size] = base::decode(word, i);
    i += size;
    const char32_t letter = base::lower(code), bare = base::without_tone(letter);
    if (!base::is_letter(letter) || plain.size() >= 7) return false;
    if (bare != letter) {
      if (toned) return false;
      toned = true;
      checked_tone = checked_tones.find(letter) != checked_tones.npos;
    }
    plain += bare;
  }
  if (plain.empty()) return false;
  const char32_t last = plain.back(), before = plain.size() > 1 ? plain[plain.size() - 2] : U'\0';
  const bool stopped = last == 'c' || last == 'p' || last == 't' || (last == 'h' && before == 'c');
  if (stopped && !checked_tone) return false;
  for (const auto onset : onsets) {
    if (!plain.starts_with(onset)) continue;
    const auto rime = std::u32string_view(plain).substr(onset.size());
    if (!rime.empty() && is_rime(rime) && goes_with(onset, rime.front())) return true;
    // The u of "qu" is a glide that the rime may share: quốc, quỳnh, quýt.
    if (onset == U"qu" && (is_rime(U"u" + std::u32string(rime)) || rime == U"ôc")) return true;
  }
  return false;
}

}  // namespace dondoc::compiler
