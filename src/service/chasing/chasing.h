// đôn đốc: who is reminded of what, when; and what came to whom. Nothing is sent
// unless a ladder was switched on. A notice says how many tasks and reports of
// which plan are due or late, never what they are; what of it leaves the machine
// stands in the outbox (service/outbox.h).
#pragma once

#include "service/context.h"
#include "service/views/chasing.h"

namespace dondoc::service {

/// The standing body's and the administrators' to read; the administrators' to
/// change. Throws invalid chasing.steps, chasing.quiet.
Chasing get_chasing(Context& context);
Chasing put_chasing(Context& context, const Ladder& input);
/// Of one plan, the standing body's: its own ladder, or the agency's.
PlanChasing get_plan_chasing(Context& context, base::Id plan_id);
PlanChasing put_plan_chasing(Context& context, base::Id plan_id, const Ladder& input);
/// From now on the agency's ladder holds for it.
void delete_plan_chasing(Context& context, base::Id plan_id);
/// What was sent for a plan, to whom, whether it was read and what became of it
/// outside; the newest first. state: those with a message in this state.
Page<Notice> list_plan_notices(Context& context, base::Id plan_id, const ListQuery& query, const std::optional<domain::MessageState>& state = {});

/// What came to the person who asks.
MyNotices list_my_notices(Context& context, const ListQuery& query);
/// All that came up to now.
void read_my_notices(Context& context);

/// Takes the steps of today in every agency, outside of quiet hours: each step of
/// an assignment once, however often this is called. Returns how many notices were
/// made.
int chase_due(App& app);

}  // namespace dondoc::service
