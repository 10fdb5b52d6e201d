#include "domain/group_rule.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/error.h"
#include "base/text.h"
#include "domain/inner_unit.h"

namespace dondoc::domain {
namespace {

using Parents = std::unordered_map<base::Id, base::Id>;

bool stands_below(const base::Id& unit, const base::Id& above, const Parents& parents, bool direct) {
  std::unordered_set<base::Id> met;
  for (auto at = parents.find(unit); at != parents.end() && met.insert(at->first).second; at = parents.find(at->second)) {
    if (at->second == above) return true;
    if (direct) return false;
  }
  return false;
}

}  // namespace

void check_rule(const GroupRule& rule) {
  const bool names_kind = std::ranges::any_of(rule.kinds, [](const auto& kind) { return !base::trim(kind).empty(); });
  if (!names_kind && !rule.parent_id && !rule.committee_id) throw base::Error(base::ErrorKind::invalid, "group.rule_empty", "rule");
}

std::vector<base::Id> members_by(const GroupRule& rule, const std::vector<UnitFacts>& units) {
  std::unordered_set<std::string> kinds;
  for (const auto& kind : rule.kinds) kinds.insert(base::fold(kind));
  Parents parents;
  if (rule.parent_id)
    for (const auto& unit : units)
      if (unit.parent_id) parents.emplace(unit.id, *unit.parent_id);
  std::vector<base::Id> out;
  for (const auto& unit : units) {
    if (kinds.empty() && unit.kind && inner_kind(*unit.kind)) continue;
    if (!kinds.empty() && (!unit.kind || !kinds.contains(base::fold(*unit.kind)))) continue;
    if (rule.parent_id && !stands_below(unit.id, *rule.parent_id, parents, rule.direct)) continue;
    out.push_back(unit.id);
  }
  return out;
}

}  // namespace dondoc::domain
