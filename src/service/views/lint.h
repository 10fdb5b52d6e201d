// What the linter says of a draft. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include "draft/lint/finding.h"

namespace dondoc::service {

using draft::lint::Finding;

struct DraftLint {
  int revision = 0;
  std::vector<Finding> findings;
};
BOOST_DESCRIBE_STRUCT(DraftLint, (), (revision, findings))

}  // namespace dondoc::service
