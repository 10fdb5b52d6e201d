// Tells whom an act concerns, in the product: one neutral notice to a person and act,
// made in the act's transaction. Never to who acts.
#pragma once

#include <map>
#include <optional>

#include "domain/chasing.h"
#include "domain/work_news.h"
#include "service/context.h"

namespace dondoc::service {

/// subject: the duty, report or letter, where it is one. unit: of which the standing body is told.
struct WorkTold {
  domain::WorkNews cause{};
  base::Id plan;
  std::optional<base::Id> subject{}, unit{};
};

/// The unit's focal points, or those of the role; what they did not read yet of the same plan is counted together.
void tell_unit(store::Transaction& tx, const Context& context, const WorkTold& told, const base::Id& unit);
void tell_office(store::Transaction& tx, const Context& context, const WorkTold& told, domain::Rung role);
/// Many units at once, each with how many things; a person of several units once.
void tell_units(store::Transaction& tx, const Context& context, const WorkTold& told, const std::map<base::Id, int>& units);
/// All units that owe something of the plan.
void tell_units_of_plan(store::Transaction& tx, const Context& context, const WorkTold& told);

}  // namespace dondoc::service
