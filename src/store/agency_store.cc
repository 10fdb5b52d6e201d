#include "store/agency_store.h"

#include "base/error.h"
#include "base/json.h"

namespace dondoc::store {

AgencyRow load_agency(Transaction& tx) {
  const auto rows = tx.query(
      "SELECT id, name, short_name, parent_name, place, family, leader_approves_issue, leader_approves_report, "
      "paper_signature, before_includes_day, data_window FROM agency WHERE agency_id = $1", tx.agency());
  if (rows.empty()) throw base::Error(base::ErrorKind::not_found, "agency.unknown");
  AgencyRow a;
  rows[0].read(a.id, a.name, a.short_name, a.parent_name, a.place, a.family, a.leader_approves_issue, a.leader_approves_report,
               a.paper_signature, a.before_includes_day, a.data_window);
  return a;
}

void insert_agency(Transaction& tx, const AgencyRow& a, base::Instant now) {
  tx.run("INSERT INTO agency (id, agency_id, name, short_name, parent_name, place, family, leader_approves_issue, "
         "leader_approves_report, paper_signature, before_includes_day, data_window, created_at, updated_at) "
         "VALUES ($1, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)",
         a.id, a.name, a.short_name, a.parent_name, a.place, a.family, a.leader_approves_issue, a.leader_approves_report,
         a.paper_signature, a.before_includes_day, a.data_window, now);
}

void update_agency(Transaction& tx, const AgencyRow& a, base::Instant now) {
  tx.run("UPDATE agency SET name = $2, short_name = $3, parent_name = $4, place = $5, family = $6, leader_approves_issue = $7, "
         "leader_approves_report = $8, paper_signature = $9, before_includes_day = $10, updated_at = $11 WHERE agency_id = $1",
         tx.agency(), a.name, a.short_name, a.parent_name, a.place, a.family, a.leader_approves_issue, a.leader_approves_report,
         a.paper_signature, a.before_includes_day, now);
}

LintSettingsRow load_lint_settings(Transaction& tx) {
  const auto rows = tx.query("SELECT lint_without, lint_working_days FROM agency WHERE agency_id = $1", tx.agency());
  if (rows.empty()) throw base::Error(base::ErrorKind::not_found, "agency.unknown");
  LintSettingsRow out;
  std::string without;
  rows[0].read(without, out.working_days);
  out.without = base::from_json<std::vector<std::string>>(without);
  return out;
}

void update_lint_settings(Transaction& tx, const LintSettingsRow& settings, base::Instant now) {
  tx.run("UPDATE agency SET lint_without = $2, lint_working_days = $3, updated_at = $4 WHERE agency_id = $1", tx.agency(),
         base::to_json(settings.without), settings.working_days, now);
}

std::vector<base::Id> list_agencies(Transaction& tx) {
  std::vector<base::Id> out;
  for (const auto row : tx.query("SELECT agency_id FROM agency ORDER BY agency_id")) out.push_back(row.get<base::Id>(0));
  return out;
}

}  // namespace dondoc::store
