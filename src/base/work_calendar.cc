#include "base/work_calendar.h"

#include <span>

#include "base/embedded.h"
#include "base/json.h"

namespace dondoc::base {

std::span<const EmbeddedFile> embedded_calendar();

BOOST_DESCRIBE_STRUCT(FixedHoliday, (), (name, month, day, from, to, source))
BOOST_DESCRIBE_STRUCT(DaysOff, (), (name, from, to, source))
BOOST_DESCRIBE_STRUCT(WorkedDay, (), (name, on, source))

struct CalendarFile { std::vector<FixedHoliday> fixed; std::vector<DaysOff> off; std::vector<WorkedDay> worked; };
BOOST_DESCRIBE_STRUCT(CalendarFile, (), (fixed, off, worked))

const WorkCalendar& WorkCalendar::viet_nam() {
  static const WorkCalendar calendar(embedded_calendar()[0].bytes);
  return calendar;
}

WorkCalendar::WorkCalendar(std::string_view json) {
  auto file = from_json<CalendarFile>(json);
  fixed_ = std::move(file.fixed);
  off_ = std::move(file.off);
  worked_ = std::move(file.worked);
}

std::optional<Rest> WorkCalendar::rest_on(Date day) const {
  const auto ymd = day.ymd();
  const int year = static_cast<int>(ymd.year());
  for (const auto& it : fixed_)
    if (static_cast<unsigned>(ymd.month()) == static_cast<unsigned>(it.month) && static_cast<unsigned>(ymd.day()) == static_cast<unsigned>(it.day) &&
        year >= it.from && (!it.to || year <= *it.to))
      return Rest{RestKind::holiday, it.name};
  for (const auto& it : off_)
    if (it.from <= day && day <= it.to) return Rest{RestKind::holiday, it.name};
  for (const auto& it : worked_)
    if (it.on == day) return std::nullopt;
  if (day.weekday() == std::chrono::Saturday) return Rest{RestKind::saturday, {}};
  if (day.weekday() == std::chrono::Sunday) return Rest{RestKind::sunday, {}};
  return std::nullopt;
}

int WorkCalendar::working_days(Date from, Date to) const {
  int days = 0;
  // Two years tell "far enough" as well as ten would; a document may name any year.
  for (int i = 1; i <= 800 && from.plus(i) <= to; ++i)
    if (!rest_on(from.plus(i))) ++days;
  return days;
}

}  // namespace dondoc::base
