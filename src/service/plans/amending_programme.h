// What an amendment does to the plan's programme: events and phases, peaks and periods,
// themes and channels. Found without doing it, and then done.
#pragma once

#include <string>
#include <vector>

#include "draft/draft.h"
#include "service/plans/rescheduling.h"
#include "service/views/amendment.h"

namespace dondoc::service {

/// One event or phase before and after, as it will be; none before: it is new; none after: it
/// goes, or is kept. key: the plan's; draft_key: the document's own.
struct EventAmended {
  domain::Amended kind{};
  std::string key, draft_key;
  std::optional<store::PlanEventRow> before, after;
  std::vector<domain::EventPart> changes;
  /// Whether something is to be written of it.
  bool changes_something() const { return kind == domain::Amended::added || kind == domain::Amended::changed || kind == domain::Amended::removed; }
};

/// Only those that change.
struct LineAmended {
  domain::ProgrammePart of{};
  domain::Amended kind{};
  std::string before, after;
  std::optional<std::string> section;  // where a theme or channel stands from now on
};

struct ProgrammeAmended {
  std::vector<EventAmended> events;
  std::vector<LineAmended> lines;
};

/// By their names. What is printed as the plan's text printed it keeps what is in force. Gives the
/// events and phases of the document the keys that they have in the plan, everywhere in `draft`.
ProgrammeAmended amended_programme(store::Transaction& tx, const store::PlanRow& plan, draft::Draft& draft, const AmendmentInput& input);

/// What is asked of the schedule, in the order of the events that change something. still: whose
/// deadlines no event moves.
EventChanges event_changes(store::Transaction& tx, const store::PlanRow& plan, const ProgrammeAmended& programme, std::set<base::Id> still, const draft::Draft* text);

/// Events with what moves with them, and the lines of a matrix that stand for themselves.
/// `moved`: of event_changes.
void carry_out(store::Transaction& tx, const Context& context, const store::PlanRow& plan, const base::Id& amendment, const ProgrammeAmended& programme, Rescheduling moved, bool whole);

}  // namespace dondoc::service
