// A unit through time. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "domain/committee.h"
#include "service/views/common.h"

namespace dondoc::service {

/// What was so from a day on (nothing: always) until another (nothing: still).
/// `scheme`: of a code; `hierarchy`: of a place. `in`: the unit above, or the group.
struct UnitNameThen { std::string name; std::optional<std::string> short_name; std::optional<base::Date> valid_from, valid_to; };
BOOST_DESCRIBE_STRUCT(UnitNameThen, (), (name, short_name, valid_from, valid_to))

struct UnitKindThen { std::string kind; std::optional<base::Date> valid_from, valid_to; };
BOOST_DESCRIBE_STRUCT(UnitKindThen, (), (kind, valid_from, valid_to))

struct UnitCodeThen { std::string scheme, code; std::optional<base::Date> valid_from, valid_to; };
BOOST_DESCRIBE_STRUCT(UnitCodeThen, (), (scheme, code, valid_from, valid_to))

struct UnitPlaceThen { std::string hierarchy; UnitRef in; std::optional<base::Date> valid_from, valid_to; };
BOOST_DESCRIBE_STRUCT(UnitPlaceThen, (), (hierarchy, in, valid_from, valid_to))

/// function: '' is all of it.
struct UnitSuccession { UnitRef unit; std::string function, basis; base::Date effective_on; };
BOOST_DESCRIBE_STRUCT(UnitSuccession, (), (unit, function, basis, effective_on))

/// An office of the unit in a committee; valid_to: the first day on which it is so no more.
struct UnitSeat { UnitRef committee; std::string office; domain::SeatRole role{}; base::Date valid_from; std::optional<base::Date> valid_to; };
BOOST_DESCRIBE_STRUCT(UnitSeat, (), (committee, office, role, valid_from, valid_to))

/// groups: lists that it stood in; rules: groups whose rule takes it today.
struct UnitLife {
  std::vector<UnitNameThen> names;
  std::vector<UnitKindThen> kinds;
  std::vector<UnitCodeThen> codes;
  std::vector<UnitPlaceThen> places, groups;
  std::vector<UnitRef> rules;
  std::vector<UnitSeat> seats;
  std::vector<UnitSuccession> predecessors, successors;
  std::vector<UnitRef> units_below;
};
BOOST_DESCRIBE_STRUCT(UnitLife, (), (names, kinds, codes, places, groups, rules, seats, predecessors, successors, units_below))

}  // namespace dondoc::service
