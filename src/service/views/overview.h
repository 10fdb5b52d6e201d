// The leader's page: how the work stands, and how that came about week by week. Field for field the schemas of
// src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "service/views/common.h"

namespace dondoc::service {

/// in_time, done_late: of what is done and had a deadline.
struct OverviewFigures {
  Progress progress;
  int in_time = 0, done_late = 0;
};
BOOST_DESCRIBE_STRUCT(OverviewFigures, (), (progress, in_time, done_late))

struct OverviewWeek { base::Date as_of; OverviewFigures figures; };
BOOST_DESCRIBE_STRUCT(OverviewWeek, (), (as_of, figures))

/// total, done, late, silent: at the ends of the overview's weeks.
struct OverviewSeries {
  UnitRef subject;
  OverviewFigures figures;
  std::vector<int> total, done, late, silent;
};
BOOST_DESCRIBE_STRUCT(OverviewSeries, (), (subject, figures, total, done, late, silent))

struct OverviewSection { std::string section; OverviewFigures figures; };
BOOST_DESCRIBE_STRUCT(OverviewSection, (), (section, figures))

/// A commune's body at its place: degrees north and east.
struct OverviewPlace { UnitRef unit; double latitude = 0, longitude = 0; Progress progress; };
BOOST_DESCRIBE_STRUCT(OverviewPlace, (), (unit, latitude, longitude, progress))

/// The last week ends on as_of. Plans, units and sections with the most that is late
/// come first, and no more of them than a page holds; *_total say how many there are.
struct Overview {
  base::Date as_of;
  std::vector<OverviewWeek> weeks;
  std::vector<OverviewSeries> plans, units;
  std::vector<OverviewSection> sections;
  std::vector<OverviewPlace> places;
  int plans_total = 0, units_total = 0, sections_total = 0;
};
BOOST_DESCRIBE_STRUCT(Overview, (), (as_of, weeks, plans, units, sections, places, plans_total, units_total, sections_total))

}  // namespace dondoc::service
