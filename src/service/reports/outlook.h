// What the tracking board says of a plan on the day of its consolidated report:
// how far it has come, and what is to be done next.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "domain/consolidation.h"
#include "domain/words.h"
#include "store/assignment_store.h"

namespace dondoc::service {

/// A task by its core (domain/task_core.h), and how many units stand how.
struct TaskOutlook {
  std::string core;
  std::optional<base::Date> due_on;
  store::CountsRow units;
};

struct Outlook {
  base::Date as_of;
  int units = 0;             // that it was issued to, whoever followed them since
  store::CountsRow all;      // of all units in all tasks
  std::vector<TaskOutlook> tasks;
};

/// Sections "assessment" (how many done, under way, late, by how many units) and
/// "upcoming" (late tasks to be finished, then those that fall due up to
/// `until`). Each names its day, so that the tracking board of that day shows
/// the same figures. They rest on no report.
std::vector<domain::Statement> statements_of(const Outlook& outlook, base::Date until);

/// `current` with these in place of its own of the same sections; a section in
/// which a person edited anything, or of which nothing was left, stays theirs.
std::vector<domain::Statement> with_outlook(std::vector<domain::Statement> current, const std::vector<domain::Statement>& fresh);

/// The day up to which tasks are those of the next period.
base::Date end_of_next_period(base::Date as_of, domain::Frequency frequency);

/// The task in the words of a heading.
std::string core_of(const store::TaskRow& task);

Outlook load_outlook(store::Transaction& tx, const base::Id& plan, base::Date as_of);

}  // namespace dondoc::service
