// What a search over everything finds. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "domain/search_kind.h"

namespace dondoc::service {

/// A text in pieces, those that were looked for marked.
struct SearchPiece { std::string text; bool hit = false; };
BOOST_DESCRIBE_STRUCT(SearchPiece, (), (text, hit))

/// id: of a passage the plan's, and `at` where the passage begins and ends in the
/// plan's text, in code points; of a person the unit's. detail: what tells things of one name apart: a plan's
/// symbol, a task's plan, a unit's short name. excerpt: where the words stand,
/// unless it is the title.
struct SearchHit {
  base::Id id;
  std::vector<SearchPiece> title, detail, excerpt;
  std::optional<std::vector<int>> at;
};
BOOST_DESCRIBE_STRUCT(SearchHit, (), (id, title, detail, excerpt, at))

/// Total: of that kind, also those that are not in items; `more`: there are more
/// than are counted.
struct SearchGroup { domain::SearchKind kind{}; int total = 0; bool more = false; std::vector<SearchHit> items; };
BOOST_DESCRIBE_STRUCT(SearchGroup, (), (kind, total, more, items))

struct SearchResult { std::vector<SearchGroup> groups; };
BOOST_DESCRIBE_STRUCT(SearchResult, (), (groups))

}  // namespace dondoc::service
