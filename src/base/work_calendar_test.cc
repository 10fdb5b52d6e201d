#include "base/work_calendar.h"

#include <gtest/gtest.h>

namespace dondoc::base {
namespace {

std::string why(const char* day) {
  const auto rest = WorkCalendar::viet_nam().rest_on(*Date::parse(day));
  if (!rest) return "worked";
  if (rest->kind == RestKind::saturday) return "Saturday";
  if (rest->kind == RestKind::sunday) return "Sunday";
  return rest->name;
}

TEST(WorkCalendar, knows_weekends_holidays_and_exchanged_days) {
  EXPECT_EQ(why("2026-11-20"), "worked");
  EXPECT_EQ(why("2026-11-21"), "Saturday");
  EXPECT_EQ(why("2026-11-22"), "Sunday");
  EXPECT_EQ(why("2026-11-24"), "Ngày Văn hóa Việt Nam 24/11");
  EXPECT_EQ(why("2025-11-24"), "worked") << "a holiday since 2026 only";
  EXPECT_EQ(why("2026-02-18"), "Tết Nguyên đán Bính Ngọ");
  EXPECT_EQ(why("2027-02-05"), "Tết Nguyên đán") << "by the lunar calendar, before any notice";
  EXPECT_EQ(why("2027-02-09"), "worked") << "what the notice of the year will say is not known";
  EXPECT_EQ(why("2027-05-03"), "Nghỉ bù: Ngày Quốc tế Lao động 01/5") << "1 May is a Saturday";
  EXPECT_EQ(why("2026-08-22"), "worked") << "a Saturday worked for 31 August";
  EXPECT_EQ(why("2026-08-31"), "Quốc khánh (hoán đổi)");
  EXPECT_EQ(why("2031-09-02"), "Quốc khánh 02/9") << "fixed days need no notice";
}

TEST(WorkCalendar, makes_up_what_falls_on_a_weekend) {
  EXPECT_EQ(why("2023-04-29"), "Giỗ Tổ Hùng Vương");
  EXPECT_EQ(why("2023-05-02"), "Nghỉ bù: Giỗ Tổ Hùng Vương");
  EXPECT_EQ(why("2023-05-03"), "Nghỉ bù: Ngày Chiến thắng 30/4");
  EXPECT_EQ(why("2023-05-04"), "worked");
  EXPECT_EQ(why("2026-04-27"), "Nghỉ bù: Giỗ Tổ Hùng Vương");
}

TEST(WorkCalendar, has_the_twelve_holidays_of_2026) {
  int holidays = 0;
  for (Date day = Date::of(2026, 1, 1); day <= Date::of(2026, 12, 31); day = day.plus(1))
    if (const auto rest = WorkCalendar::viet_nam().rest_on(day); rest && rest->kind == RestKind::holiday) {
      ++holidays;
      EXPECT_NE(rest->source, "") << day.str();
    }
  // Giỗ Tổ on a Sunday and the Monday for it, and 31 August for 22 August.
  EXPECT_EQ(holidays, 12 + 1 + 1);
}

TEST(WorkCalendar, takes_what_an_office_adds) {
  const auto day = [](const char* iso) { return *Date::parse(iso); };
  const auto office = WorkCalendar::viet_nam().for_office({{"Hoán đổi", day("2026-11-23"), day("2026-11-23"), "QĐ 1"}}, {{"Làm bù", day("2026-11-28"), "QĐ 1"}}, false);
  EXPECT_EQ(office.rest_on(day("2026-11-23"))->source, "QĐ 1");
  EXPECT_FALSE(office.rest_on(day("2026-11-28")));
  EXPECT_EQ(office.worked_instead(day("2026-11-28"))->source, "QĐ 1");
  EXPECT_TRUE(office.worked_instead(day("2026-08-22"))) << "what the program knows";
  EXPECT_FALSE(office.worked_instead(day("2026-11-20")));
  EXPECT_FALSE(WorkCalendar::viet_nam().rest_on(day("2026-11-23"))) << "other offices work";
  const auto saturdays = WorkCalendar::viet_nam().for_office({}, {}, true);
  EXPECT_FALSE(saturdays.rest_on(day("2026-11-21")));
  EXPECT_TRUE(saturdays.rest_on(day("2026-11-22")));
}

TEST(WorkCalendar, walks_by_working_days) {
  const auto& office = WorkCalendar::viet_nam();
  const auto day = [](const char* iso) { return *Date::parse(iso); };
  EXPECT_EQ(office.plus_working_days(day("2026-11-20"), 3).str(), "2026-11-26") << "a weekend and 24 November lie between";
  EXPECT_EQ(office.plus_working_days(day("2026-11-26"), -3).str(), "2026-11-20");
  EXPECT_EQ(office.plus_working_days(day("2026-11-21"), 0).str(), "2026-11-21");
  EXPECT_EQ(office.next_working_day(day("2026-11-21")).str(), "2026-11-23");
  EXPECT_EQ(office.next_working_day(day("2026-11-23")).str(), "2026-11-23");
  EXPECT_EQ(office.previous_working_day(day("2026-11-24")).str(), "2026-11-23");
}

TEST(WorkCalendar, counts_working_days_after_a_day) {
  const auto count = [](const char* from, const char* to) { return WorkCalendar::viet_nam().working_days(*Date::parse(from), *Date::parse(to)); };
  EXPECT_EQ(count("2023-12-14", "2023-12-19"), 3);
  EXPECT_EQ(count("2026-11-20", "2026-11-23"), 1);
  EXPECT_EQ(count("2026-11-23", "2026-11-25"), 1) << "24 November is off";
  EXPECT_EQ(count("2026-11-25", "2026-11-25"), 0);
  EXPECT_EQ(count("2026-11-25", "2026-11-20"), 0);
}

}  // namespace
}  // namespace dondoc::base
