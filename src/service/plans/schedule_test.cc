#include "service/plans/schedule.h"

#include <gtest/gtest.h>

#include "service/chasing/chasing.h"
#include "service/overview/tracking.h"
#include "service/reports/reports.h"
#include "service/plans/timeline.h"
#include "service/test_plan.h"
#include "service/work/extensions.h"
#include "service/work/work.h"

namespace dondoc::service {
namespace {

using base::Date;
using domain::Conflict;
using domain::DeadlineOf;
using domain::Side;
using domain::Timing;

const auto day = [](const char* iso) { return *Date::parse(iso); };

// Today is Wednesday, 15 November 2023. Task 1 (both departments) is due on 30
// November, task 2 (finance) on the 19th, the report on 14 December.
class ScheduleTest : public PlanTest {
 protected:
  ScheduleTest() : plan(issued_plan()) {
    for (const auto& row : list_plan_tasks(staff, plan, {}, {}).items) tasks.push_back(row.id);
  }
  static PlanEventInput event(const char* name, std::optional<Date> on, std::vector<EventDeadline> deadlines = {}) {
    return {{}, 0, domain::EventKind::event, name, {}, on ? Timing::fixed : Timing::unconfirmed, on, on, {}, "", false, std::move(deadlines), ""};
  }
  PlanEvent at(std::size_t i) { return get_schedule(staff, plan).events.at(i); }
  PlanEventInput as_is(const PlanEvent& it) {
    PlanEventInput input{it.id, it.revision, it.kind, it.name, it.phase, it.timing, it.starts_on, it.ends_on, it.relative, it.note, it.cancelled_at.has_value(), {}, ""};
    for (const auto& one : it.deadlines) input.deadlines.push_back({one.kind, one.id, one.side, one.days, one.working_days});
    return input;
  }
  PlanEventInput moved(const PlanEvent& it, const char* to) {
    auto input = as_is(it);
    input.starts_on = input.ends_on = day(to);
    input.reason = "Theo Thông báo số 12/TB-UBND.";
    return input;
  }
  std::optional<Date> due(std::size_t task) { return get_task(staff, tasks[task]).task.due.due_on; }
  std::optional<Date> due_of(Context& unit, int ordinal) {
    for (const auto& row : list_my_assignments(unit, {}, {}, {}).items)
      if (row.ordinal == ordinal) return row.due.due_on;
    return std::nullopt;
  }
  /// A launch on 5 December, and task 1 due 5 working days after it.
  PlanEvent launch() {
    change_schedule(staff, plan, event("Lễ phát động", day("2023-12-05"), {{DeadlineOf::task, tasks[0], Side::after, 5, true}}));
    return at(0);
  }

