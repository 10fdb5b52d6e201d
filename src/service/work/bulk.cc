#include "service/work/bulk.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "service/act.h"
#include "service/chasing/chase_day.h"
#include "service/chasing/moved_notice.h"
#include "service/plans/weather.h"
#include "service/views_of.h"
#include "store/bulk_store.h"
#include "store/chase_store.h"
#include "store/reorganisation_store.h"
#include "store/schedule_store.h"
#include "store/share_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;
using base::Id;
using domain::BulkKind;

constexpr int acts_shown = 20;

struct Chosen {
  std::vector<store::BulkDutyRow> taken, all;
  std::vector<std::optional<domain::BulkRefusal>> refusals;  // of all
  std::optional<store::NamedRow> to;
};

Chosen choose(store::Transaction& tx, const Context& context, const BulkInput& input) {
  const auto limit = std::to_string(domain::most_in_bulk);
  if (input.assignment_ids.empty() && input.task_ids.empty()) throw Error(ErrorKind::invalid, "bulk.nothing_chosen", "assignment_ids");
  if (input.assignment_ids.size() + input.task_ids.size() > domain::most_in_bulk) throw Error(ErrorKind::invalid, "bulk.too_many", "assignment_ids", {{"limit", limit}});
  if (input.kind == BulkKind::move && (!input.due_on || *input.due_on < context.today())) throw Error(ErrorKind::invalid, "bulk.day", "due_on");
  Chosen out;
  out.all = store::duties_among(tx, input.assignment_ids, input.task_ids, domain::most_in_bulk + 1);
  if (out.all.size() > domain::most_in_bulk) throw Error(ErrorKind::invalid, "bulk.too_many", "task_ids", {{"limit", limit}});
  std::set<Id> owed;
  if (input.kind == BulkKind::pass) {
    const auto unit = input.to_unit_id ? store::find_unit(tx, *input.to_unit_id) : std::nullopt;
    if (!unit || unit->deleted_at) throw Error(ErrorKind::invalid, "bulk.unit", "to_unit_id");
    out.to = store::NamedRow{unit->id, unit->name, unit->short_name};
    for (const auto& task : store::tasks_owed_by(tx, unit->id)) owed.insert(task);
  }
  for (const auto& row : out.all) {
    const auto& refusal = out.refusals.emplace_back(domain::refusal_of(input.kind, row.facts, input.due_on, {out.to && out.to->id == row.unit.id, owed.contains(row.task_id)}));
    if (refusal) continue;
    out.taken.push_back(row);
    // Two units' duties of one task do not both become one unit's.
    if (out.to) owed.insert(row.task_id);
  }
  return out;
}

BulkAct view_of(const store::BulkActRow& row) {
  BulkAct out{row.id, row.kind, row.due_on, row.to ? std::optional(ref_of(*row.to)) : std::nullopt, row.reason, row.duties, row.units, {row.made_by, row.made_by_name}, row.made_at, row.undone_at, {}};
  if (row.kind != BulkKind::remind && !row.undone_at) out.can.emplace_back("undo");
  return out;
}

BulkAct read_back(Context& context, Id id) {
  auto tx = context.read();
  return view_of(found(store::find_bulk_act(tx, id), "bulk.unknown"));
}

/// A plan's part of an act: one notice for each of its units.
using ByPlan = std::map<Id, MovedDeadlines>;

void tell(store::Transaction& tx, const Context& context, const ByPlan& plans, domain::NoticeCause cause) {
  for (const auto& [plan, units] : plans) tell_of_moved(tx, context, plan, units, cause);
}

domain::NoticeCause cause_of(BulkKind kind) {
  switch (kind) {
    case BulkKind::move: return domain::NoticeCause::moved;
    case BulkKind::pass: return domain::NoticeCause::taken_over;
    case BulkKind::remind: break;
  }
  return domain::NoticeCause::reminder;
}

/// Who has it to do from now on is told, and who had it, be there a deadline or not.
void told_of_passing(const Context& context, const std::optional<base::Date>& due_on, MovedDeadlines& told, const Id& unit) {
  told.add(unit, false, due_on.value_or(context.today()), due_on && *due_on < context.today());
}

