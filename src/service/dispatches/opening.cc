#include "service/dispatches/opening.h"

#include "service/act.h"
#include "store/dispatch_store.h"

namespace dondoc::service {

Plan open_plan(Context& context, base::Id id) {
  auto plan = get_plan(context, id);
  note_opened(context, id);
  return plan;
}

AssignmentDetail open_assignment(Context& context, base::Id id) {
  auto detail = get_assignment(context, id);
  if (context.actor.of_unit(detail.assignment.unit.id)) note_opened(context, detail.assignment.plan.id);
  return detail;
}

void note_opened(const Context& context, base::Id plan_id) {
  if (context.actor.units.empty()) return;
  {
    auto tx = context.read();
    if (store::unopened_dispatches(tx, plan_id, context.actor.units).empty()) return;
  }
  auto bare = context;
  bare.idempotency_key.clear();
  try {
    Act act(bare, "dispatch.opened");
    const auto rows = store::unopened_dispatches(act.tx, plan_id, context.actor.units);
    if (rows.empty()) return;
    for (const auto& row : rows) store::set_opened(act.tx, row.id, context.actor.user_id, context.now());
    act.finish("dispatch", rows.front().id, plan_id, {{"unit", rows.front().name}});
  } catch (const base::Error& error) {
    // Whoever reads is not kept from reading; the next time it is written down.
    if (error.kind() != base::ErrorKind::unavailable) throw;
  }
}

}  // namespace dondoc::service
