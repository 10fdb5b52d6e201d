#include "service/plans/weather.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "service/plans/plans.h"
#include "service/test_plan.h"
#include "service/work/work.h"

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

TEST_F(WeatherTest, keeps_in_the_record_what_was_answered_in_time_what_late_and_what_ended_open) {
  const auto plan = issued_plan();
  const auto next = confirmed_plan();
  const auto of = [&](const base::Id& unit) {
    const auto weather = preview_issue(staff, next).weather;
    const auto it = std::ranges::find(weather, unit, [](const UnitWeather& one) { return one.unit.id; });
    return std::pair(it->past, it->past_late);
  };
  const auto done = [](Context& unit, const char* due_on) {
    for (const auto& row : list_my_assignments(unit, {}, {}, {}).items)
      if (row.due.due_on == day(due_on)) post_update(unit, row.id, {domain::UpdateKind::done, "Đã xong", {}, 100, {}, {}});
  };
  EXPECT_EQ(of(finance), std::pair(0, 0)) << "nothing of theirs was due";
  clock.pass_days(8);  // the 23rd
  done(of_finance, "2023-11-19");
  EXPECT_EQ(of(finance), std::pair(1, 1)) << "an answer after the day is late still";
  done(of_health, "2023-11-30");
  clock.pass_days(8);  // 1 December
  EXPECT_EQ(of(health), std::pair(1, 0)) << "answered in time";
  EXPECT_EQ(of(finance), std::pair(2, 2));
  close_plan(staff, plan);
  clock.pass_days(30);
  EXPECT_EQ(of(finance), std::pair(2, 2)) << "what ended late with its plan is remembered; what was due after the end was not asked any more";
}

}  // namespace
}  // namespace dondoc::service
