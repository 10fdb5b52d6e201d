#include "domain/period.h"

#include <gtest/gtest.h>

namespace dondoc::domain {
namespace {

using base::Date;
const auto day = [](const char* iso) { return *Date::parse(iso); };

TEST(PeriodsOf, once_is_one_due_on_its_day) {
  EXPECT_EQ(periods_of(Frequency::once, DataWindow::decree_09, day("2023-11-21"), day("2023-12-14")),
            (std::vector<Period>{{"Một lần", day("2023-11-21"), day("2023-12-14"), day("2023-12-14")}}));
}

TEST(PeriodsOf, months_close_on_the_14th) {
  const auto periods = periods_of(Frequency::monthly, DataWindow::decree_09, day("2023-11-21"), {});
  ASSERT_EQ(periods.size(), 2u);
  EXPECT_EQ(periods[0], (Period{"Tháng 11/2023", day("2023-10-15"), day("2023-11-14"), day("2023-11-30")}));
  EXPECT_EQ(periods[1], (Period{"Tháng 12/2023", day("2023-11-15"), day("2023-12-14"), day("2023-12-31")}));
}

TEST(PeriodsOf, a_year_begins_on_15_december_of_the_one_before) {
  EXPECT_EQ(periods_of(Frequency::yearly, DataWindow::decree_09, day("2024-03-01"), {}),
            (std::vector<Period>{{"Năm 2024", day("2023-12-15"), day("2024-12-14"), day("2024-12-31")}}));
}

TEST(PeriodsOf, quarters_and_half_years_are_named_as_offices_name_them) {
  const auto quarters = periods_of(Frequency::quarterly, DataWindow::calendar, day("2024-05-10"), day("2024-12-20"));
  ASSERT_EQ(quarters.size(), 3u);
  EXPECT_EQ(quarters[0], (Period{"Quý II/2024", day("2024-04-01"), day("2024-06-30"), day("2024-06-30")}));
  EXPECT_EQ(quarters[2].due_on, day("2024-12-20"));
  const auto halves = periods_of(Frequency::half_yearly, DataWindow::decree_09, day("2024-01-01"), {});
  EXPECT_EQ(halves[0], (Period{"6 tháng đầu năm 2024", day("2023-12-15"), day("2024-06-14"), day("2024-06-30")}));
  EXPECT_EQ(halves[1].label, "6 tháng cuối năm 2024");
}

TEST(PeriodsOf, goes_over_the_end_of_the_year_when_the_plan_does) {
  EXPECT_EQ(periods_of(Frequency::monthly, DataWindow::calendar, day("2023-12-05"), day("2024-02-10")).size(), 3u);
}

}  // namespace
}  // namespace dondoc::domain
