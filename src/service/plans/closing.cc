#include "service/plans/closing.h"

#include "service/act.h"
#include "service/plans/plans.h"
#include "store/agency_store.h"
#include "store/closing_store.h"
#include "store/plan_store.h"

namespace dondoc::service {
namespace {

using domain::PlanStatus;

/// A status that the act does not begin in is a conflict, told apart from a right that is missing.
store::PlanRow load_in(store::Transaction& tx, const Context& context, base::Id id, PlanStatus status, const char* right) {
  auto row = found(store::find_plan(tx, id), "plan.unknown");
  base::require(context.actor.sees_all(), "plan.not_yours");
  if (row.status != status) throw base::Error(base::ErrorKind::conflict, "plan.wrong_status", {}, {{"status", base::enum_name(row.status)}});
  require(domain::can_plan(context.actor, {row.status, store::load_agency(tx).leader_approves_issue}), right);
  return row;
}

}  // namespace

LeftOpen get_left_open(Context& context, base::Id plan_id) {
  auto tx = context.read();
  load_in(tx, context, plan_id, PlanStatus::issued, "close");
  const auto it = store::count_left_open(tx, plan_id, context.today());
  return {it.duties, it.late, it.reports, it.asked, it.extensions, it.mendings};
}

void close_plan(Context& context, base::Id plan_id) {
  Act act(context, "plan.closed");
  if (act.earlier()) return;
  auto row = load_in(act.tx, context, plan_id, PlanStatus::issued, "close");
  row.status = PlanStatus::closed;
  store::update_plan_status(act.tx, row, context.now());
  store::close_open_work(act.tx, plan_id, context.today(), context.now());
  act.finish("plan", plan_id, plan_id);
}

void reopen_plan(Context& context, base::Id plan_id) {
  Act act(context, "plan.reopened");
  if (act.earlier()) return;
  auto row = load_in(act.tx, context, plan_id, PlanStatus::closed, "reopen");
  row.status = PlanStatus::issued;
  store::update_plan_status(act.tx, row, context.now());
  store::reopen_open_work(act.tx, plan_id, context.today());
  act.finish("plan", plan_id, plan_id);
}

}  // namespace dondoc::service
