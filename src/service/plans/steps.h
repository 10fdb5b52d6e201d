// What the standing body issues downwards while a plan runs, and when the plan is
// reviewed: registered with number, day, file and to whom.
#pragma once

#include "service/context.h"
#include "service/views/plan_step.h"

namespace dondoc::service {

/// Whoever may see the plan; a unit what is addressed to it, or to all.
PlanSteps list_plan_steps(Context& context, base::Id plan_id);
/// The standing body's. Throws conflict plan.wrong_status; invalid step.title_required,
/// step.symbol_required (of what is no review), step.day (a document dated in the
/// future), unit.unknown, attachment.unknown.
PlanStep create_plan_step(Context& context, base::Id plan_id, const PlanStepInput& input);
PlanStep put_plan_step(Context& context, base::Id id, const PlanStepInput& input);
void delete_plan_step(Context& context, base::Id id);
void restore_plan_step(Context& context, base::Id id);

/// Whether a file that belongs to that step may be opened; false where there is no such step.
bool sees_plan_step(store::Transaction& tx, const Context& context, base::Id id);

}  // namespace dondoc::service
