#include "domain/coverage.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

#include "base/text.h"

namespace dondoc::domain {
namespace {

constexpr int least_percent = 25;
constexpr int day_weight = 10;  // percent that a fitting day adds, and a later one takes
constexpr std::size_t most_proposals = 3;

using Features = std::unordered_map<std::string, double>;

/// Syllables and pairs of them: a Vietnamese word is mostly two syllables.
std::unordered_set<std::string> features_of(const std::string& text) {
  std::unordered_set<std::string> out;
  std::string syllable, before;
  const auto take = [&] {
    if (syllable.empty()) return;
    out.insert(syllable);
    if (!before.empty()) out.insert(before + " " + syllable);
    before = std::move(syllable);
    syllable.clear();
  };
  for (const char c : base::fold(text)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) syllable += c;
    else take();
  }
  take();
  return out;
}

/// Each feature by how rare it is, the whole of length 1.
Features weighed(const std::unordered_set<std::string>& features, const std::unordered_map<std::string, int>& frequency, std::size_t texts) {
  Features out;
  double length = 0;
  for (const auto& feature : features) {
    const double weight = std::log(1.0 + static_cast<double>(texts) / frequency.at(feature));
    out.emplace(feature, weight);
    length += weight * weight;
  }
  for (auto& [feature, weight] : out) weight /= std::sqrt(length);
  return out;
}

double likeness(const Features& a, const Features& b) {
  if (a.size() > b.size()) return likeness(b, a);
  double sum = 0;
  for (const auto& [feature, weight] : a)
    if (const auto found = b.find(feature); found != b.end()) sum += weight * found->second;
  return sum;
}

bool ends_after(const std::optional<base::Date>& covering, const std::optional<base::Date>& clause) { return covering && clause && *clause < *covering; }

int by_days(const ClauseWords& parent, const ClauseWords& child) {
  if (!parent.due_on || !child.due_on) return 0;
  return ends_after(child.due_on, parent.due_on) ? -day_weight : day_weight;
}

}  // namespace

std::vector<CoverWarning> cover_warnings(const CoverDay& clause, const CoverDay& covering, base::Date today) {
  std::vector<CoverWarning> out;
  if (clause.done || covering.done) return out;
  if (ends_after(covering.due_on, clause.due_on)) out.push_back(CoverWarning::after_duty);
  if (covering.due_on && *covering.due_on < today) out.push_back(CoverWarning::late);
  return out;
}

std::vector<std::vector<Likeness>> likely_clauses(const std::vector<ClauseWords>& parents, const std::vector<ClauseWords>& children) {
  std::vector<std::unordered_set<std::string>> plain;
  std::unordered_map<std::string, int> frequency;
  for (const auto* side : {&parents, &children})
    for (const auto& it : *side) {
      plain.push_back(features_of(it.text));
      for (const auto& feature : plain.back()) ++frequency[feature];
    }
  std::vector<Features> all;
  for (const auto& features : plain) all.push_back(weighed(features, frequency, plain.size()));
  std::vector<std::vector<Likeness>> out(parents.size());
  for (std::size_t parent = 0; parent < parents.size(); ++parent) {
    auto& likely = out[parent];
    for (std::size_t child = 0; child < children.size(); ++child) {
      const int words = static_cast<int>(std::lround(100 * likeness(all[parent], all[parents.size() + child])));
      if (words >= least_percent) likely.push_back({child, std::clamp(words + by_days(parents[parent], children[child]), 1, 100)});
    }
    std::ranges::stable_sort(likely, std::greater<>(), &Likeness::percent);
    if (likely.size() > most_proposals) likely.resize(most_proposals);
  }
  return out;
}

Can can_bind(const Actor& actor, bool owns) {
  if (actor.staff) return {"bind", "name-owner"};
  return owns ? Can{"bind"} : Can{};
}

}  // namespace dondoc::domain
