#include "service/work/guidance.h"

#include <gmock/gmock.h>

#include "service/test_plan.h"
#include "service/work/work.h"

namespace dondoc::service {
namespace {

class GuidanceTest : public PlanTest {
 protected:
  GuidanceTest() : plan(issued_plan()) {}
  base::Id asked() {
    clock.pass_minutes(1);
    const auto row = list_my_assignments(of_finance, {}, {}, {}).items.at(0);
    return post_update(of_finance, row.id, {domain::UpdateKind::difficulty, "Sở Tài chính thiếu nguồn.", {}, {}, {}, {}}).updates.back().id;
  }
  base::Id answered() {
    const auto update = asked();
    answer_update(staff, update, {"Dùng nguồn sự nghiệp."});
    return update;
  }
  base::Id plan;
  const GuidanceInput input{"Thiếu nguồn thì dùng nguồn nào?", "Dùng nguồn sự nghiệp.", true};
};

TEST_F(GuidanceTest, reaches_every_unit_of_the_plan_and_tells_who_asked_only_where_that_is_chosen) {
  publish_guidance(staff, answered(), input);
  const auto read = list_guidance(of_health, plan).items.at(0);
  EXPECT_EQ(read.answer, "Dùng nguồn sự nghiệp.");
  EXPECT_FALSE(read.unit);
  EXPECT_TRUE(read.can.empty());
  auto open = input;
  open.anonymous = false;
  publish_guidance(leader, answered(), open);
  EXPECT_EQ(list_guidance(of_health, plan).items.at(0).unit->name, "Sở Tài chính");
}

TEST_F(GuidanceTest, is_the_standing_bodys_and_of_what_was_answered) {
  const auto update = asked();
  EXPECT_EQ(code_of([&] { publish_guidance(staff, update, input); }), "act.forbidden");
  answer_update(staff, update, {"Dùng nguồn sự nghiệp."});
  EXPECT_EQ(code_of([&] { publish_guidance(of_finance, update, input); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { publish_guidance(staff, update, {" ", "Dùng.", true}); }), "guidance.question_required");
  publish_guidance(staff, update, input);
  EXPECT_EQ(code_of([&] { publish_guidance(staff, update, input); }), "guidance.published_already");
}

TEST_F(GuidanceTest, is_withdrawn_and_brought_back) {
  const auto made = publish_guidance(staff, answered(), input);
  EXPECT_EQ(code_of([&] { withdraw_guidance(of_health, made.id); }), "act.forbidden");
  withdraw_guidance(staff, made.id);
  EXPECT_TRUE(list_guidance(of_health, plan).items.empty());
  restore_guidance(staff, made.id);
  EXPECT_EQ(list_guidance(of_health, plan).items.size(), 1u);
}

}  // namespace
}  // namespace dondoc::service
