// What a change of one event does to a plan: found without doing it, for a person
// to look at, and then done.
#pragma once

#include <set>
#include <string>
#include <vector>

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

struct Rescheduling {
  store::PlanEventRow event;  // as it will be
  bool is_new = false;
  std::vector<store::PlanEventRow> followers;  // events that move with it, as they will be
  std::vector<store::BindingRow> bindings;     // of the event
  std::vector<Shift> shifts;
  std::set<base::Id> units;
};

/// Throws invalid event.name_required, event.day_required, event.days,
/// event.offset, event.unknown, event.unknown_deadline, event.recurrent; conflict
/// event.cycle, event.moved_on.
Rescheduling reschedule(store::Transaction& tx, const Context& context, const store::PlanRow& plan, const PlanEventInput& input);

/// Writes it: events, what is counted from them, and each day that moves.
void carry_out(store::Transaction& tx, const Context& context, const base::Id& change, const Rescheduling& it);

}  // namespace dondoc::service
