#include "base/json.h"
#include "base/text.h"
#include "store/plan_store.h"

namespace dondoc::store {
namespace {

using base::Id;

constexpr const char* kTasks = " FROM task t JOIN plan p ON p.id = t.plan_id";
constexpr const char* kTaskColumns =
    "SELECT t.id, t.plan_id, p.title, p.full_symbol, p.status, t.draft_key, t.ordinal, t.section_path, t.section_heading, t.phase, t.text, t.passage, t.role, "
    "t.due_text, t.due_bound, t.due_date, t.due_on, t.due_original_on, t.recurrence, t.condition, t.deliverables, t.at_start, t.at_end, "
    "t.names_focal_point";

TaskRow read_task(const Row& row) {
  TaskRow t;
  std::string deliverables;
  row.read(t.id, t.plan_id, t.plan_title, t.plan_symbol, t.plan_status, t.draft_key, t.ordinal, t.section_path, t.section_heading, t.phase, t.text,
           t.passage, t.role, t.due.text, t.due.bound, t.due.date, t.due.due_on, t.due.original_on, t.recurrence, t.condition, deliverables, t.at_start,
           t.at_end, t.names_focal_point);
  t.deliverables = base::from_json<std::vector<std::string>>(deliverables);
  return t;
}

void add_parties(Transaction& tx, std::vector<TaskRow>& tasks) {
  if (tasks.empty()) return;
  std::unordered_map<Id, TaskRow*> by_id;
  std::vector<Param> params{Param(tx.agency())};
  for (auto& task : tasks) {
    by_id[task.id] = &task;
    params.emplace_back(task.id);
  }
  for (const auto row : tx.query_with(
           "SELECT y.task_id, y.text, y.role, y.kind, coalesce(y.unit_id, y.group_id), y.resolved, y.section_path, coalesce(n.name, g.name) FROM task_party y "
           "LEFT JOIN unit_name n ON n.unit_id = y.unit_id AND n.valid_to IS NULL LEFT JOIN unit_group g ON g.id = y.group_id "
           "WHERE y.agency_id = $1 AND y.task_id IN " + in_list(2, tasks.size()) + " ORDER BY y.task_id, y.ordinal", params)) {
    Id task;
    PartyRow p;
    row.read(task, p.party.text, p.party.role, p.party.kind, p.party.id, p.party.resolved, p.party.section, p.name);
    by_id[task]->parties.push_back(std::move(p));
  }
}

void insert_parties(Transaction& tx, const TaskRow& task) {
  int ordinal = 0;
  for (const auto& row : task.parties) {
    const auto& party = row.party;
    const auto of = [&](domain::TargetKind kind) { return party.kind == kind ? party.id : std::nullopt; };
    tx.run("INSERT INTO task_party (id, agency_id, task_id, ordinal, text, role, kind, unit_id, group_id, resolved, section_path) "
           "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
           Id::make(), tx.agency(), task.id, ++ordinal, party.text, party.role, party.kind, of(domain::TargetKind::unit), of(domain::TargetKind::group),
           party.resolved, party.section);
  }
}

}  // namespace

Listed<TaskRow> list_tasks(Transaction& tx, const TaskListRequest& request) {
  const auto pattern = like_pattern(request.q);
  // A section holds what lies below it: II.1 is also found under II.
  const auto below = request.section ? std::optional(*request.section + ".%") : std::nullopt;
  Filter filter("t.agency_id", tx.agency());
  filter.with("t.withdrawn_at IS NULL");
  filter.with_if("t.plan_id = ?", request.plan_id).with_if("t.phase = ?", request.phase).with_if("t.text_fold LIKE ? ESCAPE '!'", pattern);
  if (request.owed_by) filter.with_any("a.unit_id", *request.owed_by, "EXISTS (SELECT 1 FROM assignment a WHERE a.task_id = t.id AND a.withdrawn_at IS NULL AND ", ")");
  filter.with_if("t.due_on >= ?", request.due_from).with_if("t.due_on <= ?", request.due_to);
  if (request.section) filter.with("(t.section_path = " + filter.value(*request.section) + " OR t.section_path LIKE " + filter.value(*below) + ")");
  std::string by_rule;
  for (const auto& group : request.rules) by_rule += " OR y.group_id = " + filter.value(group);
  filter.with_if("(EXISTS (SELECT 1 FROM assignment a WHERE a.task_id = t.id AND a.parent_id IS NULL AND a.unit_id = ?) OR "
                 "EXISTS (SELECT 1 FROM task_party y LEFT JOIN unit_group_member m ON m.group_id = y.group_id AND m.valid_to IS NULL "
                 "WHERE y.task_id = t.id AND (y.unit_id = ? OR m.unit_id = ?" + by_rule + ")))", request.unit_id);
  Listed<TaskRow> out;
  out.total = tx.query_with("SELECT count(*) FROM task t" + filter.sql(), filter.params())[0].get<int>(0);
  const auto order = order_by(request.sort, {{"ordinal", "t.ordinal"}, {"due_on", "t.due_on"}, {"section", "t.section_path"}}, "t.ordinal, t.id");
  for (const auto row : tx.query_with(std::string(kTaskColumns) + kTasks + filter.sql() + order + limit_to(request.slice), filter.params()))
    out.rows.push_back(read_task(row));
  add_parties(tx, out.rows);
  return out;
}

std::optional<TaskRow> find_task(Transaction& tx, const Id& id) {
  std::vector<TaskRow> found;
  for (const auto row : tx.query(std::string(kTaskColumns) + kTasks + " WHERE t.agency_id = $1 AND t.id = $2", tx.agency(), id))
    found.push_back(read_task(row));
  add_parties(tx, found);
  if (found.empty()) return std::nullopt;
  return found[0];
}

void insert_task(Transaction& tx, const TaskRow& t, base::Instant now) {
  tx.run("INSERT INTO task (id, agency_id, plan_id, draft_key, ordinal, section_path, section_heading, phase, text, text_fold, passage, role, due_text, "
         "due_bound, due_date, due_on, due_original_on, recurrence, condition, deliverables, at_start, at_end, created_at, names_focal_point, field) "
         "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25)",
         t.id, tx.agency(), t.plan_id, t.draft_key, t.ordinal, t.section_path, t.section_heading, t.phase, t.text, base::fold(t.text), t.passage, t.role,
         t.due.text, t.due.bound, t.due.date, t.due.due_on, t.due.original_on, t.recurrence, t.condition, base::to_json(t.deliverables), t.at_start,
         t.at_end, now, t.names_focal_point, t.field);
  insert_parties(tx, t);
}

void update_task(Transaction& tx, const TaskRow& t) {
  tx.run("UPDATE task SET text = $3, text_fold = $4, due_on = $5, due_original_on = $6, names_focal_point = $7 WHERE agency_id = $1 AND id = $2", tx.agency(), t.id, t.text,
         base::fold(t.text), t.due.due_on, t.due.original_on, t.names_focal_point);
  tx.run("DELETE FROM task_party WHERE agency_id = $1 AND task_id = $2", tx.agency(), t.id);
  insert_parties(tx, t);
}

std::vector<Id> plans_without_fields(Transaction& tx) {
  std::vector<Id> out;
  for (const auto row : tx.query("SELECT DISTINCT t.plan_id FROM task t JOIN plan_revision r ON r.plan_id = t.plan_id WHERE t.agency_id = $1 AND t.field IS NULL", tx.agency()))
    out.push_back(row.get<Id>(0));
  return out;
}

void set_fields(Transaction& tx, const Id& plan, const std::function<std::optional<std::string>(const std::optional<std::string>&)>& field) {
  std::vector<std::pair<Id, std::optional<std::string>>> tasks;
  for (const auto row : tx.query("SELECT id, section_path FROM task WHERE agency_id = $1 AND plan_id = $2 AND field IS NULL", tx.agency(), plan))
    tasks.emplace_back(row.get<Id>(0), row.get<std::optional<std::string>>(1));
  // Empty: looked for, and none there.
  for (const auto& [id, section] : tasks) tx.run("UPDATE task SET field = $3 WHERE agency_id = $1 AND id = $2", tx.agency(), id, field(section).value_or(""));
}

std::vector<Id> task_order(Transaction& tx, const Id& plan) {
  std::vector<Id> out;
  for (const auto row : tx.query("SELECT id FROM task WHERE agency_id = $1 AND plan_id = $2 AND withdrawn_at IS NULL ORDER BY ordinal", tx.agency(), plan))
    out.push_back(row.get<Id>(0));
  return out;
}

}  // namespace dondoc::store
