#include "service/organisation/reorganisation.h"

#include <algorithm>
#include <map>
#include <random>

#include "service/organisation/administration.h"
#include "service/organisation/unit_life.h"
#include "service/overview/tracking.h"
#include "service/reports/reports.h"
#include "service/test_plan.h"
#include "service/work/difficulties.h"
#include "service/work/work.h"

namespace dondoc::service {
namespace {

using domain::ReorganisationKind;

/// The board of a day as text: names, figures, next deadline of every unit.
using Board = std::vector<std::string>;

class ReorganisationTest : public PlanTest {
 protected:
  Board board(base::Date day) {
    TrackingFilter filter;
    filter.as_of = day;
    const auto page = track_units(staff, {.q = {}, .sort = "name", .page = 1, .size = 200, .deleted = false}, filter);
    Board out;
    for (const auto& unit : page.items) {
      const auto& p = unit.progress;
      EXPECT_EQ(p.total, p.done + p.late + p.silent + p.under_way) << unit.unit.name;
      EXPECT_GE(p.under_way, 0);
      out.push_back(unit.unit.name + "| " + std::to_string(p.total) + " " + std::to_string(p.done) + " " + std::to_string(p.late) + " " + std::to_string(p.silent) +
                    " " + std::to_string(unit.done_late) + " " + (unit.next_due_on ? unit.next_due_on->str() : ""));
    }
    return out;
  }
  /// Every day from the first on, up to but not including today.
  std::map<std::string, Board> past(base::Date from) {
    std::map<std::string, Board> out;
    for (auto day = from; day < context_day(); day = day.plus(1)) out[day.str()] = board(day);
    return out;
  }
  base::Date context_day() const { return clock.today(); }
  int total(const Board& board) {
    int sum = 0;
    for (const auto& line : board) sum += std::stoi(line.substr(line.find('|') + 1));
    return sum;
  }
  ReorganisationInput decision(ReorganisationKind kind, std::vector<base::Id> from, std::vector<SuccessorInput> to) {
    return {kind, "15/NQ-HĐND", context_day(), context_day(), {{std::move(from), std::move(to), {}}}};
  }
  static SuccessorInput made(const std::string& name) { return {{}, name, {}, {}}; }
  static SuccessorInput here(const base::Id& id) { return {id, {}, {}, {}}; }
};

TEST_F(ReorganisationTest, AQuestionThatWaitsPassesToTheSuccessorOfWhoIsToAnswer) {
  issued_plan();
  UpdateInput said;
  said.kind = domain::UpdateKind::question;
  said.note = "Theo mẫu nào?";
  const auto asked = post_update(of_health, list_my_assignments(of_health, {}, {}, {}).items.at(0).id, said).updates.at(0).id;
  forward_update(staff, asked, {domain::Answerer::unit, finance, {}});
  const auto answerer = [&] { return list_difficulties(staff, {}, {}).items.at(0).update.asked->unit->name; };
  const auto trade = create_unit(keeper, {"Sở Công Thương", {}, {}, {}, "H05", {}}).id;
  const auto merged = reorganise(keeper, decision(ReorganisationKind::merge, {finance, trade}, {made("Sở Kinh tế")}));
  EXPECT_EQ(answerer(), "Sở Kinh tế");
  undo_reorganisation(keeper, merged.id);
  EXPECT_EQ(answerer(), "Sở Tài chính");
}

TEST_F(ReorganisationTest, TheAssignmentsBehindAFigureOfAPastDayAreTheOnesItCounted) {
  issued_plan();
  const auto first = context_day();
  clock.pass_days(10);
  const auto made_units = reorganise(keeper, decision(ReorganisationKind::merge, {health, finance}, {made("Sở Y tế - Tài chính")})).units.to;
  clock.pass_days(3);
  TrackingFilter then, now;
  then.as_of = first;
  for (const auto& unit : track_units(staff, {}, then).items) {
    then.unit_id = unit.unit.id;
    const auto behind = track_assignments(staff, {}, then);
    EXPECT_EQ(behind.total, unit.progress.total) << unit.unit.name;
    EXPECT_EQ(behind.progress.late, unit.progress.late);
    for (const auto& row : behind.items) EXPECT_EQ(row.unit.name, unit.unit.name);
    ListQuery by_name;
    by_name.q = unit.unit.name;
    by_name.sort = "unit";
    then.unit_id.reset();
    EXPECT_GE(track_assignments(staff, by_name, then).total, unit.progress.total) << "found by the name of that day";
  }
  then.unit_id = made_units.at(0).id;
  EXPECT_EQ(track_assignments(staff, {}, then).total, 0) << "it was not there yet";
  now.unit_id = health;
  EXPECT_EQ(track_assignments(staff, {}, now).total, 0) << "what was open has passed";
}

TEST_F(ReorganisationTest, ASuccessorTakesOverTheCodeOfOneThatEnds) {
  const auto with_code = [&](const std::string& name, const std::string& own, const std::string& gso) {
    UnitInput input{name, {}, {}, {}, own, {}};
    input.codes = std::vector<UnitCodeInput>{{"gso", gso, {}, {}}};
    return create_unit(keeper, input).id;
  };
  const auto a = with_code("UBND xã Một", "H9.1", "05926"), b = with_code("UBND xã Hai", "H9.2", "05929"), other = with_code("UBND xã Ba", "H9.3", "05932");
  clock.pass_days(5);
  auto input = decision(ReorganisationKind::merge, {a, b}, {made("UBND xã Mới")});
  auto& to = input.changes[0].to[0];
  to.statistics_code = "05932";
  EXPECT_EQ(code_of([&] { reorganise(keeper, input); }), "unit.code_taken") << "who goes on keeps its code";
  to.statistics_code = "05929";
  to.code = "H9.1";
  const auto done = reorganise(keeper, input);
  const auto made_unit = done.units.to.at(0).id;
  EXPECT_EQ(get_unit(keeper, made_unit).code, "H9.1");
  EXPECT_EQ(get_unit(keeper, made_unit).codes.at(0).code, "05929");
  const auto code_until = [&](const base::Id& unit, const std::string& code) {
    std::vector<std::string> out;
    for (const auto& one : get_unit_life(keeper, unit).codes)
      if (one.code == code) out.push_back((one.valid_from ? one.valid_from->str() : "") + "–" + (one.valid_to ? one.valid_to->str() : ""));
    return out;
  };
  const auto day = context_day().str();
  EXPECT_EQ(code_until(b, "05929").at(0).substr(code_until(b, "05929").at(0).find("–")), "–" + day);
  EXPECT_EQ(code_until(made_unit, "05929"), std::vector{day + "–"});
  EXPECT_EQ(code_until(made_unit, "H9.1"), std::vector{day + "–"});
  undo_reorganisation(keeper, done.id);
  EXPECT_EQ(get_unit(keeper, b).codes.at(0).code, "05929");
  EXPECT_EQ(get_unit(keeper, a).code, "H9.1");
  EXPECT_TRUE(code_until(b, "05929").at(0).ends_with("–"));
  EXPECT_EQ(get_unit(keeper, other).codes.at(0).code, "05932");
  // Entered anew, once more.
  EXPECT_EQ(reorganise(keeper, input).units.to.at(0).name, "UBND xã Mới");
}

TEST_F(ReorganisationTest, WhatHasEndedStandsWhereItStoodWhenItEnded) {
  const auto province = create_unit(keeper, {"UBND tỉnh Một", {}, {}, {}, {}, {}}).id, other = create_unit(keeper, {"UBND tỉnh Hai", {}, {}, {}, {}, {}}).id;
  const auto before = create_unit(keeper, {"UBND huyện Trước", {}, {}, {}, {}, province}).id, with = create_unit(keeper, {"UBND huyện Cùng", {}, {}, {}, {}, province}).id;
  const auto stays = create_unit(keeper, {"UBND xã Còn", {}, {}, {}, {}, province}).id;
  clock.pass_days(3);
  reorganise(keeper, decision(ReorganisationKind::dissolve, {before}, {}));
  clock.pass_days(3);
  auto input = decision(ReorganisationKind::merge, {province, other}, {made("UBND tỉnh Mới")});
  input.changes.push_back({{with}, {}, {}, ReorganisationKind::dissolve});
  const auto done = reorganise(keeper, input);
  for (const auto& unit : {before, with}) {
    const auto places = get_unit_life(keeper, unit).places;
    ASSERT_EQ(places.size(), 1u);
    EXPECT_EQ(places[0].in.id, province);
    EXPECT_EQ(get_unit(keeper, unit).parent->id, province);
  }
  EXPECT_EQ(get_unit(keeper, stays).parent->name, "UBND tỉnh Mới");
  undo_reorganisation(keeper, done.id);
  EXPECT_EQ(get_unit(keeper, with).parent->id, province);
  EXPECT_EQ(get_unit(keeper, stays).parent->id, province);
}

TEST_F(ReorganisationTest, ASuperiorThatPassesTwiceLeavesOnePlace) {
  const auto first = create_unit(keeper, {"UBND huyện Một", {}, {}, {}, {}, {}}).id, second = create_unit(keeper, {"UBND huyện Hai", {}, {}, {}, {}, {}}).id;
  const auto ends = create_unit(keeper, {"UBND xã Hết", {}, {}, {}, {}, first}).id, stays = create_unit(keeper, {"UBND xã Còn", {}, {}, {}, {}, first}).id;
  clock.pass_days(3);
  auto input = decision(ReorganisationKind::dissolve, {first}, {here(second)});
  input.changes.push_back({{second}, {made("UBND huyện Mới")}, {}});
  input.changes.push_back({{ends}, {}, {}});
  const auto done = reorganise(keeper, input);
  const auto places = get_unit_life(keeper, ends).places;
  ASSERT_EQ(places.size(), 1u);
  EXPECT_EQ(places[0].in.id, first);
  EXPECT_EQ(get_unit(keeper, stays).parent->name, "UBND huyện Mới");
  undo_reorganisation(keeper, done.id);
  for (const auto& unit : {ends, stays}) {
    EXPECT_EQ(get_unit_life(keeper, unit).places.size(), 1u);
    EXPECT_EQ(get_unit(keeper, unit).parent->id, first);
  }
}

TEST_F(ReorganisationTest, MergedUnitsHandOverWhatIsOpen) {
  issued_plan();
  const auto first = context_day();
  clock.pass_days(10);
  const auto before = past(first);
  const auto now = board(context_day());
  const auto touched = preview_reorganisation(keeper, finance);
  EXPECT_EQ(touched.duties, 3);
  EXPECT_EQ(touched.reports, 1);
  EXPECT_EQ(touched.focal_points, 1);
  const auto done = reorganise(keeper, decision(ReorganisationKind::merge, {health, finance}, {made("Sở Y tế và Tài chính")}));
  EXPECT_EQ(done.units.duties, 5);
  EXPECT_EQ(done.units.from.at(0).name, "Sở Y tế");
  EXPECT_EQ(past(first), before) << "a figure of the past has changed";
  const auto after = board(context_day());
  ASSERT_EQ(after.size(), 1u);
  EXPECT_EQ(total(after), total(now));
  EXPECT_TRUE(after[0].starts_with("Sở Y tế và Tài chính|"));
  // The old units are no more; their name still finds who follows them.
  EXPECT_EQ(get_unit(keeper, health).dissolved_on, context_day());
  EXPECT_EQ(code_of([&] { restore_unit(keeper, health); }), "unit.dissolved");
  EXPECT_EQ(suggest_units(staff, "Sở Tài chính", 1).at(0).id, done.units.to.at(0).id);
  const auto group = list_groups(keeper, {}).items.at(0);
  ASSERT_EQ(group.members.size(), 1u);
  EXPECT_EQ(group.members[0].name, "Sở Y tế và Tài chính");
  EXPECT_EQ(list_reports(staff, {}, {}).total, 1) << "the successor writes one report";
}

TEST_F(ReorganisationTest, TheSuccessorsReportTellsWhatPredecessorsSaid) {
  issued_plan();
  auto of_finance = someone("tai-chinh", domain::UserRole::focal_point, finance);
  const auto duty = list_my_assignments(of_finance, {}, {}, {}).items.at(0).id;
  post_update(of_finance, duty, {.kind = domain::UpdateKind::done, .note = "Đã cấp kinh phí.", .proposal = {}, .percent = 100, .links = {}, .attachment_ids = {}});
  const auto done = reorganise(keeper, decision(ReorganisationKind::dissolve, {finance}, {made("Sở Mới")}));
  const auto told = [&] {
    int count = 0;
    for (const auto& row : list_reports(staff, {}, {}).items)
      for (const auto& source : get_report(staff, row.id).sources) count += source.note == "Đã cấp kinh phí." && source.unit.name == "Sở Tài chính";
    return count;
  };
  EXPECT_GE(told(), 1) << "the work of before is in no report";
  undo_reorganisation(keeper, done.id);
  EXPECT_GE(told(), 1);
}

TEST_F(ReorganisationTest, UnitsBelowStandBelowTheSuccessor) {
  const auto division = create_unit(keeper, {"Phòng Ngân sách", {}, {}, {}, {}, finance}).id;
  const auto done = reorganise(keeper, decision(ReorganisationKind::dissolve, {finance}, {made("Sở Mới")}));
  ASSERT_TRUE(get_unit(keeper, division).parent);
  EXPECT_EQ(get_unit(keeper, division).parent->id, done.units.to.at(0).id);
  undo_reorganisation(keeper, done.id);
  EXPECT_EQ(get_unit(keeper, division).parent->id, finance);
}

TEST_F(ReorganisationTest, UndoneItIsAsItWas) {
  issued_plan();
  const auto first = context_day();
  clock.pass_days(5);
  const auto before = board(context_day());
  const auto reports = list_reports(staff, {}, {}).total;
  const auto done = reorganise(keeper, decision(ReorganisationKind::merge, {health, finance}, {made("Sở Mới")}));
  clock.pass_days(2);
  const auto between = past(first);
  const auto undone = undo_reorganisation(keeper, done.id);
  EXPECT_TRUE(undone.undone_at && undone.can.empty());
  EXPECT_EQ(past(first), between) << "the days on which it held keep their figures";
  EXPECT_EQ(board(context_day()).size(), before.size());
  EXPECT_EQ(total(board(context_day())), total(before));
  EXPECT_EQ(list_reports(staff, {}, {}).total, reports);
  EXPECT_FALSE(get_unit(keeper, health).dissolved_on);
  EXPECT_EQ(get_unit(keeper, health).focal_points, 1);
  EXPECT_TRUE(get_unit(keeper, done.units.to[0].id).deleted_at);
  EXPECT_EQ(list_groups(keeper, {}).items.at(0).members.size(), 2u);
  EXPECT_EQ(code_of([&] { undo_reorganisation(keeper, done.id); }), "reorganisation.undone");
  EXPECT_EQ(suggest_units(staff, "Sở Tài chính", 1).at(0).id, finance);
}

TEST_F(ReorganisationTest, OneDecisionHoldsChangesOfSeveralKinds) {
  issued_plan();
  const auto before = total(board(context_day()));
  auto input = decision(ReorganisationKind::dissolve, {finance}, {made("Sở Mới")});
  input.changes.push_back({{health}, {{{}, "Sở Y tế - Dân số", {}, {}}}, {}, ReorganisationKind::rename});
  clock.pass_days(2);
  input.decided_on = input.effective_on = context_day();
  const auto done = reorganise(keeper, input);
  EXPECT_EQ(done.units.kinds, (std::vector{ReorganisationKind::dissolve, ReorganisationKind::rename}));
  EXPECT_EQ(get_unit(keeper, health).name, "Sở Y tế - Dân số");
  EXPECT_EQ(total(board(context_day())), before);
  undo_reorganisation(keeper, done.id);
  EXPECT_EQ(get_unit(keeper, health).name, "Sở Y tế");
  EXPECT_FALSE(get_unit(keeper, finance).dissolved_on);
}

TEST_F(ReorganisationTest, OnceActedOnItStays) {
  issued_plan();
  const auto done = reorganise(keeper, decision(ReorganisationKind::dissolve, {finance}, {here(health)}));
  auto of_both = someone("moi", domain::UserRole::focal_point, health);
  const auto work = list_my_assignments(of_both, {}, {}, {});
  ASSERT_EQ(work.total, 5);
  clock.pass_minutes(1);
  const auto passed = std::ranges::find_if(work.items, [](const auto& row) { return row.text.find("kinh phí") != std::string::npos; });
  receive_assignment(of_both, passed->id);
  EXPECT_EQ(code_of([&] { undo_reorganisation(keeper, done.id); }), "reorganisation.acted_on");
}

TEST_F(ReorganisationTest, ARenamedUnitBearsEachDaysName) {
  issued_plan();
  const auto first = context_day();
  clock.pass_days(3);
  const auto before = past(first);
  const auto done = reorganise(keeper, decision(ReorganisationKind::rename, {finance}, {{{}, "Sở Tài chính - Kế hoạch", "STCKH", {}}}));
  EXPECT_EQ(get_unit(keeper, finance).name, "Sở Tài chính - Kế hoạch");
  EXPECT_EQ(past(first), before);
  undo_reorganisation(keeper, done.id);
  EXPECT_EQ(get_unit(keeper, finance).name, "Sở Tài chính");
  EXPECT_EQ(get_unit(keeper, finance).short_name, "STC");
}

TEST_F(ReorganisationTest, AMovedFunctionTakesTheDutiesThatAreNamed) {
  issued_plan();
  const auto duties = preview_reorganisation(keeper, finance).open_duties;
  ASSERT_EQ(duties.size(), 3u);
  auto input = decision(ReorganisationKind::transfer, {finance}, {{health, {}, {}, "quản lý ngân sách"}});
  input.changes[0].duties = {{duties[0].assignment_id, 0}};
  EXPECT_EQ(reorganise(keeper, input).units.duties, 1);
  EXPECT_EQ(preview_reorganisation(keeper, finance).duties, 2);
  EXPECT_FALSE(get_unit(keeper, finance).deleted_at);
}

TEST_F(ReorganisationTest, AUnitThatOwesWorkIsNotDeletedButReorganised) {
  issued_plan();
  EXPECT_EQ(code_of([&] { delete_unit(keeper, finance); }), "unit.owes");
  EXPECT_EQ(preview_reorganisation(keeper, finance).duties, 3) << "it is there as before";
  const auto idle = create_unit(keeper, {"Sở Ngoại vụ", {}, {}, {}, {}, {}}).id;
  delete_unit(keeper, idle);
  EXPECT_TRUE(get_unit(keeper, idle).deleted_at);
}

TEST_F(ReorganisationTest, AnErrorSaysWhichChangeIsToBlame) {
  auto input = decision(ReorganisationKind::dissolve, {finance}, {made("Sở Mới")});
  input.changes.push_back({{health}, {made(" ")}, {}, ReorganisationKind::dissolve});
  try {
    reorganise(keeper, input);
    FAIL() << "a unit without a name";
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), "unit.name_required");
    EXPECT_EQ(error.field(), "changes[1].to");
  }
  EXPECT_FALSE(get_unit(keeper, finance).dissolved_on);
}

