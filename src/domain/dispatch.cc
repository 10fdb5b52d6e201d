#include "domain/dispatch.h"

namespace dondoc::domain {
namespace {

/// The last day after which more than `days` working days have gone by.
base::Date day_before(base::Date today, int days, const base::WorkCalendar& calendar) {
  auto day = today;
  while (calendar.working_days(day, today) <= days) day = day.plus(-1);
  return day;
}

}  // namespace

DispatchState dispatch_state(const DispatchFacts& facts) {
  if (facts.purpose == Purpose::to_file) return DispatchState::filed;
  if (facts.received) return DispatchState::received;
  if (facts.opened) return DispatchState::opened;
  if (facts.handed) return DispatchState::handed;
  return facts.in_product ? DispatchState::sent : DispatchState::to_hand;
}

LateSince late_since(base::Date today, const DispatchDays& days, const base::WorkCalendar& calendar) {
  return {day_before(today, days.to_hand, calendar), day_before(today, days.to_open, calendar)};
}

bool is_late(DispatchState state, base::Date sent_on, const std::optional<base::Date>& known_on, const LateSince& late) {
  if (state == DispatchState::to_hand) return sent_on <= late.to_hand;
  return state == DispatchState::sent && known_on.value_or(sent_on) <= late.to_open;
}

Can can_dispatch(const Actor& actor, DispatchState state, const DispatchHold& hold) {
  Can can;
  if (state == DispatchState::filed) return can;
  if (actor.staff && state != DispatchState::received) can.emplace_back(hold.handed ? "take-back" : "hand-over");
  if (actor.staff && !hold.unit) can.emplace_back("resolve");
  if (actor.staff && hold.resolved && state != DispatchState::opened && state != DispatchState::received) can.emplace_back("unresolve");
  if (hold.unit && actor.of_unit(*hold.unit) && state != DispatchState::received) can.emplace_back("receive");
  return can;
}

}  // namespace dondoc::domain
