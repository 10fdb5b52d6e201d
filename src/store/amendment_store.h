// Amendments of running plans: what they change of tasks and of who owes them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/assignment.h"
#include "domain/schedule.h"
#include "store/report_store.h"

namespace dondoc::store {

struct AmendmentRow {
  base::Id id, plan_id, draft_id;
  std::optional<int> revision;
  int added = 0, changed = 0, removed = 0, reopened = 0, units = 0;
  int duties = 0;  // to report: new, changed and removed ones
  int events = 0, lines = 0;  // of the programme, likewise
  std::string before;
  base::Id made_by;
  std::string made_by_name;
  base::Instant made_at;
  std::string file_name;
};
void insert_amendment(Transaction& tx, const AmendmentRow& row);
/// Newest first, without `before`.
std::vector<AmendmentRow> amendments_of_plan(Transaction& tx, const base::Id& plan);

/// What each amendment found of the tasks that it changed or took out, and when; newest first.
std::vector<std::pair<std::string, base::Instant>> tasks_before_amendments(Transaction& tx, const base::Id& plan);

/// Whether one since then changed events of the plan.
bool events_amended_since(Transaction& tx, const base::Id& plan, base::Instant at);

/// What a unit owes of a task that was not withdrawn; part: handed down.
struct ActiveRow {
  base::Id id, task_id, obligation_id, unit_id;
  domain::Role role{};
  bool part = false;
  domain::OwnDue own;
  domain::Assignment now;
  bool heard = false;  // the unit said anything
};
std::vector<ActiveRow> active_assignments(Transaction& tx, const base::Id& plan);

/// The last place in the plan that a task has or had.
int last_ordinal(Transaction& tx, const base::Id& plan);
/// Everything but plan, ordinal and days: section, words, role, place in the text, parties.
void amend_task(Transaction& tx, const TaskRow& task);
/// The day in force is moved elsewhere (store/schedule_store.h).
void amend_due_words(Transaction& tx, const TaskRow& task);
/// Where it stands in the text, its clause, to whom, and the deadline's words.
void amend_duty(Transaction& tx, const DutyRow& duty);
void withdraw_task(Transaction& tx, const base::Id& task, base::Instant now);
/// What amendments took out of the plan, the last first.
std::vector<TaskRow> withdrawn_tasks(Transaction& tx, const base::Id& plan);
/// How many units said something of it.
int units_heard_of(Transaction& tx, const base::Id& task);
/// Back into the plan; what units owed of it comes by revive_obligation.
void restore_task(Transaction& tx, const base::Id& task);
/// The obligation with all its parts; what was said of it stays.
void withdraw_obligation(Transaction& tx, const base::Id& obligation, base::Date today, base::Instant now);
/// Gives what was withdrawn from this unit before back to it, with what it said of it and more time that it was given; days
/// before stay as they were. saturday: of a unit that works on one. False where there is none.
struct RevivedDue { std::optional<base::Date> due_on, saturday; };
bool revive_obligation(Transaction& tx, const base::Id& task, const domain::Owed& owed, const RevivedDue& due, const base::Id& amendment, base::Date today);
void set_role(Transaction& tx, const base::Id& obligation, domain::Role role);
/// After a whole new text.
void set_plan_revision(Transaction& tx, const base::Id& plan, int revision, int tasks, base::Instant now);

}  // namespace dondoc::store
