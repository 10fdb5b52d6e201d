// The life of an assignment: issued, received, in progress, done; and what each
// thing that a unit says does to it.
#pragma once

#include <optional>

#include "base/date.h"
#include "domain/words.h"

namespace dondoc::domain {

struct Assignment {
  AssignmentState state = AssignmentState::issued;
  std::optional<int> percent;
  std::optional<base::Date> heard_on, done_on;
  int questions_open = 0, difficulties_open = 0;
  friend bool operator==(const Assignment&, const Assignment&) = default;
};

/// The assignment after the unit said `kind` on day `on`. Receiving what was
/// received changes nothing. Throws Error{conflict, "assignment.wrong_state"}:
/// reopening what is not done, or anything but a question on what is done.
/// percent (0–100, else invalid update.bad_percent) is kept with progress only.
Assignment say(Assignment assignment, UpdateKind kind, std::optional<int> percent, base::Date on);

/// After a question or difficulty was answered.
Assignment answered(Assignment assignment, UpdateKind kind);

}  // namespace dondoc::domain
