#include "store/search_words.h"

#include <gtest/gtest.h>

namespace dondoc::store {
namespace {

/// The number of the narrowest search that finds the text; -1 where none does.
int found_by(std::string_view q, std::string_view text) {
  const auto searches = searches_for(q);
  const auto narrowest = narrowest_of(searches, text, {});
  return narrowest == searches.size() ? -1 : static_cast<int>(narrowest);
}

TEST(SearchWords, finds_with_and_without_marks_and_puts_the_marks_that_were_typed_first) {
  EXPECT_GE(found_by("de nghi", "Đề nghị các sở, ban, ngành"), 0);
  EXPECT_GE(found_by("ĐỀ NGHỊ", "Đề nghị các sở, ban, ngành"), 0);
  EXPECT_LT(found_by("đảo", "Thăm các đảo xa bờ"), found_by("đảo", "Lớp đào tạo"));
  EXPECT_LT(found_by("dao tao", "Lớp đào tạo"), found_by("dao tao", "Tạo việc làm ở đảo")) << "side by side first";
  EXPECT_EQ(found_by("dao tao", "Lớp đào"), -1) << "all words are asked for";
}

TEST(SearchWords, finds_symbols_exactly_and_pieces_of_them_later) {
  EXPECT_EQ(found_by("06/KH-BCĐ", "Thực hiện Kế hoạch số 06/KH-BCĐ, ngày 21/11/2023"), 0);
  EXPECT_EQ(found_by("06/kh-bcd", "Kế hoạch số 06/KH-BCĐ."), 0);
  EXPECT_EQ(found_by("06/KH-BCĐ", "Kế hoạch số 106/KH-BCĐ"), -1);
  EXPECT_GT(found_by("06/KH-BCĐ", "Kế hoạch số 06/KH-BCĐ-VP"), 0) << "another symbol";
  EXPECT_GT(found_by("06/KH", "Kế hoạch số 06/KH-BCĐ"), 0) << "typed half";
  EXPECT_EQ(found_by("17-KH/BCĐ", "Kế hoạch số 17-KH/BCĐ"), 0) << "the Party's";
}

TEST(SearchWords, finds_a_word_that_is_not_typed_to_its_end_and_a_name_before_what_only_holds_it) {
  EXPECT_GE(found_by("tuyên truy", "Công tác tuyên truyền"), 0);
  EXPECT_EQ(found_by("tuy truyen", "Công tác tuyên truyền"), -1) << "only the last word may be unfinished";
  EXPECT_LT(found_by("so noi vu", "Sở Nội vụ"), found_by("so noi vu", "Thanh tra Sở Nội vụ"));
  EXPECT_GE(found_by("so noi v", "Sở Nội vụ"), 0) << "the next word has begun";
  EXPECT_TRUE(searches_for("a").empty());
  EXPECT_TRUE(searches_for(" % ").empty());
}

}  // namespace
}  // namespace dondoc::store
