// The events and phases of plans, deadlines counted from them, and each day that was moved.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/schedule.h"
#include "store/plan_store.h"
#include "store/unit_store.h"

namespace dondoc::store {

struct PlanEventRow {
  base::Id id, plan_id;
  std::optional<std::string> draft_key;
  int ordinal = 0;
  domain::EventKind kind{};
  std::string name;
  std::optional<std::string> phase;  // the phase's draft_key
  domain::Timing timing = domain::Timing::unconfirmed;
  std::optional<base::Date> starts_on, ends_on, original_starts_on, original_ends_on;
  std::optional<base::Id> anchor_id;
  std::optional<domain::Side> side;
  std::optional<int> days;
  bool working_days = false;
  std::string note;
  int revision = 1;
  std::optional<base::Instant> cancelled_at;
};
/// In the plan's order.
std::vector<PlanEventRow> events_of_plan(Transaction& tx, const base::Id& plan);
void insert_plan_event(Transaction& tx, const PlanEventRow& row, base::Instant now);
/// All but plan, draft_key, kind and ordinal. False where its revision is not the one before.
bool update_plan_event(Transaction& tx, const PlanEventRow& row);
/// By which texts of the plan know it.
void set_event_key(Transaction& tx, const base::Id& id, const std::string& key);
/// With what was counted from it.
void delete_plan_event(Transaction& tx, const base::Id& id);

struct BindingRow { domain::DeadlineOf kind{}; base::Id subject_id, event_id; domain::Offset offset; };
std::vector<BindingRow> bindings_of_plan(Transaction& tx, const base::Id& plan);
/// In place of those that the event had; what was bound elsewhere is bound here from now on.
void set_bindings(Transaction& tx, const base::Id& plan, const base::Id& event, const std::vector<BindingRow>& rows);

struct ScheduleChangeRow {
  base::Id id, plan_id, event_id;
  std::string event_name, reason;
  std::optional<std::string> before;
  int deadlines = 0, units = 0;
  base::Id made_by;
  std::string made_by_name;
  base::Instant made_at;
  std::optional<base::Instant> undone_at;
};
void insert_schedule_change(Transaction& tx, const ScheduleChangeRow& row);
std::optional<ScheduleChangeRow> find_schedule_change(Transaction& tx, const base::Id& id);
/// Newest first.
std::vector<ScheduleChangeRow> changes_of_plan(Transaction& tx, const base::Id& plan, int most);
void set_change_undone(Transaction& tx, const base::Id& id, const base::Id& by, base::Instant at);

enum class Moved { event, task, assignment, duty, period, report };
BOOST_DESCRIBE_ENUM(Moved, event, task, assignment, duty, period, report)
struct MoveRow { Moved kind{}; base::Id subject_id; std::optional<base::Date> from_on, to_on; };
/// Sets the deadline in force, first where none was, and notes the move. Of an event: notes it alone.
void move_day(Transaction& tx, const std::optional<base::Id>& change, const MoveRow& row, base::Date moved_on);
std::vector<MoveRow> moves_of(Transaction& tx, const base::Id& change);
/// How many of those that the change moved have another day since.
int moved_since(Transaction& tx, const base::Id& change);

/// What is still open of a task or a report duty; child: a part that was handed down.
/// own.original: nothing of a report, whose period holds it.
struct OpenRow { base::Id id, subject_id, unit_id; bool child = false; domain::OwnDue own; std::optional<base::Id> period_id; };
/// The day that a person last gave to the row `a` alone, by more time that was granted or to many at once; as SQL.
std::string given_to(const std::string& a);
std::vector<OpenRow> open_assignments_of_plan(Transaction& tx, const base::Id& plan);
std::vector<OpenRow> open_reports_of_plan(Transaction& tx, const base::Id& plan);

}  // namespace dondoc::store
