#include "service/plans/plan_sight.h"

#include "service/act.h"

namespace dondoc::service {

bool is_running(domain::PlanStatus status) { return status == domain::PlanStatus::issued || status == domain::PlanStatus::closed; }

store::PlanRow load_seen_plan(store::Transaction& tx, const Context& context, base::Id id) {
  auto plan = found(store::find_plan(tx, id), "plan.unknown");
  const bool seen = context.actor.sees_all() || (is_running(plan.status) && store::plan_charges(tx, id, context.actor.units));
  base::require(seen, "plan.not_yours");
  return plan;
}

}  // namespace dondoc::service
