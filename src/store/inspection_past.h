// How checks and what they demand stood on a past day: from when each was planned and recorded, and what was said up
// to that day.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/inspection.h"
#include "store/unit_store.h"

namespace dondoc::store {

struct PastDemand {
  base::Id id, inspection_id;
  NamedRow unit;  // who must mend it
  std::string text, demand;
  domain::Mended mended;
};
/// planned: by unit, still to be held on that day; held: recorded by then.
struct PastChecks {
  struct OfUnit { NamedRow unit; bool held = false; };
  std::vector<OfUnit> checks;
  std::vector<PastDemand> demands;
};
/// At the end of the day; of one plan, or of all.
PastChecks checks_on(Transaction& tx, const std::optional<base::Id>& plan, base::Date day);

}  // namespace dondoc::store
