#include "draft/lint/due.h"

#include <algorithm>

namespace dondoc::draft::lint {

std::optional<std::pair<base::Date, base::Date>> window_of(const Period& period) {
  const auto from = period.from ? base::first_day_of(*period.from) : std::nullopt;
  const auto to = period.to ? base::last_day_of(*period.to) : std::nullopt;
  if (!from || !to) return std::nullopt;
  return std::pair(*from, *to);
}

std::optional<std::pair<base::Date, base::Date>> plan_window(const Draft& draft) {
  const auto is_year = [](const Period& it) { return it.to && names_a_year(*it.to); };
  const bool closer = std::any_of(draft.periods.begin(), draft.periods.end(), [&](const Period& it) { return !is_year(it); });
  std::optional<std::pair<base::Date, base::Date>> out;
  for (const auto& period : draft.periods) {
    if (closer && is_year(period)) continue;
    const auto window = window_of(period);
    if (!window) return std::nullopt;
    if (!out) out = window;
    else out = std::pair(std::min(out->first, window->first), std::max(out->second, window->second));
  }
  return out;
}

}  // namespace dondoc::draft::lint
