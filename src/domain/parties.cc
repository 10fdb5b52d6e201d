#include "domain/parties.h"

namespace dondoc::domain {
namespace {

int weight(Role role) {
  switch (role) {
    case Role::lead: return 3;
    case Role::perform: return 2;
    case Role::cooperate: return 1;
  }
  return 0;
}

}  // namespace

std::vector<Owed> expand(const std::vector<Party>& parties, const GroupMembers& members) {
  std::vector<Owed> out;
  std::unordered_map<base::Id, std::size_t> place;
  const auto add = [&](const base::Id& unit, Role role, std::optional<base::Id> via) {
    const auto [found, first] = place.try_emplace(unit, out.size());
    if (first) {
      out.push_back({unit, role, via});
      return;
    }
    auto& owed = out[found->second];
    if (weight(role) > weight(owed.role)) owed.role = role;
    if (!via) owed.via_group.reset();
  };
  for (const auto& party : parties) {
    if (!party.id) continue;
    if (party.kind == TargetKind::unit) add(*party.id, party.role, std::nullopt);
    if (party.kind != TargetKind::group) continue;
    if (const auto group = members.find(*party.id); group != members.end())
      for (const auto& unit : group->second) add(unit, party.role, party.id);
  }
  return out;
}

}  // namespace dondoc::domain
