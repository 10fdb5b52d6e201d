#include "compiler/grammar/slips.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/text.h"
#include "compiler/lexicon/slips.h"
#include "compiler/lexicon/syllable.h"

namespace dondoc::compiler {

namespace {

// So many words are looked at and so many slips told: a scan of noise is none.
constexpr std::size_t most_words = 500, most_slips = 200;
constexpr std::size_t longest_syllable = 7;  // letters

using Pairs = std::unordered_map<WordKey, int>;

WordKey pair_key(WordKey first, WordKey second) { return (first * 0x9e3779b97f4a7c15u) ^ second; }

std::u32string letters_of(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, size] = base::decode(text, at);
    out += code;
    at += size;
  }
  return out;
}

std::string text_of(const std::u32string& letters) {
  std::string out;
  for (const char32_t code : letters) base::append(out, code);
  return out;
}

// The vowels that differ from a letter by its marks alone: a ă â, each with every tone.
std::u32string marked_forms(char32_t letter) {
  static constexpr std::u32string_view forms[] = {
      U"aàáảãạăằắẳẵặâầấẩẫậ", U"eèéẻẽẹêềếểễệ", U"iìíỉĩị", U"oòóỏõọôồốổỗộơờớởỡợ", U"uùúủũụưừứửữự", U"yỳýỷỹỵ", U"dđ"};
  for (const auto row : forms)
    if (row.find(letter) != row.npos) return std::u32string(row);
  return {};
}

// Words that scanning takes one for the other: "rn" for "m", "l" for "i".
std::vector<std::string> misread_forms(std::string_view word) {
  static constexpr std::pair<std::string_view, std::string_view> looks[] = {{"m", "rn"}, {"rn", "m"}, {"l", "i"}, {"i", "l"}, {"d", "cl"}, {"cl", "d"},
                                                                            {"vv", "w"}, {"e", "c"}, {"c", "e"}, {"n", "u"}, {"u", "n"}, {"ii", "u"}};
  std::vector<std::string> out;
  for (const auto& [seen, meant] : looks)
    for (std::size_t at = word.find(seen); at != word.npos; at = word.find(seen, at + 1))
      out.push_back(std::string(word.substr(0, at)) + std::string(meant) + std::string(word.substr(at + seen.size())));
  return out;
}

bool is_foreign(std::string_view word) { return std::find(std::begin(foreign_words), std::end(foreign_words), word) != std::end(foreign_words); }

class SlipReader {
 public:
  explicit SlipReader(const Page& page) : page_(page), words_(page.words) {}

  std::vector<SlipText> read() {
    spelled_.reserve(words_.size());
    for (std::uint32_t i = 0; i < words_.size(); ++i) spelled_.push_back(words_.is_word(i) && looks_spelled(i));
    if (is_noise()) return {};
    for (std::uint32_t b = 0; b < page_.blocks.size() && slips_.size() < most_slips; ++b) {
      const Zone zone = page_.structure.places[b].zone;
      if (page_.block(b).kind != BlockKind::table && (zone == Zone::body || zone == Zone::annex || zone == Zone::closing)) read_block(page_.blocks[b]);
    }
    return std::move(slips_);
  }

 private:
  bool is_spelled(std::uint32_t i) const { return spelled_[i]; }

  // Most words of a plan are printed many times: each is looked at once, as long as no other takes its place.
  bool looks_spelled(std::uint32_t i) {
    const auto& word = words_[i];
    const WordKey key = word.key * 31 + (word.end - word.begin);  // "tàí" and "tái" have one key, but not one length
    auto& seen = seen_[key % seen_.size()];
    if (seen.first != key) seen = {key, is_syllable(words_.text(i))};
    return seen.second;
  }

  // A text with so many words that are none was misread as a whole.
  bool is_noise() const {
    std::size_t words = 0, strange = 0;
    for (std::uint32_t i = 0; i < words_.size(); ++i) {
      if (!words_.is_word(i) || words_[i].capitals) continue;
      ++words;
      strange += !is_spelled(i);
    }
    return strange * 6 > words;
  }

