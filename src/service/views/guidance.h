// Answers published as guidance. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "service/views/common.h"

namespace dondoc::service {

/// unit: who asked; null where that is not told. can: withdraw
struct Guidance {
  base::Id id;
  std::optional<UnitRef> unit;
  std::string question, answer;
  PersonRef published_by;
  base::Instant published_at;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(Guidance, (), (id, unit, question, answer, published_by, published_at, can))

struct GuidanceList { std::vector<Guidance> items; };
BOOST_DESCRIBE_STRUCT(GuidanceList, (), (items))

/// question, answer: as all units are to read them. anonymous: who asked is not told.
struct GuidanceInput { std::string question, answer; bool anonymous = true; };
BOOST_DESCRIBE_STRUCT(GuidanceInput, (), (question, answer, anonymous))

}  // namespace dondoc::service
