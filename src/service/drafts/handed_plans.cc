#include "service/drafts/handed_plans.h"

#include <algorithm>

#include "service/act.h"
#include "service/drafts/import_queue.h"
#include "service/drafts/imports.h"
#include "service/plans/plan_sight.h"
#include "service/views_of.h"
#include "store/dispatch_store.h"
#include "store/draft_store.h"
#include "store/handed_plan_store.h"
#include "store/work_news_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;

constexpr int most_listed = 200;

/// Those of the actor's units that the plan charges or was sent to.
std::vector<UnitRef> charged_of(store::Transaction& tx, const Context& context, const base::Id& plan) {
  std::vector<UnitRef> out;
  for (const auto& id : context.actor.units)
    if (store::plan_reaches(tx, plan, {id}))
      if (const auto unit = store::find_unit(tx, id); unit && !unit->deleted_at) out.push_back({unit->id, unit->name, unit->short_name});
  return out;
}

HandedPlan view_of(const store::HandedPlanRow& row, const domain::Actor& actor) {
  HandedPlan out{row.draft_id, ref_of(row.unit), row.file_name, {row.made_by, row.made_by_name}, row.made_at,
                 domain::handed_state(row.became.has_value(), row.deleted, row.withdrawn), {}, {}, {}, {}};
  out.title = row.title;
  out.can = domain::can_handed_plan(actor, row.unit.id, out.state);
  if (actor.sees_all()) out.draft_id = row.draft_id;
  if (row.became) out.plan = ref_of(*row.became);
  return out;
}

/// What this person sent and is still being read, or could not be.
std::vector<HandedPlan> being_read(const Context& context, const base::Id& plan, const std::vector<UnitRef>& units) {
  std::vector<HandedPlan> out;
  for (const auto& it : context.app.imports.of(context.actor.user_id)) {
    if (!it.handed || it.handed->plan_id != plan || it.state == QueuedImport::State::read) continue;
    const auto unit = std::ranges::find(units, it.handed->unit_id, &UnitRef::id);
    if (unit == units.end()) continue;
    HandedPlan one{it.id, *unit, it.file_name, {context.actor.user_id, context.actor.name}, it.begun_at,
                   it.error ? domain::HandedState::failed : domain::HandedState::reading, {}, {}, {}, {}};
    if (it.error) one.error = failure_of(*it.error);
    out.push_back(std::move(one));
  }
  std::ranges::reverse(out);
  return out;
}

}  // namespace

HandedPlans list_handed_plans(Context& context, base::Id plan_id) {
  auto tx = context.read();
  const auto plan = load_seen_plan(tx, context, plan_id);
  HandedPlans out;
  out.units = charged_of(tx, context, plan_id);
  out.can = domain::can_hand_in(context.actor, plan.status, !out.units.empty());
  out.items = being_read(context, plan_id, out.units);
  const auto of = context.actor.sees_all() ? std::nullopt : std::optional(context.actor.units);
  if (!of || !of->empty())
    for (const auto& row : store::handed_plans(tx, plan_id, of, most_listed)) out.items.push_back(view_of(row, context.actor));
  return out;
}

HandedPlans hand_in_plan(Context& context, base::Id plan_id, const Upload& upload, const std::optional<base::Id>& unit_id) {
  base::Id unit;
  {
    auto tx = context.read();
    const auto plan = load_seen_plan(tx, context, plan_id);
    const auto units = charged_of(tx, context, plan_id);
    if (plan.status == domain::PlanStatus::closed) throw Error(ErrorKind::conflict, "plan.closed");
    require(domain::can_hand_in(context.actor, plan.status, !units.empty()), "hand-in");
    if (!unit_id && units.size() > 1) throw Error(ErrorKind::invalid, "handed_plan.unit", "unit_id");
    unit = unit_id.value_or(units.front().id);
    base::require(std::ranges::find(units, unit, &UnitRef::id) != units.end(), "act.forbidden");
  }
  bring_handed(context, upload, {plan_id, unit});
  return list_handed_plans(context, plan_id);
}

HandedPlans withdraw_handed_plan(Context& context, base::Id id) {
  base::Id plan;
  {
    Act act(context, "draft.withdrawn");
    const auto draft = found(store::find_draft(act.tx, id), "handed_plan.unknown");
    if (!draft.handed_for) throw Error(ErrorKind::not_found, "handed_plan.unknown");
    plan = draft.handed_for->plan.id;
    const auto& unit = draft.handed_for->unit.id;
    base::require(context.actor.of_unit(unit), "act.forbidden");
    if (!act.earlier()) {
      const auto state = domain::handed_state(draft.plan_id.has_value(), draft.deleted_at.has_value(), draft.handed_for->withdrawn);
      if (domain::can_handed_plan(context.actor, unit, state).empty()) throw Error(ErrorKind::conflict, "handed_plan.settled");
      store::set_handed_plan_withdrawn(act.tx, id, context.now());
      store::set_draft_deleted(act.tx, id, context.now());
      store::delete_unread(act.tx, domain::WorkNews::handed_in, plan, id);
      act.finish("draft", id, plan, {{"file_name", draft.file_name}});
    }
  }
  return list_handed_plans(context, plan);
}

}  // namespace dondoc::service
