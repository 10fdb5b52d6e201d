#include "domain/matrix.h"

#include <gtest/gtest.h>

namespace dondoc::domain {
namespace {

using base::Date;

TEST(Matrix, a_cell_without_a_task_is_a_hole_unless_nothing_is_needed) {
  EXPECT_EQ(cell_state({}, false), CellState::hole);
  EXPECT_EQ(cell_state({}, true), CellState::not_needed);
  EXPECT_EQ(cell_state({1, 0, 0, 0}, true), CellState::planned) << "a task counts more than a waiver";
  EXPECT_EQ(cell_state({2, 3, 0, 1}, false), CellState::under_way);
  EXPECT_EQ(cell_state({2, 3, 3, 0}, false), CellState::done);
}

TEST(Matrix, a_task_falls_in_its_phase_else_in_the_month_of_its_day) {
  const MatrixPeriod before{"f1", "Trước", true, {}, {}}, november{"2023-11", "2023-11", false, Date::of(2023, 11, 1), Date::of(2023, 11, 30)};
  EXPECT_FALSE(is_planned_in({"f2", {}, false}, before));
  EXPECT_TRUE(is_planned_in({{}, Date::of(2023, 12, 1), false}, before)) << "a phase without days holds every day";
  EXPECT_FALSE(is_planned_in({"f1", Date::of(2023, 12, 1), false}, november));
  EXPECT_TRUE(is_planned_in({{}, Date::of(2023, 12, 1), true}, november)) << "what is repeated falls in each";
  EXPECT_TRUE(is_planned_in({}, november));
}

TEST(Matrix, months_go_over_the_year_and_end_after_three) {
  const auto months = months_between(Date::of(2023, 11, 28), Date::of(2024, 1, 1));
  ASSERT_EQ(months.size(), 3u);
  EXPECT_EQ(months[1].key, "2023-12");
  EXPECT_EQ(months[1].to_on, Date::of(2023, 12, 31));
  EXPECT_EQ(months_between(Date::of(2020, 1, 1), Date::of(2030, 1, 1)).size(), 36u);
}

TEST(Matrix, a_task_uses_the_channel_that_it_names_whole) {
  const auto uses = [](const std::string& task, const std::string& channel) { return likely_uses({task, "V", {}}, {channel, "III", {}}); };
  EXPECT_TRUE(uses("Treo cờ, panô, khẩu hiệu.", "Panô"));
  EXPECT_TRUE(uses("Đăng trên phương tiện thông tin đại chúng của tỉnh", "các phương tiện thông tin đại chúng của Trung ương, Quân đội"));
  EXPECT_FALSE(uses("Báo cáo kết quả", "báo"));
  EXPECT_TRUE(uses("In sách, báo và tờ rơi", "báo"));
  EXPECT_FALSE(uses("Thường xuyên cung cấp thông tin cho báo chí", "hệ thống thông tin, tuyên truyền ở địa phương"));
  EXPECT_TRUE(uses("Phát trên đài truyền thanh cơ sở", "hệ thống truyền thanh cơ sở ít nhất 03 lần/tuần"));
  EXPECT_FALSE(uses("Bảo vệ mạng xã hội hóa", "mạng xã hộ"));
  EXPECT_TRUE(likely_uses({"Tuyên truyền trực quan", "III.2", {}}, {"băng rôn", "III.2", {}})) << "they stand in one section";
}

}  // namespace
}  // namespace dondoc::domain
