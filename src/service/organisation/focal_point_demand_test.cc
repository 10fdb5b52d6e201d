#include <gtest/gtest.h>

#include "service/organisation/hand_over.h"
#include "service/plans/plans.h"
#include "service/test_plan.h"
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
