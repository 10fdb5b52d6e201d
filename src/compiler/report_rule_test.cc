#include "compiler/report_rule.h"

#include <gtest/gtest.h>

namespace dondoc::compiler {
namespace {

using draft::Frequency;

/// "before 25 of month 2 from 2026-12-01"; "-" for what is not printed.
std::string read(std::string_view clause, Frequency frequency) {
  const auto rule = read_report_rule(clause, frequency);
  const auto or_dash = [](const std::optional<int>& value) { return value ? std::to_string(*value) : "-"; };
  return (rule.bound ? *rule.bound == draft::Bound::before ? "before " : "by " : "- ") + or_dash(rule.day) + " of month " + or_dash(rule.month) +
         (rule.starts_on ? " from " + rule.starts_on->str() : "");
}

TEST(ReportRule, reads_the_day_and_the_month_of_the_period) {
  const std::tuple<const char*, Frequency, const char*> cases[] = {
      {"định kỳ báo cáo về Sở A trước ngày 25 hằng tháng", Frequency::monthly, "before 25 of month -"},
      {"báo cáo hằng tháng (trước ngày 25), từ tháng 12/2026", Frequency::monthly, "before 25 of month - from 2026-12-01"},
      {"gửi báo cáo tháng chậm nhất ngày 05 của tháng sau", Frequency::monthly, "by 5 of month 2"},
      {"trước ngày 05 tháng liền kề", Frequency::monthly, "before 5 of month 2"},
      {"báo cáo hằng quý trước ngày 15 tháng cuối quý", Frequency::quarterly, "before 15 of month -"},
      {"vào ngày 10 tháng đầu quý sau", Frequency::quarterly, "by 10 of month 4"},
      {"vào ngày 10 tháng đầu của quý", Frequency::quarterly, "by 10 of month 1"},
      {"báo cáo hằng năm trước ngày 15/12", Frequency::yearly, "before 15 of month 12"},
      {"trước ngày 15 tháng 11 hằng năm", Frequency::yearly, "before 15 of month 11"},
      {"trước ngày 15/6 và 15/12 hằng năm", Frequency::half_yearly, "before 15 of month 6"},
      {"từ ngày 20 đến ngày 25 hằng tháng", Frequency::monthly, "by 25 of month -"},
  };
  for (const auto& [clause, frequency, rule] : cases) EXPECT_EQ(read(clause, frequency), rule) << clause;
}

TEST(ReportRule, takes_of_two_what_goes_with_the_frequency) {
  const char* clause = "báo cáo hằng tháng trước ngày 25 hằng tháng, hằng quý trước ngày 15 tháng cuối quý, năm trước ngày 10/12";
  EXPECT_EQ(read(clause, Frequency::monthly), "before 25 of month -");
  EXPECT_EQ(read(clause, Frequency::quarterly), "before 15 of month -");
  EXPECT_EQ(read(clause, Frequency::yearly), "before 10 of month 12");
}

TEST(ReportRule, reads_from_when_it_holds) {
  EXPECT_EQ(read("bắt đầu từ ngày 01 tháng 12 năm 2026", Frequency::monthly), "- - of month - from 2026-12-01");
  EXPECT_EQ(read("kể từ quý I/2027", Frequency::quarterly), "- - of month - from 2027-01-01");
  EXPECT_EQ(read("từ năm 2027, trước ngày 20 hằng tháng", Frequency::monthly), "before 20 of month - from 2027-01-01");
  EXPECT_EQ(read("từ ngày 31/02/2027", Frequency::monthly), "- - of month -");
}

TEST(ReportRule, a_whole_date_is_one_day_and_no_rule) {
  EXPECT_EQ(read("báo cáo hằng tháng theo Kế hoạch ngày 02/11/2026", Frequency::monthly), "- - of month -");
  EXPECT_EQ(read("báo cáo hằng tháng theo Kế hoạch ngày 02 tháng 11 năm 2026", Frequency::monthly), "- - of month -");
  EXPECT_EQ(read("trước ngày 25", Frequency::once), "- - of month -");
  EXPECT_EQ(read("", Frequency::monthly), "- - of month -");
}

}  // namespace
}  // namespace dondoc::compiler
