// Who may take an answer that was published to all units of a plan back.
#pragma once

#include "domain/actor.h"
#include "domain/words.h"

namespace dondoc::domain {

/// withdraw: the standing body's, while the plan runs. To publish is a right to the
/// update that was answered (can_update).
Can can_guidance(const Actor& actor, PlanStatus plan);

}  // namespace dondoc::domain
