// What an amendment does to a running plan: found without doing it, and then done.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "service/plans/amending_duties.h"
#include "service/plans/amending_programme.h"
#include "service/plans/amending_return.h"
#include "service/views/amendment.h"
#include "store/amendment_store.h"
#include "store/draft_store.h"

namespace dondoc::service {

/// One task before and after; none before: it is new; none after: it goes, or is kept.
struct TaskAmended {
  domain::Amended kind{};
  std::optional<store::TaskRow> before, after;
  std::vector<domain::AmendedPart> changes;
  std::vector<domain::Owed> added;             // units that owe it from now on
  std::vector<store::ActiveRow> removed, kept;  // what is taken from units, what they keep
  std::vector<std::pair<base::Id, domain::Role>> roles;  // obligations whose role changes
  bool reopens = false;
  std::optional<store::TaskRow> withdrawn;  // that comes back into the plan: a task that is added
  int entered = 0;                          // units that said something of it before it was taken out
  std::vector<DoneAgain> done_again;
  std::optional<Confirmation::CountedFrom> counted_from;  // of a new deadline
};

struct Amending {
  std::vector<TaskAmended> tasks;
  std::vector<DutyAmended> duties;
  ProgrammeAmended programme;
  EventChanges asked;   // of the schedule
  Rescheduling moved;   // by them
  draft::Draft draft;
  std::string content, file_name;  // of the whole new text: the plan JSON
  base::Id file_id;
  int draft_revision = 0, unresolved = 0;
  bool whole = true;
  std::set<base::Id> units;  // concerned
};

/// Throws not_found draft.unknown; conflict draft.confirmed, draft.moved_on; invalid
/// amendment.unknown_task, amendment.twice.
Amending amend(store::Transaction& tx, const Context& context, const store::PlanRow& plan, const AmendmentInput& input, bool exactly);

/// Writes it; returns whose work is concerned.
MovedDeadlines carry_out(store::Transaction& tx, const Context& context, const store::PlanRow& plan, const base::Id& amendment, const Amending& it);

}  // namespace dondoc::service
