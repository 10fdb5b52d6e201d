#include "base/json.h"
#include "store/assignment_store.h"

namespace dondoc::store {
namespace {

using base::Id;

constexpr const char* kColumns =
    "SELECT u.id, u.plan_id, u.task_id, u.assignment_id, p.status, u.unit_id, n.name, n.short_name, u.kind, u.note, u.proposal, u.percent, u.links, "
    "u.made_by, m.name, u.made_at, u.made_on, u.answer, u.answered_by, w.name, u.answered_at, g.unit_id";
constexpr const char* kUpdates =
    " FROM progress_update u JOIN plan p ON p.id = u.plan_id JOIN task t ON t.id = u.task_id "
    "JOIN unit_name n ON n.unit_id = u.unit_id AND n.valid_to IS NULL "
    "JOIN user_account m ON m.id = u.made_by LEFT JOIN user_account w ON w.id = u.answered_by "
    "JOIN assignment a ON a.id = u.assignment_id LEFT JOIN assignment g ON g.id = a.parent_id";

std::vector<UpdateRow> read_updates(const Rows& rows) {
  std::vector<UpdateRow> out;
  for (const auto row : rows) {
    UpdateRow u;
    std::string links;
    row.read(u.id, u.plan_id, u.task_id, u.assignment_id, u.plan_status, u.unit.id, u.unit.name, u.unit.short_name, u.kind, u.note, u.proposal, u.percent,
             links, u.made_by, u.made_by_name, u.made_at, u.made_on, u.answer, u.answered_by, u.answered_by_name, u.answered_at, u.giver_id);
    if (links != "[]") u.links = base::from_json<std::vector<std::string>>(links);
    out.push_back(std::move(u));
  }
  return out;
}

const std::string kSelect = std::string(kColumns) + kUpdates;

}  // namespace

void insert_update(Transaction& tx, const UpdateRow& u) {
  tx.run("INSERT INTO progress_update (id, agency_id, plan_id, task_id, assignment_id, unit_id, kind, note, proposal, percent, links, made_by, made_at, "
         "made_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
         u.id, tx.agency(), u.plan_id, u.task_id, u.assignment_id, u.unit.id, u.kind, u.note, u.proposal, u.percent, base::to_json(u.links), u.made_by,
         u.made_at, u.made_on);
}

void answer_update(Transaction& tx, const Id& id, const std::string& answer, const Id& by, base::Instant at) {
  tx.run("UPDATE progress_update SET answer = $3, answered_by = $4, answered_at = $5 WHERE agency_id = $1 AND id = $2", tx.agency(), id, answer, by, at);
}

std::optional<UpdateRow> find_update(Transaction& tx, const Id& id) {
  auto found = read_updates(tx.query(kSelect + " WHERE u.agency_id = $1 AND u.id = $2", tx.agency(), id));
  if (found.empty()) return std::nullopt;
  return std::move(found[0]);
}

std::vector<UpdateRow> updates_of_assignment(Transaction& tx, const Id& assignment) {
  return read_updates(tx.query(kSelect + " WHERE u.agency_id = $1 AND u.assignment_id = $2 ORDER BY u.made_at, u.id", tx.agency(), assignment));
}

std::vector<UpdateRow> updates_of_task(Transaction& tx, const Id& task, const std::optional<std::vector<Id>>& units) {
  Filter filter("u.agency_id", tx.agency());
  filter.with("u.task_id = ?", task).with("a.parent_id IS NULL");
  if (units) filter.with_any("u.unit_id", *units);
  return read_updates(tx.query_with(kSelect + filter.sql() + " ORDER BY u.made_at DESC, u.id LIMIT 200", filter.params()));
}

std::vector<UpdateRow> updates_of_unit(Transaction& tx, const Id& plan, const Id& unit) {
  // Whose unsent reports came to it, or were put aside because it owes its own.
  const std::string came = "SELECT p.from_unit_id FROM report r JOIN passage p ON p.subject_id = r.id AND p.back = 0 "
                           "JOIN reorganisation o ON o.id = p.reorganisation_id AND o.undone_at IS NULL WHERE r.agency_id = $1 AND r.plan_id = $2 AND ";
  const auto predecessors = "(" + came + "r.unit_id = $3 AND p.subject_kind = 'report' UNION " + came + "r.deleted_at IS NOT NULL AND p.subject_kind = 'report-aside' AND p.to_unit_id = $3)";
  return read_updates(tx.query(kSelect + " WHERE u.agency_id = $1 AND u.plan_id = $2 AND (u.unit_id = $3 OR u.unit_id IN " + predecessors +
                               ") AND a.parent_id IS NULL ORDER BY t.ordinal, u.made_at, u.id", tx.agency(), plan, unit));
}

std::vector<UpdateRow> updates_by_id(Transaction& tx, const std::vector<Id>& ids) {
  if (ids.empty()) return {};
  std::vector<Param> params{Param(tx.agency())};
  for (const auto& id : ids) params.emplace_back(id);
  return read_updates(tx.query_with(kSelect + " WHERE u.agency_id = $1 AND u.id IN " + in_list(2, ids.size()) + " ORDER BY t.ordinal, u.made_at, u.id", params));
}

Listed<UpdateRow> list_asking(Transaction& tx, std::optional<bool> open, const std::optional<Id>& plan, Slice slice) {
  Filter filter("u.agency_id", tx.agency());
  filter.with("u.kind IN ('question', 'difficulty')").with("a.parent_id IS NULL").with_if("u.plan_id = ?", plan);
  if (open) filter.with(*open ? "u.answered_at IS NULL" : "u.answered_at IS NOT NULL");
  Listed<UpdateRow> out;
  out.total = tx.query_with("SELECT count(*) FROM progress_update u JOIN assignment a ON a.id = u.assignment_id" + filter.sql(), filter.params())[0].get<int>(0);
  out.rows = read_updates(tx.query_with(kSelect + filter.sql() + " ORDER BY (u.answered_at IS NOT NULL), u.made_at DESC, u.id" + limit_to(slice), filter.params()));
  return out;
}

int count_asking(Transaction& tx) {
  return tx.query("SELECT count(*) FROM progress_update u JOIN assignment a ON a.id = u.assignment_id "
                  "WHERE u.agency_id = $1 AND u.kind IN ('question', 'difficulty') AND u.answered_at IS NULL AND a.parent_id IS NULL", tx.agency())[0]
      .get<int>(0);
}

}  // namespace dondoc::store
