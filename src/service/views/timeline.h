// Everything of a plan that has a day, on one line of time. Field for field the
// schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/schedule.h"
#include "service/views/common.h"

namespace dondoc::service {

enum class TimelineKind { period, phase, event, milestone, review, instruction, inspection, task, report, note };
BOOST_DESCRIBE_ENUM(TimelineKind, period, phase, event, milestone, review, instruction, inspection, task, report, note)

/// milestone: an event of one day; note: a day that is commemorated, within the plan's time. review: sơ kết, tổng kết; instruction: what was issued downwards; inspection: of one unit, whose name
/// stands in the text. id: of a task, event, step or check; a report's is its duty's; empty of a period and a day of note.
/// peak: of a period. timing: of an event or phase. total, done, late: units of a task, report or check.
struct TimelineItem {
  TimelineKind kind{};
  std::string id, text;
  int ordinal = 0;
  base::Date from_on, to_on;
  bool peak = false;
  std::optional<domain::Timing> timing{};
  int total = 0, done = 0, late = 0;
};
BOOST_DESCRIBE_STRUCT(TimelineItem, (), (kind, id, text, ordinal, from_on, to_on, peak, timing, total, done, late))

/// In the order of days. rest_days: on which the office rests, from the first day to the
/// last, at most three years. undated: tasks and events without a day.
struct Timeline {
  base::Date today;
  std::vector<TimelineItem> items;
  std::vector<base::Date> rest_days;
  int undated = 0;
};
BOOST_DESCRIBE_STRUCT(Timeline, (), (today, items, rest_days, undated))

}  // namespace dondoc::service
