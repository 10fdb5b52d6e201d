#include "domain/letter.h"

#include <gmock/gmock.h>

#include "base/error.h"

namespace dondoc::domain {
namespace {

using base::Date;
using enum LetterStatus;

Actor actor_of(bool staff, bool leader) {
  Actor actor;
  actor.staff = staff;
  actor.leader = leader;
  return actor;
}

TEST(Letter, the_staff_draws_it_up_and_the_leader_approves_where_the_office_wants_it) {
  const auto staff = actor_of(true, false), leader = actor_of(false, true);
  EXPECT_THAT(can_letter(staff, {draft, true, false}), testing::ElementsAre("download", "edit", "refresh", "delete", "request-approval"));
  EXPECT_THAT(can_letter(staff, {draft, false, false}), testing::ElementsAre("download", "edit", "refresh", "delete", "issue"));
  EXPECT_THAT(can_letter(leader, {draft, true, false}), testing::ElementsAre("download", "approve"));
  EXPECT_THAT(can_letter(staff, {awaiting_approval, true, false}), testing::ElementsAre("download"));
  EXPECT_THAT(can_letter(leader, {awaiting_approval, true, false}), testing::ElementsAre("download", "approve", "reject"));
  EXPECT_THAT(can_letter(staff, {approved, true, false}), testing::ElementsAre("download", "reject", "issue"));
  EXPECT_THAT(can_letter(staff, {issued, true, false}), testing::ElementsAre("download")) << "what was issued does not change";
  EXPECT_THAT(can_letter(staff, {draft, true, true}), testing::ElementsAre("restore"));
  EXPECT_TRUE(can_letter(Actor(), {issued, true, false}).empty());
}

TEST(Letter, lists_what_is_late_then_what_is_near_then_what_is_silent) {
  const Date today = *Date::parse("2026-11-20"), near = *Date::parse("2026-11-25");
  const auto reason = [&](Standing standing, const char* due_on) { return reason_of(standing, Date::parse(due_on), today, near); };
  EXPECT_EQ(reason(Standing::late, "2026-11-19"), ChaseReason::late);
  EXPECT_EQ(reason(Standing::silent, "2026-11-25"), ChaseReason::soon);
  EXPECT_EQ(reason(Standing::under_way, "2026-11-20"), ChaseReason::soon);
  EXPECT_EQ(reason(Standing::silent, "2026-11-26"), ChaseReason::silent);
  EXPECT_EQ(reason_of(Standing::silent, {}, today, near), ChaseReason::silent) << "without a deadline";
  EXPECT_EQ(reason(Standing::under_way, "2026-11-26"), std::nullopt);
  EXPECT_EQ(reason(Standing::done, "2026-11-01"), std::nullopt);
}

TEST(Letter, series_follow_the_family) {
  EXPECT_EQ(series_of(Family::state, "UBND-VX"), "UBND");
  EXPECT_EQ(series_of(Family::state, "SYT"), "SYT");
  EXPECT_EQ(series_of(Family::party, "BTGDVTU"), "CV/BTGDVTU");
}

TEST(Letter, gaps_are_what_lies_between_the_numbers_that_were_given) {
  EXPECT_THAT(gaps_of({1, 2, 5, 6, 8}), testing::ElementsAre(Gap{3, 4}, Gap{7, 7}));
  EXPECT_THAT(gaps_of({3}), testing::ElementsAre(Gap{1, 2}));
  EXPECT_TRUE(gaps_of({}).empty());
}

TEST(Letter, wants_its_matter_its_text_and_a_symbol_without_spaces) {
  LetterContent content;
  content.title = "đôn đốc";
  content.body = "Thực hiện kế hoạch.";
  content.symbol = "SYT-VP";
  EXPECT_NO_THROW(check_letter(content));
  const auto code_of = [&](auto change) {
    auto changed = content;
    change(changed);
    try { check_letter(changed); } catch (const base::Error& error) { return error.code(); }
    return std::string("none");
  };
  EXPECT_EQ(code_of([](auto& it) { it.title = " "; }), "letter.title_required");
  EXPECT_EQ(code_of([](auto& it) { it.body = ""; }), "letter.body_required");
  EXPECT_EQ(code_of([](auto& it) { it.symbol = "SYT VP"; }), "letter.symbol");
  EXPECT_EQ(code_of([](auto& it) { it.addressees.assign(201, "Sở Y tế"); }), "letter.too_long");
}

}  // namespace
}  // namespace dondoc::domain
