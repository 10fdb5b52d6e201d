#include "domain/dispatch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dondoc::domain {
namespace {

using enum DispatchState;
using base::Date;

const auto day = [](const char* iso) { return *Date::parse(iso); };

TEST(Dispatch, what_a_unit_did_says_more_than_what_was_handed_to_it) {
  EXPECT_EQ(dispatch_state({{}, false, false, false, false}), to_hand);
  EXPECT_EQ(dispatch_state({{}, false, true, false, false}), handed);
  EXPECT_EQ(dispatch_state({Purpose::to_know, true, false, false, false}), sent);
  EXPECT_EQ(dispatch_state({{}, true, true, false, false}), handed) << "the clerk brought it on paper too";
  EXPECT_EQ(dispatch_state({{}, false, true, true, false}), opened) << "the unit has an account since";
  EXPECT_EQ(dispatch_state({{}, true, false, true, true}), received);
  EXPECT_EQ(dispatch_state({Purpose::to_file, false, false, false, false}), filed);
}

// 17 November 2023 is a Friday.
TEST(Dispatch, is_late_by_working_days) {
  const auto& calendar = base::WorkCalendar::viet_nam();
  const auto sent_on = day("2023-11-17");
  const auto late_on = [&](DispatchState state, const char* today) { return is_late(state, sent_on, {}, late_since(day(today), {}, calendar)); };
  EXPECT_FALSE(late_on(to_hand, "2023-11-17"));
  EXPECT_FALSE(late_on(to_hand, "2023-11-20")) << "the next working day is Monday";
  EXPECT_TRUE(late_on(to_hand, "2023-11-21"));
  EXPECT_FALSE(late_on(sent, "2023-11-21"));
  EXPECT_TRUE(late_on(sent, "2023-11-22"));
  for (const auto state : {handed, opened, received, filed}) EXPECT_FALSE(late_on(state, "2023-12-22"));
}

TEST(Dispatch, is_late_by_the_days_that_the_office_gives_and_from_when_the_unit_was_known) {
  const auto& calendar = base::WorkCalendar::viet_nam();
  const auto sent_on = day("2023-11-17");
  const auto with = [&](DispatchState state, const char* today, DispatchDays days, std::optional<Date> known_on = {}) {
    return is_late(state, sent_on, known_on, late_since(day(today), days, calendar));
  };
  EXPECT_FALSE(with(to_hand, "2023-11-17", {0, 2})) << "to the end of its day";
  EXPECT_TRUE(with(to_hand, "2023-11-20", {0, 2}));
  EXPECT_FALSE(with(sent, "2023-11-24", {1, 5}));
  EXPECT_TRUE(with(sent, "2023-11-27", {1, 5}));
  EXPECT_FALSE(with(sent, "2023-11-27", {1, 2}, day("2023-11-24"))) << "nobody could open it before";
  EXPECT_TRUE(with(to_hand, "2023-11-27", {1, 2}, day("2023-11-24"))) << "on paper it could have gone on the first day";
}

TEST(Dispatch, the_standing_body_hands_over_and_the_unit_receives) {
  const auto unit = base::Id::make();
  Actor staff, leader, own, other;
  staff.staff = leader.leader = true;
  own.units = {unit};
  other.units = {base::Id::make()};
  using testing::ElementsAre, testing::IsEmpty;
  EXPECT_THAT(can_dispatch(staff, to_hand, {}), ElementsAre("hand-over", "resolve"));
  EXPECT_THAT(can_dispatch(staff, sent, {unit, false}), ElementsAre("hand-over"));
  EXPECT_THAT(can_dispatch(staff, handed, {{}, true}), ElementsAre("take-back", "resolve"));
  EXPECT_THAT(can_dispatch(staff, received, {unit, false}), IsEmpty());
  EXPECT_THAT(can_dispatch(staff, opened, {unit, true}), ElementsAre("take-back")) << "what was handed by mistake, though the unit opened it since";
  EXPECT_THAT(can_dispatch(staff, sent, {unit, false, true}), ElementsAre("hand-over", "unresolve"));
  EXPECT_THAT(can_dispatch(staff, opened, {unit, false, true}), ElementsAre("hand-over")) << "the unit has it before its eyes";
  EXPECT_THAT(can_dispatch(leader, to_hand, {}), IsEmpty());
  EXPECT_THAT(can_dispatch(own, sent, {unit, false}), ElementsAre("receive"));
  EXPECT_THAT(can_dispatch(own, handed, {unit, true}), ElementsAre("receive"));
  EXPECT_THAT(can_dispatch(own, received, {unit, false}), IsEmpty());
  EXPECT_THAT(can_dispatch(own, filed, {unit, false}), IsEmpty());
  EXPECT_THAT(can_dispatch(other, sent, {unit, false}), IsEmpty());
}

}  // namespace
}  // namespace dondoc::domain
