#include "compiler/lexicon/syllable.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

namespace dondoc::compiler {
namespace {

TEST(Syllable, takes_what_official_text_is_made_of) {
  std::istringstream words(
      "Kế hoạch tổ chức thực hiện nhiệm vụ Ủy Uỷ ban nhân dân tỉnh quốc gia giữ gìn nghĩa nghiêm quyết định quỳnh khuya khuỷu huyện thuộc "
      "nguyên nước giếng xoong quýt ngoài nghệ phường ấp ở ý yêu hoà hòa thuỷ thủy ĐỀ NGHỊ rượu hươu ngoẹo loăng quăng chuyển tuyên truyền "
      "giỏi gì kỳ kì luật tuần xuân thuế thuở khuếch");
  std::size_t count = 0;
  for (std::string word; words >> word; ++count) EXPECT_TRUE(is_syllable(word)) << word;
  EXPECT_GT(count, 60u);
}

TEST(Syllable, leaves_out_what_is_none) {
  for (const char* word : {"", "ng", "v", "UBND", "intemet", "internet", "ceỏ", "hoạchh", "tổchức", "kác", "ngề", "hiêp", "mat", "hócó", "1a", "h ội", "phuơng", "nhiêmu"})
    EXPECT_FALSE(is_syllable(word)) << word;
}

}  // namespace
}  // namespace dondoc::compiler