  // Only where some word is to be judged by its neighbours, which in many texts none is.
  void count_pairs() {
    pairs_.reserve(words_.size() / 2);
    for (const auto pair : common_pairs) {
      const auto space = pair.find(' ');
      ++pairs_[pair_key(word_key(pair.substr(0, space)), word_key(pair.substr(space + 1)))];
    }
    for (std::uint32_t i = 0; i + 1 < words_.size(); ++i)
      if (is_spelled(i) && is_spelled(i + 1)) ++pairs_[pair_key(words_.key(i), words_.key(i + 1))];
  }

  void put(Span span, std::string meant) {
    const bool all = span.size() > 0 && words_[span.first].capitals;
    if (all) meant = base::upper(meant);
    else if (words_[span.first].capital) {
      const auto size = base::decode(meant, 0).size;
      meant = base::upper(meant.substr(0, size)) + meant.substr(size);
    }
    slips_.push_back({span, std::move(meant)});
  }

  void read_block(Span block) {
    for (std::uint32_t i = block.first; i < block.last && slips_.size() < most_slips; ++i) {
      if (!words_.is_word(i)) continue;
      if (const auto known = words_.find(known_slips, i, block.last)) {
        put({i, i + static_cast<std::uint32_t>(known.size)}, std::string(known.tag));
        i += static_cast<std::uint32_t>(known.size) - 1;
        continue;
      }
      if (words_[i].capitals || words_[i].end - words_[i].begin < 3 || looked_at_ >= most_words || is_spelled(i)) continue;
      if (looked_at_++ == 0) count_pairs();
      if (auto meant = meant_by(i, block)) put({i, i + 1}, std::move(*meant));
    }
  }

  std::optional<std::string> meant_by(std::uint32_t i, Span block) const {
    const std::string word = base::lower(words_.text(i));
    if (is_foreign(word)) return std::nullopt;
    for (const auto& form : misread_forms(word))
      if (form.size() >= 5 && is_foreign(form)) return form;
    const auto letters = letters_of(word);
    std::string best;
    int most = 0;
    bool tie = false;
    const auto offer = [&](const std::u32string& form, std::u32string_view second) {
      const int support = second.empty() ? support_of(i, block, text_of(form)) : pair_count(word_key(text_of(form)), word_key(text_of(std::u32string(second))));
      if (support == 0 || support < most) return;
      std::string text = text_of(form) + (second.empty() ? "" : " " + text_of(std::u32string(second)));
      tie = support == most && text != best;
      most = support;
      best = std::move(text);
    };
    if (letters.size() <= longest_syllable + 1)
      for (std::size_t at = 0; at < letters.size(); ++at) {
        std::u32string form = letters;
        for (const char32_t letter : marked_forms(letters[at])) {
          form[at] = letter;
          if (letter != letters[at] && is_syllable(text_of(form))) offer(form, {});
        }
        form = letters;
        form.erase(at, 1);
        if (form.size() > 1 && is_syllable(text_of(form))) offer(form, {});
      }
    for (std::size_t at = 2; at + 2 <= letters.size() && letters.size() <= 2 * longest_syllable; ++at)
      if (is_syllable(text_of(letters.substr(0, at))) && is_syllable(text_of(letters.substr(at)))) offer(letters.substr(0, at), std::u32string_view(letters).substr(at));
    if (most == 0 || tie) return std::nullopt;
    return best;
  }

  int pair_count(WordKey first, WordKey second) const {
    const auto found = pairs_.find(pair_key(first, second));
    return found == pairs_.end() ? 0 : found->second;
  }
  // How often the word goes with the one before or behind it.
  int support_of(std::uint32_t i, Span block, const std::string& word) const {
    const WordKey key = word_key(word);
    int support = 0;
    if (i > block.first && is_spelled(i - 1)) support += pair_count(words_.key(i - 1), key);
    if (i + 1 < block.last && is_spelled(i + 1)) support += pair_count(key, words_.key(i + 1));
    return support;
  }

  const Page& page_;
  const Words& words_;
  std::vector<char> spelled_;  // by word: it is a syllable
  std::array<std::pair<WordKey, bool>, 1021> seen_{};
  Pairs pairs_;
  std::vector<SlipText> slips_;
  std::size_t looked_at_ = 0;
};

}  // namespace

std::vector<SlipText> read_slips(const Page& page) { return SlipReader(page).read(); }

}  // namespace dondoc::compiler
