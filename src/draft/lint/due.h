// The days that a draft's deadlines mean, as the linter compares them.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "base/date.h"
#include "draft/draft.h"
#include "draft/lint/given.h"

namespace dondoc::draft::lint {

/// The day printed, or the last of the month or year printed; nothing for a
/// deadline without a date and for a beginning. "trước ngày X" counts as X: what the
/// linter says holds whether X is in time or not.
inline std::optional<base::Date> due_day(const std::optional<Due>& due) {
  if (!due || !due->date || due->bound == Bound::from) return std::nullopt;
  return base::last_day_of(*due->date);
}
inline bool names_a_day(const std::string& partial) { return partial.size() == 10; }
inline bool names_a_year(const std::string& partial) { return partial.size() == 4; }

/// Whether the report has a deadline, and it is not the one of another report in its
/// paragraph: "Các đơn vị báo cáo Sở A; Sở A tổng hợp, báo cáo tỉnh trước ngày X".
bool has_own_due(const Given& given, const Reporting& report);

/// The title or the part on time says it, of the plan as a whole; other periods are
/// those of single activities.
bool is_of_whole(const Draft& draft, const Period& period);
/// From the first day of the plan's windows to the last; nothing where one stays
/// open, or none is stated. A year ("năm 2026") counts where nothing closer is said.
std::optional<std::pair<base::Date, base::Date>> plan_window(const Draft& draft);
/// Of one period; nothing where it stays open.
std::optional<std::pair<base::Date, base::Date>> window_of(const Period& period);

/// As a document prints it: 05/12/2023, 12/2023, 2023; months from 3 on without a 0
/// before them (NĐ 30/2020/NĐ-CP, Annex I, part I, section II.4).
inline std::string printed(const std::string& partial) {
  if (partial.size() < 7) return partial;
  auto month = partial.substr(5, 2);
  if (month[0] == '0' && month[1] > '2') month.erase(0, 1);
  return (partial.size() == 10 ? partial.substr(8, 2) + "/" : std::string()) + month + "/" + partial.substr(0, 4);
}
inline std::string printed(base::Date day) { return printed(day.str()); }

}  // namespace dondoc::draft::lint
