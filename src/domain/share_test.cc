#include "domain/share.h"

#include <gtest/gtest.h>

#include "base/error.h"

namespace dondoc::domain {
namespace {

using base::Date;
using base::Id;

const auto day = [](const char* iso) { return *Date::parse(iso); };
const Date today = day("2026-11-15");

std::string refusal(std::optional<Date> share, std::optional<Date> duty) {
  try { check_share_day(share, duty, today); } catch (const base::Error& error) { return error.code(); }
  return "none";
}

TEST(Share, is_due_inside_the_duty_and_moves_with_it) {
  EXPECT_EQ(share_due({}, day("2026-11-30")), day("2026-11-30")) << "none of its own: the duty's";
  EXPECT_EQ(share_due(day("2026-11-20"), day("2026-11-30")), day("2026-11-20"));
  EXPECT_EQ(share_due(day("2026-11-20"), day("2026-12-30")), day("2026-11-20")) << "an extension moves only what had no day of its own";
  EXPECT_EQ(share_due(day("2026-11-20"), day("2026-11-18")), day("2026-11-18")) << "drawn forward";
  EXPECT_EQ(share_due(day("2026-11-20"), {}), day("2026-11-20"));
  EXPECT_EQ(share_due({}, {}), std::nullopt);
}

TEST(Share, refuses_days_that_do_not_fit) {
  EXPECT_EQ(refusal(day("2026-11-30"), day("2026-11-30")), "none");
  EXPECT_EQ(refusal(today, {}), "none");
  EXPECT_EQ(refusal(day("2026-12-01"), day("2026-11-30")), "share.after_duty");
  EXPECT_EQ(refusal(day("2026-11-14"), day("2026-11-30")), "share.day_past");
  EXPECT_EQ(refusal(day("2026-11-20"), day("2026-11-14")), "share.duty_late") << "more time is asked for first";
  EXPECT_EQ(refusal({}, day("2026-11-14")), "none") << "late from the first day, like the duty";
}

TEST(Share, rolls_up_as_counts_and_a_mean) {
  EXPECT_EQ(roll_up({}), RollUp{});
  const auto sum = roll_up({{Standing::done, {}, false}, {Standing::under_way, 50, true}, {Standing::late, 20, false}, {Standing::silent, {}, false}});
  EXPECT_EQ(sum, (RollUp{4, 1, 1, 1, 1, 1, 42}));
  EXPECT_FALSE(sum.all_done());
  EXPECT_TRUE(roll_up({{Standing::done, 100, false}}).all_done());
  EXPECT_FALSE(roll_up({}).all_done()) << "nothing handed down is nothing done";
}

class ShareRights : public testing::Test {
 protected:
  Actor of(const Id& unit) { Actor it; it.units = {unit}; return it; }
  Actor staff() { Actor it; it.staff = true; return it; }
  Id department = Id::make(), division = Id::make();
  ShareFacts duty{department, {}, AssignmentState::received, PlanStatus::issued, false, false, 0};
  ShareFacts share{division, department, AssignmentState::issued, PlanStatus::issued, false, false, 1};
};

TEST_F(ShareRights, only_the_holder_hands_down_what_is_open) {
  EXPECT_EQ(can_hand_down(of(department), duty), Can{"hand-down"});
  EXPECT_TRUE(can_hand_down(staff(), duty).empty());
  EXPECT_TRUE(can_hand_down(of(division), duty).empty());
  EXPECT_EQ(can_hand_down(of(division), share), Can{"hand-down"});
  duty.state = AssignmentState::done;
  EXPECT_TRUE(can_hand_down(of(department), duty).empty());
  share.of_person = true;
  EXPECT_TRUE(can_hand_down(of(division), share).empty()) << "a person hands nothing down";
  share = {division, department, AssignmentState::issued, PlanStatus::issued, false, false, most_share_levels};
  EXPECT_TRUE(can_hand_down(of(division), share).empty());
}

TEST_F(ShareRights, the_giver_changes_withdraws_and_restores) {
  EXPECT_EQ(can_share(of(department), share), (Can{"edit", "withdraw"}));
  EXPECT_TRUE(can_share(of(division), share).empty());
  EXPECT_TRUE(can_share(staff(), share).empty());
  EXPECT_TRUE(can_share(of(department), duty).empty()) << "what the plan gave is not the unit's to withdraw";
  share.withdrawn = true;
  EXPECT_EQ(can_share(of(department), share), Can{"restore"});
  share.plan = PlanStatus::closed;
  EXPECT_TRUE(can_share(of(department), share).empty());
}

TEST_F(ShareRights, those_above_do_not_see_inside) {
  EXPECT_TRUE(may_see_assignment(of(division), division, department));
  EXPECT_TRUE(may_see_assignment(of(department), division, department));
  EXPECT_FALSE(may_see_assignment(staff(), division, department));
  EXPECT_TRUE(may_see_assignment(staff(), department, {}));
  EXPECT_FALSE(may_see_assignment(of(division), department, {}));
}

}  // namespace
}  // namespace dondoc::domain