  base::Id plan;
  std::vector<base::Id> tasks;
};

TEST_F(ScheduleTest, a_deadline_counted_from_an_event_moves_with_it_and_keeps_its_first_day) {
  const auto it = launch();
  EXPECT_EQ(due(0), day("2023-12-12"));
  clock.pass_days(1);
  const auto preview = preview_schedule(staff, plan, moved(it, "2023-12-07"));
  ASSERT_EQ(preview.moves.size(), 2u);
  EXPECT_EQ(preview.moves[1].from_on, day("2023-12-12"));
  EXPECT_EQ(preview.moves[1].to_on, day("2023-12-14"));
  EXPECT_EQ(preview.moves[1].units, 2);
  EXPECT_EQ(preview.units.size(), 2u);
  EXPECT_EQ(due(0), day("2023-12-12")) << "a preview changes nothing";

  const int before = events();
  change_schedule(leader, plan, moved(it, "2023-12-07"));
  EXPECT_EQ(events(), before + 1);
  EXPECT_EQ(due(0), day("2023-12-14"));
  EXPECT_EQ(due_of(of_health, 1), day("2023-12-14"));
  EXPECT_EQ(get_task(staff, tasks[0]).task.due.original_on, day("2023-11-30")) << "the first day is kept";
  EXPECT_EQ(at(0).original_starts_on, day("2023-12-05"));
  EXPECT_EQ(due(1), day("2023-11-19")) << "what is not counted from it stays";
}

TEST_F(ScheduleTest, only_units_whose_deadline_moves_are_told_and_chasing_begins_anew) {
  change_schedule(staff, plan, event("Thẩm tra", day("2023-11-17"), {{DeadlineOf::task, tasks[1], Side::during, {}, false}}));
  EXPECT_EQ(list_my_notices(of_health, {}).total, 0);
  const auto told = list_my_notices(of_finance, {});
  ASSERT_EQ(told.total, 1);
  EXPECT_EQ(told.items[0].cause, domain::NoticeCause::moved);
  EXPECT_EQ(told.items[0].due_on, day("2023-11-17"));

  put_plan_chasing(staff, plan, {true, {{1, domain::Rung::focal_point}}, 0, 0, {}, {}, {}, 0});
  clock.pass_days(5);  // Monday, the 20th
  EXPECT_EQ(chase_due(app), 1);
  auto later = moved(at(0), "2023-11-21");
  change_schedule(staff, plan, later);
  EXPECT_EQ(chase_due(app), 0);
  clock.pass_days(2);
  EXPECT_EQ(chase_due(app), 1) << "the ladder of the new day";
}

TEST_F(ScheduleTest, past_days_keep_the_deadline_that_was_in_force) {
  change_schedule(staff, plan, event("Thẩm tra", day("2023-11-17"), {{DeadlineOf::task, tasks[1], Side::during, {}, false}}));
  clock.pass_days(4);  // the 19th: late since the 18th
  EXPECT_EQ(track_units(staff, {}, {.as_of = {}, .plan_id = plan}).items.at(0).progress.late, 1);
  clock.pass_days(1);
  change_schedule(staff, plan, moved(at(0), "2023-11-28"));
  const auto late_on = [&](const char* on) {
    int late = 0;
    for (const auto& row : track_units(staff, {}, {.as_of = day(on), .plan_id = plan}).items) late += row.progress.late;
    return late;
  };
  EXPECT_EQ(late_on("2023-11-20"), 0);
  EXPECT_EQ(late_on("2023-11-19"), 1) << "it was late then";
}

TEST_F(ScheduleTest, granted_time_and_work_that_is_done_stay) {
  base::Id assignment;
  for (const auto& row : list_my_assignments(of_finance, {}, {}, {}).items)
    if (row.ordinal == 1) assignment = row.id;
  const auto asked = ask_extension(of_finance, assignment, {day("2023-12-31"), "Chờ kinh phí."});
  answer_extension(staff, asked.id, {day("2023-12-31"), ""});
  const auto it = launch();
  EXPECT_EQ(due_of(of_finance, 1), day("2023-12-31"));
  EXPECT_EQ(due_of(of_health, 1), day("2023-12-12"));
  EXPECT_EQ(preview_schedule(staff, plan, moved(it, "2023-12-08")).moves.at(1).kept, 1);
}

TEST_F(ScheduleTest, conflicts_are_shown_first) {
  const auto it = launch();
  const auto conflicts = [&](const char* on) { return preview_schedule(staff, plan, moved(it, on)).moves.at(1).conflicts; };
  EXPECT_TRUE(conflicts("2023-12-06").empty());
  EXPECT_EQ(conflicts("2023-12-11"), std::vector{Conflict::after_report}) << "18 December: the report is due on the 14th";
  EXPECT_EQ(conflicts("2023-11-01"), std::vector{Conflict::past});
}

TEST_F(ScheduleTest, events_follow_each_other_and_a_cancelled_one_moves_nothing) {
  const auto it = launch();
  auto fair = event("Hội chợ", {});
  fair.timing = Timing::relative;
  fair.relative = EventRelation{it.id, Side::after, 2, false};
  change_schedule(staff, plan, fair);
  EXPECT_EQ(at(1).starts_on, day("2023-12-07"));
  change_schedule(staff, plan, moved(it, "2023-12-06"));
  EXPECT_EQ(at(1).starts_on, day("2023-12-08"));
  auto gone = moved(at(0), "2023-12-20");
  gone.cancelled = true;
  change_schedule(staff, plan, gone);
  EXPECT_TRUE(at(0).cancelled_at);
  EXPECT_EQ(due(0), day("2023-12-13")) << "and silences nothing";
  EXPECT_EQ(at(1).starts_on, day("2023-12-08"));
  auto circle = as_is(at(0));
  circle.timing = Timing::relative;
  circle.relative = EventRelation{at(1).id, Side::after, 1, false};
  try {
    preview_schedule(staff, plan, circle);
    ADD_FAILURE() << "it was taken";
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), "event.cycle");
    EXPECT_EQ(error.params().back().second, at(0).name);
  }
}

