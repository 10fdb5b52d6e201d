#include "store/report_store.h"

#include "base/error.h"
#include "base/json.h"
#include "store/month_store.h"
#include "store/past.h"

namespace dondoc::store {
namespace {

using base::Id;
using domain::ReportContent;

constexpr const char* kReports =
    " FROM report r JOIN plan p ON p.id = r.plan_id JOIN report_duty d ON d.id = r.duty_id JOIN report_period e ON e.id = r.period_id "
    "JOIN unit_name n ON n.unit_id = r.unit_id AND n.valid_to IS NULL LEFT JOIN user_account s ON s.id = r.submitted_by "
    "LEFT JOIN user_account w ON w.id = r.updated_by";
constexpr const char* kReportColumns =
    "SELECT r.id, r.duty_id, r.period_id, p.id, p.title, p.full_symbol, p.status, d.title, e.label, r.unit_id, n.name, n.short_name, r.due_on, r.status, "
    "r.revision, r.return_reason, r.submitted_by, s.name, r.submitted_at, r.submitted_on, r.accepted_by, r.accepted_at, r.updated_by, w.name, "
    "r.signed_attachment_id, r.signed_number, r.signed_on, r.signer";

ReportRow read_report(const Row& row) {
  ReportRow r;
  row.read(r.id, r.duty_id, r.period_id, r.plan.id, r.plan.name, r.plan.short_name, r.plan_status, r.title, r.period, r.unit.id, r.unit.name,
           r.unit.short_name, r.due_on, r.status, r.revision, r.return_reason, r.submitted_by, r.submitted_by_name, r.submitted_at, r.submitted_on,
           r.accepted_by, r.accepted_at, r.updated_by, r.updated_by_name);
  if (const auto attachment = row.get<std::optional<Id>>(24))
    r.signed_copy = {*attachment, row.get<std::optional<std::string>>(25), row.get<std::optional<base::Date>>(26), row.get<std::optional<std::string>>(27)};
  return r;
}

// What was sent bears the name of the day on which it was sent.
void name_as_sent(ReportRow& report, const FormerNames& names) {
  if (report.submitted_on && report.status != domain::ReportStatus::returned) names.put(report.unit, *report.submitted_on);
}

std::optional<Id> attachment_of(const ReportRow& r) { return r.signed_copy ? std::optional(r.signed_copy->attachment_id) : std::nullopt; }
std::optional<std::string> number_of(const ReportRow& r) { return r.signed_copy ? r.signed_copy->number : std::nullopt; }
std::optional<base::Date> signed_on(const ReportRow& r) { return r.signed_copy ? r.signed_copy->signed_on : std::nullopt; }
std::optional<std::string> signer_of(const ReportRow& r) { return r.signed_copy ? r.signed_copy->signer : std::nullopt; }

Listed<ReportRow> reports_between(Transaction& tx, const ReportListRequest& request, const std::optional<DueDays>& days) {
  const auto pattern = like_pattern(request.q);
  Filter filter("r.agency_id", tx.agency());
  filter.with("r.deleted_at IS NULL").with_if("r.plan_id = ?", request.plan_id).with_if("r.period_id = ?", request.period_id);
  if (days) filter.with("r.due_on >= ?", days->from).with_if("r.due_on <= ?", days->to);
  filter.with_if("r.unit_id = ?", request.unit_id).with_if("r.status = ?", request.status).with_if("n.name_fold LIKE ? ESCAPE '!'", pattern);
  // What a closed plan left unsent waits for nobody; its own page tells it.
  const bool waits = request.status && *request.status != domain::ReportStatus::submitted && *request.status != domain::ReportStatus::accepted;
  if (waits && !request.plan_id) filter.with("r.plan_id IN (SELECT q.id FROM plan q WHERE q.agency_id = $1 AND q.status <> 'closed')");
  if (request.visible_to) {
    std::string units;
    for (const auto& unit : *request.visible_to) units += (units.empty() ? "" : ", ") + filter.value(unit);
    filter.with(units.empty() ? "1 = 0" : "r.unit_id IN (" + units + ")");
  }
  Listed<ReportRow> out;
  out.total = tx.query_with(std::string("SELECT count(*)") + kReports + filter.sql(), filter.params())[0].get<int>(0);
  const auto order = order_by(request.sort, {{"due_on", "r.due_on"}, {"title", "d.title"}, {"unit", "n.name_fold"}, {"status", "r.status"}, {"submitted_at", "r.submitted_at"}},
                              "n.name_fold, r.id");
  for (const auto row : tx.query_with(std::string(kReportColumns) + kReports + filter.sql() + order + limit_to(request.slice), filter.params()))
    out.rows.push_back(read_report(row));
  const FormerNames names(tx);
  for (auto& row : out.rows) name_as_sent(row, names);
  return out;
}

}  // namespace

Listed<ReportRow> list_reports(Transaction& tx, const ReportListRequest& request) { return reports_between(tx, request, {}); }
Listed<ReportRow> reports_due_of(Transaction& tx, const ReportListRequest& request, const DueDays& days) { return reports_between(tx, request, days); }

std::optional<ReportRow> find_report(Transaction& tx, const Id& id) {
  for (const auto row : tx.query(std::string(kReportColumns) + kReports + " WHERE r.agency_id = $1 AND r.id = $2 AND r.deleted_at IS NULL", tx.agency(), id)) {
    auto report = read_report(row);
    name_as_sent(report, FormerNames(tx));
    return report;
  }
  return std::nullopt;
}

ReportContent load_report_content(Transaction& tx, const Id& id) {
  const auto rows = tx.query("SELECT content FROM report WHERE agency_id = $1 AND id = $2", tx.agency(), id);
  if (rows.empty()) throw base::Error(base::ErrorKind::not_found, "report.unknown");
  return base::from_json<ReportContent>(rows[0].get<std::string_view>(0));
}

void update_report(Transaction& tx, const ReportRow& r, const ReportContent& content, base::Instant now) {
  tx.run("UPDATE report SET status = $3, content = $4, revision = $5, signed_attachment_id = $6, signed_number = $7, signed_on = $8, signer = $9, "
         "return_reason = $10, submitted_by = $11, submitted_at = $12, submitted_on = $13, accepted_by = $14, accepted_at = $15, updated_by = $16, "
         "updated_at = $17 WHERE agency_id = $1 AND id = $2",
         tx.agency(), r.id, r.status, base::to_json(content), r.revision, attachment_of(r), number_of(r), signed_on(r), signer_of(r), r.return_reason,
         r.submitted_by, r.submitted_at, r.submitted_on, r.accepted_by, r.accepted_at, r.updated_by, now);
}

void insert_submission(Transaction& tx, const ReportRow& r, const ReportContent& content, const std::string& sources, base::Instant now) {
  const int number = tx.query("SELECT coalesce(max(number), 0) + 1 FROM report_submission WHERE agency_id = $1 AND report_id = $2", tx.agency(), r.id)[0].get<int>(0);
  tx.run("INSERT INTO report_submission (id, agency_id, report_id, number, content, sources, signed_attachment_id, signed_number, signed_on, signer, "
         "submitted_by, submitted_at, submitted_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
         Id::make(), tx.agency(), r.id, number, base::to_json(content), sources, attachment_of(r), number_of(r), signed_on(r), signer_of(r), r.submitted_by, now,
         r.submitted_on);
}

void decide_submission(Transaction& tx, const Id& report, std::string_view decision, const std::optional<std::string>& reason, const Id& by, base::Instant now) {
  tx.run("UPDATE report_submission SET decision = $3, reason = $4, decided_by = $5, decided_at = $6 "
         "WHERE agency_id = $1 AND report_id = $2 AND decision IS NULL", tx.agency(), report, decision, reason, by, now);
}

std::string load_submission_sources(Transaction& tx, const Id& report) {
  for (const auto row : tx.query("SELECT sources FROM report_submission WHERE agency_id = $1 AND report_id = $2 ORDER BY number DESC LIMIT 1", tx.agency(), report))
    return row.get<std::string>(0);
  return {};
}

std::vector<AcceptedRow> accepted_reports(Transaction& tx, const Id& period) {
  std::vector<AcceptedRow> out;
  for (const auto row : tx.query(std::string(kReportColumns) + ", b.content" + kReports +
                                 " JOIN report_submission b ON b.report_id = r.id AND b.decision = 'accepted' "
                                 "WHERE r.agency_id = $1 AND r.period_id = $2 AND r.status = 'accepted' AND r.deleted_at IS NULL ORDER BY n.name_fold, r.id",
                                 tx.agency(), period))
    out.push_back({read_report(row), base::from_json<ReportContent>(row.get<std::string_view>(28))});
  return out;
}

ReportCounts count_reports(Transaction& tx, const std::vector<Id>& units, base::Date due_by) {
  ReportCounts out;
  out.to_accept = tx.query("SELECT count(*) FROM report WHERE agency_id = $1 AND status = 'submitted' AND deleted_at IS NULL", tx.agency())[0].get<int>(0);
  if (units.empty()) return out;
  std::vector<Param> params{Param(tx.agency()), Param(due_by)};
  for (const auto& unit : units) params.emplace_back(unit);
  out.due = tx.query_with("SELECT count(*) FROM report WHERE agency_id = $1 AND (status = 'returned' OR (status IN ('due', 'draft') AND due_on <= $2)) "
                          "AND deleted_at IS NULL AND plan_id IN (SELECT p.id FROM plan p WHERE p.agency_id = $1 AND p.status <> 'closed') AND unit_id IN " + in_list(3, units.size()), params)[0].get<int>(0);
  return out;
}

}  // namespace dondoc::store
