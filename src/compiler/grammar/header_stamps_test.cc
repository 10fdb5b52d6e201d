// Stamps as they come from text, Word's boxes, cells and page heads, and printed pages.
#include <gtest/gtest.h>

#include <sstream>

#include "base/text.h"
#include "compiler/compile.h"
#include "compiler/docx/test_document.h"
#include "compiler/grammar/structure.h"
#include "compiler/pages/page_reader.h"

namespace dondoc::compiler {
namespace {

constexpr const char* plan = "KẾ HOẠCH\nTuần lễ Nước sạch từ nay\nđến năm 2030\n\nI. MỤC ĐÍCH\n1. Giữ gìn nguồn nước.\n";

draft::Document head_of(const std::string& head) { return compile(head + "\n\n" + plan, "plan.txt", {}).document; }

// by/number/date, "-" for what is not there.
std::string arrival(const draft::Document& document) {
  if (!document.received) return "none";
  const auto& it = *document.received;
  return it.by.value_or("-") + "/" + it.number.value_or("-") + "/" + it.date.value_or("-");
}

TEST(Stamps, tell_when_a_document_arrived) {
  const std::string own = "UBND TỈNH SÔNG LAM\n\nSố: 15/KH-UBND\n\n";
  for (const auto& [stamp, read] : std::vector<std::pair<std::string, std::string>>{
           {"ĐẾN Số: 1062 Ngày: 01/3/2026 Chuyển: PGĐ", "-/1062/2026-03-01"},
           {"VĂN BẢN ĐẾN\n\nSố: ...1062...\n\nNgày: 01-3-2026\n\nChuyển: Phòng Tổng hợp\n\nLưu hồ sơ số: 12", "-/1062/2026-03-01"},
           {"BẢN ĐỀN Số: 1062 Ngày: 01/3/2026", "-/1062/2026-03-01"},
           {"VĂN\n\nBẢN Số: 1062\n\nĐỀN Ngày: 01/3/2026", "-/1062/2026-03-01"},
           {"CÔNG VĂN ĐẾN\n\nNgày: 01/3/2026\n\nSố: 1062", "-/1062/2026-03-01"},
           {"SỞ Y TẾ\n\nĐẾN\n\nGiờ: 8h30\n\nNgày 01 tháng 3 năm 2026\n\nSố: 77", "SỞ Y TẾ/77/2026-03-01"},
           {"Số đến: 1062\n\nNgày đến: 01/3/2026", "-/1062/2026-03-01"},
           {"ĐẾN Ngày: 01/3/2026", "-/-/2026-03-01"},
           {"ĐẾN Số: ...... Ngày: ......", "none"},
       }) {
    const auto head = head_of(own + stamp);
    EXPECT_EQ(arrival(head), read) << stamp;
    EXPECT_EQ(head.number, "15") << stamp;
    EXPECT_EQ(head.issuer, "UBND TỈNH SÔNG LAM") << stamp;
  }
  EXPECT_EQ(arrival(head_of("Số: 15/KH-UBND")), "none") << "a title that ends in “đến năm 2030” is no stamp";
}

TEST(Stamps, of_another_office_may_stand_above_the_head) {
  const auto head = head_of("SỞ Y TẾ\n\nCÔNG VĂN ĐẾN Số: 77 Ngày: 01/3/2026\n\nUBND TỈNH SÔNG LAM\n\nSố: 15/KH-UBND");
  EXPECT_EQ(arrival(head), "SỞ Y TẾ/77/2026-03-01");
  EXPECT_EQ(head.issuer, "UBND TỈNH SÔNG LAM");
}

TEST(Stamps, tell_how_urgent_a_document_is) {
  for (const auto& [line, read] : std::vector<std::pair<std::string, const char*>>{
           {"KHẨN", "KHẨN"}, {"THƯỢNG KHẨN", "THƯỢNG KHẨN"}, {"HOẢ TỐC", "HOẢ TỐC"}, {"Độ khẩn: Hỏa tốc", "Độ khẩn: Hỏa tốc"},
           {"HỎA TỐC HẸN GIỜ: 15 giờ 00 ngày 12/3/2026", "HỎA TỐC HẸN GIỜ: 15 giờ 00 ngày 12/3/2026"},
           {"HỎA TỐC (trước 10 giờ)", "HỎA TỐC (trước 10 giờ)"}, {"**KHẨN**", "KHẨN"}, {"Khẩn trương thực hiện", nullptr}, {"KHẨN TRƯƠNG", nullptr}}) {
    const auto head = head_of("UBND TỈNH SÔNG LAM\n\nSố: 15/KH-UBND\n\n" + line);
    EXPECT_EQ(head.urgency.value_or("none"), read ? read : "none") << line;
  }
}

TEST(Stamps, tell_how_far_a_document_may_go) {
  for (const auto& [line, read] : std::vector<std::pair<std::string, const char*>>{
           {"XEM XONG TRẢ LẠI", "XEM XONG TRẢ LẠI"}, {"LƯU HÀNH NỘI BỘ", "LƯU HÀNH NỘI BỘ"}, {"(Tài liệu lưu hành nội bộ)", "Tài liệu lưu hành nội bộ"},
           {"KHÔNG PHỔ BIẾN TRÊN PHƯƠNG TIỆN THÔNG TIN ĐẠI CHÚNG", "KHÔNG PHỔ BIẾN TRÊN PHƯƠNG TIỆN THÔNG TIN ĐẠI CHÚNG"}, {"Thu hồi sau hội nghị", "Thu hồi sau hội nghị"},
           {"Không phổ biến kịp thời là chậm việc", nullptr}})
    EXPECT_EQ(head_of("UBND TỈNH SÔNG LAM\n\nSố: 15/KH-UBND\n\n" + line).circulation.value_or("none"), read ? read : "none") << line;
}

TEST(Stamps, stand_in_boxes_cells_and_page_heads_of_word) {
  using namespace docx;
  const auto box = [](const std::string& text) { return "<w:r><w:pict><v:textbox><w:txbxContent>" + text + "</w:txbxContent></v:textbox></w:pict></w:r>"; };
  TestDocument document;
  document.margins = {{"h1", paragraph("LƯU HÀNH NỘI BỘ")}};
  document.body = table({cell(paragraph("UBND TỈNH SÔNG LAM") + "<w:p>" + run("Số: 15/KH-UBND") + box(paragraph("HỎA TỐC")) + "</w:p>") + cell(paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")),
                         cell(paragraph("SỞ Y TẾ") + paragraph("ĐẾN") + paragraph("Số: 77")) + cell(paragraph("Ngày: 01/3/2026"))}) +
                  paragraph("KẾ HOẠCH") + paragraph("Tuần lễ Nước sạch") + paragraph("I. MỤC ĐÍCH") + "<w:sectPr><w:headerReference r:id=\"h1\"/></w:sectPr>";
  const auto head = compile(document.bytes(), "plan.docx", {}).document;
  EXPECT_EQ(head.urgency, "HỎA TỐC");
  EXPECT_EQ(head.circulation, "LƯU HÀNH NỘI BỘ");
  EXPECT_EQ(arrival(head), "SỞ Y TẾ/77/2026-03-01");
  EXPECT_EQ(head.issuer, "UBND TỈNH SÔNG LAM");
  EXPECT_EQ(head.number, "15");
}

TEST(Stamps, stand_in_the_corner_of_a_printed_page) {
  PrintedPage page{595, 842, {}, {}};
  const auto print = [&](double x, double y, const std::string& text) {
    std::istringstream words(text);
    for (std::string word; words >> word; x += 4) {
      const double width = 7.0 * static_cast<double>(base::count_code_points(word));
      page.words.push_back({{x, y, x + width, y + 15}, word, false});
      x += width;
    }
  };
  print(100, 60, "UBND TỈNH SÔNG LAM");
  print(300, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  print(100, 80, "Số: 15/KH-UBND");
  print(300, 80, "Độc lập - Tự do - Hạnh phúc");
  print(110, 110, "KHẨN");
  print(100, 140, "ĐẾN");
  print(100, 160, "Số: 77");
  print(100, 180, "Ngày: 01/3/2026");
  print(270, 230, "KẾ HOẠCH");
  print(230, 250, "Tuần lễ Nước sạch");
  print(113, 290, "I. MỤC ĐÍCH");
  for (double y = 310; y < 700; y += 40) {
    print(113, y, "Các cơ quan, đơn vị rà soát kết quả đã đạt được trong năm, nêu rõ");
    print(85, y + 20, "những việc còn chậm và trách nhiệm của từng bộ phận được giao việc.");
  }
  SourceText source;
  read_pages({page}, source);
  const auto facts = read_structure(source).document;
  ASSERT_TRUE(facts.urgency && facts.received_number && facts.received_date);
  EXPECT_EQ(facts.urgency->value, "KHẨN");
  EXPECT_EQ(facts.received_number->value, "77");
  EXPECT_EQ(facts.received_date->value, "2026-03-01");
}

}  // namespace
}  // namespace dondoc::compiler
