// Plans and duties as a person reads them: the first time it tells that the unit opened
// what was sent to it. Papers that are drawn up from them tell nothing.
#pragma once

#include "service/plans/plans.h"
#include "service/work/work.h"

namespace dondoc::service {

Plan open_plan(Context& context, base::Id id);
AssignmentDetail open_assignment(Context& context, base::Id id);
/// Somebody of the actor's units has the plan, or a duty of it, before their eyes. Where it
/// cannot be written down now, the next time will.
void note_opened(const Context& context, base::Id plan_id);

}  // namespace dondoc::service
