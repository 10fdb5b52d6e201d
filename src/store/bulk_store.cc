#include "store/bulk_store.h"

namespace dondoc::store {
namespace {

using base::Id;

constexpr const char* kActs =
    "SELECT b.id, b.kind, b.due_on, b.reason, b.duties, b.units, b.made_by, u.name, b.made_at, b.undone_at, n.unit_id, n.name, n.short_name FROM bulk_act b "
    "JOIN user_account u ON u.id = b.made_by LEFT JOIN unit_name n ON n.unit_id = b.to_unit_id AND n.valid_to IS NULL";

BulkActRow read_act(const Row& row) {
  BulkActRow b;
  std::optional<Id> to;
  std::optional<std::string> name, short_name;
  row.read(b.id, b.kind, b.due_on, b.reason, b.duties, b.units, b.made_by, b.made_by_name, b.made_at, b.undone_at, to, name, short_name);
  if (to) b.to = NamedRow{*to, name.value_or(""), short_name};
  return b;
}

}  // namespace

std::vector<BulkDutyRow> duties_among(Transaction& tx, const std::vector<Id>& assignments, const std::vector<Id>& tasks, int most) {
  // Each half by its own index; bound to the agency by the plan, which is looked up by its key.
  Filter filter("p.agency_id", tx.agency());
  std::string chosen;
  const auto add = [&](const std::vector<Id>& ids, const std::string& condition) {
    if (ids.empty()) return;
    std::string list;
    for (const auto& id : ids) list += (list.empty() ? "" : ", ") + filter.value(id);
    chosen += (chosen.empty() ? "" : " UNION ") + std::string("SELECT id FROM assignment WHERE ") + condition + " IN (" + list + ")";
  };
  add(assignments, "id");
  add(tasks, "parent_id IS NULL AND task_id");
  std::vector<BulkDutyRow> out;
  if (chosen.empty()) return out;
  for (const auto row : tx.query_with("SELECT a.id, a.plan_id, a.task_id, t.ordinal, CASE WHEN a.parent_id IS NULL THEN t.text ELSE a.share END, a.unit_id, n.name, n.short_name, a.state, p.status, "
                                      "a.withdrawn_at IS NOT NULL, a.parent_id IS NOT NULL, EXISTS (SELECT 1 FROM assignment s WHERE s.parent_id = a.id AND s.withdrawn_at IS NULL), a.due_on FROM (" + chosen + ") c JOIN assignment a ON a.id = c.id "
                                      "JOIN task t ON t.id = a.task_id JOIN plan p ON p.id = a.plan_id JOIN unit_name n ON n.unit_id = a.unit_id AND n.valid_to IS NULL" +
                                          filter.sql() + " ORDER BY p.issued_at, p.id, t.ordinal, n.name_fold, a.id" + limit_to({most, 0}), filter.params())) {
    auto& d = out.emplace_back();
    auto& f = d.facts;
    row.read(d.id, d.plan_id, d.task_id, d.ordinal, d.text, d.unit.id, d.unit.name, d.unit.short_name, f.state, f.plan, f.withdrawn, f.is_share, f.handed_down, f.due_on);
  }
  return out;
}

void insert_bulk_act(Transaction& tx, const BulkActRow& b) {
  tx.run("INSERT INTO bulk_act (id, agency_id, kind, due_on, to_unit_id, reason, duties, units, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)", b.id, tx.agency(),
         b.kind, b.due_on, b.to ? std::optional(b.to->id) : std::nullopt, b.reason, b.duties, b.units, b.made_by, b.made_at);
}

std::optional<BulkActRow> find_bulk_act(Transaction& tx, const Id& id) {
  for (const auto row : tx.query(std::string(kActs) + " WHERE b.agency_id = $1 AND b.id = $2", tx.agency(), id)) return read_act(row);
  return std::nullopt;
}

std::vector<BulkActRow> newest_bulk_acts(Transaction& tx, int most) {
  std::vector<BulkActRow> out;
  for (const auto row : tx.query(std::string(kActs) + " WHERE b.agency_id = $1 ORDER BY b.made_at DESC, b.id DESC LIMIT $2", tx.agency(), most)) out.push_back(read_act(row));
  return out;
}

std::vector<Id> tasks_owed_by(Transaction& tx, const Id& unit) {
  std::vector<Id> out;
  for (const auto row : tx.query("SELECT DISTINCT task_id FROM assignment WHERE agency_id = $1 AND unit_id = $2 AND parent_id IS NULL AND withdrawn_on IS NULL", tx.agency(), unit))
    out.push_back(row.get<Id>(0));
  return out;
}

std::vector<PassedRow> passed_and_untouched(Transaction& tx, const BulkActRow& act) {
  std::vector<PassedRow> out;
  for (const auto row : tx.query("SELECT a.id, a.plan_id, y.from_unit_id, y.to_unit_id, a.due_on FROM passage y JOIN assignment a ON a.id = y.subject_id AND a.unit_id = y.to_unit_id "
                                 "WHERE y.agency_id = $1 AND y.change_id = $2 AND y.subject_kind = 'assignment' AND y.back = 0 AND a.done_on IS NULL AND a.withdrawn_on IS NULL "
                                 "AND NOT EXISTS (SELECT 1 FROM progress_update u WHERE u.assignment_id = a.id AND u.made_at > $3) "
                                 "AND NOT EXISTS (SELECT 1 FROM extension e WHERE e.assignment_id = a.id AND e.asked_at > $3) "
                                 "AND NOT EXISTS (SELECT 1 FROM assignment s WHERE s.parent_id = a.id) "
                                 "AND NOT EXISTS (SELECT 1 FROM assignment o WHERE o.task_id = a.task_id AND o.unit_id = y.from_unit_id AND o.parent_id IS NULL AND o.withdrawn_on IS NULL) "
                                 "AND EXISTS (SELECT 1 FROM unit f WHERE f.id = y.from_unit_id AND f.deleted_at IS NULL) ORDER BY a.plan_id, a.id",
                                 tx.agency(), act.id, act.made_at)) {
    auto& duty = out.emplace_back();
    row.read(duty.id, duty.plan_id, duty.from, duty.to, duty.due_on);
  }
  return out;
}

void pass_back(Transaction& tx, const Id& act, const PassedRow& duty, base::Date today) {
  tx.run("UPDATE assignment SET unit_id = $3 WHERE agency_id = $1 AND id = $2", tx.agency(), duty.id, duty.from);
  tx.run("UPDATE extension SET unit_id = $3 WHERE agency_id = $1 AND assignment_id = $2 AND state = 'asked'", tx.agency(), duty.id, duty.from);
  tx.run("INSERT INTO passage (change_id, agency_id, subject_kind, subject_id, back, from_unit_id, to_unit_id, passed_on) VALUES ($1, $2, 'assignment', $3, 1, $4, $5, $6)", act,
         tx.agency(), duty.id, duty.to, duty.from, today);
}

void set_bulk_undone(Transaction& tx, const Id& id, const Id& by, base::Instant at) {
  tx.run("UPDATE bulk_act SET undone_by = $3, undone_at = $4 WHERE agency_id = $1 AND id = $2", tx.agency(), id, by, at);
}

}  // namespace dondoc::store
