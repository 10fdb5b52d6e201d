#include "domain/hand_over.h"

#include <gtest/gtest.h>

#include "base/error.h"

namespace dondoc::domain {
namespace {

const auto today = base::Date::of(2026, 11, 21);

TEST(HandOver, IsEnteredLateOrAheadButNotForAnyDay) {
  EXPECT_NO_THROW(check_hand_over_day(today.plus(-30), today));
  EXPECT_NO_THROW(check_hand_over_day(today.plus(90), today));
  EXPECT_THROW(check_hand_over_day(today.plus(91), today), base::Error);
  EXPECT_THROW(check_hand_over_day(today.plus(-367), today), base::Error);
}

TEST(HandOver, TakesEffectOnItsDay) {
  EXPECT_TRUE(takes_effect(today, today));
  EXPECT_FALSE(takes_effect(today.plus(1), today));
}

TEST(HandOver, IsUndoneUnlessSomethingWasBuiltUponIt) {
  EXPECT_EQ(state_of({}, {}), HandOverState::waiting);
  EXPECT_EQ(state_of(base::Instant{1}, base::Instant{2}), HandOverState::undone);
  EXPECT_TRUE(can_be_undone({HandOverState::waiting, false}));
  EXPECT_TRUE(can_be_undone({HandOverState::done, true}));
  EXPECT_FALSE(can_be_undone({HandOverState::done, false}));
  EXPECT_FALSE(can_be_undone({HandOverState::undone, true}));
}

}  // namespace
}  // namespace dondoc::domain
