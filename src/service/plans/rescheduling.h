// What a change of events does to a plan: found without doing it, for a person to
// look at, and then done.
#pragma once

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "draft/draft.h"
#include "service/context.h"
#include "service/views/schedule.h"
#include "store/schedule_store.h"

namespace dondoc::service {

/// One event, task or report duty whose day moves, with each unit's part of it.
struct Shift {
  MoveOf kind{};
  base::Id id;
  int ordinal = 0;
  std::string text;
  std::optional<base::Date> before, after;
  std::optional<base::Date> before_end, after_end;  // of an event
  std::vector<store::MoveRow> parts;  // of units, in force beside its own
  std::vector<base::Id> units;        // of each part that a unit is told of
  int kept = 0;
  std::vector<domain::Conflict> conflicts;
};

/// An event that was asked for, as it will be, and what is counted from it.
struct EventChange {
  store::PlanEventRow row;
  bool is_new = false;
  std::vector<store::BindingRow> bindings;
};

struct Rescheduling {
  std::vector<EventChange> events;             // as they were asked for
  std::vector<store::PlanEventRow> followers;  // events that move with them, as they will be
  std::vector<Shift> shifts;
  std::set<base::Id> units;
  std::unordered_map<base::Id, std::optional<domain::Span>> days;  // of every event, as it will be; none of a cancelled one
};

/// Several events at once. still: tasks and report duties that no event moves, whatever
/// they were counted from. text: what the plan will say; none: what it says.
struct EventChanges {
  std::vector<PlanEventInput> events;
  std::set<base::Id> still{};
  const draft::Draft* text = nullptr;
};

/// Throws invalid event.name_required, event.day_required, event.days,
/// event.offset, event.unknown, event.unknown_deadline, event.recurrent; conflict
/// event.cycle, event.moved_on.
Rescheduling reschedule(store::Transaction& tx, const Context& context, const store::PlanRow& plan, const EventChanges& changes);

DayMove view_of(const Shift& shift);

/// Writes it: events, what is counted from them, and each day that moves.
void carry_out(store::Transaction& tx, const Context& context, const store::PlanRow& plan, const base::Id& change, const Rescheduling& it);

}  // namespace dondoc::service
