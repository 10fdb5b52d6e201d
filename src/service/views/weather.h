// Deadline weather: how full the weeks of a unit would be, and how it met its deadlines so far.
#pragma once

#include <vector>

#include "domain/weather.h"
#include "service/views/common.h"

namespace dondoc::service {

/// A week from Monday to Sunday: what would be added, and what is due already and stays so.
struct WeatherWeek { base::Date from_on; int added = 0, already = 0; };
BOOST_DESCRIBE_STRUCT(WeatherWeek, (), (from_on, added, already))

/// weeks: to which something is added; past, past_late: the unit's duties of the
/// year before that had a deadline, and those of them that were late.
struct UnitWeather {
  UnitRef unit;
  std::vector<WeatherWeek> weeks;
  int past = 0, past_late = 0;
  domain::Expectation expected{};
};
BOOST_DESCRIBE_STRUCT(UnitWeather, (), (unit, weeks, past, past_late, expected))

}  // namespace dondoc::service
