#include "base/json.h"
#include "store/assignment_store.h"
#include "store/past.h"

namespace dondoc::store {
namespace {

using base::Id;

constexpr const char* kColumns =
    "SELECT u.id, u.plan_id, u.task_id, u.assignment_id, p.status, u.unit_id, n.name, n.short_name, u.kind, u.note, u.proposal, u.percent, u.links, "
    "u.made_by, m.name, u.made_at, u.made_on, u.answer, u.answered_by, w.name, u.answered_at, g.unit_id, "
    "u.answer_due_on, u.answerer, u.answerer_unit_id, x.name, x.short_name";
constexpr const char* kUpdates =
    " FROM progress_update u JOIN plan p ON p.id = u.plan_id JOIN task t ON t.id = u.task_id "
    "JOIN unit_name n ON n.unit_id = u.unit_id AND n.valid_to IS NULL "
    "JOIN user_account m ON m.id = u.made_by LEFT JOIN user_account w ON w.id = u.answered_by "
    "JOIN assignment a ON a.id = u.assignment_id LEFT JOIN assignment g ON g.id = a.parent_id "
    "LEFT JOIN unit_name x ON x.unit_id = u.answerer_unit_id AND x.valid_to IS NULL";

// What was said bears the name of the day on which it was said.
std::vector<UpdateRow> read_updates(Transaction& tx, const Rows& rows) {
  const FormerNames names(tx);
  std::vector<UpdateRow> out;
  for (const auto row : rows) {
    UpdateRow u;
    std::string links;
    row.read(u.id, u.plan_id, u.task_id, u.assignment_id, u.plan_status, u.unit.id, u.unit.name, u.unit.short_name, u.kind, u.note, u.proposal, u.percent,
             links, u.made_by, u.made_by_name, u.made_at, u.made_on, u.answer, u.answered_by, u.answered_by_name, u.answered_at, u.giver_id, u.answer_due_on, u.answerer);
    if (!row.is_null(24)) u.answerer_unit = NamedRow{row.get<Id>(24), row.get<std::optional<std::string>>(25).value_or(""), row.get<std::optional<std::string>>(26)};
    if (links != "[]") u.links = base::from_json<std::vector<std::string>>(links);
    names.put(u.unit, u.made_on);
    out.push_back(std::move(u));
  }
  return out;
}

const std::string kSelect = std::string(kColumns) + kUpdates;

}  // namespace

void insert_update(Transaction& tx, const UpdateRow& u) {
  tx.run("INSERT INTO progress_update (id, agency_id, plan_id, task_id, assignment_id, unit_id, kind, note, proposal, percent, links, made_by, made_at, "
         "made_on, answer_due_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
         u.id, tx.agency(), u.plan_id, u.task_id, u.assignment_id, u.unit.id, u.kind, u.note, u.proposal, u.percent, base::to_json(u.links), u.made_by,
         u.made_at, u.made_on, u.answer_due_on);
}

void answer_update(Transaction& tx, const Id& id, const std::string& answer, const Id& by, base::Instant at) {
  tx.run("UPDATE progress_update SET answer = $3, answered_by = $4, answered_at = $5 WHERE agency_id = $1 AND id = $2", tx.agency(), id, answer, by, at);
}

std::optional<UpdateRow> find_update(Transaction& tx, const Id& id) {
  auto found = read_updates(tx, tx.query(kSelect + " WHERE u.agency_id = $1 AND u.id = $2", tx.agency(), id));
  if (found.empty()) return std::nullopt;
  return std::move(found[0]);
}

std::vector<UpdateRow> updates_of_assignment(Transaction& tx, const Id& assignment) {
  return read_updates(tx, tx.query(kSelect + " WHERE u.agency_id = $1 AND u.assignment_id = $2 ORDER BY u.made_at, u.id", tx.agency(), assignment));
}

std::vector<UpdateRow> updates_of_task(Transaction& tx, const Id& task, const std::optional<std::vector<Id>>& units) {
  Filter filter("u.agency_id", tx.agency());
  filter.with("u.task_id = ?", task).with("a.parent_id IS NULL");
  if (units) filter.with_any("u.unit_id", *units);
  return read_updates(tx, tx.query_with(kSelect + filter.sql() + " ORDER BY u.made_at DESC, u.id LIMIT 200", filter.params()));
}

std::vector<UpdateRow> updates_of_unit(Transaction& tx, const Id& plan, const Id& unit) {
  // Whose unsent reports came to it, or were put aside because it owes its own.
  const std::string came = "SELECT p.from_unit_id FROM report r JOIN passage p ON p.subject_id = r.id AND p.back = 0 "
                           "JOIN reorganisation o ON o.id = p.change_id AND o.undone_at IS NULL WHERE r.agency_id = $1 AND r.plan_id = $2 AND ";
  const auto predecessors = "(" + came + "r.unit_id = $3 AND p.subject_kind = 'report' UNION " + came + "r.deleted_at IS NOT NULL AND p.subject_kind = 'report-aside' AND p.to_unit_id = $3)";
  return read_updates(tx, tx.query(kSelect + " WHERE u.agency_id = $1 AND u.plan_id = $2 AND (u.unit_id = $3 OR u.unit_id IN " + predecessors +
                               ") AND a.parent_id IS NULL ORDER BY t.ordinal, u.made_at, u.id", tx.agency(), plan, unit));
}

std::vector<UpdateRow> updates_by_id(Transaction& tx, const std::vector<Id>& ids) {
  if (ids.empty()) return {};
  std::vector<Param> params{Param(tx.agency())};
  for (const auto& id : ids) params.emplace_back(id);
  return read_updates(tx, tx.query_with(kSelect + " WHERE u.agency_id = $1 AND u.id IN " + in_list(2, ids.size()) + " ORDER BY t.ordinal, u.made_at, u.id", params));
}

void insert_answer_step(Transaction& tx, const AnswerStepRow& step) {
  const auto unit = step.unit ? std::optional(step.unit->id) : std::nullopt;
  tx.run("INSERT INTO answer_step (id, agency_id, update_id, answerer, unit_id, note, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)", Id::make(),
         tx.agency(), step.update_id, step.to, unit, step.note, step.made_by, step.made_at);
  tx.run("UPDATE progress_update SET answerer = $3, answerer_unit_id = $4 WHERE agency_id = $1 AND id = $2", tx.agency(), step.update_id, step.to, unit);
}

std::vector<AnswerStepRow> answer_steps(Transaction& tx, const std::vector<Id>& updates) {
  if (updates.empty()) return {};
  std::vector<Param> params{Param(tx.agency())};
  for (const auto& id : updates) params.emplace_back(id);
  std::vector<AnswerStepRow> out;
  for (const auto row : tx.query_with("SELECT s.update_id, s.answerer, s.note, s.made_by, m.name, s.made_at, s.unit_id, n.name, n.short_name FROM answer_step s "
                                      "JOIN user_account m ON m.id = s.made_by LEFT JOIN unit_name n ON n.unit_id = s.unit_id AND n.valid_to IS NULL "
                                      "WHERE s.agency_id = $1 AND s.update_id IN " + in_list(2, updates.size()) + " ORDER BY s.made_at, s.id", params)) {
    auto& step = out.emplace_back();
    row.read(step.update_id, step.to, step.note, step.made_by, step.made_by_name, step.made_at);
    if (!row.is_null(6)) step.unit = NamedRow{row.get<Id>(6), row.get<std::optional<std::string>>(7).value_or(""), row.get<std::optional<std::string>>(8)};
  }
  return out;
}

Listed<UpdateRow> list_asking(Transaction& tx, const AskingRequest& request) {
  Filter filter("u.agency_id", tx.agency());
  filter.with("u.kind IN ('question', 'difficulty')").with("a.parent_id IS NULL").with_if("u.plan_id = ?", request.plan_id);
  // Nobody can answer any more what a plan was closed with; it stands in the plan's own list.
  if (!request.plan_id) filter.with("(u.answered_at IS NOT NULL OR p.status <> 'closed')");
  if (request.open) filter.with(*request.open ? "u.answered_at IS NULL" : "u.answered_at IS NOT NULL");
  if (request.overdue_on) filter.with("u.answered_at IS NULL").with("u.answer_due_on < ?", *request.overdue_on);
  if (request.answerers) filter.with_any("u.answerer_unit_id", *request.answerers);
  Listed<UpdateRow> out;
  out.total = tx.query_with("SELECT count(*) FROM progress_update u JOIN assignment a ON a.id = u.assignment_id JOIN plan p ON p.id = u.plan_id" + filter.sql(), filter.params())[0].get<int>(0);
  out.rows = read_updates(tx, tx.query_with(kSelect + filter.sql() +
                                            " ORDER BY (u.answered_at IS NOT NULL), CASE WHEN u.answered_at IS NULL THEN coalesce(u.answer_due_on, '9999-12-31') ELSE '' END, "
                                            "u.made_at DESC, u.id" + limit_to(request.slice), filter.params()));
  return out;
}

int count_asking(Transaction& tx) {
  return tx.query("SELECT count(*) FROM progress_update u JOIN assignment a ON a.id = u.assignment_id JOIN plan p ON p.id = u.plan_id "
                  "WHERE u.agency_id = $1 AND p.status <> 'closed' AND u.kind IN ('question', 'difficulty') AND u.answered_at IS NULL AND a.parent_id IS NULL", tx.agency())[0]
      .get<int>(0);
}

}  // namespace dondoc::store
