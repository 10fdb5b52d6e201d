// Which days offices work: Monday to Friday, less public holidays, and days
// exchanged for others. The law's days are data with their years and sources
// (calendar/rest_days.json), Tết and Giỗ Tổ by the lunar calendar; what is
// announced year by year an office adds itself. A holiday that falls on a weekend
// is made up on the next working day (Bộ luật Lao động, Điều 111 khoản 3).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace dondoc::base {

/// A public holiday that falls on the same day each year. Bộ luật Lao động, Điều 112.
struct FixedHoliday { std::string name; int month = 0, day = 0, from = 0; std::optional<int> to; std::string source; };
/// One of the lunar calendar, from `first` to `last` days after its day. made_up:
/// whether days on a weekend are, without a notice of the year saying so.
struct LunarHoliday { std::string name; int month = 0, day = 0, first = 0, last = 0; bool made_up = false; int from = 0; std::optional<int> to; std::string source; };
/// Days off from the first to the last, both included, as a notice of the year tells them.
struct DaysOff { std::string name; Date from, to; std::string source; };
/// A weekend's day that is worked for another.
struct WorkedDay { std::string name; Date on; std::string source; };

enum class RestKind { saturday, sunday, holiday };
/// name, source: of the holiday, in Vietnamese; empty for a weekend.
struct Rest { RestKind kind = RestKind::holiday; std::string name, source; };

class WorkCalendar {
 public:
  /// What the program was built with.
  static const WorkCalendar& viet_nam();
  /// From JSON {"fixed": […], "lunar": […], "off": […], "worked": […]}. Throws as from_json.
  explicit WorkCalendar(std::string_view json);

  /// The same with what one office adds; its own days come before all others.
  WorkCalendar for_office(std::vector<DaysOff> off, std::vector<WorkedDay> worked, bool saturday_mornings) const;

  /// Why offices rest on that day; nothing when they work, be it for a morning.
  std::optional<Rest> rest_on(Date day) const;
  /// The weekend's day that is worked for another; null for any other day.
  const WorkedDay* worked_instead(Date day) const;
  /// The working days after `from` up to `to`, that one included; 0 when `to` is not later.
  int working_days(Date from, Date to) const;
  /// "trong thời hạn 05 ngày làm việc kể từ ngày …": the working day that many
  /// after `from`, before it where `days` is negative; `from` itself for 0.
  Date plus_working_days(Date from, int days) const;
  /// The first working day from `day` on, that one included; the last up to it.
  Date next_working_day(Date day) const;
  Date previous_working_day(Date day) const;

 private:
  struct Holiday { Date on; std::string name, source; };
  /// Those of the law that fall into the year, and the days on which they are made up.
  std::vector<Holiday> holidays_of(int year) const;
  std::optional<Rest> rest_among(Date day, const std::vector<Holiday>& holidays) const;
  class Walk;

  std::vector<FixedHoliday> fixed_;
  std::vector<LunarHoliday> lunar_;
  std::vector<DaysOff> off_, office_off_;
  std::vector<WorkedDay> worked_, office_worked_;
  bool saturday_mornings_ = false;
};

}  // namespace dondoc::base
