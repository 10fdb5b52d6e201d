#include "domain/due.h"
#include "service/act.h"
#include "service/plans/charge.h"
#include "service/plans/plan_sight.h"
#include "service/plans/plans.h"
#include "service/views_of.h"
#include "store/closing_store.h"
#include "store/tracking_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;

constexpr int owed_at_first = 50;

/// What is owed of a task, as far as the actor may know: a focal point sees what
/// the own units owe.
store::BoardRequest owed_request(store::Transaction& tx, const Context& context, base::Id task, base::Id plan) {
  store::BoardRequest request;
  request.as_of = store::day_in_plan(tx, plan, context.today());
  request.task_id = task;
  request.sort = "standing";  // what needs attention first
  request.slice = {owed_at_first, 0};
  if (!context.actor.sees_all()) request.units = context.actor.units;
  return request;
}

std::vector<Owing> owing_of(store::Transaction& tx, const store::BoardRequest& request) {
  auto rows = store::list_assignments(tx, request);
  store::add_groups(tx, rows);
  std::vector<Owing> out;
  out.reserve(rows.size());
  for (auto& row : rows)
    out.push_back({row.obligation_id, row.id, ref_of(std::move(row.unit)), row.role, std::move(row.via_group), row.due.due_on, row.now.state,
                   domain::standing_of(row.now.done_on, row.now.heard_on, row.due.due_on, request.as_of), row.last_update_at});
  return out;
}

TaskDetail detail_of(store::Transaction& tx, const Context& context, const store::TaskRow& row) {
  const auto counts = store::count_of_tasks(tx, {row.id}, store::day_in_plan(tx, row.plan_id, context.today()))[row.id];
  TaskDetail detail;
  detail.task = task_of(row, counts, context.actor);
  detail.condition = row.condition;
  detail.deliverables = row.deliverables;
  detail.passage = row.passage;
  const auto request = owed_request(tx, context, row.id, row.plan_id);
  const int owed = request.units ? store::count_assignments(tx, request).total : counts.total;
  detail.owed = {owing_of(tx, request), owed, 1, owed_at_first};
  // A unit reads what it said itself; who sees all reads everything.
  detail.updates = updates_of(tx, store::updates_of_task(tx, row.id, request.units), context.actor);
  return detail;
}

}  // namespace

Page<TaskRow> list_plan_tasks(Context& context, base::Id plan_id, const ListQuery& query, const TaskFilter& filter) {
  auto tx = context.read();
  const auto plan = load_seen_plan(tx, context, plan_id);
  store::TaskListRequest request;
  request.q = query.q;
  request.sort = query.sort;
  request.slice = {query.size, query.offset()};
  request.plan_id = plan_id;
  request.unit_id = filter.unit_id;
  if (filter.unit_id)
    for (const auto& group : store::rules_taking(tx, *filter.unit_id, told_on(plan))) request.rules.push_back(group.id);
  request.section = filter.section;
  request.phase = filter.phase;
  request.due_from = filter.due_from;
  request.due_to = filter.due_to;
  const auto listed = store::list_tasks(tx, request);
  std::vector<base::Id> ids;
  for (const auto& row : listed.rows) ids.push_back(row.id);
  auto counts = store::count_of_tasks(tx, ids, store::day_in_plan(tx, plan_id, context.today()));
  Page<TaskRow> page{{}, listed.total, query.page, query.size};
  for (const auto& row : listed.rows) page.items.push_back(task_of(row, counts[row.id], context.actor));
  return page;
}

TaskDetail get_task(Context& context, base::Id id) {
  auto tx = context.read();
  const auto row = found(store::find_task(tx, id), "task.unknown");
  load_seen_plan(tx, context, row.plan_id);
  return detail_of(tx, context, row);
}

Page<Owing> list_owed(Context& context, base::Id task_id, const ListQuery& query, const OwedFilter& filter) {
  auto tx = context.read();
  const auto plan = found(store::find_task(tx, task_id), "task.unknown").plan_id;
  load_seen_plan(tx, context, plan);
  auto request = owed_request(tx, context, task_id, plan);
  request.q = query.q;
  if (!query.sort.empty()) request.sort = query.sort;
  request.slice = {query.size, query.offset()};
  request.standing = filter.standing;
  request.role = filter.role;
  const int total = total_of(store::count_assignments(tx, request), filter.standing);
  return {owing_of(tx, request), total, query.page, query.size};
}

TaskDetail put_task(Context& context, base::Id id, const TaskInput& input) {
  Act act(context, "task.edited");
  auto row = found(store::find_task(act.tx, id), "task.unknown");
  load_seen_plan(act.tx, context, row.plan_id);
  if (is_running(row.plan_status)) throw Error(ErrorKind::conflict, "plan.issued");
  require(domain::can_task(context.actor, row.plan_status), "edit");
  if (input.text.empty()) throw Error(ErrorKind::invalid, "task.text_required", "text");
  row.text = input.text;
  row.due.due_on = input.due_on;
  row.names_focal_point = input.names_focal_point;
  row.parties.clear();
  for (std::size_t i = 0; i < input.parties.size(); ++i) {
    const auto& party = input.parties[i];
    row.parties.push_back({party_from(party, "parties[" + std::to_string(i) + "].id"), {}});
  }
  store::update_task(act.tx, row);
  act.finish("task", id, row.plan_id);
  auto tx = context.read();
  return detail_of(tx, context, *store::find_task(tx, id));
}

}  // namespace dondoc::service
