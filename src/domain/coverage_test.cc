#include "domain/coverage.h"

#include <gtest/gtest.h>

namespace dondoc::domain {
namespace {

using base::Date;

const std::vector<ClauseWords> parents{{"Tổ chức tập huấn cho cán bộ cơ sở về nước sạch nông thôn", Date::of(2023, 12, 1)},
                                       {"Bố trí kinh phí thực hiện Kế hoạch", {}},
                                       {"Treo băng rôn, khẩu hiệu tuyên truyền Tuần lễ nước sạch tại trụ sở", {}}};

TEST(Coverage, proposes_the_task_that_says_the_same) {
  const auto likely = likely_clauses(parents, {{"Phòng Kế hoạch bố trí kinh phí để thực hiện", {}}, {"Treo băng rôn tuyên truyền tại trụ sở Sở", {}}, {"Tập huấn cán bộ cơ sở", {}}});
  ASSERT_EQ(likely.size(), 3u);
  EXPECT_EQ(likely[0].at(0).child, 2u);
  EXPECT_EQ(likely[1].at(0).child, 0u);
  EXPECT_EQ(likely[2].at(0).child, 1u);
}

TEST(Coverage, proposes_nothing_where_it_would_be_a_guess) {
  for (const auto* words : {"Mua sắm máy tính", ""}) EXPECT_TRUE(likely_clauses(parents, {{words, {}}}).at(0).empty()) << words;
  EXPECT_TRUE(likely_clauses(parents, {}).at(0).empty());
}

TEST(Coverage, the_same_words_are_wholly_alike_whatever_their_marks) {
  EXPECT_EQ(likely_clauses(parents, {{"BỐ TRÍ KINH PHÍ THỰC HIỆN KẾ HOẠCH", {}}}).at(1).at(0).percent, 100);
}

TEST(Coverage, of_two_alike_the_one_that_ends_in_time_comes_first) {
  const auto likely = likely_clauses(parents, {{"Tập huấn cho cán bộ cơ sở", Date::of(2023, 12, 20)}, {"Tập huấn cho cán bộ cơ sở", Date::of(2023, 11, 25)}}).at(0);
  ASSERT_EQ(likely.size(), 2u);
  EXPECT_EQ(likely[0].child, 1u);
  EXPECT_EQ(likely[0].percent - likely[1].percent, 20);
}

TEST(Coverage, warns_of_days_that_do_not_fit_while_nothing_is_done) {
  using enum CoverWarning;
  const auto today = Date::of(2023, 11, 15), before = today.plus(-1), after = today.plus(1);
  using Warnings = std::vector<CoverWarning>;
  EXPECT_EQ(cover_warnings({today}, {today}, today), Warnings{});
  EXPECT_EQ(cover_warnings({today}, {after}, today), Warnings{after_duty});
  EXPECT_EQ(cover_warnings({after}, {before}, today), Warnings{late});
  EXPECT_EQ(cover_warnings({before.plus(-1)}, {before}, today), (Warnings{after_duty, late}));
  EXPECT_EQ(cover_warnings({}, {after}, today), Warnings{});
  EXPECT_EQ(cover_warnings({after}, {}, today), Warnings{});
  EXPECT_EQ(cover_warnings({after, true}, {before}, today), Warnings{});
  EXPECT_EQ(cover_warnings({today}, {after, true}, today), Warnings{});
}

TEST(Coverage, the_owner_of_the_plan_and_the_staff_bind) {
  Actor staff, leader, owner;
  staff.staff = leader.leader = true;
  EXPECT_EQ(can_bind(staff, false), (Can{"bind", "name-owner"}));
  EXPECT_EQ(can_bind(owner, true), Can{"bind"});
  EXPECT_TRUE(can_bind(owner, false).empty());
  EXPECT_TRUE(can_bind(leader, false).empty());
}

}  // namespace
}  // namespace dondoc::domain
