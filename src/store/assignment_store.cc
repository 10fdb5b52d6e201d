#include "store/assignment_store.h"

namespace dondoc::store {
namespace {

using base::Id;

constexpr const char* kColumns =
    "SELECT a.id, a.task_id, a.obligation_id, p.id, p.title, p.full_symbol, p.status, t.ordinal, t.text, a.unit_id, n.name, n.short_name, a.role, t.due_text, "
    "t.due_bound, t.due_date, a.due_on, a.due_original_on, a.state, a.percent, a.heard_on, a.done_on, a.questions_open, a.difficulties_open, "
    "a.last_update_at";
constexpr const char* kJoins =
    " JOIN task t ON t.id = a.task_id JOIN plan p ON p.id = a.plan_id JOIN unit_name n ON n.unit_id = a.unit_id AND n.valid_to IS NULL";

AssignmentRow read_assignment(const Row& row) {
  AssignmentRow a;
  row.read(a.id, a.task_id, a.obligation_id, a.plan.id, a.plan.name, a.plan.short_name, a.plan_status, a.ordinal, a.text, a.unit.id, a.unit.name,
           a.unit.short_name, a.role, a.due.text, a.due.bound, a.due.date, a.due.due_on, a.due.original_on, a.now.state, a.now.percent, a.now.heard_on,
           a.now.done_on, a.now.questions_open, a.now.difficulties_open, a.last_update_at);
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

void add_conditions(Filter& filter, const BoardRequest& request, const std::optional<std::string>& pattern) {
  filter.with_if("a.plan_id = ?", request.plan_id).with_if("a.task_id = ?", request.task_id).with_if("a.role = ?", request.role);
  if (request.units) {
    std::string units;
    for (const auto& unit : *request.units) units += (units.empty() ? "" : ", ") + filter.value(unit);
    filter.with(units.empty() ? "1 = 0" : "a.unit_id IN (" + units + ")");
  }
  filter.with_if("(t.text_fold LIKE ? ESCAPE '!' OR n.name_fold LIKE ? ESCAPE '!')", pattern);
}

constexpr const char* kStandingOrder =
    "CASE WHEN a.done_on <= ? THEN 4 WHEN a.due_on < ? THEN 1 WHEN a.heard_on IS NULL OR a.heard_on > ? THEN 2 ELSE 3 END";

}  // namespace

// The ids are found and ordered first, on indexes where only the assignment's own
// columns are asked for; the rest is joined to one page of them.
std::vector<AssignmentRow> list_assignments(Transaction& tx, const BoardRequest& request) {
  const auto pattern = like_pattern(request.q);
  Filter filter("a.agency_id", tx.agency());
  add_conditions(filter, request, pattern);
  if (request.standing) filter.with(standing_condition(*request.standing), request.as_of);
  std::string standing_order = kStandingOrder;
  const std::string sort = request.sort.starts_with('-') ? request.sort.substr(1) : request.sort;
  if (sort == "standing") {
    const auto day = filter.value(request.as_of);
    for (auto at = standing_order.find('?'); at != standing_order.npos; at = standing_order.find('?')) standing_order.replace(at, 1, day);
  }
  const bool joins = pattern || sort == "unit" || sort == "task" || sort == "plan" || sort == "ordinal";
  const std::string order = order_by(request.sort, {{"due_on", "a.due_on"}, {"unit", "n.name_fold"}, {"task", "t.ordinal"}, {"ordinal", "t.ordinal"},
                                                    {"plan", "p.title_fold"}, {"standing", standing_order}}, "a.id");
  const std::string open_first = request.open_first ? " ORDER BY (a.done_on IS NOT NULL), " + order.substr(10) : order;
  const std::string page = "SELECT a.id FROM assignment a" + std::string(joins ? kJoins : "") + filter.sql() + open_first + limit_to(request.slice);
  std::vector<AssignmentRow> out;
  for (const auto row : tx.query_with(std::string(kColumns) + " FROM (" + page + ") x JOIN assignment a ON a.id = x.id" + kJoins + open_first,
                                      filter.params()))
    out.push_back(read_assignment(row));
  return out;
}

CountsRow count_assignments(Transaction& tx, const BoardRequest& request) {
  const auto pattern = like_pattern(request.q);
  // Bound to the agency by the plan, so that the index of the plan suffices.
  Filter filter("p.agency_id", tx.agency());
  filter.with_if("p.id = ?", request.plan_id);
  add_conditions(filter, request, pattern);
  const auto day = filter.value(request.as_of);
  const std::string sql =
      "SELECT count(*), count(*) FILTER (WHERE a.done_on <= " + day + "), count(*) FILTER (WHERE (a.done_on IS NULL OR a.done_on > " + day +
          ") AND a.due_on < " + day + "), count(*) FILTER (WHERE (a.done_on IS NULL OR a.done_on > " + day + ") AND (a.due_on IS NULL OR a.due_on >= " + day +
          ") AND (a.heard_on IS NULL OR a.heard_on > " + day + ")) FROM plan p JOIN assignment a ON a.plan_id = p.id" +
          (pattern ? " JOIN task t ON t.id = a.task_id JOIN unit_name n ON n.unit_id = a.unit_id AND n.valid_to IS NULL" : "") + filter.sql();
  // One person's work is counted faster than it is remembered.
  const auto rows = request.units ? std::make_shared<const Rows>(tx.query_with(sql, filter.params())) : query_kept(tx, sql, filter.params());
  CountsRow c;
  (*rows)[0].read(c.total, c.done, c.late, c.silent);
  c.under_way = c.total - c.done - c.late - c.silent;
  return c;
}

std::optional<AssignmentRow> find_assignment(Transaction& tx, const Id& id) {
  for (const auto row : tx.query(std::string(kColumns) + " FROM assignment a" + kJoins + " WHERE a.agency_id = $1 AND a.id = $2", tx.agency(), id))
    return read_assignment(row);
  return std::nullopt;
}

std::vector<AssignmentRow> assignments_of_task(Transaction& tx, const Id& task) {
  std::vector<AssignmentRow> out;
  for (const auto row : tx.query(std::string(kColumns) + ", g.name FROM assignment a" + kJoins +
                                 " JOIN obligation o ON o.id = a.obligation_id LEFT JOIN unit_group g ON g.id = o.group_id "
                                 "WHERE a.agency_id = $1 AND a.task_id = $2 "
                                 "ORDER BY CASE a.role WHEN 'lead' THEN 0 WHEN 'perform' THEN 1 ELSE 2 END, n.name_fold, a.id", tx.agency(), task)) {
    out.push_back(read_assignment(row));
    out.back().via_group = row.get<std::optional<std::string>>(25);
  }
  return out;
}

void update_assignment(Transaction& tx, const Id& id, const domain::Assignment& a, base::Instant now) {
  tx.run("UPDATE assignment SET state = $3, percent = $4, heard_on = $5, done_on = $6, questions_open = $7, difficulties_open = $8, last_update_at = $9 "
         "WHERE agency_id = $1 AND id = $2",
         tx.agency(), id, a.state, a.percent, a.heard_on, a.done_on, a.questions_open, a.difficulties_open, now);
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
