#include "service/plans/matrix.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "service/test_plan.h"
#include "service/work/work.h"

namespace dondoc::service {
namespace {

using domain::CellState;

constexpr const char* campaign = R"(ỦY BAN NHÂN DÂN
TỈNH SƠN THỦY
-------
Số: 13/KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Sơn Thủy, ngày 10 tháng 11 năm 2023

KẾ HOẠCH
Tuyên truyền Tuần lễ nước sạch

I. NỘI DUNG TUYÊN TRUYỀN
1. Lợi ích của nước sạch đối với sức khỏe người dân.
2. Kết quả thực hiện chương trình nước sạch nông thôn.

II. HÌNH THỨC TUYÊN TRUYỀN
- Tuyên truyền trực quan bằng panô, tờ rơi.

III. PHÂN CÔNG NHIỆM VỤ
1. Sở Y tế
- Thiết kế, treo panô, khẩu hiệu tại các trạm y tế, hoàn thành trước ngày 01/12/2023.
2. Sở Tài chính
- Tham mưu bố trí kinh phí thực hiện Kế hoạch, hoàn thành trước ngày 20/11/2023.

Nơi nhận:
- Sở Y tế;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
)";

// Today is 15 November 2023.
class MatrixTest : public PlanTest {
 protected:
  MatrixTest() {
    issue_plan(leader, plan, {});
    put_matrix_lines(staff, plan, {{{{}, "Lợi ích của nước sạch"}, {{}, "Kết quả chương trình"}}, {{{}, "panô"}, {{}, "tờ rơi"}}});
  }
  static const MatrixCell& at(const Matrix& matrix, std::size_t theme, std::size_t channel) { return matrix.cells.at(theme * matrix.channels.size() + channel); }
  MatrixCellInput cell(const MatrixCell& of, std::vector<base::Id> tasks, std::vector<MatrixWaiver> waivers = {}) { return {of.theme, of.channel, std::move(tasks), std::move(waivers)}; }

  base::Id plan = confirmed_plan(campaign);
  Matrix from_text = get_matrix(staff, plan, {});
};

TEST_F(MatrixTest, begins_with_what_the_text_names_all_holes_with_proposals) {
  EXPECT_EQ(from_text.themes.size(), 2u);
  EXPECT_THAT(from_text.channels.at(0).text, testing::HasSubstr("panô"));
  const auto now = get_matrix(of_health, plan, {});
  EXPECT_EQ(now.holes, 4);
  EXPECT_TRUE(now.can.empty());
  EXPECT_EQ(at(now, 0, 0).likely.size(), 1u) << "the task that names panô";
  EXPECT_TRUE(at(now, 0, 1).likely.empty());
}

TEST_F(MatrixTest, a_cell_is_filled_done_and_taken_back) {
  const auto before = get_matrix(staff, plan, {});
  const auto task = at(before, 0, 0).likely.at(0);
  auto now = put_matrix_cells(staff, plan, {{cell(at(before, 0, 0), {task}), cell(at(before, 1, 1), {}, {{"", "Tờ rơi chỉ nêu lợi ích."}})}});
  EXPECT_EQ(at(now, 0, 0).state, CellState::planned);
  EXPECT_EQ(at(now, 1, 1).state, CellState::not_needed);
  EXPECT_EQ(now.holes, 2);

  const auto duty = get_task(of_health, task).owed.items.at(0).assignment_id;
  post_update(of_health, duty, {domain::UpdateKind::done, "Đã treo 12 panô.", {}, {}, {"https://vi-du.vn/anh"}, {}});
  now = get_matrix(leader, plan, {});
  EXPECT_EQ(at(now, 0, 0).state, CellState::done);
  EXPECT_EQ(at(now, 0, 0).evidence, 1);
  const auto who = get_matrix_cell(leader, plan, before.themes[0].key, before.channels[0].key, {});
  ASSERT_EQ(who.tasks.at(0).units.size(), 1u);
  EXPECT_EQ(who.tasks[0].units[0].links.at(0), "https://vi-du.vn/anh");
  EXPECT_TRUE(get_matrix_cell(of_finance, plan, before.themes[0].key, before.channels[0].key, {}).tasks.at(0).units.empty()) << "a unit sees its own part";

  EXPECT_EQ(put_matrix_cells(staff, plan, {{cell(at(before, 0, 0), {}), cell(at(before, 1, 1), {})}}).holes, 4);
}

TEST_F(MatrixTest, a_period_shows_what_falls_in_it_alone) {
  const auto before = get_matrix(staff, plan, {});
  put_matrix_cells(staff, plan, {{cell(at(before, 0, 0), {at(before, 0, 0).likely.at(0)}), cell(at(before, 1, 0), {}, {{"2023-11", "Chưa có số liệu."}})}});
  const auto november = get_matrix(staff, plan, "2023-11");
  EXPECT_EQ(at(november, 0, 0).state, CellState::planned) << "30 November is the day before 1 December";
  EXPECT_EQ(at(november, 1, 0).state, CellState::not_needed);
  EXPECT_EQ(at(get_matrix(staff, plan, {}), 1, 0).state, CellState::hole) << "not needed in November is no word about the rest";
  EXPECT_EQ(code_of([&] { get_matrix(staff, plan, "2031-01"); }), "matrix.unknown_period");
}

TEST_F(MatrixTest, a_line_taken_out_and_put_back_keeps_its_cells) {
  const auto before = get_matrix(staff, plan, {});
  put_matrix_cells(staff, plan, {{cell(at(before, 0, 0), {at(before, 0, 0).likely.at(0)})}});
  const MatrixLineInput theme{before.themes[0].key, "Lợi ích của nước sạch"}, other{before.themes[1].key, "Kết quả"};
  const std::vector<MatrixLineInput> channels{{before.channels[0].key, "panô"}};
  EXPECT_EQ(put_matrix_lines(staff, plan, {{other}, channels}).cells.size(), 1u);
  EXPECT_EQ(at(put_matrix_lines(staff, plan, {{other, theme}, channels}), 1, 0).state, CellState::planned);
}

TEST_F(MatrixTest, what_is_wrong_is_told) {
  const auto one = at(get_matrix(staff, plan, {}), 0, 0);
  const auto refusal = [&](MatrixCellInput input) { return code_of([&] { put_matrix_cells(staff, plan, {{input}}); }); };
  EXPECT_EQ(refusal({"t99", one.channel, {}, {}}), "matrix.unknown_line");
  EXPECT_EQ(refusal(cell(one, {base::Id::make()})), "matrix.unknown_task");
  EXPECT_EQ(refusal(cell(one, {}, {{"", " "}})), "matrix.reason_required");
  EXPECT_EQ(code_of([&] { put_matrix_lines(staff, plan, {{{{}, "Một"}, {{}, "một "}}, {}}); }), "matrix.line_twice");
  EXPECT_EQ(code_of([&] { put_matrix_cells(of_health, plan, {{cell(one, {})}}); }), "act.forbidden");
  EXPECT_FALSE(export_matrix(leader, plan, "2023-11").bytes.empty());
}

}  // namespace
}  // namespace dondoc::service
