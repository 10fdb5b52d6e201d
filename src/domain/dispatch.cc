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

LateSince late_since(base::Date today, const base::WorkCalendar& calendar) {
  return {day_before(today, days_to_hand, calendar), day_before(today, days_to_open, calendar)};
}

bool is_late(DispatchState state, base::Date sent_on, const LateSince& late) {
  if (state == DispatchState::to_hand) return sent_on <= late.to_hand;
  return state == DispatchState::sent && sent_on <= late.to_open;
}

Can can_dispatch(const Actor& actor, DispatchState state, bool handed, const std::optional<base::Id>& unit) {
  Can can;
  if (state == DispatchState::filed) return can;
  if (actor.staff && state != DispatchState::received) can.emplace_back(handed ? "take-back" : "hand-over");
  if (unit && actor.of_unit(*unit) && state != DispatchState::received) can.emplace_back("receive");
  return can;
}

}  // namespace dondoc::domain
