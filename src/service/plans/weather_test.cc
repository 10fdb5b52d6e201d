#include "service/plans/weather.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "service/test_plan.h"

namespace dondoc::service {
namespace {

using WeatherTest = PlanTest;
const auto day = [](const char* iso) { return *base::Date::parse(iso); };

// Of the first plan: finance owes task 2 by the 19th and task 1 by 30 November, with health; both report by 14 December.
TEST_F(WeatherTest, tells_what_is_due_already_and_how_each_unit_met_its_deadlines) {
  issued_plan();
  clock.pass_days(8);  // the 23rd: finance is late with task 2
  const auto weather = preview_issue(staff, confirmed_plan()).weather;
  ASSERT_EQ(weather.size(), 2u);
  const auto& it = *std::ranges::find(weather, finance, [](const UnitWeather& one) { return one.unit.id; });
  EXPECT_EQ(it.past, 1);
  EXPECT_EQ(it.past_late, 1);
  EXPECT_EQ(it.expected, domain::Expectation::little) << "one duty is no record";
  const auto week = std::ranges::find(it.weeks, day("2023-11-27"), &WeatherWeek::from_on);
  ASSERT_NE(week, it.weeks.end());
  EXPECT_EQ(week->added, 1);
  EXPECT_EQ(week->already, 1);
}

}  // namespace
}  // namespace dondoc::service
