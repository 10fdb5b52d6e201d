#include "domain/assignment.h"

#include "base/enum_name.h"
#include "base/error.h"

namespace dondoc::domain {

using base::Error;
using base::ErrorKind;

Assignment say(Assignment assignment, UpdateKind kind, std::optional<int> percent, base::Date on) {
  const bool done = assignment.state == AssignmentState::done;
  const bool fits = kind == UpdateKind::question || (kind == UpdateKind::reopened) == done;
  if (!fits)
    throw Error(ErrorKind::conflict, "assignment.wrong_state", {}, {{"state", base::enum_name(assignment.state)}});
  if (percent && (*percent < 0 || *percent > 100)) throw Error(ErrorKind::invalid, "update.bad_percent", "percent");
  if (!assignment.heard_on) assignment.heard_on = on;
  switch (kind) {
    case UpdateKind::received:
      if (assignment.state == AssignmentState::issued) assignment.state = AssignmentState::received;
      break;
    case UpdateKind::question:
      ++assignment.questions_open;
      if (assignment.state == AssignmentState::issued) assignment.state = AssignmentState::received;
      break;
    case UpdateKind::difficulty:
      ++assignment.difficulties_open;
      assignment.state = AssignmentState::in_progress;
      break;
    case UpdateKind::progress:
      assignment.state = AssignmentState::in_progress;
      if (percent) assignment.percent = percent;
      break;
    case UpdateKind::done:
      assignment.state = AssignmentState::done;
      assignment.percent = 100;
      assignment.done_on = on;
      break;
    case UpdateKind::reopened:
      assignment.state = AssignmentState::in_progress;
      assignment.percent.reset();
      assignment.done_on.reset();
  }
  return assignment;
}

Assignment answered(Assignment assignment, UpdateKind kind) {
  int& open = kind == UpdateKind::question ? assignment.questions_open : assignment.difficulties_open;
  if (open > 0) --open;
  return assignment;
}

}  // namespace dondoc::domain
