// How things stood on a day before a reorganisation, a renaming or a move of
// deadlines: pieces of SQL for the queries that are asked of a past day. Today
// stands in the rows.
#pragma once

#include <string>

#include "store/database.h"

namespace dondoc::store {

/// What of the past differs from today's rows.
struct Past {
  bool holders = false, names = false, deadlines = false;
  bool differs() const { return holders || names || deadlines; }
};
Past past_of(Transaction& tx, base::Date as_of);

/// The table of assignments as it was at the end of the day at the placeholder
/// `day`: held by whoever the first passage after it took them from, due when the
/// first move after it found them due.
std::string assignments_at(Past past, const std::string& day);
/// The row of unit_name that the unit bore on that day; before it had one, its first.
std::string name_at(const std::string& unit_id, const std::string& day);

}  // namespace dondoc::store