/// Of one plan alone, the plan's history shows it.
std::optional<Id> only_plan(const ByPlan& plans) { return plans.size() == 1 ? std::optional(plans.begin()->first) : std::nullopt; }

void move(store::Transaction& tx, const Context& context, const Id& change, const store::BulkDutyRow& row, std::optional<base::Date> to) {
  store::move_day(tx, change, {store::Moved::assignment, row.id, row.facts.due_on, to}, context.today());
}

}  // namespace

BulkPreview preview_bulk(Context& context, const BulkInput& input) {
  base::require(context.actor.sees_all(), "act.forbidden");
  auto tx = context.read();
  const auto chosen = choose(tx, context, input);
  BulkPreview out;
  out.taken = static_cast<int>(chosen.taken.size());
  for (std::size_t i = 0; i < chosen.all.size(); ++i) {
    const auto& row = chosen.all[i];
    const auto& refusal = chosen.refusals[i];
    out.duties.push_back({row.id, row.plan_id, row.ordinal, row.text, ref_of(row.unit), row.facts.due_on, refusal || input.kind != BulkKind::move ? std::nullopt : input.due_on, refusal});
  }
  for (const auto& row : chosen.taken) {
    auto at = std::ranges::find(out.units, row.unit.id, [](const BulkUnit& it) { return it.unit.id; });
    if (at == out.units.end())
      at = out.units.insert(out.units.end(), {ref_of(row.unit), 0, static_cast<int>(store::people_on(tx, domain::Rung::focal_point, row.unit.id).size())});
    ++at->duties;
  }
  Demands demands;
  for (const auto& row : chosen.taken) {
    if (chosen.to && row.facts.due_on >= context.today()) demands.add(chosen.to->id, row.facts.due_on);
    if (input.kind == BulkKind::move) demands.move(row.unit.id, row.facts.due_on, input.due_on);
  }
  out.weather = weather_of(tx, context.today(), demands);
  if (chosen.to) out.to = BulkUnit{ref_of(*chosen.to), out.taken, static_cast<int>(store::people_on(tx, domain::Rung::focal_point, chosen.to->id).size())};
  return out;
}

BulkAct do_bulk(Context& context, const BulkInput& input) {
  Act act(context, input.kind == BulkKind::move ? "bulk.moved" : input.kind == BulkKind::pass ? "bulk.passed" : "bulk.reminded");
  if (act.earlier() && act.earlier()->result_id) {
    act.tx.commit();  // its connection goes back before another is asked for
    return read_back(context, *act.earlier()->result_id);
  }
  base::require(context.actor.sees_all(), "act.forbidden");
  const auto reason = std::string(base::trim(input.reason));
  if (input.kind != BulkKind::remind && reason.empty()) throw Error(ErrorKind::invalid, "reason.required", "reason");
  const auto chosen = choose(act.tx, context, input);
  if (chosen.taken.empty()) throw Error(ErrorKind::conflict, "bulk.nothing_left");

  store::BulkActRow row;
  row.id = Id::make();
  row.kind = input.kind;
  if (input.kind == BulkKind::move) row.due_on = input.due_on;
  row.to = chosen.to;
  row.reason = reason;
  row.duties = static_cast<int>(chosen.taken.size());
  row.made_by = context.actor.user_id;
  row.made_at = context.now();
  ByPlan plans, left;
  std::set<Id> units;
  store::Passing passing{act.tx, row.id, context.today()};
  for (const auto& duty : chosen.taken) {
    units.insert(duty.unit.id);
    const auto day = input.kind == BulkKind::move ? input.due_on : duty.facts.due_on;
    if (chosen.to) {
      told_of_passing(context, day, plans[duty.plan_id], chosen.to->id);
      told_of_passing(context, day, left[duty.plan_id], duty.unit.id);
    } else if (day) {
      plans[duty.plan_id].add(duty.unit.id, false, *day, *day < context.today());
    } else {
      // What has no deadline is chased by another day, and reminded of like the rest.
      plans[duty.plan_id].add_undated(duty.unit.id, chase_day_of(act.tx, duty.plan_id, duty.task_id).value_or(context.today()));
    }
    if (input.kind == BulkKind::move) move(act.tx, context, row.id, duty, day);
    if (chosen.to) passing.pass_duties({duty.id}, duty.unit.id, chosen.to->id);
  }
  row.units = static_cast<int>(units.size());
  store::insert_bulk_act(act.tx, row);
  if (input.kind == BulkKind::move)
    for (const auto& [plan, told] : plans) store::settle_shares(act.tx, plan);
  tell(act.tx, context, plans, cause_of(input.kind));
  tell(act.tx, context, left, domain::NoticeCause::passed_on);
  store::EventParams params{{"duties", std::to_string(row.duties)}, {"units", std::to_string(row.units)}};
  if (row.due_on) params.insert(params.end(), {{"day", row.due_on->str()}, {"reason", reason}});
  if (row.to) params.insert(params.end(), {{"unit", row.to->name}, {"reason", reason}});
  act.finish("bulk", row.id, only_plan(plans), std::move(params));
  return read_back(context, row.id);
}

