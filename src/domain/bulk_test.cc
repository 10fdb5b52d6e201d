#include "domain/bulk.h"

#include <gtest/gtest.h>

namespace dondoc::domain {
namespace {

const auto day = base::Date::of(2026, 3, 2), later = base::Date::of(2026, 3, 9);
BulkFacts open_duty() { return {AssignmentState::issued, PlanStatus::issued, false, false, false, day}; }

TEST(RefusalOf, takes_open_duties_of_running_plans) {
  EXPECT_EQ(refusal_of(BulkKind::move, open_duty(), later), std::nullopt);
  EXPECT_EQ(refusal_of(BulkKind::remind, open_duty(), {}), std::nullopt);
}

TEST(RefusalOf, says_why_it_leaves_one_out) {
  auto facts = open_duty();
  EXPECT_EQ(refusal_of(BulkKind::move, facts, day), BulkRefusal::same_day);
  facts.due_on.reset();
  EXPECT_EQ(refusal_of(BulkKind::move, facts, day), std::nullopt) << "it is given its first deadline";
  EXPECT_EQ(refusal_of(BulkKind::remind, facts, {}), std::nullopt) << "what has no deadline is reminded of too";
  facts.state = AssignmentState::done;
  EXPECT_EQ(refusal_of(BulkKind::move, facts, day), BulkRefusal::done);
  facts.is_share = true;
  EXPECT_EQ(refusal_of(BulkKind::move, facts, day), BulkRefusal::share);
  facts.plan = PlanStatus::closed;
  EXPECT_EQ(refusal_of(BulkKind::remind, facts, {}), BulkRefusal::closed);
  facts.withdrawn = true;
  EXPECT_EQ(refusal_of(BulkKind::remind, facts, {}), BulkRefusal::withdrawn);
}

}  // namespace
}  // namespace dondoc::domain
