// giao lại: a unit breaks its duty down. A share (phần việc) is an assignment under
// another one, held by a unit below or by somebody of the unit itself. It is answered
// like any duty; what the shares come to is told to the unit that gave them, and it
// alone says how its own duty stands.
#pragma once

#include <optional>
#include <vector>

#include "base/date.h"
#include "domain/actor.h"
#include "domain/words.h"

namespace dondoc::domain {

/// Steps from a unit's duty down: department, division, group, person.
inline constexpr int most_share_levels = 4;
/// That are given in one act.
inline constexpr int most_shares = 200;

/// The last day of a share: the day that it was given, but never later than that
/// of what it is a share of. So it follows an extension, and a deadline that is
/// drawn forward, and comes back to its own day when that is taken back.
std::optional<base::Date> share_due(std::optional<base::Date> given_to_share, std::optional<base::Date> due_of_duty);

/// Whether a share may be given that day. Throws Error{invalid} at "due_on":
/// share.duty_late (the duty's own deadline has passed, and nothing fits into it),
/// share.after_duty (day: the duty's), share.day_past.
void check_share_day(std::optional<base::Date> given_to_share, std::optional<base::Date> due_of_duty, base::Date today);

/// How one share stands; percent as it was told last.
struct ShareStanding { Standing standing{}; std::optional<int> percent; bool asks = false; };

/// What shares come to: counts, and the percentage that the duty's holder may take
/// over, each share weighing the same and one that told none counting nothing.
struct RollUp {
  int total = 0, done = 0, late = 0, silent = 0, under_way = 0, asking = 0, percent = 0;
  bool all_done() const { return total > 0 && done == total; }
  friend bool operator==(const RollUp&, const RollUp&) = default;
};
RollUp roll_up(const std::vector<ShareStanding>& shares);

/// An assignment as far as its sharing goes; giver: of a share, the unit that gave it.
struct ShareFacts {
  base::Id unit_id;
  std::optional<base::Id> giver;
  AssignmentState state{};
  PlanStatus plan{};
  bool withdrawn = false, of_person = false;
  int level = 0;  // 0: the unit's whole duty
};

/// A duty is seen by its unit and by who sees all; a share by its unit and by the
/// unit that gave it: of what happens inside a unit those above are told counts.
bool may_see_assignment(const Actor& actor, const base::Id& unit, const std::optional<base::Id>& giver);
/// hand-down: the focal point or head of its unit, while it is not done.
Can can_hand_down(const Actor& actor, const ShareFacts& duty);
/// edit, withdraw; of a withdrawn one restore: the giver's.
Can can_share(const Actor& actor, const ShareFacts& share);

}  // namespace dondoc::domain