std::vector<BulkAct> list_bulk_acts(Context& context) {
  base::require(context.actor.sees_all(), "act.forbidden");
  auto tx = context.read();
  std::vector<BulkAct> out;
  for (const auto& row : store::newest_bulk_acts(tx, acts_shown)) out.push_back(view_of(row));
  return out;
}

BulkAct undo_bulk(Context& context, Id id) {
  Act act(context, "bulk.undone");
  base::require(context.actor.sees_all(), "act.forbidden");
  const auto row = found(store::find_bulk_act(act.tx, id), "bulk.unknown");
  if (act.earlier()) return view_of(row);
  if (row.kind == BulkKind::remind) throw Error(ErrorKind::conflict, "bulk.no_undo");
  if (row.undone_at) throw Error(ErrorKind::conflict, "bulk.undone");
  if (row.kind == BulkKind::pass) {
    ByPlan back_to, left;
    int passed_back = 0;
    for (const auto& duty : store::passed_and_untouched(act.tx, row)) {
      store::pass_back(act.tx, id, duty, context.today());
      told_of_passing(context, duty.due_on, back_to[duty.plan_id], duty.from);
      told_of_passing(context, duty.due_on, left[duty.plan_id], row.to->id);
      ++passed_back;
    }
    if (passed_back == 0) throw Error(ErrorKind::conflict, "bulk.worked_on");
    store::set_bulk_undone(act.tx, id, context.actor.user_id, context.now());
    tell(act.tx, context, back_to, domain::NoticeCause::taken_over);
    tell(act.tx, context, left, domain::NoticeCause::passed_on);
    act.finish("bulk", id, only_plan(back_to), {{"duties", std::to_string(passed_back)}});
    return read_back(context, id);
  }
  if (store::moved_since(act.tx, id) > 0) throw Error(ErrorKind::conflict, "bulk.moved_since");
  std::map<Id, std::optional<base::Date>> before;
  std::vector<Id> ids;
  for (const auto& moved : store::moves_of(act.tx, id)) {
    before[moved.subject_id] = moved.from_on;
    ids.push_back(moved.subject_id);
  }
  ByPlan plans;
  int back = 0;
  for (const auto& duty : store::duties_among(act.tx, ids, {}, domain::most_in_bulk)) {
    const auto to = before.at(duty.id);
    // What was done meanwhile was done by the deadline that it has.
    if (domain::refusal_of(BulkKind::move, duty.facts, to)) continue;
    move(act.tx, context, id, duty, to);
    if (to) plans[duty.plan_id].add(duty.unit.id, false, *to);
    else plans.try_emplace(duty.plan_id);
    ++back;
  }
  for (const auto& [plan, told] : plans) store::settle_shares(act.tx, plan);
  store::set_bulk_undone(act.tx, id, context.actor.user_id, context.now());
  tell(act.tx, context, plans, domain::NoticeCause::moved);
  act.finish("bulk", id, only_plan(plans), {{"duties", std::to_string(back)}});
  return read_back(context, id);
}

}  // namespace dondoc::service
