#include "domain/handed_plan.h"

namespace dondoc::domain {

HandedState handed_state(bool confirmed, bool deleted, bool withdrawn) {
  if (confirmed) return HandedState::confirmed;
  if (withdrawn) return HandedState::withdrawn;
  return deleted ? HandedState::declined : HandedState::waiting;
}

Can can_hand_in(const Actor& actor, PlanStatus plan, bool charged) {
  return !actor.units.empty() && charged && plan == PlanStatus::issued ? Can{"hand-in"} : Can{};
}

Can can_handed_plan(const Actor& actor, const base::Id& unit, HandedState state) {
  return actor.of_unit(unit) && state == HandedState::waiting ? Can{"withdraw"} : Can{};
}

}  // namespace dondoc::domain
