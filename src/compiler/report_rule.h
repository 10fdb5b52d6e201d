// When a report that recurs is due, as a clause prints it: "trước ngày 25 hằng
// tháng", "chậm nhất ngày 15 tháng cuối quý", "trước ngày 15/12 hằng năm, từ năm 2027".
#pragma once

#include <optional>
#include <string_view>

#include "base/date.h"
#include "draft/draft.h"

namespace dondoc::compiler {

struct ReportRule {
  std::optional<int> day;    // of the month
  std::optional<int> month;  // of the period, counted from 1; one more than it has: the month after it
  std::optional<draft::Bound> bound;        // before or by; set with the day
  std::optional<base::Date> starts_on;      // the first day of "từ tháng 12/2026"
};

/// What `clause` prints for reports of that frequency; empty for those that do
/// not recur in months, and where nothing is printed. A whole date (25/12/2026)
/// is one day and no rule.
ReportRule read_report_rule(std::string_view clause, draft::Frequency frequency);

}  // namespace dondoc::compiler