TEST_F(ReorganisationTest, EverySuccessorOfASplitReportsAndStandsInTheLists) {
  issued_plan();
  const auto first = context_day();
  clock.pass_days(4);
  const auto before = past(first);
  const auto held = preview_reorganisation(keeper, finance);
  ASSERT_EQ(held.open_plans.size(), 1u);
  EXPECT_EQ(held.open_plans[0].duties, 3);
  EXPECT_EQ(held.open_duties.at(0).plan_id, held.open_plans[0].plan_id);
  ASSERT_EQ(held.report_duties.size(), 1u);
  ASSERT_EQ(held.points.size(), 1u);
  const auto reports = list_reports(staff, {}, {}).total;
  const auto split = decision(ReorganisationKind::split, {finance}, {made("Sở Ngân sách"), made("Trung tâm Tài sản công"), made("Sở Thuế")});
  const auto done = reorganise(keeper, split);
  EXPECT_EQ(list_reports(staff, {}, {}).total, reports + 2) << "each writes its own";
  EXPECT_EQ(list_groups(keeper, {}).items.at(0).members.size(), 4u) << "health and all three";
  for (const auto& unit : done.units.to) EXPECT_EQ(preview_reorganisation(keeper, unit.id).report_duties.size(), 1u) << unit.name;
  EXPECT_EQ(get_unit(keeper, done.units.to[1].id).kind, "Đơn vị sự nghiệp");
  EXPECT_EQ(past(first), before);
  undo_reorganisation(keeper, done.id);
  EXPECT_EQ(list_reports(staff, {}, {}).total, reports);
  EXPECT_EQ(list_groups(keeper, {}).items.at(0).members.size(), 2u);
  EXPECT_EQ(preview_reorganisation(keeper, finance).report_duties.size(), 1u);
  EXPECT_EQ(preview_reorganisation(keeper, finance).duties, 3);
}

