#include "domain/awaited.h"

namespace dondoc::domain {

AwaitedState awaited_state(const AwaitedClock& clock, base::Date today) {
  if (clock.given_on) return clock.waiters > 0 && clock.receipts >= clock.waiters ? AwaitedState::received : AwaitedState::given;
  return clock.due_on && *clock.due_on < today ? AwaitedState::late : AwaitedState::awaited;
}

int working_days_late(const AwaitedClock& clock, base::Date today, const base::WorkCalendar& calendar) {
  return clock.due_on ? calendar.working_days(*clock.due_on, clock.given_on.value_or(today)) : 0;
}

Can can_awaited(const Actor& actor, const AwaitedFacts& facts) {
  Can out;
  if (actor.staff && facts.plan != PlanStatus::closed) out = {"edit", "delete"};
  if (facts.plan != PlanStatus::issued) return out;
  if (facts.gives || actor.staff) {
    if (!facts.given) out.push_back("give");
    else if (facts.receipts == 0) out.push_back("take-back");
  }
  if (facts.waits && facts.given && !facts.has) out.push_back("receive");
  return out;
}

}  // namespace dondoc::domain
