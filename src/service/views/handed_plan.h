// Units' own plans as they hand them in. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "domain/handed_plan.h"
#include "service/views/common.h"
#include "service/views/import.h"

namespace dondoc::service {

/// id: of the draft, or of the import that is still read or failed. draft_id: for who sees drafts. plan: what it was confirmed as. can: withdraw. title: as it was read.
struct HandedPlan {
  base::Id id;
  UnitRef unit;
  std::string file_name;
  PersonRef by;
  base::Instant handed_at;
  domain::HandedState state{};
  std::optional<ImportFailure> error;
  std::optional<base::Id> draft_id;
  std::optional<UnitRef> plan;
  std::vector<std::string> can{};
  std::optional<std::string> title{};
};
BOOST_DESCRIBE_STRUCT(HandedPlan, (), (id, unit, file_name, by, handed_at, state, error, draft_id, plan, can, title))

/// Under one plan, the newest first. units: for which the person may hand in; can: hand-in.
struct HandedPlans { std::vector<HandedPlan> items; std::vector<UnitRef> units; std::vector<std::string> can; };
BOOST_DESCRIBE_STRUCT(HandedPlans, (), (items, units, can))

}  // namespace dondoc::service
