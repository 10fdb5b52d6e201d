#include "compiler/text/mend_legacy.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <vector>

#include "compiler/source_builder.h"

namespace dondoc::compiler {
namespace {

SourceText source_of(const std::vector<std::string>& paragraphs) {
  SourceText source;
  SourceBuilder builder(source);
  for (const auto& paragraph : paragraphs) builder.add_paragraph(paragraph, {});
  return source;
}

std::vector<std::string> mended(SourceText& source) {
  mend_legacy(source);
  std::vector<std::string> texts;
  for (const auto& block : source.blocks) texts.emplace_back(source.text_of(block));
  return texts;
}

using Texts = std::vector<std::string>;

TEST(MendLegacy, paragraphs_of_a_document_in_tcvn3_are_read_with_those_between_them) {
  auto source = source_of({"Sè: 231/KH-UBND", "KÕ ho¹ch phßng, chèng bÖnh d¹i n¨m 2027", "Tõ", "- Së N«ng nghiÖp vµ M«i tr\u00ADêng tæ chøc tiªm tr\u00ADíc ngµy 15/3/2027."});
  EXPECT_EQ(mended(source), (Texts{"Số: 231/KH-UBND", "Kế hoạch phòng, chống bệnh dại năm 2027", "Từ", "Sở Nông nghiệp và Môi trường tổ chức tiêm trước ngày 15/3/2027."}));
  ASSERT_EQ(source.notes.size(), 1u);
  EXPECT_EQ(source.notes[0].code, "text.legacy");
}

// A PDF's fonts draw 0xAD, which is ư in TCVN3, as a hyphen.
TEST(MendLegacy, a_hyphen_of_a_pdf_is_u_horn_where_the_word_makes_sense_with_it) {
  auto source = source_of({"Sè: 231/KH-UBND", "Së N«ng nghiÖp vµ M«i tr-êng chñ tr×, phèi hîp víi Së T- ph¸p -u tiªn KT-XH (theo ®Þnh h-íng) tr-íc ngµy 15-3-2027."});
  EXPECT_EQ(mended(source), (Texts{"Số: 231/KH-UBND", "Sở Nông nghiệp và Môi trường chủ trì, phối hợp với Sở Tư pháp ưu tiên KT-XH (theo định hướng) trước ngày 15-3-2027."}));
}

TEST(MendLegacy, a_u_horn_that_was_cleaned_away_is_put_back) {
  auto source = source_of({"KÕ ho¹ch phßng, chèng bÖnh d¹i n¨m 2027 trªn ®Þa bµn tØnh", "Së N«ng nghiÖp vµ M«i trêng tæ chøc nh sau, ®îc giao cho ngêi d©n c¸c x·, phêng tríc ngµy 15/3/2027 (internet, c¶ VNPT)."});
  EXPECT_EQ(mended(source), (Texts{"Kế hoạch phòng, chống bệnh dại năm 2027 trên địa bàn tỉnh", "Sở Nông nghiệp và Môi trường tổ chức như sau, được giao cho người dân các xã, phường trước ngày 15/3/2027 (internet, cả VNPT)."}));
}

TEST(MendLegacy, words_of_tcvn3_within_a_paragraph_of_unicode_go_with_the_next_paragraph) {
  auto source = source_of({"3. Sở Tài chính", "Tham mưu Ủy ban nhân dân tỉnh bố trÝ kinh phÝ tr\u00ADíc ngµy 31/01/2027, tập huấn 30 m² “đúng hạn”.", "Ph¸t thanh tin, bµi vÒ bÖnh d¹i trªn hÖ thèng truyÒn thanh c¬ së h»ng tuÇn."});
  EXPECT_EQ(mended(source), (Texts{"3. Sở Tài chính", "Tham mưu Ủy ban nhân dân tỉnh bố trí kinh phí trước ngày 31/01/2027, tập huấn 30 m² “đúng hạn”.", "Phát thanh tin, bài về bệnh dại trên hệ thống truyền thanh cơ sở hằng tuần."}));
  auto alone = source_of({"Tham mưu bố trÝ kinh phÝ.", "Sở Tài chính báo cáo trước ngày 31/01/2027."});
  EXPECT_EQ(mended(alone).front(), "Tham mưu bố trÝ kinh phÝ.");
}

TEST(MendLegacy, vni_in_a_part_of_a_document_leaves_the_rest_and_all_places_stay_on_their_words) {
  auto source = source_of({"Sở Tài chính bố trí kinh phí.", "Sôû Noâng nghieäp vaø Moâi tröôøng chuû trì toå chöùc tieâm phoøng.", "Mời ông Müller dự.", "Sở Y tế phối hợp."});
  const auto place = source.blocks[3].at;
  source.notes.push_back({"x", "x", place});
  source.doubtful.push_back({place.begin, place.begin + 4});
  source.blocks[3].bold_until = place.begin + 10;
  EXPECT_EQ(mended(source), (Texts{"Sở Tài chính bố trí kinh phí.", "Sở Nông nghiệp và Môi trường chủ trì tổ chức tiêm phòng.", "Mời ông Müller dự.", "Sở Y tế phối hợp."}));
  EXPECT_EQ(source.slice(source.notes[0].at), "Sở Y tế phối hợp.");
  EXPECT_EQ(source.slice(source.doubtful[0]), "Sở");
  EXPECT_EQ(source.slice({source.blocks[3].at.begin, source.blocks[3].bold_until}), "Sở Y tế");
}

TEST(MendLegacy, what_no_encoding_explains_is_told_and_soft_hyphens_vanish) {
  auto source = source_of({"Sở Y tế chủ trì.", "Kþ× xþç þæ¿ x¥ð øþ×", "cho\u00AD là và đến"});
  EXPECT_EQ(mended(source), (Texts{"Sở Y tế chủ trì.", "Kþ× xþç þæ¿ x¥ð øþ×", "cho là và đến"}));
  ASSERT_EQ(source.notes.size(), 1u);
  EXPECT_EQ(source.notes[0].code, "text.garbled");
  EXPECT_EQ(source.slice(source.notes[0].at), "Kþ× xþç þæ¿ x¥ð øþ×");
}

TEST(MendLegacy, lines_to_be_filled_in_are_no_language_that_is_missed) {
  auto source = source_of({"1 …………. …………… …………… …………… ……………", "“…” – ‘…’ … · … · … ● ●", "2 ……. ……. ……. Müller ……. ……."});
  mend_legacy(source);
  EXPECT_TRUE(source.notes.empty());
}

TEST(MendLegacy, length_costs_no_more_than_its_bytes) {
  Texts paragraphs;
  for (int i = 0; i < 50'000; ++i) paragraphs.emplace_back(i % 3 == 0 ? "KÕ ho¹ch tæ chøc" : i % 3 == 1 ? "Sở Y tế" : "Sè \u00AD");
  auto source = source_of(paragraphs);
  const auto begun = std::chrono::steady_clock::now();
  mend_legacy(source);
  EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(10));
}

}  // namespace
}  // namespace dondoc::compiler
