#include "service/chasing/chasing.h"

#include <gmock/gmock.h>

#include "service/organisation/calendar.h"
#include "service/reports/reports.h"
#include "service/test_plan.h"
#include "service/work/extensions.h"
#include "service/work/work.h"

namespace dondoc::service {
namespace {

using base::Date;
using domain::Rung;

// Wednesday 15 November 2023, 12:13. Due: Sở Tài chính on Sunday the 19th (task 2),
// both units on Thursday the 30th (task 1).
class ChasingTest : public PlanTest {
 protected:
  ChasingTest() : plan(issued_plan()) { clock.pass_minutes(7 * 60); }

  /// Most of these tests are about the steps that are counted from a deadline.
  void switch_on(int silent_days = 0) {
    auto ladder = domain::usual_ladder();
    ladder.on = true;
    ladder.silent_days = silent_days;
    put_plan_chasing(staff, plan, ladder);
  }
  /// "0 focal-point", … of what one person was sent up to that day, one run a day.
  std::vector<std::string> sent_to(Context& who) {
    std::vector<std::string> out;
    for (const auto& it : list_my_notices(who, {}).items)
      out.push_back(base::day_in_vietnam(it.made_at).str().substr(8) + " " + base::enum_name(it.rung) + " " + std::to_string(it.assignments));
    std::ranges::reverse(out);
    return out;
  }
  void pass_and_chase(int days) {
    for (int i = 0; i < days; ++i) {
      clock.pass_days(1);
      chase_due(app);
    }
  }
  base::Id finance_task() {
    for (const auto& row : list_my_assignments(of_finance, {}, {}, {}).items)
      if (row.ordinal == 2) return row.id;
    return {};
  }
  base::Id plan;
};

TEST_F(ChasingTest, nothing_is_sent_unless_it_was_switched_on) {
  pass_and_chase(20);
  EXPECT_EQ(list_plan_notices(staff, plan, {}).total, 0);
  EXPECT_FALSE(get_chasing(staff).ladder.on);
}

TEST_F(ChasingTest, the_silent_unit_is_reminded_up_to_the_leader) {
  switch_on();
  chase_due(app);
  pass_and_chase(9);  // to Friday the 24th
  EXPECT_THAT(sent_to(of_finance), testing::ElementsAre("15 focal-point 1", "17 focal-point 1", "20 focal-point 1"));
  EXPECT_THAT(sent_to(staff), testing::ElementsAre("22 staff 1"));
  EXPECT_THAT(sent_to(leader), testing::ElementsAre("24 leader 1"));
  EXPECT_TRUE(sent_to(of_health).empty()) << "its deadline is far";
  EXPECT_EQ(list_my_notices(leader, {}).items.at(0).late, 1);
}

TEST_F(ChasingTest, asked_again_sends_nothing_twice) {
  switch_on();
  EXPECT_EQ(chase_due(app), 1);
  EXPECT_EQ(chase_due(app), 0);
  clock.pass_minutes(60);
  EXPECT_EQ(chase_due(app), 0);
  EXPECT_EQ(list_plan_notices(staff, plan, {}).total, 1);
}

TEST_F(ChasingTest, quiet_hours_wait) {
  switch_on();
  clock.pass_minutes(-12 * 60);  // past midnight
  EXPECT_EQ(chase_due(app), 0);
  clock.pass_minutes(7 * 60);
  EXPECT_EQ(chase_due(app), 1);
}

TEST_F(ChasingTest, an_answer_stops_it_and_a_moved_deadline_starts_it_again) {
  switch_on();
  pass_and_chase(6);  // to Tuesday the 21st: reminded before and after the day
  EXPECT_EQ(sent_to(of_finance).size(), 3u);
  const auto asked = ask_extension(of_finance, finance_task(), {*Date::parse("2023-11-28"), "Chờ kinh phí."});
  pass_and_chase(1);
  EXPECT_TRUE(sent_to(staff).empty()) << "the unit answered after its deadline";
  answer_extension(staff, asked.id, {Date::parse("2023-11-28"), ""});
  pass_and_chase(6);  // to the 28th
  EXPECT_THAT(sent_to(of_finance), testing::Contains("23 focal-point 1")) << "3 working days before the new day";
  EXPECT_THAT(sent_to(of_finance), testing::Contains(testing::StartsWith("28 focal-point")));
}

TEST_F(ChasingTest, neither_a_refusal_nor_a_reopening_nor_a_word_silences_it_for_ever) {
  switch_on();
  pass_and_chase(6);  // to Tuesday the 21st
  const auto asked = ask_extension(of_finance, finance_task(), {*Date::parse("2023-11-28"), "Chờ kinh phí."});
  pass_and_chase(1);
  EXPECT_TRUE(sent_to(staff).empty());
  answer_extension(staff, asked.id, {{}, "Không còn thời gian."});
  pass_and_chase(1);  // Thursday the 23rd
  EXPECT_THAT(sent_to(staff), testing::ElementsAre(testing::HasSubstr("staff 1"))) << "a refusal is the unit's deadline again";
  post_update(of_finance, finance_task(), {domain::UpdateKind::done, "Xong.", {}, {}, {}, {}});
  pass_and_chase(4);  // to Monday the 27th
  EXPECT_TRUE(sent_to(leader).empty());
  reopen_assignment(staff, finance_task(), {"Chưa có minh chứng."});
  pass_and_chase(1);
  EXPECT_EQ(sent_to(leader).size(), 1u) << "the standing body's own act is no answer";
}

TEST_F(ChasingTest, a_word_after_the_deadline_pauses_it) {
  switch_on();
  pass_and_chase(5);  // to Monday the 20th
  post_update(of_finance, finance_task(), {domain::UpdateKind::progress, "Đang làm.", {}, 5, {}, {}});
  pass_and_chase(6);  // to Sunday the 26th
  EXPECT_TRUE(sent_to(staff).empty());
  pass_and_chase(4);  // to Thursday the 30th
  EXPECT_EQ(sent_to(staff).size(), 1u);
  EXPECT_EQ(sent_to(leader).size(), 1u);
}

// The report of section III stands among the tasks too; its day is taken from it here. The plan names no window.
TEST_F(ChasingTest, work_without_a_deadline_is_asked_of_once_and_chased_by_the_end_of_its_phase) {
  {
    auto tx = app.database.write(agency_id);
    tx.run("UPDATE assignment SET due_on = NULL, due_original_on = NULL WHERE agency_id = $1 AND due_on = '2023-12-14'", agency_id);
    tx.commit();
  }
  switch_on(domain::usual_silent_days);
  clock.pass_days(7);  // Wednesday the 22nd: five working days after it was given
  chase_due(app);
  ASSERT_EQ(list_my_notices(of_health, {}).total, 1);
  auto notice = list_my_notices(of_health, {}).items.at(0);
  EXPECT_EQ(std::tuple(notice.assignments, notice.silent, notice.undated, notice.late), std::tuple(2, 2, 1, 0));
  EXPECT_EQ(notice.due_on, Date::parse("2023-11-30")) << "the deadline that there is";
  pass_and_chase(2);
  EXPECT_EQ(list_my_notices(of_health, {}).total, 1) << "once";

  const auto undated = [&] {
    for (const auto& row : list_my_assignments(of_health, {}, {}, {}).items)
      if (!row.due.due_on) return row.id;
    return base::Id();
  }();
  EXPECT_FALSE(get_assignment(of_health, undated).chase_on) << "neither a phase nor a window";
  auto tx = app.database.write(agency_id);
  tx.run("UPDATE task SET phase = 'f1' WHERE agency_id = $1 AND plan_id = $2 AND ordinal = 3", agency_id, plan);
  tx.run("INSERT INTO plan_event (id, agency_id, plan_id, draft_key, ordinal, kind, name, timing, starts_on, ends_on, created_at) VALUES ($1, $2, $3, 'f1', 1, 'phase', 'Giai đoạn 1', 'fixed', '2023-11-15', '2024-01-31', 0)",
         base::Id::make(), agency_id, plan);
  tx.commit();
  EXPECT_EQ(get_assignment(of_health, undated).chase_on, Date::parse("2024-01-31"));
  for (const auto& row : list_my_assignments(of_health, {}, {}, {}).items)
    if (row.id != undated) post_update(of_health, row.id, {domain::UpdateKind::done, "Xong.", {}, {}, {}, {}});
  auto report = get_report(of_health, list_reports(of_health, {}, {}).items.at(0).id);
  submit_report(of_health, report.id, {report.revision, {}});
  clock.pass_days(65);  // Sunday 28 January 2024
  pass_and_chase(3);
  notice = list_my_notices(of_health, {}).items.at(0);
  EXPECT_EQ(std::tuple(notice.assignments, notice.silent, notice.undated, notice.late), std::tuple(1, 0, 1, 0));
  EXPECT_EQ(notice.due_on, Date::parse("2024-01-31"));
  pass_and_chase(2);
  EXPECT_EQ(list_my_notices(of_health, {}).items.at(0).late, 0) << "past its day it is chased, and never late";
  EXPECT_EQ(list_my_notices(of_health, {}).total, 4);
  EXPECT_EQ(get_assignment(of_health, undated).assignment.standing, domain::Standing::silent);
  post_update(of_health, undated, {domain::UpdateKind::progress, "Đang làm.", {}, 5, {}, {}});
  pass_and_chase(3);
  EXPECT_EQ(list_my_notices(of_health, {}).total, 4) << "the unit answered";
}

TEST_F(ChasingTest, the_units_head_hears_after_its_focal_point) {
  auto head = someone("giamdoc", domain::UserRole::focal_point, finance);
  auto tx = app.database.write(agency_id);
  tx.run("UPDATE focal_point SET kind = 'head' WHERE agency_id = $1 AND user_id = $2", agency_id, head.actor.user_id);
  tx.commit();
  switch_on();
  pass_and_chase(9);  // to Friday the 24th
  EXPECT_THAT(sent_to(of_finance), testing::ElementsAre("16 focal-point 1", "17 focal-point 1", "20 focal-point 1"));
  EXPECT_THAT(sent_to(head), testing::ElementsAre("21 unit-head 1"));
  EXPECT_EQ(list_my_notices(head, {}).items.at(0).unit->name, "Sở Tài chính");
}

// Both units report by 14 December 2023, a Thursday; their tasks are done.
TEST_F(ChasingTest, reports_that_are_due_are_chased_like_assignments) {
  for (auto* unit : {&of_finance, &of_health})
    for (const auto& row : list_my_assignments(*unit, {}, {}, {}).items)
      if (row.due.due_on) post_update(*unit, row.id, {domain::UpdateKind::done, "Xong.", {}, {}, {}, {}});
  switch_on();
  pass_and_chase(26);  // to Monday 11 December
  ASSERT_EQ(list_my_notices(of_finance, {}).total, 1);
  const auto notice = list_my_notices(of_finance, {}).items.at(0);
  EXPECT_EQ(notice.reports, 1);
  EXPECT_EQ(notice.assignments, 0);
  EXPECT_EQ(notice.due_on, Date::parse("2023-12-14"));
  auto report = get_report(of_finance, list_reports(of_finance, {}, {}).items.at(0).id);
  submit_report(of_finance, report.id, {report.revision, {}});
  pass_and_chase(9);  // to Wednesday the 20th
  EXPECT_EQ(list_my_notices(of_finance, {}).total, 1) << "it was sent";
  EXPECT_GT(list_my_notices(of_health, {}).total, 2);
  EXPECT_EQ(list_my_notices(staff, {}).items.at(0).late, 1);
}

TEST_F(ChasingTest, what_is_done_or_closed_is_left_in_peace) {
  switch_on();
  post_update(of_finance, finance_task(), {domain::UpdateKind::done, "Đã trình.", {}, {}, {}, {}});
  EXPECT_EQ(chase_due(app), 0);
  close_plan(leader, plan);
  pass_and_chase(20);
  EXPECT_EQ(list_plan_notices(staff, plan, {}).total, 0);
}

TEST_F(ChasingTest, days_of_rest_are_kept) {
  create_day_exchange(keeper, {"Nghỉ bão", "Công điện số 5/CĐ-UBND", Date::parse("2023-11-17"), {}, {}});
  switch_on();
  pass_and_chase(2);
  EXPECT_THAT(sent_to(of_finance), testing::ElementsAre("16 focal-point 1")) << "the last working day up to the 19th";
}

TEST_F(ChasingTest, nobody_of_the_office_is_told_on_a_day_that_only_a_unit_works) {
  put_calendar_settings(keeper, {domain::OnRestDay::next_working_day, false, std::vector{finance}});
  auto ladder = domain::usual_ladder();
  ladder.on = true;
  ladder.silent_days = 0;
  ladder.steps = {{6, Rung::leader}};  // of Sunday the 19th: Saturday the 25th by the days of the unit
  put_plan_chasing(staff, plan, ladder);
  pass_and_chase(14);
  EXPECT_THAT(sent_to(leader), testing::ElementsAre("27 leader 1"));
}

TEST_F(ChasingTest, the_preview_tells_the_next_days_and_the_record_what_was_sent) {
  const auto before = get_plan_chasing(leader, plan);
  EXPECT_FALSE(before.ladder.on);
  EXPECT_FALSE(before.own);
  EXPECT_TRUE(before.can.empty());
  ASSERT_FALSE(before.preview.empty());
  EXPECT_EQ(before.preview[0].on, Date::parse("2023-11-16"));
  EXPECT_EQ(before.preview[0].units, 1);
  EXPECT_EQ(before.preview[0].without_account, 0);
  switch_on();
  EXPECT_TRUE(get_plan_chasing(staff, plan).own);
  chase_due(app);
  const auto record = list_plan_notices(staff, plan, {}).items.at(0);
  EXPECT_EQ(record.to->name, "taichinh");
  EXPECT_EQ(record.unit->name, "Sở Tài chính");
  EXPECT_FALSE(record.read_at);
  EXPECT_EQ(list_my_notices(of_finance, {}).unread, 1);
  read_my_notices(of_finance);
  EXPECT_EQ(list_my_notices(of_finance, {}).unread, 0);
  EXPECT_TRUE(list_plan_notices(staff, plan, {}).items.at(0).read_at);
}

TEST_F(ChasingTest, the_agencys_ladder_holds_where_a_plan_has_none) {
  auto ladder = domain::usual_ladder();
  ladder.on = true;
  ladder.steps = {{-60, Rung::staff}};
  EXPECT_EQ(code_of([&] { put_chasing(staff, ladder); }), "act.forbidden");
  put_chasing(keeper, ladder);
  EXPECT_EQ(get_plan_chasing(staff, plan).ladder.steps.size(), 1u);
  EXPECT_EQ(chase_due(app), 1) << "one notice to the staff for all that both units owe";
  EXPECT_EQ(list_my_notices(staff, {}).items.at(0).assignments, 5);
  switch_on();
  EXPECT_EQ(get_plan_chasing(staff, plan).ladder.steps.size(), 6u);
  delete_plan_chasing(staff, plan);
  EXPECT_EQ(get_plan_chasing(staff, plan).ladder.steps.size(), 1u);
  EXPECT_EQ(code_of([&] { put_plan_chasing(leader, plan, ladder); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { get_plan_chasing(of_health, plan); }), "plan.not_yours");
}

TEST_F(ChasingTest, a_unit_without_an_account_is_told_in_the_record) {
  auto tx = app.database.write(agency_id);
  tx.run("UPDATE focal_point SET deleted_at = 1 WHERE agency_id = $1 AND unit_id = $2", agency_id, finance);
  tx.commit();
  switch_on();
  EXPECT_EQ(get_plan_chasing(staff, plan).preview.at(0).without_account, 1);
  EXPECT_EQ(chase_due(app), 0);
  const auto record = list_plan_notices(staff, plan, {});
  ASSERT_EQ(record.total, 1);
  EXPECT_FALSE(record.items[0].to);
  EXPECT_EQ(record.items[0].unit->name, "Sở Tài chính");
}

}  // namespace
}  // namespace dondoc::service
