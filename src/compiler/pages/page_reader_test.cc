#include "compiler/pages/page_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "base/error.h"
#include "compiler/pages/page_secrecy.h"
#include "compiler/pages/word_spaces.h"
#include "compiler/show_blocks.h"

namespace dondoc::compiler {
namespace {

constexpr double letter = 7, height = 15;

/// Puts words of equal letters at a place; 72 letters fill a line from 85 to 540.
void print(PrintedPage& page, double x, double y, const std::string& text, double size = 1) {
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    std::size_t letters = 0;
    for (const char c : word) letters += (c & 0xC0) != 0x80;
    const double width = static_cast<double>(letters) * letter * size;
    page.words.push_back({{x, y + height * (1 - size), x + width, y + height}, word, false});
    x += width + 4 * size;
  }
}

PrintedPage page() { return {595, 842, {}, {}}; }

std::string shown(std::vector<PrintedPage> pages) {
  SourceText source;
  read_pages(std::move(pages), source);
  return show_blocks(source);
}

/// Running text that tells the reader where a page's edges are.
void fill(PrintedPage& page, double y, int paragraphs = 4) {
  for (int i = 0; i < paragraphs; ++i, y += 60) {
    print(page, 113, y, "Các cơ quan, đơn vị rà soát kết quả đã đạt được trong năm, nêu rõ");
    print(page, 85, y + 20, "những việc còn chậm và trách nhiệm của từng bộ phận được giao việc, số");
    print(page, 85, y + 40, "liệu kèm theo.");
  }
}

constexpr const char* filled = "paragraph | Các cơ quan, đơn vị rà soát kết quả đã đạt được trong năm, nêu rõ những việc còn chậm và trách nhiệm của từng bộ phận được giao việc, số liệu kèm theo.\n";

TEST(PageReader, joins_full_lines_and_parts_those_that_are_set_in) {
  auto one = page();
  fill(one, 100, 3);
  print(one, 113, 280, "- Gạch đầu dòng một, dài hết cả dòng này cho đến tận mép phải trang –");
  print(one, 85, 300, "- phần sau của câu.");
  print(one, 113, 320, "II. NỘI DUNG");
  print(one, 113, 340, "1. Việc thứ nhất");
  EXPECT_EQ(shown({one}), std::string(filled) + filled + filled +
                              "item - | Gạch đầu dòng một, dài hết cả dòng này cho đến tận mép phải trang – - phần sau của câu.\n"
                              "paragraph | II. NỘI DUNG\nparagraph | 1. Việc thứ nhất\n");
}

TEST(PageReader, keeps_the_columns_of_head_and_foot_apart) {
  auto one = page();
  print(one, 90, 50, "ỦY BAN NHÂN DÂN");
  print(one, 300, 50, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  print(one, 100, 66, "TỈNH SƠN THỦY");
  print(one, 330, 68, "Độc lập - Tự do - Hạnh phúc");
  print(one, 100, 100, "Số: 12/KH-UBND");
  print(one, 310, 92, "Sơn Thủy, ngày 05 tháng 9 năm");
  print(one, 400, 108, "2026");
  print(one, 280, 140, "KẾ HOẠCH");
  fill(one, 170);
  print(one, 85, 450, "Nơi nhận:");
  print(one, 350, 450, "TM. ỦY BAN NHÂN DÂN");
  print(one, 85, 466, "- Các sở, ban, ngành, hội,");
  print(one, 380, 470, "CHỦ TỊCH");
  print(one, 85, 482, "Đoàn thể;");
  print(one, 85, 498, "- Lưu: VT.");
  EXPECT_EQ(shown({one}),
            "table\n  row\n    cell 0\n      paragraph | ỦY BAN NHÂN DÂN\n      paragraph | TỈNH SƠN THỦY\n      paragraph | Số: 12/KH-UBND\n"
            "    cell 1\n      paragraph | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n      paragraph | Độc lập - Tự do - Hạnh phúc\n"
            "      paragraph | Sơn Thủy, ngày 05 tháng 9 năm 2026\n"
            "paragraph center | KẾ HOẠCH\n" + std::string(filled) + filled + filled + filled +
            "table\n  row\n    cell 0\n      paragraph | Nơi nhận:\n      item - | Các sở, ban, ngành, hội, Đoàn thể;\n      item - | Lưu: VT.\n"
            "    cell 1\n      paragraph | TM. ỦY BAN NHÂN DÂN\n      paragraph | CHỦ TỊCH\n");
}

TEST(PageReader, goes_on_over_a_page_and_sets_aside_what_stands_between) {
  auto one = page(), two = page();
  fill(one, 100);
  print(one, 113, 340, "Kế hoạch được gửi đến các đơn vị, địa phương và được phổ biến đến mọi");
  print(one, 200, 330, "2", 0.6);
  print(one, 85, 700, "2", 0.6);
  print(one, 90, 702, "Gồm Sở Nội vụ và Sở Y tế.", 0.7);
  print(one, 300, 810, "1");
  print(two, 85, 70, "người dân.");
  fill(two, 90);
  print(two, 300, 810, "- 2 -");
  EXPECT_EQ(shown({one, two}), std::string(filled) + filled + filled + filled +
                                   "paragraph | Kế hoạch được [2] gửi đến các đơn vị, địa phương và được phổ biến đến mọi người dân.\n"
                                   "footnote | [2] Gồm Sở Nội vụ và Sở Y tế.\nfurniture | 1\n" + filled + filled + filled + filled + "furniture | - 2 -\n");
}

TEST(PageReader, words_that_stand_in_the_margin_of_three_pages_are_furniture) {
  std::vector<PrintedPage> pages(3, page());
  for (int i = 0; i < 3; ++i) {
    print(pages[static_cast<std::size_t>(i)], 85, 30, "CÔNG BÁO/Số " + std::to_string(811 + i));
    fill(pages[static_cast<std::size_t>(i)], 100, 2);
  }
  EXPECT_THAT(shown(pages), testing::HasSubstr("furniture | CÔNG BÁO/Số 813\n"));
}

TEST(PageReader, cells_hold_their_words_and_go_on_over_a_page) {
  const Grid grid{{85, 115, 315, 540}, {100, 130, 190}, {{0, 0, 1, 1}, {0, 1, 1, 1}, {0, 2, 1, 1}, {1, 0, 1, 1}, {1, 1, 1, 1}, {1, 2, 1, 1}}};
  const auto heading = [](PrintedPage& page) { print(page, 90, 105, "TT"); print(page, 150, 105, "Việc"); print(page, 350, 105, "Chủ trì"); };
  auto one = page(), two = page();
  one.grids = two.grids = {grid};
  heading(one);
  print(one, 90, 135, "1");
  print(one, 120, 135, "Kiểm tra nước sạch tại trạm");
  print(one, 120, 155, "cấp nước.");
  print(one, 320, 135, "Sở Y tế;");
  print(one, 320, 155, "Sở Nội vụ");
  heading(two);
  print(two, 120, 135, "Báo cáo.");
  EXPECT_EQ(shown({one, two}),
            "table\n  row\n    cell 0\n      paragraph | TT\n    cell 1\n      paragraph | Việc\n    cell 2\n      paragraph | Chủ trì\n"
            "  row\n    cell 0\n      paragraph | 1\n    cell 1\n      paragraph | Kiểm tra nước sạch tại trạm cấp nước.\n      paragraph | Báo cáo.\n"
            "    cell 2\n      paragraph | Sở Y tế;\n      paragraph | Sở Nội vụ\n");
}

TEST(PageReader, doubtful_words_become_a_note_at_their_place) {
  auto one = page();
  print(one, 85, 100, "- Giao Sở Nôi vu rà soát");
  one.words[3].doubtful = one.words[4].doubtful = true;
  SourceText source;
  read_pages({one}, source);
  ASSERT_EQ(source.notes.size(), 1u);
  EXPECT_EQ(source.notes[0].code, "ocr.doubtful");
  EXPECT_EQ(source.slice(source.notes[0].at), "Nôi vu");
  EXPECT_THAT(source.notes[0].message, testing::HasSubstr("“Nôi”, “vu”"));
}

TEST(PageSecrecy, a_stamp_beside_other_words_is_seen) {
  const auto is_refused = [](std::vector<PrintedPage> pages) {
    try { refuse_secret(pages); return false; } catch (const base::Error& error) { return error.code() == "document.secret"; }
  };
  auto stamped = page(), sound = page(), later = page();
  print(stamped, 90, 100, "TỐI MẬT");
  print(stamped, 330, 100, "Sơn Thủy, ngày 05 tháng 9 năm 2026");
  print(sound, 90, 100, "BẢO VỆ BÍ MẬT NHÀ NƯỚC");
  print(sound, 90, 130, "về việc bảo MẬT");
  print(later, 270, 20, "MẬT");
  EXPECT_TRUE(is_refused({stamped}));
  EXPECT_FALSE(is_refused({sound}));
  EXPECT_TRUE(is_refused({sound, later}));
}

TEST(PageReader, empty_pages_are_nothing) { EXPECT_EQ(shown({page(), page()}), ""); }

TEST(WordSpaces, only_pages_that_suffer_from_it_are_mended) {
  auto sick = page(), sound = page();
  for (int i = 0; i < 5; ++i) print(sick, 85, 100 + 20 * i, "Ngh ị quyết c ủa Chính ph ủ");
  print(sound, 85, 100, "Nghị quyết c ủa Chính phủ");
  std::vector<PrintedPage> pages{sick};
  close_words(pages);
  EXPECT_THAT(shown(pages), testing::HasSubstr("Nghị quyết của Chính phủ"));
  fill(sick, 220);
  print(sick, 113, 460, "Các cơ quan, đơn vị rà soát kết quả, báo cáo về Ủy ban trư ớc ng");
  print(sick, 85, 480, "ày 15 tháng 3 hằng năm.");
  pages = {sick};
  close_words(pages);
  EXPECT_THAT(shown(pages), testing::HasSubstr("trước ngày 15 tháng 3")) << "broken at a line's end";
  pages = {sound};
  close_words(pages);
  EXPECT_THAT(shown(pages), testing::HasSubstr("c ủa"));
}

}  // namespace
}  // namespace dondoc::compiler
