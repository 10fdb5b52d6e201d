#include "service/work/difficulties.h"

#include <gmock/gmock.h>

#include "service/chasing/chasing.h"
#include "service/test_plan.h"
#include "service/work/work.h"

namespace dondoc::service {
namespace {

using domain::Answerer;
using domain::Rung;

class DifficultiesTest : public PlanTest {
 protected:
  DifficultiesTest() : plan(issued_plan()) {
    for (const auto& row : list_my_assignments(of_health, {}, {}, {}).items)
      if (row.ordinal == 1) duty = row.id;
    UpdateInput input;
    input.kind = domain::UpdateKind::difficulty;
    input.note = "Thiếu kinh phí.";
    asked = post_update(of_health, duty, input).updates.at(0).id;
  }
  Update seen(Context& by) {
    for (const auto& one : get_assignment(by, duty).updates)
      if (one.id == asked) return one;
    throw std::runtime_error("gone");
  }
  ForwardInput to_finance(const std::string& note = "") { return {Answerer::unit, finance, note}; }
  base::Id plan, duty, asked;
};

TEST_F(DifficultiesTest, the_clock_runs_in_working_days_from_the_day_it_was_asked) {
  EXPECT_EQ(seen(of_health).asked->due_on, base::Date::parse("2023-11-20")) << "Wednesday and three working days";
  EXPECT_EQ(seen(of_health).asked->to, Answerer::staff);
  auto ladder = get_plan_chasing(staff, plan).ladder;
  ladder.answer_days = 1;
  put_plan_chasing(staff, plan, ladder);
  UpdateInput input;
  input.kind = domain::UpdateKind::question;
  input.note = "Theo mẫu nào?";
  EXPECT_EQ(post_update(of_health, duty, input).updates.back().asked->due_on, base::Date::parse("2023-11-16"));
  ladder.answer_days = 31;
  EXPECT_EQ(code_of([&] { put_plan_chasing(staff, plan, ladder); }), "chasing.answer_days");
}

TEST_F(DifficultiesTest, who_it_is_passed_on_to_answers_it_and_the_chain_sees_the_same_clock) {
  EXPECT_EQ(code_of([&] { forward_update(of_finance, asked, to_finance()); }), "act.forbidden");
  clock.pass_days(1);
  forward_update(staff, asked, to_finance("Kinh phí do Sở Tài chính trả lời."));
  const auto shown = seen(of_health).asked.value();
  EXPECT_EQ(shown.due_on, base::Date::parse("2023-11-20")) << "passing it on buys no time";
  EXPECT_EQ(shown.unit->id, finance);
  EXPECT_EQ(shown.steps.at(0).note, "Kinh phí do Sở Tài chính trả lời.");
  const auto theirs = list_my_difficulties(of_finance, {}, true);
  ASSERT_EQ(theirs.total, 1);
  EXPECT_EQ(theirs.items[0].update.can, (domain::Can{"answer", "forward"}));
  EXPECT_EQ(code_of([&] { get_assignment(of_finance, duty); }), "assignment.not_your_unit") << "no more than the question";
  EXPECT_EQ(list_my_notices(of_finance, {}).items.at(0).answers, 1);
  EXPECT_EQ(answer_update(of_finance, asked, {"Đã bố trí."}).answer, "Đã bố trí.");
  EXPECT_EQ(list_my_difficulties(of_finance, {}, true).total, 0);
  EXPECT_EQ(code_of([&] { forward_update(staff, asked, to_finance()); }), "update.answered_already");
}

TEST_F(DifficultiesTest, it_goes_back_and_up_and_never_to_whoever_asked) {
  forward_update(staff, asked, to_finance());
  EXPECT_EQ(code_of([&] { forward_update(staff, asked, to_finance()); }), "update.with_them_already");
  EXPECT_EQ(code_of([&] { forward_update(staff, asked, {Answerer::unit, health, ""}); }), "update.to_whom");
  EXPECT_EQ(code_of([&] { forward_update(staff, asked, {Answerer::leader, finance, ""}); }), "update.to_whom");
  forward_update(of_finance, asked, {Answerer::staff, {}, "Không thuộc thẩm quyền."});
  EXPECT_EQ(code_of([&] { answer_update(of_finance, asked, {"Nữa."}); }), "act.forbidden");
  EXPECT_EQ(forward_update(staff, asked, {Answerer::leader, {}, ""}).asked->steps.size(), 3u);
  EXPECT_EQ(answer_update(leader, asked, {"Đồng ý."}).answer, "Đồng ý.");
}

TEST_F(DifficultiesTest, what_is_overdue_is_listed_and_climbs_the_ladder) {
  auto ladder = get_plan_chasing(staff, plan).ladder;
  ladder.on = true;
  ladder.quiet_from = ladder.quiet_to = 0;
  ladder.steps = {{1, Rung::focal_point}, {2, Rung::leader}};
  put_plan_chasing(staff, plan, ladder);
  forward_update(staff, asked, to_finance());
  EXPECT_EQ(list_difficulties(leader, {}, {.overdue = true}).total, 0);
  clock.pass_days(6);  // Tuesday, a working day late
  EXPECT_EQ(list_difficulties(leader, {}, {.overdue = true}).total, 1);
  chase_due(app);
  EXPECT_EQ(list_my_notices(of_finance, {}).items.at(0).answers, 1);
  clock.pass_days(1);
  chase_due(app);
  EXPECT_EQ(list_my_notices(leader, {}).items.at(0).answers, 1);
  answer_update(staff, asked, {"Đã trả lời."});
  clock.pass_days(1);
  const auto before = list_my_notices(leader, {}).total;
  chase_due(app);
  EXPECT_EQ(list_my_notices(leader, {}).total, before) << "it was answered";
}

}  // namespace
}  // namespace dondoc::service
