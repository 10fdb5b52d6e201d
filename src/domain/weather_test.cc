#include "domain/weather.h"

#include <gtest/gtest.h>

namespace dondoc::domain {
namespace {

const auto day = [](const char* iso) { return *base::Date::parse(iso); };

TEST(Weather, expects_by_the_record_alone) {
  EXPECT_EQ(expectation_of({4, 4}), Expectation::little) << "too few to say anything";
  EXPECT_EQ(expectation_of({20, 1}), Expectation::in_time);
  EXPECT_EQ(expectation_of({20, 2}), Expectation::sometimes_late);
  EXPECT_EQ(expectation_of({10, 3}), Expectation::often_late);
}

TEST(Weather, counts_by_weeks_from_monday_to_sunday) {
  const auto weeks = weeks_of({{day("2026-12-07"), 2}, {day("2026-12-13"), 1}, {day("2026-12-14"), 4}},
                              {{day("2026-12-09"), 5}, {day("2026-12-21"), 9}});
  ASSERT_EQ(weeks.size(), 2u) << "weeks that the plan adds nothing to are not its weather";
  EXPECT_EQ(weeks[0].monday, day("2026-12-07"));
  EXPECT_EQ(weeks[0].added, 3);
  EXPECT_EQ(weeks[0].already, 5);
  EXPECT_EQ(weeks[1].already, 0);
}

}  // namespace
}  // namespace dondoc::domain
