#include "service/organisation/hand_over.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "service/organisation/committees.h"
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

class HandOverOfSeats : public HandOverTest {
 protected:
  void SetUp() override {
    HandOverTest::SetUp();
    auto point = list_focal_points(keeper, {}, health).items.at(0);
    name = point.full_name;
    put_focal_point(keeper, point.id, {health, point.user ? std::optional(point.user->id) : std::nullopt, name, "Giám đốc", {}, {}});
    const auto formed = clock.today().plus(-30);
    committee = create_committee(staff, {"Ban Chỉ đạo nước sạch tỉnh", domain::CommitteeKind::committee, {}, domain::Family::state, "BCĐ", "Quyết định số 01/QĐ-UBND", formed, {}}).committee.id;
    add_seats(staff, committee, {formed, {{health, "giám đốc", domain::SeatRole::deputy, name}, {health, "Giám đốc", domain::SeatRole::member, {}},
                                          {health, "Giám đốc", domain::SeatRole::secretary, "Người khác"}, {health, "Phó Giám đốc", domain::SeatRole::member, "Ai đó"}}});
  }
  std::vector<std::optional<std::string>> holders(std::optional<base::Date> on = {}) {
    std::vector<std::optional<std::string>> out;
    for (const auto& seat : get_committee(staff, committee, on).seats) out.push_back(seat.holder);
    std::ranges::sort(out);
    return out;
  }
  std::string name;
  base::Id committee;
};

TEST_F(HandOverOfSeats, NamesTheNextPersonWhereThePersonBeforeWasNamedAndSaysWhyNotElsewhere) {
  const auto before = holders();
  const auto seats = preview_hand_over(staff, point_of(health)).seats;
  ASSERT_EQ(seats.size(), 3u) << "the deputy's office is another";
  EXPECT_EQ(std::ranges::count(seats, domain::SeatPassing::passes, &HandOverSeat::passing), 1);
  EXPECT_EQ(std::ranges::count(seats, domain::SeatPassing::unnamed, &HandOverSeat::passing), 1);
  EXPECT_EQ(std::ranges::count(seats, domain::SeatPassing::other_holder, &HandOverSeat::passing), 1);
  auto input = to("Hà Bích Liên", clock.today());
  input.pass_seats = true;
  const auto made = hand_over(staff, point_of(health), input).hand_over;
  EXPECT_EQ(made.seats, 1);
  EXPECT_EQ(std::ranges::count(holders(), std::optional<std::string>("Hà Bích Liên")), 1);
  EXPECT_EQ(holders(clock.today().plus(-1)), before) << "who held it then is not rewritten";
  undo_hand_over(staff, made.id);
  EXPECT_EQ(holders(), before);
}

TEST_F(HandOverOfSeats, StayWithTheirNamesWhereTheNextPersonIsTheFocalPointAlone) {
  const auto before = holders();
  EXPECT_EQ(hand_over(staff, point_of(health), to("Hà Bích Liên", clock.today())).hand_over.seats, 0);
  EXPECT_EQ(holders(), before);
}

TEST_F(HandOverOfSeats, PassOnTheDayOfTheHandOver) {
  auto input = to("Hà Bích Liên", clock.today().plus(2));
  input.pass_seats = true;
  hand_over(staff, point_of(health), input);
  EXPECT_EQ(std::ranges::count(holders(), std::optional<std::string>("Hà Bích Liên")), 0);
  clock.pass_days(2);
  EXPECT_EQ(carry_out_hand_overs(app), 1);
  EXPECT_EQ(std::ranges::count(holders(), std::optional<std::string>("Hà Bích Liên")), 1);
}

}  // namespace
}  // namespace dondoc::service
