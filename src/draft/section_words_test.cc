#include "draft/section_words.h"

#include <gtest/gtest.h>

#include "base/text.h"

namespace dondoc::draft {
namespace {

TEST(SectionWords, end_at_a_word) {
  Section section;
  section.starts = "Sở Y tế chủ trì, phối hợp với Sở Tài chính tổ chức tập huấn cho cán bộ cơ sở, ho";
  ASSERT_EQ(base::count_code_points(section.starts), 80u);
  EXPECT_EQ(words_of(section), "Sở Y tế chủ trì, phối hợp với Sở Tài chính tổ chức tập huấn cho cán bộ cơ sở…");
  section.starts = "Sở Y tế chủ trì";
  EXPECT_EQ(words_of(section), "Sở Y tế chủ trì");
  section.heading = "NHIỆM VỤ";
  EXPECT_EQ(words_of(section), "NHIỆM VỤ");
}

}  // namespace
}  // namespace dondoc::draft
