#include "domain/inspection.h"

#include <algorithm>

#include "base/error.h"

namespace dondoc::domain {

using base::Error;
using base::ErrorKind;

Mended mended_by(std::optional<base::Date> first_due_on, const std::vector<MendingEntry>& entries) {
  Mended now{first_due_on, {}, {}};
  for (const auto& entry : entries) {
    switch (entry.step) {
      case MendingStep::mended: now.mended_on = entry.made_on; break;
      case MendingStep::passed: now.closed_on = entry.made_on; break;
      case MendingStep::failed:
        now.mended_on.reset();
        now.due_on = entry.due_on;
        break;
    }
  }
  return now;
}

void check_step(const Mended& now, const MendingEntry& next) {
  const auto mending = mending_of(now);
  const auto wanted = next.step == MendingStep::mended ? Mending::open : Mending::answered;
  if (mending != wanted) throw Error(ErrorKind::conflict, "inspection.wrong_step");
  const bool sets_a_day = next.step == MendingStep::failed;
  if (next.due_on.has_value() != sets_a_day || (sets_a_day && *next.due_on < next.made_on)) throw Error(ErrorKind::invalid, "inspection.day", "due_on");
}

Mending mending_of(const Mended& mended) {
  if (!mended.due_on) return Mending::none;
  if (mended.closed_on) return Mending::closed;
  return mended.mended_on ? Mending::answered : Mending::open;
}

bool is_late(const Mended& mended, base::Date as_of) { return mended.due_on && *mended.due_on < mended.mended_on.value_or(as_of); }

bool may_see_inspection(const Actor& actor, const std::vector<base::Id>& units) {
  return actor.sees_all() || std::ranges::any_of(units, [&](const auto& unit) { return actor.of_unit(unit); });
}

Can can_inspection(const Actor& actor, const InspectionFacts& inspection) {
  if (inspection.deleted) return actor.staff ? Can{"restore"} : Can{};
  Can can;
  const bool runs = inspection.plan == PlanStatus::issued;
  if (actor.staff && runs && !inspection.recorded) can = {"edit", "record", "delete"};
  if (actor.staff && runs && inspection.recorded && !inspection.answered && !inspection.numbered) can.emplace_back("reopen");
  if (actor.staff && inspection.recorded && !inspection.numbered) can.emplace_back("number");
  if (inspection.recorded && may_see_inspection(actor, inspection.units)) can.emplace_back("download");
  return can;
}

Can can_inspect(const Actor& actor, PlanStatus plan) { return actor.staff && plan == PlanStatus::issued ? Can{"inspect"} : Can{}; }

Can can_finding(const Actor& actor, const base::Id& unit, const Mended& mended) {
  Can can;
  const auto mending = mending_of(mended);
  if (mending == Mending::open && actor.of_unit(unit)) can.emplace_back("mend");
  if (mending == Mending::answered && actor.staff) can.emplace_back("recheck");
  return can;
}

Can can_entry(const Actor& actor, const base::Id& unit, MendingStep step, bool last) {
  const bool own = step == MendingStep::mended ? actor.of_unit(unit) : actor.staff;
  return last && own ? Can{"take-back"} : Can{};
}

}  // namespace dondoc::domain
