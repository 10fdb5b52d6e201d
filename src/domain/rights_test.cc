#include "domain/rights.h"

#include <gtest/gtest.h>

namespace dondoc::domain {
namespace {

const base::Id unit = base::Id::make(), other = base::Id::make();
Actor who(bool administrator, bool staff, bool leader, std::vector<base::Id> units = {}) {
  return {base::Id::make(), base::Id::make(), "", administrator, staff, leader, std::move(units)};
}
const Actor administrator = who(true, false, false), staff = who(false, true, false), leader = who(false, false, true),
            focal = who(false, false, false, {unit}), nobody = who(false, false, false);

TEST(Rights, an_administrator_keeps_people_and_sees_no_plans) {
  EXPECT_EQ(can_navigate(administrator), (Can{"see-units", "see-focal-points", "see-learned", "administer"}));
  EXPECT_TRUE(can_plan(administrator, {PlanStatus::issued, true}).empty());
  EXPECT_EQ(can_user(administrator, false), (Can{"edit", "delete", "reset-password"}));
  EXPECT_EQ(can_unit(administrator, true), Can{"restore"});
  EXPECT_TRUE(can_unit(staff, false).empty());
}

TEST(Rights, a_focal_point_sees_the_own_unit_alone) {
  EXPECT_EQ(can_navigate(focal), (Can{"see-plans", "see-reports", "see-my-work", "see-my-unit"}));
  EXPECT_TRUE(may_see_of(focal, unit));
  EXPECT_FALSE(may_see_of(focal, other));
  EXPECT_TRUE(may_see_of(leader, other));
  EXPECT_TRUE(can_navigate(nobody).empty());
}

TEST(Rights, only_a_leader_issues_where_the_agency_wants_approval) {
  EXPECT_FALSE(holds(can_plan(staff, {PlanStatus::confirmed, true}), "issue"));
  EXPECT_TRUE(holds(can_plan(staff, {PlanStatus::confirmed, true}), "request-approval"));
  EXPECT_TRUE(holds(can_plan(leader, {PlanStatus::awaiting_approval, true}), "issue"));
  EXPECT_TRUE(holds(can_plan(leader, {PlanStatus::awaiting_approval, true}), "reject"));
  EXPECT_TRUE(holds(can_plan(staff, {PlanStatus::confirmed, false}), "issue"));
  EXPECT_FALSE(holds(can_plan(leader, {PlanStatus::issued, true}), "issue"));
}

TEST(Rights, tasks_are_corrected_before_issue) {
  EXPECT_EQ(can_task(staff, PlanStatus::confirmed), Can{"edit"});
  EXPECT_TRUE(can_task(staff, PlanStatus::awaiting_approval).empty());
  EXPECT_TRUE(can_task(leader, PlanStatus::confirmed).empty());
}

TEST(Rights, a_unit_speaks_of_its_own_assignment_while_the_plan_runs) {
  EXPECT_EQ(can_assignment(focal, {unit, AssignmentState::issued, PlanStatus::issued}), (Can{"receive", "update", "done", "ask"}));
  EXPECT_EQ(can_assignment(focal, {unit, AssignmentState::done, PlanStatus::issued}), (Can{"ask", "reopen"}));
  EXPECT_EQ(can_assignment(staff, {unit, AssignmentState::done, PlanStatus::issued}), Can{"reopen"});
  EXPECT_TRUE(can_assignment(focal, {other, AssignmentState::issued, PlanStatus::issued}).empty());
  EXPECT_EQ(can_assignment(focal, {other, AssignmentState::done, PlanStatus::issued, unit}), Can{"reopen"}) << "a share that the unit gave";
  EXPECT_TRUE(can_assignment(staff, {other, AssignmentState::done, PlanStatus::issued, unit}).empty());
  EXPECT_TRUE(can_assignment(focal, {unit, AssignmentState::issued, PlanStatus::issued, other, true}).empty()) << "withdrawn";
  EXPECT_TRUE(can_assignment(focal, {unit, AssignmentState::issued, PlanStatus::closed}).empty());
}

TEST(Rights, a_unit_names_its_focal_point_where_a_duty_asks_for_it) {
  const auto asked = [](const base::Id& of, AssignmentState state, std::optional<base::Id> giver = {}) {
    return AssignmentFacts{of, state, PlanStatus::issued, giver, false, true};
  };
  EXPECT_TRUE(holds(can_assignment(focal, asked(unit, AssignmentState::issued)), "name-focal-point"));
  EXPECT_FALSE(holds(can_assignment(focal, asked(unit, AssignmentState::done)), "name-focal-point"));
  EXPECT_FALSE(holds(can_assignment(focal, asked(other, AssignmentState::issued)), "name-focal-point"));
  EXPECT_FALSE(holds(can_assignment(staff, asked(unit, AssignmentState::issued)), "name-focal-point")) << "who keeps the list enters it there";
  EXPECT_FALSE(holds(can_assignment(focal, asked(unit, AssignmentState::issued, other)), "name-focal-point")) << "not by a share";
}

TEST(Rights, a_unit_keeps_its_own_people_and_what_stands_inside_it) {
  EXPECT_EQ(can_focal_point(focal, false, true), (Can{"edit", "delete", "hand-over", "give-account"}));
  EXPECT_TRUE(can_focal_point(focal, false).empty()) << "of another unit";
  EXPECT_EQ(can_focal_point(focal, true, true), Can{"restore"}) << "erasing is the administrators'";
  EXPECT_EQ(can_inner_unit(focal, false, true), (Can{"edit", "delete"}));
  EXPECT_TRUE(can_inner_unit(focal, false, false).empty());
  EXPECT_TRUE(can_inner_unit(staff, false, true).empty());
  EXPECT_EQ(can_link(focal, PlanStatus::issued, "create", unit), Can{"create"}) << "a share that the unit gave";
  EXPECT_TRUE(can_link(focal, PlanStatus::issued, "create", other).empty());
  EXPECT_TRUE(can_link(focal, PlanStatus::issued, "create").empty());
  EXPECT_TRUE(can_link(focal, PlanStatus::closed, "create", unit).empty());
}

TEST(Rights, questions_are_answered_once_by_those_who_see_all) {
  EXPECT_EQ(can_update(staff, UpdateKind::question, false, PlanStatus::issued), (Can{"answer", "forward"}));
  EXPECT_EQ(can_update(focal, UpdateKind::question, false, PlanStatus::issued, {}, unit), (Can{"answer", "forward"})) << "it was passed on to the unit";
  EXPECT_EQ(can_update(staff, UpdateKind::question, true, PlanStatus::issued), Can{"publish"});
  EXPECT_TRUE(can_update(focal, UpdateKind::question, true, PlanStatus::issued).empty());
  EXPECT_TRUE(can_update(staff, UpdateKind::progress, false, PlanStatus::issued).empty());
  EXPECT_TRUE(can_update(focal, UpdateKind::difficulty, false, PlanStatus::issued).empty());
  EXPECT_EQ(can_update(focal, UpdateKind::difficulty, false, PlanStatus::issued, unit), Can{"answer"}) << "who gave the share answers";
  EXPECT_TRUE(can_update(staff, UpdateKind::difficulty, false, PlanStatus::issued, unit).empty());
}

TEST(Rights, duties_are_kept_while_the_plan_runs_and_consolidated_from_the_issue_on) {
  EXPECT_EQ(can_duty(staff, PlanStatus::confirmed, false), (Can{"edit", "delete"}));
  EXPECT_EQ(can_duty(staff, PlanStatus::issued, false), (Can{"edit", "delete", "consolidate", "link"}));
  EXPECT_EQ(can_duty(staff, PlanStatus::closed, false), Can{"consolidate"});
  EXPECT_EQ(can_duty(staff, PlanStatus::issued, true), Can{"restore"});
  EXPECT_TRUE(can_duty(leader, PlanStatus::issued, false).empty());
}

TEST(Rights, a_report_sent_is_with_the_standing_body) {
  EXPECT_EQ(can_report(focal, {unit, ReportStatus::draft}), (Can{"edit", "prefill", "submit", "download"}));
  EXPECT_EQ(can_report(focal, {unit, ReportStatus::submitted}), Can{"download"});
  EXPECT_EQ(can_report(staff, {unit, ReportStatus::submitted}), (Can{"download", "accept", "return"}));
  EXPECT_EQ(can_report(focal, {unit, ReportStatus::returned}), (Can{"edit", "prefill", "submit", "download"}));
  EXPECT_TRUE(can_report(focal, {other, ReportStatus::draft}).empty());
  EXPECT_TRUE(can_report(staff, {unit, ReportStatus::due}).empty());
}

TEST(Rights, an_approved_report_is_frozen) {
  EXPECT_EQ(can_consolidated(staff, {ConsolidatedStatus::approved, true}), Can{"download"});
  EXPECT_EQ(can_consolidated(staff, {ConsolidatedStatus::draft, true}), (Can{"download", "edit", "recompose", "request-approval"}));
  EXPECT_TRUE(holds(can_consolidated(staff, {ConsolidatedStatus::draft, false}), "approve"));
  EXPECT_EQ(can_consolidated(leader, {ConsolidatedStatus::awaiting_approval, true}), (Can{"download", "approve", "reject"}));
  EXPECT_TRUE(can_consolidated(focal, {ConsolidatedStatus::approved, true}).empty());
}

TEST(Rights, a_confirmed_draft_is_no_longer_corrected) {
  EXPECT_EQ(can_draft(staff, {false, false}), (Can{"edit", "confirm", "delete"}));
  EXPECT_TRUE(can_draft(staff, {true, false}).empty());
  EXPECT_EQ(can_draft(staff, {false, true}), Can{"restore"});
  EXPECT_TRUE(can_draft(staff, {false, true, true}).empty()) << "a unit took it back";
  EXPECT_TRUE(can_draft(leader, {false, false}).empty());
}

}  // namespace
}  // namespace dondoc::domain
