#include "base/lunar.h"

#include <gtest/gtest.h>

#include "base/error.h"

namespace dondoc::base {
namespace {

TEST(Lunar, knows_when_tet_was_kept) {
  const char* const kept[] = {"1968-01-29", "1975-02-11", "1976-01-31", "1980-02-16", "1985-01-21", "1986-02-09", "1990-01-27", "1995-01-31",
                              "1999-02-16", "2000-02-05", "2001-01-24", "2004-01-22", "2005-02-09", "2006-01-29", "2007-02-17", "2008-02-07",
                              "2010-02-14", "2012-01-23", "2014-01-31", "2015-02-19", "2016-02-08", "2017-01-28", "2018-02-16", "2019-02-05",
                              "2020-01-25", "2021-02-12", "2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06",
                              "2028-01-26", "2029-02-13", "2030-02-02", "2031-01-23"};
  for (const auto* day : kept) EXPECT_EQ(lunar_new_year(int(Date::parse(day)->ymd().year())).str(), day);
}

TEST(Lunar, differs_from_the_calendar_of_utc_plus_8_where_it_must) {
  EXPECT_NE(lunar_new_year(1985).str(), "1985-02-20") << "a whole month apart";
  EXPECT_NE(lunar_new_year(2007).str(), "2007-02-18");
  EXPECT_NE(lunar_new_year(2030).str(), "2030-02-03");
}

TEST(Lunar, finds_the_ancestors_day) {
  EXPECT_EQ(lunar_day(2023, 3, 10).str(), "2023-04-29") << "of a year whose second month is doubled";
  EXPECT_EQ(lunar_day(2024, 3, 10).str(), "2024-04-18");
  EXPECT_EQ(lunar_day(2025, 3, 10).str(), "2025-04-07");
  EXPECT_EQ(lunar_day(2026, 3, 10).str(), "2026-04-26");
  EXPECT_EQ(lunar_day(2027, 3, 10).str(), "2027-04-16");
  EXPECT_EQ(lunar_day(2028, 3, 10).str(), "2028-04-04");
}

TEST(Lunar, has_months_of_29_or_30_days_and_years_without_gaps) {
  for (int year = 1970; year < 2100; ++year) {
    const int days = lunar_new_year(year + 1).since(lunar_new_year(year));
    EXPECT_TRUE((days >= 353 && days <= 355) || (days >= 383 && days <= 385)) << year << ": " << days;
    for (int month = 1; month < 12; ++month) {
      const int length = lunar_day(year, month + 1, 1).since(lunar_day(year, month, 1));
      EXPECT_TRUE(length == 29 || length == 30 || length == 58 || length == 59 || length == 60) << year << "-" << month;
    }
  }
}

TEST(Lunar, names_every_day_as_it_finds_it) {
  int leaps = 0;
  for (Date day = Date::of(1970, 1, 1); day < Date::of(2100, 1, 1); day = day.plus(1)) {
    const auto it = lunar_date(day);
    if (it.leap) {
      leaps += it.day == 1;
      EXPECT_EQ(lunar_date(day.plus(-30)).month == it.month || lunar_date(day.plus(-29)).month == it.month, true) << day.str();
    } else {
      EXPECT_EQ(lunar_day(it.year, it.month, it.day), day) << day.str() << ": " << it.day << "/" << it.month << "/" << it.year;
    }
  }
  EXPECT_EQ(leaps, 48) << "seven in nineteen years";
}

TEST(Lunar, tells_the_days_around_tet) {
  const auto words = [](const char* day) {
    const auto it = lunar_date(*Date::parse(day));
    return std::to_string(it.day) + "/" + std::to_string(it.month) + (it.leap ? " leap" : "") + "/" + std::to_string(it.year);
  };
  EXPECT_EQ(words("2026-02-16"), "29/12/2025") << "the last day of the year: there is no 30th";
  EXPECT_EQ(words("2026-02-17"), "1/1/2026");
  EXPECT_EQ(words("2025-07-25"), "1/6 leap/2025");
  EXPECT_EQ(words("2026-04-26"), "10/3/2026");
}

TEST(Lunar, refuses_what_is_no_day) { EXPECT_THROW(lunar_day(2026, 13, 1), Error); }

}  // namespace
}  // namespace dondoc::base
