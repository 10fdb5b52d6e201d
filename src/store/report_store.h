// Reporting duties with their forms and periods; the reports of units and what
// of them was sent.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/period.h"
#include "domain/report.h"
#include "store/plan_store.h"
#include "store/unit_store.h"

namespace dondoc::store {

struct PeriodRow {
  base::Id id, duty_id, plan_id;
  std::string label;
  std::optional<base::Date> data_from, data_to, due_on;
  int units = 0, due = 0, submitted = 0, accepted = 0, returned = 0;  // due: not sent yet
  std::optional<base::Id> consolidated_id;
};

struct DutyRow {
  base::Id id, plan_id, form_id;
  domain::PlanStatus plan_status{};
  std::optional<base::Date> plan_issued_on;
  int ordinal = 0;
  std::string title, passage;
  domain::Frequency frequency{};
  std::vector<std::string> addressees;
  std::optional<std::string> via;
  DueRow due;
  domain::DueRule rule;
  int at_start = 0, at_end = 0;
  std::optional<base::Instant> deleted_at;
  std::vector<PartyRow> parties;
  std::vector<domain::FormField> fields;
  std::vector<PeriodRow> periods;
};

std::vector<DutyRow> duties_of_plan(Transaction& tx, const base::Id& plan, bool with_deleted);
std::optional<DutyRow> find_duty(Transaction& tx, const base::Id& id);
/// Form, fields and parties included; periods come when the plan is issued.
void insert_duty(Transaction& tx, const DutyRow& duty, domain::DataWindow window, base::Instant now);
/// Title, frequency, deadline, rule, parties, fields.
void update_duty(Transaction& tx, const DutyRow& duty);
/// With its periods and the reports that were not sent; restoring brings these back.
bool set_duty_deleted(Transaction& tx, const base::Id& id, std::optional<base::Instant> deleted_at);

/// Makes the periods that are not there yet and a due report of each unit in
/// each; takes back those due reports whose unit is no longer charged, and those
/// periods to come that the duty no longer has and no report was begun for. Returns how
/// many reports were made.
int make_due_reports(Transaction& tx, const DutyRow& duty, const std::vector<domain::Period>& periods, const std::vector<base::Id>& units,
                     base::Instant now);
std::optional<PeriodRow> find_period(Transaction& tx, const base::Id& id);

struct SignedRow {
  base::Id attachment_id;
  std::optional<std::string> number;
  std::optional<base::Date> signed_on;
  std::optional<std::string> signer;
};

struct ReportRow {
  base::Id id, duty_id, period_id;
  NamedRow plan;
  domain::PlanStatus plan_status{};
  std::string title, period;
  NamedRow unit;
  std::optional<base::Date> due_on;
  domain::ReportStatus status{};
  int revision = 1;
  std::optional<SignedRow> signed_copy;
  std::optional<std::string> return_reason;
  std::optional<base::Id> submitted_by;
  std::optional<std::string> submitted_by_name;
  std::optional<base::Instant> submitted_at;
  std::optional<base::Date> submitted_on;
  std::optional<base::Id> accepted_by;
  std::optional<base::Instant> accepted_at;
  std::optional<base::Id> updated_by;
  std::optional<std::string> updated_by_name;
};

struct ReportListRequest : ListRequest {
  std::optional<base::Id> plan_id, period_id, unit_id;
  std::optional<domain::ReportStatus> status;
  std::optional<std::vector<base::Id>> visible_to;  // units
};
/// sort: due_on, unit, status, submitted_at.
Listed<ReportRow> list_reports(Transaction& tx, const ReportListRequest& request);
std::optional<ReportRow> find_report(Transaction& tx, const base::Id& id);
domain::ReportContent load_report_content(Transaction& tx, const base::Id& id);
/// Status, content, signature, reason, who and when.
void update_report(Transaction& tx, const ReportRow& report, const domain::ReportContent& content, base::Instant now);

/// Freezes what is sent. `sources` is kept as it stands (JSON).
void insert_submission(Transaction& tx, const ReportRow& report, const domain::ReportContent& content, const std::string& sources, base::Instant now);
void decide_submission(Transaction& tx, const base::Id& report, std::string_view decision, const std::optional<std::string>& reason,
                       const base::Id& by, base::Instant now);
/// The sources of what was sent last; empty where nothing was.
std::string load_submission_sources(Transaction& tx, const base::Id& report);

struct AcceptedRow { ReportRow report; domain::ReportContent content; };
/// As they were sent.
std::vector<AcceptedRow> accepted_reports(Transaction& tx, const base::Id& period);

struct ReportCounts { int due = 0, to_accept = 0; };
/// due: of these units, not sent yet and due by that day or sent back; those
/// without a day, as of ad-hoc duties, wait for their occasion. to_accept: of
/// the agency.
ReportCounts count_reports(Transaction& tx, const std::vector<base::Id>& units, base::Date due_by);

}  // namespace dondoc::store
