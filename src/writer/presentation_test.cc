#include "writer/presentation.h"

#include <gtest/gtest.h>

#include "writer/report.h"

namespace dondoc::writer {
namespace {

TEST(Presentation, DaysUnderTenAndTheFirstTwoMonthsHaveALeadingZero) {
  EXPECT_EQ(long_date(base::Date::of(2027, 1, 5)), "ngày 05 tháng 01 năm 2027");
  EXPECT_EQ(long_date(base::Date::of(2026, 6, 29)), "ngày 29 tháng 6 năm 2026");
  EXPECT_EQ(short_date(base::Date::of(2026, 7, 18)), "18/7/2026");
  EXPECT_EQ(short_date(base::Date::of(2027, 2, 3)), "03/02/2027");
  EXPECT_EQ(place_and_date("Sơn Thủy", base::Date::of(2027, 2, 3), DateBlank::none), "Sơn Thủy, ngày 03 tháng 02 năm 2027");
  EXPECT_EQ(place_and_date("", base::Date::of(2027, 2, 3), DateBlank::day), "ngày         tháng 02 năm 2027");
  EXPECT_EQ(place_and_date("", base::Date::of(2027, 2, 3), DateBlank::month), "ngày         tháng         năm 2027");
  EXPECT_EQ(place_and_date("", base::Date::of(2027, 2, 3), DateBlank::all), "ngày         tháng         năm        ");
}

TEST(Presentation, NumbersOfBothFamilies) {
  EXPECT_EQ(number_line(Family::state, {"6", "BC", "SYT"}), "Số: 06/BC-SYT");
  EXPECT_EQ(number_line(Family::state, {"5", "", "BNV-VP"}), "Số: 05/BNV-VP");
  EXPECT_EQ(number_line(Family::party, {"127", "QĐ", "TW"}), "Số 127-QĐ/TW");
  EXPECT_EQ(number_line(Family::state, {"12/BC-UBND", "BC", "SYT"}), "Số: 12/BC-UBND");
  EXPECT_EQ(number_line(Family::party, {std::nullopt, "BC", "BCĐ"}), "Số        -BC/BCĐ");
}

TEST(Presentation, OutlineLabels) {
  Outline state(Family::state), party(Family::party);
  EXPECT_EQ(state.path(), "");
  EXPECT_EQ(state.next(1), "I.");
  EXPECT_EQ(state.next(2), "1.");
  for (const std::string label : {"a)", "b)", "c)", "d)", "đ)", "e)", "g)"}) EXPECT_EQ(state.next(3), label);
  EXPECT_EQ(state.path(), "I.1.g");
  EXPECT_EQ(state.next(2), "2.");
  EXPECT_EQ(state.next(1), "II.");
  EXPECT_EQ(state.path(), "II");
  EXPECT_EQ(party.next(1), "I-");
  EXPECT_EQ(party.next(2), "1-");
  EXPECT_EQ(roman(1994), "MCMXCIV");
}

TEST(Presentation, EndsOfItems) {
  EXPECT_EQ(ended_with("Như trên;", ";"), "Như trên;");
  EXPECT_EQ(ended_with(" Các sở, ban, ngành . ", ";"), "Các sở, ban, ngành;");
  EXPECT_EQ(ended_with("Lưu: VT", "."), "Lưu: VT.");
}

// 171 points were measured for the motto at 14 pt in Liberation Serif, which
// has the widths of Times New Roman.
TEST(Presentation, WidthsAreThoseOfTheFont) {
  EXPECT_NEAR(text_width("Độc lập - Tự do - Hạnh phúc", 14), 171, 2);
  EXPECT_NEAR(text_width("ĐẢNG CỘNG SẢN VIỆT NAM", 15), 207, 2);
}

TEST(Presentation, LongNamesBreakEvenly) {
  const Twips column = presentation_of(Family::state).head_left;
  EXPECT_EQ(balancing_indent("SỞ Y TẾ", 13, column), 0);
  const std::string name = "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG";
  const double line = (column - 2 * balancing_indent(name, 13, column)) / 20.0;
  EXPECT_GE(line, text_width("SỞ NÔNG NGHIỆP", 13));
  EXPECT_LT(line, text_width("SỞ NÔNG NGHIỆP VÀ", 13));
}

TEST(Presentation, NumbersInTheWayOfVietNam) {
  EXPECT_EQ(number_words("1234567.5"), "1.234.567,5");
  EXPECT_EQ(number_words("840"), "840");
  EXPECT_EQ(number_words("-1000"), "-1.000");
  EXPECT_EQ(number_words("khoảng 300"), "khoảng 300");
  EXPECT_EQ(number_words("1.234.567"), "1.234.567");
  EXPECT_EQ(number_words(""), "");
}

TEST(Presentation, TypedTextBecomesParagraphsAndBullets) {
  std::vector<Block> body;
  append_typed(body, "Một.\n\n - Hai;\r\n+ Ba.");
  ASSERT_EQ(body.size(), 3u);
  EXPECT_EQ(std::get<Paragraph>(body[0]).text, "Một.");
  EXPECT_EQ(std::get<Bullet>(body[1]).text, "Hai;");
  EXPECT_EQ(std::get<Bullet>(body[2]).level, 2);
}

}  // namespace
}  // namespace dondoc::writer
