#include "service/work/awaited.h"

#include <algorithm>

#include "base/text.h"
#include "service/act.h"
#include "service/organisation/calendar.h"
#include "service/plans/plan_sight.h"
#include "service/views_of.h"
#include "store/attachment_store.h"
#include "store/awaited_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;
using store::AwaitedRow;

bool is_of(const Context& context, const std::vector<store::NamedRow>& units) {
  return std::ranges::any_of(units, [&](const auto& unit) { return context.actor.of_unit(unit.id); });
}

std::vector<base::Id> still_waiting(const Context& context, const AwaitedRow& row) {
  std::vector<base::Id> out;
  for (const auto& unit : row.waiters)
    if (context.actor.of_unit(unit.id) && std::ranges::find(row.received, unit.id) == row.received.end()) out.push_back(unit.id);
  return out;
}

domain::Can can_of(const Context& context, const AwaitedRow& row) {
  return domain::can_awaited(context.actor, {row.plan_status, is_of(context, row.givers), is_of(context, row.waiters), still_waiting(context, row).empty(), row.given_on.has_value(),
                                             static_cast<int>(row.received.size())});
}

AwaitedTask task_view(const store::AwaitedTaskRow& row) { return {row.id, row.ordinal, row.text, row.due_on}; }

std::vector<AwaitedInput> views_of(store::Transaction& tx, const Context& context, const std::vector<AwaitedRow>& rows) {
  std::vector<base::Id> ids;
  for (const auto& row : rows) ids.push_back(row.id);
  const auto files = store::attachments_of(tx, ids);
  const auto calendar = office_calendar(tx).days;
  std::vector<AwaitedInput> out;
  for (const auto& row : rows) {
    AwaitedInput it;
    it.id = row.id;
    it.plan = ref_of(row.plan);
    it.what = row.what;
    it.task = task_view(row.task);
    if (row.giver_task) it.giver_task = task_view(*row.giver_task);
    for (const auto& unit : row.givers) it.givers.push_back(ref_of(unit));
    it.giver_unit_id = row.giver_unit_id;
    it.own_due_on = row.due_on;
    it.due_on = row.due_on ? row.due_on : row.giver_task ? row.giver_task->due_on : std::nullopt;
    it.given_on = row.given_on;
    const domain::AwaitedClock clock{it.due_on, row.given_on, static_cast<int>(row.waiters.size()), static_cast<int>(row.received.size())};
    it.state = domain::awaited_state(clock, context.today());
    it.late = domain::working_days_late(clock, context.today(), calendar);
    if (row.given_by) it.given_by = PersonRef{*row.given_by, row.given_by_name.value_or("")};
    it.note = row.note;
    if (const auto of_it = files.find(row.id); of_it != files.end())
      for (const auto& file : of_it->second) it.attachments.push_back(attachment_of(file));
    it.gives = is_of(context, row.givers);
    it.waits = is_of(context, row.waiters);
    // A unit that waits is told of itself and of the giver.
    for (const auto& unit : row.waiters)
      if (context.actor.sees_all() || it.gives || context.actor.of_unit(unit.id)) it.waiters.push_back(ref_of(unit));
    it.received = clock.receipts;
    it.can = can_of(context, row);
    out.push_back(std::move(it));
  }
  return out;
}

AwaitedRow load(store::Transaction& tx, const Context& context, base::Id id) {
  auto row = found(store::find_awaited(tx, id), "awaited.unknown");
  base::require(context.actor.sees_all() || is_of(context, row.givers) || is_of(context, row.waiters), "act.forbidden");
  return row;
}

AwaitedInput read_back(Context& context, base::Id id) {
  auto tx = context.read();
  return views_of(tx, context, {load(tx, context, id)}).front();
}

store::AwaitedTaskRow task_of_plan(store::Transaction& tx, const base::Id& plan, const base::Id& id, const char* field) {
  const auto task = store::find_task(tx, id);
  if (!task || task->plan_id != plan) throw Error(ErrorKind::invalid, "awaited.unknown_task", field);
  return {task->id, task->ordinal, task->text, task->due.due_on};
}

void take(store::Transaction& tx, AwaitedRow& row, const AwaitedContent& input) {
  row.what = base::trim(input.what);
  if (row.what.empty()) throw Error(ErrorKind::invalid, "awaited.what_required", "what");
  row.task = task_of_plan(tx, row.plan.id, input.task_id, "task_id");
  row.giver_task.reset();
  if (input.giver_task_id) row.giver_task = task_of_plan(tx, row.plan.id, *input.giver_task_id, "giver_task_id");
  if (input.giver_task_id == input.task_id) throw Error(ErrorKind::invalid, "awaited.same_task", "giver_task_id");
  if (input.giver_unit_id) {
    const auto unit = store::find_unit(tx, *input.giver_unit_id);
    if (!unit || unit->deleted_at) throw Error(ErrorKind::invalid, "unit.unknown", "giver_unit_id");
  }
  if (!input.giver_unit_id && (!row.giver_task || input.due_on)) throw Error(ErrorKind::invalid, "awaited.giver_required", "giver_unit_id");
  if (!row.giver_task && !input.due_on) throw Error(ErrorKind::invalid, "awaited.giver_required", "due_on");
  row.giver_unit_id = input.giver_unit_id;
  row.due_on = input.due_on;
}

