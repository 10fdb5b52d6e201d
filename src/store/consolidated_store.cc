#include "store/consolidated_store.h"

#include "base/json.h"
#include "base/text.h"

namespace dondoc::store {

BOOST_DESCRIBE_STRUCT(MissingUnit, (), (unit_id, status, due_on))

namespace {

using base::Id;

constexpr const char* kFrom =
    " FROM consolidated_report c JOIN plan p ON p.id = c.plan_id JOIN report_period e ON e.id = c.period_id LEFT JOIN user_account a ON a.id = c.approved_by";
constexpr const char* kColumns =
    "SELECT c.id, c.duty_id, c.period_id, p.id, p.title, p.full_symbol, e.label, c.title, c.status, c.revision, c.head, c.opening, c.closing, c.statements, "
    "c.figures, c.report_ids, c.missing, c.rejection, c.created_by, c.approved_by, a.name, c.approved_at, c.updated_at, e.due_on";

ConsolidatedRow read_consolidated(const Row& row) {
  ConsolidatedRow c;
  std::string head, statements, figures, reports, missing;
  row.read(c.id, c.duty_id, c.period_id, c.plan.id, c.plan.name, c.plan.short_name, c.period, c.title, c.status, c.revision, head, c.opening, c.closing,
           statements, figures, reports, missing, c.rejection, c.created_by, c.approved_by, c.approved_by_name, c.approved_at, c.updated_at, c.due_on);
  c.head = base::from_json<domain::ConsolidatedHead>(head);
  c.statements = base::from_json<std::vector<domain::Statement>>(statements);
  c.figures = base::from_json<std::vector<domain::Figure>>(figures);
  c.report_ids = base::from_json<std::vector<Id>>(reports);
  c.missing = base::from_json<std::vector<MissingUnit>>(missing);
  return c;
}

}  // namespace

Listed<ConsolidatedRow> list_consolidated(Transaction& tx, const ListRequest& request, const std::optional<Id>& plan,
                                          const std::optional<domain::ConsolidatedStatus>& status) {
  const auto pattern = like_pattern(request.q);
  Filter filter("c.agency_id", tx.agency());
  filter.with_if("c.plan_id = ?", plan).with_if("c.status = ?", status).with_if("c.title_fold LIKE ? ESCAPE '!'", pattern);
  Listed<ConsolidatedRow> out;
  out.total = tx.query_with("SELECT count(*) FROM consolidated_report c" + filter.sql(), filter.params())[0].get<int>(0);
  const auto order = order_by(request.sort.empty() ? "-updated_at" : request.sort, {{"updated_at", "c.updated_at"}, {"title", "c.title_fold"}, {"status", "c.status"}}, "c.id");
  for (const auto row : tx.query_with(std::string(kColumns) + kFrom + filter.sql() + order + limit_to(request.slice), filter.params()))
    out.rows.push_back(read_consolidated(row));
  return out;
}

std::optional<ConsolidatedRow> find_consolidated(Transaction& tx, const Id& id) {
  for (const auto row : tx.query(std::string(kColumns) + kFrom + " WHERE c.agency_id = $1 AND c.id = $2", tx.agency(), id)) return read_consolidated(row);
  return std::nullopt;
}

std::optional<Id> consolidated_of_period(Transaction& tx, const Id& period) {
  for (const auto row : tx.query("SELECT id FROM consolidated_report WHERE agency_id = $1 AND period_id = $2", tx.agency(), period)) return row.get<Id>(0);
  return std::nullopt;
}

void insert_consolidated(Transaction& tx, const ConsolidatedRow& c, base::Instant now) {
  tx.run("INSERT INTO consolidated_report (id, agency_id, plan_id, duty_id, period_id, title, title_fold, status, revision, head, opening, statements, figures, "
         "closing, report_ids, missing, created_by, created_at, updated_at) "
         "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $18)",
         c.id, tx.agency(), c.plan.id, c.duty_id, c.period_id, c.title, base::fold(c.title), c.status, c.revision, base::to_json(c.head), c.opening,
         base::to_json(c.statements), base::to_json(c.figures), c.closing, base::to_json(c.report_ids), base::to_json(c.missing), c.created_by, now);
}

void update_consolidated(Transaction& tx, const ConsolidatedRow& c, base::Instant now) {
  tx.run("UPDATE consolidated_report SET title = $3, title_fold = $4, status = $5, revision = $6, head = $7, opening = $8, statements = $9, figures = $10, "
         "closing = $11, report_ids = $12, missing = $13, rejection = $14, approved_by = $15, approved_at = $16, updated_at = $17 "
         "WHERE agency_id = $1 AND id = $2",
         tx.agency(), c.id, c.title, base::fold(c.title), c.status, c.revision, base::to_json(c.head), c.opening, base::to_json(c.statements),
         base::to_json(c.figures), c.closing, base::to_json(c.report_ids), base::to_json(c.missing), c.rejection, c.approved_by, c.approved_at, now);
}

std::vector<NotAccepted> not_accepted(Transaction& tx, const Id& period) {
  std::vector<NotAccepted> out;
  for (const auto row : tx.query("SELECT r.unit_id, n.name, n.short_name, r.status, r.due_on FROM report r JOIN unit_name n ON n.unit_id = r.unit_id AND n.valid_to IS NULL "
                                 "WHERE r.agency_id = $1 AND r.period_id = $2 AND r.status <> 'accepted' AND r.deleted_at IS NULL ORDER BY n.name_fold, r.id",
                                 tx.agency(), period)) {
    auto& one = out.emplace_back();
    row.read(one.unit.id, one.unit.name, one.unit.short_name, one.status, one.due_on);
  }
  return out;
}

int count_consolidated(Transaction& tx, domain::ConsolidatedStatus status) {
  return tx.query("SELECT count(*) FROM consolidated_report WHERE agency_id = $1 AND status = $2", tx.agency(), status)[0].get<int>(0);
}

}  // namespace dondoc::store
