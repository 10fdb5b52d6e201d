// What a body of a draft was resolved to, and the wish that settles it. Field for
// field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "domain/words.h"

namespace dondoc::service {

/// A unit or a group.
struct Target { domain::TargetKind kind{}; base::Id id; std::string name; };
BOOST_DESCRIBE_STRUCT(Target, (), (kind, id, name))

/// Which real unit or group the draft's unit (u1 …) is; by_person false: proposed by the name alone, still to be looked at.
/// Members: of kind units, as they were named or picked; missing: named with them and not known. Section: of kind
/// charged, a section's path or the whole plan. Units: everybody that is meant, groups expanded as of now.
struct Resolution {
  std::string unit;
  domain::TargetKind kind{};
  std::optional<base::Id> id;
  std::optional<std::string> name;
  bool by_person = false;
  std::vector<Target> members;
  std::vector<std::string> missing;
  std::optional<std::string> section;
  std::vector<Target> units;
};
BOOST_DESCRIBE_STRUCT(Resolution, (), (unit, kind, id, name, by_person, members, missing, section, units))

/// Members: of kind units, ids of units and groups; section: of kind charged.
struct Resolve {
  std::string unit;
  domain::TargetKind kind{};
  std::optional<base::Id> id;
  std::optional<std::vector<base::Id>> members{};
  std::optional<std::string> section{};
};
BOOST_DESCRIBE_STRUCT(Resolve, (), (unit, kind, id, members, section))

}  // namespace dondoc::service
