// The office's days of rest. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "domain/rest_day.h"
#include "service/views/common.h"

namespace dondoc::service {

/// A day off that is no weekend's, or (worked) a weekend's day that is worked.
struct CalendarDay { base::Date on; std::string name, source; bool worked = false; };
BOOST_DESCRIBE_STRUCT(CalendarDay, (), (on, name, source, worked))

/// Announced for one year: days off, a day worked for them, or one of both.
struct DayExchange {
  base::Id id;
  std::string name, source;
  std::optional<base::Date> off_from, off_to, worked_on;
  std::optional<base::Instant> deleted_at;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(DayExchange, (), (id, name, source, off_from, off_to, worked_on, deleted_at, can))

struct DayExchangeInput { std::string name, source; std::optional<base::Date> off_from, off_to, worked_on; };
BOOST_DESCRIBE_STRUCT(DayExchangeInput, (), (name, source, off_from, off_to, worked_on))

/// saturday_unit_ids: units that work on Saturday mornings though the office does not; none leaves them as they are.
struct CalendarSettings { domain::OnRestDay on_rest_day{}; bool saturday_mornings = false; std::optional<std::vector<base::Id>> saturday_unit_ids{}; };
BOOST_DESCRIBE_STRUCT(CalendarSettings, (), (on_rest_day, saturday_mornings, saturday_unit_ids))

/// exchanges: of every year, those that were undone too. saturday_units: those of the settings. can: edit.
struct Calendar {
  int year = 0;
  std::vector<CalendarDay> days;
  int working_days = 0;
  CalendarSettings settings;
  std::vector<DayExchange> exchanges;
  std::vector<std::string> can;
  std::vector<UnitRef> saturday_units{};
};
BOOST_DESCRIBE_STRUCT(Calendar, (), (year, days, working_days, settings, exchanges, can, saturday_units))

}  // namespace dondoc::service
