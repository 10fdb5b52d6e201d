#include "base/lunar.h"

#include <cmath>
#include <numbers>

#include "base/error.h"

namespace dondoc::base {
namespace {

constexpr double hours_ahead = 7;
constexpr double months_mean = 29.530588853;   // days between new moons
constexpr double first_new_moon = 2415021.076998695;  // Julian day of the new moon number 0, in January 1900
constexpr int unix_epoch = 2440588;             // the Julian day number of 1970-01-01

int floor_of(double value) { return static_cast<int>(std::floor(value)); }
double sin_of(double degrees) { return std::sin(degrees * std::numbers::pi / 180); }
int julian_day(Date day) { return day.since(Date()) + unix_epoch; }
Date date_of(int julian) { return Date().plus(julian - unix_epoch); }

/// The Julian day number, in Việt Nam, of new moon `k` since 1900.
int new_moon_day(int k) {
  const double t = k / 1236.85, t2 = t * t, t3 = t2 * t;
  double mean = 2415020.75933 + 29.53058868 * k + 0.0001178 * t2 - 0.000000155 * t3;
  mean += 0.00033 * sin_of(166.56 + 132.87 * t - 0.009173 * t2);
  const double sun = 359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3;     // mean anomalies
  const double moon = 306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3;
  const double node = 21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3;    // argument of latitude
  double shift = (0.1734 - 0.000393 * t) * sin_of(sun) + 0.0021 * sin_of(2 * sun);
  shift += -0.4068 * sin_of(moon) + 0.0161 * sin_of(2 * moon) - 0.0004 * sin_of(3 * moon);
  shift += 0.0104 * sin_of(2 * node) - 0.0051 * sin_of(sun + moon) - 0.0074 * sin_of(sun - moon);
  shift += 0.0004 * sin_of(2 * node + sun) - 0.0004 * sin_of(2 * node - sun) - 0.0006 * sin_of(2 * node + moon);
  shift += 0.0010 * sin_of(2 * node - moon) + 0.0005 * sin_of(2 * moon + sun);
  // From the even time of the formulae to the one of clocks.
  const double clocks = -0.000278 + 0.000265 * t + 0.000262 * t2;
  return floor_of(mean + shift - clocks + 0.5 + hours_ahead / 24);
}

/// In which twelfth of its circle (0–11, from the spring equinox on) the sun
/// stands at the beginning of that day in Việt Nam.
int sun_sector(int julian) {
  const double t = (julian - 0.5 - hours_ahead / 24 - 2451545.0) / 36525, t2 = t * t;
  const double anomaly = 357.52910 + 35999.05030 * t - 0.0001559 * t2 - 0.00000048 * t * t2;
  double longitude = 280.46645 + 36000.76983 * t + 0.0003032 * t2;
  longitude += (1.914600 - 0.004817 * t - 0.000014 * t2) * sin_of(anomaly) + (0.019993 - 0.000101 * t) * sin_of(2 * anomaly) + 0.000290 * sin_of(3 * anomaly);
  longitude -= 0.00569 + 0.00478 * sin_of(125.04 - 1934.136 * t);
  longitude -= 360 * std::floor(longitude / 360);
  return floor_of(longitude / 30);
}

int number_of_month(int julian) { return floor_of(0.5 + (julian - first_new_moon) / months_mean); }

/// The first day of the month in which the winter solstice of that year lies: the eleventh.
int month_eleven(int year) {
  const int k = floor_of((julian_day(Date::of(year, 12, 31)) - 2415021) / months_mean);
  const int begin = new_moon_day(k);
  return sun_sector(begin) >= 9 ? new_moon_day(k - 1) : begin;
}

/// Which month after the eleventh is the one in which the sun enters no new
/// twelfth: it is told twice. Of a year with thirteen months.
int doubled_after(int eleven) {
  const int k = number_of_month(eleven);
  int sector = sun_sector(new_moon_day(k + 1));
  for (int i = 2; i < 15; ++i) {
    const int next = sun_sector(new_moon_day(k + i));
    if (next == sector) return i - 1;
    sector = next;
  }
  return 14;
}

}  // namespace

Date lunar_day(int year, int month, int day) {
  if (month < 1 || month > 12 || day < 1 || day > 30) throw Error(ErrorKind::invalid, "date.malformed");
  const int before = month < 11 ? year - 1 : year;
  const int eleven = month_eleven(before);
  int ahead = (month + 1) % 12;
  const bool thirteen_months = month_eleven(before + 1) - eleven > 365;
  if (thirteen_months && ahead >= doubled_after(eleven)) ++ahead;
  return date_of(new_moon_day(number_of_month(eleven) + ahead) + day - 1);
}

LunarDate lunar_date(Date day) {
  const int julian = julian_day(day), year = static_cast<int>(day.ymd().year());
  // The mean month tells which new moon it is but for one.
  int k = floor_of((julian - first_new_moon) / months_mean);
  while (new_moon_day(k + 1) <= julian) ++k;
  while (new_moon_day(k) > julian) --k;
  const int begin = new_moon_day(k);
  const int this_eleven = month_eleven(year);
  const bool before = this_eleven < begin;  // the eleventh month lies behind
  const int eleven = before || this_eleven == begin ? this_eleven : month_eleven(year - 1);
  const int next_eleven = month_eleven(before || this_eleven == begin ? year + 1 : year);
  const int ahead = (begin - eleven) / 29;
  LunarDate out{before || this_eleven == begin ? year + 1 : year, ahead + 11, julian - begin + 1, false};
  if (next_eleven - eleven > 365) {
    const int doubled = doubled_after(eleven);
    if (ahead >= doubled) out.month = ahead + 10;
    out.leap = ahead == doubled;
  }
  if (out.month > 12) out.month -= 12;
  if (out.month >= 11 && ahead < 4) --out.year;
  return out;
}

}  // namespace dondoc::base
