// Deadlines: a rule as printed, and the last day on which it is met.
#pragma once

#include <optional>
#include <string_view>

#include "base/date.h"
#include "domain/words.h"

namespace dondoc::domain {

/// The last day on which the rule is met; nothing where it sets no end: no date,
/// or a beginning ("từ ngày …"). `printed` is as exact as the document:
/// "2023-12-15", "2023-12", "2023"; a month or a year ends on its last day.
/// "trước ngày X" is met up to the end of the day before X, or on X too where
/// the agency says so (`before_includes_day`); "trước tháng X" ends before the
/// month begins in either case.
std::optional<base::Date> resolve_due(std::optional<Bound> bound, std::string_view printed, bool before_includes_day);

/// How work stands at the end of `as_of`. heard_on: the first day on which the
/// unit said anything; due_on: the last day in time.
Standing standing_of(std::optional<base::Date> done_on, std::optional<base::Date> heard_on, std::optional<base::Date> due_on,
                     base::Date as_of);

}  // namespace dondoc::domain
