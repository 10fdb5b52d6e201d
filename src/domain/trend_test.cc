#include "domain/trend.h"

#include <gtest/gtest.h>

#include <optional>
#include <random>

#include "domain/due.h"

namespace dondoc::domain {
namespace {

using base::Date;

const Date first_day = *Date::parse("2026-03-01");
std::int32_t number_of(Date day) { return static_cast<std::int32_t>(day.days().time_since_epoch().count()); }

// Terms by chance, so narrow that every order of their days comes up.
TEST(Trend, counts_at_each_day_as_standing_of_judges_one) {
  std::mt19937 chance(7);
  std::vector<Date> days;
  for (int i = 2; i <= 30; i += 4) days.push_back(first_day.plus(i));
  const TrendDays places(days);
  Trend trend(places.size());
  std::vector<Standings> judged(days.size());
  for (int n = 0; n < 4000; ++n) {
    const auto some_day = [&]() -> std::optional<Date> {
      const int at = static_cast<int>(chance() % 44);
      return at < 34 ? std::optional(first_day.plus(at)) : std::nullopt;
    };
    const auto issued = first_day.plus(static_cast<int>(chance() % 10));
    const auto due = some_day(), heard = some_day(), done = some_day();
    const auto or_never = [](std::optional<Date> day) { return day ? number_of(*day) : Term::never; };
    trend.add(places.marks_of({number_of(issued), or_never(due), or_never(heard), or_never(done)}));
    for (std::size_t i = 0; i < days.size(); ++i) {
      if (issued > days[i]) continue;
      ++judged[i].total;
      switch (standing_of(done, heard, due, days[i])) {
        case Standing::done: ++judged[i].done; judged[i].in_time += due && *done <= *due; judged[i].done_late += due && *done > *due; break;
        case Standing::late: ++judged[i].late; break;
        case Standing::silent: ++judged[i].silent; break;
        case Standing::under_way: break;
      }
    }
  }
  EXPECT_EQ(trend.counts(), judged);
}

TEST(Trend, what_passed_to_another_unit_counts_for_each_as_long_as_it_had_it) {
  const TrendDays places({first_day, first_day.plus(7), first_day.plus(14), first_day.plus(21)});
  const auto marks = places.marks_of({number_of(first_day), number_of(first_day.plus(3)), Term::never, number_of(first_day.plus(20))});
  Trend before(places.size()), after(places.size());
  const int passed = places.from(number_of(first_day.plus(10)));
  before.add(marks, 0, passed);
  after.add(marks, passed, places.size());
  EXPECT_EQ(before.counts(), (std::vector<Standings>{{1, 0, 0, 0, 0, 1}, {1, 0, 0, 0, 1, 0}, {}, {}}));
  EXPECT_EQ(after.counts(), (std::vector<Standings>{{}, {}, {1, 0, 0, 0, 1, 0}, {1, 1, 0, 1, 0, 0}}));
}

}  // namespace
}  // namespace dondoc::domain
