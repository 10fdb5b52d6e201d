#include "base/work_calendar.h"

#include <gtest/gtest.h>

namespace dondoc::base {
namespace {

std::string why(const char* day) {
  const auto rest = WorkCalendar::viet_nam().rest_on(*Date::parse(day));
  if (!rest) return "worked";
  if (rest->kind == RestKind::saturday) return "Saturday";
  if (rest->kind == RestKind::sunday) return "Sunday";
  return std::string(rest->name);
}

TEST(WorkCalendar, knows_weekends_holidays_and_exchanged_days) {
  EXPECT_EQ(why("2026-11-20"), "worked");
  EXPECT_EQ(why("2026-11-21"), "Saturday");
  EXPECT_EQ(why("2026-11-22"), "Sunday");
  EXPECT_EQ(why("2026-11-24"), "Ngày Văn hóa Việt Nam 24/11");
  EXPECT_EQ(why("2025-11-24"), "worked") << "a holiday since 2026 only";
  EXPECT_EQ(why("2026-02-18"), "Tết Nguyên đán Bính Ngọ");
  EXPECT_EQ(why("2027-02-05"), "Tết Nguyên đán Đinh Mùi");
  EXPECT_EQ(why("2027-02-09"), "worked") << "what the notice of the year will say is not known";
  EXPECT_EQ(why("2027-05-03"), "nghỉ bù ngày 01/5") << "1 May is a Saturday";
  EXPECT_EQ(why("2026-08-22"), "worked") << "a Saturday worked for 31 August";
  EXPECT_EQ(why("2026-08-31"), "Quốc khánh (hoán đổi)");
  EXPECT_EQ(why("2031-09-02"), "Quốc khánh 02/9") << "fixed days need no notice";
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
