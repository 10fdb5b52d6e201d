#include "domain/awaited.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dondoc::domain {
namespace {

using base::Date;

// 20 November 2023 is a Monday.
TEST(Awaited, its_clock_counts_working_days_until_it_is_given) {
  const auto& calendar = base::WorkCalendar::viet_nam();
  const auto friday = Date::of(2023, 11, 17), tuesday = Date::of(2023, 11, 21);
  EXPECT_EQ(awaited_state({friday, {}, 2, 0}, friday), AwaitedState::awaited) << "a day holds to its end";
  EXPECT_EQ(awaited_state({friday, {}, 2, 0}, tuesday), AwaitedState::late);
  EXPECT_EQ(working_days_late({friday, {}}, tuesday, calendar), 2);
  EXPECT_EQ(working_days_late({friday, Date::of(2023, 11, 20)}, Date::of(2023, 12, 20), calendar), 1) << "it stops once it was given";
  EXPECT_EQ(awaited_state({friday, tuesday, 2, 1}, tuesday), AwaitedState::given);
  EXPECT_EQ(awaited_state({friday, tuesday, 2, 2}, tuesday), AwaitedState::received);
  EXPECT_EQ(working_days_late({}, tuesday, calendar), 0);
}

TEST(Awaited, each_side_does_its_own_part) {
  Actor staff, unit;
  staff.staff = true;
  AwaitedFacts facts{PlanStatus::issued, true, false, false, false, 0};
  EXPECT_EQ(can_awaited(unit, facts), Can{"give"});
  facts = {PlanStatus::issued, true, true, false, true, 0};
  EXPECT_THAT(can_awaited(unit, facts), testing::ElementsAre("take-back", "receive"));
  facts.receipts = 1;
  EXPECT_EQ(can_awaited(unit, facts), Can{"receive"}) << "what somebody has is not taken back";
  facts.plan = PlanStatus::confirmed;
  EXPECT_THAT(can_awaited(staff, facts), testing::ElementsAre("edit", "delete"));
  facts.plan = PlanStatus::closed;
  EXPECT_TRUE(can_awaited(staff, facts).empty());
}

}  // namespace
}  // namespace dondoc::domain