// What the decision itself writes is no work of others since then, however long it takes to write it.
TEST_F(ReorganisationTest, ASlowDecisionCanBeTakenBack) {
  issued_plan();
  struct TickingClock : base::Clock {
    mutable base::Instant at;
    base::Instant now() const override { at.ms += 1; return at; }
  } ticking;
  ticking.at = clock.at;
  App slow{app.database, app.files, ticking, app.imports};
  Context slow_keeper{slow, keeper.actor, {}, {}, {}};
  const auto done = reorganise(slow_keeper, decision(ReorganisationKind::split, {finance}, {made("Sở Ngân sách"), made("Sở Thuế")}));
  EXPECT_TRUE(undo_reorganisation(slow_keeper, done.id).undone_at);
}

TEST_F(ReorganisationTest, APlanTheReportsAndAFocalPointGoToTheSuccessorThatIsChosen) {
  issued_plan();
  const auto held = preview_reorganisation(keeper, finance);
  const auto reports = list_reports(staff, {}, {}).total;
  auto split = decision(ReorganisationKind::split, {finance}, {made("Sở Ngân sách"), {{}, "Xã Tân Lập", "TL", {}, "Xã", "H77", health}});
  auto& change = split.changes[0];
  change.duties = {{held.open_duties.at(0).assignment_id, 0}};
  change.plans = {{held.open_plans.at(0).plan_id, 1}};
  change.reports = {{held.report_duties.at(0).duty_id, 1}};
  change.focal_points = {{held.points.at(0).focal_point_id, 1}};
  const auto done = reorganise(keeper, split);
  EXPECT_EQ(done.units.duties, 3);
  const auto one = preview_reorganisation(keeper, done.units.to.at(0).id), two = preview_reorganisation(keeper, done.units.to.at(1).id);
  EXPECT_EQ(one.duties, 1) << "the duty that was named alone goes before its plan";
  EXPECT_EQ(two.duties, 2);
  EXPECT_EQ(one.reports, 0);
  EXPECT_EQ(two.reports, 1);
  EXPECT_EQ(one.focal_points, 0);
  EXPECT_EQ(two.points.at(0).full_name, held.points[0].full_name);
  EXPECT_EQ(list_reports(staff, {}, {}).total, reports);
  const auto unit = get_unit(keeper, done.units.to[1].id);
  EXPECT_EQ(unit.kind, "Xã");
  EXPECT_EQ(unit.code, "H77");
  EXPECT_EQ(unit.parent->id, health);
  undo_reorganisation(keeper, done.id);
  const auto again = preview_reorganisation(keeper, finance);
  EXPECT_EQ(again.duties, 3);
  EXPECT_EQ(again.reports, 1);
  EXPECT_EQ(again.focal_points, 1);
  EXPECT_EQ(again.report_duties.size(), 1u);
  split.changes[0].plans = {{held.open_plans[0].plan_id, 7}};
  EXPECT_EQ(code_of([&] { reorganise(keeper, split); }), "reorganisation.unknown_duty");
  split.changes[0].plans = {};
  split.changes[0].to[1].parent_id = finance;
  EXPECT_EQ(code_of([&] { reorganise(keeper, split); }), "reorganisation.parent_ends");
}

