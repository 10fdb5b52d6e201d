// A unit as the administrator keeps it. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "service/views/common.h"

namespace dondoc::service {

/// As of today: codes of other schemes than the agency's own, places in other hierarchies
/// than the administration.
struct UnitCode { std::string scheme, code; };
BOOST_DESCRIBE_STRUCT(UnitCode, (), (scheme, code))

struct UnitPlace { std::string hierarchy; UnitRef in; };
BOOST_DESCRIBE_STRUCT(UnitPlace, (), (hierarchy, in))

struct Unit {
  base::Id id;
  std::string name;
  std::optional<std::string> short_name;
  std::vector<std::string> aliases;
  std::optional<std::string> kind, code;
  std::optional<UnitRef> parent;
  std::vector<UnitRef> groups;
  int focal_points = 0;
  std::optional<base::Instant> deleted_at;
  std::optional<base::Date> dissolved_on;
  std::vector<std::string> can;
  std::vector<UnitCode> codes{};
  std::vector<UnitPlace> places{};
  std::optional<std::string> point{};
};
BOOST_DESCRIBE_STRUCT(Unit, (), (id, name, short_name, aliases, kind, code, parent, groups, focal_points, deleted_at,
                                 dissolved_on, can, codes, places, point))

/// Scheme: gso, qd-20-2020, ma-13; hierarchy: party, front, sector. valid_from: none is always;
/// valid_to: the first day on which it is so no more, none today.
struct UnitCodeInput { std::string scheme, code; std::optional<base::Date> valid_from, valid_to; };
BOOST_DESCRIBE_STRUCT(UnitCodeInput, (), (scheme, code, valid_from, valid_to))

struct UnitPlaceInput { std::string hierarchy; base::Id parent_id; std::optional<base::Date> valid_from, valid_to; };
BOOST_DESCRIBE_STRUCT(UnitPlaceInput, (), (hierarchy, parent_id, valid_from, valid_to))

/// group_ids: the lists that it stands in; codes, places: all that it has and had beside its own
/// code and the administration; point: "21.0386, 105.838", "" for none. None where they stay.
/// parent_from: since when it stands under parent_id, in place of what was kept of that time; none: since
/// today where that is another than before.
struct UnitInput {
  std::string name;
  std::optional<std::string> short_name;
  std::vector<std::string> aliases;
  std::optional<std::string> kind, code;
  std::optional<base::Id> parent_id;
  std::optional<std::vector<base::Id>> group_ids{};
  std::optional<std::vector<UnitCodeInput>> codes{};
  std::optional<std::vector<UnitPlaceInput>> places{};
  std::optional<std::string> point{};
  std::optional<base::Date> parent_from{};
};
BOOST_DESCRIBE_STRUCT(UnitInput, (), (name, short_name, aliases, kind, code, parent_id, group_ids, codes, places, point, parent_from))

}  // namespace dondoc::service
