// When work of the plan is due for units whose working days are their own.
#pragma once

#include <optional>

#include "service/organisation/calendar.h"
#include "store/agency_store.h"
#include "store/plan_store.h"

namespace dondoc::service {

/// The deadline of units that work on a Saturday on which the office rests; nothing where it is that of all.
std::optional<base::Date> saturday_due(const store::DueRow& due, const store::AgencyRow& agency, const OfficeCalendar& calendar);

}  // namespace dondoc::service
