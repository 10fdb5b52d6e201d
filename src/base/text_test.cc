#include "base/text.h"

#include <gtest/gtest.h>

namespace dondoc::base {

TEST(Utf8, mends_what_is_not_utf8_byte_by_byte) {
  EXPECT_TRUE(is_utf8("Kế hoạch số 06 – 😀"));
  EXPECT_FALSE(is_utf8("K\xE1\xBA"));               // cut short
  EXPECT_FALSE(is_utf8("\xC0\xAF"));                // overlong
  EXPECT_FALSE(is_utf8("\xED\xA0\x80"));            // a surrogate
  EXPECT_FALSE(is_utf8("\xF5\x80\x80\x80"));        // past U+10FFFF
  EXPECT_EQ(to_utf8("a\xFF\xFE b"), "a\uFFFD\uFFFD b");
  EXPECT_EQ(decode_before("Kế", 4).value, U'ế');
  EXPECT_EQ(decode_before("\x80\x80", 2).value, U'\uFFFD');
}

TEST(CodePointMap, leads_both_ways_at_every_place) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "Ủy ban – 😀 x";
  const CodePointMap map(text);
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += decode(text, at).size, ++count) {
    ASSERT_EQ(map.code_point_at(at), count);
    ASSERT_EQ(map.byte_at(count), at);
  }
  EXPECT_EQ(map.size(), count);
  EXPECT_EQ(count, count_code_points(text));
  EXPECT_EQ(map.code_point_at(text.size() + 5), count);
  EXPECT_EQ(map.byte_at(count + 5), text.size());
  EXPECT_EQ(CodePointMap("").byte_at(0), 0u);
}

TEST(Nfc, composes_what_is_decomposed_and_leaves_the_rest) {
  EXPECT_EQ(nfc("Đề án"), "Đề án");
  EXPECT_EQ(nfc("De\u0302\u0300 a\u0301n"), "Dề án");
  EXPECT_EQ(nfc("u\u031B\u0323"), "ự");
  EXPECT_EQ(nfc("\u1EB9\u0302"), "ệ");  // marks in the other order
  EXPECT_EQ(nfc("a\xFF\u0301"), "a\uFFFD\u0301");
  EXPECT_TRUE(is_plainly_nfc("Việt Nam – Lào … ⁽¹⁾ “x”"));
  EXPECT_FALSE(is_plainly_nfc("e\u0302"));
  std::string long_text;
  for (int i = 0; i < 1000; ++i) long_text += "\u0344";  // grows when normalised
  EXPECT_EQ(count_code_points(nfc(long_text)), 2000u);
}

TEST(Letters, change_case_both_ways) {
  EXPECT_EQ(lower("ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH ƯỚC Ỹ"), "đảng ủy khối các cơ quan tỉnh ước ỹ");
  EXPECT_EQ(upper("đảng ủy khối các cơ quan tỉnh ước ỹ"), "ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH ƯỚC Ỹ");
  EXPECT_EQ(lower("× Ж Ω Ž 5 ÷"), "× ж ω ž 5 ÷");
  for (char32_t c = 0xC0; c < 0x2000; ++c) {
    if (lower(c) != c) { EXPECT_EQ(upper(lower(c)), c) << std::uint32_t(c); }
  }
  EXPECT_TRUE(is_upper(U'Đ'));
  EXPECT_FALSE(is_upper(U'đ'));
  EXPECT_FALSE(is_upper(U'5'));
}

TEST(Fold, makes_one_key_of_what_is_one_name) {
  EXPECT_EQ(fold("Ủy ban  nhân dân\n tỉnh Đắk Lắk"), "uy ban nhan dan tinh dak lak");
  EXPECT_EQ(fold("Việt Nam – Lào"), fold("Việt Nam-Lào"));
  EXPECT_EQ(fold("  -  “Sở” "), "-\"so\"");
  EXPECT_EQ(fold_tones("Uỷ ban HOÀ Bình"), fold_tones("Ủy ban Hòa bình"));
  EXPECT_EQ(fold_tones("Đường Ấn Ữ"), "đương ân ư");
  EXPECT_NE(fold_tones("dân"), fold_tones("đan"));
  EXPECT_EQ(fold_spaces("\u00A0 a\u200B\u00ADb \t\n c\u3000"), "ab c");
  EXPECT_EQ(fold_spaces(" \n"), "");
}

TEST(Fold, begins_and_holds) {
  EXPECT_TRUE(starts_with_folded("NƠI  NHẬN: - UBND tỉnh", "noi nhan"));
  EXPECT_FALSE(starts_with_folded("Nơi", "noi nhan"));
  EXPECT_TRUE(equals_folded("Tổ chức\nthực hiện", "to chuc thuc hien"));
  EXPECT_TRUE(contains_folded("các Sở, ban", "so, ban"));
  EXPECT_EQ(trim(" \n\uFEFF a b \u00A0"), "a b");
  EXPECT_EQ(trim("\u2003"), "");
}

TEST(PlainText, keeps_the_way_back) {
  const std::string text = "Số: 06–KH/BCĐ “…”";
  const PlainText found(text);
  EXPECT_EQ(found.key, "so: 06-kh/bcd \"\x7f\"");
  EXPECT_EQ(found.byte[4], 6u);
  EXPECT_EQ(found.byte.back(), text.size());
  EXPECT_EQ(found.byte.size(), found.key.size() + 1);
}

}  // namespace dondoc::base
