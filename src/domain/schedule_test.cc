#include "domain/schedule.h"

#include <gtest/gtest.h>

#include "base/error.h"

namespace dondoc::domain {
namespace {

using base::Date;
const auto day = [](const char* iso) { return *Date::parse(iso); };
const auto& calendar = base::WorkCalendar::viet_nam();
const auto span = [](const char* from, const char* to) { return Span{day(from), day(to)}; };

TEST(Schedule, counts_deadlines_from_an_event) {
  const auto fair = span("2026-12-03", "2026-12-04");  // Thursday and Friday
  const auto of = [&](Offset offset) { return day_of(offset, fair, calendar); };
  EXPECT_EQ(of({Side::before, {}, false}), day("2026-12-02")) << "before it begins";
  EXPECT_EQ(of({Side::before, 3, true}), day("2026-11-30"));
  EXPECT_EQ(of({Side::during, {}, false}), day("2026-12-04"));
  EXPECT_EQ(of({Side::after, 5, true}), day("2026-12-11")) << "05 ngày làm việc kể từ khi kết thúc: the weekend does not count";
  EXPECT_EQ(of({Side::after, 5, false}), day("2026-12-09"));
  EXPECT_EQ(of({Side::after, {}, false}), std::nullopt) << "a beginning is no deadline";
}

TEST(Schedule, moves_a_whole_chain_and_keeps_lengths) {
  const auto a = base::Id::make(), b = base::Id::make(), c = base::Id::make();
  std::vector<Placed> events{{c, span("2026-12-10", "2026-12-12"), b, {Side::after, 1, false}, false},
                             {b, {}, a, {Side::during, {}, false}, false},
                             {a, span("2026-12-01", "2026-12-02"), {}, {}, false}};
  place(events, calendar);
  EXPECT_EQ(events[1].days, span("2026-12-01", "2026-12-02"));
  EXPECT_EQ(events[0].days, span("2026-12-03", "2026-12-05"));
  events[2].cancelled = true;
  events[2].days = span("2027-01-01", "2027-01-01");
  place(events, calendar);
  EXPECT_EQ(events[0].days, span("2026-12-03", "2026-12-05")) << "what was counted from a cancelled event stays";
}

TEST(Schedule, refuses_a_circle) {
  const auto a = base::Id::make(), b = base::Id::make();
  std::vector<Placed> events{{a, {}, b, {Side::after, 1, false}, false}, {b, {}, a, {Side::after, 1, false}, false}};
  try {
    place(events, calendar);
    FAIL() << "accepted";
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), "event.cycle");
  }
}

TEST(Schedule, takes_no_granted_time_away) {
  const auto before = day("2026-12-01"), after = day("2026-12-08");
  EXPECT_EQ(moved_due({before, before, {}}, before, after), after);
  EXPECT_EQ(moved_due({}, before, after), after);
  EXPECT_EQ(moved_due({day("2026-12-20"), before, {}}, before, after), day("2026-12-20"));
  EXPECT_EQ(moved_due({day("2026-12-05"), before, {}}, before, after), after);
  EXPECT_EQ(moved_due({day("2026-12-20"), {}, {}}, before, after), day("2026-12-20")) << "reports hold no first day";
  EXPECT_EQ(moved_due({day("2026-12-20"), day("2026-12-20"), {}}, {}, after), day("2026-12-20")) << "given to it alone, where the task had no day";
}

TEST(Schedule, takes_no_time_away_that_was_granted_up_to_the_first_day) {
  // The plan had gone from the 20th to the 10th before the unit got its first day back.
  const auto first = day("2026-12-20");
  EXPECT_EQ(moved_due({first, first, first}, day("2026-12-10"), day("2026-12-15")), first);
  EXPECT_EQ(moved_due({first, first, {}}, day("2026-12-10"), day("2026-12-15")), day("2026-12-15"));
}

TEST(Schedule, gives_granted_time_back_when_the_plan_comes_back) {
  // Granted until the 20th; the plan went on to the 31st, and comes back to the 8th.
  const auto granted = day("2026-12-20"), later = day("2026-12-31");
  EXPECT_EQ(moved_due({granted, day("2026-12-08"), granted}, day("2026-12-08"), later), later);
  EXPECT_EQ(moved_due({later, day("2026-12-08"), granted}, later, day("2026-12-08")), granted);
}

TEST(Schedule, takes_the_saturday_of_one_unit_for_no_granted_time) {
  const auto saturday = day("2023-11-18"), after = day("2023-11-10");
  for (const auto before : {day("2023-11-20"), day("2023-11-17")}) {
    EXPECT_EQ(moved_due({saturday, saturday, {}}, before, after), after);
    EXPECT_EQ(moved_due({day("2023-11-24"), saturday, {}}, before, after), day("2023-11-24")) << "granted beyond it";
  }
}

TEST(Schedule, says_what_a_new_day_runs_into) {
  const Ground ground{day("2026-11-20"), day("2026-12-20"), calendar};
  EXPECT_TRUE(conflicts_of(day("2026-12-01"), ground).empty());
  EXPECT_EQ(conflicts_of(day("2026-11-19"), ground), std::vector{Conflict::past});
  EXPECT_EQ(conflicts_of(day("2026-12-06"), ground), std::vector{Conflict::rest_day});
  EXPECT_EQ(conflicts_of(day("2026-12-22"), ground), std::vector{Conflict::after_plan_end});
}

TEST(Schedule, tells_a_report_that_would_newly_come_before_the_work) {
  const Change report{day("2026-12-15"), day("2026-12-15")};
  EXPECT_TRUE(newly_after({day("2026-12-10"), day("2026-12-18")}, report));
  EXPECT_FALSE(newly_after({day("2026-12-16"), day("2026-12-18")}, report)) << "it did before";
  EXPECT_FALSE(newly_after({day("2026-12-10"), day("2026-12-15")}, report));
}

}  // namespace
}  // namespace dondoc::domain
