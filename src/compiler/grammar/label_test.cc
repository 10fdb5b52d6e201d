#include "compiler/grammar/label.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "compiler/grammar/symbol.h"
#include "compiler/grammar/written_date.h"

namespace dondoc::compiler {
namespace {

// "path|printed|rest", or "" where there is no label.
std::string label(std::string_view text) {
  const auto found = read_label(text, {});
  return found ? found->path + "|" + found->printed + "|" + std::string(text.substr(found->rest)) : std::string();
}

TEST(Label, reads_all_habits) {
  EXPECT_EQ(label("I. MỤC ĐÍCH"), "I|I.|MỤC ĐÍCH");
  EXPECT_EQ(label("XIV- Kinh phí"), "XIV|XIV-|Kinh phí");
  EXPECT_EQ(label("1- Mục đích"), "1|1-|Mục đích");
  EXPECT_EQ(label("1.Công tác"), "1|1.|Công tác");
  EXPECT_EQ(label("12) Sở A"), "12|12)|Sở A");
  EXPECT_EQ(label("1.2.3. Đo nước"), "1.2.3|1.2.3.|Đo nước");
  EXPECT_EQ(label("7.1 Tổng kết"), "7.1|7.1|Tổng kết");
  EXPECT_EQ(label("đ) Thi đua"), "đ|đ)|Thi đua");
  EXPECT_EQ(label("a. Đo nước"), "a|a.|Đo nước");
  EXPECT_EQ(label("a.1) Tại giếng"), "a.1|a.1)|Tại giếng");
  EXPECT_EQ(label("b2) Tại bể"), "b.2|b2)|Tại bể");
  EXPECT_EQ(label("2.1.a. Tại giếng"), "a|2.1.a.|Tại giếng");
  EXPECT_EQ(label("3.đ) Tại bể"), "đ|3.đ)|Tại bể");
  EXPECT_EQ(label("A. PHẦN CHUNG"), "A|A.|PHẦN CHUNG");
  EXPECT_EQ(label("(3) Hội thi"), "3|(3)|Hội thi");
  EXPECT_EQ(label("Điều 2. Chánh Văn phòng"), "Điều 2|Điều 2|Chánh Văn phòng");
  EXPECT_EQ(label("Phần thứ hai"), "Phần thứ hai|Phần thứ hai|");
  EXPECT_EQ(label("PHẦN II: TỔ CHỨC"), "PHẦN II|PHẦN II|TỔ CHỨC");
  EXPECT_EQ(label("CHƯƠNG IV NHIỆM VỤ"), "CHƯƠNG IV|CHƯƠNG IV|NHIỆM VỤ");
  EXPECT_EQ(label("PHỤ LỤC II"), "PL2|PHỤ LỤC II|");
  EXPECT_EQ(label("Phụ lục"), "PL|Phụ lục|");
  EXPECT_EQ(label("Phụ lục số 01"), "PL1|Phụ lục số 01|");
  EXPECT_EQ(label("PHỤ LỤC SỐ 2: PHÂN CÔNG"), "PL2|PHỤ LỤC SỐ 2|PHÂN CÔNG");
  EXPECT_EQ(label("Phụ lục 2 PHÂN CÔNG NHIỆM VỤ"), "PL2|Phụ lục 2|PHÂN CÔNG NHIỆM VỤ");
  EXPECT_EQ(label("Phu luc 3"), "PL3|Phu luc 3|");
}

TEST(Label, knows_numbers_that_open_sentences) {
  for (const char* text : {"03 ngày: 24, 25", "57-NQ/TW ngày 22/12", "14/9/2025 của Bộ", "20.11.2025", "1.250.000 đồng", "24-48 giờ", "2.5 triệu", "5.3%",
                           "2026. Kế hoạch", "Điều 4 Nghị quyết số 5", "Phụ lục kèm theo Kế hoạch", "Phụ lục số 2 kèm theo", "Mục tiêu chung", "Phần lớn các xã", "V.v", "0. Không", "Y. Moan", ""})
    EXPECT_EQ(label(text), "") << text;
}

TEST(Label, knows_misread_numerals_only_where_they_are_due) {
  EXPECT_TRUE(read_garbled_roman("HI. Công tác báo cáo", 3));
  EXPECT_FALSE(read_garbled_roman("HI. Công tác báo cáo", 2));
  EXPECT_TRUE(read_garbled_roman("Il. Nhiệm vụ", 2));
  EXPECT_FALSE(read_garbled_roman("Hộ. Gia đình", 2));
  EXPECT_TRUE(read_named_label("NGÀY 1: LỄ KHAI MẠC"));
  EXPECT_FALSE(read_named_label("Ngày 15 tháng 3"));
}

TEST(Label, orders_letters_as_lists_do) {
  EXPECT_EQ(letter_ordinal(U'đ'), letter_ordinal(U'd') + 1);
  EXPECT_EQ(letter_ordinal(U'g'), letter_ordinal(U'e') + 2);
  EXPECT_EQ(letter_ordinal(U'f'), letter_ordinal(U'e') + 1);
}

std::string symbol(std::string_view text, bool blank = false) {
  const auto found = read_symbol(text, 0, blank);
  return found ? found->full : std::string();
}

TEST(Symbol, reads_State_and_Party_numbers) {
  EXPECT_EQ(symbol("675/KH-UBND ngày"), "675/KH-UBND");
  EXPECT_EQ(symbol("85/2015/QH13, ngày"), "85/2015/QH13");
  EXPECT_EQ(symbol("66.2/2025/NQ-CP"), "66.2/2025/NQ-CP");
  EXPECT_EQ(symbol("574/UBND-NC ngày"), "574/UBND-NC");
  EXPECT_EQ(symbol("25 /KH-PGD&ĐT"), "25/KH-PGD&ĐT");
  EXPECT_EQ(symbol("21/2019/TT -BGDĐT"), "21/2019/TT-BGDĐT");
  EXPECT_EQ(symbol("75/KH- UBND ngày"), "75/KH-UBND");
  EXPECT_EQ(symbol("102/2025/NQLT/UBTVQH15-CP-ĐCT quy"), "102/2025/NQLT/UBTVQH15-CP-ĐCT");
  EXPECT_EQ(symbol("06 - KH/BCĐ"), "06-KH/BCĐ");
  EXPECT_EQ(symbol("30–CTR/TUCB-ĐUQCHQ, ngày"), "30-CTR/TUCB-ĐUQCHQ");
  EXPECT_EQ(symbol("90-CTr/TU, ngày"), "90-CTr/TU");
  EXPECT_EQ(symbol("   /KH-SYT", true), "/KH-SYT");
  EXPECT_EQ(symbol("… /KH-SYT", true), "/KH-SYT");
}

TEST(Symbol, stops_where_words_begin) {
  EXPECT_EQ(symbol("57-NQ/TW - Nghị quyết"), "57-NQ/TW");
  EXPECT_EQ(symbol("12/QĐ-UBND - Ủy ban"), "12/QĐ-UBND");
  for (const char* text : {"24/7", "14/9/2025", "3/4G", "2021-2026", "5-Mục/đích", "10/người", "100/ngày", ""}) EXPECT_EQ(symbol(text), "") << text;
  EXPECT_TRUE(read_symbol("12/TB về", 0)->weak);
}

std::string date(std::string_view text) {
  const auto found = read_written_date(base::PlainText(text).key, 0);
  return found ? found->iso : std::string();
}

TEST(WrittenDate, is_as_exact_as_the_document) {
  EXPECT_EQ(date("ngày 28 tháng 8 năm 2023"), "2023-08-28");
  EXPECT_EQ(date("ngày 18/01/2019 của"), "2019-01-18");
  EXPECT_EQ(date("ngày 24-7-2019"), "2019-07-24");
  EXPECT_EQ(date("ngày … tháng 8 năm 2026"), "2026-08");
  EXPECT_EQ(date("ngày   tháng   năm 2026"), "2026");
  EXPECT_EQ(date("ngày 20 tháng! năm 2020"), "2020");
  EXPECT_EQ(date("tháng 11/2023"), "2023-11");
  EXPECT_EQ(date("năm 2025 của"), "2025");
  EXPECT_EQ(date("ngày 31/02/2026"), "");
  EXPECT_EQ(date("ngày mai"), "");
}

}  // namespace
}  // namespace dondoc::compiler
