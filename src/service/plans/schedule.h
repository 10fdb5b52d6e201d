// The schedule of a plan: its events and phases, what is counted from them, and
// what moves with them.
#pragma once

#include "service/context.h"
#include "service/views/schedule.h"

namespace dondoc::service {

/// For whoever sees the plan.
Schedule get_schedule(Context& context, base::Id plan_id);
/// What would move, and who would be told; changes nothing. Errors as change_schedule.
SchedulePreview preview_schedule(Context& context, base::Id plan_id, const PlanEventInput& input);
/// Adds, moves, confirms, cancels or edits one event, and moves everything that is
/// counted from it; what was done already keeps its deadline. The units whose
/// deadlines move are told. Errors as service/plans/rescheduling.h, invalid
/// reason.required where an event of a running plan moves, conflict plan.closed.
Schedule change_schedule(Context& context, base::Id plan_id, const PlanEventInput& input);
/// Takes the plan's newest change back, as one. Throws conflict schedule.not_newest,
/// schedule.undone, and schedule.moved_since where a deadline was moved again.
Schedule undo_schedule_change(Context& context, base::Id change_id);

}  // namespace dondoc::service
