#include "domain/inspection.h"

#include <gtest/gtest.h>

#include "base/error.h"

namespace dondoc::domain {
namespace {

using base::Date;
using enum MendingStep;

const auto day = [](const char* iso) { return *Date::parse(iso); };
const auto due = day("2026-11-20");

std::string refusal(const Mended& now, const MendingEntry& next) {
  try { check_step(now, next); } catch (const base::Error& error) { return error.code(); }
  return "none";
}

TEST(Inspection, a_demand_is_answered_and_closed_by_a_recheck) {
  const MendingEntry answer{mended, day("2026-11-18"), {}}, passed_then{passed, day("2026-11-25"), {}};
  EXPECT_EQ(mending_of(mended_by({}, {})), Mending::none);
  EXPECT_EQ(mending_of(mended_by(due, {})), Mending::open);
  EXPECT_EQ(mending_of(mended_by(due, {answer})), Mending::answered);
  const auto closed = mended_by(due, {answer, passed_then});
  EXPECT_EQ(mending_of(closed), Mending::closed);
  EXPECT_FALSE(is_late(closed, day("2027-01-01"))) << "it was mended in time, whenever it was looked at";
}

TEST(Inspection, a_failed_recheck_opens_it_again_with_another_day) {
  const auto again = mended_by(due, {{mended, day("2026-11-19"), {}}, {failed, day("2026-11-23"), day("2026-11-30")}});
  EXPECT_EQ(again, (Mended{day("2026-11-30"), {}, {}}));
  EXPECT_FALSE(is_late(again, day("2026-11-30")));
  EXPECT_TRUE(is_late(again, day("2026-12-01")));
  EXPECT_TRUE(is_late(mended_by(due, {{mended, day("2026-11-21"), {}}}), day("2026-11-21"))) << "mended a day late stays late";
}

TEST(Inspection, nothing_is_said_out_of_turn) {
  const auto open = mended_by(due, {}), answered = mended_by(due, {{mended, due, {}}});
  EXPECT_EQ(refusal(open, {passed, due, {}}), "inspection.wrong_step");
  EXPECT_EQ(refusal(answered, {mended, due, {}}), "inspection.wrong_step");
  EXPECT_EQ(refusal(mended_by({}, {}), {mended, due, {}}), "inspection.wrong_step");
  EXPECT_EQ(refusal(answered, {failed, due, {}}), "inspection.day");
  EXPECT_EQ(refusal(answered, {failed, due, due.plus(-1)}), "inspection.day");
  EXPECT_EQ(refusal(answered, {passed, due, due}), "inspection.day");
  EXPECT_EQ(refusal(answered, {failed, due, due}), "none");
}

TEST(Inspection, each_side_does_its_own) {
  Actor staff, of_unit, other, leader;
  staff.staff = true;
  leader.leader = true;
  const auto unit = base::Id::make();
  of_unit.units = {unit};
  other.units = {base::Id::make()};
  const auto open = mended_by(due, {}), answered = mended_by(due, {{mended, due, {}}});
  EXPECT_EQ(can_finding(of_unit, unit, open), Can{"mend"});
  EXPECT_EQ(can_finding(staff, unit, open), Can{});
  EXPECT_EQ(can_finding(staff, unit, answered), Can{"recheck"});
  EXPECT_EQ(can_finding(of_unit, unit, answered), Can{});
  EXPECT_EQ(can_entry(of_unit, unit, mended, true), Can{"take-back"});
  EXPECT_EQ(can_entry(of_unit, unit, mended, false), Can{});
  EXPECT_EQ(can_entry(of_unit, unit, failed, true), Can{});
  EXPECT_EQ(can_entry(staff, unit, mended, true), Can{});

  InspectionFacts planned{{unit}, false, false, false, PlanStatus::issued};
  EXPECT_EQ(can_inspection(staff, planned), (Can{"edit", "record", "delete"}));
  EXPECT_EQ(can_inspection(leader, planned), Can{});
  EXPECT_EQ(can_inspection(of_unit, planned), Can{});
  auto recorded = planned;
  recorded.recorded = true;
  EXPECT_EQ(can_inspection(staff, recorded), (Can{"reopen", "number", "download"}));
  EXPECT_EQ(can_inspection(of_unit, recorded), Can{"download"});
  EXPECT_EQ(can_inspection(other, recorded), Can{});
  recorded.answered = true;
  EXPECT_EQ(can_inspection(staff, recorded), (Can{"number", "download"}));
  recorded.answered = false;
  recorded.numbered = true;
  EXPECT_EQ(can_inspection(staff, recorded), Can{"download"}) << "what has a number stands in the register";
  planned.deleted = true;
  EXPECT_EQ(can_inspection(staff, planned), Can{"restore"});
  EXPECT_FALSE(may_see_inspection(other, {unit}));
}

}  // namespace
}  // namespace dondoc::domain
