// Whom the bodies of a draft mean and reach, before it is a plan.
#pragma once

#include <string>
#include <vector>

#include "domain/matching.h"
#include "domain/parties.h"
#include "draft/draft.h"
#include "store/draft_store.h"

namespace dondoc::service {

/// The bodies as they will stand in the plan: several that are named together are
/// a party each, and what is missing of them stays text.
std::vector<domain::Party> parties_of(const std::vector<draft::Mention>& mentions, domain::Role role,
                                      const std::vector<store::ResolutionRow>& resolutions, const std::vector<domain::Known>& known);

/// Of a task: who does it and with whom.
std::vector<domain::Party> parties_of(const draft::Task& task, const std::vector<store::ResolutionRow>& resolutions, const std::vector<domain::Known>& known);

struct DraftReach {
  std::vector<std::vector<base::Id>> units;  // by resolution: the units that it means
  std::vector<std::string> unreached;        // pointers of tasks and duties to report that reach no unit
};
DraftReach reach_of(const draft::Draft& draft, const std::vector<store::ResolutionRow>& resolutions, const std::vector<domain::Known>& known,
                    const domain::GroupMembers& members);

}  // namespace dondoc::service
