// What happened, what is found and what falls on days, as .xlsx. Who may see it on the screen may take it along.
#pragma once

#include "service/context.h"
#include "service/overview/search.h"
#include "service/plans/month.h"

namespace dondoc::service {

/// Of every kind, or of the one that is asked for, as many as are counted.
MadeFile export_search(Context& context, const SearchQuery& query);
MadeFile export_history(Context& context, const std::string& subject_kind, base::Id subject_id);
/// The month of `day`, and on a tab of its own its days of rest with their names.
MadeFile export_month(Context& context, base::Date day, const MonthFilter& filter);
/// Days off and days worked for them; and what was announced for single years.
MadeFile export_calendar(Context& context, int year);
/// Events and phases with what is counted from them; what moved, for those who see all.
MadeFile export_schedule(Context& context, base::Id plan_id);

}  // namespace dondoc::service
