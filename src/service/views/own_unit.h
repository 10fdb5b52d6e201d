// What a unit keeps itself: its people, its divisions and villages. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/inner_unit.h"
#include "service/views/administration.h"

namespace dondoc::service {

/// A division or a village; above: the unit directly over it. can: edit, delete; restore.
struct InnerUnit {
  base::Id id;
  std::string name;
  std::optional<std::string> short_name;
  domain::InnerUnitKind kind{};
  UnitRef above;
  std::vector<FocalPoint> people;
  std::optional<base::Instant> deleted_at;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(InnerUnit, (), (id, name, short_name, kind, above, people, deleted_at, can))

/// A unit that the person acts for. can: edit (its people, its divisions and villages).
struct OwnUnit {
  UnitRef unit;
  std::vector<FocalPoint> people;
  std::vector<InnerUnit> inner_units;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(OwnUnit, (), (unit, people, inner_units, can))

struct OwnUnits { std::vector<OwnUnit> items; };
BOOST_DESCRIBE_STRUCT(OwnUnits, (), (items))

/// parent_id: an own unit, or a division or village of it.
struct InnerUnitInput {
  base::Id parent_id;
  std::string name;
  std::optional<std::string> short_name;
  domain::InnerUnitKind kind{};
};
BOOST_DESCRIBE_STRUCT(InnerUnitInput, (), (parent_id, name, short_name, kind))

/// Whom a unit names; id: of one who stands in its list already, and is confirmed with what is given here.
struct NamedFocalPoint {
  std::string full_name;
  std::optional<std::string> office, phone, email;
  std::optional<base::Id> id{};
};
BOOST_DESCRIBE_STRUCT(NamedFocalPoint, (), (full_name, office, phone, email, id))

}  // namespace dondoc::service
