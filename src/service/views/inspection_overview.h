// Checks on the leader's page. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/inspection.h"
#include "service/views/common.h"

namespace dondoc::service {

/// planned: still to be held; open: what is to be mended and is not, late: of it, what is over its day;
/// to_recheck: what the unit says is mended; closed: what a re-check found so.
struct InspectionCounts { int planned = 0, held = 0, open = 0, late = 0, to_recheck = 0, closed = 0; };
BOOST_DESCRIBE_STRUCT(InspectionCounts, (), (planned, held, open, late, to_recheck, closed))

/// What is not closed yet; unit: who must mend it.
struct OpenDemand {
  base::Id id, inspection_id;
  UnitRef unit;
  std::string text, demand;
  std::optional<base::Date> due_on;
  domain::Mending mending{};
  bool late = false;
};
BOOST_DESCRIBE_STRUCT(OpenDemand, (), (id, inspection_id, unit, text, demand, due_on, mending, late))

struct InspectedUnit { UnitRef unit; InspectionCounts counts; };
BOOST_DESCRIBE_STRUCT(InspectedUnit, (), (unit, counts))

/// At the end of as_of. Checks stand with the unit that is checked, demands with the one that must mend; those with
/// the most that is late come first. demands: the first 500, by their days.
struct InspectionOverview {
  base::Date as_of;
  InspectionCounts all;
  std::vector<InspectedUnit> units;
  std::vector<OpenDemand> demands;
};
BOOST_DESCRIBE_STRUCT(InspectionOverview, (), (as_of, all, units, demands))

/// A check happened, changed, or what it demands did. step: planned, changed, called-off, recorded, to-mend, mended,
/// passed, failed. unit: the one that is checked; due_on: the earliest day of what is to be mended; items: how many things.
struct InspectionNotice {
  base::Id id, inspection_id;
  std::string step;
  UnitRef plan, unit;
  base::Date starts_on, ends_on;
  std::optional<base::Date> due_on;
  int items = 0;
  base::Instant made_at;
  std::optional<base::Instant> read_at;
};
BOOST_DESCRIBE_STRUCT(InspectionNotice, (), (id, inspection_id, step, plan, unit, starts_on, ends_on, due_on, items, made_at, read_at))

}  // namespace dondoc::service
