#include "compiler/html/html_reader.h"

#include <gtest/gtest.h>

#include <chrono>

#include "compiler/html/entities.h"
#include "compiler/show_blocks.h"

namespace dondoc::compiler {
namespace {

std::string shown(std::string_view html) { return show_blocks(read_html(html)); }

TEST(Html, paragraphs_headings_and_lists) {
  EXPECT_EQ(shown("<!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body><p align=center><b>KẾ HO&#7840;CH</b></p>"
                  "<h2>I. M&#x1EE4;C &#272;&Iacute;CH</h2><!-- <p>ẩn</p> --><p>Một\n  dòng<br>hai<script>if (a<b) {}</script></p>"
                  "<ul><li>việc a<li>việc b</ul><ol><li>một</li><li>hai</li></ol><p><strong>Sở Y tế:</strong> chủ trì</p>"),
            "paragraph center bold | KẾ HOẠCH\nheading 2 | I. MỤC ĐÍCH\nparagraph | Một dòng⏎hai\nitem - | việc a\nitem - | việc b\n"
            "paragraph | 1. một\nparagraph | 2. hai\nparagraph | Sở Y tế: chủ trì\n");
  const auto source = read_html("<p><b>Sở Y tế:</b> chủ trì</p>");
  EXPECT_EQ(source.slice({0, source.blocks[0].bold_until}), "Sở Y tế:");
}

TEST(Html, labels_of_lists_stand_before_the_paragraphs_of_their_items) {
  EXPECT_EQ(shown("<ol type=\"I\" start=2>\n <li>\n<h1><b>NHIỆM VỤ</b></h1>\n <ol>\n<li><p>Sở Y tế</p><p>chủ trì</p></ol></ol><ul><li><p>việc a</p></ul>"
                  "<ol type=I><ol><li><p>Sở Tài chính</p></ol></ol><ul><li> </li></ul><p>sau</p>"),
            "heading 1 bold | II. NHIỆM VỤ\nparagraph | 1. Sở Y tế\nparagraph | chủ trì\nitem - | việc a\nparagraph | 2. Sở Tài chính\nparagraph | sau\n");
}

TEST(Html, tables_know_their_spans) {
  EXPECT_EQ(shown("<table><tr><td rowspan=2>1<td colspan='2'>a<tr><td>b<td>c<table><tr><td>d</td></tr></table></table><p>sau"),
            "table\n  row\n    cell 0×2\n      paragraph | 1\n    cell 1+2\n      paragraph | a\n"
            "  row\n    cell 1\n      paragraph | b\n    cell 2\n      paragraph | c\n      paragraph | d\nparagraph | sau\n");
}

TEST(Html, tags_that_make_no_sense_cost_no_words) {
  EXPECT_EQ(shown("<p>a</p><title>b</title"), "paragraph | a\n") << "a tag that the end of the file cuts";
  EXPECT_EQ(shown("</table></td></ul><td>x</li> 3 < 5 & 6 > <p"), "paragraph | x\nparagraph | 3 < 5 & 6 > <p\n");
  EXPECT_EQ(shown("<table>trước<tr>giữa<td>trong</table>"), "table\n  row\n    cell 0\n      paragraph | trước\n  row\n    cell 0\n      paragraph | giữa\n    cell 1\n      paragraph | trong\n");
  EXPECT_EQ(shown(""), "");
}

TEST(Html, old_fonts_are_read_by_their_names) {
  EXPECT_EQ(shown("<body style='font-family:\".VnTime\"'><p><font face=\".VnTimeH, serif\">KÕ HO¹CH</font></p><p>tr&shy;íc <span style=\"font-family:Arial\"><span>ngày</span></span> nµy"
                  "<p><FONT FACE=VNI-Times>Keá hoaïch</FONT></p></body><p>Sở Y tế"),
            "paragraph | KẾ HOẠCH\nparagraph | trước ngày này\nparagraph | Kế hoạch\nparagraph | Sở Y tế\nnote html.legacy-font\n");
  const auto source = read_html("<p><font face='.VnTime'>Së Y tÕ</font> <font face='.VnTime'>Sở Nội vụ</font></p>");
  EXPECT_EQ(source.text, "Sở Y tế Sở Nội vụ\n") << "a letter that only Unicode has";
  ASSERT_EQ(source.notes.size(), 1u);
  EXPECT_EQ(source.notes[0].code, "html.legacy-font");
}

TEST(Html, depth_and_length_cost_no_more_than_their_bytes) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<table><tr><td><ul><li><!-- <script";
  const auto begun = std::chrono::steady_clock::now();
  read_html(deep);
  read_html(std::string(2'000'000, '<'));
  std::string scripts;
  for (int i = 0; i < 100'000; ++i) scripts += "<p><b>a</b>&amp;</p>";
  read_html(scripts);
  std::string fonts;
  for (int i = 0; i < 100'000; ++i) fonts += "<span style='font-family:.VnTime'><font face=Arial></b></i>";
  read_html(fonts);
  EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(10));
}

TEST(Html, entities_that_are_none_stay) {
  EXPECT_EQ(html::decode_entities("&agrave;&nbsp;&amp;lt; &xyz; &#0; &#xD800; &; &#1114112;&"), "à\xC2\xA0&lt; &xyz; &#0; &#xD800; &; &#1114112;&");
}

}  // namespace
}  // namespace dondoc::compiler
