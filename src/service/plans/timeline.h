// The timeline of a plan: periods and peaks, phases, events, deadlines of tasks and reports.
#pragma once

#include "service/context.h"
#include "service/views/timeline.h"

namespace dondoc::service {

/// For whoever sees the plan; a focal point is shown the own tasks and reports.
Timeline get_timeline(Context& context, base::Id plan_id);

}  // namespace dondoc::service
