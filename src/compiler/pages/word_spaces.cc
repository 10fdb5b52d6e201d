#include "compiler/pages/word_spaces.h"

#include <algorithm>
#include <set>
#include <string>

#include "base/text.h"
#include "compiler/lexicon/syllable.h"
#include "compiler/pages/page_line.h"

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

/// "c", "ngh", "H": no vowel, and no short form such as "TW".
bool is_bare(std::string_view letters) {
  const auto found = letters_of(letters);
  return found.count > 0 && found.count <= 3 && !found.vowel && found.all_letters && !(found.all_upper && found.count > 1);
}

}  // namespace

bool is_one_word(std::string_view first, std::string_view second) {
  const auto end = last_letters(first), begin = first_letters(second);
  if (end.empty() || begin.empty()) return false;
  const char32_t next = base::decode(begin, 0).value;
  const auto joined = std::string(end) + std::string(begin);
  if (is_bare(end)) {
    // "N Đ-CP": a short form in a symbol.
    if (next == U'Đ' && second.size() > begin.size() && (second[begin.size()] == '-' || second[begin.size()] == '/')) return true;
    if (!is_vowel(next)) return false;
    return !base::is_upper(next) || (base::is_upper(base::decode(end, 0).value) && is_syllable(joined));
  }
  // "lo ại": the second piece is no word.
  const bool marked = next >= 0x80 && is_vowel(next) && !base::is_upper(next);
  return marked && first.size() == end.size() && is_syllable(joined) && !stands_by_itself(begin);
}

void close_words(std::vector<Page>& pages) {
  std::size_t bare = 0, all = 0;
  for (const auto& page : pages)
    for (const auto& word : page.words) {
      ++all;
      bare += is_bare(word.text) && base::lower(word.text) == word.text;
    }
  if (bare < 5 || bare * 200 < all) return;
  for (auto& page : pages) {
    page.torn = true;
    std::set<const PageWord*> gone;
    for (const auto& line : lines_of(words_of(page))) {
      PageWord* open = nullptr;
      for (const auto* each : line.words) {
        auto* word = const_cast<PageWord*>(each);  // of this very page
        if (open && word->box.left - open->box.right < word->box.height() && is_one_word(open->text, word->text)) {
          open->text += word->text;
          open->box.take_in(word->box);
          gone.insert(word);
        } else {
          open = word;
        }
      }
    }
    std::vector<PageWord> kept;
    kept.reserve(page.words.size() - gone.size());
    for (auto& word : page.words)
      if (!gone.contains(&word)) kept.push_back(std::move(word));
    page.words = std::move(kept);
  }
}

}  // namespace dondoc::compiler
