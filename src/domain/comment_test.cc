#include "domain/comment.h"

#include <gtest/gtest.h>

namespace dondoc::domain {
namespace {

const base::Id unit = base::Id::make(), author = base::Id::make();

Actor somebody(bool staff, bool leader, std::vector<base::Id> units = {}, base::Id user = base::Id::make()) {
  Actor out;
  out.user_id = user;
  out.staff = staff;
  out.leader = leader;
  out.units = std::move(units);
  return out;
}

TEST(Comment, is_changed_by_its_author_until_it_is_answered) {
  const auto own = somebody(false, true, {}, author), other = somebody(false, true);
  EXPECT_EQ(can_comment(own, {author, unit, CommentState::open, false}), (Can{"edit", "withdraw"}));
  EXPECT_EQ(can_comment(own, {author, unit, CommentState::open, true}), Can{});
  EXPECT_EQ(can_comment(own, {author, unit, CommentState::done, true}), Can{"reopen"});
  EXPECT_EQ(can_comment(own, {author, unit, CommentState::withdrawn, false}), Can{});
  EXPECT_EQ(can_comment(other, {author, unit, CommentState::open, false}), Can{});
  EXPECT_EQ(can_comment_at_all(own), Can{"comment"});
  EXPECT_EQ(can_comment_at_all(somebody(true, false)), Can{});
}

TEST(Comment, is_answered_by_the_staff_and_its_unit_and_settled_by_the_staff) {
  const CommentFacts to_unit{author, unit, CommentState::open, false}, to_staff{author, {}, CommentState::open, false};
  EXPECT_EQ(can_comment(somebody(true, false), to_staff), (Can{"answer", "done"}));
  EXPECT_EQ(can_comment(somebody(false, false, {unit}), to_unit), Can{"answer"});
  EXPECT_EQ(can_comment(somebody(false, false, {unit}), to_staff), Can{});
  EXPECT_EQ(can_comment(somebody(false, false, {base::Id::make()}), to_unit), Can{});
}

TEST(Comment, is_seen_by_the_unit_that_it_is_addressed_to_alone) {
  const CommentFacts to_unit{author, unit, CommentState::open, false};
  EXPECT_TRUE(may_see_comment(somebody(false, false, {unit}), to_unit));
  EXPECT_FALSE(may_see_comment(somebody(false, false, {base::Id::make()}), to_unit));
  EXPECT_FALSE(may_see_comment(somebody(false, false, {unit}), {author, {}, CommentState::open, false}));
  EXPECT_FALSE(may_see_comment(somebody(false, false, {unit}), {author, unit, CommentState::withdrawn, false}));
  EXPECT_TRUE(may_see_comment(somebody(true, false), {author, unit, CommentState::withdrawn, false}));
}

}  // namespace
}  // namespace dondoc::domain
