#include "compiler/text/loose_tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dondoc::compiler {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Cells = std::vector<std::string>;

TEST(LooseTables, parts_rows_by_tabs) {
  const auto lines = split_lines("STT\tNhiệm vụ\tĐơn vị chủ trì\tThời hạn\n1\tĐo nước\tSở Y tế\tQuý I\n2\tSửa giếng\t\tQuý II\nGhi chú dưới bảng.\n");
  const LooseTable table = read_tab_table(lines, 0);
  EXPECT_THAT(table.rows, ElementsAre(Cells{"STT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời hạn"}, Cells{"1", "Đo nước", "Sở Y tế", "Quý I"},
                                      Cells{"2", "Sửa giếng", "", "Quý II"}));
  EXPECT_EQ(table.end, 3u);
}

TEST(LooseTables, goes_on_with_a_row_after_a_line_break_within_a_cell) {
  const auto lines = split_lines("TT\tNội dung\tChủ trì\tPhối hợp\n1\tĐo nước\ntại các giếng\tSở Y tế\tSở Nội vụ\nBan Dân tộc\n2\tSửa giếng\tCác xã\tHội Phụ nữ\n");
  EXPECT_THAT(read_tab_table(lines, 0).rows, ElementsAre(Cells{"TT", "Nội dung", "Chủ trì", "Phối hợp"},
                                                         Cells{"1", "Đo nước\ntại các giếng", "Sở Y tế", "Sở Nội vụ\nBan Dân tộc"},
                                                         Cells{"2", "Sửa giếng", "Các xã", "Hội Phụ nữ"}));
}

TEST(LooseTables, takes_no_signature_for_a_table) {
  for (const char* text : {"Nơi nhận:\t\t\tTM. ỦY BAN NHÂN DÂN\n- Sở Y tế;\t\t\tCHỦ TỊCH\n", "ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH\t\tĐộc lập\n",
                           "TT\tNội dung\tChủ trì\n"})
    EXPECT_THAT(read_tab_table(split_lines(text), 0).rows, IsEmpty()) << text;
}

TEST(LooseTables, gives_lines_to_the_columns_that_ask_for_them) {
  const auto lines = split_lines("TT\nNội dung công việc\nCơ quan chủ trì\nCơ quan phối hợp\nThời gian\n1.\nĐo nước tại các giếng\nSở Y tế\nQuý I/2027\n\n2.\nTập huấn\n"
                                 "UBND các xã, Hội Phụ nữ,\nHội Nông dân\nCác sở, ban, ngành\nThường xuyên\nHết bảng ở đây.\n");
  const LooseTable table = read_line_table(lines, 0);
  EXPECT_THAT(table.rows, ElementsAre(Cells{"TT", "Nội dung công việc", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian"},
                                      Cells{"1.", "Đo nước tại các giếng", "Sở Y tế", "", "Quý I/2027"},
                                      Cells{"2.", "Tập huấn", "UBND các xã, Hội Phụ nữ, Hội Nông dân", "Các sở, ban, ngành", "Thường xuyên"}));
}

TEST(LooseTables, puts_the_heads_of_two_lines_where_their_cells_stand) {
  const auto lines = split_lines("TT\nNội dung\nPhân công\nThời hạn\nSản phẩm\nChủ trì\nPhối hợp\nI\nTrước tuần lễ\n1\nĐo nước\nSở Y tế\nCác xã\nTháng 4/2027\nBáo cáo đo\n2\nTập huấn\n"
                                 "Sở Nội vụ\nTháng 5/2027\n02 lớp\n[1] Gồm các xã vùng cao.\n");
  EXPECT_THAT(read_line_table(lines, 0).rows, ElementsAre(Cells{"TT", "Nội dung", "Chủ trì", "Phối hợp", "Thời hạn", "Sản phẩm"}, Cells{"I", "Trước tuần lễ"},
                                                          Cells{"1", "Đo nước", "Sở Y tế", "Các xã", "Tháng 4/2027", "Báo cáo đo"},
                                                          Cells{"2", "Tập huấn", "Sở Nội vụ", "", "Tháng 5/2027", "02 lớp"}));
}

TEST(LooseTables, leaves_rows_alone_that_do_not_tell_what_the_heads_say) {
  const auto lines = split_lines("TT\nNội dung\nĐơn vị thực hiện\nThời gian\n1\nĐo nước\nBáo cáo đo\nĐạt\n2\nTập huấn\nTờ rơi\nĐạt\n");
  EXPECT_THAT(read_line_table(lines, 0).rows, IsEmpty());
}

TEST(LooseTables, passes_over_the_number_of_a_page) {
  const auto lines = split_lines("Stt\nViệc làm\nNội dung\nĐơn vị thực hiện\n");
  EXPECT_THAT(read_line_table(lines, 0).rows, IsEmpty());
  const auto paged = split_lines("Stt\nNội dung\nĐơn vị thực hiện\n1\nĐo nước\n7\nSở Y tế\n2\nSửa giếng\nCác xã\nII. KINH PHÍ\n");
  const LooseTable table = read_line_table(paged, 0);
  EXPECT_THAT(table.rows, ElementsAre(Cells{"Stt", "Nội dung", "Đơn vị thực hiện"}, Cells{"1", "Đo nước", "Sở Y tế"}, Cells{"2", "Sửa giếng", "Các xã"}));
  EXPECT_EQ(table.end, 10u);
}

}  // namespace
}  // namespace dondoc::compiler
