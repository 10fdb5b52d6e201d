#include "compiler/text/torn_words.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "compiler/lexicon/syllable.h"
#include "compiler/text/replace_texts.h"

namespace dondoc::compiler {

namespace {

struct Letters {
  std::size_t count = 0;
  bool vowel = false, all_letters = true, all_upper = true;
};

bool is_vowel(char32_t code) {
  const char plain = base::plain(code);
  return plain == 'a' || plain == 'e' || plain == 'i' || plain == 'o' || plain == 'u' || plain == 'y';
}

Letters letters_of(std::string_view word) {
  Letters found;
  for (std::size_t i = 0; i < word.size();) {
    const auto [code, size] = base::decode(word, i);
    i += size;
    ++found.count;
    found.vowel = found.vowel || is_vowel(code);
    found.all_letters = found.all_letters && base::is_letter(code);
    found.all_upper = found.all_upper && base::is_upper(code);
  }
  return found;
}

/// The letters that a word ends or begins with: "(c" gives "c", "ủa," gives "ủa".
std::string_view last_letters(std::string_view word) {
  std::size_t at = word.size();
  while (at > 0) {
    const auto [code, size] = base::decode_before(word, at);
    if (!base::is_letter(code)) break;
    at -= size;
  }
  return word.substr(at);
}

std::string_view first_letters(std::string_view word) {
  std::size_t at = 0;
  while (at < word.size()) {
    const auto [code, size] = base::decode(word, at);
    if (!base::is_letter(code)) break;
    at += size;
  }
  return word.substr(0, at);
}

/// The words of official text that begin with a marked vowel; as a second piece
/// they are left alone, and other vowels ("ại", "ếp") are rests of a word.
bool stands_by_itself(std::string_view word) {
  static constexpr std::string_view words[] = {
      "á", "ác", "ách", "ám", "án", "ánh", "áo", "áp", "ánh", "ảnh", "ảo", "ạ", "ấm", "ấn", "ấp", "ấu", "ấy", "ẩm", "ẩn", "ẩu", "ầm", "ầu", "ẫm",
      "ắc", "ắt", "ăn", "ăng", "âm", "ân", "âu", "êm", "ếch", "ế", "ít", "ích", "ì", "í", "ỉ", "ôm", "ôn", "ông", "ô", "ốc", "ốm", "ống", "ốp", "ổ",
      "ổi", "ổn", "ồn", "ồ", "ộp", "óc", "ơ", "ơn", "ơi", "ớt", "ở", "ờ", "út", "úng", "úp", "ú", "ù", "ùn", "ủ", "ủng", "ủy", "uỷ", "ủi", "ứ", "ức",
      "ứng", "ừ", "ừng", "ưa", "ưu", "ướp", "ướt", "ước", "ươm", "ưng", "ý", "ỷ"};
  const auto lower = base::lower(word);
  return std::find(std::begin(words), std::end(words), lower) != std::end(words);
}

/// "TH ÔNG", "HO ẠCH" in capitals throughout: the first has no vowel, or the second is no word.
bool is_torn_capitals(std::string_view first, std::string_view second) {
  const auto before = letters_of(first), after = letters_of(second);
  if (!before.all_upper || !after.all_upper || !is_vowel(base::decode(second, 0).value)) return false;
  if (before.vowel && (base::decode(second, 0).value < 0x80 || stands_by_itself(second))) return false;
  return is_syllable(std::string(first) + std::string(second));
}

}  // namespace

bool is_bare_consonant(std::string_view letters) {
  const auto found = letters_of(letters);
  return found.count > 0 && found.count <= 3 && !found.vowel && found.all_letters && !(found.all_upper && found.count > 1);
}

bool is_one_word(std::string_view first, std::string_view second) {
  const auto end = last_letters(first), begin = first_letters(second);
  if (end.empty() || begin.empty()) return false;
  const char32_t next = base::decode(begin, 0).value;
  const auto joined = std::string(end) + std::string(begin);
  if (is_bare_consonant(end)) {
    // "N Đ-CP": a short form in a symbol.
    if (next == U'Đ' && second.size() > begin.size() && (second[begin.size()] == '-' || second[begin.size()] == '/')) return true;
    if (!is_vowel(next)) return false;
    return !base::is_upper(next) || (base::is_upper(base::decode(end, 0).value) && is_syllable(joined));
  }
  if (is_torn_capitals(end, begin)) return true;
  // "lo ại": the second piece is no word.
  const bool marked = next >= 0x80 && is_vowel(next) && !base::is_upper(next);
  return marked && first.size() == end.size() && is_syllable(joined) && !stands_by_itself(begin);
}

namespace {

constexpr std::size_t fewest = 5, share = 200;  // torn words, and one in so many words

/// Calls `word(begin, end)` for what stands between spaces.
void each_word(std::string_view text, auto word) {
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    while (end < text.size() && text[end] != ' ' && text[end] != '\n') ++end;
    if (end > begin) word(begin, end);
    begin = end + 1;
  }
}

/// "c ủa", "ngh ị": a bare consonant that makes a word with what follows.
bool is_torn(std::string_view first, std::string_view second) {
  if (!is_bare_consonant(first) || base::lower(first) != first) return false;
  const auto rest = first_letters(second);
  return !rest.empty() && is_vowel(base::decode(rest, 0).value) && is_syllable(std::string(first) + std::string(rest));
}

bool is_torn(std::string_view text) {
  constexpr std::size_t longest = 3;
  std::size_t torn = 0, spaces = 0, begin = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != ' ' && text[i] != '\n') continue;
    if (text[i] == ' ') {
      ++spaces;
      torn += i - begin <= longest && is_torn(text.substr(begin, i - begin), text.substr(i + 1));
    }
    begin = i + 1;
  }
  return torn >= fewest && torn * share >= spaces;
}

std::string closed(std::string_view text) {
  std::string out;
  std::size_t open = 0, done = 0;  // where the last word begins in `out`; what of `text` is in it
  bool any = false;
  each_word(text, [&](std::size_t begin, std::size_t end) {
    const auto word = text.substr(begin, end - begin);
    const bool beside = any && begin == done + 1 && text[done] == ' ';
    if (!beside || !is_one_word(std::string_view(out).substr(open), word)) {
      out += text.substr(done, begin - done);
      open = out.size();
    }
    out += word;
    done = end;
    any = true;
  });
  out += text.substr(done);
  return out;
}

}  // namespace

void mend_torn_words(SourceText& source) {
  if (!is_torn(source.text)) return;
  std::vector<std::pair<std::size_t, std::string>> texts;
  for (std::size_t i = 0; i < source.blocks.size(); ++i) {
    const auto& block = source.blocks[i];
    if (block.kind == BlockKind::table || block.at.empty()) continue;
    if (auto text = closed(source.text_of(block)); text.size() < block.at.size()) texts.emplace_back(i, std::move(text));
  }
  replace_texts(source, texts);
}

}  // namespace dondoc::compiler
