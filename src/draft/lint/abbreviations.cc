// An abbreviation that the document neither defines nor spells out, and that is
// not one of the common ones (law/abbreviations.json).
#include <algorithm>
#include <set>

#include "draft/lint/rules.h"

namespace dondoc::draft::lint {

namespace {

struct Token { std::string_view text; std::size_t begin, end; bool capitals, brackets; };

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> out;
  std::size_t begin = text.npos;
  bool all = true;
  const auto flush = [&](std::size_t end) {
    while (begin != text.npos && end > begin && std::string_view("&/._-").find(text[end - 1]) != std::string_view::npos) --end;
    if (begin != text.npos) out.push_back({text.substr(begin, end - begin), begin, end, all, begin > 0 && text[begin - 1] == '('});
    begin = text.npos;
    all = true;
  };
  for (std::size_t i = 0; i < text.size();) {
    const auto [code, size] = base::decode(text, i);
    const bool joins = (code == '&' || code == '/' || code == '.' || code == '_' || base::is_dash(code)) && begin != text.npos;
    if (base::is_letter(code) || base::is_digit(code) || joins) {
      if (begin == text.npos) begin = i;
      if (base::is_letter(code) && !base::is_upper(code)) all = false;
    } else {
      flush(i);
    }
    i += size;
  }
  flush(text.size());
  return out;
}

// Only A to Z and Đ: no word in capitals has its marks left out. Beyond eight letters a name may be one too
// ("VINAPHONE"), which has a vowel in three.
bool is_abbreviation(std::string_view text) {
  std::size_t letters = 0, vowels = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto [code, size] = base::decode(text, i);
    if (!((code >= 'A' && code <= 'Z') || code == U'Đ' || code == '&')) return false;
    if (code != '&') ++letters;
    vowels += code < 128 && std::string_view("AEIOUY").find(static_cast<char>(code)) != std::string_view::npos;
    i += size;
  }
  constexpr std::size_t longest = 16, longest_of_any = 8;
  return letters >= 3 && letters <= longest && (letters <= longest_of_any || vowels * 4 <= letters) && text.find_first_not_of("IVXLC") != text.npos;
}

// "GVCN" where "giáo viên chủ nhiệm" is spelled out somewhere.
bool spelled_out(const std::vector<std::string>& words, std::string_view abbreviation) {
  std::string initials;
  for (const char c : base::fold(abbreviation))
    if (c >= 'a' && c <= 'z') initials += c;
  if (words.size() < initials.size()) return false;
  for (std::size_t i = 0; i + initials.size() <= words.size(); ++i) {
    // "và" has no letter in many: GDĐT.
    std::size_t at = i, letter = 0;
    while (letter < initials.size() && at < words.size() && at < i + initials.size() + 2) {
      if (words[at].front() == initials[letter]) ++letter;
      else if (words[at] != "va" && words[at] != "cac") break;
      ++at;
    }
    if (letter == initials.size()) return true;
  }
  return false;
}

// A text that lost its marks in an OCR is full of broken words in capitals. One letter in
// four has a mark in a Vietnamese text.
bool lost_its_marks(std::string_view text) {
  std::size_t letters = 0, marked = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto [code, size] = base::decode(text, i);
    if (base::is_letter(code)) ++letters, marked += code > 127;
    i += size;
  }
  return marked * 20 < letters;
}

}  // namespace

void abbreviation_undefined(const Given& given, Found& found) {
  const auto text = given.text();
  if (lost_its_marks(text)) return;
  const auto tokens = tokens_of(text);
  const auto own = own_words(given);
  std::set<std::string> known;
  for (const auto& it : given.law.abbreviations) known.insert(it.short_form);
  known.insert(given.law.names.begin(), given.law.names.end());
  // Everybody knows that it is a steering committee; which one must be said.
  known.erase("BCĐ");
  std::vector<std::string> words;
  std::set<std::string> told;
  // A text of nothing but capitals is not worth a minute.
  for (std::size_t i = 0; i < tokens.size() && told.size() < 200; ++i) {
    const auto& it = tokens[i];
    if (!it.capitals || !holds(own, it.begin) || !is_abbreviation(it.text)) continue;
    const std::string name(it.text);
    if (known.contains(name) || told.contains(name)) continue;
    // "HĐND&UBND": each of them is known.
    bool parts_known = name.find('&') != name.npos;
    for (std::size_t from = 0; parts_known && from <= name.size();) {
      const auto to = std::min(name.find('&', from), name.size());
      parts_known = known.contains(name.substr(from, to - from));
      from = to + 1;
    }
    if (parts_known) continue;
    // A heading in capitals holds words without marks too: "BAN", "KINH".
    const auto shouted = [&](std::size_t other) {
      if (other >= tokens.size() || !tokens[other].capitals || tokens[other].text.size() < 2 || base::is_digit(base::decode(tokens[other].text, 0).value)) return false;
      const auto from = std::min(it.end, tokens[other].end), to = std::max(it.begin, tokens[other].begin);
      return text.substr(from, to - from).find('\n') == text.npos;
    };
    if (shouted(i - 1) || shouted(i + 1)) continue;
    // Defined: in brackets behind what it stands for, or after "viết tắt là".
    const auto before = base::fold(text.substr(it.begin > 60 ? it.begin - 60 : 0, it.begin > 60 ? 60 : it.begin));
    if (it.brackets || before.ends_with("viet tat la ") || before.ends_with("viet tat ") || before.ends_with("goi tat la ") || before.ends_with("goi tat ") || before.ends_with("viet tat") || before.ends_with("viet tat la") || before.ends_with("goi tat la")) {
      told.insert(name);
      continue;
    }
    if (words.empty())
      for (const auto& token : tokens)
        if (auto word = base::fold(token.text); !word.empty()) words.push_back(std::move(word));
    told.insert(name);
    const bool known_by_words = name == "BCĐ" ? base::contains_folded(text, "ban chi dao") : spelled_out(words, name);
    if (!known_by_words) found.add(given.at(it.begin, it.end), {{"abbreviation", name}});
  }
}

}  // namespace dondoc::draft::lint
