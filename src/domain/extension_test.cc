#include "domain/extension.h"

#include <gtest/gtest.h>

#include "base/error.h"

namespace dondoc::domain {
namespace {

using base::Date;
const auto day = [](const char* iso) { return *Date::parse(iso); };

std::string refusal(std::optional<Date> due_on, const char* proposed, const char* today) {
  try { check_extension(due_on, day(proposed), day(today)); } catch (const base::Error& error) { return error.code(); }
  return "none";
}

TEST(Extension, a_later_day_that_is_not_past_may_be_asked_for) {
  EXPECT_EQ(refusal(day("2026-11-20"), "2026-11-27", "2026-11-19"), "none");
  EXPECT_EQ(refusal(day("2026-11-20"), "2026-11-25", "2026-11-25"), "none") << "late already, and today may still be given";
  EXPECT_EQ(refusal(day("2026-11-20"), "2026-11-20", "2026-11-19"), "extension.day");
  EXPECT_EQ(refusal(day("2026-11-20"), "2026-11-22", "2026-11-23"), "extension.day");
  EXPECT_EQ(refusal({}, "2026-11-22", "2026-11-20"), "extension.no_due");
}

TEST(Extension, the_unit_asks_and_the_standing_body_answers) {
  const auto unit = base::Id::make();
  Actor point, staff, other;
  point.units = {unit};
  staff.staff = true;
  other.units = {base::Id::make()};
  const ExtensionFacts asked{unit, ExtensionState::asked, PlanStatus::issued};
  EXPECT_EQ(can_extension(point, asked), Can{"withdraw"});
  EXPECT_EQ(can_extension(staff, asked), Can{"answer"});
  EXPECT_TRUE(can_extension(other, asked).empty());
  EXPECT_TRUE(can_extension(staff, {unit, ExtensionState::granted, PlanStatus::issued}).empty()) << "answered once";
  EXPECT_TRUE(can_extension(staff, {unit, ExtensionState::asked, PlanStatus::closed}).empty());

  EXPECT_EQ(can_ask_extension(point, {unit, true, PlanStatus::issued, true, false}), Can{"ask"});
  EXPECT_TRUE(can_ask_extension(point, {unit, true, PlanStatus::issued, true, true}).empty()) << "one at a time";
  EXPECT_TRUE(can_ask_extension(point, {unit, false, PlanStatus::issued, true, false}).empty());
  EXPECT_TRUE(can_ask_extension(point, {unit, true, PlanStatus::issued, false, false}).empty());
  EXPECT_TRUE(can_ask_extension(staff, {unit, true, PlanStatus::issued, true, false}).empty());
}

}  // namespace
}  // namespace dondoc::domain
