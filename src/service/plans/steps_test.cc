#include "service/plans/steps.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "service/organisation/reorganisation.h"
#include "service/plans/timeline.h"
#include "service/test_plan.h"
#include "service/work/work.h"

namespace dondoc::service {
namespace {

using domain::StepKind;

// Today is 15 November 2023.
class StepsTest : public PlanTest {
 protected:
  PlanStepInput directive(std::vector<base::Id> units = {}) {
    return {StepKind::directive, "15/UBND-VX", clock.today(), "Đẩy nhanh tiến độ", "", std::move(units), {}};
  }
  base::Id plan = issued_plan();
};

TEST_F(StepsTest, a_directive_reaches_those_that_it_is_addressed_to_with_its_file) {
  auto input = directive({health});
  input.attachment_ids = {upload_attachment(staff, {"cong-van.txt", "Công văn."}).id};
  const auto made = create_plan_step(staff, plan, input);
  create_plan_step(staff, plan, {StepKind::guideline, "16/UBND-VX", clock.today(), "Hướng dẫn báo cáo", "", {}, {}});
  EXPECT_EQ(list_plan_steps(of_health, plan).items.size(), 2u);
  const auto others = list_plan_steps(of_finance, plan);
  ASSERT_EQ(others.items.size(), 1u);
  EXPECT_EQ(others.items[0].symbol, "16/UBND-VX");
  EXPECT_TRUE(others.can.empty());
  const auto file = made.attachments.at(0).id;
  EXPECT_EQ(get_attachment(of_health, file).file_name, "cong-van.txt");
  EXPECT_EQ(code_of([&] { get_attachment(of_finance, file); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { create_plan_step(leader, plan, directive()); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { put_plan_step(of_health, made.id, directive()); }), "act.forbidden");
}

TEST_F(StepsTest, a_review_is_a_milestone_of_the_timeline_and_can_be_taken_back) {
  PlanStepInput review{StepKind::interim_review, "", clock.today().plus(20), "Sơ kết đợt 1", "", {}, {}};
  const auto made = create_plan_step(staff, plan, review);
  const auto milestones = [&] {
    int count = 0;
    for (const auto& item : get_timeline(of_health, plan).items) count += item.kind == TimelineKind::review;
    return count;
  };
  EXPECT_EQ(milestones(), 1);
  review.dated_on = clock.today().plus(30);
  EXPECT_EQ(put_plan_step(staff, made.id, review).dated_on, review.dated_on);
  delete_plan_step(staff, made.id);
  EXPECT_EQ(milestones(), 0);
  restore_plan_step(staff, made.id);
  EXPECT_EQ(milestones(), 1);
}

TEST_F(StepsTest, what_is_wrong_is_told) {
  const auto refusal = [&](const std::function<void(PlanStepInput&)>& spoil) {
    auto input = directive();
    spoil(input);
    return code_of([&] { create_plan_step(staff, plan, input); });
  };
  EXPECT_EQ(refusal([](auto& it) { it.title = " "; }), "step.title_required");
  EXPECT_EQ(refusal([](auto& it) { it.symbol.clear(); }), "step.symbol_required");
  EXPECT_EQ(refusal([](auto& it) { it.dated_on = it.dated_on.plus(1); }), "step.day");
  EXPECT_EQ(refusal([](auto& it) { it.unit_ids = {base::Id::make()}; }), "unit.unknown");
  EXPECT_EQ(code_of([&] { create_plan_step(staff, confirmed_plan(), directive()); }), "plan.wrong_status");
}

TEST_F(StepsTest, a_successor_reads_what_its_predecessors_were_sent) {
  create_plan_step(staff, plan, directive({health, finance}));
  const auto today = clock.today();
  const auto made = reorganise(keeper, {domain::ReorganisationKind::merge, "15/NQ-HĐND", today, today, {{{health, finance}, {{{}, "Sở Y tế - Tài chính", {}, {}}}, {}}}});
  auto successor = someone("moi", domain::UserRole::focal_point, made.units.to.at(0).id);
  EXPECT_EQ(list_plan_steps(successor, plan).items.size(), 1u);
}

}  // namespace
}  // namespace dondoc::service
