// The consolidated report: composed of accepted reports, edited, approved.
#pragma once

#include <optional>

#include "service/context.h"
#include "service/views/consolidated.h"
#include "store/report_store.h"

namespace dondoc::service {

/// The period's consolidated report; the same one when there is one already.
Consolidated consolidate_reports(Context& context, base::Id period_id);
/// sort: -updated_at (default), title.
Page<ConsolidatedRow> list_consolidated(Context& context, const ListQuery& query, const std::optional<base::Id>& plan_id,
                                         const std::optional<domain::ConsolidatedStatus>& status);
Consolidated get_consolidated(Context& context, base::Id id);
/// Throws conflict consolidated.moved_on (revision), consolidated.wrong_status (status);
/// invalid consolidated.unknown_report for a statement that rests on a report of another period.
Consolidated put_consolidated(Context& context, base::Id id, const ConsolidatedInput& input);
/// Reports accepted since are added; edited statements stay.
Consolidated recompose_consolidated(Context& context, base::Id id, const BaseRevision& input);
Consolidated request_consolidated_approval(Context& context, base::Id id);
/// Part of the transaction that amends a duty: what was composed and is not approved is written to whom the duty names now, where
/// nobody wrote another addressee.
void readdress_consolidated(store::Transaction& tx, const Context& context, const store::DutyRow& before, const store::DutyRow& after);
/// Kính gửi as the day of the report calls them. Approved and frozen.
Consolidated approve_consolidated(Context& context, base::Id id);
Consolidated reject_consolidated(Context& context, base::Id id, const Reason& input);
/// The official document, in the form of the plan's family.
MadeFile get_consolidated_document(Context& context, base::Id id);

}  // namespace dondoc::service
