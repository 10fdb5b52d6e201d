#include "service/plans/schedule.h"

#include <algorithm>
#include <unordered_map>

#include "base/text.h"
#include "service/act.h"
#include "service/chasing/moved_notice.h"
#include "service/plans/charge.h"
#include "service/plans/plan_sight.h"
#include "service/plans/rescheduling.h"
#include "service/plans/schedule_undo.h"
#include "service/plans/weather.h"
#include "service/views_of.h"
#include "store/amendment_store.h"
#include "store/report_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;
using base::Id;
using domain::DeadlineOf;

constexpr int changes_shown = 50;

store::PlanRow load_open(store::Transaction& tx, const Context& context, const Id& id) {
  auto plan = found(store::find_plan(tx, id), "plan.unknown");
  base::require(context.actor.sees_all(), "plan.not_yours");
  if (plan.status == domain::PlanStatus::closed) throw Error(ErrorKind::conflict, "plan.closed");
  require(domain::can_schedule(context.actor, plan.status), "edit");
  return plan;
}

std::optional<store::PlanEventRow> find_event(store::Transaction& tx, const Id& plan, const std::optional<Id>& id) {
  for (auto& row : store::events_of_plan(tx, plan))
    if (row.id == id) return std::move(row);
  return std::nullopt;
}

/// The event's own day, and those of everything counted from it.
class Deadlines {
 public:
  Deadlines(store::Transaction& tx, const Id& plan, bool sees_all) {
    for (auto& task : all_tasks(tx, plan)) tasks_.emplace(task.id, std::move(task));
    if (sees_all)
      for (auto& duty : store::duties_of_plan(tx, plan, false)) duties_.emplace(duty.id, std::move(duty));
    for (const auto& it : store::bindings_of_plan(tx, plan)) by_event_[it.event_id].push_back(it);
  }
  std::vector<BoundDeadline> of(const Id& event) const {
    std::vector<BoundDeadline> out;
    const auto bound = by_event_.find(event);
    if (bound == by_event_.end()) return out;
    for (const auto& it : bound->second) {
      if (const auto task = tasks_.find(it.subject_id); task != tasks_.end()) add(out, it, task->second.ordinal, task->second.text, task->second.due);
      else if (const auto duty = duties_.find(it.subject_id); duty != duties_.end()) add(out, it, 0, duty->second.title, duty->second.due);
    }
    std::ranges::sort(out, {}, [](const BoundDeadline& it) { return std::tuple(it.kind, it.ordinal, it.id); });
    return out;
  }

 private:
  static void add(std::vector<BoundDeadline>& out, const store::BindingRow& it, int ordinal, const std::string& text, const store::DueRow& due) {
    out.push_back({it.kind, it.subject_id, ordinal, text, it.offset.side, it.offset.days, it.offset.working_days, due.due_on, due.original_on});
  }
  std::unordered_map<Id, store::TaskRow> tasks_;
  std::unordered_map<Id, store::DutyRow> duties_;
  std::unordered_map<Id, std::vector<store::BindingRow>> by_event_;
};

Schedule schedule_of(Context& context, const Id& plan_id) {
  auto tx = context.read();
  const auto plan = load_seen_plan(tx, context, plan_id);
  Schedule out{{}, {}, domain::can_schedule(context.actor, plan.status)};
  const Deadlines deadlines(tx, plan_id, context.actor.sees_all());
  for (const auto& row : store::events_of_plan(tx, plan_id))
    out.events.push_back({row.id, row.kind, row.name, row.phase, row.timing, row.starts_on, row.ends_on, row.original_starts_on, row.original_ends_on,
                          relation_of(row), row.note, row.cancelled_at, row.revision, deadlines.of(row.id)});
  if (!context.actor.sees_all()) return out;
  bool newest = true;
  for (const auto& row : store::changes_of_plan(tx, plan_id, changes_shown)) {
    ScheduleChange change{row.id, row.event_name, row.reason, row.deadlines, row.units, {row.made_by, row.made_by_name}, row.made_at, row.undone_at, {}};
    if (newest && !row.undone_at && domain::holds(out.can, "edit") && !store::events_amended_since(tx, plan_id, row.made_at)) change.can = {"undo"};
    newest = newest && row.undone_at.has_value();
    out.changes.push_back(std::move(change));
  }
  return out;
}

