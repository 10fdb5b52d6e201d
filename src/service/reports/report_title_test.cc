#include "service/reports/report_title.h"

#include <gtest/gtest.h>

namespace dondoc::service {
namespace {

using domain::Bound;
using domain::Frequency;

store::DutyRow duty(std::string passage, Frequency frequency) {
  store::DutyRow out;
  out.passage = std::move(passage);
  out.frequency = frequency;
  return out;
}

store::DutyRow due_before_15_june(std::string passage) {
  auto out = duty(std::move(passage), Frequency::once);
  out.due = {"trước ngày 15/6/2026", Bound::before, "2026-06-15", base::Date::of(2026, 6, 14), base::Date::of(2026, 6, 14)};
  return out;
}

TEST(DutyTitle, says_what_it_is_how_often_and_until_when) {
  EXPECT_EQ(duty_title(due_before_15_june("gửi báo cáo sơ kết trước ngày 15/6/2026")), "Báo cáo sơ kết thực hiện Kế hoạch (trước ngày 15/06/2026)");
  EXPECT_EQ(duty_title(duty("báo cáo tổng kết", Frequency::once)), "Báo cáo tổng kết thực hiện Kế hoạch");
  auto monthly = duty("báo cáo hằng tháng", Frequency::monthly);
  monthly.rule = {5, 2, Bound::by, {}};
  EXPECT_EQ(duty_title(monthly), "Báo cáo kết quả thực hiện Kế hoạch hằng tháng (chậm nhất ngày 05)");
  EXPECT_EQ(duty_title(duty("tổng kết trước ngày 15/6/2026", Frequency::once)), "Báo cáo tổng kết thực hiện Kế hoạch");
  EXPECT_EQ(duty_title(duty("gửi kết quả để tổng kết", Frequency::once)), "Báo cáo kết quả thực hiện Kế hoạch");
  EXPECT_EQ(duty_title(duty("báo cáo nhanh kết quả đợt 1", Frequency::once)), "Báo cáo nhanh kết quả thực hiện Kế hoạch");
  auto in_words = duty("báo cáo", Frequency::once);
  in_words.due.text = "sau khi kết thúc Tuần lễ";
  EXPECT_EQ(duty_title(in_words), "Báo cáo kết quả thực hiện Kế hoạch (thời hạn: sau khi kết thúc Tuần lễ)");
}

TEST(DutyTitle, names_the_day_that_a_person_set) {
  auto moved = due_before_15_june("báo cáo");
  moved.due.due_on = base::Date::of(2026, 6, 20);
  EXPECT_EQ(duty_title(moved), "Báo cáo kết quả thực hiện Kế hoạch (chậm nhất ngày 20/06/2026)");
}

TEST(ReportTitle, names_the_period) {
  const std::string monthly = "Báo cáo kết quả thực hiện Kế hoạch hằng tháng (trước ngày 25)";
  EXPECT_EQ(report_title(monthly, "Tháng 12/2026"), "Báo cáo kết quả thực hiện Kế hoạch tháng 12/2026");
  EXPECT_EQ(report_title("Báo cáo tình hình (mẫu 01)", "Quý I/2027"), "Báo cáo tình hình (mẫu 01) quý I/2027");
  EXPECT_EQ(report_title("Báo cáo tổng kết (trước ngày 15/06/2026)", "Một lần"), "Báo cáo tổng kết (trước ngày 15/06/2026)");
}

}  // namespace
}  // namespace dondoc::service
