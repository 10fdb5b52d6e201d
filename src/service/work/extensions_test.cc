#include "service/work/extensions.h"

#include <gtest/gtest.h>

#include "service/chasing/chasing.h"
#include "service/overview/tracking.h"
#include "service/reports/reports.h"
#include "service/test_plan.h"
#include "service/work/work.h"

namespace dondoc::service {
namespace {

using base::Date;
using domain::ExtensionState;

const auto day = [](const char* iso) { return *Date::parse(iso); };

// Today is 15 November 2023; the finance department's second task is due on the 19th.
class ExtensionsTest : public PlanTest {
 protected:
  ExtensionsTest() : plan(issued_plan()) {
    for (const auto& row : list_my_assignments(of_finance, {}, {}, {}).items)
      if (row.ordinal == 2) assignment = row.id;
  }
  Extension ask(const char* until = "2023-11-30") { return ask_extension(of_finance, assignment, {day(until), "Chờ kinh phí."}); }
  DueView due() { return get_assignment(of_finance, assignment).assignment.due; }

  base::Id plan, assignment;
};

TEST_F(ExtensionsTest, a_granted_day_is_in_force_and_the_first_one_is_kept) {
  EXPECT_EQ(list_extensions_of(of_finance, assignment).can, std::vector<std::string>{"ask"});
  const auto asked = ask();
  EXPECT_EQ(asked.due_on, day("2023-11-19"));
  EXPECT_EQ(asked.can, std::vector<std::string>{"withdraw"});
  EXPECT_TRUE(list_extensions_of(of_finance, assignment).can.empty()) << "one at a time";
  EXPECT_EQ(list_extensions(staff, {}, true, plan).items.at(0).extension.can, std::vector<std::string>{"answer"});

  const auto granted = answer_extension(staff, asked.id, {day("2023-11-25"), "Đến hết 25/11."});
  EXPECT_EQ(granted.state, ExtensionState::granted);
  EXPECT_EQ(granted.proposed_on, day("2023-11-30"));
  EXPECT_EQ(due().due_on, day("2023-11-25")) << "another day than was asked for";
  EXPECT_EQ(due().original_on, day("2023-11-19"));
  EXPECT_EQ(list_extensions(staff, {}, true, plan).total, 0);
  EXPECT_EQ(code_of([&] { answer_extension(staff, asked.id, {{}, "Không."}); }), "extension.answered");
}

TEST_F(ExtensionsTest, a_refusal_says_why_and_moves_nothing) {
  const auto asked = ask();
  EXPECT_EQ(code_of([&] { answer_extension(staff, asked.id, {{}, " "}); }), "answer.required");
  EXPECT_EQ(answer_extension(leader, asked.id, {{}, "Hội nghị không lùi."}).state, ExtensionState::refused);
  EXPECT_EQ(due().due_on, day("2023-11-19"));
  EXPECT_EQ(list_extensions_of(of_finance, assignment).items.at(0).answer, "Hội nghị không lùi.");
  EXPECT_EQ(ask("2023-11-21").state, ExtensionState::asked) << "it may ask again";
}

TEST_F(ExtensionsTest, the_unit_takes_it_back_until_it_is_answered) {
  const auto asked = ask();
  EXPECT_EQ(code_of([&] { withdraw_extension(of_health, asked.id); }), "assignment.not_your_unit");
  EXPECT_EQ(code_of([&] { withdraw_extension(staff, asked.id); }), "act.forbidden");
  EXPECT_EQ(withdraw_extension(of_finance, asked.id).state, ExtensionState::withdrawn);
  EXPECT_EQ(code_of([&] { answer_extension(staff, asked.id, {day("2023-11-25"), ""}); }), "extension.answered");
}

TEST_F(ExtensionsTest, refuses_what_makes_no_sense_and_who_may_not) {
  EXPECT_EQ(code_of([&] { ask("2023-11-19"); }), "extension.day");
  EXPECT_EQ(code_of([&] { ask_extension(of_finance, assignment, {day("2023-11-30"), " "}); }), "reason.required");
  EXPECT_EQ(code_of([&] { ask_extension(of_health, assignment, {day("2023-11-30"), "Bận."}); }), "assignment.not_your_unit");
  EXPECT_EQ(code_of([&] { ask_extension(staff, assignment, {day("2023-11-30"), "Bận."}); }), "act.forbidden");
  const auto asked = ask();
  EXPECT_EQ(code_of([&] { ask("2023-12-02"); }), "extension.asked_already");
  EXPECT_EQ(code_of([&] { answer_extension(of_finance, asked.id, {day("2023-11-25"), ""}); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { answer_extension(staff, asked.id, {day("2023-11-18"), ""}); }), "extension.day");
  close_plan(leader, plan);
  EXPECT_EQ(code_of([&] { answer_extension(staff, asked.id, {day("2023-11-25"), ""}); }), "plan.closed");
}

TEST_F(ExtensionsTest, sent_again_has_one_effect) {
  of_finance.idempotency_key = "một lần";
  const auto first = ask();
  EXPECT_EQ(ask().id, first.id);
  EXPECT_EQ(list_extensions_of(of_finance, assignment).items.size(), 1u);
}

TEST_F(ExtensionsTest, many_are_answered_alike_and_each_is_refused_for_itself) {
  base::Id first_task;
  for (const auto& row : list_my_assignments(of_finance, {}, {}, {}).items)
    if (row.ordinal == 1) first_task = row.id;  // due on the 30th
  const auto one = ask("2023-11-28"), other = ask_extension(of_finance, first_task, {day("2023-12-05"), "Chờ kinh phí."});
  ExtensionsAnswer input{{one.id, other.id, one.id}, true, {}, "", true};
  auto batch = answer_extensions(staff, input);
  EXPECT_EQ(batch.taken, 2) << "each once";
  EXPECT_EQ(batch.items.at(1).day, day("2023-12-05"));
  EXPECT_EQ(batch.items.at(1).unit, "Sở Tài chính");
  EXPECT_EQ(due().due_on, day("2023-11-19")) << "a preview changes nothing";
  // One day for all is no later than the deadline of the one of them.
  input.granted_on = day("2023-11-25");
  input.preview = false;
  batch = answer_extensions(staff, input);
  EXPECT_EQ(batch.taken, 1);
  EXPECT_FALSE(batch.items.at(0).refusal);
  EXPECT_EQ(batch.items.at(1).refusal->code, "extension.day");
  EXPECT_EQ(due().due_on, day("2023-11-25"));
  EXPECT_EQ(list_extensions_of(of_finance, first_task).items.at(0).state, ExtensionState::asked) << "nothing half done";
  EXPECT_EQ(code_of([&] { answer_extensions(staff, {{other.id}, false, {}, " ", false}); }), "answer.required");
  EXPECT_EQ(code_of([&] { answer_extensions(of_finance, {{other.id}, false, {}, "Không.", false}); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { answer_extensions(staff, {{}, true, {}, "", false}); }), "batch.nothing_chosen");
  batch = answer_extensions(leader, {{one.id, other.id, base::Id::make()}, false, {}, "Hội nghị không lùi.", false});
  EXPECT_EQ(batch.taken, 1);
  EXPECT_EQ(batch.items.at(0).refusal->code, "extension.answered");
  EXPECT_EQ(batch.items.at(2).refusal->code, "extension.unknown");
  EXPECT_EQ(list_extensions_of(of_finance, first_task).items.at(0).state, ExtensionState::refused);
}

TEST_F(ExtensionsTest, many_sent_again_have_one_effect) {
  const auto one = ask("2023-11-28");
  staff.idempotency_key = "một lần";
  staff.input_digest = "a";
  const ExtensionsAnswer input{{one.id}, true, {}, "", false};
  EXPECT_EQ(answer_extensions(staff, input).taken, 1);
  EXPECT_EQ(answer_extensions(staff, input).taken, 1) << "answered as before";
  staff.input_digest = "b";
  EXPECT_EQ(code_of([&] { answer_extensions(staff, input); }), "idempotency.other_input");
}

// Both departments report by 14 December 2023.
TEST_F(ExtensionsTest, more_time_is_given_for_a_report_too) {
  const auto report = list_reports(of_finance, {}, {}).items.at(0).id;
  EXPECT_EQ(list_report_extensions(of_finance, report).can, std::vector<std::string>{"ask"});
  EXPECT_EQ(code_of([&] { list_report_extensions(of_health, report); }), "report.not_your_unit");
  EXPECT_EQ(code_of([&] { ask_report_extension(of_finance, report, {day("2023-12-14"), "Chờ số liệu."}); }), "extension.day");
  EXPECT_EQ(code_of([&] { ask_report_extension(staff, report, {day("2023-12-20"), "Chờ số liệu."}); }), "act.forbidden");
  const auto asked = ask_report_extension(of_finance, report, {day("2023-12-20"), "Chờ số liệu."});
  EXPECT_EQ(asked.report_id, report);
  EXPECT_FALSE(asked.assignment_id);
  EXPECT_EQ(code_of([&] { ask_report_extension(of_finance, report, {day("2023-12-21"), "Chờ."}); }), "extension.asked_already");
  const auto row = list_extensions(staff, {}, true, plan).items.at(0);
  EXPECT_FALSE(row.assignment);
  EXPECT_EQ(row.report->id, report);
  EXPECT_EQ(answer_extension(staff, asked.id, {day("2023-12-20"), ""}).granted_on, day("2023-12-20"));
  auto now = get_report(of_finance, report);
  EXPECT_EQ(now.due_on, day("2023-12-20"));
  EXPECT_EQ(now.original_on, day("2023-12-14"));
  EXPECT_FALSE(get_report(of_health, list_reports(of_health, {}, {}).items.at(0).id).original_on);

  // The duty as it is saved again takes no time away that was granted.
  const auto duty = list_report_duties(staff, plan).at(0);
  ReportDutyInput input{duty.title, {}, day("2023-12-16"), duty.frequency, duty.fields, duty.rule};
  for (const auto& party : duty.from) input.from.push_back({party.text, party.role, party.kind, party.id});
  put_report_duty(staff, duty.id, input);
  EXPECT_EQ(get_report(of_finance, report).due_on, day("2023-12-20"));
  EXPECT_EQ(get_report(of_health, list_reports(of_health, {}, {}).items.at(0).id).due_on, day("2023-12-16"));

  clock.pass_days(33);  // 18 December
  auto rates = get_punctuality(staff, plan, {}).reports;
  EXPECT_EQ(std::pair(rates.current.late, rates.original.late), std::pair(1, 2));
  EXPECT_EQ(rates.extended, 1);
  now = get_report(of_finance, report);
  now.content.items.push_back({base::Id::make(), {}, "Kết quả", "Đã làm xong.", {}, {}});
  submit_report(of_finance, report, {put_report(of_finance, report, {now.revision, now.content}).revision, {}});
  rates = get_punctuality(staff, plan, {}).reports;
  EXPECT_EQ(std::pair(rates.current.in_time, rates.original.in_time), std::pair(1, 0));
  EXPECT_EQ(get_punctuality(staff, plan, day("2023-12-12")).reports.current.late, 0);
  EXPECT_TRUE(list_report_extensions(of_finance, report).can.empty()) << "it was sent";
}

TEST_F(ExtensionsTest, sending_a_report_anew_changes_no_rate_of_a_past_day) {
  const auto report = list_reports(of_finance, {}, {}).items.at(0);
  const auto write_and_send = [&] {
    auto now = get_report(of_finance, report.id);
    now.content.items.push_back({base::Id::make(), {}, "Kết quả", "Đã làm xong.", {}, {}});
    submit_report(of_finance, report.id, {put_report(of_finance, report.id, {now.revision, now.content}).revision, {}});
  };
  const auto rates = [&](base::Date on) {
    const auto got = get_punctuality(staff, plan, on).reports;
    return std::vector{got.current.in_time, got.current.late, got.original.in_time, got.original.late};
  };
  const auto before = clock.today();
  while (clock.today() < report.due_on) clock.pass_days(1);
  write_and_send();
  clock.pass_days(2);
  const auto day_of_sending = rates(*report.due_on), day_after = rates(clock.today().plus(-1)), day_before = rates(before);
  EXPECT_EQ(day_after.at(0), 1);
  return_report(staff, report.id, {"Thiếu số liệu."});
  clock.pass_days(3);
  write_and_send();
  EXPECT_EQ(rates(*report.due_on), day_of_sending);
  EXPECT_EQ(rates(report.due_on->plus(1)), day_after);
  EXPECT_EQ(rates(before), day_before);
  EXPECT_EQ(rates(clock.today()).at(0), 0) << "from today on the last one counts";
}

TEST_F(ExtensionsTest, who_asked_for_more_time_for_a_report_is_left_alone_and_the_ladder_follows_the_new_day) {
  const auto report = list_reports(of_finance, {}, {}).items.at(0).id;
  for (const auto& row : list_my_assignments(of_finance, {}, {}, {}).items) post_update(of_finance, row.id, {domain::UpdateKind::done, "Xong.", {}, {}, {}, {}});
  auto ladder = domain::usual_ladder();
  ladder.on = true;
  put_plan_chasing(staff, plan, ladder);
  const auto until = [&](const char* to) {
    while (clock.today() < day(to)) {
      clock.pass_days(1);
      chase_due(app);
    }
    return list_my_notices(of_finance, {}).total;
  };
  clock.pass_minutes(7 * 60);
  EXPECT_EQ(until("2023-12-11"), 1);
  const auto asked = ask_report_extension(of_finance, report, {day("2023-12-28"), "Chờ số liệu."});
  EXPECT_EQ(until("2023-12-18"), 1) << "it waits for the answer";
  answer_extension(staff, asked.id, {day("2023-12-28"), ""});
  EXPECT_EQ(until("2023-12-22"), 1);
  EXPECT_EQ(until("2023-12-28"), 3) << "three working days before the new day, and on it";
}

TEST_F(ExtensionsTest, rates_are_told_against_both_days) {
  answer_extension(staff, ask().id, {day("2023-11-25"), ""});
  clock.pass_days(6);  // the 21st: past the first day, before the one in force
  auto rates = get_punctuality(staff, plan, {});
  EXPECT_EQ(rates.current.late, 0);
  EXPECT_EQ(rates.original.late, 1);
  EXPECT_EQ(rates.extended, 1);
  EXPECT_EQ(track_assignments(staff, {}, {.plan_id = plan}).progress.late, 0) << "the board goes by the day in force";
  post_update(of_finance, assignment, {domain::UpdateKind::done, "Đã trình.", {}, {}, {}, {}});
  rates = get_punctuality(staff, plan, {});
  EXPECT_EQ(rates.current.in_time, 1);
  EXPECT_EQ(rates.original.in_time, 0);
  EXPECT_EQ(rates.original.late, 1);
  const auto before = get_punctuality(staff, plan, day("2023-11-17"));
  EXPECT_EQ(before.current.in_time + before.current.late + before.original.late, 0) << "as of an earlier day nothing was due";
  EXPECT_EQ(code_of([&] { get_punctuality(of_finance, plan, {}); }), "act.forbidden");
}

}  // namespace
}  // namespace dondoc::service
