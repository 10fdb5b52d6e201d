// One act on many things of a list, each for itself. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/error.h"
#include "service/views/common.h"

namespace dondoc::service {

/// preview: it is told what would happen, and nothing does.
struct BatchInput { std::vector<base::Id> ids; bool preview = false; };
BOOST_DESCRIBE_STRUCT(BatchInput, (), (ids, preview))

/// Why one is left out: an error's code, as alone it would be refused.
struct BatchRefusal { std::string code, field; std::vector<Param> params; };
BOOST_DESCRIBE_STRUCT(BatchRefusal, (), (code, field, params))

/// name: what people know it by; unit: whose it is; becomes: its number, where it is given one; day: its new deadline.
struct BatchItem {
  base::Id id;
  std::string name, unit, becomes;
  std::optional<base::Date> day;
  std::optional<BatchRefusal> refusal;
};
BOOST_DESCRIBE_STRUCT(BatchItem, (), (id, name, unit, becomes, day, refusal))

/// In the order in which they were named. taken: how many it was done to, or would be.
struct Batch { int taken = 0; std::vector<BatchItem> items; };
BOOST_DESCRIBE_STRUCT(Batch, (), (taken, items))

/// granted: each its day, or all granted_on where that is given; else all are refused, and answer says why.
struct ExtensionsAnswer {
  std::vector<base::Id> ids;
  bool granted = false;
  std::optional<base::Date> granted_on;
  std::string answer;
  bool preview = false;
};
BOOST_DESCRIBE_STRUCT(ExtensionsAnswer, (), (ids, granted, granted_on, answer, preview))

/// Numbered one after another in the order of ids.
struct LettersIssue { std::vector<base::Id> ids; base::Date dated_on; bool preview = false; };
BOOST_DESCRIBE_STRUCT(LettersIssue, (), (ids, dated_on, preview))

}  // namespace dondoc::service
