#include "domain/share.h"

#include "base/error.h"

namespace dondoc::domain {

using base::Date;
using base::Error;
using base::ErrorKind;

std::optional<Date> share_due(std::optional<Date> given_to_share, std::optional<Date> due_of_duty) {
  if (!given_to_share) return due_of_duty;
  return due_of_duty && *due_of_duty < *given_to_share ? due_of_duty : given_to_share;
}

void check_share_day(std::optional<Date> given_to_share, std::optional<Date> due_of_duty, Date today) {
  if (!given_to_share) return;
  if (due_of_duty && *due_of_duty < today) throw Error(ErrorKind::invalid, "share.duty_late", "due_on", {{"day", due_of_duty->str()}});
  if (due_of_duty && *given_to_share > *due_of_duty) throw Error(ErrorKind::invalid, "share.after_duty", "due_on", {{"day", due_of_duty->str()}});
  if (*given_to_share < today) throw Error(ErrorKind::invalid, "share.day_past", "due_on");
}

RollUp roll_up(const std::vector<ShareStanding>& shares) {
  RollUp out;
  int told = 0;
  for (const auto& it : shares) {
    ++out.total;
    switch (it.standing) {
      case Standing::done: ++out.done; break;
      case Standing::late: ++out.late; break;
      case Standing::silent: ++out.silent; break;
      case Standing::under_way: ++out.under_way;
    }
    if (it.asks) ++out.asking;
    told += it.standing == Standing::done ? 100 : it.percent.value_or(0);
  }
  if (out.total > 0) out.percent = told / out.total;
  return out;
}

bool may_see_assignment(const Actor& actor, const base::Id& unit, const std::optional<base::Id>& giver) {
  return actor.of_unit(unit) || (giver ? actor.of_unit(*giver) : actor.sees_all());
}

Can can_hand_down(const Actor& actor, const ShareFacts& duty) {
  const bool open = duty.state != AssignmentState::done && !duty.withdrawn && duty.plan == PlanStatus::issued;
  return open && actor.of_unit(duty.unit_id) && !duty.of_person && duty.level < most_share_levels ? Can{"hand-down"} : Can{};
}

Can can_share(const Actor& actor, const ShareFacts& share) {
  if (share.plan != PlanStatus::issued || !share.giver || !actor.of_unit(*share.giver)) return {};
  if (share.withdrawn) return {"restore"};
  // What was answered as done is reopened first.
  return share.state == AssignmentState::done ? Can{"withdraw"} : Can{"edit", "withdraw"};
}

}  // namespace dondoc::domain
