#include "service/plans/weather.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "service/overview/tracking.h"
#include "service/plans/amendment.h"
#include "service/plans/plans.h"
#include "service/plans/schedule.h"
#include "service/test_plan.h"
#include "service/work/bulk.h"
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

int sum(const std::vector<UnitWeather>& weather, const base::Id& unit, int WeatherWeek::* count, const char* monday) {
  int out = 0;
  for (const auto& one : weather)
    for (const auto& week : one.weeks)
      if (one.unit.id == unit && week.from_on == day(monday)) out += week.*count;
  return out;
}

// Of the same plan: the week of 27 November holds task 1 of both.
TEST_F(WeatherTest, tells_of_many_deadlines_that_move_where_they_fall_and_what_is_there_beside_them) {
  issued_plan();
  BulkInput input{domain::BulkKind::move, {}, {}, day("2023-12-13"), "Theo công văn"};
  for (const auto& row : track_assignments(staff, {}, {}).items)
    if (row.ordinal < 3) input.assignment_ids.push_back(row.id);
  const auto weather = preview_bulk(staff, input).weather;
  ASSERT_EQ(weather.size(), 2u);
  EXPECT_EQ(sum(weather, finance, &WeatherWeek::added, "2023-12-11"), 2);
  EXPECT_EQ(sum(weather, finance, &WeatherWeek::already, "2023-12-11"), 2) << "task 3, and the report";
  input.due_on = day("2023-12-01");
  const auto same_week = preview_bulk(staff, input).weather;
  EXPECT_EQ(sum(same_week, finance, &WeatherWeek::added, "2023-11-27"), 2);
  EXPECT_EQ(sum(same_week, finance, &WeatherWeek::already, "2023-11-27"), 0) << "what moves within the week is not there twice";
  input.kind = domain::BulkKind::remind;
  EXPECT_TRUE(preview_bulk(staff, input).weather.empty());
}

TEST_F(WeatherTest, tells_of_duties_that_pass_what_the_next_one_has) {
  issued_plan();
  BulkInput input{domain::BulkKind::pass, {}, {}, {}, "Theo công văn"};
  for (const auto& row : track_assignments(staff, {}, {}).items)
    if (row.ordinal == 2) input.assignment_ids.push_back(row.id);
  input.to_unit_id = health;
  const auto weather = preview_bulk(staff, input).weather;
  ASSERT_EQ(weather.size(), 1u);
  EXPECT_EQ(sum(weather, health, &WeatherWeek::added, "2023-11-13"), 1);
}

TEST_F(WeatherTest, tells_of_an_event_that_moves_where_what_is_counted_from_it_falls) {
  const auto plan = issued_plan();
  const auto task = list_plan_tasks(staff, plan, {}, {}).items.at(0).id;
  PlanEventInput input{{}, 0, domain::EventKind::event, "Lễ phát động", {}, domain::Timing::fixed, day("2023-12-12"), day("2023-12-12"), {}, "", false,
                       {{domain::DeadlineOf::task, task, domain::Side::after, 1, false}}, ""};
  const auto weather = preview_schedule(staff, plan, input).weather;
  EXPECT_EQ(sum(weather, health, &WeatherWeek::added, "2023-12-11"), 1);
  EXPECT_EQ(sum(weather, health, &WeatherWeek::already, "2023-12-11"), 2) << "task 3, and the report";
}

TEST_F(WeatherTest, tells_of_an_amendment_where_new_deadlines_fall) {
  const auto plan = issued_plan();
  std::string text = plan_text;
  const std::string from = "trước ngày 01/12/2023";
  text.replace(text.find(from), from.size(), "trước ngày 14/12/2023");
  const auto draft = get_draft(staff, import_document(staff, {"sua-doi.txt", text}).id);
  DraftEditInput edit{draft.revision, {}, {}, "resolve"};
  for (const auto& it : draft.resolutions) edit.resolve.push_back({it.unit, it.id ? it.kind : domain::TargetKind::none, it.id});
  const auto revision = edit_draft(staff, draft.id, edit).revision;
  const auto weather = preview_amendment(staff, plan, {draft.id, revision, true, {}, {}, {}, {}, {}}).weather;
  ASSERT_EQ(weather.size(), 2u) << "both owe task 1";
  EXPECT_EQ(sum(weather, finance, &WeatherWeek::added, "2023-12-11"), 1);
  EXPECT_EQ(sum(weather, finance, &WeatherWeek::already, "2023-12-11"), 2) << "task 3, and the report";
}

}  // namespace
}  // namespace dondoc::service
