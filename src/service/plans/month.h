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

/// An item that calendar programs are told of. uid: the same while the thing is, however it moves.
struct ProgrammeItem { MonthItem item; std::string uid, plan; };
/// What the month shows besides tasks and reports, for the context's actor: phases and peaks, events, reviews and
/// directives of plans that are issued; checks and mending, answers and inputs.
std::vector<ProgrammeItem> programme_within(store::Transaction& tx, Context& context, base::Date from, base::Date to, const MonthFilter& filter);

}  // namespace dondoc::service
