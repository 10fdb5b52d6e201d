// A list of the screen, whole, for what leaves it: a sheet, a paper.
#pragma once

#include "service/context.h"

namespace dondoc::service {

/// As many rows as a sheet of the office's still opens at once.
inline constexpr int most_rows = 50'000;

/// Calls `take` with each item of all pages of a list, up to most_rows.
/// list: ListQuery -> Page<Item>.
template <class List, class Take> void each_of(ListQuery query, List list, Take take) {
  query.size = 500;
  for (query.page = 1; query.offset() < most_rows; ++query.page) {
    const auto page = list(query);
    for (const auto& item : page.items) take(item);
    if (query.offset() + query.size >= page.total) return;
  }
}

}  // namespace dondoc::service
