#include "domain/due.h"

#include <gtest/gtest.h>

#include "domain/rest_day.h"

namespace dondoc::domain {
namespace {

using base::Date;
const auto day = [](const char* iso) { return *Date::parse(iso); };

TEST(ResolveDue, before_a_day_ends_with_the_day_before) {
  EXPECT_EQ(resolve_due(Bound::before, "2023-12-15", false), day("2023-12-14"));
  EXPECT_EQ(resolve_due(Bound::before, "2024-01-01", false), day("2023-12-31"));
}

TEST(ResolveDue, before_a_day_holds_that_day_where_the_agency_says_so) {
  EXPECT_EQ(resolve_due(Bound::before, "2023-12-15", true), day("2023-12-15"));
}

TEST(ResolveDue, before_a_month_ends_before_it_begins) {
  EXPECT_EQ(resolve_due(Bound::before, "2024-03", false), day("2024-02-29"));
  EXPECT_EQ(resolve_due(Bound::before, "2024-03", true), day("2024-02-29"));
}

TEST(ResolveDue, a_month_and_a_year_end_on_their_last_day) {
  EXPECT_EQ(resolve_due(Bound::by, "2024-02", false), day("2024-02-29"));
  EXPECT_EQ(resolve_due(Bound::in, "2023", false), day("2023-12-31"));
  EXPECT_EQ(resolve_due(std::nullopt, "2023-11-28", false), day("2023-11-28"));
}

TEST(ResolveDue, a_beginning_and_nonsense_set_no_end) {
  EXPECT_EQ(resolve_due(Bound::from, "2023-12-15", false), std::nullopt);
  EXPECT_EQ(resolve_due(Bound::by, "", false), std::nullopt);
  EXPECT_EQ(resolve_due(Bound::before, "soon", false), std::nullopt);
}

TEST(StandingOf, the_due_day_itself_is_in_time) {
  EXPECT_EQ(standing_of({}, day("2023-12-01"), day("2023-12-14"), day("2023-12-14")), Standing::under_way);
  EXPECT_EQ(standing_of({}, day("2023-12-01"), day("2023-12-14"), day("2023-12-15")), Standing::late);
}

TEST(StandingOf, late_comes_before_silent) {
  EXPECT_EQ(standing_of({}, {}, day("2023-12-14"), day("2023-12-14")), Standing::silent);
  EXPECT_EQ(standing_of({}, {}, day("2023-12-14"), day("2023-12-15")), Standing::late);
  EXPECT_EQ(standing_of({}, {}, {}, day("2030-01-01")), Standing::silent);
}

TEST(StandingOf, what_happened_later_is_not_known_yet) {
  EXPECT_EQ(standing_of(day("2023-12-10"), day("2023-12-05"), {}, day("2023-12-09")), Standing::under_way);
  EXPECT_EQ(standing_of(day("2023-12-10"), day("2023-12-05"), {}, day("2023-12-04")), Standing::silent);
  EXPECT_EQ(standing_of(day("2023-12-20"), day("2023-12-05"), day("2023-12-14"), day("2023-12-20")), Standing::done);
}

TEST(OnRestDay, a_deadline_stays_or_moves_as_the_agency_says) {
  const auto& calendar = base::WorkCalendar::viet_nam();
  const auto on = [&](const char* due, OnRestDay rule) { return settle(day(due), rule, calendar); };
  EXPECT_EQ(on("2026-11-21", OnRestDay::stays), day("2026-11-21"));
  EXPECT_EQ(on("2026-11-21", OnRestDay::next_working_day), day("2026-11-23")) << "Saturday to Monday";
  EXPECT_EQ(on("2026-11-24", OnRestDay::next_working_day), day("2026-11-25")) << "a public holiday";
  EXPECT_EQ(on("2026-11-22", OnRestDay::previous_working_day), day("2026-11-20"));
  EXPECT_EQ(on("2026-11-25", OnRestDay::previous_working_day), day("2026-11-25"));
}

}  // namespace
}  // namespace dondoc::domain
