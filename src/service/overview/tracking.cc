#include "service/overview/tracking.h"

#include <unordered_map>

#include "service/act.h"
#include "service/views_of.h"
#include "service/work/shares.h"
#include "store/closing_store.h"
#include "store/past.h"
#include "store/plan_store.h"
#include "store/tracking_store.h"

namespace dondoc::service {
namespace {

store::BoardRequest board_of(store::Transaction& tx, const Context& context, const ListQuery& query, const TrackingFilter& filter) {
  store::BoardRequest request;
  request.q = query.q;
  request.sort = query.sort;
  request.slice = {query.size, query.offset()};
  auto plan = filter.plan_id;
  if (!plan && filter.task_id)
    if (const auto task = store::find_task(tx, *filter.task_id)) plan = task->plan_id;
  request.as_of = store::day_in_plan(tx, plan, filter.as_of.value_or(context.today()));
  request.past = request.as_of < context.today();
  request.plan_id = filter.plan_id;
  request.task_id = filter.task_id;
  if (filter.unit_id) request.units = std::vector{*filter.unit_id};
  request.standing = filter.standing;
  request.role = filter.role;
  request.section = filter.section;
  return request;
}

store::TrackingRequest counts_request(store::Transaction& tx, const Context& context, const ListQuery& query, const TrackingFilter& filter) {
  store::TrackingRequest request;
  request.q = query.q;
  request.sort = query.sort;
  request.slice = {query.size, query.offset()};
  request.as_of = store::day_in_plan(tx, filter.plan_id, filter.as_of.value_or(context.today()));
  request.past = request.as_of < context.today();
  request.plan_id = filter.plan_id;
  return request;
}

/// A party that is a unit, by its name of that day.
void call_at(store::PartyRow& row, const store::FormerNames& names, base::Date day) {
  if (row.party.kind != domain::TargetKind::unit || !row.party.id || !row.name) return;
  store::NamedRow unit{*row.party.id, *row.name, {}};
  names.put(unit, day);
  row.name = unit.name;
}

/// What the strip above a grouped board counts: everything that it speaks of.
Progress progress_of_all(store::Transaction& tx, const store::TrackingRequest& grouped) {
  store::BoardRequest request;
  request.as_of = grouped.as_of;
  request.past = grouped.past;
  request.plan_id = grouped.plan_id;
  return progress_of(store::count_assignments(tx, request));
}

}  // namespace

TrackingPage track_assignments(Context& context, const ListQuery& query, const TrackingFilter& filter) {
  base::require(context.actor.sees_all(), "act.forbidden");
  auto tx = context.read();
  const auto request = board_of(tx, context, query, filter);
  const auto counts = store::count_assignments(tx, request);
  TrackingPage page{{}, total_of(counts, filter.standing), query.page, query.size, progress_of(counts), request.as_of};
  auto rows = store::list_assignments(tx, request);
  page.items.reserve(rows.size());
  for (auto& row : rows) page.items.push_back(assignment_of(std::move(row), request.as_of, context.actor));
  add_share_counts(tx, page.items, request.as_of);
  return page;
}

UnitTrackingPage track_units(Context& context, const ListQuery& query, const TrackingFilter& filter) {
  base::require(context.actor.sees_all(), "act.forbidden");
  auto tx = context.read();
  const auto request = counts_request(tx, context, query, filter);
  const auto listed = store::count_by_unit(tx, request);
  UnitTrackingPage page{{}, listed.total, query.page, query.size, progress_of_all(tx, request), request.as_of};
  for (const auto& row : listed.rows)
    page.items.push_back({ref_of(row.unit), progress_of(row.counts), row.done_late, row.next_due_on, row.last_update_at, row.has_focal_point});
  return page;
}

TaskTrackingPage track_tasks(Context& context, const ListQuery& query, const TrackingFilter& filter) {
  base::require(context.actor.sees_all(), "act.forbidden");
  auto tx = context.read();
  const auto request = counts_request(tx, context, query, filter);
  const auto listed = store::count_by_task(tx, request);
  TaskTrackingPage page{{}, listed.total, query.page, query.size, progress_of_all(tx, request), request.as_of};
  const store::FormerNames names(tx);
  for (const auto& row : listed.rows)
    if (auto task = store::find_task(tx, row.task_id)) {
      for (auto& party : task->parties) call_at(party, names, request.as_of);
      page.items.push_back({task_of(*task, row.counts, context.actor), progress_of(row.counts)});
    }
  return page;
}

}  // namespace dondoc::service
