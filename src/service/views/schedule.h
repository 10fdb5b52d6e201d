// The schedule of a plan: events, phases and what is counted from them. Field for
// field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/schedule.h"
#include "service/views/common.h"
#include "service/views/weather.h"

namespace dondoc::service {

/// From which event or phase, and how far.
struct EventRelation { base::Id event_id; domain::Side side{}; std::optional<int> days; bool working_days = false; };
BOOST_DESCRIBE_STRUCT(EventRelation, (), (event_id, side, days, working_days))

/// A deadline that is counted from the event: of a task, or of a report duty.
struct EventDeadline {
  domain::DeadlineOf kind{};
  base::Id id;
  domain::Side side{};
  std::optional<int> days;
  bool working_days = false;
};
BOOST_DESCRIBE_STRUCT(EventDeadline, (), (kind, id, side, days, working_days))

/// ordinal: of a task in its plan; 0 of a report duty.
struct BoundDeadline {
  domain::DeadlineOf kind{};
  base::Id id;
  int ordinal = 0;
  std::string text;
  domain::Side side{};
  std::optional<int> days;
  bool working_days = false;
  std::optional<base::Date> due_on, original_on;
};
BOOST_DESCRIBE_STRUCT(BoundDeadline, (), (kind, id, ordinal, text, side, days, working_days, due_on, original_on))

/// original_…: the days that were known first. phase: of an event, the phase's id
/// in the plan's text. Deadlines of reports are told to those who see all.
struct PlanEvent {
  base::Id id;
  domain::EventKind kind{};
  std::string name;
  std::optional<std::string> phase;
  domain::Timing timing{};
  std::optional<base::Date> starts_on, ends_on, original_starts_on, original_ends_on;
  std::optional<EventRelation> relative;
  std::string note;
  std::optional<base::Instant> cancelled_at;
  int revision = 0;
  std::vector<BoundDeadline> deadlines;
};
BOOST_DESCRIBE_STRUCT(PlanEvent, (), (id, kind, name, phase, timing, starts_on, ends_on, original_starts_on, original_ends_on, relative, note, cancelled_at,
                                      revision, deadlines))

/// deadlines, units: how many moved, and whose. can: undo.
struct ScheduleChange {
  base::Id id;
  std::string event, reason;
  int deadlines = 0, units = 0;
  PersonRef by;
  base::Instant at;
  std::optional<base::Instant> undone_at;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(ScheduleChange, (), (id, event, reason, deadlines, units, by, at, undone_at, can))

/// changes: the newest 50, for those who see all. can: edit.
struct Schedule { std::vector<PlanEvent> events; std::vector<ScheduleChange> changes; std::vector<std::string> can; };
BOOST_DESCRIBE_STRUCT(Schedule, (), (events, changes, can))

/// An event as it shall be; without id a new one. The days of a relative one are
/// found, its length is that from starts_on to ends_on. deadlines: all of it.
struct PlanEventInput {
  std::optional<base::Id> id;
  int base_revision = 0;
  domain::EventKind kind{};
  std::string name;
  std::optional<std::string> phase;
  domain::Timing timing{};
  std::optional<base::Date> starts_on, ends_on;
  std::optional<EventRelation> relative;
  std::string note;
  bool cancelled = false;
  std::vector<EventDeadline> deadlines;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(PlanEventInput, (), (id, base_revision, kind, name, phase, timing, starts_on, ends_on, relative, note, cancelled, deadlines, reason))

enum class MoveOf { event, task, report };
BOOST_DESCRIBE_ENUM(MoveOf, event, task, report)

/// from_end_on, to_end_on: of an event, its last day; units: whose day moves; kept: units that keep a later day which they were granted.
struct DayMove {
  MoveOf kind{};
  base::Id id;
  int ordinal = 0;
  std::string text;
  std::optional<base::Date> from_on, to_on, from_end_on, to_end_on;
  int units = 0, kept = 0;
  std::vector<domain::Conflict> conflicts;
};
BOOST_DESCRIBE_STRUCT(DayMove, (), (kind, id, ordinal, text, from_on, to_on, from_end_on, to_end_on, units, kept, conflicts))

/// units: those that will be told; weather: of those that get a new day.
struct SchedulePreview { std::vector<DayMove> moves; std::vector<UnitRef> units; std::vector<UnitWeather> weather; };
BOOST_DESCRIBE_STRUCT(SchedulePreview, (), (moves, units, weather))

}  // namespace dondoc::service
