#include "base/work_calendar.h"

#include <algorithm>
#include <cstdlib>
#include <span>

#include "base/embedded.h"
#include "base/json.h"
#include "base/lunar.h"

namespace dondoc::base {

std::span<const EmbeddedFile> embedded_calendar();

BOOST_DESCRIBE_STRUCT(FixedHoliday, (), (name, month, day, from, to, source))
BOOST_DESCRIBE_STRUCT(LunarHoliday, (), (name, month, day, first, last, made_up, from, to, source))
BOOST_DESCRIBE_STRUCT(DaysOff, (), (name, from, to, source))
BOOST_DESCRIBE_STRUCT(WorkedDay, (), (name, on, source))

struct CalendarFile { std::vector<FixedHoliday> fixed; std::vector<LunarHoliday> lunar; std::vector<DaysOff> off; std::vector<WorkedDay> worked; };
BOOST_DESCRIBE_STRUCT(CalendarFile, (), (fixed, lunar, off, worked))

namespace {

int year_of(Date day) { return static_cast<int>(day.ymd().year()); }

template <class H> bool holds_in(const H& holiday, int year) { return year >= holiday.from && (!holiday.to || year <= *holiday.to); }

std::optional<Rest> off_in(const std::vector<DaysOff>& all, Date day) {
  for (const auto& it : all)
    if (it.from <= day && day <= it.to) return Rest{RestKind::holiday, it.name, it.source};
  return std::nullopt;
}

const WorkedDay* worked_in(const std::vector<WorkedDay>& all, Date day) {
  const auto found = std::ranges::find(all, day, &WorkedDay::on);
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

/// From day to day, looking the holidays of a year up once.
class WorkCalendar::Walk {
 public:
  explicit Walk(const WorkCalendar& calendar) : calendar_(calendar) {}
  bool rests(Date day) {
    if (year_ != year_of(day)) holidays_ = calendar_.holidays_of(year_ = year_of(day));
    return calendar_.rest_among(day, holidays_).has_value();
  }

 private:
  const WorkCalendar& calendar_;
  int year_ = -1;
  std::vector<Holiday> holidays_;
};

const WorkCalendar& WorkCalendar::viet_nam() {
  static const WorkCalendar calendar(std::ranges::find_if(embedded_calendar(), [](const EmbeddedFile& it) { return it.path.ends_with("rest_days.json"); })->bytes);
  return calendar;
}

WorkCalendar::WorkCalendar(std::string_view json) {
  auto file = from_json<CalendarFile>(json);
  fixed_ = std::move(file.fixed);
  lunar_ = std::move(file.lunar);
  off_ = std::move(file.off);
  worked_ = std::move(file.worked);
}

WorkCalendar WorkCalendar::for_office(std::vector<DaysOff> off, std::vector<WorkedDay> worked, bool saturday_mornings) const {
  WorkCalendar out = *this;
  out.office_off_ = std::move(off);
  out.office_worked_ = std::move(worked);
  out.saturday_mornings_ = saturday_mornings;
  return out;
}

std::vector<WorkCalendar::Holiday> WorkCalendar::holidays_of(int year) const {
  struct Kept { Holiday day; bool made_up; };
  std::vector<Kept> kept;
  for (const auto& it : fixed_)
    if (holds_in(it, year)) kept.push_back({{Date::of(year, unsigned(it.month), unsigned(it.day)), it.name, it.source}, true});
  for (const auto& it : lunar_)
    for (int i = it.first; holds_in(it, year) && i <= it.last; ++i) kept.push_back({{lunar_day(year, it.month, it.day).plus(i), it.name, it.source}, it.made_up});
  std::ranges::stable_sort(kept, {}, [](const Kept& it) { return it.day.on; });

  std::vector<Holiday> out;
  for (const auto& it : kept) out.push_back(it.day);
  for (const auto& it : kept) {
    const bool weekly_rest = it.day.on.weekday() == std::chrono::Sunday || (it.day.on.weekday() == std::chrono::Saturday && !saturday_mornings_);
    if (!it.made_up || !weekly_rest) continue;
    Date day = it.day.on;
    while (rest_among(day, out)) day = day.plus(1);
    out.push_back({day, "Nghỉ bù: " + it.day.name, it.day.source + "; Điều 111 khoản 3"});
  }
  return out;
}

std::optional<Rest> WorkCalendar::rest_among(Date day, const std::vector<Holiday>& holidays) const {
  if (worked_in(office_worked_, day)) return std::nullopt;
  if (auto rest = off_in(office_off_, day)) return rest;
  if (auto rest = off_in(off_, day)) return rest;
  for (const auto& it : holidays)
    if (it.on == day) return Rest{RestKind::holiday, it.name, it.source};
  if (worked_in(worked_, day)) return std::nullopt;
  if (day.weekday() == std::chrono::Saturday && !saturday_mornings_) return Rest{RestKind::saturday, {}, {}};
  if (day.weekday() == std::chrono::Sunday) return Rest{RestKind::sunday, {}, {}};
  return std::nullopt;
}

std::optional<Rest> WorkCalendar::rest_on(Date day) const { return rest_among(day, holidays_of(year_of(day))); }

const WorkedDay* WorkCalendar::worked_instead(Date day) const {
  const auto* by_office = worked_in(office_worked_, day);
  return by_office ? by_office : worked_in(worked_, day);
}

int WorkCalendar::working_days(Date from, Date to) const {
  Walk walk(*this);
  int days = 0;
  // Two years tell "far enough" as well as ten would; a document may name any year.
  for (int i = 1; i <= 800 && from.plus(i) <= to; ++i)
    if (!walk.rests(from.plus(i))) ++days;
  return days;
}

Date WorkCalendar::plus_working_days(Date from, int days) const {
  Walk walk(*this);
  const int step = days < 0 ? -1 : 1;
  for (int left = std::abs(days); left > 0;) {
    from = from.plus(step);
    if (!walk.rests(from)) --left;
  }
  return from;
}

Date WorkCalendar::next_working_day(Date day) const {
  Walk walk(*this);
  while (walk.rests(day)) day = day.plus(1);
  return day;
}

Date WorkCalendar::previous_working_day(Date day) const {
  Walk walk(*this);
  while (walk.rests(day)) day = day.plus(-1);
  return day;
}

}  // namespace dondoc::base
