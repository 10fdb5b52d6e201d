#include "compiler/secrecy.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "compiler/docx/docx_reader.h"
#include "compiler/docx/test_document.h"
#include "compiler/text/text_reader.h"

namespace dondoc::compiler {
namespace {

TEST(Secrecy, knows_a_stamp_however_it_is_set) {
  for (const char* stamp : {"MẬT", "TỐI MẬT", "TUYỆT MẬT", "Mật", "Tối mật", "(MẬT)", "**TUYỆT MẬT**", "M Ậ T", "T Ố I  M Ậ T", "T U Y Ệ T M Ậ T",
                            "MÂT", "MẠT", "TỐl MẬT", "TỐ1 MÂT", "TÔI MẬT", "TUYÊT MÂT", "MẬT.", "[ MẬT ]", "Độ mật: Mật", "ĐỘ MẬT: TỐI MẬT",
                            "Mức độ mật: Tuyệt mật", "Độ mật : Mật", "MẬT (Thời hạn bảo vệ: 10 năm)",
                            "Tối mật (thời hạn bảo vệ bí mật nhà nước: đến hết ngày 31 tháng 12 năm 2030)", "TUYỆT MẬT - Thời hạn 30 năm",
                            "Độ mật: Mật (Thời hạn bảo vệ: 10 năm)", "ĐỘ MẬT: A", "Độ mật: C", "TÀI LIỆU MẬT", "VĂN BẢN MẬT", "VĂN BẢN TUYỆT MẬT", "Dấu MẬT",
                            "DẤU TỐI MẬT", "Dấu: MẬT", "Số: 231/KH-UBND (M)", "Số: 231/KH-UBND(M)", "Số: 231/KH-UBND (Mật)", "Số 15-KH/TU (TM)", "Số:      /KH-UBND (Tối mật)",
                            "Số: 231/KH-UBND (M) Sơn Thủy, ngày 16 tháng 11 năm 2026", "CHỈ NGƯỜI CÓ TÊN MỚI ĐƯỢC BÓC BÌ", "“CHỈ NGƯỜI CÓ TÊN MỚI ĐƯỢC BÓC BÌ”"})
    EXPECT_TRUE(is_secrecy_stamp(stamp)) << stamp;
}

TEST(Secrecy, does_not_trip_over_words_that_speak_of_secrets) {
  for (const char* words : {"", "mật", "bảo mật", "BẢO MẬT", "BÍ MẬT NHÀ NƯỚC", "Bảo vệ bí mật nhà nước", "Mật độ", "MẬT ONG", "MẮT", "MẶT", "MÁT",
                            "TỚI MẬT", "Độ mật: Không", "Độ mật:", "Độ mật", "Bí mật", "tối mật", "Mật, Tối mật, Tuyệt mật", "MẶT TRẬN TỔ QUỐC VIỆT NAM",
                            "KẾ HOẠCH MẬT", "A T", "5", "Tuyệt mật: thời hạn bảo vệ 30 năm", "Thời hạn bảo vệ: 10 năm",
                            "BẢO MẬT (Thời hạn thực hiện: quý I)", "Mật, thời hạn 10 năm; tối mật, thời hạn 20 năm",
                            "tài liệu mật", "Tài liệu mật", "Văn bản mật", "Dấu mật", "Dấu “MẬT”;", "Dấu MẬT được đóng ở góc trái", "TÀI LIỆU MẬT CỦA CƠ QUAN", "Độ mật: A1", "Độ mật: D",
                            "Số: 231/KH-UBND", "Số: 231/KH-UBND (mới)", "Số: 231/KH-UBND (bản 2)", "số 231/KH-UBND (M) ngày 16/11/2026", "Số lượng (M): 20", "Số hộ/thôn (M)", "Số liệu mật độ (Mật) theo km2/xã",
                            "Kế hoạch số 231/KH-UBND (M) của UBND tỉnh", "Nhiệt độ mát: B", "Chế độ mát: A", "Bệnh đau mắt: A", "Độ mặt: C", "Số 12/3 (Mật)", "Số 5-A (M)",
                            "Số 15-KH/TU (Mật) ngày 12/3/2025 của Tỉnh ủy về việc rà soát, sắp xếp", "chỉ người có tên mới được bóc bì", "Tham mưu quản lý tài liệu mật, văn bản mật của cơ quan."})
    EXPECT_FALSE(is_secrecy_stamp(words)) << words;
}

bool refused(const SourceText& source) {
  try {
    refuse_secret(source);
    return false;
  } catch (const base::Error& error) {
    EXPECT_EQ(error.kind(), base::ErrorKind::refused);
    EXPECT_EQ(std::string(error.what()), "document.secret") << "nothing of the document";
    EXPECT_TRUE(error.params().empty() && error.field().empty());
    return true;
  }
}
bool refused(const docx::TestDocument& document) { return refused(read_docx(document.bytes())); }

TEST(Secrecy, looks_into_paragraphs_cells_boxes_and_margins) {
  using namespace docx;
  const auto stamp = paragraph("MẬT");
  EXPECT_TRUE(refused(TestDocument{.body = stamp}));
  EXPECT_TRUE(refused(TestDocument{.body = "<w:p>" + run("tối mật", "<w:caps/>") + "</w:p>"}));
  EXPECT_TRUE(refused(TestDocument{.body = "<w:p>" + run("UBND TỈNH X") + "<w:r><w:br/><w:t>MẬT</w:t></w:r></w:p>"}));
  EXPECT_TRUE(refused(TestDocument{.body = table({cell(paragraph("UBND TỈNH X") + stamp) + cell(paragraph("CỘNG HÒA"))})}));
  EXPECT_TRUE(refused(TestDocument{.body = "<w:p><w:r><w:pict><v:textbox><w:txbxContent>" + stamp + "</w:txbxContent></v:textbox></w:pict></w:r></w:p>"}));
  EXPECT_TRUE(refused(TestDocument{.body = "<w:sectPr><w:headerReference r:id=\"h\"/></w:sectPr>", .margins = {{"h", stamp}}}));
  std::string long_body;
  for (int i = 0; i < 60; ++i) long_body += paragraph("Đoạn văn.");
  EXPECT_TRUE(refused(TestDocument{.body = long_body + "<w:sectPr><w:footerReference r:id=\"h\"/></w:sectPr>", .margins = {{"h", stamp}}}));
  EXPECT_FALSE(refused(TestDocument{.body = long_body + table({cell(paragraph("Độ mật")) + cell(stamp)})})) << "a form in an annex";
  const auto hidden = "<w:p>" + run("TỐI ", "<w:vanish/>") + run("mật", "<w:vanish/><w:caps/>") + "</w:p>";
  EXPECT_TRUE(refused(TestDocument{.body = hidden + paragraph("KẾ HOẠCH")}));
  EXPECT_TRUE(refused(TestDocument{.body = "<w:p>" + run("UBND TỈNH X") + run("MẬT", "<w:vanish/>") + "</w:p>"})) << "beside words that are shown";
  EXPECT_TRUE(refused(TestDocument{.body = long_body + hidden})) << "wherever it is hidden";
  EXPECT_TRUE(refused(TestDocument{.body = "<w:sectPr><w:headerReference r:id=\"h\"/></w:sectPr>", .margins = {{"h", hidden}}}));
  EXPECT_TRUE(refused(TestDocument{.body = "<w:p><w:r><w:pict><v:textbox><w:txbxContent>" + hidden + "</w:txbxContent></v:textbox></w:pict></w:r></w:p>"}));
  EXPECT_TRUE(refused(TestDocument{.body = table({cell(hidden)})}));
  EXPECT_FALSE(refused(TestDocument{.body = "<w:p>" + run("bảo mật", "<w:vanish/>") + "</w:p>"}));
  EXPECT_FALSE(refused(TestDocument{.body = paragraph("KẾ HOẠCH") + paragraph("Bảo vệ bí mật nhà nước năm 2026")}));
}

TEST(Secrecy, looks_at_a_text_files_lines_and_columns) {
  const auto refuses = [](std::string_view text) {
    try { refuse_secret_text(text); return false; } catch (const base::Error&) { return true; }
  };
  EXPECT_TRUE(refuses("UBND TỈNH X\r\nMẬT\r\nKẾ HOẠCH"));
  EXPECT_TRUE(refuses("| UBND TỈNH X | TỐI MẬT |"));
  EXPECT_TRUE(refuses("MẬT        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
  EXPECT_TRUE(refuses("TÀI LIỆU MẬT        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
  EXPECT_FALSE(refuses("| TT | VĂN BẢN MẬT | VĂN BẢN THƯỜNG |")) << "what a column counts";
  EXPECT_TRUE(refuses("Số: 5\t\tTUYỆT MẬT"));
  EXPECT_FALSE(refuses("KẾ HOẠCH\nbảo vệ bí mật nhà nước\nMật độ dân số"));
  EXPECT_FALSE(refuses(std::string(7000, 'a') + "\nMẬT"));
}

}  // namespace
}  // namespace dondoc::compiler