/// The act's right, and its input's row.
AwaitedRow load_for(Act& act, const Context& context, base::Id id, const char* right) {
  auto row = load(act.tx, context, id);
  if (row.plan_status == domain::PlanStatus::closed) throw Error(ErrorKind::conflict, "plan.closed");
  require(can_of(context, row), right);
  return row;
}

void finish(Act& act, const AwaitedRow& row) { act.finish("plan", row.plan.id, row.plan.id, {{"what", row.what}}, row.id); }

}  // namespace

AwaitedInputs list_awaited_inputs(Context& context, const AwaitedFilter& filter) {
  auto tx = context.read();
  if (filter.plan_id) load_seen_plan(tx, context, *filter.plan_id);
  store::AwaitedRequest request{filter.plan_id, filter.task_id, {}, filter.open};
  if (!context.actor.sees_all()) request.units = context.actor.units;
  return {views_of(tx, context, store::list_awaited(tx, request))};
}

AwaitedInput create_awaited_input(Context& context, base::Id plan_id, const AwaitedContent& input) {
  Act act(context, "awaited.added");
  if (act.earlier() && act.earlier()->result_id) {
    act.tx.commit();  // its connection goes back before another is asked for
    return read_back(context, *act.earlier()->result_id);
  }
  const auto plan = load_seen_plan(act.tx, context, plan_id);
  if (plan.status == domain::PlanStatus::closed) throw Error(ErrorKind::conflict, "plan.closed");
  require(domain::can_awaited(context.actor, {plan.status}), "edit");
  AwaitedRow row;
  row.id = base::Id::make();
  row.plan.id = plan_id;
  row.made_by = context.actor.user_id;
  row.made_at = context.now();
  take(act.tx, row, input);
  store::insert_awaited(act.tx, row);
  finish(act, row);
  return read_back(context, row.id);
}

AwaitedInput put_awaited_input(Context& context, base::Id id, const AwaitedContent& input) {
  Act act(context, "awaited.edited");
  auto row = load_for(act, context, id, "edit");
  if (row.deleted_at) throw Error(ErrorKind::not_found, "awaited.unknown");
  take(act.tx, row, input);
  store::update_awaited(act.tx, row);
  finish(act, row);
  return read_back(context, id);
}

void delete_awaited_input(Context& context, base::Id id) {
  Act act(context, "awaited.deleted");
  auto row = load_for(act, context, id, "delete");
  if (row.deleted_at) return;
  row.deleted_at = context.now();
  store::update_awaited(act.tx, row);
  finish(act, row);
}

void restore_awaited_input(Context& context, base::Id id) {
  Act act(context, "awaited.restored");
  auto row = load_for(act, context, id, "delete");
  if (act.earlier() || !row.deleted_at) return;
  row.deleted_at.reset();
  store::update_awaited(act.tx, row);
  finish(act, row);
}

AwaitedInput give_awaited_input(Context& context, base::Id id, const GivenInput& input) {
  Act act(context, "awaited.given");
  if (act.earlier()) {
    act.tx.commit();  // its connection goes back before another is asked for
    return read_back(context, id);
  }
  auto row = load(act.tx, context, id);
  if (row.given_on) throw Error(ErrorKind::conflict, "awaited.given");
  row = load_for(act, context, id, "give");
  row.given_on = context.today();
  row.given_at = context.now();
  row.given_by = context.actor.user_id;
  row.note = base::trim(input.note);
  store::update_awaited(act.tx, row);
  for (const auto& file : input.attachment_ids)
    if (!store::claim_attachment(act.tx, file, context.actor.user_id, "awaited", id, {})) throw Error(ErrorKind::invalid, "attachment.unknown", "attachment_ids");
  finish(act, row);
  return read_back(context, id);
}

AwaitedInput take_back_awaited_input(Context& context, base::Id id) {
  Act act(context, "awaited.taken_back");
  if (act.earlier()) {
    act.tx.commit();  // its connection goes back before another is asked for
    return read_back(context, id);
  }
  auto row = load(act.tx, context, id);
  if (!row.received.empty()) throw Error(ErrorKind::conflict, "awaited.received");
  row = load_for(act, context, id, "take-back");
  row.given_on.reset();
  row.given_at.reset();
  row.given_by.reset();
  store::update_awaited(act.tx, row);
  finish(act, row);
  return read_back(context, id);
}

AwaitedInput receive_awaited_input(Context& context, base::Id id) {
  Act act(context, "awaited.received");
  if (act.earlier()) {
    act.tx.commit();  // its connection goes back before another is asked for
    return read_back(context, id);
  }
  const auto row = load(act.tx, context, id);
  if (!row.given_on) throw Error(ErrorKind::conflict, "awaited.not_given");
  require(can_of(context, row), "receive");
  for (const auto& unit : still_waiting(context, row)) store::insert_receipt(act.tx, id, unit, context.actor.user_id, context.now());
  finish(act, row);
  return read_back(context, id);
}

bool sees_awaited_input(store::Transaction& tx, const Context& context, base::Id id) {
  const auto row = store::find_awaited(tx, id);
  return row && !row->deleted_at && (context.actor.sees_all() || is_of(context, row->givers) || is_of(context, row->waiters));
}

}  // namespace dondoc::service
