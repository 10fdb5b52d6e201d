#include "service/work/shares.h"

#include <gtest/gtest.h>

#include "service/chasing/chasing.h"
#include "service/organisation/reorganisation.h"
#include "service/overview/history.h"
#include "service/overview/tracking.h"
#include "service/test_plan.h"
#include "service/work/extensions.h"
#include "service/work/guidance.h"
#include "service/work/difficulties.h"
#include "service/work/work.h"

namespace dondoc::service {
namespace {

using base::Date;
using domain::Standing;
using domain::UpdateKind;

const auto day = [](const char* iso) { return *Date::parse(iso); };

// Today is 15 November 2023; the health department's duty is due on the 30th. It hands it
// down to a division, to a village station below that, and to its own people.
class SharesTest : public PlanTest {
 protected:
  SharesTest() : plan(issued_plan()) {
    for (const auto& row : list_my_assignments(of_health, {}, {}, {}).items)
      if (row.ordinal == 1) duty = row.id;
  }
  Context person_of(const char* login, const base::Id& unit) { return someone(login, domain::UserRole::focal_point, unit); }
  base::Id unit_below(const char* name, const base::Id& above) { return create_unit(keeper, {name, {}, {}, {}, name, above}).id; }
  Share give(const base::Id& unit, std::optional<Date> due_on = {}, const std::optional<base::Id>& person = {}) {
    return last(give_shares(of_health, duty, {{{unit, person, "Tập huấn hai buổi", due_on}}}));
  }
  static Share last(const Shares& shares) { return shares.items.back(); }
  void say(Context& who, const base::Id& id, UpdateKind kind, std::optional<int> percent = {}) { post_update(who, id, {kind, "Đã làm.", {}, percent, {}, {}}); }
  std::string refusal(const ShareInput& share) { return code_of([&] { give_shares(of_health, duty, {{share}}); }); }

