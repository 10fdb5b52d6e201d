#include "domain/amendment.h"

#include <algorithm>
#include <sstream>
#include <tuple>

#include "base/text.h"

namespace dondoc::domain {
namespace {

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream in(base::fold(text));
  for (std::string word; in >> word;) out.push_back(std::move(word));
  std::ranges::sort(out);
  return out;
}

// In thousandths: twice what they have in common, of all their words.
int likeness(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.empty() || b.empty()) return 0;
  std::vector<std::string> common;
  std::ranges::set_intersection(a, b, std::back_inserter(common));
  return static_cast<int>(2000 * common.size() / (a.size() + b.size()));
}

constexpr int least_likeness = 500;

using Key = std::tuple<TargetKind, std::optional<base::Id>, std::optional<std::string>, Role, std::string>;

std::vector<Key> keys_of(const std::vector<Party>& parties) {
  std::vector<Key> out;
  for (const auto& it : parties) out.emplace_back(it.kind, it.id, it.section, it.role, it.kind == TargetKind::none ? base::fold(it.text) : std::string());
  std::ranges::sort(out);
  return out;
}

}  // namespace

std::vector<std::optional<std::size_t>> match_wordings(const std::vector<Wording>& before, const std::vector<Wording>& now) {
  struct Pair { int likeness; bool same_section; std::size_t before, now; };
  std::vector<std::vector<std::string>> words;
  for (const auto& it : before) words.push_back(words_of(it.text));
  std::vector<Pair> pairs;
  for (std::size_t n = 0; n < now.size(); ++n) {
    const auto own = words_of(now[n].text);
    for (std::size_t b = 0; b < before.size(); ++b)
      if (const int like = likeness(words[b], own); like >= least_likeness) pairs.push_back({like, before[b].section == now[n].section, b, n});
  }
  std::ranges::stable_sort(pairs, [](const Pair& a, const Pair& b) { return std::tuple(-a.likeness, !a.same_section) < std::tuple(-b.likeness, !b.same_section); });
  std::vector<std::optional<std::size_t>> out(now.size());
  std::vector<bool> taken(before.size());
  for (const auto& pair : pairs)
    if (!out[pair.now] && !taken[pair.before]) {
      out[pair.now] = pair.before;
      taken[pair.before] = true;
    }
  return out;
}

bool same_parties(const std::vector<Party>& a, const std::vector<Party>& b) { return keys_of(a) == keys_of(b); }

}  // namespace dondoc::domain
