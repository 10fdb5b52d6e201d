#include "domain/amendment.h"

#include <gtest/gtest.h>

namespace dondoc::domain {
namespace {

TEST(Amendment, matches_tasks_by_the_words_they_have_in_common) {
  const std::vector<Wording> before{{"II.1", "Sở Y tế tổ chức tập huấn cho cán bộ cơ sở"}, {"II.2", "Sở Tài chính tham mưu bố trí kinh phí thực hiện"}};
  const std::vector<Wording> now{{"II.3", "Sở Tài chính tham mưu, bố trí đủ kinh phí thực hiện"}, {"II.1", "Sở Y tế tổ chức tập huấn cho cán bộ cấp xã"}, {"II.4", "Treo băng rôn"}};
  const auto matched = match_wordings(before, now);
  EXPECT_EQ(matched, (std::vector<std::optional<std::size_t>>{1, 0, std::nullopt}));
}

TEST(Amendment, takes_the_task_of_the_same_section_among_equals) {
  const std::vector<Wording> before{{"II.1", "Treo băng rôn"}, {"II.2", "Treo băng rôn"}};
  EXPECT_EQ(match_wordings(before, {{"II.2", "Treo băng rôn"}}), (std::vector<std::optional<std::size_t>>{1}));
}

TEST(Amendment, compares_bodies_and_not_how_they_are_written) {
  const auto unit = base::Id::make();
  const Party one{"Sở Y tế", Role::lead, TargetKind::unit, unit, true}, other{"Sở Y tế tỉnh", Role::lead, TargetKind::unit, unit, true};
  EXPECT_TRUE(same_parties({one}, {other}));
  EXPECT_FALSE(same_parties({one}, {}));
  auto helps = other;
  helps.role = Role::cooperate;
  EXPECT_FALSE(same_parties({one}, {helps}));
}

}  // namespace
}  // namespace dondoc::domain