int deadlines_in(const Rescheduling& it) {
  return static_cast<int>(std::ranges::count_if(it.shifts, [](const Shift& shift) { return shift.kind != MoveOf::event; }));
}

MovedDeadlines told_of(const Rescheduling& it) {
  MovedDeadlines out;
  for (const auto& shift : it.shifts)
    for (const auto& unit : shift.units) out.add(unit, shift.kind == MoveOf::report, *shift.after);
  return out;
}

}  // namespace

Schedule get_schedule(Context& context, Id plan_id) { return schedule_of(context, plan_id); }

SchedulePreview preview_schedule(Context& context, Id plan_id, const PlanEventInput& input) {
  auto tx = context.read();
  const auto plan = load_open(tx, context, plan_id);
  const auto found = reschedule(tx, context, plan, {{input}});
  SchedulePreview out;
  for (const auto& shift : found.shifts) out.moves.push_back(view_of(shift));
  const auto names = store::unit_names(tx);
  for (const auto& unit : found.units)
    if (const auto name = names.find(unit); name != names.end()) out.units.push_back(ref_of(name->second));
  out.weather = weather_of(tx, context.today(), demands_of(found));
  return out;
}

Schedule change_schedule(Context& context, Id plan_id, const PlanEventInput& input) {
  Act act(context, "schedule.changed");
  if (act.earlier()) return schedule_of(context, plan_id);
  const auto plan = load_open(act.tx, context, plan_id);
  const auto before = find_event(act.tx, plan_id, input.id);
  auto then = before ? std::optional(event_then(act.tx, *before)) : std::nullopt;
  const auto it = reschedule(act.tx, context, plan, {{input}});
  const auto& event = it.events.front().row;
  const bool moves = before && before->starts_on && (event.starts_on != before->starts_on || event.ends_on != before->ends_on || event.cancelled_at != before->cancelled_at);
  if (moves && plan.status == domain::PlanStatus::issued && base::trim(input.reason).empty()) throw Error(ErrorKind::invalid, "reason.required", "reason");

  store::ScheduleChangeRow change;
  change.id = Id::make();
  change.plan_id = plan_id;
  change.event_id = event.id;
  change.event_name = event.name;
  change.reason = std::string(base::trim(input.reason));
  change.before = std::move(then);
  change.deadlines = deadlines_in(it);
  change.units = static_cast<int>(it.units.size());
  change.made_by = context.actor.user_id;
  change.made_at = context.now();
  store::insert_schedule_change(act.tx, change);
  carry_out(act.tx, context, plan, change.id, it);
  if (plan.status == domain::PlanStatus::issued) tell_of_moved(act.tx, context, plan_id, told_of(it));
  act.finish("plan", plan_id, plan_id,
             {{"event", change.event_name}, {"deadlines", std::to_string(change.deadlines)}, {"units", std::to_string(change.units)}, {"reason", change.reason}}, change.id);
  return schedule_of(context, plan_id);
}

Schedule undo_schedule_change(Context& context, Id change_id) {
  Act act(context, "schedule.undone");
  const auto change = found(store::find_schedule_change(act.tx, change_id), "schedule.unknown");
  if (act.earlier()) return schedule_of(context, change.plan_id);
  const auto plan = load_open(act.tx, context, change.plan_id);
  if (change.undone_at) throw Error(ErrorKind::conflict, "schedule.undone");
  for (const auto& other : store::changes_of_plan(act.tx, plan.id, changes_shown)) {
    if (other.undone_at) continue;
    if (other.id != change_id) throw Error(ErrorKind::conflict, "schedule.not_newest");
    break;
  }
  if (store::moved_since(act.tx, change_id) > 0 || store::events_amended_since(act.tx, plan.id, change.made_at)) throw Error(ErrorKind::conflict, "schedule.moved_since");
  const auto told = take_back(act.tx, context, change);
  store::set_change_undone(act.tx, change_id, context.actor.user_id, context.now());
  if (plan.status == domain::PlanStatus::issued) tell_of_moved(act.tx, context, plan.id, told);
  act.finish("plan", plan.id, plan.id, {{"event", change.event_name}, {"deadlines", std::to_string(change.deadlines)}});
  return schedule_of(context, plan.id);
}

}  // namespace dondoc::service
