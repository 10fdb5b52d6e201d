#include "domain/learning.h"

#include <gtest/gtest.h>

namespace dondoc::domain {
namespace {

TEST(Learning, keeps_words_that_will_be_printed_again) {
  EXPECT_TRUE(may_learn(LearnedKind::heading, "CÁCH LÀM:"));
  EXPECT_TRUE(may_learn(LearnedKind::column, "Kỳ hạn"));
  EXPECT_TRUE(may_learn(LearnedKind::name, "Lữ đoàn 40"));
}

TEST(Learning, passes_over_what_was_said_once) {
  EXPECT_FALSE(may_learn(LearnedKind::heading, "Nhiệm vụ năm 2024"));
  EXPECT_FALSE(may_learn(LearnedKind::heading, "Hoạt động của tuần 3"));
  EXPECT_FALSE(may_learn(LearnedKind::name, "Tổ công tác ngày 15/12"));
  EXPECT_FALSE(may_learn(LearnedKind::column, "Nội dung, " + std::string(60, 'x')));
  EXPECT_FALSE(may_learn(LearnedKind::heading, " : "));
}

TEST(Learning, keeps_the_text_as_printed_but_for_its_ends) { EXPECT_EQ(learned_text("  Cách  làm\n:."), "Cách làm"); }

}  // namespace
}  // namespace dondoc::domain
