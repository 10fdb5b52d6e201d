// The tracking board: counts as of the end of a day. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "service/views/common.h"
#include "service/views/task.h"
#include "service/views/work.h"

namespace dondoc::service {

struct TrackingPage {
  std::vector<AssignmentRow> items;
  int total = 0, page = 0, size = 0;
  Progress progress;
  base::Date as_of;
};
BOOST_DESCRIBE_STRUCT(TrackingPage, (), (items, total, page, size, progress, as_of))

struct UnitTracking {
  UnitRef unit;
  Progress progress;
  int done_late = 0;
  std::optional<base::Date> next_due_on;
  std::optional<base::Instant> last_update_at;
  bool has_focal_point = false;
};
BOOST_DESCRIBE_STRUCT(UnitTracking, (), (unit, progress, done_late, next_due_on, last_update_at, has_focal_point))

struct UnitTrackingPage {
  std::vector<UnitTracking> items;
  int total = 0, page = 0, size = 0;
  Progress progress;
  base::Date as_of;
};
BOOST_DESCRIBE_STRUCT(UnitTrackingPage, (), (items, total, page, size, progress, as_of))

struct TaskTracking { TaskRow task; Progress progress; };
BOOST_DESCRIBE_STRUCT(TaskTracking, (), (task, progress))

struct TaskTrackingPage {
  std::vector<TaskTracking> items;
  int total = 0, page = 0, size = 0;
  Progress progress;
  base::Date as_of;
};
BOOST_DESCRIBE_STRUCT(TaskTrackingPage, (), (items, total, page, size, progress, as_of))

}  // namespace dondoc::service
