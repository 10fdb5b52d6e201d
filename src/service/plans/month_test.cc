#include "service/plans/month.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "service/inspections/inspections.h"
#include "service/organisation/calendar.h"
#include "service/plans/closing.h"
#include "service/plans/plans.h"
#include "service/plans/schedule.h"
#include "service/plans/steps.h"
#include "service/plans/timeline.h"
#include "service/test_plan.h"
#include "service/work/awaited.h"
#include "service/work/difficulties.h"
#include "service/work/shares.h"
#include "service/work/work.h"

namespace dondoc::service {
namespace {

using base::Date;
using testing::ElementsAre;
using testing::IsEmpty;

const auto day = [](const char* iso) { return *Date::parse(iso); };

// Today is Wednesday, 15 November 2023. Task 1 (both departments) is due on 30
// November, task 2 (finance) on the 19th, task 3 (to report) and the report on 14 December.
class MonthTest : public PlanTest {
 protected:
  static std::vector<std::string> words(const Month& month) {
    std::vector<std::string> out;
    for (const auto& it : month.items)
      out.push_back(it.from_on.str().substr(5) + " " + base::enum_name(it.kind) + " " + std::to_string(it.done) + "/" + std::to_string(it.total) + (it.late ? " late" : ""));
    return out;
  }
  Month november(Context& context, const MonthFilter& filter = {}) { return get_month(context, day("2023-11-15"), filter); }
  static const MonthDay& on(const Month& month, const char* iso) {
    return *std::ranges::find(month.days, day(iso), &MonthDay::on);
  }
};

TEST_F(MonthTest, has_whole_weeks_from_monday_on_with_their_numbers) {
  const auto month = november(staff);
  EXPECT_EQ(month.month, "2023-11");
  EXPECT_EQ(month.days.front().on, day("2023-10-30"));
  EXPECT_EQ(month.days.back().on, day("2023-12-03"));
  EXPECT_EQ(month.days.size() % 7, 0u);
  EXPECT_EQ(month.days.front().week, 44);
  const auto january = get_month(staff, day("2027-01-20"), {});
  EXPECT_EQ(january.days.front().on, day("2026-12-28"));
  EXPECT_EQ(january.days.front().week, 53) << "the week of a Thursday in 2026";
  EXPECT_EQ(on(january, "2027-01-04").week, 1);
  EXPECT_EQ(code_of([&] { get_month(staff, day("1999-12-31"), {}); }), "calendar.year");
}

TEST_F(MonthTest, tells_holidays_from_weekends_and_from_exchanged_days) {
  const auto august = get_month(staff, day("2026-08-01"), {});
  EXPECT_EQ(on(august, "2026-08-22").kind, DayKind::worked);
  EXPECT_EQ(on(august, "2026-08-29").kind, DayKind::saturday);
  EXPECT_EQ(on(august, "2026-08-30").kind, DayKind::sunday);
  EXPECT_EQ(on(august, "2026-08-31").kind, DayKind::exchanged);
  EXPECT_EQ(on(august, "2026-09-01").kind, DayKind::holiday);
  EXPECT_EQ(on(august, "2026-09-02").name, "Quốc khánh 02/9");
  const auto april = get_month(staff, day("2026-04-01"), {});
  EXPECT_EQ(on(april, "2026-04-26").kind, DayKind::holiday) << "a Sunday as well";
  EXPECT_EQ(on(april, "2026-04-27").kind, DayKind::made_up);
  EXPECT_EQ(on(april, "2026-04-26").lunar.day, 10);
  EXPECT_EQ(on(april, "2026-04-26").lunar.month, 3);
  const auto february = get_month(staff, day("2026-02-01"), {});
  EXPECT_EQ(on(february, "2026-02-17").lunar.day, 1);
  EXPECT_EQ(on(february, "2026-02-17").name, "Tết Nguyên đán Bính Ngọ");

  create_day_exchange(keeper, {"Nghỉ Ngày Nhà giáo", "Thông báo số 1/TB-UBND", day("2023-11-20"), {}, day("2023-11-25")});
  create_day_exchange(keeper, {"Mất điện", "Thông báo số 2/TB-UBND", day("2023-11-21"), {}, {}});
  const auto month = november(of_health);
  EXPECT_EQ(on(month, "2023-11-20").kind, DayKind::exchanged);
  EXPECT_EQ(on(month, "2023-11-25").kind, DayKind::worked);
  EXPECT_EQ(on(month, "2023-11-25").name, "Nghỉ Ngày Nhà giáo");
  EXPECT_EQ(on(month, "2023-11-21").kind, DayKind::holiday);
}

TEST_F(MonthTest, who_sees_all_counts_units_and_a_unit_sees_its_own) {
  const auto plan = issued_plan();
  EXPECT_THAT(words(november(staff)), ElementsAre("11-19 task 0/1", "11-30 task 0/2"));
  EXPECT_THAT(words(get_month(leader, day("2023-12-01"), {})), ElementsAre("11-30 task 0/2", "12-14 task 0/2", "12-14 report 0/2"));
  const auto own = november(of_health);
  EXPECT_THAT(words(own), ElementsAre("11-30 task 0/1"));
  EXPECT_TRUE(own.items[0].assignment_id);
  EXPECT_EQ(own.plans.at(0).id, plan);
  EXPECT_EQ(own.plans.at(0).symbol, "12/KH-UBND");
  const auto december = get_month(of_health, day("2023-12-01"), {});
  EXPECT_THAT(words(december), ElementsAre("11-30 task 0/1", "12-14 task 0/1", "12-14 report 0/1"));
  EXPECT_TRUE(december.items[2].report_id);

  EXPECT_EQ(words(november(staff, {{}, finance})), words(november(of_finance)));
  EXPECT_EQ(code_of([&] { november(of_health, {{}, finance}); }), "act.forbidden");
  EXPECT_THAT(words(november(keeper)), IsEmpty()) << "the days alone";

  const auto id = *own.items[0].assignment_id;
  receive_assignment(of_health, id);
  post_update(of_health, id, {domain::UpdateKind::done, "Đã xong", {}, 100, {}, {}});
  clock.pass_days(5);
  EXPECT_THAT(words(november(staff)), ElementsAre("11-19 task 0/1 late", "11-30 task 1/2"));
  EXPECT_THAT(words(november(of_health)), ElementsAre("11-30 task 1/1"));
}

TEST_F(MonthTest, of_one_plan_also_before_it_is_issued) {
  const auto plan = confirmed_plan();
  EXPECT_THAT(words(november(staff)), IsEmpty()) << "it does not run";
  EXPECT_THAT(words(november(staff, {plan, {}})), ElementsAre("11-19 task 0/0", "11-30 task 0/0"));
  EXPECT_EQ(code_of([&] { november(of_health, {plan, {}}); }), "plan.not_yours");
  issue_plan(leader, plan, {});
  EXPECT_EQ(words(november(staff, {plan, {}})), words(november(staff)));
  EXPECT_THAT(words(november(of_finance, {plan, {}})), ElementsAre("11-19 task 0/1", "11-30 task 0/1"));
}

TEST_F(MonthTest, of_a_closed_plan_keeps_what_fell_due_while_it_ran) {
  const auto plan = issued_plan();
  clock.pass_days(8);  // the 23rd
  EXPECT_THAT(words(november(staff)), ElementsAre("11-19 task 0/1 late", "11-30 task 0/2"));
  close_plan(staff, plan);
  clock.pass_days(20);
  EXPECT_THAT(words(november(staff)), ElementsAre("11-19 task 0/1 late")) << "what was due after the end is nobody's any more";
  EXPECT_THAT(words(november(of_finance)), IsEmpty()) << "a unit's own days hold what it can still do";
  EXPECT_THAT(words(get_month(staff, day("2023-12-14"), {})), IsEmpty());
  reopen_plan(staff, plan);
  EXPECT_THAT(words(november(staff)), ElementsAre("11-19 task 0/1 late", "11-30 task 0/2 late"));
}

TEST_F(MonthTest, shows_peaks_and_no_other_period) {
  std::string text = plan_text;
  const std::string before = "II. NHIỆM VỤ\n";
  text.insert(text.find(before), "- Thời gian thực hiện: Từ tháng 11/2023 đến tháng 12/2023; cao điểm từ ngày 05/12/2023 đến ngày 15/12/2023.\n\n");
  const auto plan = confirmed_plan(text);
  const auto month = get_month(staff, day("2023-12-01"), {plan, {}});
  ASSERT_EQ(std::ranges::count(month.items, MonthKind::peak, &MonthItem::kind), 1);
  const auto it = std::ranges::find(month.items, MonthKind::peak, &MonthItem::kind);
  EXPECT_EQ(it->from_on, day("2023-12-05"));
  EXPECT_EQ(it->to_on, day("2023-12-15"));
  EXPECT_THAT(words(get_month(staff, day("2023-10-15"), {plan, {}})), IsEmpty()) << "the plan's own span is none";
}

TEST_F(MonthTest, shows_the_programme_and_checks_to_whom_they_concern) {
  const auto plan = issued_plan();
  change_schedule(staff, plan, {{}, 0, domain::EventKind::event, "Lễ phát động", {}, domain::Timing::unconfirmed, day("2023-11-29"), day("2023-12-02"), {}, "", false, {}, ""});
  create_plan_step(staff, plan, {domain::StepKind::interim_review, "", day("2023-11-28"), "Sơ kết", "", {}, {}});
  create_plan_step(staff, plan, {domain::StepKind::directive, "15/UBND-VX", day("2023-11-14"), "Đẩy nhanh tiến độ", "", {finance}, {}});
  InspectionContent content;
  content.round = "Đợt 1";
  content.basis = "Quyết định số 30/QĐ-UBND";
  content.team = "Đoàn kiểm tra số 1";
  content.head = "Phó Giám đốc Sở Nội vụ";
  content.members = {{{}, "Chuyên viên"}};
  content.starts_on = day("2023-11-16");
  content.ends_on = day("2023-11-17");
  content.items = {{{}, {}, "Hồ sơ, sổ sách"}};
  const auto check = create_inspections(staff, plan, {{health}, content}).items.at(0).id;
  const auto without_tasks = [&](const Month& month) {
    std::vector<std::string> out;
    for (const auto& it : month.items)
      if (it.kind != MonthKind::task) out.push_back(base::enum_name(it.kind));
    return out;
  };
  EXPECT_THAT(without_tasks(november(staff)), ElementsAre("instruction", "inspection", "review", "event"));
  EXPECT_THAT(without_tasks(november(of_finance)), ElementsAre("instruction", "review", "event"));
  EXPECT_THAT(without_tasks(november(of_health)), ElementsAre("inspection", "review", "event"));
  EXPECT_THAT(without_tasks(get_month(of_health, day("2023-12-10"), {})), ElementsAre("review", "event", "report")) << "the first week begins on 27 November";
  const auto inspections = [&](Context& who) { return std::ranges::count(get_timeline(who, plan).items, TimelineKind::inspection, &TimelineItem::kind); };
  EXPECT_EQ(inspections(staff), 1);
  EXPECT_EQ(inspections(of_finance), 0);

  clock.pass_days(2);
  const auto inspection = get_inspection(staff, check);
  record_inspection(staff, check, {inspection.revision, clock.today(), "Trụ sở", "Giám đốc", "Đề nghị khắc phục.",
                                   {{inspection.items.at(0).id, domain::Verdict::to_mend, "Thiếu sổ.", "Lập sổ theo dõi", {}, day("2023-11-30"), {}}}});
  const auto month = november(of_health);
  const auto it = std::ranges::find(month.items, MonthKind::mending, &MonthItem::kind);
  ASSERT_NE(it, month.items.end());
  EXPECT_EQ(it->from_on, day("2023-11-30"));
  EXPECT_EQ(it->text, "Lập sổ theo dõi");
  EXPECT_EQ(it->id, check.str());
  EXPECT_THAT(without_tasks(november(of_finance)), ElementsAre("instruction", "review", "event"));
}

TEST_F(MonthTest, shows_questions_and_inputs_on_their_days_to_whom_they_concern) {
  const auto plan = issued_plan();
  const auto of_kind = [](const Month& month, MonthKind kind) {
    std::vector<MonthItem> out;
    std::ranges::copy_if(month.items, std::back_inserter(out), [&](const auto& it) { return it.kind == kind; });
    return out;
  };
  const auto duty = *november(of_health).items.at(0).assignment_id;
  UpdateInput input;
  input.kind = domain::UpdateKind::difficulty;
  input.note = "Thiếu kinh phí.";
  const auto asked = post_update(of_health, duty, input).updates.at(0).id;
  ASSERT_EQ(of_kind(november(of_health), MonthKind::answer).size(), 1u);
  const auto own = of_kind(november(of_health), MonthKind::answer)[0];
  EXPECT_EQ(own.from_on, day("2023-11-20")) << "three working days";
  EXPECT_EQ(own.text, "Thiếu kinh phí.");
  EXPECT_EQ(own.assignment_id, duty);
  EXPECT_EQ(own.unit->id, health);
  EXPECT_EQ(of_kind(november(staff), MonthKind::answer).size(), 1u);
  EXPECT_EQ(of_kind(november(staff, {plan, {}}), MonthKind::answer).size(), 1u);
  EXPECT_THAT(of_kind(november(of_finance), MonthKind::answer), IsEmpty()) << "it was not asked";
  forward_update(staff, asked, {domain::Answerer::unit, finance, ""});
  const auto entrusted = of_kind(november(of_finance), MonthKind::answer);
  ASSERT_EQ(entrusted.size(), 1u);
  EXPECT_FALSE(entrusted[0].assignment_id) << "no more than the question";
  EXPECT_EQ(entrusted[0].done, 0);
  clock.pass_days(6);
  EXPECT_EQ(of_kind(november(of_health), MonthKind::answer)[0].late, 1);
  answer_update(of_finance, asked, {"Đã bố trí."});
  EXPECT_EQ(of_kind(november(of_health), MonthKind::answer)[0].done, 1);

  const auto task = [&](int ordinal) { return list_plan_tasks(staff, plan, {}, {}).items.at(static_cast<std::size_t>(ordinal - 1)).id; };
  const auto stranger = create_unit(keeper, {"Sở Tư pháp", {}, {}, {}, {}, {}}).id;
  auto of_justice = someone("tuphap", domain::UserRole::focal_point, stranger);
  create_awaited_input(staff, plan, {"Ma két", task(1), {}, finance, day("2023-11-27")});
  create_awaited_input(staff, plan, {"Phương án kinh phí", task(1), task(2), {}, {}});
  create_awaited_input(staff, plan, {"Danh sách điểm", task(1), {}, finance, day("2023-12-20")});
  for (auto* who : {&staff, &of_health, &of_finance}) {
    const auto awaited = of_kind(november(*who), MonthKind::awaited);
    ASSERT_EQ(awaited.size(), 2u) << "the third falls into December";
    EXPECT_EQ(awaited[0].text, "Phương án kinh phí") << "by the deadline of the giving task, the 19th";
    EXPECT_EQ(awaited[0].late, 1);
    EXPECT_EQ(awaited[1].unit->id, finance) << "who gives it";
  }
  EXPECT_THAT(of_kind(november(of_justice), MonthKind::awaited), IsEmpty());
  const auto inputs = list_awaited_inputs(staff, {}).items;
  give_awaited_input(of_finance, std::ranges::find(inputs, "Ma két", &AwaitedInput::what)->id, {});
  EXPECT_EQ(of_kind(november(of_health), MonthKind::awaited)[1].done, 1);
}

TEST_F(MonthTest, is_whole_however_much_a_unit_owed_before) {
  const auto plan = issued_plan();
  const auto own = *november(of_health).items.at(0).assignment_id;
  const auto add = [&](int many, const char* due_on) {
    auto tx = app.database.write(agency_id);
    for (int i = 0; i < many; ++i)
      tx.run("INSERT INTO assignment (id, agency_id, plan_id, task_id, obligation_id, unit_id, role, state, due_on, created_at) "
             "SELECT $3, agency_id, plan_id, task_id, obligation_id, unit_id, role, state, $4, created_at FROM assignment WHERE agency_id = $1 AND id = $2",
             agency_id, own, base::Id::make(), day(due_on));
    tx.commit();
  };
  add(5001, "2023-01-10");
  EXPECT_THAT(words(november(of_health)), ElementsAre("11-30 task 0/1")) << "behind 5,001 others";
  EXPECT_THAT(words(november(of_health, {plan, {}})), ElementsAre("11-30 task 0/1"));
  EXPECT_EQ(words(november(staff, {{}, health})), words(november(of_health)));
  const auto january = get_month(of_health, day("2023-01-10"), {});
  EXPECT_EQ(january.items.size(), 5000u);
  EXPECT_EQ(january.left_out, 1);
}

}  // namespace
}  // namespace dondoc::service
