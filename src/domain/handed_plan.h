// A unit hands in its own plan, which carries out one that charges it; the standing body reads
// and confirms it like any other.
#pragma once

#include <boost/describe.hpp>

#include "domain/actor.h"
#include "domain/words.h"

namespace dondoc::domain {

/// reading, failed: of what is read behind its request; waiting: for the standing body; confirmed:
/// it is a plan; declined: the standing body took it out again; withdrawn: the unit took it back.
enum class HandedState { reading, failed, waiting, confirmed, declined, withdrawn };
BOOST_DESCRIBE_ENUM(HandedState, reading, failed, waiting, confirmed, declined, withdrawn)

HandedState handed_state(bool confirmed, bool deleted, bool withdrawn);

/// hand-in: the focal points' of a unit that the plan charges (charged), while it runs.
Can can_hand_in(const Actor& actor, PlanStatus plan, bool charged);
/// withdraw: the unit's focal points', while nobody confirmed it or took it out.
Can can_handed_plan(const Actor& actor, const base::Id& unit, HandedState state);

}  // namespace dondoc::domain
