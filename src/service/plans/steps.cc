#include "service/plans/steps.h"

#include <algorithm>

#include "base/text.h"
#include "service/act.h"
#include "service/chasing/work_news.h"
#include "service/plans/plan_sight.h"
#include "service/views_of.h"
#include "store/attachment_store.h"
#include "store/plan_step_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;

bool is_for(const domain::Actor& actor, const store::PlanStepRow& row) {
  return actor.sees_all() || row.units.empty() || std::ranges::any_of(row.units, [&](const auto& unit) { return actor.of_unit(unit.id); });
}

std::vector<PlanStep> views_of(store::Transaction& tx, const Context& context, const std::vector<store::PlanStepRow>& rows, domain::PlanStatus plan) {
  std::vector<base::Id> ids;
  for (const auto& row : rows) ids.push_back(row.id);
  const auto files = store::attachments_of(tx, ids);
  std::vector<PlanStep> out;
  for (const auto& row : rows) {
    PlanStep step{row.id, row.kind, row.symbol, row.dated_on, row.title, row.note, {}, {}, {row.made_by, row.made_by_name}, row.made_at, domain::can_plan_step(context.actor, plan)};
    for (const auto& unit : row.units) step.units.push_back(ref_of(unit));
    if (const auto of_it = files.find(row.id); of_it != files.end())
      for (const auto& file : of_it->second) step.attachments.push_back(attachment_of(file));
    out.push_back(std::move(step));
  }
  return out;
}

void take(Act& act, const Context& context, store::PlanStepRow& row, const PlanStepInput& input) {
  if (base::trim(input.title).empty()) throw Error(ErrorKind::invalid, "step.title_required", "title");
  if (!domain::is_review(input.kind)) {
    if (base::trim(input.symbol).empty()) throw Error(ErrorKind::invalid, "step.symbol_required", "symbol");
    if (input.dated_on > context.today()) throw Error(ErrorKind::invalid, "step.day", "dated_on");
  }
  row.kind = input.kind;
  row.symbol = base::trim(input.symbol);
  row.dated_on = input.dated_on;
  row.title = base::trim(input.title);
  row.note = base::trim(input.note);
  row.units.clear();
  for (const auto& id : input.unit_ids) {
    const auto unit = store::find_unit(act.tx, id);
    if (!unit || unit->deleted_at) throw Error(ErrorKind::invalid, "unit.unknown", "unit_ids");
    row.units.push_back({unit->id, unit->name, unit->short_name});
  }
}

void claim(Act& act, const Context& context, const store::PlanStepRow& row, const PlanStepInput& input) {
  for (const auto& id : input.attachment_ids)
    if (!store::claim_attachment(act.tx, id, context.actor.user_id, "instruction", row.id, {})) throw Error(ErrorKind::invalid, "attachment.unknown", "attachment_ids");
}

void finish(Act& act, const store::PlanStepRow& row) { act.finish("plan", row.plan_id, row.plan_id, {{"title", row.title}}, row.id); }

struct Loaded { store::PlanStepRow row; store::PlanRow plan; };

Loaded load(store::Transaction& tx, const Context& context, base::Id id, const char* right) {
  auto row = found(store::find_plan_step(tx, id), "step.unknown");
  auto plan = load_seen_plan(tx, context, row.plan_id);
  require(domain::can_plan_step(context.actor, plan.status), right);
  return {std::move(row), std::move(plan)};
}

PlanStep read_back(Context& context, base::Id id) {
  auto tx = context.read();
  const auto row = found(store::find_plan_step(tx, id), "step.unknown");
  return views_of(tx, context, {row}, load_seen_plan(tx, context, row.plan_id).status).front();
}

}  // namespace

PlanSteps list_plan_steps(Context& context, base::Id plan_id) {
  auto tx = context.read();
  const auto plan = load_seen_plan(tx, context, plan_id);
  auto rows = store::steps_of_plan(tx, plan_id);
  std::erase_if(rows, [&](const auto& row) { return !is_for(context.actor, row); });
  return {views_of(tx, context, rows, plan.status), domain::can_plan_step(context.actor, plan.status).empty() ? domain::Can{} : domain::Can{"add"}};
}

PlanStep create_plan_step(Context& context, base::Id plan_id, const PlanStepInput& input) {
  Act act(context, "plan.step_added");
  if (act.earlier() && act.earlier()->result_id) {
    act.tx.commit();  // its connection goes back before another is asked for
    return read_back(context, *act.earlier()->result_id);
  }
  const auto plan = load_seen_plan(act.tx, context, plan_id);
  if (!is_running(plan.status)) throw Error(ErrorKind::conflict, "plan.wrong_status", {}, {{"status", base::enum_name(plan.status)}});
  require(domain::can_plan_step(context.actor, plan.status), "edit");
  store::PlanStepRow row;
  row.id = base::Id::make();
  row.plan_id = plan_id;
  row.made_by = context.actor.user_id;
  row.made_at = context.now();
  take(act, context, row, input);
  store::insert_plan_step(act.tx, row);
  claim(act, context, row, input);
  const WorkTold told{domain::WorkNews::directed, plan_id};
  std::map<base::Id, int> units;
  for (const auto& unit : row.units) units.emplace(unit.id, 1);
  const bool asks = row.kind == domain::StepKind::guideline || row.kind == domain::StepKind::directive;
  if (asks && units.empty()) tell_units_of_plan(act.tx, context, told);
  else if (asks) tell_units(act.tx, context, told, units);
  finish(act, row);
  return read_back(context, row.id);
}

PlanStep put_plan_step(Context& context, base::Id id, const PlanStepInput& input) {
  Act act(context, "plan.step_edited");
  auto [row, plan] = load(act.tx, context, id, "edit");
  if (row.deleted_at) throw Error(ErrorKind::not_found, "step.unknown");
  take(act, context, row, input);
  store::update_plan_step(act.tx, row);
  claim(act, context, row, input);
  finish(act, row);
  return read_back(context, id);
}

void delete_plan_step(Context& context, base::Id id) {
  Act act(context, "plan.step_deleted");
  auto [row, plan] = load(act.tx, context, id, "delete");
  if (row.deleted_at) return;
  row.deleted_at = context.now();
  store::update_plan_step(act.tx, row);
  finish(act, row);
}

void restore_plan_step(Context& context, base::Id id) {
  Act act(context, "plan.step_restored");
  auto [row, plan] = load(act.tx, context, id, "delete");
  if (act.earlier() || !row.deleted_at) return;
  row.deleted_at.reset();
  store::update_plan_step(act.tx, row);
  finish(act, row);
}

bool sees_plan_step(store::Transaction& tx, const Context& context, base::Id id) {
  const auto row = store::find_plan_step(tx, id);
  if (!row || row->deleted_at || !is_for(context.actor, *row)) return false;
  const auto plan = store::find_plan(tx, row->plan_id);
  return plan && sees_plan(tx, context, *plan);
}

}  // namespace dondoc::service
