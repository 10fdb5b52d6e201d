#include "base/day_of_note.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace dondoc::base {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const auto day = [](const char* iso) { return *Date::parse(iso); };

const DayOfNote& of_the_country(const std::string& part) {
  const auto& all = days_of_note_of_the_country();
  return *std::ranges::find_if(all, [&](const DayOfNote& it) { return it.name.find(part) != std::string::npos; });
}

std::vector<Date> in_year(const DayOfNote& it, int year) { return falls_within(it, Date::of(year, 1, 1), Date::of(year, 12, 31)); }

// Nghị định 145/2013/NĐ-CP, Điều 4: seven clauses, the last of which names two days.
TEST(DaysOfNote, are_the_eight_of_the_decree) {
  EXPECT_EQ(days_of_note_of_the_country().size(), 8u);
  EXPECT_THAT(in_year(of_the_country("thành lập Đảng"), 2026), ElementsAre(day("2026-02-03")));
  EXPECT_THAT(in_year(of_the_country("Tết"), 2026), ElementsAre(day("2026-02-17")));
  EXPECT_THAT(in_year(of_the_country("Giỗ Tổ"), 2026), ElementsAre(day("2026-04-26")));
  EXPECT_THAT(in_year(of_the_country("Điện Biên Phủ"), 2012), IsEmpty()) << "before the decree was in force";
  for (const auto& it : days_of_note_of_the_country()) EXPECT_THAT(it.source, testing::HasSubstr("145/2013/NĐ-CP")) << it.name;
}

TEST(DaysOfNote, tell_round_years_and_fives_as_the_decree_does) {
  const auto& national = of_the_country("Quốc khánh");
  EXPECT_EQ(years_on(national, day("2025-09-02")), 80);
  EXPECT_EQ(jubilee_on(national, day("2025-09-02")), Jubilee::round);
  EXPECT_EQ(jubilee_on(national, day("2030-09-02")), Jubilee::five);
  EXPECT_EQ(jubilee_on(national, day("2026-09-02")), Jubilee::other);
  const auto& ancestors = of_the_country("Giỗ Tổ");
  EXPECT_FALSE(years_on(ancestors, day("2030-04-12")));
  EXPECT_EQ(jubilee_on(ancestors, day("2030-04-12")), Jubilee::round) << "by the year of the sun itself";
  EXPECT_EQ(jubilee_on(ancestors, day("2025-04-07")), Jubilee::five);
  EXPECT_EQ(jubilee_on(of_the_country("Tết"), day("2030-02-02")), Jubilee::none);
}

TEST(DaysOfNote, of_the_moon_come_by_its_years) {
  DayOfNote it{"Ngày giỗ", Recurrence::lunar, 12, 30, {}, 1990, false, false, {}, {}, ""};
  EXPECT_THAT(in_year(it, 2025), ElementsAre(day("2025-01-28"))) << "a twelfth month of 29 days";
  EXPECT_THAT(falls_within(it, day("2024-01-01"), day("2024-12-31")), ElementsAre(day("2024-02-09"))) << "one of 30";
  EXPECT_EQ(years_on(it, day("2025-01-28")), 34) << "still Giáp Thìn";
  it.month = 11;
  it.day = 10;
  EXPECT_EQ(in_year(it, 2026).size() + in_year(it, 2027).size(), 2u);
}

TEST(DaysOfNote, of_the_sun_and_single_ones) {
  DayOfNote leap{"Ngày nhuận", Recurrence::solar, 2, 29, {}, 2000, false, false, {}, {}, ""};
  EXPECT_THAT(in_year(leap, 2023), IsEmpty());
  EXPECT_THAT(in_year(leap, 2024), ElementsAre(day("2024-02-29")));
  EXPECT_THAT(in_year(leap, 1996), IsEmpty()) << "before what is commemorated";
  EXPECT_FALSE(years_on(leap, day("2000-02-29"))) << "the day itself";
  const DayOfNote once{"Đón nhận danh hiệu", Recurrence::once, 0, 0, day("2026-12-20"), {}, false, false, {}, {}, ""};
  EXPECT_THAT(in_year(once, 2026), ElementsAre(day("2026-12-20")));
  EXPECT_THAT(in_year(once, 2027), IsEmpty());
  EXPECT_EQ(jubilee_on(once, day("2026-12-20")), Jubilee::none);
}

}  // namespace
}  // namespace dondoc::base
