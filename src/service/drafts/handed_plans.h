// A unit hands in its own plan, which carries out one that charges it. It is read like any other
// document and waits among the drafts, its owner and its parent told already.
#pragma once

#include "service/context.h"
#include "service/views/common.h"
#include "service/views/handed_plan.h"

namespace dondoc::service {

/// The unit sees its own, who sees all sees those of every unit.
HandedPlans list_handed_plans(Context& context, base::Id plan_id);
/// unit_id: none where the person acts for one unit that the plan charges. Throws forbidden where it
/// does not, conflict plan.wrong_status, invalid handed_plan.unit, and what bring_document throws.
HandedPlans hand_in_plan(Context& context, base::Id plan_id, const Upload& upload, const std::optional<base::Id>& unit_id);
/// The unit takes back what nobody confirmed yet; the draft goes. id: of the draft. Throws not_found
/// handed_plan.unknown, forbidden, conflict handed_plan.settled.
HandedPlans withdraw_handed_plan(Context& context, base::Id id);

}  // namespace dondoc::service
