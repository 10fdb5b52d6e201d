// How things stood on a day before a reorganisation or a renaming: pieces of SQL
// for the queries that are asked of a past day. Today stands in the rows.
#pragma once

#include <string>

#include "store/database.h"

namespace dondoc::store {

/// What of the past differs from today's rows.
struct Past {
  bool holders = false, names = false;
  bool differs() const { return holders || names; }
};
Past past_of(Transaction& tx, base::Date as_of);

/// Who held the assignment `a` at the end of the day at the placeholder `day`:
/// whoever the first passage after it took it from.
std::string holder_at(const std::string& a, const std::string& day);
/// The row of unit_name that the unit bore on that day; before it had one, its first.
std::string name_at(const std::string& unit_id, const std::string& day);

}  // namespace dondoc::store
