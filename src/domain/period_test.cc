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

std::vector<std::string> dues(const std::vector<Period>& periods) {
  std::vector<std::string> out;
  for (const auto& period : periods) out.push_back(period.label + " " + period.due_on->str());
  return out;
}

TEST(PeriodsOf, are_due_on_the_printed_day) {
  const DueRule before_25{25, {}, Bound::before, {}};
  using Dues = std::vector<std::string>;
  EXPECT_EQ(dues(periods_of(Frequency::monthly, DataWindow::calendar, day("2026-11-02"), {}, before_25)),
            (Dues{"Tháng 11/2026 2026-11-24", "Tháng 12/2026 2026-12-24"}));
  EXPECT_EQ(dues(periods_of(Frequency::monthly, DataWindow::calendar, day("2026-11-02"), {}, before_25, true))[0], "Tháng 11/2026 2026-11-25");
  EXPECT_EQ(dues(periods_of(Frequency::monthly, DataWindow::calendar, day("2026-11-25"), {}, before_25)), (Dues{"Tháng 12/2026 2026-12-24"}))
      << "what would be due before it begins is not owed";
  EXPECT_EQ(dues(periods_of(Frequency::quarterly, DataWindow::calendar, day("2026-08-01"), {}, {15, {}, Bound::by, {}})),
            (Dues{"Quý III/2026 2026-09-15", "Quý IV/2026 2026-12-15"}));
  EXPECT_EQ(dues(periods_of(Frequency::quarterly, DataWindow::calendar, day("2026-11-01"), {}, {10, 4, Bound::by, {}})), (Dues{"Quý IV/2026 2027-01-10"}));
  EXPECT_EQ(dues(periods_of(Frequency::half_yearly, DataWindow::calendar, day("2026-02-01"), {}, {15, 6, Bound::before, {}})),
            (Dues{"6 tháng đầu năm 2026 2026-06-14", "6 tháng cuối năm 2026 2026-12-14"}));
  EXPECT_EQ(dues(periods_of(Frequency::monthly, DataWindow::calendar, day("2027-02-01"), day("2027-03-31"), {31, {}, Bound::by, {}})),
            (Dues{"Tháng 2/2027 2027-02-28", "Tháng 3/2027 2027-03-31"}));
}

TEST(PeriodsOf, begin_when_the_plan_says) {
  const auto periods = periods_of(Frequency::monthly, DataWindow::calendar, day("2026-10-20"), day("2027-01-31"), {25, {}, Bound::before, day("2026-12-01")});
  EXPECT_EQ(dues(periods), (std::vector<std::string>{"Tháng 12/2026 2026-12-24", "Tháng 1/2027 2027-01-24"}));
  EXPECT_EQ(periods_of(Frequency::monthly, DataWindow::calendar, day("2026-12-05"), {}, {{}, {}, {}, day("2026-03-01")}).size(), 1u)
      << "a beginning that is over changes nothing";
}

TEST(PeriodsOf, goes_over_the_end_of_the_year_when_the_plan_does) {
  EXPECT_EQ(periods_of(Frequency::monthly, DataWindow::calendar, day("2023-12-05"), day("2024-02-10")).size(), 3u);
}

}  // namespace
}  // namespace dondoc::domain
