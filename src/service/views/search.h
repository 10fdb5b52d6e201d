// What a search over everything finds. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"

namespace dondoc::service {

enum class SearchKind { plan, task, unit, document };
BOOST_DESCRIBE_ENUM(SearchKind, plan, task, unit, document)

/// Detail: what tells things of one name apart: a plan's symbol, a task's plan, a unit's short name.
struct SearchHit { base::Id id; std::string title; std::optional<std::string> detail; };
BOOST_DESCRIBE_STRUCT(SearchHit, (), (id, title, detail))

/// Total: of that kind, also those that are not in items.
struct SearchGroup { SearchKind kind{}; int total = 0; std::vector<SearchHit> items; };
BOOST_DESCRIBE_STRUCT(SearchGroup, (), (kind, total, items))

struct SearchResult { std::vector<SearchGroup> groups; };
BOOST_DESCRIBE_STRUCT(SearchResult, (), (groups))

}  // namespace dondoc::service
