#include "service/organisation/calendar.h"

#include <gmock/gmock.h>

#include "service/plans/amendment.h"
#include "service/plans/schedule.h"
#include "service/reports/reports.h"
#include "service/test_plan.h"
#include "service/work/work.h"

namespace dondoc::service {
namespace {

using base::Date;
using domain::OnRestDay;

const auto day = [](const char* iso) { return *Date::parse(iso); };

class CalendarTest : public PlanTest {
 protected:
  const CalendarDay* found(const Calendar& year, const char* on) {
    for (const auto& it : year.days)
      if (it.on == day(on)) return &it;
    return nullptr;
  }
  /// The day on which the task of that ordinal is due.
  std::string due_of(Context& who, int ordinal) {
    for (const auto& row : list_my_assignments(who, {}, {}, {}).items)
      if (row.ordinal == ordinal && row.due.due_on) return row.due.due_on->str();
    return "none";
  }
};

TEST_F(CalendarTest, shows_a_year_of_the_law) {
  const auto year = get_calendar(staff, 2026);
  ASSERT_TRUE(found(year, "2026-11-24"));
  EXPECT_THAT(found(year, "2026-11-24")->source, testing::HasSubstr("28/2026/QH16"));
  EXPECT_FALSE(found(get_calendar(staff, 2025), "2025-11-24"));
  ASSERT_TRUE(found(year, "2026-08-22"));
  EXPECT_TRUE(found(year, "2026-08-22")->worked);
  EXPECT_TRUE(year.can.empty()) << "only an administrator changes it";
  EXPECT_EQ(get_calendar(keeper, 2026).can, std::vector<std::string>{"edit"});
  EXPECT_EQ(code_of([&] { get_calendar(staff, 1900); }), "calendar.year");
}

TEST_F(CalendarTest, an_exchange_is_added_and_undone) {
  const int before = get_calendar(keeper, 2026).working_days;
  const auto made = create_day_exchange(keeper, {" Hoán đổi ", "Thông báo số 12/TB-BNV", day("2026-06-05"), {}, day("2026-06-13")});
  EXPECT_EQ(made.off_to, day("2026-06-05")) << "one day where no last one is named";
  auto year = get_calendar(staff, 2026);
  EXPECT_EQ(year.working_days, before);
  ASSERT_TRUE(found(year, "2026-06-05") && found(year, "2026-06-13"));
  EXPECT_TRUE(found(year, "2026-06-13")->worked);
  EXPECT_EQ(found(year, "2026-06-05")->source, "Thông báo số 12/TB-BNV");
  EXPECT_FALSE(found(get_calendar(staff, 2025), "2026-06-05")) << "every year is shown by itself";
  delete_day_exchange(keeper, made.id);
  year = get_calendar(keeper, 2026);
  EXPECT_FALSE(found(year, "2026-06-05"));
  EXPECT_EQ(year.exchanges.at(0).can, std::vector<std::string>{"restore"});
  restore_day_exchange(keeper, made.id);
  EXPECT_TRUE(found(get_calendar(keeper, 2026), "2026-06-05"));
}

TEST_F(CalendarTest, refuses_what_is_no_exchange_and_who_may_not) {
  const auto refused = [&](Context& who, DayExchangeInput input) { return code_of([&] { create_day_exchange(who, input); }); };
  EXPECT_EQ(refused(keeper, {" ", "TB", day("2026-06-05"), {}, {}}), "calendar.name_required");
  EXPECT_EQ(refused(keeper, {"Nghỉ", "", day("2026-06-05"), {}, {}}), "calendar.source_required");
  EXPECT_EQ(refused(keeper, {"Nghỉ", "TB", {}, {}, {}}), "calendar.days");
  EXPECT_EQ(refused(keeper, {"Nghỉ", "TB", day("2026-06-05"), day("2026-06-04"), {}}), "calendar.days");
  EXPECT_EQ(refused(keeper, {"Nghỉ", "TB", day("2026-06-05"), day("2026-07-05"), {}}), "calendar.days");
  EXPECT_EQ(refused(staff, {"Nghỉ", "TB", day("2026-06-05"), {}, {}}), "act.forbidden");
  EXPECT_EQ(code_of([&] { put_calendar_settings(leader, {}); }), "act.forbidden");
}

// The second task of the plan is due before 20 November 2023, a Monday.
TEST_F(CalendarTest, a_deadline_stays_on_a_day_of_rest_unless_the_agency_says_otherwise) {
  issued_plan();
  EXPECT_EQ(due_of(of_finance, 2), "2023-11-19") << "a Sunday";
}

TEST_F(CalendarTest, a_deadline_moves_to_the_next_working_day) {
  put_calendar_settings(keeper, {OnRestDay::next_working_day, false});
  create_day_exchange(keeper, {"Hoán đổi", "Thông báo số 12/TB-BNV", day("2023-11-20"), {}, {}});
  issued_plan();
  EXPECT_EQ(due_of(of_finance, 2), "2023-11-21") << "Monday is exchanged";
  EXPECT_EQ(due_of(of_health, 1), "2023-11-30") << "a Thursday stays";
}

TEST_F(CalendarTest, or_to_the_one_before_be_it_a_saturday_that_is_worked) {
  put_calendar_settings(keeper, {OnRestDay::previous_working_day, true});
  issued_plan();
  EXPECT_EQ(due_of(of_finance, 2), "2023-11-18");
}

TEST_F(CalendarTest, a_unit_that_works_on_saturday_mornings_has_its_own_working_days) {
  EXPECT_EQ(code_of([&] { put_calendar_settings(keeper, {OnRestDay::previous_working_day, false, std::vector{base::Id::make()}}); }), "unit.unknown");
  const auto set = put_calendar_settings(keeper, {OnRestDay::previous_working_day, false, std::vector{finance}});
  ASSERT_EQ(set.saturday_units.size(), 1u);
  EXPECT_EQ(set.saturday_units[0].id, finance);
  EXPECT_EQ(put_calendar_settings(keeper, {OnRestDay::previous_working_day, false}).saturday_units.size(), 1u) << "nothing said leaves them";
  issued_plan();
  EXPECT_EQ(due_of(of_finance, 2), "2023-11-18") << "the office rests from Friday on";
  EXPECT_EQ(due_of(of_health, 1), "2023-11-30");
  {
    auto tx = staff.read();
    const auto calendar = office_calendar(tx);
    EXPECT_EQ(calendar.days_of(finance).working_days(day("2023-11-16"), day("2023-11-21")), 4);
    EXPECT_EQ(calendar.days_of(health).working_days(day("2023-11-16"), day("2023-11-21")), 3);
  }
  EXPECT_TRUE(put_calendar_settings(keeper, {OnRestDay::previous_working_day, false, std::vector<base::Id>{}}).saturday_units.empty());
}

TEST_F(CalendarTest, an_amended_day_holds_for_a_unit_that_works_on_saturdays_too) {
  put_calendar_settings(keeper, {OnRestDay::previous_working_day, false, std::vector{finance}});
  const auto plan = issued_plan();
  ASSERT_EQ(due_of(of_finance, 2), "2023-11-18");
  std::string text = plan_text;
  const std::string printed = "trước ngày 20/11/2023";
  text.replace(text.find(printed), printed.size(), "trước ngày 17/11/2023");
  const auto row = import_document(staff, {"sua-doi.txt", text});
  const auto draft = get_draft(staff, row.id);
  DraftEditInput edit{draft.revision, {}, {}, "resolve"};
  for (const auto& it : draft.resolutions) edit.resolve.push_back({it.unit, it.id ? it.kind : domain::TargetKind::none, it.id});
  amend_plan(staff, plan, {row.id, edit_draft(staff, row.id, edit).revision, true, {}, {}, {}, {}, {}});
  EXPECT_EQ(due_of(of_finance, 2), "2023-11-16") << "its Saturday was no granted time";
}

TEST_F(CalendarTest, who_is_added_by_an_amendment_has_a_saturday_of_its_own) {
  put_calendar_settings(keeper, {OnRestDay::previous_working_day, false, std::vector{finance}});
  std::string text = plan_text;
  const std::string printed = "Sở Tài chính tham mưu", other = "Sở Y tế tham mưu";
  text.replace(text.find(printed), printed.size(), other);
  const auto plan = confirmed_plan(text);
  issue_plan(leader, plan, {});
  ASSERT_EQ(due_of(of_health, 2), "2023-11-17");
  const auto row = import_document(staff, {"sua-doi.txt", plan_text});
  const auto draft = get_draft(staff, row.id);
  DraftEditInput edit{draft.revision, {}, {}, "resolve"};
  for (const auto& it : draft.resolutions) edit.resolve.push_back({it.unit, it.id ? it.kind : domain::TargetKind::none, it.id});
  amend_plan(staff, plan, {row.id, edit_draft(staff, row.id, edit).revision, true, {}, {}, {}, {}, {}});
  EXPECT_EQ(due_of(of_finance, 2), "2023-11-18");
}

TEST_F(CalendarTest, an_event_moves_the_saturday_of_a_unit_too) {
  put_calendar_settings(keeper, {OnRestDay::previous_working_day, false, std::vector{finance}});
  const auto plan = issued_plan();
  const auto task = list_plan_tasks(staff, plan, {}, {}).items.at(1).id;
  change_schedule(staff, plan, {{}, 0, domain::EventKind::event, "Thẩm tra", {}, domain::Timing::fixed, day("2023-11-16"), day("2023-11-16"), {}, "", false,
                                {{domain::DeadlineOf::task, task, domain::Side::during, {}, false}}, ""});
  EXPECT_EQ(due_of(of_finance, 2), "2023-11-16");
}

TEST_F(CalendarTest, reports_that_recur_fall_due_on_working_days_too) {
  put_calendar_settings(keeper, {OnRestDay::next_working_day, false});
  const auto plan = issued_plan();
  ReportDutyInput input;
  input.title = "Báo cáo tháng";
  input.frequency = domain::Frequency::monthly;
  input.due_on = day("2023-12-31");
  input.rule = {31, {}, domain::Bound::by, {}};
  input.from = {{"Sở Y tế", domain::Role::perform, domain::TargetKind::unit, health}};
  std::vector<std::string> due;
  for (const auto& it : create_report_duty(staff, plan, input).periods) due.push_back(it.due_on->str());
  EXPECT_THAT(due, testing::ElementsAre("2023-11-30", "2024-01-02")) << "31 December is a Sunday, 1 January a holiday";
}

}  // namespace
}  // namespace dondoc::service
