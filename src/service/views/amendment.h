// Amendments of running plans. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "domain/amendment.h"
#include "service/views/common.h"
#include "service/views/schedule.h"

namespace dondoc::service {

/// A task of the document, and the one of the plan that it goes on from; none: a new one.
struct AmendedPair { std::string draft_key; std::optional<base::Id> task_id; };
BOOST_DESCRIBE_STRUCT(AmendedPair, (), (draft_key, task_id))

/// whole: the document is a whole new text, so that what it does not hold is removed,
/// but for keep_ids. pairs: where a person knows better than the words.
/// leave_done_ids: tasks whose finished work stays finished though the text changed.
/// keep_duty_ids: duties to report that stay as they are; skip_duties: new ones, by their
/// place in the document, that are not taken over. keep_event_ids: events and phases that stay as they run, with what is
/// counted from them; skip_events: new ones, by the document's key.
struct AmendmentInput {
  base::Id draft_id;
  int base_revision = 0;
  bool whole = true;
  std::vector<AmendedPair> pairs;
  std::vector<base::Id> keep_ids, leave_done_ids, keep_duty_ids;
  std::vector<int> skip_duties;
  std::optional<std::vector<base::Id>> keep_event_ids{};
  std::optional<std::vector<std::string>> skip_events{};
};
BOOST_DESCRIBE_STRUCT(AmendmentInput, (), (draft_id, base_revision, whole, pairs, keep_ids, leave_done_ids, keep_duty_ids, skip_duties, keep_event_ids, skip_events))

/// One side of a task: as it runs, or as the document has it.
struct AmendedSide {
  std::string text, passage;
  std::optional<std::string> section;
  std::vector<std::string> parties;
  std::optional<std::string> due_text;
  std::optional<base::Date> due_on;
};
BOOST_DESCRIBE_STRUCT(AmendedSide, (), (text, passage, section, parties, due_text, due_on))

/// task_id: of a task that is added: one that was taken out and comes back. reopened: units whose
/// finished work would be open again; done_again: units whose work is finished again as they had said before
/// an amendment opened it; entered: units that said something of it, which is kept.
struct AmendedTask {
  domain::Amended kind{};
  std::optional<base::Id> task_id;
  int ordinal = 0;
  std::optional<std::string> draft_key;
  std::optional<AmendedSide> before, after;
  std::vector<domain::AmendedPart> changes;
  std::vector<UnitRef> units_added, units_removed;
  int reopened = 0, entered = 0, done_again = 0;
};
BOOST_DESCRIBE_STRUCT(AmendedTask, (), (kind, task_id, ordinal, draft_key, before, after, changes, units_added, units_removed, reopened, entered, done_again))

/// A duty to report; the text of a side is its title. duty_id: of one that is added: it was taken out and comes back.
struct AmendedDuty {
  domain::Amended kind{};
  std::optional<base::Id> duty_id;
  std::optional<int> place;  // in the document's list
  std::optional<AmendedSide> before, after;
  std::vector<domain::AmendedPart> changes;
};
BOOST_DESCRIBE_STRUCT(AmendedDuty, (), (kind, duty_id, place, before, after, changes))

/// An event or phase as it runs, or as the document has it. phase: its name.
struct EventSide {
  std::string name;
  std::optional<std::string> phase;
  domain::Timing timing{};
  std::optional<base::Date> starts_on, ends_on;
};
BOOST_DESCRIBE_STRUCT(EventSide, (), (name, phase, timing, starts_on, ends_on))

/// draft_key: the document's own, empty where it does not hold it. conflicts: of its new day.
struct AmendedEvent {
  domain::Amended kind{};
  domain::EventKind of{};
  std::optional<base::Id> event_id;
  std::string draft_key;
  std::optional<EventSide> before, after;
  std::vector<domain::EventPart> changes;
  std::vector<domain::Conflict> conflicts;
};
BOOST_DESCRIBE_STRUCT(AmendedEvent, (), (kind, of, event_id, draft_key, before, after, changes, conflicts))

/// A peak or period, a theme or a channel that is new, changed or gone.
struct AmendedLine {
  domain::ProgrammePart of{};
  domain::Amended kind{};
  std::string before, after;
};
BOOST_DESCRIBE_STRUCT(AmendedLine, (), (of, kind, before, after))

/// unresolved: bodies of the document that no unit is known for. units: those that will be told.
/// moves: what moves with the events that move. weather: of the units that get a new day.
struct AmendmentPreview {
  UnitRef plan;
  std::string file_name;
  int draft_revision = 0;
  bool whole = true;
  std::vector<AmendedTask> tasks;
  std::vector<AmendedDuty> duties;
  std::vector<AmendedEvent> events;
  std::vector<AmendedLine> lines;
  std::vector<DayMove> moves;
  int unresolved = 0;
  std::vector<UnitRef> units;
  std::vector<UnitWeather> weather;
};
BOOST_DESCRIBE_STRUCT(AmendmentPreview, (), (plan, file_name, draft_revision, whole, tasks, duties, events, lines, moves, unresolved, units, weather))

/// revision: of the plan, where it was a whole new text. duties: to report, new, changed and removed; events and phases, and
/// lines (peaks and periods, themes, channels) likewise.
struct Amendment {
  base::Id id, draft_id;
  std::string file_name;
  std::optional<int> revision;
  int added = 0, changed = 0, removed = 0, duties = 0, events = 0, lines = 0, reopened = 0, units = 0;
  PersonRef by;
  base::Instant at;
};
BOOST_DESCRIBE_STRUCT(Amendment, (), (id, draft_id, file_name, revision, added, changed, removed, duties, events, lines, reopened, units, by, at))

/// can: amend.
struct Amendments { std::vector<Amendment> items; std::vector<std::string> can; };
BOOST_DESCRIBE_STRUCT(Amendments, (), (items, can))

}  // namespace dondoc::service
