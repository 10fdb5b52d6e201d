// Reporting duties and the reports of units.
#pragma once

#include <optional>
#include <vector>

#include "service/context.h"
#include "service/views/batch.h"
#include "service/views/report.h"

namespace dondoc::store { struct ReportRow; }

namespace dondoc::service {

std::vector<ReportDuty> list_report_duties(Context& context, base::Id plan_id);
/// Of an issued plan, its reports become due at once.
ReportDuty create_report_duty(Context& context, base::Id plan_id, const ReportDutyInput& input);
ReportDuty put_report_duty(Context& context, base::Id id, const ReportDutyInput& input);
void delete_report_duty(Context& context, base::Id id);
void restore_report_duty(Context& context, base::Id id);

struct ReportFilter {
  std::optional<base::Id> plan_id, period_id, unit_id;
  std::optional<domain::ReportStatus> status;
};
/// A focal point sees those of the own unit. sort: due_on (default), unit, status, -submitted_at.
Page<ReportRow> list_reports(Context& context, const ListQuery& query, const ReportFilter& filter);
/// As a list shows it to the actor.
ReportRow listed(const Context& context, const store::ReportRow& row);
/// Opened by the unit for the first time it is prefilled from the unit's updates.
Report get_report(Context& context, base::Id id);
/// The acts below throw conflict report.moved_on (revision, by) and report.wrong_status (status).
Report put_report(Context& context, base::Id id, const ReportInput& input);
Report prefill_report(Context& context, base::Id id, const BaseRevision& input);
/// For signature, in the form of the plan's family.
MadeFile get_report_document(Context& context, base::Id id);
/// Sent and frozen. Throws invalid report.signature_required where the agency
/// wants paper and nothing signed is attached, report.empty.
Report submit_report(Context& context, base::Id id, const SubmitInput& input);
/// Written and sent in one act, with files. Throws as put_report and submit_report do,
/// and invalid attachment.unknown.
Report fill_report(Context& context, base::Id id, const FilledReport& input);
Report accept_report(Context& context, base::Id id);
/// Those that a person ticked, each for itself (service/batch.h).
Batch accept_reports(Context& context, const BatchInput& input);
Report return_report(Context& context, base::Id id, const Reason& input);

}  // namespace dondoc::service