  base::Id plan, duty;
  base::Id division = unit_below("Phòng Truyền thông", health), station = unit_below("Trạm y tế thôn Khe", division);
  Context of_division = person_of("phong", division), of_station = person_of("tram", station), second_of_health = person_of("yte2", health);
};

TEST_F(SharesTest, a_share_is_answered_like_any_duty_and_told_to_who_gave_it) {
  const auto holders = list_share_holders(of_health, duty);
  ASSERT_EQ(holders.units.size(), 2u);
  EXPECT_TRUE(holders.units[0].answers);
  EXPECT_EQ(holders.people.size(), 2u);
  const auto first = give(division, day("2023-11-25")), second = give(health, {}, second_of_health.actor.user_id);
  EXPECT_EQ(second.due_on, day("2023-11-30")) << "as the duty";

  const auto mine = list_my_assignments(of_division, {}, {}, {});
  ASSERT_EQ(mine.items.size(), 1u);
  EXPECT_EQ(mine.items[0].text, "Tập huấn hai buổi");
  EXPECT_EQ(mine.items[0].share->given_by.id, health);
  EXPECT_EQ(mine.items[0].share->parent_id, duty);
  receive_assignment(of_division, first.id);
  say(of_division, first.id, UpdateKind::progress, 60);
  say(second_of_health, second.id, UpdateKind::done);

  const auto shares = list_shares(of_health, duty);
  EXPECT_EQ(shares.progress.done, 1);
  EXPECT_EQ(shares.progress.under_way, 1);
  EXPECT_EQ(shares.percent, 80);
  const auto whole = get_assignment(of_health, duty).assignment;
  EXPECT_EQ(whole.state, domain::AssignmentState::issued) << "the unit alone says how its duty stands";
  EXPECT_EQ(whole.shares->total, 2);
  EXPECT_TRUE(get_assignment(of_health, duty).updates.empty());
  EXPECT_EQ(get_assignment(of_health, first.id).updates.size(), 2u);
  reopen_assignment(of_health, second.id, {"Thiếu ảnh."});
  EXPECT_EQ(list_shares(of_health, duty).progress.done, 0);
}

TEST_F(SharesTest, a_difficulty_is_answered_by_who_gave_the_share) {
  const auto share = give(division);
  say(of_division, share.id, UpdateKind::difficulty);
  EXPECT_EQ(list_shares(of_health, duty).asking, 1);
  EXPECT_EQ(list_difficulties(staff, {}, {}).total, 0) << "it does not reach the standing body";
  const auto update = get_assignment(of_health, share.id).updates.at(0);
  EXPECT_EQ(update.can, std::vector<std::string>{"answer"});
  EXPECT_EQ(code_of([&] { answer_update(staff, update.id, {"Không."}); }), "act.forbidden");
  answer_update(of_health, update.id, {"Mượn xe của trung tâm."});
  EXPECT_EQ(list_shares(of_health, duty).asking, 0);
  EXPECT_EQ(code_of([&] { publish_guidance(staff, update.id, {"Thiếu xe thì sao?", "Mượn xe.", true}); }), "act.forbidden") << "it stays inside";
  EXPECT_EQ(get_assignment(of_division, share.id).updates.at(0).answer, "Mượn xe của trung tâm.");
}

TEST_F(SharesTest, those_above_see_states_and_no_insides) {
  const int given = track_assignments(staff, {}, {}).progress.total;
  const auto share = give(division);
  give(health, {}, second_of_health.actor.user_id);
  give_shares(of_division, share.id, {{{station, {}, "Mời thôn đội", {}}}});
  const auto seen = list_shares(staff, duty);
  ASSERT_EQ(seen.items.size(), 1u);
  EXPECT_EQ(seen.people, 1);
  EXPECT_EQ(seen.progress.total, 2);
  EXPECT_EQ(seen.items[0].shares->total, 1);
  EXPECT_EQ(seen.items[0].can, std::vector<std::string>{"link"}) << "where the division has no account";
  EXPECT_EQ(code_of([&] { get_assignment(staff, share.id); }), "assignment.not_your_unit");
  EXPECT_EQ(code_of([&] { get_assignment(of_finance, share.id); }), "assignment.not_your_unit");
  EXPECT_EQ(code_of([&] { list_history(staff, "assignment", share.id, {}); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { get_assignment(of_station, share.id); }), "assignment.not_your_unit") << "nor those below";
  const auto inside = list_shares(of_health, share.id);
  EXPECT_EQ(inside.items.at(0).unit.id, station);
  EXPECT_TRUE(inside.items.at(0).can.empty()) << "two levels down: how it stands, no more";
  say(of_station, list_my_assignments(of_station, {}, {}, {}).items.at(0).id, UpdateKind::done);
  for (const auto& entry : list_history(staff, "plan", plan, {}).items) EXPECT_NE(entry.act, "assignment.done");
  EXPECT_EQ(track_assignments(staff, {}, {}).progress.total, given) << "what the plan gave";
}

TEST_F(SharesTest, only_the_holder_hands_down_and_only_to_its_own) {
  const ShareInput share{division, {}, "Tập huấn", {}};
  EXPECT_EQ(code_of([&] { give_shares(staff, duty, {{share}}); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { give_shares(of_finance, duty, {{share}}); }), "assignment.not_your_unit");
  EXPECT_EQ(refusal({finance, {}, "Tập huấn", {}}), "share.not_below");
  EXPECT_EQ(refusal({health, of_division.actor.user_id, "Tập huấn", {}}), "share.not_own_person");
  EXPECT_EQ(refusal({division, of_division.actor.user_id, "Tập huấn", {}}), "share.not_own_person") << "the division chooses its people itself";
  EXPECT_EQ(refusal({division, {}, "  ", {}}), "share.text_required");
  EXPECT_EQ(refusal({division, {}, "Tập huấn", day("2023-12-01")}), "share.after_duty");
  EXPECT_EQ(code_of([&] { give_shares(of_health, duty, {}); }), "share.none");
  EXPECT_EQ(list_shares(of_health, duty).progress.total, 0) << "all or none";
  say(of_health, duty, UpdateKind::done);
  EXPECT_EQ(refusal(share), "assignment.wrong_state");
}

TEST_F(SharesTest, a_share_goes_four_levels_down_and_no_further) {
  auto at = duty;
  for (int level = 0; level < 4; ++level) at = last(give_shares(of_health, at, {{{health, {}, "Chia tiếp", {}}}})).id;
  EXPECT_EQ(code_of([&] { give_shares(of_health, at, {{{health, {}, "Chia tiếp", {}}}}); }), "share.too_deep");
  EXPECT_TRUE(list_shares(of_health, at).can.empty());
}

TEST_F(SharesTest, a_share_is_changed_withdrawn_and_restored_with_what_was_said) {
  const auto share = give(division, day("2023-11-25"));
  say(of_division, share.id, UpdateKind::progress, 30);
  EXPECT_EQ(code_of([&] { put_share(of_division, share.id, {"Ít hơn", {}}); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { put_share(of_health, duty, {"Ít hơn", {}}); }), "share.unknown");
  const auto changed = put_share(of_health, share.id, {"Tập huấn một buổi", {}});
  EXPECT_EQ(changed.text, "Tập huấn một buổi");
  EXPECT_EQ(changed.due_on, day("2023-11-30"));
  EXPECT_EQ(changed.percent, 30);
  withdraw_share(of_health, share.id);
  EXPECT_TRUE(list_my_assignments(of_division, {}, {}, {}).items.empty());
  EXPECT_EQ(code_of([&] { say(of_division, share.id, UpdateKind::done); }), "share.withdrawn");
  EXPECT_EQ(list_shares(of_health, duty).items.at(0).can, (std::vector<std::string>{"open", "restore"}));
  EXPECT_TRUE(list_shares(staff, duty).items.empty());
  EXPECT_EQ(restore_share(of_health, share.id).percent, 30);
  EXPECT_EQ(list_my_assignments(of_division, {}, {}, {}).items.size(), 1u);
}

TEST_F(SharesTest, an_extension_of_the_duty_reaches_the_shares) {
  const auto share = give(division);
  EXPECT_EQ(code_of([&] { ask_extension(of_division, share.id, {day("2023-12-20"), "Bận."}); }), "share.no_extension");
  EXPECT_TRUE(list_extensions_of(of_health, share.id).can.empty());
  const auto asked = ask_extension(of_health, duty, {day("2023-12-20"), "Chờ kinh phí."});
  answer_extension(staff, asked.id, {day("2023-12-20"), ""});
  EXPECT_EQ(list_shares(of_health, duty).items.at(0).due_on, day("2023-12-20"));
  clock.pass_days(40);
  EXPECT_EQ(list_shares(of_health, duty).items.at(0).standing, Standing::late);
  EXPECT_EQ(refusal({division, {}, "Tập huấn", day("2023-12-30")}), "share.duty_late");
}

TEST_F(SharesTest, a_reorganisation_loses_no_share) {
  const auto share = give(division);
  give(health, {}, second_of_health.actor.user_id);
  const auto today = clock.today();
  const auto made = reorganise(keeper, {domain::ReorganisationKind::merge, "15/NQ-HĐND", today, today, {{{health, finance}, {{{}, "Sở Y tế - Tài chính", {}, {}}}, {}}}});
  auto successor = person_of("moi", made.units.to.at(0).id);
  EXPECT_EQ(list_shares(successor, duty).items.size(), 2u);
  EXPECT_EQ(list_my_assignments(of_division, {}, {}, {}).items.at(0).share->given_by.name, "Sở Y tế - Tài chính");
  say(of_division, share.id, UpdateKind::done);
  EXPECT_EQ(list_shares(successor, duty).progress.done, 1);
  EXPECT_EQ(list_shares(staff, duty).people, 1);
}

TEST_F(SharesTest, a_share_that_was_taken_back_counts_with_nothing_that_passes) {
  const auto own = give(health, {}, second_of_health.actor.user_id);
  withdraw_share(of_health, own.id);
  const auto open = preview_reorganisation(keeper, health).duties + preview_reorganisation(keeper, finance).duties;
  ASSERT_GT(open, 0);
  const auto today = clock.today();
  EXPECT_EQ(reorganise(keeper, {domain::ReorganisationKind::merge, "15/NQ-HĐND", today, today, {{{health, finance}, {{{}, "Sở Y tế - Tài chính", {}, {}}}, {}}}}).units.duties, open);
}

TEST_F(SharesTest, the_ladder_of_a_share_ends_at_who_gave_it) {
  auto ladder = domain::usual_ladder();
  ladder.on = true;
  ladder.silent_days = 0;
  put_plan_chasing(staff, plan, ladder);
  for (const auto& row : list_my_assignments(of_finance, {}, {}, {}).items) say(of_finance, row.id, UpdateKind::done);
  give(division, day("2023-11-17"));
  clock.pass_minutes(3 * 60);
  for (int i = 0; i < 10; ++i, clock.pass_days(1)) chase_due(app);
  const auto last = list_my_notices(of_division, {});
  EXPECT_EQ(last.total, 3) << "three days before, on the day, and the day after";
  const auto given = list_my_notices(of_health, {});
  ASSERT_EQ(given.total, 1);
  EXPECT_EQ(given.items[0].unit->id, health);
  EXPECT_EQ(given.items[0].late, 1);
  EXPECT_EQ(list_my_notices(staff, {}).total, 0);
  EXPECT_EQ(list_my_notices(leader, {}).total, 0);
}

TEST_F(SharesTest, sent_again_has_one_effect) {
  of_health.idempotency_key = "một lần";
  give(division);
  give(division);
  of_health.idempotency_key.clear();
  EXPECT_EQ(list_shares(of_health, duty).progress.total, 1);
}

}  // namespace
}  // namespace dondoc::service
