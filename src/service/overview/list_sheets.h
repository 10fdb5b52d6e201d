// The lists of the other screens as .xlsx, as they are filtered and ordered there, with
// all of their pages up to 50,000 rows. Who may see a list may take it along: each asks
// its list. Takes of lists of people are told in the log of who read them.
#pragma once

#include <optional>
#include <string>

#include "domain/letter.h"
#include "domain/outbox.h"
#include "service/context.h"
#include "service/plans/plans.h"
#include "service/work/awaited.h"

namespace dondoc::service {

using MaybeId = std::optional<base::Id>;

MadeFile export_letters(Context& context, const ListQuery& query, const MaybeId& plan_id, const std::optional<domain::LetterStatus>& status);
MadeFile export_extensions(Context& context, const ListQuery& query, bool asked_only, const MaybeId& plan_id);
MadeFile export_consolidated(Context& context, const ListQuery& query, const MaybeId& plan_id, const std::optional<domain::ConsolidatedStatus>& status);
MadeFile export_drafts(Context& context, const ListQuery& query);
MadeFile export_owed(Context& context, base::Id task_id, const ListQuery& query, const OwedFilter& filter);
MadeFile export_plan_links(Context& context, base::Id plan_id, const ListQuery& query);
MadeFile export_plan_notices(Context& context, base::Id plan_id, const ListQuery& query, const std::optional<domain::MessageState>& state);
MadeFile export_guidance(Context& context, base::Id plan_id);
MadeFile export_plan_steps(Context& context, base::Id plan_id);
MadeFile export_amendments(Context& context, base::Id plan_id);
MadeFile export_awaited_inputs(Context& context, const AwaitedFilter& filter);
/// Each period of each duty; a duty without periods once.
MadeFile export_report_duties(Context& context, base::Id plan_id);
MadeFile export_my_difficulties(Context& context, const ListQuery& query, std::optional<bool> open);

}  // namespace dondoc::service
