#include "service/plans/settled_bodies.h"

#include <algorithm>

#include "base/text.h"

namespace dondoc::service {

SettledBodies::SettledBodies(const draft::Draft& draft, const std::vector<store::ResolutionRow>& resolutions, const std::vector<domain::Known>& bodies) {
  for (const auto& body : bodies) living_.insert(body.id);
  const auto note = [&](const std::vector<draft::Mention>& mentions) {
    for (const auto& it : mentions) {
      const auto row = it.unit ? std::ranges::find(resolutions, *it.unit, &store::ResolutionRow::unit) : resolutions.end();
      if (row != resolutions.end() && row->by_person) by_person_.insert(base::fold(it.text));
    }
  };
  for (const auto& task : draft.tasks) {
    note(task.assignees);
    note(task.with);
  }
  for (const auto& duty : draft.reporting) note(duty.from);
}

void SettledBodies::add(const std::vector<store::PartyRow>& parties) {
  // Who is no more is settled anew, by who followed.
  for (const auto& row : parties)
    if (row.party.resolved && (!row.party.id || living_.contains(*row.party.id))) known_.try_emplace(base::fold(row.party.text), row);
}

void SettledBodies::carry_over(std::vector<store::PartyRow>& parties) const {
  for (auto& row : parties) {
    const auto name = base::fold(row.party.text);
    const auto known = known_.find(name);
    if (known == known_.end() || by_person_.contains(name)) continue;
    const auto role = row.party.role;
    auto text = std::move(row.party.text);
    row = known->second;
    row.party.role = role;
    row.party.text = std::move(text);
  }
}

}  // namespace dondoc::service
