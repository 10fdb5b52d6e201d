#include "base/sentence.h"

#include <gtest/gtest.h>

namespace dondoc::base {
namespace {

TEST(InSentence, lowers_a_common_word) {
  EXPECT_EQ(in_sentence("Phòng, chống bệnh dại"), "phòng, chống bệnh dại");
  EXPECT_EQ(in_sentence("Đã ban hành Kế hoạch"), "đã ban hành Kế hoạch");
  EXPECT_EQ(in_sentence("Tháng 11/2026"), "tháng 11/2026");
  EXPECT_EQ(in_sentence("Quý IV/2026"), "quý IV/2026");
  EXPECT_EQ(in_sentence("6 tháng đầu năm"), "6 tháng đầu năm");
  EXPECT_EQ(in_sentence("Tổ chức Tuần lễ nước sạch"), "tổ chức Tuần lễ nước sạch");
  EXPECT_EQ(in_sentence("Đảng viên tham gia"), "Đảng viên tham gia");
  EXPECT_EQ(in_sentence(""), "");
}

TEST(InSentence, leaves_a_name_its_capital) {
  for (const char* name : {"Sở Y tế đã họp", "Ủy ban nhân dân xã Khe Ngàn", "Khe Ngàn có 12 hộ", "UBND xã đã ban hành", "Công an xã", "Tết Nguyên đán", "Nhân dân ủng hộ"})
    EXPECT_EQ(in_sentence(name), name);
}

TEST(Listed, names_communes_under_their_kind) {
  EXPECT_EQ(listed({"Ủy ban nhân dân xã Khe Ngàn"}), "Ủy ban nhân dân xã Khe Ngàn");
  EXPECT_EQ(listed({"Ủy ban nhân dân xã Khe Ngàn", "Sở Văn hóa, Thể thao và Du lịch", "Ủy ban nhân dân xã Đá Mọc", "Ủy ban nhân dân phường Thủy An"}),
            "Ủy ban nhân dân các xã Khe Ngàn, Đá Mọc; Sở Văn hóa, Thể thao và Du lịch; Ủy ban nhân dân phường Thủy An");
  EXPECT_EQ(listed({}), "");
}

TEST(Capitalised, begins_a_sentence) {
  EXPECT_EQ(capitalised("ủy ban"), "Ủy ban");
  EXPECT_EQ(capitalised(""), "");
}

TEST(Sentence, marks_of_footnotes_are_no_words_of_it) {
  EXPECT_EQ(without_note_marks("Các cơ quan, đơn vị [2] cử 01 đầu mối[13]."), "Các cơ quan, đơn vị cử 01 đầu mối.");
  EXPECT_EQ(without_note_marks("[1] Theo danh sách [12]"), "Theo danh sách");
  EXPECT_EQ(without_note_marks("mục [a], [], [1234] và [12"), "mục [a], [], [1234] và [12");
}

}  // namespace
}  // namespace dondoc::base
