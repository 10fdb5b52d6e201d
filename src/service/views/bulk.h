// What is done to many duties at once. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "domain/actor.h"
#include "domain/bulk.h"
#include "service/views/common.h"
#include "service/views/weather.h"

namespace dondoc::service {

using domain::BulkKind;
using domain::BulkRefusal;

/// All duties of the tasks, and single ones. due_on: of kind move; to_unit_id: of kind pass; reason: of both.
struct BulkInput {
  BulkKind kind{};
  std::vector<base::Id> assignment_ids, task_ids;
  std::optional<base::Date> due_on;
  std::string reason;
  std::optional<base::Id> to_unit_id{};
};
BOOST_DESCRIBE_STRUCT(BulkInput, (), (kind, assignment_ids, task_ids, due_on, reason, to_unit_id))

/// refusal: why it is left out; none where it is taken, and moved from due_on to moved_on.
struct BulkDuty {
  base::Id id, plan_id;
  int ordinal = 0;
  std::string text;
  UnitRef unit;
  std::optional<base::Date> due_on, moved_on;
  std::optional<BulkRefusal> refusal;
};
BOOST_DESCRIBE_STRUCT(BulkDuty, (), (id, plan_id, ordinal, text, unit, due_on, moved_on, refusal))

/// people: accounts that are told of it.
struct BulkUnit { UnitRef unit; int duties = 0, people = 0; };
BOOST_DESCRIBE_STRUCT(BulkUnit, (), (unit, duties, people))

/// taken: how many of the duties; units: those of what is taken; to: of kind pass, whose they would be;
/// weather: of the units that get a new day, and of the one that takes over.
struct BulkPreview {
  std::vector<BulkDuty> duties;
  int taken = 0;
  std::vector<BulkUnit> units;
  std::optional<BulkUnit> to;
  std::vector<UnitWeather> weather;
};
BOOST_DESCRIBE_STRUCT(BulkPreview, (), (duties, taken, units, to, weather))

/// can: undo
struct BulkAct {
  base::Id id;
  BulkKind kind{};
  std::optional<base::Date> due_on;
  std::optional<UnitRef> to;
  std::string reason;
  int duties = 0, units = 0;
  PersonRef by;
  base::Instant at;
  std::optional<base::Instant> undone_at;
  domain::Can can;
};
BOOST_DESCRIBE_STRUCT(BulkAct, (), (id, kind, due_on, to, reason, duties, units, by, at, undone_at, can))

}  // namespace dondoc::service
