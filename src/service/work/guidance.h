// hướng dẫn: an answer to one unit's difficulty that holds for all units of the plan.
#pragma once

#include "service/context.h"
#include "service/views/guidance.h"

namespace dondoc::service {

/// Whoever may see the plan; the newest first.
GuidanceList list_guidance(Context& context, base::Id plan_id);
/// The standing body's, of what it answered. Throws invalid guidance.question,
/// answer.required; conflict guidance.published_already.
Guidance publish_guidance(Context& context, base::Id update_id, const GuidanceInput& input);
/// Out of sight; the answer to the unit stays.
void withdraw_guidance(Context& context, base::Id id);
/// Throws conflict guidance.published_already where the answer was published anew since.
void restore_guidance(Context& context, base::Id id);

}  // namespace dondoc::service
