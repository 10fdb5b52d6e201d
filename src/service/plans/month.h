// Lịch: what falls on the days of a month, of one plan or of all that run.
#pragma once

#include "service/context.h"
#include "service/views/month.h"

namespace dondoc::service {

/// unit_id: what that unit has to meet, for who sees all.
struct MonthFilter { std::optional<base::Id> plan_id, unit_id; };

/// The month in which `day` lies, with the days of its first and last week. Who sees all
/// gets tasks and reports with how many units owe them; the others what their own units
/// owe, and the events of plans that they see. Throws as load_seen_plan;
/// forbidden act.forbidden (another's unit); invalid "calendar.year" outside 2000–2199.
Month get_month(Context& context, base::Date day, const MonthFilter& filter);

}  // namespace dondoc::service
