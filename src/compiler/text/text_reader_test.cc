#include "compiler/text/text_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace dondoc::compiler {
namespace {

using ::testing::ElementsAre;

/// A block as "item[-] text", "table[2x2]" and so on; a paragraph is its text alone.
std::vector<std::string> shown(std::string_view text, const Rules& rules = {}) {
  const SourceText source = read_text(text, rules);
  std::vector<std::string> lines;
  for (const Block& block : source.blocks) {
    const std::string words(source.text_of(block));
    switch (block.kind) {
      case BlockKind::paragraph: lines.push_back(words); break;
      case BlockKind::item: lines.push_back("item[" + block.label + "] " + words); break;
      case BlockKind::table: {
        std::string rows = "table";
        for (const Row& row : block.rows) rows += " " + std::to_string(row.cells.size());
        lines.push_back(rows);
        break;
      }
      default: lines.push_back(base::enum_name(block.kind) + " " + words);
    }
  }
  return lines;
}

TEST(TextReader, keeps_a_paragraph_on_each_line) {
  EXPECT_THAT(shown("KẾ HOẠCH\nTuần lễ Nước sạch\n\nI. MỤC ĐÍCH\n1. Yêu cầu\n- Đúng tiến độ.\n· Đúng luật.\n-Thành viên: 2 xã;\n"),
              ElementsAre("KẾ HOẠCH", "Tuần lễ Nước sạch", "I. MỤC ĐÍCH", "1. Yêu cầu", "item[-] Đúng tiến độ.", "item[·] Đúng luật.",
                          "item[-] Thành viên: 2 xã;"));
}

TEST(TextReader, joins_lines_wrapped_by_hand) {
  EXPECT_THAT(shown("**V. TỔ\nCHỨC THỰC HIỆN**\n\n**1.\nSở Y tế:**\n\n- Chủ trì kiểm tra nước sạch tại các\ntrạm cấp nước theo Quyết định số\n57-QĐ/TU, lập\ndanh "
                    "sách các điểm\ncần sửa chữa.\n\nThực hiện trong\nquý I.\n"),
              ElementsAre("V. TỔ CHỨC THỰC HIỆN", "1. Sở Y tế:",
                          "item[-] Chủ trì kiểm tra nước sạch tại các trạm cấp nước theo Quyết định số 57-QĐ/TU, lập danh sách các điểm cần sửa chữa.",
                          "Thực hiện trong quý I."));
}

TEST(TextReader, goes_on_over_a_page_end) {
  EXPECT_THAT(shown("- Gắn kết chặt chẽ giữa thông tin trong tỉnh và\n\n (\n2\n)\n\nthông tin ngoài tỉnh.\nTheo kế hoạch 1820/KH-\n\nKT-BCĐ của tỉnh.\n"),
              ElementsAre("item[-] Gắn kết chặt chẽ giữa thông tin trong tỉnh và thông tin ngoài tỉnh.", "furniture (2)",
                          "Theo kế hoạch 1820/KH-KT-BCĐ của tỉnh."));
}

TEST(TextReader, leaves_the_head_of_an_annex_on_its_line) {
  const std::string page = "      I. NƯỚC SẠCH\n      1. Sở Y tế kiểm tra chất lượng nước tại các trạm cấp\nnước và thông báo kết quả đến người dân, hướng dẫn\n"
                           "việc dùng nước cho các xã trong vùng bị ngập và cho\ncác trường học, lập danh sách những điểm cần sửa.\n";
  for (const std::string head : {"Phụ lục số 2", "Phu luc 2"})
    EXPECT_THAT(shown(page + "\n                         " + head + "\nDANH SÁCH CÁC TRẠM CẤP NƯỚC PHẢI KIỂM TRA\n"),
                ElementsAre(testing::_, testing::_, head, "DANH SÁCH CÁC TRẠM CẤP NƯỚC PHẢI KIỂM TRA")) << head;
}

TEST(TextReader, finds_the_form_of_tables_that_lost_it) {
  EXPECT_THAT(shown("|\n**ỦY BAN\nNHÂN DÂN**\nTỈNH SÔNG LAM\n-------\n|\n**CỘNG HÒA**\n|\n|\nSố:\n12/KH-UBND\n|\n*Sông Lam,\nngày 5*\n|\n\n**KẾ HOẠCH**\n"),
              ElementsAre("table 2 2", "ỦY BAN NHÂN DÂN", "TỈNH SÔNG LAM", "furniture -------", "CỘNG HÒA", "Số: 12/KH-UBND", "Sông Lam, ngày 5", "KẾ HOẠCH"));
  EXPECT_THAT(shown("|\nTT\n|\nViệc\n|\nChủ trì\n|\n|\n1\n|\nĐo nước\n|\n|\n|\n2\n|\nSửa bể\n|\nSở Y tế\n|\n"),
              ElementsAre("table 3 3 3", "TT", "Việc", "Chủ trì", "1", "Đo nước", "2", "Sửa bể", "Sở Y tế"));
}

TEST(TextReader, reads_markdown) {
  EXPECT_THAT(shown("## **I. NỘI DUNG**\n\n---\n\n| **Việc** | Nơi |\n|---|:--|\n| Đo\\-đạc<br>Ghi chép | _Hồ_ |\n\n* Một việc\n\nXem [bản đồ](http://x.vn) a_b_c.\n"),
              ElementsAre("heading I. NỘI DUNG", "furniture ---", "table 2 2", "Việc", "Nơi", "Đo-đạc", "Ghi chép", "Hồ", "item[*] Một việc", "Xem bản đồ a_b_c."));
}

TEST(TextReader, parts_columns_that_spaces_hold_apart) {
  std::string text = "   UBND HUYỆN SÔNG              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nPHÒNG NƯỚC SẠCH                    Độc lập - Tự do - Hạnh phúc\n\n"
                     "                              KẾ HOẠCH\n";
  for (int i = 0; i < 12; ++i) text += "      Các xã và các trường tổ chức dọn vệ sinh quanh giếng, bể chứa nước của\ndân và báo cáo phòng theo mẫu gửi kèm, chậm nhất là cuối tuần này để phòng\ntổng hợp số liệu.\n";
  text += "Nơi nhận:                              TRƯỞNG PHÒNG\n- Các xã;\n- Lưu: VT.\n                                        Nguyễn Văn Ví Dụ\n";
  const auto blocks = shown(text);
  ASSERT_EQ(blocks.size(), 24u);
  EXPECT_EQ(blocks[2], "PHÒNG NƯỚC SẠCH");
  EXPECT_EQ(blocks[3], "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  EXPECT_TRUE(blocks[6].ends_with("để phòng tổng hợp số liệu."));
  EXPECT_EQ(blocks[22], "TRƯỞNG PHÒNG");
}

TEST(TextReader, keeps_what_bold_said) {
  const SourceText source = read_text("**1. Sở Y tế:** Chủ trì kiểm tra.\n\n**2. Yêu cầu**\n");
  EXPECT_EQ(source.blocks[0].bold_until, std::string("1. Sở Y tế:").size());
  EXPECT_FALSE(source.blocks[0].bold);
  EXPECT_TRUE(source.blocks[1].bold);
}

TEST(TextReader, survives_anything) {
  for (const char* text : {"", "\n", "|", "|\n|", "||", "**", "* ", "- ", "#", "[](", "\xFF\xFE", "<br>", "|\n\n|\n", "1.", "_", "\\"})
    EXPECT_NO_THROW({
      const SourceText source = read_text(text);
      for (const Block& block : source.blocks) EXPECT_LE(block.at.end, source.text.size());
    }) << text;
}

}  // namespace
}  // namespace dondoc::compiler
