#include "service/organisation/hand_over.h"

#include <gtest/gtest.h>

#include "service/plans/plans.h"
#include "service/test_plan.h"
#include "service/work/links.h"
#include "service/work/work.h"

namespace dondoc::service {
namespace {

using domain::HandOverState;

class HandOverTest : public PlanTest {
 protected:
  base::Id point_of(const base::Id& unit) { return list_focal_points(keeper, {}, unit).items.at(0).id; }
  static HandOverInput to(const std::string& name, base::Date day) {
    HandOverInput input;
    input.full_name = name;
    input.effective_on = day;
    return input;
  }
  /// Whoever has this login, with the rights of this moment.
  domain::Actor actor(const std::string& login) {
    auto tx = app.database.read(agency_id);
    const auto user = store::find_user_by_login(tx, login);
    return user ? store::actor_of(tx, *user) : domain::Actor{};
  }
};

TEST_F(HandOverTest, ShowsEverythingOpenAndPassesItWithAnAccountInOneAct) {
  const auto plan = issued_plan();
  const auto mine = list_my_assignments(of_health, {}, {}, plan).items;
  post_update(of_health, mine.at(0).id, {domain::UpdateKind::difficulty, "Thiếu kinh phí", "Bổ sung", {}, {}, {}});
  const auto link = create_link(staff, mine.at(0).id, {7});
  const auto shown = preview_hand_over(staff, point_of(health));
  EXPECT_EQ(shown.duties.total, static_cast<int>(mine.size()));
  EXPECT_EQ(shown.reports.total, 1);
  EXPECT_EQ(shown.difficulties.items.at(0).text, "Thiếu kinh phí");
  EXPECT_EQ(shown.links.total, 1);

  auto input = to("Hà Bích Liên", clock.today());
  input.login = "habichlien";
  input.revoke_links = true;
  const auto made = hand_over(staff, point_of(health), input);
  EXPECT_EQ(made.hand_over.state, HandOverState::done);
  EXPECT_GE(made.account->first_password.size(), 10u);
  EXPECT_EQ(actor("habichlien").units, std::vector{health});
  EXPECT_TRUE(actor("yte").units.empty());
  EXPECT_EQ(code_of([&] { enter_link(app, link.token, "10.0.0.1", false); }), "link.revoked");
}

TEST_F(HandOverTest, WaitsForItsDay) {
  auto input = to("Hà Bích Liên", clock.today().plus(2));
  input.login = "habichlien";
  hand_over(staff, point_of(health), input);
  EXPECT_TRUE(actor("habichlien").units.empty());
  EXPECT_EQ(carry_out_hand_overs(app), 0);
  EXPECT_EQ(code_of([&] { hand_over(staff, point_of(health), to("Ai đó", clock.today())); }), "hand_over.waiting");
  clock.pass_days(2);
  EXPECT_EQ(carry_out_hand_overs(app), 1);
  EXPECT_EQ(carry_out_hand_overs(app), 0);
  EXPECT_EQ(actor("habichlien").units, std::vector{health});
  EXPECT_TRUE(actor("yte").units.empty());
}

TEST_F(HandOverTest, IsUndoneAsOneWithTheAccountThatCameWithIt) {
  auto input = to("Hà Bích Liên", clock.today());
  input.login = "habichlien";
  const auto made = hand_over(staff, point_of(health), input);
  EXPECT_EQ(undo_hand_over(staff, made.hand_over.id).state, HandOverState::undone);
  EXPECT_EQ(actor("yte").units, std::vector{health});
  EXPECT_TRUE(actor("habichlien").user_id.is_nil());
  EXPECT_EQ(code_of([&] { undo_hand_over(staff, made.hand_over.id); }), "hand_over.built_upon");
}

TEST_F(HandOverTest, IsNotUndoneOnceItWasHandedOn) {
  const auto first = hand_over(staff, point_of(health), to("Hà Bích Liên", clock.today()));
  const auto second = hand_over(staff, point_of(health), to("Đỗ Hải Vân", clock.today()));
  EXPECT_EQ(code_of([&] { undo_hand_over(staff, first.hand_over.id); }), "hand_over.built_upon");
  undo_hand_over(staff, second.hand_over.id);
  EXPECT_EQ(undo_hand_over(staff, first.hand_over.id).state, HandOverState::undone);
  EXPECT_EQ(list_hand_overs(staff, health).size(), 2u);
}

TEST_F(HandOverTest, WhoIsThereAlreadyTakesOver) {
  const auto deputy = create_focal_point(staff, {health, {}, "Hà Bích Liên", {}, {}, {}});
  const auto outgoing = list_focal_points(keeper, {}, health).items;
  const auto from = outgoing[0].id == deputy.id ? outgoing[1].id : outgoing[0].id;
  const auto made = hand_over(staff, from, to("hà bích liên", clock.today()));
  EXPECT_EQ(point_of(health), deputy.id);
  undo_hand_over(staff, made.hand_over.id);
  EXPECT_EQ(list_focal_points(keeper, {}, health).total, 2);
}

TEST_F(HandOverTest, IsTheStandingBodysAndSentAgainHasOneEffect) {
  EXPECT_EQ(code_of([&] { hand_over(of_finance, point_of(health), to("A", clock.today())); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { preview_hand_over(leader, point_of(health)); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { hand_over(staff, point_of(health), to(" ", clock.today())); }), "person.name_required");
  staff.idempotency_key = "k1";
  const auto point = point_of(health);
  auto input = to("Hà Bích Liên", clock.today());
  input.login = "habichlien";
  const auto once = hand_over(staff, point, input), again = hand_over(staff, point, input);
  EXPECT_EQ(once.hand_over.id, again.hand_over.id);
  EXPECT_FALSE(again.account->first_password.empty());
  EXPECT_EQ(list_focal_points(keeper, {}, health).total, 1);
}

TEST_F(HandOverTest, AFocalPointWithoutAnAccountIsGivenOneByTheStandingBody) {
  const auto point = create_focal_point(staff, {health, {}, "Hà Bích Liên", {}, "0900", {}});
  const auto made = give_account(staff, point.id, {"habichlien"});
  EXPECT_EQ(made.login, "habichlien");
  EXPECT_EQ(actor("habichlien").units, std::vector{health});
  EXPECT_EQ(code_of([&] { give_account(staff, point.id, {"khac"}); }), "focal_point.has_account");
  EXPECT_EQ(code_of([&] { give_account(leader, point.id, {"khac"}); }), "act.forbidden");
}

}  // namespace
}  // namespace dondoc::service
