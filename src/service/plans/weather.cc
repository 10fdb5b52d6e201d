#include "service/plans/weather.h"

#include <algorithm>

namespace dondoc::service {
namespace {

constexpr int days_of_record = 365;

int fullest(const UnitWeather& it) {
  int most = 0;
  for (const auto& week : it.weeks) most = std::max(most, week.added + week.already);
  return most;
}

}  // namespace

std::vector<UnitWeather> weather_of(store::Transaction& tx, base::Date today, const std::vector<PreviewUnit>& units, const Added& added) {
  std::vector<UnitWeather> out;
  std::optional<base::Date> first, last;
  for (const auto& [unit, days] : added) {
    if (days.empty()) continue;
    first = std::min(first.value_or(days.begin()->first), days.begin()->first);
    last = std::max(last.value_or(days.rbegin()->first), days.rbegin()->first);
  }
  const auto already = first ? store::open_demands(tx, domain::monday_of(*first), domain::monday_of(*last).plus(6)) : Added{};
  const auto records = store::records(tx, today.plus(-days_of_record), today);
  static const store::DemandsByDay none;
  const auto of = [](const Added& all, const base::Id& unit) -> const store::DemandsByDay& {
    const auto at = all.find(unit);
    return at == all.end() ? none : at->second;
  };
  for (const auto& it : units) {
    const auto record = records.find(it.unit.id);
    const auto known = record == records.end() ? domain::Record{} : record->second;
    UnitWeather one{it.unit, {}, known.total, known.late, domain::expectation_of(known)};
    for (const auto& week : domain::weeks_of(of(added, it.unit.id), of(already, it.unit.id))) one.weeks.push_back({week.monday, week.added, week.already});
    out.push_back(std::move(one));
  }
  std::ranges::stable_sort(out, {}, [](const UnitWeather& it) { return std::pair(it.expected != domain::Expectation::often_late, -fullest(it)); });
  return out;
}

}  // namespace dondoc::service
