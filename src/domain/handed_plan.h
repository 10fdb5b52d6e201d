// A unit hands in its own plan, which carries out one that charges it; the standing body reads
// and confirms it like any other.
#pragma once

#include <boost/describe.hpp>

#include "domain/actor.h"
#include "domain/words.h"

namespace dondoc::domain {

/// reading, failed: of what is read behind its request; waiting: for the standing body; confirmed:
/// it is a plan; declined: the standing body took it out again.
enum class HandedState { reading, failed, waiting, confirmed, declined };
BOOST_DESCRIBE_ENUM(HandedState, reading, failed, waiting, confirmed, declined)

HandedState handed_state(bool confirmed, bool deleted);

/// hand-in: the focal points' of a unit that the plan charges (charged), while it runs.
Can can_hand_in(const Actor& actor, PlanStatus plan, bool charged);

}  // namespace dondoc::domain
