#include "service/organisation/focal_point_demand.h"

#include "domain/assignment.h"
#include "store/assignment_store.h"
#include "store/event_store.h"

namespace dondoc::service {

int meet_focal_point_demands(store::Transaction& tx, const Context& context, const base::Id& unit) {
  using domain::UpdateKind;
  int met = 0;
  for (const auto& id : store::open_focal_point_demands(tx, unit)) {
    const auto row = store::find_assignment(tx, id);
    if (!row) continue;
    store::UpdateRow update;
    update.id = base::Id::make();
    update.plan_id = row->plan.id;
    update.task_id = row->task_id;
    update.assignment_id = id;
    update.unit = row->unit;
    update.kind = UpdateKind::done;
    update.note = "Đã cử đầu mối.";  // who it is stands in the list of focal points alone
    update.made_by = context.actor.user_id;
    update.made_at = context.now();
    update.made_on = context.today();
    const auto next = domain::say(row->now, update.kind, {}, update.made_on);
    store::insert_update(tx, update);
    store::update_assignment(tx, id, next, context.now());
    store::append_event(tx, {context.now(), context.actor.user_id, "assignment.focal_point_named", "assignment", id, row->plan.id,
                             {{"unit", row->unit.name}, {"ordinal", std::to_string(row->ordinal)}}});
    ++met;
  }
  return met;
}

}  // namespace dondoc::service
