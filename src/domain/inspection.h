// kiểm tra: what a check found, what must be mended by when, and how that stands.
// A unit answers what was demanded of it; a re-check (phúc tra) closes it or sets a
// new day.
#pragma once

#include <boost/describe/enum.hpp>
#include <optional>
#include <vector>

#include "base/date.h"
#include "domain/actor.h"
#include "domain/words.h"

namespace dondoc::domain {

/// đạt; cần khắc phục; chưa đạt
enum class Verdict { met, to_mend, not_met };
BOOST_DESCRIBE_ENUM(Verdict, met, to_mend, not_met)

/// planned; recorded: something is still to be mended; closed: nothing (any more).
enum class InspectionState { planned, recorded, closed };
BOOST_DESCRIBE_ENUM(InspectionState, planned, recorded, closed)

/// What is said of a demand, one after the other: the unit mended it; the re-check
/// found it so, or not.
enum class MendingStep { mended, passed, failed };
BOOST_DESCRIBE_ENUM(MendingStep, mended, passed, failed)

/// none: nothing was demanded; answered: the unit says that it is mended; closed: a
/// re-check found it so.
enum class Mending { none, open, answered, closed };
BOOST_DESCRIBE_ENUM(Mending, none, open, answered, closed)

/// due_on: of a failed re-check, the new day.
struct MendingEntry { MendingStep step{}; base::Date made_on; std::optional<base::Date> due_on; };

/// How a demand stands. due_on: the day in force; mended_on: when the unit said so
/// the last time, unless a re-check found otherwise.
struct Mended {
  std::optional<base::Date> due_on, mended_on, closed_on;
  friend bool operator==(const Mended&, const Mended&) = default;
};
/// From the day that was given first and all that was said, oldest first.
Mended mended_by(std::optional<base::Date> first_due_on, const std::vector<MendingEntry>& entries);
/// Throws Error{conflict, "inspection.wrong_step"} where that cannot be said next, and
/// Error{invalid, "inspection.day", "due_on"} unless a failed re-check, and it alone,
/// sets a day that is not past.
void check_step(const Mended& now, const MendingEntry& next);

Mending mending_of(const Mended& mended);
/// Mended after its day, or not mended at the end of `as_of` and its day is over.
bool is_late(const Mended& mended, base::Date as_of);

/// units: the one that was inspected, and those that must mend something.
struct InspectionFacts { std::vector<base::Id> units; bool recorded = false, answered = false, deleted = false; PlanStatus plan{}; bool numbered = false; };
bool may_see_inspection(const Actor& actor, const std::vector<base::Id>& units);
/// edit, record, delete while it is planned; reopen until a unit answered or it has a number; download
/// and, until it has one, number once it is recorded; of a deleted one restore.
Can can_inspection(const Actor& actor, const InspectionFacts& inspection);
/// inspect: plan a check of an issued plan.
Can can_inspect(const Actor& actor, PlanStatus plan);
/// mend: the unit that must; recheck: the standing body.
Can can_finding(const Actor& actor, const base::Id& unit, const Mended& mended);
/// take-back: what was said last, by the side that said it.
Can can_entry(const Actor& actor, const base::Id& unit, MendingStep step, bool last);

}  // namespace dondoc::domain
