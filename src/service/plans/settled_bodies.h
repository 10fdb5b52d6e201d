// What the bodies of a running plan were settled as, for a new text of it that
// prints them as before.
#pragma once

#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "domain/matching.h"
#include "draft/draft.h"
#include "store/draft_store.h"
#include "store/plan_store.h"

namespace dondoc::service {

class SettledBodies {
 public:
  /// Of the new text; what a person settled there holds. `bodies`: those that are today.
  SettledBodies(const draft::Draft& draft, const std::vector<store::ResolutionRow>& resolutions, const std::vector<domain::Known>& bodies);

  /// Bodies of the running plan.
  void add(const std::vector<store::PartyRow>& parties);
  /// Those of the new text that are printed as the plan prints them are what they are there.
  void carry_over(std::vector<store::PartyRow>& parties) const;

 private:
  std::set<std::string> by_person_;
  std::unordered_set<base::Id> living_;
  std::unordered_map<std::string, store::PartyRow> known_;
};

}  // namespace dondoc::service
