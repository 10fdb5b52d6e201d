// Every screen, list and export of a past day shows the names of that day, and what
// was sent or said keeps the name under which it was.
#include <gmock/gmock.h>

#include <algorithm>

#include "service/organisation/reorganisation.h"
#include "service/overview/overview.h"
#include "service/overview/tracking.h"
#include "service/reports/reports.h"
#include "service/test_plan.h"
#include "service/work/work.h"

namespace dondoc::service {
namespace {

using testing::Contains;
using testing::Not;

TEST_F(PlanTest, NamesAreThoseOfTheDay) {
  issued_plan();
  const auto work = list_my_assignments(of_health, {}, {}, {}).items.at(0).id;
  post_update(of_health, work, {domain::UpdateKind::progress, "Đang làm.", {}, 20, {}, {}});
  const auto then = clock.today();
  clock.pass_days(5);
  reorganise(keeper, {domain::ReorganisationKind::rename, "15/NQ-HĐND", clock.today(), clock.today(), {{{health}, {{{}, "Sở Y tế và Dân số", {}, {}}}, {}}}});

  const auto names_on = [&](base::Date day) {
    TrackingFilter filter;
    filter.as_of = day;
    std::vector<std::vector<std::string>> screens(4);
    for (const auto& row : track_units(staff, {}, filter).items) screens[0].push_back(row.unit.name);
    for (const auto& row : track_assignments(staff, {}, filter).items) screens[1].push_back(row.unit.name);
    for (const auto& row : track_tasks(staff, {}, filter).items)
      for (const auto& party : row.task.parties) screens[2].push_back(party.name.value_or(""));
    for (const auto& row : get_overview(leader, {}, day).units) screens[3].push_back(row.subject.name);
    return screens;
  };
  for (const auto& screen : names_on(then)) {
    EXPECT_THAT(screen, Contains("Sở Y tế"));
    EXPECT_THAT(screen, Not(Contains("Sở Y tế và Dân số")));
  }
  for (const auto& screen : names_on(clock.today())) {
    EXPECT_THAT(screen, Contains("Sở Y tế và Dân số"));
    EXPECT_THAT(screen, Not(Contains("Sở Y tế")));
  }
  EXPECT_EQ(get_assignment(staff, work).updates.at(0).unit.name, "Sở Y tế") << "what was said, under the name of that day";
  EXPECT_EQ(get_assignment(staff, work).assignment.unit.name, "Sở Y tế và Dân số") << "who owes it today, by today's name";
}

}  // namespace
}  // namespace dondoc::service
