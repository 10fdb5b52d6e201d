// From an issued plan to the consolidated report.
#include "service/reports/reports.h"

#include <algorithm>

#include "service/entry/session.h"
#include "service/reports/consolidated.h"
#include "service/organisation/reorganisation.h"
#include "service/test_plan.h"
#include "service/work/work.h"

namespace dondoc::service {
namespace {

using domain::ConsolidatedStatus;
using domain::ReportStatus;
using enum domain::UpdateKind;

class ReportsTest : public PlanTest {
 protected:
  base::Id plan = issued_plan();
  ReportFilter of_plan() const { return {plan, {}, {}, {}}; }
  ReportRow due(Context& who) {
    const auto page = list_reports(who, {}, of_plan());
    EXPECT_EQ(page.total, 1);
    return page.items.at(0);
  }
  Report sent(Context& who, const std::string& note) {
    const auto owed = list_my_assignments(who, {}, {}, plan).items.at(0).id;
    post_update(who, owed, {done, note, {}, {}, {}, {}});
    const auto report = get_report(who, due(who).id);
    return submit_report(who, report.id, {prefill_report(who, report.id, {report.revision}).revision, {}});
  }
};

TEST_F(ReportsTest, WithTheIssueEachUnitOwesItsReport) {
  EXPECT_EQ(list_reports(staff, {}, of_plan()).total, 2);
  EXPECT_EQ(due(of_health).unit.id, health);
  EXPECT_EQ(due(of_health).due_on, base::Date::of(2023, 12, 14));
  EXPECT_EQ(code_of([&] { get_report(of_finance, due(of_health).id); }), "report.not_your_unit");
}

TEST_F(ReportsTest, ADutyThatRecursIsDueAsItIsPrintedAndAsItIsCorrected) {
  const std::string passage = "trước ngày 15/12/2023.";
  std::string text = plan_text;
  text.replace(text.find(passage), passage.size(), "trước ngày 25 hằng tháng, từ tháng 12/2023.");
  const auto row = import_document(staff, {"hang-thang.txt", text});
  const auto draft = get_draft(staff, row.id);
  DraftEditInput edit{draft.revision, {}, {}, "resolve"};
  for (const auto& proposed : draft.resolutions)
    edit.resolve.push_back({proposed.unit, proposed.id ? proposed.kind : domain::TargetKind::none, proposed.id});
  const auto monthly = confirm_draft(staff, row.id, {edit_draft(staff, row.id, edit).revision}).id;
  auto duty = list_report_duties(staff, monthly).at(0);
  EXPECT_EQ(duty.frequency, domain::Frequency::monthly);
  EXPECT_EQ(duty.rule.day, 25);
  EXPECT_EQ(duty.rule.bound, domain::Bound::before);
  EXPECT_EQ(duty.rule.starts_on, base::Date::of(2023, 12, 1));

  issue_plan(leader, monthly, {});
  ASSERT_EQ(list_report_duties(staff, monthly).at(0).periods.size(), 1u) << "issued in November, owed from December on";
  EXPECT_EQ(list_report_duties(staff, monthly).at(0).periods[0].due_on, base::Date::of(2023, 12, 24));

  ReportDutyInput input{duty.title, {}, {}, duty.frequency, duty.fields, duty.rule};
  for (const auto& party : duty.from) input.from.push_back({party.text, party.role, party.kind, party.id});
  input.rule.day = 32;
  EXPECT_EQ(code_of([&] { put_report_duty(staff, duty.id, input); }), "duty.bad_day");
  input.rule = {20, {}, domain::Bound::by, duty.rule.starts_on};
  EXPECT_EQ(put_report_duty(staff, duty.id, input).periods.at(0).due_on, base::Date::of(2023, 12, 20));
}

TEST_F(ReportsTest, PeriodsToComeFollowTheFrequency) {
  const auto duty = list_report_duties(staff, plan).at(0);
  ReportDutyInput input{duty.title, {}, base::Date::of(2024, 1, 31), domain::Frequency::monthly, duty.fields, {}};
  for (const auto& party : duty.from) input.from.push_back({party.text, party.role, party.kind, party.id});
  const auto monthly = put_report_duty(staff, duty.id, input);
  EXPECT_EQ(monthly.periods.size(), 3u) << "November to January, and not the one of before";
  EXPECT_EQ(list_reports(of_health, {}, {}).total, 3);
  clock.pass_minutes(1);
  delete_report_duty(staff, duty.id);
  restore_report_duty(staff, duty.id);
  EXPECT_EQ(list_report_duties(staff, plan).at(0).periods.size(), 3u) << "what had gone before does not come back";
  EXPECT_EQ(list_reports(of_health, {}, {}).total, 3);

  const auto begun = list_reports(of_health, {}, {}).items.at(0);
  auto report = get_report(of_health, begun.id);
  report.content.difficulties = "Thiếu kinh phí.";
  put_report(of_health, begun.id, {report.revision, report.content});
  input.frequency = domain::Frequency::once;
  EXPECT_EQ(put_report_duty(staff, duty.id, input).periods.size(), 2u) << "a report that was begun stays";
}

TEST_F(ReportsTest, AReportOutOfTurnIsOwedByNobodyUntilItsOccasion) {
  const auto other = confirmed_plan();
  for (const auto& duty : list_report_duties(staff, other)) {
    ReportDutyInput input{duty.title, {}, {}, domain::Frequency::ad_hoc, duty.fields, {}};
    for (const auto& party : duty.from) input.from.push_back({party.text, party.role, party.kind, party.id});
    put_report_duty(staff, duty.id, input);
  }
  const auto preview = preview_issue(staff, other);
  ASSERT_FALSE(preview.reports.empty());
  for (const auto& duty : preview.reports) EXPECT_EQ(duty.reports, 0) << duty.text;
  EXPECT_EQ(issue_plan(leader, other, {}).reports, 0);
  const auto period = list_report_duties(staff, other).at(0).periods.at(0);
  EXPECT_GT(period.units, 0) << "it can be made at any time";
  EXPECT_EQ(period.due, 0);
}

TEST_F(ReportsTest, AReportIsWrittenFromWhatTheUnitSaidAndFrozen) {
  const auto report = sent(of_health, "Đã tập huấn 120 cán bộ.");
  EXPECT_EQ(report.status, ReportStatus::submitted);
  ASSERT_EQ(report.content.items.size(), 1u);
  EXPECT_NE(report.content.items[0].text.find("120 cán bộ"), std::string::npos);
  EXPECT_EQ(code_of([&] { put_report(of_health, report.id, {report.revision, report.content}); }), "report.wrong_status");
  EXPECT_EQ(code_of([&] { accept_report(of_health, report.id); }), "act.forbidden");
  EXPECT_EQ(return_report(staff, report.id, {"Bổ sung số liệu."}).return_reason, "Bổ sung số liệu.");
  const auto again = get_report(of_health, report.id);
  EXPECT_EQ(code_of([&] { put_report(of_health, report.id, {again.revision - 1, again.content}); }), "report.moved_on");
  EXPECT_EQ(submit_report(of_health, report.id, {again.revision, {}}).status, ReportStatus::submitted);
  EXPECT_EQ(accept_report(staff, report.id).status, ReportStatus::accepted);
}

TEST_F(ReportsTest, ManyAreAcceptedAtOnceAndWhatWasNotSentIsTold) {
  const auto report = sent(of_health, "Đã tập huấn 120 cán bộ.");
  const BatchInput both{{report.id, due(of_finance).id}, true};
  EXPECT_EQ(accept_reports(staff, both).taken, 1);
  EXPECT_EQ(get_report(staff, report.id).status, ReportStatus::submitted) << "a preview changes nothing";
  const auto batch = accept_reports(staff, {both.ids, false});
  EXPECT_EQ(batch.taken, 1);
  EXPECT_EQ(batch.items.at(0).unit, "Sở Y tế");
  EXPECT_EQ(batch.items.at(1).unit, "Sở Tài chính");
  EXPECT_EQ(batch.items.at(1).refusal->code, "report.wrong_status");
  EXPECT_EQ(get_report(staff, report.id).status, ReportStatus::accepted);
  EXPECT_EQ(accept_reports(leader, {{due(of_finance).id}, false}).taken, 0);
  EXPECT_EQ(code_of([&] { accept_reports(of_health, both); }), "act.forbidden");
}

TEST_F(ReportsTest, ABlankFieldOfTheFormKeepsTheReportBack) {
  const auto duty = list_report_duties(staff, plan).at(0);
  ReportDutyInput input{duty.title, {}, duty.due.due_on, duty.frequency, {}, {}};
  for (const auto& party : duty.from) input.from.push_back({party.text, party.role, party.kind, party.id});
  input.fields = {{"people", "Số người dự", domain::FieldType::number, domain::Method::sum, "người"},
                  {"note", "Ghi chú", domain::FieldType::text, domain::Method::narrative, {}, false}};
  EXPECT_EQ(put_report_duty(staff, duty.id, input).fields, input.fields);
  EXPECT_EQ(code_of([&] { sent(of_health, "Đã tập huấn."); }), "report.fields_missing");
  auto report = get_report(of_health, due(of_health).id);
  EXPECT_EQ(report.status, ReportStatus::draft) << "and nothing was sent";
  report.content.values = {{"people", "120"}};
  report = put_report(of_health, report.id, {report.revision, report.content});
  EXPECT_EQ(submit_report(of_health, report.id, {report.revision, {}}).status, ReportStatus::submitted) << "the note may stay blank";
}

TEST_F(ReportsTest, WhatThePlanWantsToldIsAskedByTheForm) {
  const std::string passage = "trước ngày 15/12/2023.";
  std::string text = plan_text;
  text.insert(text.find(passage) + passage.size(), "\nNội dung báo cáo gồm: (1) kết quả thực hiện; (2) số tin, bài đã đăng; (3) khó khăn, vướng mắc.");
  const auto row = import_document(staff, {"noi-dung.txt", text});
  const auto asked = confirm_draft(staff, row.id, {row.revision}).id;
  const auto duty = list_report_duties(staff, asked).at(0);
  ASSERT_EQ(duty.fields.size(), 2u) << "difficulties have a part of their own";
  EXPECT_EQ(duty.fields[0].label, "Kết quả thực hiện");
  EXPECT_EQ(duty.fields[1].label, "Số tin, bài đã đăng");
  EXPECT_EQ(duty.fields[1].type, domain::FieldType::number);
  EXPECT_EQ(duty.fields[1].method, domain::Method::sum);
  EXPECT_EQ(duty.fields[1].unit, "tin, bài");
  EXPECT_TRUE(duty.fields[1].required);
}

TEST_F(ReportsTest, ANameThatNobodyGaveFollowsTheDay) {
  auto duty = list_report_duties(staff, plan).at(0);
  EXPECT_EQ(duty.title, "Báo cáo kết quả thực hiện Kế hoạch (trước ngày 15/12/2023)");
  ReportDutyInput input{duty.title, {}, base::Date::of(2023, 12, 20), duty.frequency, {}, {}};
  for (const auto& party : duty.from) input.from.push_back({party.text, party.role, party.kind, party.id});
  duty = put_report_duty(staff, duty.id, input);
  EXPECT_EQ(duty.title, "Báo cáo kết quả thực hiện Kế hoạch (chậm nhất ngày 20/12/2023)");
  input.title = "Báo cáo tổng kết Tuần lễ";
  input.due_on = base::Date::of(2023, 12, 22);
  EXPECT_EQ(put_report_duty(staff, duty.id, input).title, "Báo cáo tổng kết Tuần lễ");
}

TEST_F(ReportsTest, AnOfficeThatWantsPaperWantsTheSignedCopy) {
  put_agency(keeper, {.name = "UBND tỉnh Sơn Thủy", .short_name = {}, .parent_name = {}, .family = domain::Family::state, .place = {},
                      .leader_approves_issue = true, .leader_approves_report = true, .paper_signature = true});
  EXPECT_EQ(code_of([&] { sent(of_health, "Xong."); }), "report.signature_required");
  const auto report = get_report(of_health, due(of_health).id);
  const auto copy = upload_attachment(of_health, {"bao-cao.pdf", "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"});
  SignedInput input{copy.id, " ", base::Date::of(2023, 11, 15), "Nguyễn Văn A"};
  EXPECT_EQ(code_of([&] { submit_report(of_health, report.id, {report.revision, input}); }), "report.signature_required") << "its number too";
  input.number = "15/BC-SYT";
  EXPECT_EQ(submit_report(of_health, report.id, {report.revision, input}).signed_->number, "15/BC-SYT");
  return_report(staff, report.id, {"Bổ sung số liệu."});
  const auto again = get_report(of_health, report.id);
  EXPECT_EQ(code_of([&] { submit_report(of_health, report.id, {again.revision, {}}); }), "report.signature_required") << "other words, another signature";
}

TEST_F(ReportsTest, AcceptedReportsBecomeOneThatALeaderApproves) {
  accept_report(staff, sent(of_health, "Đã tập huấn.").id);
  const auto period = due(of_health).period_id;
  EXPECT_EQ(code_of([&] { consolidate_reports(of_health, period); }), "act.forbidden");
  auto whole = consolidate_reports(staff, period);
  EXPECT_EQ(whole.reports.size(), 1u);
  ASSERT_EQ(whole.not_reported.size(), 1u);
  EXPECT_EQ(whole.not_reported[0].unit.id, finance);
  EXPECT_EQ(whole.not_reported[0].absence, domain::Absence::not_yet_due);
  EXPECT_EQ(list_consolidated(staff, {}, {}, {}).items.at(0).missing, 1) << "whose day is yet to come has not reported either";
  ASSERT_GE(whole.statements.size(), 3u);
  EXPECT_EQ(whole.statements[0].section, "assessment");
  const auto results = std::ranges::find(whole.statements, std::string("results"), &domain::Statement::section);
  EXPECT_EQ(results->heading, "Tổ chức tập huấn cho cán bộ cơ sở");
  EXPECT_EQ(results->text, "Sở Y tế: đã tập huấn.");
  EXPECT_EQ(consolidate_reports(staff, period).id, whole.id);
  accept_report(staff, sent(of_finance, "Đã bố trí.").id);
  whole = recompose_consolidated(staff, whole.id, {whole.revision});
  EXPECT_EQ(whole.reports.size(), 2u);
  EXPECT_EQ(code_of([&] { approve_consolidated(staff, whole.id); }), "act.forbidden");
  EXPECT_EQ(request_consolidated_approval(staff, whole.id).status, ConsolidatedStatus::awaiting_approval);
  EXPECT_EQ(code_of([&] { recompose_consolidated(staff, whole.id, {whole.revision}); }), "consolidated.wrong_status");
  EXPECT_EQ(approve_consolidated(leader, whole.id).status, ConsolidatedStatus::approved);
  EXPECT_FALSE(get_consolidated_document(leader, whole.id).bytes.empty());
}

TEST_F(ReportsTest, TheConsolidatedReportIsWrittenToWhoTookTheAddresseeOver) {
  accept_report(staff, sent(of_health, "Đã tập huấn.").id);
  const auto period = due(of_finance).period_id;
  auto whole = consolidate_reports(staff, period);
  whole.head.addressees = {"Sở Tài chính", "Sở Nội vụ"};
  const auto kept = put_consolidated(staff, whole.id, {whole.revision, whole.head, whole.opening, whole.statements, whole.closing});
  clock.pass_days(2);
  base::Id home;
  for (const auto& unit : list_units(keeper, {}, {}).items)
    if (unit.name == "Sở Nội vụ") home = unit.id;
  reorganise(keeper, {domain::ReorganisationKind::merge, "15/NQ-HĐND", clock.today(), clock.today(), {{{finance, home}, {{{}, "Sở Tài chính - Nội vụ", {}, {}}}, {}}}});
  EXPECT_EQ(get_consolidated(staff, whole.id).head.addressees, std::vector<std::string>{"Sở Tài chính - Nội vụ"}) << "without anybody's composing it again";
  EXPECT_EQ(recompose_consolidated(staff, whole.id, {kept.revision}).head.addressees, std::vector<std::string>{"Sở Tài chính - Nội vụ"}) << "written to once";
  // A report that bears an earlier day is written to who was there then.
  auto earlier = get_consolidated(staff, whole.id);
  earlier.head.addressees = {"Sở Tài chính"};
  earlier.head.date = clock.today().plus(-1);
  const auto dated = put_consolidated(staff, whole.id, {earlier.revision, earlier.head, earlier.opening, earlier.statements, earlier.closing});
  EXPECT_EQ(recompose_consolidated(staff, whole.id, {dated.revision}).head.addressees, (std::vector<std::string>{"Sở Tài chính"}));
}

TEST_F(ReportsTest, WhomItIsWrittenToIsFrozenWithItsApproval) {
  accept_report(staff, sent(of_health, "Đã tập huấn.").id);
  auto whole = consolidate_reports(staff, due(of_finance).period_id);
  whole.head.addressees = {"Sở Tài chính"};
  put_consolidated(staff, whole.id, {whole.revision, whole.head, whole.opening, whole.statements, whole.closing});
  request_consolidated_approval(staff, whole.id);
  const auto rename = [&](const std::string& to) {
    clock.pass_days(1);
    reorganise(keeper, {domain::ReorganisationKind::rename, "16/QĐ-UBND", clock.today(), clock.today(), {{{finance}, {{{}, to, {}, {}}}, {}}}});
  };
  rename("Sở Tài chính - Kế hoạch");
  EXPECT_EQ(approve_consolidated(leader, whole.id).head.addressees, std::vector<std::string>{"Sở Tài chính - Kế hoạch"}) << "who it was while the leader waited";
  rename("Sở Ngân sách");
  EXPECT_EQ(get_consolidated(leader, whole.id).head.addressees, std::vector<std::string>{"Sở Tài chính - Kế hoạch"});
}

TEST_F(ReportsTest, TheOfficeItselfIsNotAskedForAReport) {
  put_agency(keeper, {.name = "Sở Tài chính", .short_name = {}, .parent_name = {}, .family = domain::Family::state, .place = {},
                      .leader_approves_issue = true, .leader_approves_report = true, .paper_signature = false});
  accept_report(staff, sent(of_health, "Đã tập huấn.").id);
  EXPECT_TRUE(consolidate_reports(staff, due(of_health).period_id).not_reported.empty());
}

TEST_F(ReportsTest, WhoIsLateIsToldFromWhoHasTime) {
  accept_report(staff, sent(of_health, "Đã tập huấn.").id);
  const auto whole = consolidate_reports(staff, due(of_health).period_id);
  clock.pass_days(40);
  EXPECT_EQ(get_consolidated(staff, whole.id).not_reported.at(0).absence, domain::Absence::late);
  EXPECT_EQ(list_consolidated(staff, {}, {}, {}).items.at(0).missing, 1);
}

TEST_F(ReportsTest, TheSessionCountsWhatWaits) {
  EXPECT_EQ(get_session(of_health).counts.my_open, 2);
  EXPECT_EQ(get_session(of_health).counts.my_reports_due, 0);  // in a month
  clock.pass_days(25);
  EXPECT_EQ(get_session(of_health).counts.my_reports_due, 1);
  EXPECT_EQ(get_session(staff).counts.reports_to_accept, 0);
  sent(of_health, "Xong.");
  EXPECT_EQ(get_session(of_health).counts.my_open, 1);
  EXPECT_EQ(get_session(of_health).counts.my_reports_due, 0);
  EXPECT_EQ(get_session(staff).counts.reports_to_accept, 1);
  clock.pass_days(30);
  EXPECT_EQ(get_session(of_health).counts.my_late, 1);
}

TEST_F(ReportsTest, APlanIsIssuedOnceByWhoMay) {
  const auto other = confirmed_plan();
  EXPECT_EQ(code_of([&] { issue_plan(staff, other, {}); }), "plan.needs_leader");
  EXPECT_EQ(code_of([&] { issue_plan(of_health, other, {}); }), "plan.not_yours");
  EXPECT_EQ(code_of([&] { get_plan(of_health, other); }), "plan.not_yours");
  const auto preview = preview_issue(staff, other);
  EXPECT_EQ(preview.assignments, 5);
  for (const auto& one : preview.units) EXPECT_TRUE(one.has_account) << one.unit.name;
  int reports = 0;
  for (const auto& duty : preview.reports) {
    reports += duty.reports;
    EXPECT_TRUE(duty.due_on && duty.last_due_on && *duty.due_on <= *duty.last_due_on) << duty.text;
  }
  request_plan_approval(staff, other);
  reject_plan(leader, other, {"Bổ sung đơn vị."});
  EXPECT_EQ(get_plan(staff, other).rejection, "Bổ sung đơn vị.");
  request_plan_approval(staff, other);
  const auto issued = issue_plan(leader, other, {});
  EXPECT_EQ(issued.assignments, 5);
  EXPECT_EQ(issued.reports, reports);
  EXPECT_EQ(code_of([&] { issue_plan(leader, other, {}); }), "plan.wrong_status");
}

TEST_F(ReportsTest, TheIssuerIsChargedByNoGroup) {
  const auto committee = create_unit(keeper, {"Ủy ban nhân dân tỉnh Sơn Thủy", "UBND tỉnh", {}, {}, "H00", {}}).id;
  const auto groups = list_groups(keeper, {});
  ASSERT_EQ(groups.total, 1);
  put_group(keeper, groups.items[0].id, {groups.items[0].name, {}, {health, finance, committee}});
  const auto plan = confirmed_plan();
  const auto preview = preview_issue(staff, plan);
  for (const auto& one : preview.units) EXPECT_NE(one.unit.id, committee);
  for (const auto& duty : preview.reports) EXPECT_EQ(duty.units.size(), 2u) << duty.text;
  EXPECT_EQ(issue_plan(leader, plan, {}).units, 2);
}

}  // namespace
}  // namespace dondoc::service
