#include "service/work/guidance.h"

#include "base/text.h"
#include "domain/guidance.h"
#include "service/act.h"
#include "service/chasing/work_news.h"
#include "service/plans/plan_sight.h"
#include "store/assignment_store.h"
#include "store/guidance_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;

Guidance view_of(const Context& context, const store::GuidanceRow& row, domain::PlanStatus plan) {
  Guidance out{row.id, {}, row.question, row.answer, {row.published_by, row.published_by_name}, row.published_at, domain::can_guidance(context.actor, plan)};
  if (row.unit_id) out.unit = UnitRef{*row.unit_id, row.unit_name.value_or(""), {}};
  return out;
}

struct Loaded { store::GuidanceRow row; store::PlanRow plan; };

Loaded load(store::Transaction& tx, const Context& context, base::Id id) {
  auto row = found(store::find_guidance(tx, id), "guidance.unknown");
  auto plan = load_seen_plan(tx, context, row.plan_id);
  require(domain::can_guidance(context.actor, plan.status), "withdraw");
  return {std::move(row), std::move(plan)};
}

void refuse_second(store::Transaction& tx, const base::Id& update) {
  if (store::is_published(tx, update)) throw Error(ErrorKind::conflict, "guidance.published_already");
}

}  // namespace

GuidanceList list_guidance(Context& context, base::Id plan_id) {
  auto tx = context.read();
  const auto plan = load_seen_plan(tx, context, plan_id);
  GuidanceList out;
  for (const auto& row : store::guidance_of_plan(tx, plan_id)) out.items.push_back(view_of(context, row, plan.status));
  return out;
}

Guidance publish_guidance(Context& context, base::Id update_id, const GuidanceInput& input) {
  Act act(context, "guidance.published");
  const auto update = found(store::find_update(act.tx, update_id), "update.unknown");
  if (act.earlier() && act.earlier()->result_id) return view_of(context, found(store::find_guidance(act.tx, *act.earlier()->result_id), "guidance.unknown"), update.plan_status);
  require(domain::can_update(context.actor, update.kind, update.answer.has_value(), update.plan_status, update.giver_id), "publish");
  if (base::trim(input.question).empty()) throw Error(ErrorKind::invalid, "guidance.question_required", "question");
  if (base::trim(input.answer).empty()) throw Error(ErrorKind::invalid, "answer.required", "answer");
  refuse_second(act.tx, update_id);
  store::GuidanceRow row;
  row.id = base::Id::make();
  row.plan_id = update.plan_id;
  row.update_id = update_id;
  if (!input.anonymous) row.unit_id = update.unit.id;
  row.question = input.question;
  row.answer = input.answer;
  row.published_by = context.actor.user_id;
  row.published_at = context.now();
  store::insert_guidance(act.tx, row);
  tell_units_of_plan(act.tx, context, {domain::WorkNews::guided, row.plan_id});
  act.finish("plan", update.plan_id, update.plan_id, {}, row.id);
  auto tx = context.read();
  return view_of(context, found(store::find_guidance(tx, row.id), "guidance.unknown"), update.plan_status);
}

void withdraw_guidance(Context& context, base::Id id) {
  Act act(context, "guidance.withdrawn");
  if (act.earlier()) return;
  const auto loaded = load(act.tx, context, id);
  store::set_guidance_withdrawn(act.tx, id, context.now());
  act.finish("plan", loaded.row.plan_id, loaded.row.plan_id);
}

void restore_guidance(Context& context, base::Id id) {
  Act act(context, "guidance.restored");
  if (act.earlier()) return;
  const auto loaded = load(act.tx, context, id);
  if (!loaded.row.withdrawn_at) return;
  refuse_second(act.tx, loaded.row.update_id);
  store::set_guidance_withdrawn(act.tx, id, std::nullopt);
  act.finish("plan", loaded.row.plan_id, loaded.row.plan_id);
}

}  // namespace dondoc::service
