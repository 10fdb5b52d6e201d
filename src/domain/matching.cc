#include "domain/matching.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_map>

#include "base/text.h"

namespace dondoc::domain {
namespace {

bool is_word_char(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

// "Sở TT&TT" → so tttt; "và" joins and says nothing, as '&' does.
std::vector<std::string> words_of(std::string_view key) {
  std::vector<std::string> out;
  std::string word;
  const auto end_word = [&] {
    if (!word.empty() && word != "va") out.push_back(word);
    word.clear();
  };
  for (const char c : key) {
    if (is_word_char(c)) word += c;
    else if (c != '&') end_word();
  }
  end_word();
  return out;
}

// How many of `words` from `at` on `token` is the initials of; 0 where it is not.
std::size_t initials_at(const std::string& token, const std::vector<std::string>& words, std::size_t at) {
  if (token.size() < 2 || at + token.size() > words.size()) return 0;
  for (std::size_t i = 0; i < token.size(); ++i)
    if (words[at + i][0] != token[i]) return 0;
  return token.size();
}

struct Overlap {
  double tokens = 0, words = 0;  // how many of each have their partner
  bool initials = false;
  double sum() const { return tokens + words; }
};

// The best way to lay the printed words along the name's, in order.
Overlap overlap(const std::vector<std::string>& printed, const std::vector<std::string>& name) {
  const double weight_token = 1.0 / double(printed.size()), weight_word = 1.0 / double(name.size());
  const std::size_t width = name.size() + 1;
  std::vector<Overlap> best((printed.size() + 1) * width);
  const auto at = [&](std::size_t i, std::size_t j) -> Overlap& { return best[i * width + j]; };
  const auto improve = [&](Overlap& into, const Overlap& from, double tokens, double words, bool initials) {
    const Overlap next{from.tokens + tokens, from.words + words, from.initials || initials};
    if (next.sum() > into.sum() + 1e-9) into = next;
  };
  for (std::size_t i = 0; i <= printed.size(); ++i)
    for (std::size_t j = 0; j <= name.size(); ++j) {
      if (i < printed.size()) improve(at(i + 1, j), at(i, j), 0, 0, false);
      if (j < name.size()) improve(at(i, j + 1), at(i, j), 0, 0, false);
      if (i == printed.size() || j == name.size()) continue;
      if (printed[i] == name[j]) improve(at(i + 1, j + 1), at(i, j), weight_token, weight_word, false);
      if (const auto n = initials_at(printed[i], name, j))
        improve(at(i + 1, j + n), at(i, j), weight_token, weight_word * double(n), true);
      if (const auto n = initials_at(name[j], printed, i))
        improve(at(i + n, j + 1), at(i, j), weight_token * double(n), weight_word, true);
    }
  return at(printed.size(), name.size());
}

// "Sở Ngoại vụ tỉnh Kon Tum" is the Sở Ngoại vụ of an agency of that province.
bool differs_by_province(const std::vector<std::string>& longer, const std::vector<std::string>& shorter) {
  if (longer.size() <= shorter.size() || !std::equal(shorter.begin(), shorter.end(), longer.begin())) return false;
  const auto& next = longer[shorter.size()];
  return next == "tinh" || next == "tp" || (next == "thanh" && longer.size() > shorter.size() + 1 && longer[shorter.size() + 1] == "pho");
}

// "xã A" is named where its People's Committee is meant.
bool is_place(const std::vector<std::string>& words) {
  static constexpr std::array<std::string_view, 5> one{"xa", "phuong", "huyen", "quan", "tinh"};
  if (words.size() < 2) return false;
  if (std::ranges::find(one, words[0]) != one.end()) return true;
  const auto& [first, second] = std::tie(words[0], words[1]);
  return words.size() > 2 && ((first == "thi" && (second == "tran" || second == "xa")) || (first == "thanh" && second == "pho") || (first == "dac" && second == "khu"));
}

bool speaks_of_the_party(const std::vector<std::string>& words) {
  return std::ranges::any_of(words, [](const auto& word) { return word == "dang" || word == "dt" || word == "du"; }) ||
         (words.size() > 1 && words[1] == "uy" && words[0] != "kinh");
}

// By the share of words in common; an organ of the Party comes after the others where no word asks for it.
double near(const std::vector<std::string>& words, const std::vector<std::string>& name) {
  const auto common = overlap(words, name);
  if (common.sum() > 2 - 1e-6) return 0.95;
  if (differs_by_province(words, name) || differs_by_province(name, words)) return 0.9;
  const double score = common.sum() / 2 * 0.85;
  return speaks_of_the_party(name) && !speaks_of_the_party(words) ? score * 0.85 : score;
}

}  // namespace

std::vector<Known> known_to(std::vector<Known> known, const base::Id& issuer) {
  for (auto& one : known)
    if (std::ranges::find(one.issuers, issuer) != one.issuers.end()) one.aliases.insert(one.aliases.end(), one.names_by_issuer.begin(), one.names_by_issuer.end());
  return known;
}

NameIndex::NameIndex(const std::vector<Known>& known) {
  for (const auto& one : known) {
    const auto add = [&](const std::string& text, Spelling::Kind kind) {
      auto key = base::fold(text);
      auto words = words_of(key);
      if (!words.empty()) spellings_.push_back({&one, text, std::move(key), std::move(words), kind});
    };
    add(one.name, Spelling::Kind::name);
    if (one.short_name) add(*one.short_name, Spelling::Kind::alias);
    for (const auto& alias : one.aliases) add(alias, Spelling::Kind::alias);
    for (const auto& name : one.learned) add(name, Spelling::Kind::learned);
  }
}

std::vector<Match> NameIndex::find(std::string_view printed, std::size_t limit) const {
  const auto key = base::fold(printed);
  const auto words = words_of(key);
  if (words.empty()) return {};
  std::vector<std::string> committee;
  if (is_place(words)) {
    committee.push_back("ubnd");
    committee.insert(committee.end(), words.begin(), words.end());
  }
  std::unordered_map<const Known*, Match> best;
  for (const auto& spelling : spellings_) {
    const bool alias = spelling.kind == Spelling::Kind::alias, learned = spelling.kind == Spelling::Kind::learned;
    double score;
    if (learned && spelling.key != key) continue;  // what was learned is this name, not one like it
    if (spelling.text == printed || learned) score = alias ? 0.99 : 1;
    else if (spelling.key == key || spelling.words == words) score = alias ? 0.97 : 0.98;
    else if (score = near(words, spelling.words); !committee.empty()) score = std::max(score, near(committee, spelling.words));
    auto& kept = best.try_emplace(spelling.known, Match{spelling.known, 0, false}).first->second;
    if (score > kept.score) kept = {spelling.known, score, learned};
  }
  std::vector<Match> out;
  for (const auto& [known, match] : best)
    if (match.score >= 0.4) out.push_back(match);
  std::ranges::sort(out, [](const Match& a, const Match& b) {
    if (a.score != b.score) return a.score > b.score;
    return a.known->name != b.known->name ? a.known->name < b.known->name : a.known->id < b.known->id;
  });
  if (out.size() > limit) out.resize(limit);
  return out;
}

std::optional<Match> NameIndex::best(std::string_view printed) const {
  const auto found = find(printed, 2);
  if (found.empty() || found[0].score < 0.9) return std::nullopt;
  // A name that a person resolved before is settled, unless another bears it.
  const double near = found[0].learned ? 1 : found[0].score - 0.02;
  if (found.size() > 1 && (found[0].learned ? found[1].score >= near : found[1].score > near)) return std::nullopt;
  return found[0];
}

const Known* NameIndex::propose(std::string_view printed) const {
  const auto match = best(printed);
  return match ? match->known : nullptr;
}

}  // namespace dondoc::domain
