#include "service/work/awaited.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "service/chasing/chasing.h"
#include "service/organisation/reorganisation.h"
#include "service/test_plan.h"
#include "service/work/work.h"

namespace dondoc::service {
namespace {

using domain::AwaitedState;

// Today is 15 November 2023, a Wednesday. Task 1: Sở Y tế leads, Sở Tài chính cooperates, until 30 November;
// task 2: Sở Tài chính, until 19 November.
class AwaitedTest : public PlanTest {
 protected:
  base::Id task(int ordinal) { return list_plan_tasks(staff, plan, {}, {}).items.at(static_cast<std::size_t>(ordinal - 1)).id; }
  AwaitedInput only(Context& context) {
    const auto items = list_awaited_inputs(context, {.open = true}).items;
    EXPECT_EQ(items.size(), 1u);
    return items.at(0);
  }
  AwaitedInput from_task() { return create_awaited_input(staff, plan, {"Phương án kinh phí", task(1), task(2), {}, {}}); }
  base::Id plan = issued_plan();
};

TEST_F(AwaitedTest, is_given_with_its_file_and_received_by_each_that_waits) {
  const auto made = from_task();
  EXPECT_EQ(made.due_on, made.giver_task->due_on) << "the deadline of the giving task holds";
  EXPECT_THAT(only(of_finance).can, testing::ElementsAre("give"));
  EXPECT_TRUE(only(of_health).can.empty());
  const auto file = upload_attachment(of_finance, {"phuong-an.txt", "Phương án."}).id;
  const auto given = give_awaited_input(of_finance, made.id, {"Bản đã ký", {file}});
  EXPECT_EQ(given.state, AwaitedState::given);
  EXPECT_EQ(get_attachment(of_health, file).file_name, "phuong-an.txt");
  EXPECT_EQ(code_of([&] { give_awaited_input(staff, made.id, {}); }), "awaited.given");
  receive_awaited_input(of_health, made.id);
  EXPECT_EQ(code_of([&] { take_back_awaited_input(of_finance, made.id); }), "awaited.received");
  EXPECT_EQ(receive_awaited_input(of_finance, made.id).state, AwaitedState::received) << "it cooperates in task 1, and waits too";
  EXPECT_TRUE(list_awaited_inputs(staff, {.open = true}).items.empty());
}

TEST_F(AwaitedTest, its_lateness_is_the_givers_and_leaves_the_waiting_unit_as_it_was) {
  create_awaited_input(staff, plan, {"Ma két", task(1), {}, finance, clock.today().plus(2)});
  const auto before = get_task(staff, task(1)).task.progress.late;
  clock.pass_days(6);
  EXPECT_EQ(only(of_health).state, AwaitedState::late);
  EXPECT_EQ(only(of_health).late, 2) << "Monday and Tuesday";
  EXPECT_EQ(get_task(staff, task(1)).task.progress.late, before);
}

TEST_F(AwaitedTest, the_ladder_tells_the_giver_of_a_day_of_its_own_once_a_step) {
  auto ladder = domain::usual_ladder();
  ladder.on = true;
  ladder.steps = {{1, domain::Rung::focal_point}};
  ladder.quiet_from = ladder.quiet_to = 0;
  put_plan_chasing(staff, plan, ladder);
  const auto made = create_awaited_input(staff, plan, {"Ma két", task(1), {}, finance, clock.today()});
  clock.pass_days(1);
  EXPECT_EQ(chase_due(app), 1);
  EXPECT_EQ(list_my_notices(of_finance, {}).items.at(0).late, 1);
  EXPECT_EQ(list_my_notices(of_health, {}).total, 0) << "who waits is not reminded";
  EXPECT_EQ(chase_due(app), 0);
  give_awaited_input(of_finance, made.id, {});
  clock.pass_days(1);
  EXPECT_EQ(chase_due(app), 0);
}

TEST_F(AwaitedTest, passes_on_with_the_unit_that_gives_it) {
  create_awaited_input(staff, plan, {"Ma két", task(1), {}, finance, clock.today().plus(2)});
  const auto today = clock.today();
  reorganise(keeper, {domain::ReorganisationKind::merge, "15/NQ-HĐND", today, today, {{{health, finance}, {{{}, "Sở Y tế - Tài chính", {}, {}}}, {}}}});
  EXPECT_EQ(only(staff).givers.at(0).name, "Sở Y tế - Tài chính");
}

TEST_F(AwaitedTest, what_is_wrong_is_told) {
  const auto refusal = [&](const AwaitedContent& input) { return code_of([&] { create_awaited_input(staff, plan, input); }); };
  EXPECT_EQ(refusal({" ", task(1), task(2), {}, {}}), "awaited.what_required");
  EXPECT_EQ(refusal({"Ma két", task(1), task(1), {}, {}}), "awaited.same_task");
  EXPECT_EQ(refusal({"Ma két", task(1), {}, finance, {}}), "awaited.giver_required") << "without a task it needs a day";
  EXPECT_EQ(refusal({"Ma két", task(1), task(2), {}, clock.today()}), "awaited.giver_required") << "a day of its own needs a unit";
  EXPECT_EQ(refusal({"Ma két", base::Id::make(), task(2), {}, {}}), "awaited.unknown_task");
  const auto made = from_task();
  EXPECT_EQ(code_of([&] { give_awaited_input(of_health, made.id, {}); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { receive_awaited_input(of_health, made.id); }), "awaited.not_given");
  delete_awaited_input(staff, made.id);
  EXPECT_TRUE(list_awaited_inputs(staff, {plan}).items.empty());
  restore_awaited_input(staff, made.id);
  EXPECT_EQ(list_awaited_inputs(staff, {plan}).items.size(), 1u);
}

}  // namespace
}  // namespace dondoc::service
