// Which days the office works, and what that does to deadlines.
#pragma once

#include <set>

#include "domain/period.h"
#include "service/context.h"
#include "service/views/calendar.h"

namespace dondoc::service {

/// The days of the law together with those that the agency added.
struct OfficeCalendar {
  base::WorkCalendar days;
  domain::OnRestDay on_rest_day{};
  base::Date settle(base::Date due) const { return domain::settle(due, on_rest_day, days); }
  std::vector<domain::Period> settle(std::vector<domain::Period> periods) const;

  /// Units that work on Saturday mornings, and the days that such a unit works.
  std::set<base::Id> saturday_units{};
  base::WorkCalendar with_saturdays = days;
  const base::WorkCalendar& days_of(const base::Id& unit) const { return saturday_units.contains(unit) ? with_saturdays : days; }
};
OfficeCalendar office_calendar(store::Transaction& tx);

/// Anyone's who is signed in. Throws Error{invalid, "calendar.year"} outside 2000–2199.
Calendar get_calendar(Context& context, int year);
/// The administrators'. Deadlines that were set before stay as they are. Throws Error{invalid, "unit.unknown"}.
Calendar put_calendar_settings(Context& context, const CalendarSettings& input);
/// The administrators'. Throws Error{invalid} "calendar.name_required",
/// "calendar.source_required", "calendar.days" (none, reversed, or more than 30 off).
DayExchange create_day_exchange(Context& context, const DayExchangeInput& input);
void delete_day_exchange(Context& context, base::Id id);
void restore_day_exchange(Context& context, base::Id id);

}  // namespace dondoc::service
