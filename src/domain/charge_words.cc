#include "domain/charge_words.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"

namespace dondoc::domain {
namespace {

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out;
  std::string word;
  const auto end_word = [&] {
    while (!word.empty() && word.back() == '.') word.pop_back();
    if (!word.empty()) out.push_back(word);
    word.clear();
  };
  for (const char c : text) {
    if (c == ' ' || c == ',' || c == ';' || c == ':' || c == '(' || c == ')') end_word();
    else word += c;
  }
  end_word();
  return out;
}

template <std::size_t N> bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::ranges::find(words, word) != words.end();
}

/// Nothing but words that any body answers to: "các sở, ban, ngành, cơ quan, đơn vị có liên quan".
bool tells_no_kind(const std::string& who) {
  static constexpr std::array<std::string_view, 23> words{"cac", "nhung", "moi", "tat", "ca", "co", "quan", "don", "vi", "to", "chuc", "dia",
                                                          "phuong", "so", "ban", "nganh", "doan", "the", "nhan", "va", "lien", "tap", "cap"};
  const auto all = words_of(who);
  return !all.empty() && std::ranges::all_of(all, [&](const auto& word) { return is_one_of(word, words); });
}

/// "III", "2", "III.2", "a": how a part of a plan is called.
bool is_label(const std::string& word) {
  if (word.empty() || word.size() > 8) return false;
  const bool roman_or_number = std::ranges::all_of(word, [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == 'i' || c == 'v' || c == 'x'; });
  return roman_or_number || (word.size() == 1 && word[0] >= 'a' && word[0] <= 'h');
}

/// Points stand in clauses, clauses in parts: "khoản 2 Mục III" is III.2.
std::optional<std::string> section_in(const std::vector<std::string>& words) {
  static constexpr std::array<std::string_view, 4> outer{"phan", "chuong", "muc", "dieu"};
  static constexpr std::array<std::string_view, 2> inner{"khoan", "diem"};
  std::vector<std::string> parts;
  std::string below;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (!is_label(words[i + 1])) continue;
    if (is_one_of(words[i], outer)) parts.push_back(words[i + 1]);
    else if (is_one_of(words[i], inner)) below = below.empty() ? words[i + 1] : words[i + 1] + "." + below;
  }
  if (!below.empty()) parts.push_back(below);
  if (parts.empty()) return std::nullopt;
  std::string out;
  for (const auto& part : parts) out += (out.empty() ? "" : ".") + part;
  return base::upper(out);
}

}  // namespace

std::optional<ChargeWords> read_charge(std::string_view printed) {
  static constexpr std::array<std::string_view, 4> verbs{"duoc giao", "duoc phan cong", "duoc phan giao", "co nhiem vu"};
  const auto text = base::fold(printed);
  std::size_t at = std::string::npos;
  for (const auto verb : verbs) at = std::min(at, text.find(verb));
  if (at == std::string::npos || at == 0) return std::nullopt;
  ChargeWords out;
  const auto plain = base::fold_spaces(printed);
  std::size_t end = plain.find(' ');
  while (end != std::string::npos && base::fold(std::string_view(plain).substr(0, end)).size() + 1 < at) end = plain.find(' ', end + 1);
  out.who = plain.substr(0, end);
  out.anyone = tells_no_kind(base::fold(out.who));
  out.section = section_in(words_of(std::string_view(text).substr(at)));
  return out;
}

}  // namespace dondoc::domain
