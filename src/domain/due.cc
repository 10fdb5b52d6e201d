#include "domain/due.h"

namespace dondoc::domain {

using base::Date;

std::optional<Date> resolve_due(std::optional<Bound> bound, std::string_view printed, bool before_includes_day) {
  if (bound == Bound::from) return std::nullopt;
  if (bound != Bound::before) return base::last_day_of(printed);
  if (const auto day = Date::parse(printed)) return before_includes_day ? *day : day->plus(-1);
  const auto first = base::first_day_of(printed);
  if (!first) return std::nullopt;
  return first->plus(-1);
}

Standing standing_of(std::optional<Date> done_on, std::optional<Date> heard_on, std::optional<Date> due_on, Date as_of) {
  if (done_on && *done_on <= as_of) return Standing::done;
  if (due_on && *due_on < as_of) return Standing::late;
  if (!heard_on || *heard_on > as_of) return Standing::silent;
  return Standing::under_way;
}

}  // namespace dondoc::domain
