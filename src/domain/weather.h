// Deadline weather: how much falls on a unit in the weeks of a plan, and what its
// own record says of deadlines. Counts alone, so that everybody can count again.
#pragma once

#include <boost/describe/enum.hpp>
#include <map>
#include <optional>
#include <vector>

#include "base/date.h"

namespace dondoc::domain {

/// Duties of the year before that had a deadline which has passed; late: done after
/// it, or not done.
struct Record { int total = 0, late = 0; };

/// What to expect by the record alone. little: fewer than `least_known` duties.
enum class Expectation { little, in_time, sometimes_late, often_late };
BOOST_DESCRIBE_ENUM(Expectation, little, in_time, sometimes_late, often_late)

inline constexpr int least_known = 5;
inline constexpr int sometimes_percent = 10, often_percent = 30;
/// From 10 % late on sometimes, from 30 % on often.
Expectation expectation_of(const Record& record);

/// The week of a Monday: what the plan would add, and what is there already.
struct Week { base::Date monday; int added = 0, already = 0; };
base::Date monday_of(base::Date day);
/// The weeks to which the plan adds something, in their order.
std::vector<Week> weeks_of(const std::map<base::Date, int>& added, const std::map<base::Date, int>& already);

}  // namespace dondoc::domain
