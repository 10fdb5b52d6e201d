#include "compiler/pdf/pdf_reader.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "compiler/pdf/bbox.h"
#include "compiler/pdf/test_pdf.h"
#include "compiler/pdf/text_layer.h"

namespace dondoc::compiler {
namespace {

std::string code_of(const std::string& bytes) {
  try {
    read_pdf_pages(bytes);
    return "none";
  } catch (const base::Error& error) {
    return error.code();
  }
}

TEST(Bbox, reads_words_in_their_places) {
  const auto pages = pdf::read_bbox(
      "<doc>\n  <page width=\"595.0\" height=\"842.0\">\n    <word xMin=\"10.5\" yMin=\"20\" xMax=\"30\" yMax=\"32\">K&amp;H&lt;1</word>\n"
      "    <word xMin=\"40\" yMin=\"20\" xMax=\"60\" yMax=\"32\">Ke\xCC\x82\xCC\x81</word>\n  </page>\n  <page width=\"842\" height=\"595\">\n  </page>\n</doc>\n");
  ASSERT_EQ(pages.size(), 2u);
  ASSERT_EQ(pages[0].words.size(), 2u);
  EXPECT_EQ(pages[0].words[0].text, "K&H<1");
  EXPECT_DOUBLE_EQ(pages[0].words[0].box.left, 10.5);
  EXPECT_EQ(pages[0].words[1].text, "Kế");
  EXPECT_EQ(pages[1].width, 842);
}

TEST(Bbox, passes_over_what_makes_no_sense) {
  const auto pages = pdf::read_bbox(
      "<word xMin=\"1\" yMin=\"1\" xMax=\"9\" yMax=\"9\">before any page</word>\n<page width=\"100\" height=\"100\">\n"
      "<word xMin=\"nan\" yMin=\"1\" xMax=\"9\" yMax=\"9\">a</word>\n<word xMin=\"5\" yMin=\"1\" xMax=\"1\" yMax=\"9\">b</word>\n"
      "<word xMin=\"1\" yMin=\"1\" xMax=\"900\" yMax=\"9\">c</word>\n<word xMin=\"1\" yMin=\"1\" xMax=\"9\" yMax=\"99\">upwards</word>\n<word>d</word>\n<word \n");
  ASSERT_EQ(pages.size(), 1u);
  EXPECT_TRUE(pages[0].words.empty());
  EXPECT_EQ(pdf::read_bbox("<page width=\"1e300\" height=\"nan\">\n")[0].width, 595);
}

TEST(Pdf, reads_a_text_layer_by_its_places) {
  const auto pages = read_pdf_pages(pdf::test_pdf({{{100, 700, "KE HOACH"}, {100, 680, "Noi dung"}}, {}}));
  ASSERT_EQ(pages.size(), 2u);
  ASSERT_EQ(pages[0].words.size(), 4u);
  EXPECT_EQ(pages[0].words[1].text, "HOACH");
  EXPECT_NEAR(pages[0].words[0].box.left, 100, 1);
}

TEST(Pdf, a_page_with_few_words_is_a_scan_only_where_a_picture_covers_it) {
  std::vector<pdf::PrintedLine> full;
  for (int i = 0; i < 10; ++i) full.push_back({100, 700.0 - 20 * i, "Cac co quan, don vi ra soat ket qua"});
  const auto scans_in = [](const std::string& bytes) { return scans_of(read_pdf_pages(bytes), bytes, {}); };
  EXPECT_TRUE(scans_in(pdf::test_pdf({full, {{100, 700, "Nguyen Van A"}}})).empty());
  EXPECT_EQ(scans_in(pdf::test_pdf({full, {}}, "", {1})), std::vector<std::size_t>{1});
  EXPECT_EQ(scans_in(pdf::test_pdf({{}, {}})).size(), 2u);
}

TEST(Pdf, a_scan_whose_text_layer_has_no_marks_is_recognised_again) {
  std::vector<pdf::PrintedLine> full;
  for (int i = 0; i < 10; ++i) full.push_back({100, 700.0 - 20 * i, "Cac co quan, don vi ra soat ket qua"});
  const auto scans_in = [](const std::string& bytes) { return scans_of(read_pdf_pages(bytes), bytes, {}); };
  EXPECT_EQ(scans_in(pdf::test_pdf({full, full, full}, "", {0, 2})), (std::vector<std::size_t>{0, 2}));
  EXPECT_TRUE(scans_in(pdf::test_pdf({full, full})).empty());  // no picture tells more
}

PrintedPage layer(const std::string& sentence) {
  PrintedPage page;
  for (int i = 0; i < 8; ++i) page.words.push_back({{}, sentence, false});
  return page;
}

TEST(TextLayer, tells_what_cannot_be_printed_on_a_page) {
  EXPECT_EQ(text_layer_of(layer("Các cơ quan, đơn vị rà soát kết quả thực hiện")), TextLayer::readable);
  // As scanners recognise it that know English alone.
  EXPECT_EQ(text_layer_of(layer("Thuc hien Chuong trinh s6 09-CTr/TU ngay 15 thang 9 ndm 2026 cua Tinh uy vé bdo vé ngu6n nu")), TextLayer::unmarked);
  EXPECT_EQ(text_layer_of(layer("The units review what came of it and report")), TextLayer::unmarked);
  // A font that does not tell its letters, and an encoding of before Unicode.
  EXPECT_EQ(text_layer_of(layer("KӂHOҤCH &iF Fѫ TXDQ ÿѫQ Yӏ Uj VRiW NӃW TXҧ WKӵF KLӋQ FKѭѫQJ WUuQK")), TextLayer::garbled);
  EXPECT_EQ(text_layer_of(layer("C¸c c¬ quan, ®¬n vÞ rµ so¸t kÕt qu¶ thùc hiÖn nhiÖm vô")), TextLayer::readable);
  EXPECT_EQ(text_layer_of(layer("Ket qua")), TextLayer::readable);  // too little to tell
}

TEST(Pdf, says_what_is_wrong_with_a_file) {
  EXPECT_EQ(code_of("%PDF-1.7\nnothing of the kind"), "document.pdf_damaged");
  const std::string key(32, 'x');
  EXPECT_EQ(code_of(pdf::test_pdf({{{100, 700, "x"}}}, "/ID [(a) (a)] /Encrypt << /Filter /Standard /V 1 /R 2 /O (" + key + ") /U (" + key + ") /P -4 >>")),
            "document.password");
  EXPECT_EQ(code_of(pdf::test_pdf(std::vector<std::vector<pdf::PrintedLine>>(1'002))), "document.too_many_pages");
}

TEST(Pdf, ten_thousand_pages_are_refused_in_time) {
  std::vector<std::vector<pdf::PrintedLine>> pages(10'000, {{100, 700, "mot trang"}});
  EXPECT_EQ(code_of(pdf::test_pdf(pages)), "document.too_many_pages");
}

TEST(Pdf, paper_of_any_size_is_looked_at) {
  // Words with wide gaps make the reader look for drawn tables.
  auto bytes = pdf::test_pdf({{{10, 700, "a"}, {400, 700, "b"}, {10, 600, "a"}, {400, 600, "b"}, {10, 500, "c"}, {400, 500, "d"}}});
  bytes.replace(bytes.find("595 842"), 7, "14400 9");
  EXPECT_EQ(code_of(bytes), "none");
}

}  // namespace
}  // namespace dondoc::compiler
