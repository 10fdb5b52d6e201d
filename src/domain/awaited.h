// Inputs that a task awaits from another unit (ma két, a list of sites): a clock of their
// own, which tells the giver's lateness and never the waiting unit's.
#pragma once

#include <boost/describe/enum.hpp>
#include <optional>

#include "base/work_calendar.h"
#include "domain/actor.h"
#include "domain/words.h"

namespace dondoc::domain {

/// late: its day has passed and it was not given; received: by all units that wait.
enum class AwaitedState { awaited, late, given, received };
BOOST_DESCRIBE_ENUM(AwaitedState, awaited, late, given, received)

/// waiters: units that wait; receipts: of them, those that said they have it.
struct AwaitedClock { std::optional<base::Date> due_on, given_on; int waiters = 0, receipts = 0; };
AwaitedState awaited_state(const AwaitedClock& clock, base::Date today);
/// Working days from its day until it was given, else until today; 0 while it is in time or without a day.
int working_days_late(const AwaitedClock& clock, base::Date today, const base::WorkCalendar& calendar);

/// gives, waits: a unit of the actor does; has: all of the actor's units that wait have it.
struct AwaitedFacts { PlanStatus plan{}; bool gives = false, waits = false, has = false, given = false; int receipts = 0; };
/// edit, delete: the standing body's; give and, before anybody received it, take-back: the
/// giver's and the standing body's; receive: the waiting unit's. While the plan runs.
Can can_awaited(const Actor& actor, const AwaitedFacts& facts);

}  // namespace dondoc::domain
