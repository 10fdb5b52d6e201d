// Dates as they are typed, wherever they stand in a text, and what stands before them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace dondoc::draft::lint {

/// d/m/yyyy or "d tháng m năm yyyy"; begin and end are places in the plain key.
struct Written {
  int day = 0, month = 0, year = 0;
  std::size_t begin = 0, end = 0;
};
/// Those of a text made plain (base::PlainText), in their order.
std::vector<Written> written_dates(std::string_view key);
/// The calendar has such a day.
bool exists(const Written& date);
/// Of a date that exists.
base::Date day_of(const Written& date);

/// The place behind what stands before the date, when the words between ("vào ngày", "diễn ra", a comma or an open
/// bracket) only lead to it.
std::size_t before_date(std::string_view key, const Written& date);

}  // namespace dondoc::draft::lint
