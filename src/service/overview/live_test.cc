#include "service/overview/live.h"

#include <gmock/gmock.h>

#include "service/organisation/administration.h"
#include "service/test_plan.h"
#include "service/work/bulk.h"
#include "service/work/shares.h"
#include "service/work/work.h"

namespace dondoc::service {
namespace {

using testing::Contains;
using testing::IsEmpty;

struct Watcher : Live::Watch {
  void tell(const std::set<Change>& changes) override { told.insert(changes.begin(), changes.end()); beats += changes.empty(); }
  void end() override { ended = true; }
  std::set<Change> take() { return std::exchange(told, {}); }
  std::set<Change> told;
  int beats = 0;
  bool ended = false;
};

class LiveTest : public PlanTest {
 protected:
  std::shared_ptr<Watcher> watch(const Context& who) {
    auto watcher = std::make_shared<Watcher>();
    live.add(who, watcher);
    return watcher;
  }
  Live live{app, {2, 4}};
};

TEST_F(LiveTest, tells_each_person_what_they_may_see_and_no_more) {
  const auto plan = issued_plan();
  const auto leading = watch(leader), health_point = watch(of_health), stranger = watch(someone("noivu", domain::UserRole::focal_point, create_unit(keeper, {"Sở Tư pháp", {}, {}, {}, {}, {}}).id));
  live.read();
  for (const auto& one : {leading, health_point, stranger}) one->take();
  receive_assignment(of_finance, list_my_assignments(of_finance, {}, {}, {}).items.at(0).id);
  live.read();
  EXPECT_THAT(leading->take(), Contains(Change{"assignment", plan}));
  EXPECT_THAT(health_point->take(), Contains(Change{"assignment", plan}));
  EXPECT_THAT(stranger->take(), IsEmpty()) << "the plan charges another unit";
  create_unit(keeper, {"Sở Công Thương", {}, {}, {}, {}, {}});
  live.read();
  EXPECT_THAT(leading->take(), Contains(Change{"unit", std::nullopt}));
  EXPECT_THAT(health_point->take(), IsEmpty());
  live.read();
  EXPECT_THAT(leading->take(), IsEmpty()) << "once";
}

TEST_F(LiveTest, hears_of_a_plan_of_which_duties_pass_to_the_unit) {
  const auto plan = issued_plan(), second = issued_plan();
  const auto justice = create_unit(keeper, {"Sở Tư pháp", {}, {}, {}, {}, {}}).id;
  auto of_justice = someone("tuphap", domain::UserRole::focal_point, justice);
  const auto watcher = watch(of_justice);
  // What is said of a duty is told of the plan: it is none of theirs yet.
  const auto duties = list_my_assignments(of_finance, {}, {}, {}).items;
  receive_assignment(of_finance, duties.at(0).id);
  live.read();
  EXPECT_THAT(watcher->take(), IsEmpty());
  BulkInput input{domain::BulkKind::pass, {}, {}, {}, "Phân công lại", justice};
  for (const auto& it : duties) input.assignment_ids.push_back(it.id);
  do_bulk(staff, input);
  receive_assignment(of_health, list_my_assignments(of_health, {}, {}, {}).items.at(0).id);
  live.read();
  const auto told = watcher->take();
  EXPECT_THAT(told, Contains(Change{"bulk", std::nullopt})) << "of two plans, which it does not name";
  EXPECT_TRUE(told.contains(Change{"assignment", plan}) || told.contains(Change{"assignment", second})) << "its plan from now on";
}

TEST_F(LiveTest, hears_of_a_plan_when_it_is_issued) {
  const auto plan = confirmed_plan();
  const auto health_point = watch(of_health);
  issue_plan(leader, plan, {});
  live.read();
  EXPECT_THAT(health_point->take(), Contains(Change{"plan", plan}));
}

TEST_F(LiveTest, hears_that_something_handed_down_changed_and_not_whose) {
  const auto plan = issued_plan();
  const auto ward = create_unit(keeper, {"Phòng Kế hoạch", {}, {}, {}, "H09", finance}).id;
  const auto duty = list_my_assignments(of_finance, {}, {}, {}).items.at(0).id;
  const auto share = give_shares(of_finance, duty, {{{ward, {}, "Rà soát", {}}}}).items.at(0).id;
  const auto finance_point = watch(of_finance), leading = watch(leader);
  withdraw_share(of_finance, share);
  live.read();
  EXPECT_THAT(finance_point->take(), Contains(Change{"share", std::nullopt}));
  EXPECT_THAT(leading->take(), Contains(Change{"share", std::nullopt}));
}

TEST_F(LiveTest, ends_the_watch_of_whoever_changed_and_holds_limits) {
  const auto first = watch(staff), second = watch(staff);
  EXPECT_EQ(code_of([&] { watch(staff); }), "live.too_many");
  const auto other = watch(leader);
  const auto point = watch(of_health);
  EXPECT_EQ(code_of([&] { watch(of_finance); }), "live.too_many");
  EXPECT_EQ(live.watches(), 4u);
  live.beat();
  EXPECT_EQ(point->beats, 1);
  reset_password(keeper, staff.actor.user_id);
  live.read();
  EXPECT_TRUE(first->ended && second->ended);
  EXPECT_FALSE(other->ended);
}

TEST_F(LiveTest, forgets_whoever_is_gone) {
  watch(staff);
  watch(staff);
  watch(staff);
  EXPECT_EQ(live.watches(), 0u);
}

}  // namespace
}  // namespace dondoc::service