TEST_F(ScheduleTest, the_newest_change_is_taken_back_as_one) {
  const auto it = launch();
  change_schedule(staff, plan, moved(it, "2023-12-07"));
  const auto changes = get_schedule(staff, plan).changes;
  ASSERT_EQ(changes.size(), 2u);
  EXPECT_EQ(changes[0].can, std::vector<std::string>{"undo"});
  EXPECT_EQ(code_of([&] { undo_schedule_change(staff, changes[1].id); }), "schedule.not_newest");
  undo_schedule_change(staff, changes[0].id);
  EXPECT_EQ(due(0), day("2023-12-12"));
  EXPECT_EQ(at(0).starts_on, day("2023-12-05"));
  undo_schedule_change(staff, changes[1].id);
  EXPECT_EQ(due(0), day("2023-11-30"));
  EXPECT_EQ(due_of(of_health, 1), day("2023-11-30"));
  EXPECT_TRUE(get_schedule(staff, plan).events.empty());
  EXPECT_EQ(code_of([&] { undo_schedule_change(staff, changes[1].id); }), "schedule.undone");
}

TEST_F(ScheduleTest, the_report_about_it_moves_too) {
  const auto duty = list_report_duties(staff, plan).at(0).id;
  change_schedule(staff, plan, event("Lễ bế mạc", day("2023-12-15"), {{DeadlineOf::report, duty, Side::after, 3, true}}));
  EXPECT_EQ(list_report_duties(staff, plan).at(0).periods.at(0).due_on, day("2023-12-20"));
  EXPECT_EQ(list_reports(of_health, {}, {}).items.at(0).due_on, day("2023-12-20"));
}

TEST_F(ScheduleTest, refuses_what_makes_no_sense_and_who_may_not) {
  const auto it = launch();
  EXPECT_EQ(code_of([&] { change_schedule(of_health, plan, event("Lễ", {})); }), "plan.not_yours");
  EXPECT_EQ(get_schedule(of_health, plan).can, std::vector<std::string>{});
  auto silent = moved(it, "2023-12-07");
  silent.reason = " ";
  EXPECT_EQ(code_of([&] { change_schedule(staff, plan, silent); }), "reason.required");
  EXPECT_EQ(code_of([&] { change_schedule(staff, plan, event(" ", {})); }), "event.name_required");
  auto stale = moved(it, "2023-12-07");
  stale.base_revision = 7;
  EXPECT_EQ(code_of([&] { change_schedule(staff, plan, stale); }), "event.moved_on");
  EXPECT_EQ(code_of([&] { change_schedule(staff, plan, event("Lễ", {}, {{DeadlineOf::task, plan, Side::during, {}, false}})); }), "event.unknown_deadline");
  close_plan(leader, plan);
  EXPECT_EQ(code_of([&] { change_schedule(staff, plan, moved(it, "2023-12-07")); }), "plan.closed");
}

TEST_F(ScheduleTest, a_milestone_has_one_day_and_can_be_taken_back) {
  auto meeting = event("Hội nghị triển khai", day("2023-11-22"));
  meeting.kind = domain::EventKind::milestone;
  meeting.ends_on = day("2023-11-23");
  EXPECT_EQ(code_of([&] { change_schedule(staff, plan, meeting); }), "event.one_day");
  try {
    preview_schedule(staff, plan, meeting);
    ADD_FAILURE() << "it was taken";
  } catch (const base::Error& error) {  // an amendment asks for many at once
    EXPECT_EQ(error.params(), (base::Params{{"name", "Hội nghị triển khai"}}));
  }
  meeting.ends_on = meeting.starts_on;
  change_schedule(staff, plan, meeting);
  EXPECT_EQ(at(0).kind, domain::EventKind::milestone);
  const auto on_line = [&](Context& who) {
    const auto items = get_timeline(who, plan).items;
    return std::ranges::count(items, TimelineKind::milestone, &TimelineItem::kind);
  };
  EXPECT_EQ(on_line(staff), 1);
  EXPECT_EQ(on_line(of_finance), 1);
  change_schedule(staff, plan, moved(at(0), "2023-11-29"));
  const auto changes = get_schedule(staff, plan).changes;
  undo_schedule_change(staff, changes.at(0).id);
  EXPECT_EQ(at(0).starts_on, day("2023-11-22"));
  undo_schedule_change(staff, changes.at(1).id);
  EXPECT_EQ(on_line(staff), 0);
}

}  // namespace
}  // namespace dondoc::service
