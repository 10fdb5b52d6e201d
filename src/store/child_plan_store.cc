#include "store/child_plan_store.h"

#include "store/past.h"

namespace dondoc::store {
namespace {

using base::Id;

std::optional<NamedRow> named_if(const std::optional<Id>& id, const std::optional<std::string>& name, const std::optional<std::string>& short_name) {
  return id && name ? std::optional(NamedRow{*id, *name, short_name}) : std::nullopt;
}

std::vector<BoundPlanRow> bound(Transaction& tx, const Id& plan, const char* own, const char* other) {
  std::vector<BoundPlanRow> out;
  for (const auto row : tx.query("SELECT p.id, p.title, p.full_symbol, n.unit_id, n.name, n.short_name, (SELECT count(DISTINCT k.parent_task_id) FROM clause_binding k "
                                 "WHERE k.child_id = b.child_id AND k.parent_id = b.parent_id) FROM plan_binding b JOIN plan p ON p.id = b." + std::string(other) +
                                     " AND p.deleted_at IS NULL JOIN plan c ON c.id = b.child_id LEFT JOIN unit_name n ON n.unit_id = c.owner_id AND n.valid_to IS NULL "
                                     "WHERE b.agency_id = $1 AND b." + own + " = $2 ORDER BY n.name_fold, p.title_fold, p.id",
                                 tx.agency(), plan)) {
    auto& it = out.emplace_back();
    std::optional<Id> owner;
    std::optional<std::string> name, short_name;
    row.read(it.plan.id, it.plan.name, it.plan.short_name, owner, name, short_name, it.clauses);
    it.owner = named_if(owner, name, short_name);
  }
  return out;
}

std::vector<NamedRow> named(const Rows& rows) {
  std::vector<NamedRow> out;
  for (const auto row : rows) {
    auto& it = out.emplace_back();
    row.read(it.id, it.name, it.short_name);
  }
  return out;
}

constexpr const char* kCells =
    " FROM assignment a JOIN obligation o ON o.id = a.obligation_id JOIN task t ON t.id = a.task_id JOIN unit_name n ON n.unit_id = a.unit_id AND n.valid_to IS NULL";
constexpr const char* kState =
    "CASE WHEN EXISTS (SELECT 1 FROM clause_binding k JOIN plan c ON c.id = k.child_id AND c.deleted_at IS NULL "
    "JOIN task d ON d.id = k.child_task_id AND d.withdrawn_at IS NULL WHERE k.parent_task_id = a.task_id "
    "AND c.owner_id IN (a.unit_id, o.unit_id)) THEN 'covered' WHEN a.heard_on IS NOT NULL THEN 'accepted' ELSE 'nobody' END";
constexpr const char* kEvidence = "SELECT count(*) FROM progress_update u JOIN attachment m ON m.subject_id = u.id ";

/// pattern must outlive the query.
Filter cells_of(Transaction& tx, const CoverageRequest& request, const std::optional<std::string>& pattern) {
  Filter filter("a.agency_id", tx.agency());
  filter.with("a.plan_id = ?", request.plan_id)
      .with("a.parent_id IS NULL")
      .with(held_to_the_end("a"))
      .with_if("(t.text_fold LIKE ? ESCAPE '!' OR n.name_fold LIKE ? ESCAPE '!')", pattern)
      .with_if("a.unit_id = ?", request.unit_id);
  if (request.units) filter.with_any("a.unit_id", *request.units);
  return filter;
}

}  // namespace

std::optional<NamedRow> owner_of_plan(Transaction& tx, const Id& plan) {
  for (const auto row : tx.query("SELECT n.unit_id, n.name, n.short_name FROM plan p JOIN unit_name n ON n.unit_id = p.owner_id AND n.valid_to IS NULL "
                                 "WHERE p.agency_id = $1 AND p.id = $2", tx.agency(), plan)) {
    NamedRow owner;
    row.read(owner.id, owner.name, owner.short_name);
    return owner;
  }
  return std::nullopt;
}

std::string owned_by(const std::string& column, const std::string& units) {
  return column + " IN (WITH RECURSIVE own (id) AS (SELECT u.id FROM unit u WHERE u.id IN (" + units +
         ") UNION SELECT s.from_unit_id FROM own JOIN unit_succession s ON s.to_unit_id = own.id AND s.function = '') SELECT id FROM own)";
}

bool owns_plan(Transaction& tx, const Id& plan, const std::vector<Id>& units) {
  if (units.empty()) return false;
  Filter filter("p.agency_id", tx.agency());
  filter.with("p.id = ?", plan);
  std::string list;
  for (const auto& unit : units) list += (list.empty() ? "" : ", ") + filter.value(unit);
  filter.with(owned_by("p.owner_id", list));
  return !tx.query_with("SELECT 1 FROM plan p" + filter.sql(), filter.params()).empty();
}

void set_plan_owner(Transaction& tx, const Id& plan, const Id& unit) {
  tx.run("UPDATE plan SET owner_id = $3 WHERE agency_id = $1 AND id = $2", tx.agency(), plan, unit);
}

std::vector<BoundPlanRow> children_of_plan(Transaction& tx, const Id& parent) { return bound(tx, parent, "parent_id", "child_id"); }
std::vector<BoundPlanRow> parents_of_plan(Transaction& tx, const Id& child) { return bound(tx, child, "child_id", "parent_id"); }

std::vector<ClausePair> bound_clauses(Transaction& tx, const Id& child, const Id& parent) {
  std::vector<ClausePair> out;
  for (const auto row : tx.query("SELECT k.child_task_id, k.parent_task_id FROM clause_binding k JOIN task c ON c.id = k.child_task_id JOIN task t ON t.id = k.parent_task_id "
                                 "WHERE k.agency_id = $1 AND k.child_id = $2 AND k.parent_id = $3 ORDER BY t.ordinal, c.ordinal", tx.agency(), child, parent))
    out.push_back({row.get<Id>(0), row.get<Id>(1)});
  return out;
}

void bind_plan(Transaction& tx, const Id& child, const Id& parent, const std::vector<ClausePair>& clauses, const Id& by, base::Instant now) {
  unbind_plan(tx, child, parent);
  tx.run("INSERT INTO plan_binding (child_id, parent_id, agency_id, made_by, made_at) VALUES ($1, $2, $3, $4, $5)", child, parent, tx.agency(), by, now);
  BulkInsert rows(tx, "INSERT INTO clause_binding (child_task_id, parent_task_id, agency_id, child_id, parent_id)", 5);
  for (const auto& it : clauses) rows.add(it.child_task_id, it.parent_task_id, tx.agency(), child, parent);
  rows.flush();
}

void unbind_plan(Transaction& tx, const Id& child, const Id& parent) {
  tx.run("DELETE FROM clause_binding WHERE agency_id = $1 AND child_id = $2 AND parent_id = $3", tx.agency(), child, parent);
  tx.run("DELETE FROM plan_binding WHERE agency_id = $1 AND child_id = $2 AND parent_id = $3", tx.agency(), child, parent);
}

bool carries_out(Transaction& tx, const Id& plan, const Id& above) {
  // UNION leaves out what was met before, so that a ring would end as well.
  return !tx.query("WITH RECURSIVE over_it (id) AS (SELECT p.id FROM plan p WHERE p.agency_id = $1 AND p.id = $2 "
                   "UNION SELECT b.parent_id FROM over_it o JOIN plan_binding b ON b.child_id = o.id) SELECT 1 FROM over_it WHERE id = $3", tx.agency(), plan, above).empty();
}

std::vector<NamedRow> plans_by_symbol(Transaction& tx, const std::string& full_symbol) {
  return named(tx.query("SELECT id, title, full_symbol FROM plan WHERE agency_id = $1 AND deleted_at IS NULL AND upper(full_symbol) = upper($2) ORDER BY confirmed_at, id",
                        tx.agency(), full_symbol));
}

std::vector<NamedRow> plans_citing(Transaction& tx, const std::string& full_symbol) {
  // As the plan JSON writes it: like_pattern folds, and the text is not folded.
  std::string pattern = "%\"symbol\":\"";
  for (const char c : full_symbol) pattern += (c == '%' || c == '_' || c == '!') ? std::string("!") + c : std::string(1, c);
  pattern += "\"%";
  return named(tx.query("SELECT p.id, p.title, p.full_symbol FROM plan p JOIN plan_revision r ON r.plan_id = p.id AND r.number = p.revision "
                        "WHERE p.agency_id = $1 AND p.deleted_at IS NULL AND r.content LIKE $2 ESCAPE '!' AND coalesce(p.full_symbol, '') <> $3 ORDER BY p.date, p.id",
                        tx.agency(), pattern, full_symbol));
}

std::vector<Id> tasks_falling_on(Transaction& tx, const Id& plan, const Id& unit) {
  std::vector<Id> out;
  for (const auto row : tx.query("SELECT DISTINCT a.task_id FROM assignment a JOIN obligation o ON o.id = a.obligation_id WHERE a.agency_id = $1 AND a.plan_id = $2 "
                                 "AND a.parent_id IS NULL AND " + held_to_the_end("a") + " AND $3 IN (a.unit_id, o.unit_id)", tx.agency(), plan, unit))
    out.push_back(row.get<Id>(0));
  return out;
}

std::vector<CoverageRow> list_coverage(Transaction& tx, const CoverageRequest& request) {
  const auto pattern = like_pattern(request.q);
  auto filter = cells_of(tx, request, pattern);
  if (request.state) filter.with(std::string(kState) + " = ?", *request.state);
  std::vector<CoverageRow> out;
  for (const auto row : tx.query_with("SELECT a.id, a.task_id, t.ordinal, t.text, a.unit_id, n.name, n.short_name, o.unit_id, " + std::string(kState) +
                                          ", a.due_on, a.heard_on, a.done_on, a.percent, (" + kEvidence + "WHERE u.assignment_id = a.id)" + kCells + filter.sql() +
                                          " ORDER BY t.ordinal, n.name_fold, a.id" + limit_to(request.slice),
                                      filter.params())) {
    auto& it = out.emplace_back();
    row.read(it.assignment_id, it.task_id, it.ordinal, it.text, it.unit.id, it.unit.name, it.unit.short_name, it.issued_to, it.state, it.due_on, it.heard_on, it.done_on,
             it.percent, it.evidence);
  }
  return out;
}

CoverageCounts count_coverage(Transaction& tx, const CoverageRequest& request) {
  const auto pattern = like_pattern(request.q);
  const auto filter = cells_of(tx, request, pattern);
  CoverageCounts out;
  for (const auto row : tx.query_with("SELECT c.state, count(*) FROM (SELECT " + std::string(kState) + " AS state" + kCells + filter.sql() + ") c GROUP BY c.state", filter.params())) {
    switch (row.get<domain::Coverage>(0)) {
      case domain::Coverage::covered: out.covered = row.get<int>(1); break;
      case domain::Coverage::accepted: out.accepted = row.get<int>(1); break;
      case domain::Coverage::nobody: out.nobody = row.get<int>(1); break;
    }
  }
  return out;
}

std::vector<CoveringRow> covering_clauses(Transaction& tx, const std::vector<Id>& parent_tasks) {
  std::vector<CoveringRow> out;
  if (parent_tasks.empty()) return out;
  Filter filter("k.agency_id", tx.agency());
  filter.with_any("k.parent_task_id", parent_tasks);
  const auto owed = [](const char* more) {
    return "(SELECT count(*) FROM assignment a WHERE a.task_id = t.id AND a.parent_id IS NULL AND " + held_to_the_end("a") + std::string(more) + ")";
  };
  // What the people of a unit say of their shares is closed to those above: it is not counted either.
  for (const auto row : tx.query_with("SELECT k.parent_task_id, c.owner_id, c.id, c.title, c.full_symbol, t.id, t.ordinal, t.text, t.due_on, " + owed("") + ", " +
                                          owed(" AND a.done_on IS NOT NULL") + ", (" + kEvidence +
                                          "JOIN assignment a ON a.id = u.assignment_id AND a.parent_id IS NULL WHERE u.task_id = t.id) "
                                          "FROM clause_binding k JOIN plan c ON c.id = k.child_id AND c.deleted_at IS NULL JOIN task t ON t.id = k.child_task_id AND t.withdrawn_at IS NULL" +
                                          filter.sql() + " ORDER BY c.title_fold, t.ordinal",
                                      filter.params())) {
    auto& it = out.emplace_back();
    row.read(it.parent_task_id, it.owner_id, it.plan.id, it.plan.name, it.plan.short_name, it.task_id, it.ordinal, it.text, it.due_on, it.total, it.done, it.evidence);
  }
  return out;
}

}  // namespace dondoc::store
