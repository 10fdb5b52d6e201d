// What a search over everything finds. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "domain/search_kind.h"

namespace dondoc::service {

/// A text in pieces, those that were looked for marked.
struct SearchPiece { std::string text; bool hit = false; };
BOOST_DESCRIBE_STRUCT(SearchPiece, (), (text, hit))

/// id: of a passage the plan's, and `at` where the passage begins and ends in the
/// plan's text, in code points; of a person the unit's, of a directive and guidance the plan's, of a
/// difficulty the duty's. detail: what tells things of one name apart: a plan's
/// symbol, a task's plan, a unit's short name. excerpt: where the words stand,
/// unless it is the title. entrusted: a difficulty of another unit that one's own is to answer.
/// dissolved_on: of a unit that is there no more.
struct SearchHit {
  base::Id id;
  std::vector<SearchPiece> title, detail, excerpt;
  std::optional<std::vector<int>> at;
  bool entrusted = false;
  std::optional<base::Date> dissolved_on;
};
BOOST_DESCRIBE_STRUCT(SearchHit, (), (id, title, detail, excerpt, at, entrusted, dissolved_on))

/// Total: of that kind, also those that are not in items; `more`: there are more
/// than are counted.
struct SearchGroup { domain::SearchKind kind{}; int total = 0; bool more = false; std::vector<SearchHit> items; };
BOOST_DESCRIBE_STRUCT(SearchGroup, (), (kind, total, more, items))

struct SearchResult { std::vector<SearchGroup> groups; };
BOOST_DESCRIBE_STRUCT(SearchResult, (), (groups))

}  // namespace dondoc::service
