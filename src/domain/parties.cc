#include "domain/parties.h"

#include <unordered_set>

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

void ChargedUnits::add(const std::optional<std::string>& section, const std::vector<Owed>& owed) {
  for (const auto& one : owed) all_.push_back({section.value_or(""), one.unit_id});
}

std::vector<base::Id> ChargedUnits::in(const std::optional<std::string>& section) const {
  std::vector<base::Id> out;
  std::unordered_set<base::Id> seen;
  for (const auto& one : all_)
    if ((!section || one.section == *section || one.section.starts_with(*section + ".")) && seen.insert(one.unit_id).second) out.push_back(one.unit_id);
  return out;
}

std::vector<Owed> expand(const std::vector<Party>& parties, const GroupMembers& members, const ChargedUnits& charged) {
  std::vector<Owed> out;
  std::unordered_map<base::Id, std::size_t> place;
  const auto add = [&](const Owed& next) {
    const auto [found, first] = place.try_emplace(next.unit_id, out.size());
    if (first) {
      out.push_back(next);
      return;
    }
    auto& owed = out[found->second];
    if (weight(next.role) > weight(owed.role)) owed.role = next.role;
    if (next.via_group || next.via_charge) return;
    owed.via_group.reset();
    owed.via_charge = false;
  };
  for (const auto& party : parties) {
    if (party.kind == TargetKind::unit && party.id) add({*party.id, party.role, std::nullopt});
    if (party.kind == TargetKind::group && party.id)
      if (const auto group = members.find(*party.id); group != members.end())
        for (const auto& unit : group->second) add({unit, party.role, party.id});
    if (party.kind == TargetKind::charged)
      for (const auto& unit : charged.in(party.section)) add({unit, party.role, std::nullopt, true});
  }
  return out;
}

}  // namespace dondoc::domain
