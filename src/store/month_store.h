// What falls on the days of a month, of all plans together: asked by days, where the
// other stores ask by plan.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/schedule.h"
#include "store/assignment_store.h"
#include "store/report_store.h"
#include "store/unit_store.h"

namespace dondoc::store {

/// Days, both included; of one plan, or of all that run (issued, closed).
struct DaysRequest {
  base::Date from, to;
  std::optional<base::Id> plan_id;
};

/// Deadlines between two days, both included; without an end from the first on.
struct DueDays { base::Date from; std::optional<base::Date> to{}; };
/// Of what the board (list_assignments, count_assignments) or the list of reports is asked for, what falls due between these.
std::vector<AssignmentRow> assignments_due(Transaction& tx, const BoardRequest& request, const DueDays& days);
int count_assignments_due(Transaction& tx, const BoardRequest& request, const DueDays& days);
Listed<ReportRow> reports_due_of(Transaction& tx, const ReportListRequest& request, const DueDays& days);

/// A task with the units whose deadline is that day: a share's day is its giver's affair.
struct DueTaskRow { base::Id id; NamedRow plan; int ordinal = 0; std::string text; base::Date due_on; int total = 0, done = 0; };
std::vector<DueTaskRow> tasks_due(Transaction& tx, const DaysRequest& request);

struct DuePeriodRow { base::Id id; NamedRow plan; std::string title, period; base::Date due_on; int total = 0, sent = 0; };
std::vector<DuePeriodRow> reports_due(Transaction& tx, const DaysRequest& request);

/// Events and phases that were not cancelled, of plans of every status.
struct DatedEventRow { base::Id id; NamedRow plan; int ordinal = 0; domain::EventKind kind{}; std::string name; domain::Timing timing{}; base::Date starts_on, ends_on; };
std::vector<DatedEventRow> events_within(Transaction& tx, const DaysRequest& request);

/// Checks of all units, or of these.
struct CheckRow { base::Id id; NamedRow plan, unit; std::string round; base::Date starts_on, ends_on; bool held = false; };
std::vector<CheckRow> checks_within(Transaction& tx, const DaysRequest& request, const std::optional<std::vector<base::Id>>& units);

/// What checks found wanting, to be mended by all units or by these.
struct MendingRow { base::Id id, inspection_id; NamedRow plan, unit; std::string demand; base::Date due_on; bool mended = false; };
std::vector<MendingRow> mendings_due(Transaction& tx, const DaysRequest& request, const std::optional<std::vector<base::Id>>& units);

/// Questions and difficulties of duties, by the day of their answer: of all units; or those that these units asked, or
/// were asked to answer (entrusted).
struct AnswerRow { base::Id id, assignment_id; NamedRow plan, unit; std::string note; base::Date due_on; bool answered = false, entrusted = false; };
std::vector<AnswerRow> answers_due(Transaction& tx, const DaysRequest& request, const std::optional<std::vector<base::Id>>& units);

}  // namespace dondoc::store
