#include "domain/handed_plan.h"

namespace dondoc::domain {

HandedState handed_state(bool confirmed, bool deleted) {
  if (confirmed) return HandedState::confirmed;
  return deleted ? HandedState::declined : HandedState::waiting;
}

Can can_hand_in(const Actor& actor, PlanStatus plan, bool charged) {
  return !actor.units.empty() && charged && plan == PlanStatus::issued ? Can{"hand-in"} : Can{};
}

}  // namespace dondoc::domain
