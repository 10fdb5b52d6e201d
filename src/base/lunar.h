// The lunar calendar of Việt Nam, computed for the meridian of UTC+7. Months
// begin on the day of the new moon there, which is now and then another day than
// in China (1985: a whole month apart; 2007 and 2030: a day), so that no table of
// another country will do. By the formulae of Meeus for new moons and for the
// longitude of the sun, as they are usually applied here (Hồ Ngọc Đức); good for
// the years since the calendar is reckoned so, 1968, up to 2199.
#pragma once

#include "base/date.h"

namespace dondoc::base {

/// The day on which day `day` (1–30) of month `month` (1–12, the ordinary one
/// where it is doubled) of lunar year `year` falls; a lunar year bears the number
/// of the year in which it begins. Throws Error{invalid, "date.malformed"}.
Date lunar_day(int year, int month, int day);

/// A day as the lunar calendar names it; leap: of a month told for the second time (tháng nhuận).
struct LunarDate { int year = 0, month = 0, day = 0; bool leap = false; };
LunarDate lunar_date(Date day);

/// mùng 1 Tết.
inline Date lunar_new_year(int year) { return lunar_day(year, 1, 1); }

}  // namespace dondoc::base
