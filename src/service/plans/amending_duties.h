// What an amendment does to the plan's duties to report: found without doing it, and then done.
#pragma once

#include "service/chasing/moved_notice.h"
#include "service/drafts/confirmation.h"
#include "service/plans/settled_bodies.h"
#include "service/views/amendment.h"

namespace dondoc::service {

/// One duty before and after; none before: it is new; none after: it goes, or is kept.
struct DutyAmended {
  domain::Amended kind{};
  std::optional<store::DutyRow> before, after;
  bool back = false;  // `after` was taken out before, and comes back with what units wrote
  std::optional<int> place;  // in the document's list
  std::vector<domain::AmendedPart> changes;
  std::optional<Confirmation::CountedFrom> counted_from;  // of a new deadline
  std::vector<base::Id> units{}, new_units{};  // of one that is added or changed: who reports it, and who did not before
};

/// By the words of their clauses. What a person leaves (input.keep_duty_ids, input.skip_duties) is kept.
std::vector<DutyAmended> amended_duties(store::Transaction& tx, const store::PlanRow& plan, Confirmation& confirmation, const draft::Draft& draft,
                                        const SettledBodies& settled, const AmendmentInput& input);

/// Writes them, periods and due reports included; what was sent stays. Adds whom it concerns.
void carry_out(store::Transaction& tx, const Context& context, const base::Id& amendment, const std::vector<DutyAmended>& duties, MovedDeadlines& told);

}  // namespace dondoc::service
