// Who is charged by the bodies that a plan names: groups as they are now, those
// who are told by their work as the tasks stand now, the issuer by name alone.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/matching.h"
#include "domain/parties.h"
#include "store/plan_store.h"

namespace dondoc::service {

class Charge {
 public:
  /// issuer: the unit that issues the plan, where it is known.
  Charge(domain::GroupMembers members, std::optional<base::Id> issuer) : members_(std::move(members)), issuer_(issuer) {}

  /// A task of the plan. All are added before anything is asked.
  void add_task(const std::optional<std::string>& section, const std::vector<domain::Party>& parties);

  std::vector<domain::Owed> owed(const std::vector<domain::Party>& parties) const;
  std::vector<base::Id> units(const std::vector<domain::Party>& parties) const;

 private:
  domain::GroupMembers members_;
  std::optional<base::Id> issuer_;
  domain::ChargedUnits charged_;
};

std::vector<domain::Party> parties_in(const std::vector<store::PartyRow>& rows);
std::vector<store::TaskRow> all_tasks(store::Transaction& tx, const base::Id& plan);
/// The day as of which groups by rule are told: that on which the plan was signed.
std::optional<base::Date> told_on(const store::PlanRow& plan);
/// With the plan's tasks.
Charge charge_of(store::Transaction& tx, const store::PlanRow& plan, const std::vector<domain::Known>& known, const std::vector<store::TaskRow>& tasks);

}  // namespace dondoc::service
