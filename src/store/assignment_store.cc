#include "store/assignment_store.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/json.h"
#include "store/kept_rows.h"
#include "store/kept_terms.h"
#include "store/month_store.h"
#include "store/past.h"
#include "store/task_company.h"

namespace dondoc::store {
namespace {

using base::Id;

// A plan is closed to whoever it was withdrawn from.
constexpr const char* kColumns =
    "SELECT a.id, a.task_id, a.obligation_id, p.id, p.title, p.full_symbol, CASE WHEN a.withdrawn_on IS NULL THEN p.status ELSE 'closed' END, t.ordinal, t.text, a.unit_id, n.name, n.short_name, a.role, t.due_text, "
    "t.due_bound, t.due_date, a.due_on, a.due_original_on, a.state, a.percent, a.heard_on, a.done_on, a.questions_open, a.difficulties_open, "
    "a.last_update_at, a.parent_id, g.unit_id, gn.name, gn.short_name, a.share, a.share_due_on, a.user_id, gu.name, a.withdrawn_at, t.names_focal_point";
// Of a duty these find nothing, and cost nothing.
constexpr const char* kShareJoins =
    " LEFT JOIN assignment g ON g.id = a.parent_id LEFT JOIN unit_name gn ON gn.unit_id = g.unit_id AND gn.valid_to IS NULL "
    "LEFT JOIN user_account gu ON gu.id = a.user_id";
constexpr const char* kPlanJoins = " JOIN task t ON t.id = a.task_id JOIN plan p ON p.id = a.plan_id";
const std::string kJoins = std::string(kPlanJoins) + " JOIN unit_name n ON n.unit_id = a.unit_id AND n.valid_to IS NULL";

AssignmentRow read_assignment(const Row& row) {
  AssignmentRow a;
  row.read(a.id, a.task_id, a.obligation_id, a.plan.id, a.plan.name, a.plan.short_name, a.plan_status, a.ordinal, a.text, a.unit.id, a.unit.name,
           a.unit.short_name, a.role, a.due.text, a.due.bound, a.due.date, a.due.due_on, a.due.original_on, a.now.state, a.now.percent, a.now.heard_on,
           a.now.done_on, a.now.questions_open, a.now.difficulties_open, a.last_update_at);
  constexpr std::size_t share = 25;
  if (!row.is_null(share))
    a.share = ShareOfRow{row.get<Id>(share), {row.get<Id>(share + 1), row.get<std::string>(share + 2), row.get<std::optional<std::string>>(share + 3)},
                         row.get<std::string>(share + 4), row.get<std::optional<base::Date>>(share + 5), row.get<std::optional<Id>>(share + 6),
                         row.get<std::optional<std::string>>(share + 7).value_or(""), row.get<std::optional<base::Instant>>(share + 8)};
  a.names_focal_point = row.get<bool>(share + 9);
  return a;
}

// The same cases as domain::standing_of, for the database to count by.
const char* standing_condition(domain::Standing standing) {
  switch (standing) {
    case domain::Standing::done: return "a.done_on <= ?";
    case domain::Standing::late: return "((a.done_on IS NULL OR a.done_on > ?) AND a.due_on < ?)";
    case domain::Standing::silent:
      return "((a.done_on IS NULL OR a.done_on > ?) AND (a.due_on IS NULL OR a.due_on >= ?) AND (a.heard_on IS NULL OR a.heard_on > ?))";
    case domain::Standing::under_way:
      return "((a.done_on IS NULL OR a.done_on > ?) AND (a.due_on IS NULL OR a.due_on >= ?) AND a.heard_on <= ?)";
  }
  return "";
}

// Assignments `a` of one task, of one plan or of all: bound to the agency by what
// they are asked for by, so that the index of the task or the plan suffices. As of
// a past day `a` is what the rows said then.
struct Source { std::string from, assignments, joins; };

// `day`: the placeholder of as_of; asked for only where the past differs.
Source source_of(const BoardRequest& request, Past past, const std::string& day, bool by_plan = false) {
  Source out{" FROM ", assignments_at(past, day), kJoins};
  if (past.names) out.joins = kPlanJoins + std::string(" JOIN unit_name n ON n.id = ") + name_at("a.unit_id", day);
  if (request.task_id) out.from += "task o JOIN " + out.assignments + " a ON a.task_id = o.id";
  else if (request.plan_id || by_plan) out.from += "plan o JOIN " + out.assignments + " a ON a.plan_id = o.id";
  else out.from += out.assignments + " a";
  return out;
}

Past past_of(Transaction& tx, const BoardRequest& request) { return request.past ? past_of(tx, request.as_of) : Past{}; }

const char* agency_column(const BoardRequest& request, bool by_plan = false) { return request.task_id || request.plan_id || by_plan ? "o.agency_id" : "a.agency_id"; }

// One unit's work lies by its day in assignment_of_unit alone, done and not done apart; a
// plan's and that of all by the day itself. Ordered by the bare day as well, SQLite would
// read what the whole agency owes.
constexpr const char* kDayOfUnit = "coalesce(a.due_on, '9999-12-31')";
bool by_day_of_unit(const BoardRequest& request, const std::optional<DueDays>& days) { return days && request.units && !request.plan_id && !request.task_id; }

void add_days(Filter& filter, const BoardRequest& request, const std::optional<DueDays>& days) {
  if (!days) return;
  const bool by_unit = by_day_of_unit(request, days);
  if (by_unit) filter.with("(a.done_on IS NOT NULL) IN (FALSE, TRUE)");
  const std::string day = by_unit ? kDayOfUnit : "a.due_on";
  filter.with(day + " >= ?", days->from).with(day + " <= ?", days->to.value_or(base::Date::of(9999, 12, 30)));
}

void add_conditions(Filter& filter, const BoardRequest& request, const std::optional<std::string>& pattern, const std::optional<DueDays>& days = {}) {
  if (request.task_id) filter.with("o.id = ?", *request.task_id).with_if("a.plan_id = ?", request.plan_id);
  else if (request.plan_id) filter.with("o.id = ?", *request.plan_id);
  // The share of somebody who has left the unit falls to the unit.
  if (request.for_person)
    filter.with("a.withdrawn_at IS NULL AND (a.user_id IS NULL OR a.user_id = ? OR NOT EXISTS (SELECT 1 FROM focal_point f WHERE f.user_id = a.user_id "
                "AND f.unit_id = a.unit_id AND f.deleted_at IS NULL))", *request.for_person);
  else filter.with("a.parent_id IS NULL");
  // What was given out later did not stand in any way yet.
  if (request.past) filter.with("a.created_at <= ?", base::end_of_day_in_vietnam(request.as_of));
  if (!request.section.empty()) filter.with("a.task_id IN (SELECT s.id FROM task s WHERE s.agency_id = $1 AND coalesce(nullif(s.field, ''), s.section_heading) = ?)", request.section);
  // What was withdrawn still stood on the days before.
  filter.with("(a.withdrawn_on IS NULL OR a.withdrawn_on > ?)", request.as_of);
  filter.with_if("a.role = ?", request.role);
  add_days(filter, request, days);
  if (request.units) filter.with_any("a.unit_id", *request.units);
  // Of one task only the units are searched for: its own words stand in every row.
  filter.with_if(request.task_id ? "n.name_fold LIKE ? ESCAPE '!'" : "(t.text_fold LIKE ? ESCAPE '!' OR n.name_fold LIKE ? ESCAPE '!' OR a.share_fold LIKE ? ESCAPE '!')", pattern);
}

constexpr std::size_t kAtOnce = 500;

// What was said of each until the end of that day, from its beginning on. Its days stand in the row already.
void put_back(Transaction& tx, std::vector<AssignmentRow>& rows, base::Date day) {
  const auto end = base::end_of_day_in_vietnam(day);
  struct Then { AssignmentRow* row; std::optional<base::Date> heard_on, done_on; };
  std::unordered_map<Id, Then> since;
  for (auto& row : rows)
    if (row.last_update_at && *row.last_update_at > end) since.emplace(row.id, Then{&row, row.now.heard_on, row.now.done_on});
  std::vector<Id> asked;
  const auto replay = [&] {
    Filter filter("u.agency_id", tx.agency());
    filter.with_any("u.assignment_id", asked).with("u.made_at <= ?", end);
    for (const auto update : tx.query_with("SELECT u.assignment_id, u.kind, u.percent, u.made_on, u.made_at, u.answered_at FROM progress_update u" + filter.sql() + " ORDER BY u.made_at, u.id", filter.params())) {
      auto& row = *since.at(update.get<Id>(0)).row;
      const auto kind = update.get<domain::UpdateKind>(1);
      const bool done = row.now.state == domain::AssignmentState::done;
      if (kind == domain::UpdateKind::question || (kind == domain::UpdateKind::reopened) == done) row.now = domain::say(row.now, kind, update.get<std::optional<int>>(2), update.get<base::Date>(3));
      row.last_update_at = std::max(row.last_update_at.value_or(base::Instant()), update.get<base::Instant>(4));
      if (const auto answered_at = update.get<std::optional<base::Instant>>(5); answered_at && *answered_at <= end) {
        row.now = domain::answered(row.now, kind);
        row.last_update_at = std::max(*row.last_update_at, *answered_at);
      }
    }
    asked.clear();
  };
  for (auto& [id, then] : since) {
    then.row->now = {};
    then.row->last_update_at.reset();
    asked.push_back(id);
    if (asked.size() == kAtOnce) replay();
  }
  if (!asked.empty()) replay();
  for (auto& [id, then] : since) {
    then.row->now.heard_on = then.heard_on;
    then.row->now.done_on = then.done_on;
  }
}

constexpr const char* kStandingOrder =
    "CASE WHEN a.done_on <= ? THEN 4 WHEN a.due_on < ? THEN 1 WHEN a.heard_on IS NULL OR a.heard_on > ? THEN 2 ELSE 3 END";

// The order of the index assignment_of_unit.
constexpr const char* kOpenFirst = " ORDER BY (a.done_on IS NOT NULL), coalesce(a.due_on, '9999-12-31'), a.id";

// The ids are found and ordered first, on indexes where only the assignment's own
// columns are asked for; the rest is joined to one page of them. One unit's work
// comes in its order from an index, so that there nothing is to be ordered.
std::vector<AssignmentRow> list_between(Transaction& tx, const BoardRequest& request, const std::optional<DueDays>& days) {
  const auto pattern = like_pattern(request.q);
  const auto past = past_of(tx, request);
  Filter filter(agency_column(request), tx.agency());
  const auto source = source_of(request, past, past.differs() ? filter.value(request.as_of) : std::string());
  add_conditions(filter, request, pattern, days);
  if (request.standing) filter.with(standing_condition(*request.standing), request.as_of);
  std::string standing_order = kStandingOrder;
  const std::string sort = request.sort.starts_with('-') ? request.sort.substr(1) : request.sort;
  if (sort == "standing") {
    const auto day = filter.value(request.as_of);
    for (auto at = standing_order.find('?'); at != standing_order.npos; at = standing_order.find('?')) standing_order.replace(at, 1, day);
  }
  const bool joins = pattern || sort == "unit" || sort == "task" || sort == "plan" || sort == "ordinal";
  const std::string by_day = by_day_of_unit(request, days) ? kDayOfUnit : "a.due_on";
  const std::string order = order_by(request.sort, {{"due_on", by_day}, {"unit", "n.name_fold"}, {"task", "t.ordinal"}, {"ordinal", "t.ordinal"},
                                                    {"plan", "p.title_fold"}, {"standing", standing_order}}, "a.id");
  const std::string in_order = request.open_first ? kOpenFirst : order;
  const bool at_once = request.open_first && request.units && request.units->size() == 1;
  const std::string page = "SELECT a.id" + source.from + (joins ? source.joins : "") + filter.sql() + in_order + limit_to(request.slice);
  const auto rows = tx.query_with(
      at_once ? kColumns + source.from + source.joins + kShareJoins + filter.sql() + in_order + limit_to(request.slice)
              : std::string(kColumns) + " FROM (" + page + ") x JOIN " + source.assignments + " a ON a.id = x.id" + source.joins + kShareJoins + in_order,
      filter.params());
  std::vector<AssignmentRow> out;
  out.reserve(rows.size());
  for (const auto row : rows) out.push_back(read_assignment(row));
  if (request.past) put_back(tx, out, request.as_of);
  return out;
}

CountsRow count_between(Transaction& tx, const BoardRequest& request, const std::optional<DueDays>& days) {
  // Of whole plans it stands in memory; what is being written does not.
  if (tx.access() == Access::read && !request.units && !request.task_id && !request.role && !days && request.section.empty() && request.q.empty()) {
    const auto at = tx.kept_terms().standings(tx, request.as_of, request.plan_id);
    return {at.total, at.done, at.late, at.silent, at.under_way()};
  }
  const auto pattern = like_pattern(request.q);
  // All that there is stands together in the index of the plan; a unit's work in its own.
  const bool by_plan = !request.units;
  Filter filter(agency_column(request, by_plan), tx.agency());
  const auto day = filter.value(request.as_of);
  const auto source = source_of(request, past_of(tx, request), day, by_plan);
  add_conditions(filter, request, pattern, days);
  const std::string sql =
      "SELECT count(*), count(*) FILTER (WHERE a.done_on <= " + day + "), count(*) FILTER (WHERE (a.done_on IS NULL OR a.done_on > " + day +
          ") AND a.due_on < " + day + "), count(*) FILTER (WHERE (a.done_on IS NULL OR a.done_on > " + day + ") AND (a.due_on IS NULL OR a.due_on >= " + day +
          ") AND (a.heard_on IS NULL OR a.heard_on > " + day + "))" + source.from +
          (pattern ? source.joins : "") + filter.sql();
  // One person's work is counted faster than it is remembered.
  const auto rows = request.units ? std::make_shared<const Rows>(tx.query_with(sql, filter.params())) : query_kept(tx, sql, filter.params());
  CountsRow c;
  (*rows)[0].read(c.total, c.done, c.late, c.silent);
  c.under_way = c.total - c.done - c.late - c.silent;
  return c;
}

}  // namespace

std::vector<AssignmentRow> list_assignments(Transaction& tx, const BoardRequest& request) { return list_between(tx, request, {}); }
std::vector<AssignmentRow> assignments_due(Transaction& tx, const BoardRequest& request, const DueDays& days) { return list_between(tx, request, days); }
CountsRow count_assignments(Transaction& tx, const BoardRequest& request) { return count_between(tx, request, {}); }
int count_assignments_due(Transaction& tx, const BoardRequest& request, const DueDays& days) { return count_between(tx, request, days).total; }

int count_units_given(Transaction& tx, const Id& plan) {
  return tx.query("SELECT count(DISTINCT o.unit_id) FROM task t JOIN obligation o ON o.task_id = t.id AND o.withdrawn_at IS NULL WHERE t.agency_id = $1 AND t.plan_id = $2",
                  tx.agency(), plan)[0].get<int>(0);
}

std::optional<AssignmentRow> find_assignment(Transaction& tx, const Id& id) {
  for (const auto row : tx.query(std::string(kColumns) + " FROM assignment a" + kJoins + kShareJoins + " WHERE a.agency_id = $1 AND a.id = $2", tx.agency(), id))
    return read_assignment(row);
  return std::nullopt;
}

std::vector<AssignmentRow> shares_of(Transaction& tx, const Id& parent) {
  std::vector<AssignmentRow> out;
  for (const auto row : tx.query(std::string(kColumns) + " FROM assignment a" + kJoins + kShareJoins +
                                     " WHERE a.agency_id = $1 AND a.parent_id = $2 ORDER BY (a.withdrawn_at IS NOT NULL), a.created_at, n.name_fold, a.id",
                                 tx.agency(), parent))
    out.push_back(read_assignment(row));
  return out;
}

void add_groups(Transaction& tx, std::vector<AssignmentRow>& rows) {
  if (rows.empty()) return;
  Filter filter("o.agency_id", tx.agency());
  std::vector<Id> ids;
  for (const auto& row : rows) ids.push_back(row.obligation_id);
  filter.with_any("o.id", ids);
  std::unordered_map<Id, std::string> groups;
  for (const auto row : tx.query_with("SELECT o.id, g.name FROM obligation o JOIN unit_group g ON g.id = o.group_id" + filter.sql(), filter.params()))
    groups.emplace(row.get<Id>(0), row.get<std::string>(1));
  for (auto& row : rows)
    if (const auto named = groups.find(row.obligation_id); named != groups.end()) row.via_group = named->second;
}

namespace {

const std::string kOfTask = " WHERE o.agency_id = $1 AND o.id = $2 AND a.parent_id IS NULL AND " + held_to_the_end("a") + " AND a.role ";

const char* of_kind(bool cooperating) { return cooperating ? "= 'cooperate'" : "<> 'cooperate'"; }

/// Of one kind: the first names, and how many there are.
struct Company {
  Rows first;
  int total = 0;
};

// The same for all units of the task, so that it is kept for all of them together.
std::shared_ptr<const Company> company(Transaction& tx, ChargedQueries& charged, const Id& task, bool cooperating, int most) {
  return charged.made<Company>("company " + task.str() + (cooperating ? " beside " : " leading ") + std::to_string(most), [&] {
    Company out{tx.query("SELECT a.unit_id, n.name, n.short_name FROM task o JOIN assignment a ON a.task_id = o.id JOIN unit_name n ON n.unit_id = a.unit_id AND n.valid_to IS NULL" +
                             kOfTask + of_kind(cooperating) + " ORDER BY a.role, a.id LIMIT $3", tx.agency(), task, most + 1), 0};
    out.total = static_cast<int>(out.first.size());
    // Counted only where there are more, in the index alone.
    if (out.total > most) out.total = tx.query("SELECT count(*) FROM task o JOIN assignment a ON a.task_id = o.id" + kOfTask + of_kind(cooperating), tx.agency(), task)[0].get<int>(0);
    return out;
  });
}

/// How often a unit itself stands in the company of a task of the plan.
struct OwnPart { Id task; bool cooperating; int count; };

// Of all tasks of a plan at once: a unit that tells of one tells of the others too.
int own_part(Transaction& tx, ChargedQueries& charged, const Id& task, const Id& unit, bool cooperating) {
  const auto plan = charged.made<std::string>("plan of " + task.str(), [&] {
    const auto rows = tx.query("SELECT plan_id FROM task WHERE agency_id = $1 AND id = $2", tx.agency(), task);
    return rows.empty() ? std::string() : rows[0].get<std::string>(0);
  });
  const auto parts = charged.made<std::vector<OwnPart>>("own parts " + *plan + " " + unit.str(), [&] {
    std::vector<OwnPart> out;
    for (const auto row : tx.query("SELECT a.task_id, a.role, count(*) FROM plan o JOIN assignment a ON a.plan_id = o.id AND a.unit_id = $3 WHERE o.agency_id = $1 AND o.id = $2 "
                                   "AND a.parent_id IS NULL AND " + held_to_the_end("a") + " GROUP BY a.task_id, a.role", tx.agency(), *plan, unit))
      out.push_back({row.get<Id>(0), row.get<domain::Role>(1) == domain::Role::cooperate, row.get<int>(2)});
    return out;
  });
  int out = 0;
  for (const auto& part : *parts)
    if (part.task == task && part.cooperating == cooperating) out += part.count;
  return out;
}

Listed<NamedRow> partners(Transaction& tx, ChargedQueries& charged, const Id& task, const Id& besides, bool cooperating, int most) {
  const auto all = company(tx, charged, task, cooperating, most);
  Listed<NamedRow> out;
  for (const auto row : all->first) {
    if (static_cast<int>(out.rows.size()) == most || row.get<Id>(0) == besides) continue;
    auto& unit = out.rows.emplace_back();
    row.read(unit.id, unit.name, unit.short_name);
  }
  out.total = static_cast<int>(out.rows.size());
  if (static_cast<int>(all->first.size()) > most) out.total = all->total - own_part(tx, charged, task, besides, cooperating);
  return out;
}

}  // namespace

Listed<NamedRow> partners_of_task(Transaction& tx, const Id& task, const Id& besides, bool cooperating, int most) {
  ChargedQueries charged(tx);
  return partners(tx, charged, task, besides, cooperating, most);
}

std::optional<TaskCompany> company_of_task(Transaction& tx, const Id& task, const Id& besides, int most) {
  ChargedQueries charged(tx);
  const auto rows = charged.made<Rows>("passage " + task.str(), [&] {
    return tx.query("SELECT passage, section_heading, condition, deliverables FROM task WHERE agency_id = $1 AND id = $2", tx.agency(), task);
  });
  if (rows->empty()) return std::nullopt;
  TaskCompany out;
  std::string deliverables;
  (*rows)[0].read(out.passage, out.section_heading, out.condition, deliverables);
  if (deliverables != "[]") out.deliverables = base::from_json<std::vector<std::string>>(deliverables);
  out.leads = partners(tx, charged, task, besides, false, most);
  out.cooperates = partners(tx, charged, task, besides, true, most);
  return out;
}

void update_assignment(Transaction& tx, const Id& id, const domain::Assignment& a, base::Instant now, const std::optional<domain::Assignment>& was) {
  // heard_on and done_on stand in every index of the table, which are written anew wherever a column is named; most updates leave them as they are.
  if (!was || (was->heard_on == a.heard_on && was->done_on == a.done_on))
    tx.run("UPDATE assignment SET state = $3, percent = $4, questions_open = $5, difficulties_open = $6, last_update_at = $7 WHERE agency_id = $1 AND id = $2",
           tx.agency(), id, a.state, a.percent, a.questions_open, a.difficulties_open, now);
  else
    tx.run("UPDATE assignment SET state = $3, percent = $4, questions_open = $5, difficulties_open = $6, last_update_at = $7, heard_on = $8, done_on = $9 WHERE agency_id = $1 AND id = $2",
           tx.agency(), id, a.state, a.percent, a.questions_open, a.difficulties_open, now, a.heard_on, a.done_on);
  if (!was)
    tx.run("UPDATE assignment SET heard_on = $3, done_on = $4 WHERE agency_id = $1 AND id = $2 AND (heard_on IS DISTINCT FROM $3 OR done_on IS DISTINCT FROM $4)",
           tx.agency(), id, a.heard_on, a.done_on);
}

std::vector<Id> open_focal_point_demands(Transaction& tx, const Id& unit) {
  std::vector<Id> out;
  for (const auto row : tx.query("SELECT a.id FROM assignment a JOIN task t ON t.id = a.task_id JOIN plan p ON p.id = a.plan_id "
                                 "WHERE a.agency_id = $1 AND a.unit_id = $2 AND a.parent_id IS NULL AND a.done_on IS NULL AND a.withdrawn_on IS NULL AND t.names_focal_point AND p.status = 'issued' ORDER BY a.id",
                                 tx.agency(), unit))
    out.push_back(row.get<Id>(0));
  return out;
}

void insert_owed(Transaction& tx, const Id& plan, const std::vector<OwedTask>& tasks, base::Instant now) {
  BulkInsert obligations(tx, "INSERT INTO obligation (id, agency_id, plan_id, task_id, unit_id, role, group_id, created_at)", 8);
  std::vector<Id> ids;
  for (const auto& task : tasks)
    for (const auto& owed : task.owed) {
      ids.push_back(Id::make());
      obligations.add(ids.back(), tx.agency(), plan, task.task_id, owed.unit_id, owed.role, owed.via_group, now);
    }
  obligations.flush();
  BulkInsert assignments(tx, "INSERT INTO assignment (id, agency_id, plan_id, task_id, obligation_id, unit_id, role, state, due_on, due_original_on, created_at)", 11);
  std::size_t next = 0;
  for (const auto& task : tasks)
    for (const auto& owed : task.owed)
      assignments.add(Id::make(), tx.agency(), plan, task.task_id, ids[next++], owed.unit_id, owed.role, domain::AssignmentState::issued, task.due_on,
                      task.original_on, now);
  assignments.flush();
}

}  // namespace dondoc::store
