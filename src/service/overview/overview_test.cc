#include "service/overview/overview.h"

#include <set>

#include "compiler/sheet/sheet.h"
#include "service/organisation/reorganisation.h"
#include "service/organisation/start_list.h"
#include "service/overview/sheets.h"
#include "service/plans/closing.h"
#include "service/plans/plans.h"
#include "service/test_plan.h"
#include "service/work/extensions.h"
#include "service/work/work.h"

namespace dondoc::service {
namespace {

using base::Date;

class OverviewTest : public PlanTest {
 protected:
  OverviewFigures now(const std::optional<base::Date>& as_of = {}) { return get_overview(leader, {}, as_of).weeks.back().figures; }
  base::Id first_of(Context& unit) { return list_my_assignments(unit, {}, std::nullopt, std::nullopt).items.at(0).id; }
  // Whatever it is asked, the page and the board behind it say the same: what stands in
  // memory, and what the database counts unit by unit.
  void expect_as_the_board_says(const char* after) {
    for (const int days : {0, 1, 8}) {
      const auto day = clock.today().plus(-days);
      TrackingFilter filter;
      filter.as_of = day;
      Progress board;
      for (const auto& [unit, p, late_done, next, last, known] : track_units(staff, {}, filter).items)
        board = {board.total + p.total, board.done + p.done, board.late + p.late, board.silent + p.silent, board.under_way + p.under_way};
      EXPECT_EQ(track_assignments(staff, {}, filter).progress.late, board.late) << after << ", " << days;
      const auto page = now(day).progress;
      EXPECT_EQ(std::tuple(page.total, page.done, page.late, page.silent, page.under_way),
                std::tuple(board.total, board.done, board.late, board.silent, board.under_way)) << after << ", " << days;
    }
  }
};

TEST_F(OverviewTest, follows_every_act) {
  EXPECT_EQ(now().progress.total, 0);
  const auto plan = issued_plan();
  expect_as_the_board_says("issue");
  const auto given = now().progress.total;
  EXPECT_GT(given, 0);
  clock.pass_days(1);
  receive_assignment(of_finance, first_of(of_finance));
  expect_as_the_board_says("receipt");
  const auto done = first_of(of_health);
  post_update(of_health, done, {domain::UpdateKind::done, "Xong.", {}, {}, {}, {}});
  expect_as_the_board_says("done");
  clock.pass_days(30);
  EXPECT_GT(now().progress.late, 0);
  expect_as_the_board_says("a month");
  const auto yesterday = clock.today().plus(-1);
  const auto before = now(yesterday).progress;
  TrackingFilter done_then;
  done_then.as_of = yesterday;
  done_then.standing = domain::Standing::done;
  const auto listed = track_assignments(staff, {}, done_then).items;
  ASSERT_EQ(listed.size(), 1u);
  reopen_assignment(staff, done, {"Còn thiếu."});
  expect_as_the_board_says("reopened");
  EXPECT_EQ(now(yesterday).progress.done, before.done) << "no figure of a past day changes";
  EXPECT_EQ(now(yesterday).progress.late, before.late);
  EXPECT_EQ(now().progress.done, before.done - 1);
  const auto again = track_assignments(staff, {}, done_then).items;
  ASSERT_EQ(again.size(), 1u);
  EXPECT_EQ(again[0].state, domain::AssignmentState::done) << "as it was told then";
  EXPECT_EQ(again[0].last_update_at, listed[0].last_update_at);
  for (const auto& row : track_units(staff, {}, {.as_of = yesterday}).items) EXPECT_LE(row.last_update_at.value_or(base::Instant()), base::end_of_day_in_vietnam(yesterday));
  clock.pass_days(2);
  post_update(of_health, done, {domain::UpdateKind::done, "Đã bổ sung.", {}, {}, {}, {}});
  expect_as_the_board_says("done again");
  reopen_assignment(staff, done, {"Vẫn thiếu."});
  expect_as_the_board_says("reopened on the day");
  EXPECT_EQ(now(yesterday).progress.done, before.done);
  EXPECT_EQ(now(yesterday.plus(2)).progress.done, before.done - 1);
  issued_plan();
  expect_as_the_board_says("second plan");
  EXPECT_EQ(now().progress.total, 2 * given);
  EXPECT_EQ(now(clock.today().plus(-1)).progress.total, given) << "the second was not given out yesterday";
  EXPECT_EQ(get_overview(leader, plan, {}).plans.size(), 1u);
}

TEST_F(OverviewTest, a_closed_plan_grows_no_later_and_can_be_opened_again) {
  const auto plan = issued_plan();
  post_update(of_health, first_of(of_health), {domain::UpdateKind::done, "Xong.", {}, {}, {}, {}});
  clock.pass_days(20);
  const auto before = now().progress;
  EXPECT_GT(before.late, 0);
  const auto left = get_left_open(leader, plan);
  EXPECT_EQ(left.duties, before.total - before.done);
  EXPECT_EQ(left.late, before.late);
  EXPECT_EQ(code_of([&] { reopen_plan(staff, plan); }), "plan.wrong_status");
  const auto closed_on = clock.today();
  close_plan(leader, plan);
  const auto same = [](const Progress& a, const Progress& b) { EXPECT_EQ(std::tuple(a.total, a.done, a.late, a.silent), std::tuple(b.total, b.done, b.late, b.silent)); };
  same(now().progress, before);
  clock.pass_days(30);
  expect_as_the_board_says("closed");
  same(now(closed_on).progress, before);
  EXPECT_EQ(now().progress.late, 0) << "what was open ended with its plan";
  EXPECT_EQ(now().progress.total, before.done);
  same(get_overview(leader, plan, {}).weeks.back().figures.progress, before);
  same(list_plans(staff, {}, {}).items.at(0).progress, before);
  same(track_assignments(staff, {}, {.as_of = {}, .plan_id = plan}).progress, before);
  EXPECT_EQ(track_assignments(staff, {}, {.as_of = {}, .plan_id = plan}).as_of, closed_on);
  EXPECT_EQ(list_my_assignments(of_finance, {}, {}, {}).total, 0);
  EXPECT_EQ(code_of([&] { reopen_plan(of_health, plan); }), "plan.not_yours");
  reopen_plan(staff, plan);
  expect_as_the_board_says("opened again");
  EXPECT_EQ(now().progress.total, before.total);
  EXPECT_EQ(now(clock.today().plus(-1)).progress.total, before.done) << "no figure of a past day changes";
  same(now(closed_on).progress, before);
  EXPECT_GT(list_my_assignments(of_finance, {}, {}, {}).total, 0);
}

TEST_F(OverviewTest, tells_weeks_units_and_sections_and_no_future) {
  issued_plan();
  clock.pass_days(21);
  const auto page = get_overview(staff, {}, {});
  ASSERT_EQ(page.weeks.size(), 12u);
  EXPECT_EQ(page.weeks.back().as_of, clock.today());
  EXPECT_EQ(page.weeks[10].as_of, clock.today().plus(-7));
  EXPECT_EQ(page.weeks.front().figures.progress.total, 0);
  ASSERT_EQ(page.units.size(), 2u);
  EXPECT_EQ(page.units[0].late.size(), 12u);
  EXPECT_GE(page.units[0].late.back(), page.units[1].late.back());
  EXPECT_FALSE(page.sections.empty());
  TrackingFilter filter;
  filter.section = page.sections[0].section;
  EXPECT_EQ(track_assignments(staff, {}, filter).progress.total, page.sections[0].figures.progress.total);
  EXPECT_EQ(code_of([&] { get_overview(staff, {}, clock.today().plus(1)); }), "overview.future_day");
  EXPECT_EQ(code_of([&] { get_overview(of_health, {}, {}); }), "act.forbidden");
}

TEST_F(OverviewTest, writes_itself_as_sheets_and_as_a_report) {
  const auto plan = issued_plan();
  EXPECT_TRUE(export_overview_sheets(leader, {}, {}).bytes.starts_with("PK"));
  const auto report = export_overview_document(leader, plan, {});
  EXPECT_TRUE(report.bytes.starts_with("PK"));
  EXPECT_EQ(report.file_name, "bao-cao-toan-canh-2023-11-15.docx");
  EXPECT_EQ(code_of([&] { export_overview_document(of_health, {}, {}); }), "act.forbidden");
}

TEST_F(OverviewTest, takes_every_unit_along_though_the_page_shows_the_most_urgent) {
  const auto plan = issued_plan();
  std::vector<base::Id> units;
  for (int i = 0; i < 45; ++i) units.push_back(create_unit(keeper, {"Xã " + std::to_string(i), {}, {}, {}, {}, {}}).id);
  {
    auto tx = app.database.write(agency_id);
    const auto like = tx.query("SELECT task_id, obligation_id FROM assignment WHERE agency_id = $1 AND plan_id = $2 LIMIT 1", agency_id, plan);
    for (const auto& unit : units)
      tx.run("INSERT INTO assignment (id, agency_id, plan_id, task_id, obligation_id, unit_id, role, state, due_on, created_at) VALUES ($1, $2, $3, $4, $5, $6, 'perform', 'issued', $7, 0)",
             base::Id::make(), agency_id, plan, like[0].get<base::Id>(0), like[0].get<base::Id>(1), unit, clock.today().plus(9));
    tx.commit();
  }
  const auto page = get_overview(leader, {}, {});
  EXPECT_EQ(page.units.size(), 40u);
  EXPECT_EQ(page.units_total, 47);
  std::set<std::string> told;
  for (const auto& row : compiler::read_sheet(export_overview_sheets(leader, {}, {}).bytes, "Đơn vị").rows) told.insert(row.cells.begin(), row.cells.end());
  for (int i = 0; i < 45; ++i) EXPECT_TRUE(told.contains("Xã " + std::to_string(i))) << i;
}

TEST_F(OverviewTest, takes_every_list_along_for_whoever_may_see_it) {
  issued_plan();
  for (const auto& file : {export_plans(staff, {}, {}), export_my_assignments(of_health, {}, {}, {}), export_difficulties(staff, {}, {}), export_reports(of_health, {}, {}),
                           export_unit_tracking(leader, {}, {}), export_task_tracking(leader, {}, {})})
    EXPECT_TRUE(file.bytes.starts_with("PK") && file.file_name.ends_with(".xlsx")) << file.file_name;
  EXPECT_EQ(code_of([&] { export_unit_tracking(of_health, {}, {}); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { export_difficulties(of_health, {}, {}); }), "act.forbidden");
}

TEST(PositionOf, knows_every_commune_of_the_list_but_one) {
  int unknown = 0, communes = 0;
  for (const auto& province : start_provinces())
    for (const auto& unit : start_list_of(province.code).units) {
      if (unit.section != StartSection::commune) continue;
      ++communes;
      const auto position = position_of(unit.key);
      if (!position) { ++unknown; continue; }
      EXPECT_TRUE(position->latitude > 6 && position->latitude < 24 && position->longitude > 102 && position->longitude < 118) << unit.name;
    }
  EXPECT_EQ(communes, 3321);
  EXPECT_EQ(unknown, 1);
  EXPECT_FALSE(position_of("interior"));
}

}  // namespace
}  // namespace dondoc::service
