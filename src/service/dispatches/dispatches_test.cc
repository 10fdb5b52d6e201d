#include "service/dispatches/dispatches.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "service/dispatches/opening.h"
#include "service/drafts/imports.h"
#include "service/organisation/administration.h"
#include "service/organisation/reorganisation.h"
#include "service/overview/history.h"
#include "service/plans/amendment.h"
#include "service/test_plan.h"
#include "service/work/links.h"
#include "service/work/work.h"
#include "store/unit_store.h"

namespace dondoc::service {
namespace {

using domain::DispatchState;
using domain::HandingWay;
using domain::Purpose;
using testing::ElementsAre;
using enum domain::DispatchState;

/// Today is 15 November 2023, a Wednesday. Two offices can sign in, the others cannot.
class DispatchesTest : public PlanTest {
 protected:
  static std::string text_with(const std::string& recipients, const std::string& lines = "") {
    std::string text = plan_text;
    const auto at = text.find("- Sở Y tế;"), to = text.find("TM. ỦY BAN");
    text.replace(at, to - at, recipients + "\n");
    if (!lines.empty()) text.insert(text.find("III. TỔ CHỨC"), lines);
    return text;
  }
  base::Id issued(const std::string& recipients) {
    const auto plan = confirmed_plan(text_with(recipients));
    issue_plan(leader, plan, {true});
    return plan;
  }
  base::Id home() {
    auto tx = app.database.read(agency_id);
    return store::find_unit_by(tx, "Sở Nội vụ").value();
  }
  std::vector<Dispatch> all(Context& who, const DispatchFilter& filter = {}) { return list_dispatches(who, {}, filter).items; }
  Dispatch one(const std::string& name) {
    for (auto& row : all(staff))
      if (row.name == name) return row;
    ADD_FAILURE() << "nobody is called " << name;
    return {};
  }
  static std::vector<std::string> names(const std::vector<Dispatch>& rows) {
    std::vector<std::string> out;
    for (const auto& row : rows) out.push_back(row.name);
    return out;
  }
  /// What is told of a plan to its staff, in a row: to hand, handed, sent, opened, received, late.
  std::vector<int> counts(const base::Id& plan) {
    const auto n = get_plan_dispatches(staff, plan).counts.value();
    return {n.to_hand, n.handed, n.sent, n.opened, n.received, n.late};
  }
};

constexpr const char* usual = R"(- Thường trực Tỉnh ủy (b/c);
- Các cơ quan, đơn vị (t/h);
- Sở Tài chính (p/h);
- Sở Nội vụ (để biết);
- Lưu: VT.)";

TEST_F(DispatchesTest, each_line_becomes_units_or_stays_a_name) {
  const auto plan = issued(usual);
  const auto rows = all(staff);
  EXPECT_THAT(names(rows), testing::UnorderedElementsAre("Thường trực Tỉnh ủy", "Sở Y tế", "Sở Tài chính", "Sở Nội vụ", "Lưu: VT"));
  EXPECT_EQ(names(rows).front(), "Thường trực Tỉnh ủy");
  EXPECT_EQ(names(rows).back(), "Lưu: VT") << "in the order of the document";
  const auto committee = one("Thường trực Tỉnh ủy"), by_group = one("Sở Y tế"), named = one("Sở Tài chính"), mute = one("Sở Nội vụ"), kept = one("Lưu: VT");
  EXPECT_EQ(committee.state, to_hand);
  EXPECT_EQ(committee.purpose, Purpose::to_report);
  EXPECT_FALSE(committee.unit);
  EXPECT_EQ(by_group.state, sent);
  EXPECT_EQ(by_group.line, "Các cơ quan, đơn vị");
  EXPECT_EQ(by_group.purpose, Purpose::to_implement);
  EXPECT_EQ(named.line, "Sở Tài chính") << "the line that names it itself, once";
  EXPECT_EQ(named.purpose, Purpose::to_coordinate);
  EXPECT_EQ(mute.state, to_hand) << "a unit that nobody signs in for";
  EXPECT_EQ(mute.unit->name, "Sở Nội vụ");
  EXPECT_EQ(kept.state, filed);
  EXPECT_TRUE(kept.can.empty());
  EXPECT_THAT(counts(plan), ElementsAre(2, 0, 2, 0, 0, 0));
  EXPECT_EQ(get_plan_dispatches(leader, plan).counts->all, 4) << "copies that are filed are no recipients";
}

TEST_F(DispatchesTest, lines_that_list_or_point_are_understood) {
  issued("- Các Sở: Y tế, Nội vụ (t/h);\n- Như Mục II;\n- Các đơn vị nêu tại Mục IX;\n- Đài Phát thanh tỉnh;\n- Lưu: VT.");
  EXPECT_THAT(names(all(staff)), ElementsAre("Sở Y tế", "Sở Nội vụ", "Sở Tài chính", "Đài Phát thanh tỉnh", "Lưu: VT"));
  EXPECT_EQ(one("Sở Tài chính").line, "Như Mục II");
}

TEST_F(DispatchesTest, who_is_charged_gets_it_though_no_line_says_so) {
  const auto plan = issued("- Sở Y tế;\n- Lưu: VT.");
  EXPECT_FALSE(one("Sở Tài chính").line);
  EXPECT_EQ(one("Sở Tài chính").state, sent);
  EXPECT_THAT(counts(plan), ElementsAre(0, 0, 2, 0, 0, 0));
}

TEST_F(DispatchesTest, a_recipient_without_work_sees_the_plan_and_its_own_line_alone) {
  auto of_home = someone("noivu", domain::UserRole::focal_point, home());
  const auto plan = issued(usual);
  EXPECT_EQ(list_plans(of_home, {}, {}).total, 1);
  EXPECT_EQ(get_plan(of_home, plan).id, plan);
  const auto own = get_plan_dispatches(of_home, plan);
  EXPECT_FALSE(own.counts);
  EXPECT_THAT(names(own.own), ElementsAre("Sở Nội vụ"));
  EXPECT_THAT(own.own[0].can, ElementsAre("receive"));
  EXPECT_THAT(names(all(of_home)), ElementsAre("Sở Nội vụ"));
  EXPECT_THAT(names(all(of_home, {plan, health, {}, false})), ElementsAre()) << "another's";
  EXPECT_EQ(code_of([&] { list_dispatches(keeper, {}, {}); }), "act.forbidden") << "an administrator as such";
  EXPECT_EQ(code_of([&] { get_plan_dispatches(keeper, plan); }), "plan.not_yours");
}

TEST_F(DispatchesTest, opening_and_receiving_are_written_down_once_with_who_and_when) {
  const auto plan = issued(usual);
  clock.pass_minutes(5);
  get_plan(of_health, plan);
  EXPECT_EQ(one("Sở Y tế").state, sent) << "a paper that is drawn up from the plan opens nothing";
  open_plan(leader, plan);
  EXPECT_THAT(counts(plan), ElementsAre(2, 0, 2, 0, 0, 0));
  open_plan(of_health, plan);
  const int so_far = events();
  clock.pass_minutes(5);
  open_plan(of_health, plan);
  EXPECT_EQ(events(), so_far);
  auto row = one("Sở Y tế");
  EXPECT_EQ(row.state, opened);
  EXPECT_EQ(row.opened->by.name, "yte");
  EXPECT_EQ(row.opened->at.ms, clock.at.ms - 5 * 60'000);

  EXPECT_EQ(receive_plan(of_health, plan).own.at(0).state, received);
  row = one("Sở Y tế");
  EXPECT_EQ(row.received->by.name, "yte");
  EXPECT_TRUE(row.can.empty());
  const int then = events();
  receive_plan(of_health, plan);
  EXPECT_EQ(events(), then) << "a second time says nothing";
  EXPECT_THAT(counts(plan), ElementsAre(2, 0, 1, 0, 1, 0));
  const auto told = list_history(staff, "plan", plan, {}).items;
  EXPECT_TRUE(std::ranges::any_of(told, [](const auto& entry) { return entry.act == "dispatch.received"; }));
  for (const auto& entry : list_history(of_finance, "plan", plan, {}).items) EXPECT_FALSE(entry.act.starts_with("dispatch.")) << "what another unit did";
}

TEST_F(DispatchesTest, work_that_is_opened_or_received_says_so_too) {
  const auto plan = issued(usual);
  const auto duty = list_my_assignments(of_finance, {}, {}, {}).items.at(0).id;
  open_assignment(staff, duty);
  EXPECT_EQ(one("Sở Tài chính").state, sent);
  open_assignment(of_finance, duty);
  EXPECT_EQ(one("Sở Tài chính").state, opened);
  receive_assignment(of_finance, duty);
  EXPECT_EQ(one("Sở Tài chính").state, received);
  EXPECT_EQ(one("Sở Tài chính").received->by.name, "taichinh");
  const auto other = list_my_assignments(of_health, {}, {}, {}).items.at(0).id;
  post_update(of_health, other, {domain::UpdateKind::progress, "Đã họp.", {}, {}, {}, {}});
  EXPECT_EQ(one("Sở Y tế").state, received) << "who reports on it has it";
  EXPECT_THAT(counts(plan), ElementsAre(2, 0, 0, 0, 2, 0));
}

TEST_F(DispatchesTest, a_link_counts_for_the_unit_that_it_was_made_for) {
  issued(usual);
  const auto duty = list_my_assignments(of_finance, {}, {}, {}).items.at(0).id;
  const auto made = create_link(staff, duty, {3});
  EXPECT_EQ(one("Sở Tài chính").state, sent) << "to make one is not to open it";
  const auto holder = enter_link(app, made.token, "127.0.0.1", false);
  Context context{app, holder.actor, {}, holder.digest, "127.0.0.1"};
  open_link(context);
  EXPECT_EQ(one("Sở Tài chính").state, opened);
  EXPECT_EQ(one("Sở Y tế").state, sent);
  update_by_link(context, {domain::UpdateKind::done, "Xong.", {}});
  EXPECT_EQ(one("Sở Tài chính").state, received);
}

TEST_F(DispatchesTest, the_clerk_hands_over_in_bulk_and_takes_back) {
  const auto plan = issued(usual);
  const auto committee = one("Thường trực Tỉnh ủy").id, home = one("Sở Nội vụ").id, kept = one("Lưu: VT").id;
  const auto today = clock.today();
  const HandingInput both{{committee, home}, HandingWay::paper, today, " Chị Lan ký nhận "};
  EXPECT_EQ(code_of([&] { hand_over_dispatches(leader, both); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { hand_over_dispatches(staff, {{}, HandingWay::paper, today, ""}); }), "dispatch.none");
  EXPECT_EQ(code_of([&] { hand_over_dispatches(staff, {{base::Id::make()}, HandingWay::paper, today, ""}); }), "dispatch.unknown");
  EXPECT_EQ(code_of([&] { hand_over_dispatches(staff, {{home}, HandingWay::paper, today.plus(1), ""}); }), "dispatch.day");
  EXPECT_EQ(code_of([&] { hand_over_dispatches(staff, {{home}, HandingWay::paper, today.plus(-1), ""}); }), "dispatch.day");
  EXPECT_EQ(code_of([&] { hand_over_dispatches(staff, {{home, kept}, HandingWay::paper, today, ""}); }), "dispatch.not_to_hand");
  EXPECT_EQ(one("Sở Nội vụ").state, to_hand) << "all or none";
  EXPECT_EQ(code_of([&] { hand_over_dispatches(staff, {std::vector<base::Id>(1, home), HandingWay::paper, today, ""}); take_back_dispatches(staff, {{committee}}); }), "dispatch.not_handed");
  take_back_dispatches(staff, {{home}});

  hand_over_dispatches(staff, both);
  EXPECT_THAT(counts(plan), ElementsAre(0, 2, 2, 0, 0, 0));
  const auto row = one("Sở Nội vụ");
  EXPECT_EQ(row.handing->note, "Chị Lan ký nhận");
  EXPECT_EQ(row.handing->by.name, "chuyenvien");
  EXPECT_THAT(row.can, ElementsAre("take-back"));
  EXPECT_EQ(code_of([&] { hand_over_dispatches(staff, both); }), "dispatch.not_to_hand");
  take_back_dispatches(staff, {{committee, home}});
  EXPECT_THAT(counts(plan), ElementsAre(2, 0, 2, 0, 0, 0));
  hand_over_dispatches(staff, {{home}, HandingWay::exchange, today, ""});
  EXPECT_EQ(one("Sở Nội vụ").handing->way, HandingWay::exchange);
}

TEST_F(DispatchesTest, what_waits_is_late_by_working_days_and_found_by_its_state) {
  const auto plan = issued(usual);  // Wednesday
  clock.pass_days(2);
  EXPECT_THAT(counts(plan), ElementsAre(2, 0, 2, 0, 0, 2)) << "on Friday what should have been handed over on Thursday";
  clock.pass_days(2);
  EXPECT_EQ(counts(plan).back(), 2) << "a weekend is no working day";
  clock.pass_days(1);
  EXPECT_EQ(counts(plan).back(), 4);
  open_plan(of_health, plan);
  hand_over_dispatches(staff, {{one("Thường trực Tỉnh ủy").id}, HandingWay::mail, clock.today(), ""});
  EXPECT_THAT(names(all(staff, {{}, {}, {}, true})), ElementsAre("Sở Tài chính", "Sở Nội vụ"));
  receive_plan(of_finance, plan);
  int found = 0;
  for (const auto state : {to_hand, handed, sent, opened, received, filed})
    for (const auto& row : all(staff, {plan, {}, state, false})) {
      EXPECT_EQ(row.state, state) << row.name;
      ++found;
    }
  EXPECT_EQ(found, 5) << "the rule and the query tell the same";
}

TEST_F(DispatchesTest, an_amendment_is_told_again) {
  const auto plan = issued(usual);
  receive_plan(of_health, plan);
  receive_plan(of_finance, plan);
  auto text = text_with("- Sở Y tế (t/h);\n- Báo Sơn Thủy;\n- Lưu: VT.");
  text.replace(text.find("01/12/2023"), 10, "05/12/2023");
  const auto draft = import_document(staff, {"sua-doi.txt", text});
  amend_plan(staff, plan, {draft.id, get_draft(staff, draft.id).revision, true, {}, {}, {}});
  std::vector<Dispatch> anew;
  for (const auto& row : all(staff))
    if (row.amended_on) anew.push_back(row);
  EXPECT_THAT(names(anew), testing::IsSupersetOf({"Sở Y tế", "Báo Sơn Thủy"}));
  EXPECT_EQ(anew[0].amended_on, clock.today());
  EXPECT_EQ(anew[0].state, sent);
  EXPECT_THAT(names(get_plan_dispatches(of_health, plan).own), ElementsAre("Sở Y tế", "Sở Y tế"));
  receive_plan(of_health, plan);
  for (const auto& row : get_plan_dispatches(of_health, plan).own) EXPECT_EQ(row.state, received);
}

TEST_F(DispatchesTest, a_successor_receives_under_the_old_name) {
  const auto plan = issued(usual);
  reorganise(keeper, {domain::ReorganisationKind::dissolve, "15/QĐ-UBND", clock.today(), clock.today(), {{{home()}, {{health, {}, {}, {}}}, {}}}});
  const auto own = get_plan_dispatches(of_health, plan).own;
  EXPECT_THAT(names(own), testing::UnorderedElementsAre("Sở Y tế", "Sở Nội vụ"));
  EXPECT_EQ(one("Sở Nội vụ").unit->name, "Sở Y tế") << "who holds it now";
  receive_plan(of_health, plan);
  EXPECT_EQ(one("Sở Nội vụ").state, received);
  EXPECT_EQ(one("Sở Nội vụ").received->by.name, "yte");
}

TEST_F(DispatchesTest, a_plan_that_was_issued_before_gets_its_list_once) {
  const auto plan = issued(usual);
  EXPECT_TRUE(get_plan_dispatches(staff, plan).can.empty());
  EXPECT_EQ(code_of([&] { make_plan_dispatches(staff, plan); }), "dispatch.made_already");
  {
    auto tx = app.database.write(agency_id);
    tx.run("DELETE FROM dispatch WHERE agency_id = $1", agency_id);
    tx.commit();
  }
  EXPECT_THAT(get_plan_dispatches(staff, plan).can, ElementsAre("make"));
  EXPECT_TRUE(get_plan_dispatches(leader, plan).can.empty());
  EXPECT_EQ(code_of([&] { make_plan_dispatches(leader, plan); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { receive_plan(of_health, plan); }), "dispatch.unknown");
  EXPECT_EQ(make_plan_dispatches(staff, plan).counts->all, 4);
  const auto waiting = confirmed_plan(text_with(usual));
  EXPECT_EQ(code_of([&] { make_plan_dispatches(staff, waiting); }), "plan.wrong_status");
}

TEST_F(DispatchesTest, the_delivery_book_is_a_sheet) {
  issued(usual);
  hand_over_dispatches(staff, {{one("Sở Nội vụ").id}, HandingWay::paper, clock.today(), "01 bản"});
  const auto file = export_dispatches(staff, {}, {});
  EXPECT_EQ(file.file_name, "so-chuyen-giao-van-ban-di.xlsx");
  EXPECT_EQ(file.bytes.substr(0, 2), "PK");
}

TEST_F(DispatchesTest, a_name_that_stood_for_nobody_is_found_to_be_a_unit_later) {
  const auto plan = issued("- Ban Quản lý dự án nước sạch; - Lưu: VT.");
  const auto row = one("Ban Quản lý dự án nước sạch");
  ASSERT_EQ(row.state, to_hand);
  ASSERT_FALSE(row.unit);
  const auto built = create_unit(keeper, {"Ban Quản lý dự án cấp nước", {}, {}, {}, "H44", {}}).id;
  auto of_built = someone("bql", domain::UserRole::focal_point, built);
  EXPECT_EQ(code_of([&] { get_plan(of_built, plan); }), "plan.not_yours");
  clock.pass_days(10);
  EXPECT_EQ(code_of([&] { resolve_dispatch(leader, row.id, {built}); }), "act.forbidden");
  const int late = counts(plan).back();
  const auto known = resolve_dispatch(staff, row.id, {built});
  EXPECT_EQ(known.state, DispatchState::sent) << "somebody of it can sign in";
  EXPECT_FALSE(known.late) << "it could open nothing before today";
  EXPECT_EQ(known.name, "Ban Quản lý dự án nước sạch") << "as it was printed";
  EXPECT_EQ(known.unit->name, "Ban Quản lý dự án cấp nước");
  EXPECT_THAT(known.can, ElementsAre("hand-over", "unresolve"));
  EXPECT_EQ(counts(plan).back(), late - 1);
  EXPECT_EQ(list_history(staff, "plan", plan, {}).items.front().act, "dispatch.resolved");

  EXPECT_EQ(unresolve_dispatch(staff, row.id).state, to_hand);
  EXPECT_EQ(code_of([&] { get_plan(of_built, plan); }), "plan.not_yours");
  EXPECT_EQ(code_of([&] { unresolve_dispatch(staff, row.id); }), "dispatch.in_use");

  resolve_dispatch(staff, row.id, {built});
  EXPECT_EQ(code_of([&] { resolve_dispatch(staff, row.id, {health}); }), "dispatch.resolved");
  open_plan(of_built, plan);
  EXPECT_EQ(one(row.name).state, opened);
  EXPECT_EQ(code_of([&] { unresolve_dispatch(staff, row.id); }), "dispatch.in_use") << "the unit has it before its eyes";
}

TEST_F(DispatchesTest, a_name_is_not_a_unit_that_has_the_document_already) {
  issued("- Sở Y tế; - Thanh tra ngành y tế; - Lưu: VT.");
  const auto row = one("Thanh tra ngành y tế");
  EXPECT_EQ(code_of([&] { resolve_dispatch(staff, row.id, {health}); }), "dispatch.twice");
  EXPECT_EQ(code_of([&] { resolve_dispatch(staff, row.id, {base::Id::make()}); }), "unit.unknown");
}

TEST_F(DispatchesTest, the_office_says_after_how_many_days_it_is_late) {
  const auto plan = issued("- Sở Y tế; - Lưu: VT.");
  clock.pass_days(6);
  EXPECT_GT(counts(plan).back(), 0);
  EXPECT_EQ(code_of([&] { put_dispatch_settings(staff, {10, 10}); }), "act.forbidden");
  put_dispatch_settings(keeper, {10, 10});
  EXPECT_EQ(counts(plan).back(), 0);
  DispatchFilter late;
  late.late = true;
  EXPECT_EQ(list_dispatches(staff, {}, late).total, 0);
  EXPECT_EQ(code_of([&] { put_dispatch_settings(keeper, {1, 31}); }), "dispatch.days");
  EXPECT_EQ(get_dispatch_settings(staff).days_to_open, 10);
}

}  // namespace
}  // namespace dondoc::service
