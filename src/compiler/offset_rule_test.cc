#include "compiler/offset_rule.h"

#include <gtest/gtest.h>

namespace dondoc::compiler {
namespace {

TEST(OffsetRule, reads_days_working_days_and_weeks) {
  EXPECT_EQ(read_offset_rule("trong thời hạn 05 ngày làm việc kể từ khi kết thúc Lễ phát động"), (OffsetRule{5, true, false}));
  EXPECT_EQ(read_offset_rule("chậm nhất 03 ngày trước khi diễn ra Lễ đón"), (OffsetRule{3, false, true}));
  EXPECT_EQ(read_offset_rule("sau khi kết thúc 02 tuần"), (OffsetRule{14, false, false}));
  EXPECT_EQ(read_offset_rule("trong 10 (mười) ngày kể từ khi kết thúc"), (OffsetRule{10, false, false}));
}

TEST(OffsetRule, reads_nothing_where_no_length_is_said) {
  EXPECT_EQ(read_offset_rule("trong thời gian diễn ra Chương trình"), std::nullopt);
  EXPECT_EQ(read_offset_rule("trước ngày 15/12/2023"), std::nullopt);
  EXPECT_EQ(read_offset_rule("trong 9999 ngày kể từ khi kết thúc"), std::nullopt);
}

}  // namespace
}  // namespace dondoc::compiler
