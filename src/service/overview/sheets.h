// Every list as .xlsx, as it is filtered and ordered on the screen, with all of its
// pages up to 50,000 rows. Who may see the list may take it along.
#pragma once

#include <optional>

#include "service/context.h"
#include "service/overview/tracking.h"
#include "service/reports/reports.h"
#include "service/work/difficulties.h"

namespace dondoc::service {

MadeFile export_plans(Context& context, const ListQuery& query, std::optional<domain::PlanStatus> status);
MadeFile export_my_assignments(Context& context, const ListQuery& query, std::optional<domain::Standing> standing, const std::optional<base::Id>& plan_id);
MadeFile export_difficulties(Context& context, const ListQuery& query, const DifficultyFilter& filter);
MadeFile export_reports(Context& context, const ListQuery& query, const ReportFilter& filter);
MadeFile export_unit_tracking(Context& context, const ListQuery& query, const TrackingFilter& filter);
MadeFile export_task_tracking(Context& context, const ListQuery& query, const TrackingFilter& filter);

}  // namespace dondoc::service
