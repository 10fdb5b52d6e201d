#include "store/report_store.h"

#include <gtest/gtest.h>

#include "store/consolidated_store.h"
#include "store/test_office.h"

namespace dondoc::store {
namespace {

using base::Date;
using base::Id;
using domain::ReportStatus;

class ReportStoreTest : public OfficeTest {
 protected:
  void SetUp() override {
    OfficeTest::SetUp();
    if (!database_) return;
    plan_ = add_plan("Nước sạch");
    issue(plan_, {a_, b_});
    DutyRow duty;
    duty.id = duty_ = Id::make();
    duty.plan_id = plan_;
    duty.form_id = Id::make();
    duty.ordinal = 1;
    duty.title = "Báo cáo kết quả";
    duty.addressees = {"Sở Thông tin"};
    duty.due = {"trước 15/12", domain::Bound::before, "2023-12-15", Date::of(2023, 12, 14), Date::of(2023, 12, 14)};
    duty.parties = {{{"Sở An", domain::Role::perform, domain::TargetKind::unit, a_, true}, {}}};
    duty.fields = {{"visitors", "Lượt khách", domain::FieldType::number, domain::Method::sum, "lượt"}};
    insert_duty(tx(), duty, domain::DataWindow::decree_09, test_now);
  }
  int make(const std::vector<Id>& units, const char* label = "Một lần") {
    return make_due_reports(tx(), *find_duty(tx(), duty_), {{label, today_, Date::of(2023, 12, 14), Date::of(2023, 12, 14)}}, units, test_now);
  }
  Listed<ReportRow> reports() { return list_reports(tx(), {}); }
  void send(ReportRow report, const std::string& text) {
    domain::ReportContent content;
    content.difficulties = text;
    report.status = ReportStatus::submitted;
    report.submitted_by = user_;
    report.submitted_at = test_now;
    report.submitted_on = today_;
    ++report.revision;
    insert_submission(tx(), report, content, "[]", test_now);
    update_report(tx(), report, content, test_now);
  }
  void decide(const Id& id, ReportStatus status) {
    auto report = *find_report(tx(), id);
    report.status = status;
    decide_submission(tx(), id, status == ReportStatus::accepted ? "accepted" : "returned", {}, user_, test_now);
    update_report(tx(), report, load_report_content(tx(), id), test_now);
  }
  Id plan_, duty_;
};
DONDOC_ON_EACH_DATABASE(ReportStoreTest);

TEST_P(ReportStoreTest, gives_back_a_duty_with_its_form) {
  const auto duty = *find_duty(tx(), duty_);
  EXPECT_EQ(duty.fields, (std::vector<domain::FormField>{{"visitors", "Lượt khách", domain::FieldType::number, domain::Method::sum, "lượt"}}));
  EXPECT_EQ(duty.parties.at(0).name, "Sở An");
  EXPECT_EQ(duty.addressees, std::vector<std::string>{"Sở Thông tin"});
  EXPECT_EQ(duties_of_plan(tx(), plan_, false).size(), 1u);
}

TEST_P(ReportStoreTest, makes_each_due_report_once) {
  EXPECT_EQ(make({a_, b_}), 2);
  EXPECT_EQ(make({a_, b_}), 0);
  EXPECT_EQ(make({a_, b_, c_}), 1);
  EXPECT_EQ(reports().total, 3);
  const auto period = find_duty(tx(), duty_)->periods.at(0);
  EXPECT_EQ(period.units, 3);
  EXPECT_EQ(period.due, 3);
  EXPECT_EQ(find_period(tx(), period.id)->label, "Một lần");
}

TEST_P(ReportStoreTest, owes_no_report_out_of_turn_until_it_is_begun) {
  auto duty = *find_duty(tx(), duty_);
  duty.frequency = domain::Frequency::ad_hoc;
  update_duty(tx(), duty);
  EXPECT_EQ(make({a_, b_}, "Đột xuất"), 2) << "there to be written at any time";
  auto period = find_duty(tx(), duty_)->periods.at(0);
  EXPECT_EQ(period.units, 2);
  EXPECT_EQ(period.due, 0);
  auto begun = reports().rows.at(0);
  begun.status = ReportStatus::draft;
  update_report(tx(), begun, {}, test_now);
  period = *find_period(tx(), period.id);
  EXPECT_EQ(period.due, 1);
}

TEST_P(ReportStoreTest, takes_back_what_is_due_from_a_unit_no_longer_charged) {
  make({a_, b_});
  for (const auto& report : reports().rows)
    if (report.unit.id == a_) send(report, "Mưa");
  make({c_});
  std::vector<std::string> left;
  for (const auto& report : reports().rows) left.push_back(report.unit.name);
  EXPECT_EQ(left, (std::vector<std::string>{"Đài Cửu", "Sở An"})) << "what was sent stays";
  make({b_, c_});
  EXPECT_EQ(reports().total, 3) << "and comes back when the unit is charged again";
}

TEST_P(ReportStoreTest, what_was_sent_does_not_change_with_the_report) {
  make({a_});
  const auto id = reports().rows.at(0).id;
  send(*find_report(tx(), id), "Như đã gửi");
  decide(id, ReportStatus::accepted);
  auto row = *find_report(tx(), id);
  domain::ReportContent other;
  other.difficulties = "Sửa sau";
  update_report(tx(), row, other, test_now);
  const auto accepted = accepted_reports(tx(), row.period_id);
  ASSERT_EQ(accepted.size(), 1u);
  EXPECT_EQ(accepted[0].content.difficulties, "Như đã gửi");
  EXPECT_EQ(load_submission_sources(tx(), id), "[]");
}

TEST_P(ReportStoreTest, a_returned_report_is_sent_again_and_counts_once) {
  make({a_});
  const auto id = reports().rows.at(0).id;
  send(*find_report(tx(), id), "Lần một");
  decide(id, ReportStatus::returned);
  EXPECT_TRUE(accepted_reports(tx(), find_report(tx(), id)->period_id).empty());
  send(*find_report(tx(), id), "Lần hai");
  decide(id, ReportStatus::accepted);
  const auto accepted = accepted_reports(tx(), find_report(tx(), id)->period_id);
  ASSERT_EQ(accepted.size(), 1u);
  EXPECT_EQ(accepted[0].content.difficulties, "Lần hai");
}

TEST_P(ReportStoreTest, filters_and_counts) {
  make({a_, b_});
  send(reports().rows.at(0), "x");
  ReportListRequest request;
  request.status = ReportStatus::submitted;
  EXPECT_EQ(list_reports(tx(), request).total, 1);
  request = {};
  request.visible_to = std::vector{b_};
  EXPECT_EQ(list_reports(tx(), request).total, 1);
  request.visible_to = std::vector<Id>{};
  EXPECT_EQ(list_reports(tx(), request).total, 0);
  request = {};
  request.q = "so binh";
  request.sort = "-submitted_at";
  EXPECT_EQ(list_reports(tx(), request).total, 1);
  const auto due_on = *reports().rows.at(0).due_on;
  EXPECT_EQ(count_reports(tx(), {a_, b_}, due_on).due, 1);
  EXPECT_EQ(count_reports(tx(), {a_, b_}, due_on.plus(-1)).due, 0);
  EXPECT_EQ(count_reports(tx(), {}, due_on).to_accept, 1);
}

TEST_P(ReportStoreTest, a_deleted_duty_takes_its_unsent_reports_along) {
  make({a_, b_});
  send(reports().rows.at(0), "x");
  EXPECT_TRUE(set_duty_deleted(tx(), duty_, test_now));
  EXPECT_TRUE(duties_of_plan(tx(), plan_, false).empty());
  EXPECT_EQ(reports().total, 1);
  EXPECT_TRUE(set_duty_deleted(tx(), duty_, std::nullopt));
  EXPECT_EQ(reports().total, 2);
}

TEST_P(ReportStoreTest, changes_a_duty) {
  auto duty = *find_duty(tx(), duty_);
  duty.title = "Báo cáo tháng";
  duty.frequency = domain::Frequency::monthly;
  duty.fields.push_back({"note", "Ghi chú", domain::FieldType::text, domain::Method::narrative, {}});
  duty.parties.clear();
  update_duty(tx(), duty);
  const auto after = *find_duty(tx(), duty_);
  EXPECT_EQ(after.title, "Báo cáo tháng");
  EXPECT_EQ(after.frequency, domain::Frequency::monthly);
  EXPECT_EQ(after.fields.size(), 2u);
  EXPECT_TRUE(after.parties.empty());
}

TEST_P(ReportStoreTest, keeps_a_consolidated_report_with_where_it_comes_from) {
  make({a_, b_});
  const auto period = reports().rows.at(0).period_id, report = reports().rows.at(0).id;
  ConsolidatedRow row;
  row.id = Id::make();
  row.plan.id = plan_;
  row.duty_id = duty_;
  row.period_id = period;
  row.title = "Tổng hợp";
  row.head.title = "Tổng hợp";
  row.head.date = Date::of(2023, 12, 20);
  row.statements = {{Id::make(), "results", "Việc", "Đã làm", {report}, true}};
  row.figures = {{"visitors", "Lượt khách", "lượt", domain::Method::sum, "12", {report}}};
  row.report_ids = {report};
  row.created_by = user_;
  insert_consolidated(tx(), row, test_now);
  EXPECT_EQ(consolidated_of_period(tx(), period), row.id);
  auto found = *find_consolidated(tx(), row.id);
  EXPECT_EQ(found.statements, row.statements);
  EXPECT_EQ(found.figures, row.figures);
  EXPECT_EQ(found.head.date, row.head.date);
  found.status = domain::ConsolidatedStatus::approved;
  found.approved_by = user_;
  found.approved_at = test_now;
  found.missing = {{b_, ReportStatus::due}};
  update_consolidated(tx(), found, test_now);
  EXPECT_EQ(find_consolidated(tx(), row.id)->approved_by_name, "Quản Trị");
  EXPECT_EQ(find_consolidated(tx(), row.id)->missing.at(0).unit_id, b_);
  EXPECT_EQ(count_consolidated(tx(), domain::ConsolidatedStatus::approved), 1);
  EXPECT_EQ(list_consolidated(tx(), {}, plan_, {}).total, 1);
  EXPECT_EQ(not_accepted(tx(), period).size(), 2u);
  EXPECT_EQ(find_duty(tx(), duty_)->periods.at(0).consolidated_id, row.id);
}

}  // namespace
}  // namespace dondoc::store
