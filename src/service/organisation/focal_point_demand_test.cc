#include <gtest/gtest.h>

#include "domain/rights.h"
#include "service/organisation/hand_over.h"
#include "service/plans/plans.h"
#include "service/test_plan.h"
#include "service/work/links.h"
#include "service/work/naming.h"
#include "service/work/work.h"

namespace dondoc::service {
namespace {

class FocalPointDemandTest : public PlanTest {
 protected:
  /// The first task asks for focal points, of both units.
  base::Id demanding_plan() {
    std::string text = plan_text;
    const std::string training = "tổ chức tập huấn cho cán bộ cơ sở";
    text.replace(text.find(training), training.size(), "cử đầu mối theo dõi");
    const auto plan = confirmed_plan(text);
    issue_plan(leader, plan, {});
    return plan;
  }
  AssignmentRow demand(Context& of_unit, const base::Id& plan) {
    for (const auto& one : list_my_assignments(of_unit, {}, {}, plan).items)
      if (one.text.find("đầu mối") != std::string::npos) return one;
    throw std::runtime_error("no such duty");
  }
};

TEST_F(FocalPointDemandTest, ClosesWhenTheUnitsFocalPointIsEntered) {
  const auto plan = demanding_plan();
  EXPECT_TRUE(list_plan_tasks(staff, plan, {}, {}).items.at(0).names_focal_point);
  EXPECT_FALSE(list_plan_tasks(staff, plan, {}, {}).items.at(1).names_focal_point);
  create_focal_point(staff, {health, {}, "Hà Bích Liên", {}, {}, {}});
  EXPECT_EQ(demand(of_health, plan).state, domain::AssignmentState::done);
  EXPECT_EQ(demand(of_finance, plan).state, domain::AssignmentState::issued) << "each unit answers for itself";
  const auto said = get_assignment(of_health, demand(of_health, plan).id).updates;
  ASSERT_EQ(said.size(), 1u);
  EXPECT_EQ(said[0].note.find("Liên"), std::string::npos) << "who it is stands in the list of focal points alone";
}

TEST_F(FocalPointDemandTest, TheUnitNamesItItself) {
  const auto plan = demanding_plan();
  const auto duty = demand(of_health, plan);
  EXPECT_TRUE(domain::holds(duty.can, "name-focal-point"));
  const NamedFocalPoint person{"Hà Bích Liên", "Chuyên viên", "0203 111 222", "lien@tinh.gov.vn", {}};
  EXPECT_EQ(code_of([&] { name_focal_point(of_finance, duty.id, person); }), "assignment.not_your_unit");
  EXPECT_EQ(code_of([&] { name_focal_point(staff, duty.id, person); }), "assignment.not_your_unit") << "the office enters it in the list";
  EXPECT_EQ(code_of([&] { name_focal_point(of_health, duty.id, {"  ", {}, {}, {}, {}}); }), "person.name_required");
  for (const auto& one : list_my_assignments(of_finance, {}, {}, plan).items)
    if (!domain::holds(one.can, "name-focal-point")) EXPECT_EQ(code_of([&] { name_focal_point(of_finance, one.id, person); }), "act.forbidden") << "a duty that asks for nobody";
  of_health.idempotency_key = "once";
  name_focal_point(of_health, duty.id, person);
  const auto done = name_focal_point(of_health, duty.id, person);
  of_health.idempotency_key.clear();
  EXPECT_EQ(done.assignment.state, domain::AssignmentState::done);
  EXPECT_FALSE(domain::holds(done.can, "name-focal-point"));
  ASSERT_EQ(done.updates.size(), 1u);
  const auto listed = list_focal_points(keeper, {}, health);
  EXPECT_EQ(listed.total, 2);
  EXPECT_EQ(code_of([&] { name_focal_point(of_health, duty.id, person); }), "act.forbidden") << "it is done";
}

TEST_F(FocalPointDemandTest, TheUnitConfirmsWhoIsThere) {
  const auto plan = demanding_plan();
  const auto own = list_focal_points(keeper, {}, finance).items.at(0), other = list_focal_points(keeper, {}, health).items.at(0);
  EXPECT_EQ(code_of([&] { name_focal_point(of_finance, demand(of_finance, plan).id, {"Tên", {}, {}, {}, other.id}); }), "focal_point.unknown") << "nobody of another unit";
  name_focal_point(of_finance, demand(of_finance, plan).id, {own.full_name, "Chuyên viên", "0203 5", {}, own.id});
  const auto kept = list_focal_points(keeper, {}, finance);
  ASSERT_EQ(kept.total, 1);
  EXPECT_EQ(kept.items[0].phone, "0203 5");
  EXPECT_EQ(kept.items[0].user->id, own.user->id) << "the account stays";
}

TEST_F(FocalPointDemandTest, ALinkNamesItForAUnitWithoutAccount) {
  const auto plan = demanding_plan();
  const auto duty = demand(of_health, plan).id;
  const auto holding = [&](const std::string& token) {
    auto holder = enter_link(app, token, "10.0.0.1", false);
    return Context{app, std::move(holder.actor), {}, std::move(holder.digest), "10.0.0.1"};
  };
  auto phone = holding(create_link(staff, duty, {7}).token);
  EXPECT_TRUE(domain::holds(open_link(phone).can, "name-focal-point"));
  const auto there = list_focal_points(keeper, {}, health).items.at(0);
  const auto after = name_by_link(phone, {"Hà Bích Liên", {}, "0203 111 222", {}, there.id});
  EXPECT_TRUE(after.done);
  EXPECT_FALSE(domain::holds(after.can, "name-focal-point"));
  EXPECT_EQ(list_focal_points(keeper, {}, health).total, 2) << "who stood there is not changed by a link";
  for (const auto& one : list_my_assignments(of_finance, {}, {}, plan).items)
    if (!domain::holds(one.can, "name-focal-point")) {
      auto other = holding(create_link(staff, one.id, {7}).token);
      EXPECT_EQ(code_of([&] { name_by_link(other, {"Kẻ lạ", {}, {}, {}, {}}); }), "act.forbidden");
    }
}

TEST_F(FocalPointDemandTest, ClosesByAHandOverAndByConfirmingWhoIsThere) {
  const auto plan = demanding_plan();
  const auto point = list_focal_points(keeper, {}, health).items.at(0);
  HandOverInput next;
  next.full_name = "Hà Bích Liên";
  next.effective_on = clock.today();
  hand_over(staff, point.id, next);
  EXPECT_EQ(get_task(staff, list_plan_tasks(staff, plan, {}, {}).items.at(0).id).task.progress.done, 1);
  const auto own = list_focal_points(keeper, {}, finance).items.at(0);
  put_focal_point(staff, own.id, {finance, own.user->id, own.full_name, {}, "0900", {}});
  EXPECT_EQ(demand(of_finance, plan).state, domain::AssignmentState::done);
}

TEST_F(FocalPointDemandTest, AClerkSaysOtherwiseBeforeTheIssueAndAHeadIsNoFocalPoint) {
  const auto plan = confirmed_plan();
  const auto task = list_plan_tasks(staff, plan, {}, {}).items.at(1);
  put_task(staff, task.id, {task.text, task.due.due_on, {{"Sở Tài chính", domain::Role::perform, domain::TargetKind::unit, finance, {}}}, true});
  issue_plan(leader, plan, {});
  const auto state = [&] {
    for (const auto& one : list_my_assignments(of_finance, {}, {}, plan).items)
      if (one.task_id == task.id) return one.state;
    throw std::runtime_error("no such duty");
  };
  create_focal_point(staff, {finance, {}, "Đỗ Hải Vân", {}, {}, {}, domain::ContactKind::head});
  EXPECT_EQ(state(), domain::AssignmentState::issued);
  create_focal_point(staff, {finance, {}, "Hà Bích Liên", {}, {}, {}});
  EXPECT_EQ(state(), domain::AssignmentState::done);
}

}  // namespace
}  // namespace dondoc::service
