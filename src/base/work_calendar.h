// Which days offices work: Monday to Friday, less public holidays, and days
// exchanged for others. The days are data with their sources
// (calendar/rest_days.json); a year for which no notice of exchanged days is
// known has its weekends and its fixed holidays alone.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace dondoc::base {

/// A public holiday that falls on the same day each year. Bộ luật Lao động, Điều 112.
struct FixedHoliday { std::string name; int month = 0, day = 0, from = 0; std::optional<int> to; std::string source; };
/// Days off from the first to the last, both included: Tết, Giỗ Tổ, days made up or exchanged.
struct DaysOff { std::string name; Date from, to; std::string source; };
/// A weekend's day that is worked for another.
struct WorkedDay { std::string name; Date on; std::string source; };

enum class RestKind { saturday, sunday, holiday };
/// name: of the holiday, in Vietnamese; empty for a weekend.
struct Rest { RestKind kind = RestKind::holiday; std::string_view name; };

class WorkCalendar {
 public:
  /// What the program was built with.
  static const WorkCalendar& viet_nam();
  /// From JSON {"fixed": […], "off": […], "worked": […]}. Throws as from_json.
  explicit WorkCalendar(std::string_view json);

  /// Why offices rest on that day; nothing when they work.
  std::optional<Rest> rest_on(Date day) const;
  /// The working days after `from` up to `to`, that one included; 0 when `to` is not later.
  int working_days(Date from, Date to) const;

 private:
  std::vector<FixedHoliday> fixed_;
  std::vector<DaysOff> off_;
  std::vector<WorkedDay> worked_;
};

}  // namespace dondoc::base
