// The start list: the bodies and communes of a province that an installation may begin with. Field for field the schemas of
// src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "service/views/common.h"

namespace dondoc::service {

enum class StartSection { state, party, front, force, commune, commune_party };
BOOST_DESCRIBE_ENUM(StartSection, state, party, front, force, commune, commune_party)

/// formed_from: the provinces of before 1 July 2025.
struct StartProvince {
  std::string code, kind, name;
  std::vector<std::string> formed_from;
  int communes = 0;
};
BOOST_DESCRIBE_STRUCT(StartProvince, (), (code, kind, name, formed_from, communes))

/// key: stays the same whatever the unit is called here; code: of the statistics office, for communes.
struct StartUnit {
  std::string key;
  StartSection section{};
  std::string name, short_name;
  std::vector<std::string> aliases, former_names;
  std::string kind;
  std::optional<std::string> code, parent_key;
  std::vector<std::string> groups, formed_from;
  bool chosen = false;             // proposed to be taken
  std::optional<UnitRef> existing; // the unit that it is here already
};
BOOST_DESCRIBE_STRUCT(StartUnit, (), (key, section, name, short_name, aliases, former_names, kind, code, parent_key, groups, formed_from, chosen,
                                      existing))

struct StartList { StartProvince province; std::vector<StartUnit> units; };
BOOST_DESCRIBE_STRUCT(StartList, (), (province, units))

/// A unit of the list as a person wants it.
struct StartChoice { std::string key, name, short_name; };
BOOST_DESCRIBE_STRUCT(StartChoice, (), (key, name, short_name))

/// former_names: what a commune's undivided predecessors were called becomes an alias.
struct StartInput {
  std::string province_code;
  bool former_names = false;
  std::vector<StartChoice> units;
};
BOOST_DESCRIBE_STRUCT(StartInput, (), (province_code, former_names, units))

struct StartAdded { int created = 0, known = 0, groups = 0; };
BOOST_DESCRIBE_STRUCT(StartAdded, (), (created, known, groups))

}  // namespace dondoc::service
