#include "store/plan_store.h"

#include "base/error.h"
#include "base/text.h"
#include "store/child_plan_store.h"

namespace dondoc::store {
namespace {

using base::Id;
using domain::PlanStatus;

constexpr const char* kPlans = " FROM plan p JOIN user_account c ON c.id = p.confirmed_by LEFT JOIN user_account i ON i.id = p.issued_by";
constexpr const char* kPlanColumns =
    "SELECT p.id, p.draft_id, p.title, p.kind, p.number, p.symbol, p.family, p.issuer, p.issuer_parent, p.place, p.date, p.signer, p.position, "
    "p.authority, p.status, p.revision, p.tasks, p.rejection, p.confirmed_by, c.name, p.confirmed_at, p.issued_by, i.name, p.issued_at, p.issued_on";

PlanRow read_plan(const Row& row) {
  PlanRow p;
  row.read(p.id, p.draft_id, p.title, p.kind, p.number, p.symbol, p.family, p.issuer, p.issuer_parent, p.place, p.date, p.signer, p.position,
           p.authority, p.status, p.revision, p.tasks, p.rejection, p.confirmed_by, p.confirmed_by_name, p.confirmed_at, p.issued_by,
           p.issued_by_name, p.issued_at, p.issued_on);
  return p;
}

}  // namespace

Listed<PlanRow> list_plans(Transaction& tx, const PlanListRequest& request) {
  const auto pattern = like_pattern(request.q);
  Filter filter("p.agency_id", tx.agency());
  filter.with("p.deleted_at IS NULL").with_if("(p.title_fold LIKE ? ESCAPE '!' OR lower(replace(p.full_symbol, 'Đ', 'D')) LIKE ? ESCAPE '!')", pattern).with_if("p.status = ?", request.status);
  if (request.visible_to) {
    // Those that charge one of the units or were sent to it, once they are issued; those that are a unit's own.
    std::string units;
    for (const auto& unit : *request.visible_to) units += (units.empty() ? "" : ", ") + filter.value(unit);
    filter.with(units.empty() ? "1 = 0" : "(" + owned_by("p.owner_id", units) + " OR (p.status IN ('issued', 'closed') AND (EXISTS (SELECT 1 FROM assignment a WHERE a.plan_id = p.id "
                                          "AND a.withdrawn_at IS NULL AND a.unit_id IN (" + units + ")) OR EXISTS (SELECT 1 FROM dispatch d WHERE d.plan_id = p.id AND d.unit_id IN (" + units + ")))))");
  }
  Listed<PlanRow> out;
  out.total = tx.query_with("SELECT count(*) FROM plan p" + filter.sql(), filter.params())[0].get<int>(0);
  const auto order = order_by(request.sort.empty() ? "-updated_at" : request.sort,
                              {{"updated_at", "p.updated_at"}, {"title", "p.title_fold"}, {"date", "p.date"}, {"issued_at", "p.issued_at"}, {"status", "p.status"},
                               {"next_due_on", "(SELECT min(a.due_on) FROM assignment a WHERE a.agency_id = p.agency_id AND a.plan_id = p.id AND a.parent_id IS NULL AND a.done_on IS NULL AND a.withdrawn_on IS NULL)"}},
                              "p.id");
  for (const auto row : tx.query_with(std::string(kPlanColumns) + kPlans + filter.sql() + order + limit_to(request.slice), filter.params()))
    out.rows.push_back(read_plan(row));
  return out;
}

std::optional<PlanRow> find_plan(Transaction& tx, const Id& id) {
  for (const auto row : tx.query(std::string(kPlanColumns) + kPlans + " WHERE p.agency_id = $1 AND p.id = $2 AND p.deleted_at IS NULL", tx.agency(), id))
    return read_plan(row);
  return std::nullopt;
}

bool plan_charges(Transaction& tx, const Id& plan, const std::vector<Id>& units) {
  if (units.empty()) return false;
  std::vector<Param> params{Param(tx.agency()), Param(plan)};
  for (const auto& unit : units) params.emplace_back(unit);
  return !tx.query_with("SELECT 1 FROM assignment WHERE agency_id = $1 AND plan_id = $2 AND withdrawn_at IS NULL AND unit_id IN " + in_list(3, units.size()) + " LIMIT 1", params)
              .empty();
}

void insert_plan(Transaction& tx, const PlanRow& p, base::Instant now) {
  tx.run("INSERT INTO plan (id, agency_id, draft_id, title, title_fold, kind, number, symbol, family, issuer, issuer_parent, place, date, signer, "
         "position, authority, status, revision, tasks, confirmed_by, confirmed_at, updated_at) "
         "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $21)",
         p.id, tx.agency(), p.draft_id, p.title, base::fold(p.title + " " + p.number.value_or("") + "/" + p.symbol.value_or("")), p.kind, p.number, p.symbol,
         p.family, p.issuer, p.issuer_parent, p.place, p.date, p.signer, p.position, p.authority, p.status, p.revision, p.tasks, p.confirmed_by, now);
}

void update_plan_status(Transaction& tx, const PlanRow& p, base::Instant now) {
  tx.run("UPDATE plan SET status = $3, rejection = $4, issued_by = $5, issued_at = $6, issued_on = $7, updated_at = $8 WHERE agency_id = $1 AND id = $2",
         tx.agency(), p.id, p.status, p.rejection, p.issued_by, p.issued_at, p.issued_on, now);
}

int count_plans(Transaction& tx, PlanStatus status) {
  return tx.query("SELECT count(*) FROM plan WHERE agency_id = $1 AND status = $2 AND deleted_at IS NULL", tx.agency(), status)[0].get<int>(0);
}

void insert_plan_revision(Transaction& tx, const Id& plan, const PlanRevisionRow& r, base::Instant now) {
  tx.run("INSERT INTO plan_revision (id, agency_id, plan_id, number, content, file_id, file_name, draft_revision, made_by, made_at) "
         "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
         Id::make(), tx.agency(), plan, r.number, r.content, r.file_id, r.file_name, r.draft_revision, r.made_by, now);
}

PlanRevisionRow load_plan_revision(Transaction& tx, const Id& plan) {
  const auto rows = tx.query("SELECT number, content, file_id, file_name, draft_revision, made_by FROM plan_revision "
                             "WHERE agency_id = $1 AND plan_id = $2 ORDER BY number DESC LIMIT 1", tx.agency(), plan);
  if (rows.empty()) throw base::Error(base::ErrorKind::not_found, "plan.unknown");
  PlanRevisionRow r;
  rows[0].read(r.number, r.content, r.file_id, r.file_name, r.draft_revision, r.made_by);
  return r;
}

}  // namespace dondoc::store
