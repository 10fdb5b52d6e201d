#include "service/drafts/handed_plans.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "service/overview/news.h"
#include "service/plans/child_plans.h"
#include "service/test_plan.h"

namespace dondoc::service {
namespace {

using domain::HandedState;

class HandedPlansTest : public PlanTest {
 protected:
  HandedPlansTest() : plan(issued_plan()) {}
  /// The health department's own plan, as it signs it.
  static Upload own_plan() {
    std::string text = plan_text;
    text.replace(text.find("Số: 12/KH-UBND"), 16, "Số: 88/KH-SYT");
    return {"ke-hoach-so.txt", text};
  }
  HandedPlans hand_in(Context& who, const std::optional<base::Id>& unit = {}) { return hand_in_plan(who, plan, own_plan(), unit); }
  DraftRow draft() {
    for (const auto deleted : {false, true}) {
      ListQuery query;
      query.deleted = deleted;
      for (const auto& row : list_drafts(staff, query).items)
        if (row.handed_in) return row;
    }
    throw std::runtime_error("no draft was handed in");
  }
  base::Id plan;
};

TEST_F(HandedPlansTest, a_unit_hands_in_its_plan_and_the_clerk_confirms_it_with_owner_and_parent) {
  const auto sent = hand_in(of_health);
  ASSERT_EQ(sent.items.size(), 1u);
  EXPECT_EQ(sent.items[0].state, HandedState::waiting);
  EXPECT_EQ(sent.items[0].unit.id, health);
  EXPECT_FALSE(sent.items[0].draft_id) << "drafts are the standing body's";
  const auto row = draft();
  EXPECT_EQ(row.handed_in->unit.id, health);
  EXPECT_EQ(row.handed_in->plan.id, plan);
  EXPECT_EQ(list_handed_plans(staff, plan).items.at(0).draft_id, row.id);
  const auto child = confirm_draft(staff, row.id, {row.revision}).id;
  const auto after = list_handed_plans(of_health, plan).items.at(0);
  EXPECT_EQ(after.state, HandedState::confirmed);
  EXPECT_EQ(after.plan->id, child);
  const auto above = list_related_plans(staff, child).parents;
  ASSERT_EQ(above.size(), 1u);
  EXPECT_TRUE(above[0].bound);
  EXPECT_EQ(above[0].plan.id, plan);
  const auto below = list_related_plans(of_health, plan).children;
  ASSERT_EQ(below.size(), 1u);
  EXPECT_EQ(below[0].owner->id, health);
  EXPECT_EQ(below[0].can, std::vector<std::string>{"bind"}) << "clause by clause the unit binds it itself";
}

TEST_F(HandedPlansTest, what_the_clerk_takes_out_is_declined) {
  hand_in(of_health);
  const auto id = draft().id;
  delete_draft(staff, id);
  EXPECT_EQ(list_handed_plans(of_health, plan).items.at(0).state, HandedState::declined);
  restore_draft(staff, id);
  EXPECT_EQ(list_handed_plans(of_health, plan).items.at(0).state, HandedState::waiting);
}

TEST_F(HandedPlansTest, nobody_hands_in_for_others_or_sees_theirs) {
  hand_in(of_health);
  EXPECT_TRUE(list_handed_plans(of_finance, plan).items.empty());
  EXPECT_EQ(code_of([&] { hand_in(of_finance, health); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { hand_in(staff); }), "act.forbidden") << "who imports does it there";
  const auto interior = create_unit(keeper, {"Sở Ngoại vụ", {}, {}, {}, "H09", {}}).id;
  auto stranger = someone("ngoaivu", domain::UserRole::focal_point, interior);
  EXPECT_EQ(code_of([&] { hand_in(stranger); }), "plan.not_yours");
  EXPECT_EQ(code_of([&] { list_handed_plans(stranger, plan); }), "plan.not_yours");
  EXPECT_EQ(code_of([&] { get_draft(of_health, draft().id); }), "act.forbidden") << "not even the own draft";
  close_plan(leader, plan);
  EXPECT_EQ(code_of([&] { hand_in(of_health); }), "plan.closed");
}

TEST_F(HandedPlansTest, the_clerks_are_told_and_the_unit_takes_back_what_nobody_confirmed) {
  const auto told = [&] {
    std::vector<WorkNotice> out;
    for (auto& one : get_my_news(staff).work)
      if (one.cause == domain::WorkNews::handed_in) out.push_back(one);
    return out;
  };
  const auto sent = hand_in(of_health).items.at(0);
  EXPECT_EQ(sent.title, draft().title);
  ASSERT_EQ(told().size(), 1u);
  EXPECT_EQ(told()[0].subject_id, draft().id);
  EXPECT_EQ(told()[0].unit->id, health);
  EXPECT_EQ(sent.can, domain::Can{"withdraw"});
  EXPECT_TRUE(list_handed_plans(staff, plan).items.at(0).can.empty());
  EXPECT_EQ(code_of([&] { withdraw_handed_plan(of_finance, sent.id); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { withdraw_handed_plan(staff, sent.id); }), "act.forbidden");
  EXPECT_EQ(withdraw_handed_plan(of_health, sent.id).items.at(0).state, HandedState::withdrawn);
  EXPECT_TRUE(told().empty()) << "there is nothing to look at any more";
  EXPECT_TRUE(draft().can.empty());
  EXPECT_EQ(code_of([&] { restore_draft(staff, sent.id); }), "act.forbidden") << "it is the unit's to hand it in again";
  EXPECT_EQ(code_of([&] { withdraw_handed_plan(of_health, sent.id); }), "handed_plan.settled");
  const auto items = hand_in(of_health).items;
  const auto again = std::ranges::find(items, HandedState::waiting, &HandedPlan::state)->id;
  confirm_draft(staff, again, {get_draft(staff, again).revision});
  EXPECT_EQ(code_of([&] { withdraw_handed_plan(of_health, again); }), "handed_plan.settled");
  EXPECT_EQ(code_of([&] { withdraw_handed_plan(of_health, plan); }), "handed_plan.unknown");
}

TEST_F(HandedPlansTest, sent_again_is_one_and_a_secret_one_leaves_nothing) {
  of_health.idempotency_key = "once";
  hand_in(of_health);
  EXPECT_EQ(hand_in(of_health).items.size(), 1u);
  of_health.idempotency_key = "secret";
  EXPECT_EQ(code_of([&] { hand_in_plan(of_health, plan, {"rieng.txt", "TỐI MẬT\n\nKẾ HOẠCH\nNội dung riêng\n"}, {}); }), "document.secret");
  EXPECT_EQ(list_handed_plans(of_health, plan).items.size(), 1u);
}

}  // namespace
}  // namespace dondoc::service
