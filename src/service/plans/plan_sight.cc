#include "service/plans/plan_sight.h"

#include "service/act.h"
#include "store/child_plan_store.h"
#include "store/dispatch_store.h"

namespace dondoc::service {

bool is_running(domain::PlanStatus status) { return status == domain::PlanStatus::issued || status == domain::PlanStatus::closed; }

bool sees_plan(store::Transaction& tx, const Context& context, const store::PlanRow& plan) {
  if (context.actor.sees_all()) return true;
  if (is_running(plan.status) && store::plan_reaches(tx, plan.id, context.actor.units)) return true;
  return store::owns_plan(tx, plan.id, context.actor.units);
}

store::PlanRow load_seen_plan(store::Transaction& tx, const Context& context, base::Id id) {
  auto plan = found(store::find_plan(tx, id), "plan.unknown");
  base::require(sees_plan(tx, context, plan), "plan.not_yours");
  return plan;
}

}  // namespace dondoc::service
