#include "service/plans/saturday_due.h"

#include "domain/due.h"

namespace dondoc::service {

std::optional<base::Date> saturday_due(const store::DueRow& due, const store::AgencyRow& agency, const OfficeCalendar& calendar) {
  if (calendar.saturday_units.empty() || !due.date) return std::nullopt;
  const auto printed = domain::resolve_due(due.bound, *due.date, agency.before_includes_day);
  if (!printed || due.due_on != calendar.settle(*printed)) return std::nullopt;  // a person or an event gave it
  const auto own = domain::settle(*printed, calendar.on_rest_day, calendar.with_saturdays);
  return own == due.due_on ? std::nullopt : std::optional(own);
}

}  // namespace dondoc::service
