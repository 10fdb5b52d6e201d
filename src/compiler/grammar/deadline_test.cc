#include "compiler/grammar/deadline.h"

#include <gtest/gtest.h>

namespace dondoc::compiler {
namespace {

Span all(const Words& words) { return {0, static_cast<std::uint32_t>(words.size())}; }

std::string in_prose(std::string_view text) {
  const Words words(text);
  const auto deadlines = read_deadlines(words, all(words));
  if (deadlines.empty()) return "-";
  static constexpr const char* bounds[] = {"before", "by", "in", "from"};
  const auto& deadline = deadlines.front();
  return std::string(bounds[static_cast<int>(deadline.bound)]) + " " + (deadline.repeated ? "again" : deadline.date.to.iso().value_or("?")) + " [" +
         words.quote(deadline.span) + "]";
}

std::string as_time(std::string_view text) {
  const Words words(text);
  const auto deadline = read_time(words, all(words));
  return deadline ? deadline->date.to.iso().value_or("?") : "-";
}

std::string every(std::string_view text) {
  const Words words(text);
  const auto again = read_recurrence(words, all(words));
  return again ? std::string(again->every) + " [" + words.quote(again->span) + "]" : "-";
}

TEST(Deadline, KeepsTheWordThatBindsIt) {
  EXPECT_EQ(in_prose("gửi kết quả (trước 15/12/2023) về Sở"), "before 2023-12-15 [trước 15/12/2023]");
  EXPECT_EQ(in_prose("cử 01 đầu mối trong ngày 28/11/2023"), "in 2023-11-28 [trong ngày 28/11/2023]");
  EXPECT_EQ(in_prose("chậm nhất ngày 03/02/2026 phải xong"), "by 2026-02-03 [chậm nhất ngày 03/02/2026]");
  EXPECT_EQ(in_prose("hoàn thành trong tháng 6/2022."), "in 2022-06 [hoàn thành trong tháng 6/2022]");
  EXPECT_EQ(in_prose("hoàn thành trong Quý II/2022"), "in 2022-06 [hoàn thành trong Quý II/2022]");
}

TEST(Deadline, ADateThatOnlyDatesIsNone) {
  EXPECT_EQ(in_prose("mời báo cáo viên cho ngày 26/8"), "-");
  EXPECT_EQ(in_prose("các nhiệm vụ triển khai trong năm 2025"), "-");
  EXPECT_EQ(in_prose("trước, trong và sau ngày bầu cử"), "-");
}

TEST(Deadline, OneThatComesAgainHasNoDay) {
  EXPECT_EQ(in_prose("Trước ngày 15/12 hàng năm tổng hợp"), "before again [Trước ngày 15/12 hàng năm]");
  EXPECT_EQ(in_prose("báo cáo trước ngày 15/6 và 15/12 hằng năm"), "before again [trước ngày 15/6 và 15/12 hằng năm]");
}

TEST(Deadline, TheEndOfWhatIsPrintedAsTime) {
  EXPECT_EQ(as_time("Dự kiến tháng 11/2025 (sau khi tỉnh ban hành Hướng dẫn ngày 01/12/2025)"), "2025-11");
  EXPECT_EQ(as_time("Quý IV/2025 và Quý I/2026"), "2026-03");
  EXPECT_EQ(as_time("trong năm 2025"), "2025");
  EXPECT_EQ(as_time("2025"), "2025");
  EXPECT_EQ(as_time("Thường xuyên"), "-");
  EXPECT_EQ(as_time("Năm 2026 và các năm tiếp theo"), "-");
  EXPECT_EQ(as_time("Trước ngày 30/11/2025"), "2025-11-30");
}

TEST(Recurrence, SaysHowOften) {
  EXPECT_EQ(every("hằng tháng báo cáo"), "month [hằng tháng]");
  EXPECT_EQ(every("định kỳ 6 tháng, 01 năm"), "half-year [định kỳ 6 tháng]");
  EXPECT_EQ(every("Hàng quý"), "quarter [Hàng quý]");
  EXPECT_EQ(every("trong 6 tháng đầu năm"), "-");
}

TEST(Calendar, SuppliesAYearOnlyWhereThereIsOne) {
  Calendar calendar;
  calendar.add({2026, 8, 24});
  EXPECT_EQ(calendar.complete({0, 8, 24}).year, 2026);
  EXPECT_EQ(calendar.complete({0, 8, 25}).year, 0);
  calendar.add({2027, 8, 24});
  EXPECT_EQ(calendar.complete({0, 8, 24}).year, 0);
}

}  // namespace
}  // namespace dondoc::compiler