TEST_F(ReorganisationTest, WhatContradictsIsRefusedAndNothingIsDone) {
  issued_plan();
  const auto code = [&](const ReorganisationInput& input) { return code_of([&] { reorganise(keeper, input); }); };
  using enum ReorganisationKind;
  EXPECT_EQ(code(decision(merge, {health}, {made("Mới")})), "reorganisation.wrong_shape");
  EXPECT_EQ(code(decision(merge, {health, health}, {made("Mới")})), "reorganisation.unit_twice");
  EXPECT_EQ(code(decision(merge, {health, agency_id}, {made("Mới")})), "unit.unknown");
  EXPECT_EQ(code(decision(merge, {health, finance}, {made(" ")})), "unit.name_required");
  EXPECT_EQ(code(decision(dissolve, {health}, {})), "reorganisation.no_successor");
  EXPECT_EQ(code(decision(rename, {health}, {made("Sở Mới")})), "reorganisation.before_its_name") << "it was named today";
  auto early = decision(merge, {health, finance}, {made("Mới")});
  early.effective_on = context_day().plus(1);
  EXPECT_EQ(code(early), "reorganisation.not_yet");
  auto nameless = decision(merge, {health, finance}, {made("Mới")});
  nameless.number = " ";
  EXPECT_EQ(code(nameless), "reorganisation.number_required");
  EXPECT_EQ(code_of([&] { reorganise(staff, decision(merge, {health, finance}, {made("Mới")})); }), "act.forbidden");
  EXPECT_EQ(list_reorganisations(keeper, {}).total, 0);
  EXPECT_FALSE(get_unit(keeper, health).deleted_at);
}

