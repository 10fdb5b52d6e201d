#include "store/bulk_store.h"

namespace dondoc::store {
namespace {

using base::Id;

constexpr const char* kActs =
    "SELECT b.id, b.kind, b.due_on, b.reason, b.duties, b.units, b.made_by, u.name, b.made_at, b.undone_at FROM bulk_act b JOIN user_account u ON u.id = b.made_by";

BulkActRow read_act(const Row& row) {
  BulkActRow b;
  row.read(b.id, b.kind, b.due_on, b.reason, b.duties, b.units, b.made_by, b.made_by_name, b.made_at, b.undone_at);
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
                                      "a.withdrawn_at IS NOT NULL, a.parent_id IS NOT NULL, a.due_on FROM (" + chosen + ") c JOIN assignment a ON a.id = c.id "
                                      "JOIN task t ON t.id = a.task_id JOIN plan p ON p.id = a.plan_id JOIN unit_name n ON n.unit_id = a.unit_id AND n.valid_to IS NULL" +
                                          filter.sql() + " ORDER BY p.issued_at, p.id, t.ordinal, n.name_fold, a.id" + limit_to({most, 0}), filter.params())) {
    auto& d = out.emplace_back();
    auto& f = d.facts;
    row.read(d.id, d.plan_id, d.task_id, d.ordinal, d.text, d.unit.id, d.unit.name, d.unit.short_name, f.state, f.plan, f.withdrawn, f.is_share, f.due_on);
  }
  return out;
}

void insert_bulk_act(Transaction& tx, const BulkActRow& b) {
  tx.run("INSERT INTO bulk_act (id, agency_id, kind, due_on, reason, duties, units, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)", b.id, tx.agency(),
         b.kind, b.due_on, b.reason, b.duties, b.units, b.made_by, b.made_at);
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

void set_bulk_undone(Transaction& tx, const Id& id, const Id& by, base::Instant at) {
  tx.run("UPDATE bulk_act SET undone_by = $3, undone_at = $4 WHERE agency_id = $1 AND id = $2", tx.agency(), id, by, at);
}

}  // namespace dondoc::store
