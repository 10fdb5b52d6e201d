#include "compiler/grammar/date.h"

#include <gtest/gtest.h>

namespace dondoc::compiler {
namespace {

// "from..to" of the first date of the text, '>' in front of an open end, "now.." from today on.
std::string first(std::string_view text) {
  const Words words(text);
  const auto dates = read_dates(words, {0, static_cast<std::uint32_t>(words.size())});
  if (dates.empty()) return "-";
  const auto& date = dates.front();
  const auto part = [](const PartialDate& d) {
    if (d.year) return *d.iso();
    return d.month ? std::to_string(d.day) + "/" + std::to_string(d.month) : std::string();
  };
  return date.from == date.to ? part(date.from) : (date.from_now ? "now" : part(date.from)) + ".." + part(date.to);
}

TEST(Date, ReadsEveryWayADayIsPrinted) {
  EXPECT_EQ(first("trước 15/12/2023"), "2023-12-15");
  EXPECT_EQ(first("ngày 05 tháng 01 năm 2020"), "2020-01-05");
  EXPECT_EQ(first("ngày 5 tháng 1, năm 2020"), "2020-01-05");
  EXPECT_EQ(first("ngày 28-11-2023"), "2023-11-28");
  EXPECT_EQ(first("Trước ngày 24/8"), "24/8");
  EXPECT_EQ(first("ngày 20 tháng 12"), "20/12");
}

TEST(Date, ReadsMonthsQuartersHalvesAndYears) {
  EXPECT_EQ(first("tháng 11/2023"), "2023-11");
  EXPECT_EQ(first("Tháng 4 năm 2026."), "2026-04");
  EXPECT_EQ(first("Quý II/2022"), "2022-04..2022-06");
  EXPECT_EQ(first("quý 4 năm 2025"), "2025-10..2025-12");
  EXPECT_EQ(first("6 tháng đầu năm 2022"), "2022-01..2022-06");
  EXPECT_EQ(first("6 tháng cuối năm 2022"), "2022-07..2022-12");
  EXPECT_EQ(first("trong năm 2025"), "2025");
}

TEST(Date, ReadsWindows) {
  EXPECT_EQ(first("Từ tháng 11/2023 đến 20/12/2023"), "2023-11..2023-12-20");
  EXPECT_EQ(first("từ ngày 05/12/2023 – 15/12/2023"), "2023-12-05..2023-12-15");
  EXPECT_EQ(first("từ đầu tháng 7 đến hết tháng 9/2022"), "2022-07..2022-09");
  EXPECT_EQ(first("từ ngày 01 đến ngày 15/12/2023"), "2023-12-01..2023-12-15");
  EXPECT_EQ(first("Tháng 11 - 12/2025"), "2025-11..2025-12");
  EXPECT_EQ(first("giai đoạn 2026 - 2030"), "2026..2030");
  EXPECT_EQ(first("từ nay đến hết ngày 30/6/2025"), "now..2025-06-30");
  EXPECT_EQ(first("từ tháng 10 năm 2025 đến hết tháng 3 năm 2026"), "2025-10..2026-03");
  EXPECT_EQ(first("03 ngày: 24, 25 và 26 tháng 8 năm 2026"), "2026-08-24..2026-08-26");
  EXPECT_EQ(first("Từ tháng 12/2025 đến quý I/2026"), "2025-12..2026-03");
  EXPECT_EQ(first("tháng 11/2025 đến tháng 4/2026"), "2025-11..2026-04");
}

TEST(Date, LeavesAnOpenEndOpen) {
  EXPECT_EQ(first("Quý IV năm 2025 và các năm tiếp theo"), "2025-10..");
  EXPECT_EQ(first("Năm 2026 và các năm tiếp theo"), "2026..");
  EXPECT_EQ(first("Từ tháng 11/2025 đến khi kết thúc"), "2025-11..");
}

TEST(Date, TakesNoNumberForADate) {
  EXPECT_EQ(first("Kế hoạch số 675/KH-UBND"), "-");
  EXPECT_EQ(first("Luật số 85/2015/QH13"), "-");
  EXPECT_EQ(first("đạt 32,2 % với 04 thứ tiếng"), "-");
  EXPECT_EQ(first("ngày 31/02/2023"), "-");
}

}  // namespace
}  // namespace dondoc::compiler