// Whatever is merged, split, dissolved and taken back in whatever order, no day
// that is past changes, and no duty is lost or doubled.
TEST_F(ReorganisationTest, NoFigureOfThePastEverChanges) {
  const auto plan = issued_plan();
  const auto first = context_day();
  std::mt19937 chance(20250701);
  const auto any = [&](int below) { return static_cast<int>(chance() % static_cast<unsigned>(below)); };
  std::vector<base::Id> units;
  for (int i = 0; i < 8; ++i) units.push_back(create_unit(keeper, {"Xã " + std::to_string(i), {}, {}, {}, {}, {}}).id);
  {
    auto tx = app.database.write(agency_id);
    const auto like = tx.query("SELECT task_id, obligation_id FROM assignment WHERE agency_id = $1 AND plan_id = $2 LIMIT 1", agency_id, plan);
    const auto task = like[0].get<base::Id>(0), obligation = like[0].get<base::Id>(1);
    for (int i = 0; i < 60; ++i) {
      const auto heard = any(2) ? std::optional(first.plus(any(20))) : std::nullopt;
      const auto done = heard && any(2) ? std::optional(heard->plus(any(10))) : std::nullopt;
      tx.run("INSERT INTO assignment (id, agency_id, plan_id, task_id, obligation_id, unit_id, role, state, due_on, heard_on, done_on, created_at) "
             "VALUES ($1, $2, $3, $4, $5, $6, 'perform', $7, $8, $9, $10, 0)", base::Id::make(), agency_id, plan, task, obligation,
             units[static_cast<std::size_t>(any(8))], done ? "done" : heard ? "in-progress" : "issued", first.plus(any(25)), heard, done);
    }
    tx.commit();
  }
  std::vector<base::Id> made_changes;
  for (int round = 0; round < 12; ++round) {
    clock.pass_days(1 + any(3));
    const auto before = past(first);
    const auto all = total(board(context_day()));
    std::ranges::shuffle(units, chance);
    const auto next = made("Đơn vị " + std::to_string(round));
    const int what = any(4);
    if (what == 0 && !made_changes.empty()) {
      try { undo_reorganisation(keeper, made_changes.back()); } catch (const base::Error& error) { EXPECT_EQ(error.code(), "reorganisation.undone"); }
      units.clear();
      for (const auto& unit : list_units(keeper, {.q = {}, .sort = {}, .page = 1, .size = 200, .deleted = false}, {}).items)
        if (unit.id != health && unit.id != finance) units.push_back(unit.id);
    } else if (what == 1) {
      const auto done = reorganise(keeper, decision(ReorganisationKind::split, {units[0]}, {next, here(units[1])}));
      units[0] = done.units.to[0].id;
      made_changes.push_back(done.id);
    } else if (units.size() > 3) {
      const auto done = reorganise(keeper, decision(ReorganisationKind::merge, {units[0], units[1]}, {what == 2 ? next : here(units[2])}));
      units.erase(units.begin(), units.begin() + 2);
      if (what == 2) units.push_back(done.units.to[0].id);
      made_changes.push_back(done.id);
    }
    EXPECT_EQ(past(first), before) << "in round " << round;
    EXPECT_EQ(total(board(context_day())), all) << "in round " << round;
  }
  EXPECT_GT(made_changes.size(), 4u);
}

}  // namespace
}  // namespace dondoc::service
