#include "store/tracking_store.h"

#include "store/kept_rows.h"
#include "store/past.h"

namespace dondoc::store {
namespace {

using base::Id;

// total, done, late, silent of assignments `a` as of the day at `day`; the same
// cases as domain::standing_of.
std::string counts_at(const std::string& day) {
  const std::string open = "(a.done_on IS NULL OR a.done_on > " + day + ")";
  return "count(*) AS total, count(*) FILTER (WHERE a.done_on <= " + day + ") AS done, count(*) FILTER (WHERE " + open + " AND a.due_on < " + day +
         ") AS late, count(*) FILTER (WHERE " + open + " AND (a.due_on IS NULL OR a.due_on >= " + day + ") AND (a.heard_on IS NULL OR a.heard_on > " +
         day + ")) AS silent";
}

// What was withdrawn still stood on the days before.
std::string stood_at(const std::string& day) { return "(a.withdrawn_on IS NULL OR a.withdrawn_on > " + day + ")"; }

CountsRow finish(CountsRow counts) {
  counts.under_way = counts.total - counts.done - counts.late - counts.silent;
  return counts;
}

}  // namespace

Listed<UnitCountsRow> count_by_unit(Transaction& tx, const TrackingRequest& request) {
  const auto pattern = like_pattern(request.q);
  // Of one plan by the plan's index, of all by the unit's, which are in the order of units.
  Filter filter(request.plan_id ? "p.agency_id" : "a.agency_id", tx.agency());
  filter.with("a.parent_id IS NULL").with_if("p.id = ?", request.plan_id);
  if (request.past) filter.with("a.created_at <= ?", base::end_of_day_in_vietnam(request.as_of));
  const auto day = filter.value(request.as_of);
  filter.with(stood_at(day));
  const auto past = past_of(tx, request.as_of);
  const auto assignments = assignments_at(past, day) + " a";
  const std::string grouped =
      "SELECT a.unit_id AS unit_id, " + counts_at(day) + ", count(*) FILTER (WHERE a.done_on <= " + day + " AND a.done_on > a.due_on) AS done_late, "
      "min(a.due_on) FILTER (WHERE a.done_on IS NULL OR a.done_on > " + day + ") AS next_due_on "
      "FROM " + (request.plan_id ? "plan p JOIN " + assignments + " ON a.plan_id = p.id" : assignments) + filter.sql() + " GROUP BY 1";
  const auto name_filter = pattern ? " WHERE n.name_fold LIKE " + filter.value(*pattern) + " ESCAPE '!'" : std::string();
  const std::string joined = " FROM (" + grouped + ") c JOIN unit_name n ON " + (past.names ? "n.id = " + name_at("c.unit_id", day) : "n.unit_id = c.unit_id AND n.valid_to IS NULL") + name_filter;
  const auto order = order_by(request.sort, {{"name", "name_fold"}, {"late", "late"}, {"silent", "silent"}, {"done", "done"}, {"total", "total"}},
                              "name_fold, unit_id");
  const auto last = request.plan_id ? " AND l.plan_id = " + filter.value(*request.plan_id) : std::string();
  // Of a past day that of the newest words until then.
  const auto last_said = request.past ? "(SELECT max(l.made_at) FROM progress_update l JOIN assignment w ON w.id = l.assignment_id WHERE w.agency_id = $1 AND w.parent_id IS NULL AND l.unit_id = x.unit_id AND l.made_at <= " + filter.value(base::end_of_day_in_vietnam(request.as_of)) + last + ")"
                                      : "(SELECT max(l.last_update_at) FROM assignment l WHERE l.agency_id = $1 AND l.unit_id = x.unit_id AND l.parent_id IS NULL" + last + ")";
  // What is looked up unit by unit is looked up for one page alone.
  const std::string page = "SELECT c.*, n.name, n.short_name, n.name_fold, count(*) OVER () AS all_units" + joined + order + limit_to(request.slice);
  Listed<UnitCountsRow> out;
  const auto rows = query_kept(tx,
           "SELECT unit_id, name, short_name, total, done, late, silent, done_late, next_due_on, " + last_said + ", EXISTS (SELECT 1 FROM focal_point f WHERE f.unit_id = x.unit_id "
           "AND f.deleted_at IS NULL), all_units FROM (" + page + ") x" + order, filter.params());
  for (const auto row : *rows) {
    UnitCountsRow r;
    row.read(r.unit.id, r.unit.name, r.unit.short_name, r.counts.total, r.counts.done, r.counts.late, r.counts.silent, r.done_late, r.next_due_on,
             r.last_update_at, r.has_focal_point, out.total);
    r.counts = finish(r.counts);
    out.rows.push_back(std::move(r));
  }
  // A page behind the last one has no row to say how many there are.
  if (out.rows.empty() && request.slice.offset > 0) {
    TrackingRequest first = request;
    first.slice = {1, 0};
    out.total = count_by_unit(tx, first).total;
  }
  return out;
}

Listed<TaskCountsRow> count_by_task(Transaction& tx, const TrackingRequest& request) {
  const auto pattern = like_pattern(request.q);
  Filter filter("p.agency_id", tx.agency());
  filter.with("p.status IN ('issued', 'closed')").with_if("p.id = ?", request.plan_id).with_if("t.text_fold LIKE ? ESCAPE '!'", pattern);
  Listed<TaskCountsRow> out;
  out.total = tx.query_with("SELECT count(*) FROM plan p JOIN task t ON t.plan_id = p.id" + filter.sql(), filter.params())[0].get<int>(0);
  const auto day = filter.value(request.as_of);
  const auto order = order_by(request.sort, {{"ordinal", "p.issued_at"}, {"due_on", "t.due_on"}, {"late", "late"}, {"silent", "silent"}, {"done", "done"}},
                              "t.ordinal, t.id");
  const auto given = request.past ? " AND a.created_at <= " + filter.value(base::end_of_day_in_vietnam(request.as_of)) : std::string();
  const auto rows = query_kept(tx, "SELECT t.id, " + counts_at(day) + ", count(a.task_id) FROM plan p JOIN task t ON t.plan_id = p.id "
                                   "LEFT JOIN " + assignments_at(past_of(tx, request.as_of), day) + " a ON a.task_id = t.id AND a.parent_id IS NULL AND " + stood_at(day) + given + filter.sql() + " GROUP BY t.id, t.ordinal, t.due_on, p.issued_at" +
                                   order + limit_to(request.slice), filter.params());
  for (const auto row : *rows) {
    TaskCountsRow r;
    row.read(r.task_id, r.counts.total, r.counts.done, r.counts.late, r.counts.silent);
    // A task that nobody owes still gives the join one empty row.
    r.counts = row.get<int>(5) == 0 ? CountsRow{} : finish(r.counts);
    out.rows.push_back(r);
  }
  return out;
}

std::unordered_map<Id, CountsRow> count_of_tasks(Transaction& tx, const std::vector<Id>& tasks, base::Date as_of) {
  std::unordered_map<Id, CountsRow> out;
  if (tasks.empty()) return out;
  std::vector<Param> params{Param(tx.agency()), Param(as_of)};
  for (const auto& task : tasks) params.emplace_back(task);
  for (const auto row : tx.query_with("SELECT a.task_id, " + counts_at("$2") + " FROM task t JOIN " + assignments_at(past_of(tx, as_of), "$2") + " a ON a.task_id = t.id "
                                      "WHERE t.agency_id = $1 AND a.parent_id IS NULL AND " + stood_at("$2") + " AND t.id IN " + in_list(3, tasks.size()) + " GROUP BY a.task_id", params)) {
    Id task;
    CountsRow c;
    row.read(task, c.total, c.done, c.late, c.silent);
    out[task] = finish(c);
  }
  return out;
}

std::unordered_map<Id, PlanCountsRow> count_of_plans(Transaction& tx, const std::vector<Id>& plans, base::Date as_of) {
  std::unordered_map<Id, PlanCountsRow> out;
  if (plans.empty()) return out;
  std::vector<Param> params{Param(tx.agency()), Param(as_of)};
  for (const auto& plan : plans) params.emplace_back(plan);
  // A closed plan is told of as it ended.
  const std::string day = "CASE WHEN p.closed_on < $2 THEN p.closed_on ELSE $2 END";
  const auto rows = query_kept(tx, "SELECT a.plan_id, " + counts_at(day) +
                                      ", min(a.due_on) FILTER (WHERE (a.done_on IS NULL OR a.done_on > $2) AND a.due_on >= $2 AND a.withdrawn_on IS NULL) "
                                      "FROM plan p JOIN " + assignments_at(past_of(tx, as_of), "$2") + " a ON a.plan_id = p.id WHERE p.agency_id = $1 AND a.parent_id IS NULL AND " + stood_at(day) + " AND p.id IN " + in_list(3, plans.size()) +
                                      " GROUP BY a.plan_id", params);
  for (const auto row : *rows) {
    Id plan;
    PlanCountsRow c;
    row.read(plan, c.counts.total, c.counts.done, c.counts.late, c.counts.silent, c.next_due_on);
    c.counts = finish(c.counts);
    out[plan] = c;
  }
  return out;
}

std::unordered_map<Id, CountsRow> count_of_shares(Transaction& tx, const std::vector<Id>& assignments, base::Date as_of) {
  std::unordered_map<Id, CountsRow> out;
  if (assignments.empty()) return out;
  std::vector<Param> params{Param(tx.agency())};
  for (const auto& assignment : assignments) params.emplace_back(assignment);
  // By the index of parents: that of agencies, which SQLite would take for so many, holds every duty.
  const auto of_them = " a WHERE a.agency_id || '' = $1 AND a.parent_id IN " + in_list(2, assignments.size());
  // Most units hand nothing down, which is known before anything is counted.
  if (tx.query_with("SELECT 1 FROM assignment" + of_them + " LIMIT 1", params).empty()) return out;
  params.emplace_back(as_of);
  const auto day = "$" + std::to_string(params.size());
  for (const auto row : tx.query_with("SELECT a.parent_id, " + counts_at(day) + " FROM " + assignments_at(past_of(tx, as_of), day) + of_them +
                                      " AND a.withdrawn_at IS NULL GROUP BY a.parent_id", params)) {
    Id assignment;
    CountsRow c;
    row.read(assignment, c.total, c.done, c.late, c.silent);
    out[assignment] = finish(c);
  }
  return out;
}

}  // namespace dondoc::store
