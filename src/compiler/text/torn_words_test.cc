#include "compiler/text/torn_words.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "compiler/source_builder.h"

namespace dondoc::compiler {
namespace {

TEST(TornWords, pieces_of_a_word_are_told_from_words) {
  for (const auto& [first, second] : {std::pair{"Ngh", "ị"}, {"c", "ủa"}, {"v", "ăn"}, {"th", "ư"}, {"lo", "ại"}, {"H", "ội"}, {"N", "Đ-CP"}, {"Q", "Đ-TTg"}, {"(c", "ủa"}, {"ti", "ếp,"}, {"TH", "ÔNG"}, {"HO", "ẠCH"}})
    EXPECT_TRUE(is_one_word(first, second)) << first << second;
  for (const auto& [first, second] : {std::pair{"của", "ông"}, {"ở", "ấp"}, {"UBND", "ở"}, {"TW", "ở"}, {"tháng", "9"}, {"c)", "Ở"}, {"và", "ý"}, {"Số", "ấy"}, {"", "ủa"}, {"CHI", "ỦY"}, {"UBND", "ẤP"}})
    EXPECT_FALSE(is_one_word(first, second)) << first << "|" << second;
}

SourceText source_of(const std::string& paragraph, const std::string& cell) {
  SourceText source;
  SourceBuilder builder(source);
  builder.add_paragraph(paragraph, {.bold_bytes = paragraph.find(':')});
  builder.begin_table();
  builder.begin_row();
  builder.begin_cell(0);
  builder.add_paragraph(cell, {});
  builder.end_cell();
  builder.end_table();
  return source;
}

TEST(TornWords, a_text_that_suffers_throughout_is_mended_and_places_stay_on_their_words) {
  auto source = source_of("S ở Y t ế: báo cáo k ết qu ả về Ủy ban nhân dân t ỉnh tr ước ngày 15/3/2027.", "K Ế HO ẠCH c ủa S ở");
  mend_torn_words(source);
  EXPECT_EQ(source.text_of(source.blocks[0]), "Sở Y tế: báo cáo kết quả về Ủy ban nhân dân tỉnh trước ngày 15/3/2027.");
  ASSERT_EQ(source.blocks.size(), 3u);
  EXPECT_EQ(source.text_of(source.blocks[2]), "KẾ HOẠCH của Sở");
  EXPECT_EQ(source.slice(source.blocks[1].rows.at(0).cells.at(0).at), "KẾ HOẠCH của Sở");
}

TEST(TornWords, a_slip_here_and_there_stays_as_it_was_written) {
  const std::string text = "Sở Y tế báo cáo k ết quả về Ủy ban nhân dân tỉnh, điểm c ở trang 3, lúc 7 h ở hội trường.";
  auto source = source_of(text, "điểm đ ưu tiên");
  mend_torn_words(source);
  EXPECT_EQ(source.text_of(source.blocks[0]), text);
}

}  // namespace
}  // namespace dondoc::compiler
