#include "store/agency_store.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "store/consolidated_store.h"
#include "store/event_store.h"
#include "store/report_store.h"
#include "store/test_office.h"
#include "store/tracking_store.h"

namespace dondoc::store {
namespace {

using base::Id;
using AgencyStoreTest = OfficeTest;
DONDOC_ON_EACH_DATABASE(AgencyStoreTest);

TEST_P(AgencyStoreTest, keeps_its_settings) {
  auto agency = load_agency(tx());
  EXPECT_EQ(agency.name, "Tỉnh thử");
  agency.family = domain::Family::party;
  agency.before_includes_day = true;
  agency.place = "Nơi thử";
  update_agency(tx(), agency, test_now);
  EXPECT_EQ(load_agency(tx()).family, domain::Family::party);
  EXPECT_TRUE(load_agency(tx()).before_includes_day);
  EXPECT_EQ(load_agency(tx()).place, "Nơi thử");
}

TEST_P(AgencyStoreTest, keeps_how_plans_are_checked) {
  EXPECT_TRUE(load_lint_settings(tx()).without.empty());
  EXPECT_EQ(load_lint_settings(tx()).working_days, 3);
  update_lint_settings(tx(), {{"date-on-rest-day", "number-line"}, 5}, test_now);
  EXPECT_EQ(load_lint_settings(tx()).without, (std::vector<std::string>{"date-on-rest-day", "number-line"}));
  EXPECT_EQ(load_lint_settings(tx()).working_days, 5);
}

// One installation serves many: whatever one agency has, the other finds nothing
// of it, not even by its ids.
TEST_P(AgencyStoreTest, sees_nothing_of_another) {
  const auto plan = add_plan("Nước sạch");
  issue(plan, {a_});
  const auto assignment = assignments(plan).at(0);
  append_event(tx(), {test_now, user_, "plan.issued", "plan", plan, plan, {}});
  insert_group(tx(), {Id::make(), "các sở", {}, {}, {}}, today_, test_now);
  tx().commit();

  AgencyRow other;
  other.id = Id::make();
  other.name = "Tỉnh khác";
  auto theirs = database_->write(other.id);
  insert_agency(theirs, other, test_now);
  EXPECT_EQ(list_agencies(theirs).size(), 2u);
  EXPECT_EQ(load_agency(theirs).name, "Tỉnh khác");

  EXPECT_EQ(list_units(theirs, {}, {}).total, 0);
  EXPECT_FALSE(find_unit(theirs, a_));
  EXPECT_FALSE(find_unit_by(theirs, "SA"));
  EXPECT_TRUE(unit_names(theirs).empty());
  EXPECT_TRUE(known_bodies(theirs).empty());
  EXPECT_FALSE(set_unit_deleted(theirs, a_, test_now));
  EXPECT_EQ(list_groups(theirs, {}).total, 0);
  EXPECT_EQ(list_users(theirs, {}).total, 0);
  EXPECT_FALSE(find_user(theirs, user_));
  EXPECT_EQ(list_drafts(theirs, {}).total, 0);
  EXPECT_EQ(list_plans(theirs, {}).total, 0);
  EXPECT_FALSE(find_plan(theirs, plan));
  EXPECT_FALSE(plan_charges(theirs, plan, {a_}));
  EXPECT_THROW(load_plan_revision(theirs, plan), base::Error);
  EXPECT_EQ(list_tasks(theirs, {}).total, 0);
  EXPECT_FALSE(find_task(theirs, assignment.task_id));
  EXPECT_FALSE(find_assignment(theirs, assignment.id));
  EXPECT_EQ(partners_of_task(theirs, assignment.task_id, base::Id::make(), false, 9).total, 0);
  EXPECT_TRUE(updates_of_task(theirs, assignment.task_id).empty());
  BoardRequest board;
  board.as_of = today_;
  board.plan_id = plan;
  EXPECT_TRUE(list_assignments(theirs, board).empty());
  EXPECT_EQ(count_assignments(theirs, board).total, 0);
  TrackingRequest tracking;
  tracking.as_of = today_;
  EXPECT_EQ(count_by_unit(theirs, tracking).total, 0);
  EXPECT_EQ(count_by_task(theirs, tracking).total, 0);
  EXPECT_TRUE(count_of_plans(theirs, {plan}, today_).empty());
  EXPECT_TRUE(count_of_tasks(theirs, {assignment.task_id}, today_).empty());
  EXPECT_EQ(list_reports(theirs, {}).total, 0);
  EXPECT_EQ(list_consolidated(theirs, {}, {}, {}).total, 0);
  EXPECT_EQ(list_events(theirs, plan, plan, {}).total, 0);
  EXPECT_EQ(chain_head(theirs).sequence, 0) << "each agency has a chain of its own";
  EXPECT_TRUE(list_files(theirs).empty());
}

}  // namespace
}  // namespace dondoc::store
