// The times at which a duty to report falls due, and the days that each covers.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "domain/words.h"

namespace dondoc::domain {

struct Period {
  std::string label;  // as offices write it: "Tháng 11/2023", "Quý IV/2023"
  std::optional<base::Date> data_from, data_to, due_on;
  friend bool operator==(const Period&, const Period&) = default;
};

/// When a report that recurs falls due within its period, as printed ("trước ngày
/// 25 hằng tháng", "ngày 15 tháng cuối quý"); a person may correct it.
struct DueRule {
  std::optional<int> day;               // of the month, 1–31; a shorter month ends sooner. None: the period's last day
  std::optional<int> month;             // of the period, from 1; one more than it has: the month after. None: its last
  std::optional<Bound> bound;           // before: met up to the end of the day before
  std::optional<base::Date> starts_on;  // no period is due before it
  friend bool operator==(const DueRule&, const DueRule&) = default;
};

/// The periods of a duty that begins on `from_on`, or on the rule's day where that
/// is later.
///
/// once, periodic ("định kỳ" without saying how often) and ad-hoc: one period,
/// due on `due_on` if that is known, covering everything from `from_on` on.
/// Others: each month, quarter, half-year or year that ends after `from_on`, up
/// to the one in which `due_on` lies, or the year of `from_on` when it is not
/// known. Data windows by NĐ 09/2019/NĐ-CP, Article 12: from the 15th of the
/// month before the period to the 14th of its last month, or the calendar's.
/// Such a period is due by the rule, else on its last day; the last one on `due_on`
/// where that is known and earlier. One that would be due before the duty begins
/// is left out. `before_includes_day` as in domain/due.h.
std::vector<Period> periods_of(Frequency frequency, DataWindow window, base::Date from_on, std::optional<base::Date> due_on,
                               const DueRule& rule = {}, bool before_includes_day = false);

}  // namespace dondoc::domain
