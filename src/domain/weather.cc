#include "domain/weather.h"

namespace dondoc::domain {

Expectation expectation_of(const Record& record) {
  if (record.total < least_known) return Expectation::little;
  if (100 * record.late >= often_percent * record.total) return Expectation::often_late;
  return 100 * record.late >= sometimes_percent * record.total ? Expectation::sometimes_late : Expectation::in_time;
}

base::Date monday_of(base::Date day) { return day.plus(1 - static_cast<int>(day.weekday().iso_encoding())); }

std::vector<Week> weeks_of(const std::map<base::Date, int>& added, const std::map<base::Date, int>& already) {
  std::map<base::Date, Week> weeks;
  for (const auto& [day, count] : added) {
    auto& week = weeks[monday_of(day)];
    week.monday = monday_of(day);
    week.added += count;
  }
  for (const auto& [day, count] : already)
    if (const auto week = weeks.find(monday_of(day)); week != weeks.end()) week->second.already += count;
  std::vector<Week> out;
  for (const auto& [monday, week] : weeks) out.push_back(week);
  return out;
}

}  // namespace dondoc::domain
