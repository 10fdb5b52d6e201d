#include "service/overview/list_sheets.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <functional>

#include "base/zip.h"
#include "compiler/sheet/sheet.h"
#include "service/chasing/letters.h"
#include "service/organisation/calendar.h"
#include "service/organisation/committees.h"
#include "service/organisation/contacts.h"
#include "service/organisation/hand_over.h"
#include "service/organisation/my_account.h"
#include "service/organisation/organisation_sheets.h"
#include "service/organisation/unit_life.h"
#include "service/overview/day_sheets.h"
#include "service/overview/history.h"
#include "service/overview/list_sheet.h"
#include "service/plans/schedule.h"
#include "service/reports/reports.h"
#include "service/test_plan.h"
#include "service/work/extensions.h"
#include "service/work/work.h"

namespace dondoc::service {
namespace {

using testing::ElementsAre;

class ListSheetsTest : public PlanTest {};

TEST_F(ListSheetsTest, EachShowsTheRowsOfItsListInTheirOrder) {
  struct Row { std::string name; };
  std::vector<Row> rows{{"Sở Y tế"}, {"=SUM(A1)"}};
  std::vector<std::string> shown;
  const auto file = sheet_of<Row>({"danh-sach.xlsx", "Danh sách", "Danh sách", ""}, {{{"Tên", 20}, [&](const Row& r) { shown.push_back(r.name); return r.name; }}}, rows_of(rows));
  EXPECT_THAT(shown, ElementsAre("Sở Y tế", "=SUM(A1)"));
  EXPECT_EQ(file.file_name, "danh-sach.xlsx");
  EXPECT_TRUE(file.bytes.starts_with("PK"));
}

TEST_F(ListSheetsTest, WhoMaySeeTheListMayTakeItAndNobodyElse) {
  const auto plan = issued_plan();
  const auto mine = list_my_assignments(of_health, {}, {}, {}).items.at(0);
  ask_extension(of_health, mine.id, {mine.due.due_on->plus(7), "Chờ kinh phí."});
  const std::vector<std::pair<std::string, std::function<MadeFile(Context&)>>> of_staff{
      {"letters", [](Context& who) { return export_letters(who, {}, {}, {}); }},
      {"extensions", [](Context& who) { return export_extensions(who, {}, true, {}); }},
      {"consolidated", [](Context& who) { return export_consolidated(who, {}, {}, {}); }},
      {"drafts", [](Context& who) { return export_drafts(who, {}); }},
      {"links", [&](Context& who) { return export_plan_links(who, plan, {}); }},
      {"notices", [&](Context& who) { return export_plan_notices(who, plan, {}, {}); }},
      {"amendments", [&](Context& who) { return export_amendments(who, plan); }},
      {"committees", [](Context& who) { return export_committees(who, {}); }}};
  for (const auto& [name, taken] : of_staff) {
    EXPECT_TRUE(taken(staff).bytes.starts_with("PK")) << name;
    EXPECT_THAT(code_of([&] { taken(of_health); }), testing::AnyOf("act.forbidden", "plan.not_yours")) << name;
  }
  const auto cells = base::ZipReader(export_extensions(staff, {}, true, {}).bytes).read("xl/worksheets/sheet1.xml").value();
  EXPECT_THAT(cells, testing::HasSubstr("Chờ kinh phí."));
  EXPECT_THAT(cells, testing::HasSubstr("Chờ trả lời"));
  EXPECT_TRUE(export_units(of_health, {}, {}).bytes.starts_with("PK")) << "everybody sees the units";
  EXPECT_TRUE(export_groups(of_health, {}).bytes.starts_with("PK"));
  EXPECT_TRUE(export_guidance(of_health, plan).bytes.starts_with("PK"));
  EXPECT_TRUE(export_plan_steps(of_health, plan).bytes.starts_with("PK"));
  EXPECT_TRUE(export_my_difficulties(of_health, {}, true).bytes.starts_with("PK"));
  EXPECT_TRUE(export_learned(staff, {}, {}).bytes.starts_with("PK"));
  for (const auto& taken : {+[](Context& who) { return export_users(who, {}); }, +[](Context& who) { return export_reorganisations(who, {}); },
                            +[](Context& who) { return export_contact_reads(who, {}); }}) {
    EXPECT_TRUE(taken(keeper).bytes.starts_with("PK"));
    EXPECT_EQ(code_of([&] { taken(staff); }), "act.forbidden");
  }
}

/// The rows below the head, each as its cells; of the tab, or of the first.
std::vector<std::vector<std::string>> rows_in(const MadeFile& file, std::string_view tab = {}) {
  std::vector<std::vector<std::string>> out;
  bool below = false;
  for (const auto& row : compiler::read_sheet(file.bytes, tab).rows) {
    if (below) out.push_back(row.cells);
    below = below || row.cell(0) == "TT";
  }
  return out;
}

TEST_F(ListSheetsTest, AHistoryIsTakenAlongInTheWordsOfTheScreen) {
  const auto plan = issued_plan();
  const auto shown = list_history(staff, "plan", plan, {});
  const auto taken = rows_in(export_history(staff, "plan", plan));
  ASSERT_EQ(static_cast<int>(taken.size()), shown.total);
  std::vector<std::string> acts;
  for (const auto& row : taken) acts.push_back(row.at(3));
  EXPECT_THAT(acts, testing::Contains(testing::StartsWith("Giao việc: ")));
  EXPECT_THAT(acts, testing::Each(testing::Not(testing::HasSubstr("{")))) << "every hole is filled";
  EXPECT_THAT(acts, testing::Each(testing::Not(testing::StartsWith("history."))));
  EXPECT_EQ(code_of([&] { export_history(of_health, "agency", staff.actor.agency_id); }), "act.forbidden");
}

TEST_F(ListSheetsTest, WhatIsFoundAndWhatFallsOnDaysIsTakenAlongAsItIsShown) {
  const auto plan = issued_plan();
  std::size_t found = 0;
  for (const auto& group : search(staff, {"kế hoạch", {}, {}, 100, 1}).groups) found += group.items.size();
  ASSERT_GT(found, 0u);
  EXPECT_EQ(rows_in(export_search(staff, {"kế hoạch"})).size(), found) << "of every kind more than the first five";
  EXPECT_TRUE(rows_in(export_search(staff, {"không đâu có những chữ này"})).empty());

  const auto month = get_month(staff, *base::Date::parse("2023-11-30"), {plan, {}});
  const auto taken = rows_in(export_month(staff, *base::Date::parse("2023-11-30"), {plan, {}}));
  ASSERT_EQ(taken.size(), month.items.size());
  for (std::size_t i = 0; i < taken.size(); ++i) EXPECT_THAT(taken[i].at(4), testing::EndsWith(month.items[i].text));
  EXPECT_EQ(code_of([&] { export_month(of_health, clock.today(), {{}, finance}); }), "act.forbidden");

  const auto days = rows_in(export_calendar(of_health, 2026), "Ngày nghỉ");
  EXPECT_EQ(days.size(), get_calendar(of_health, 2026).days.size());
  EXPECT_EQ(rows_in(export_schedule(staff, plan)).size(), get_schedule(staff, plan).events.size());
}

TEST_F(ListSheetsTest, ReportDutiesAwaitedInputsHandOversAndUnitsThroughTimeAreTakenAlong) {
  const auto plan = issued_plan();
  std::size_t periods = 0;
  for (const auto& duty : list_report_duties(staff, plan)) periods += std::max<std::size_t>(1, duty.periods.size());
  ASSERT_GT(periods, 0u);
  EXPECT_EQ(rows_in(export_report_duties(staff, plan)).size(), periods);
  EXPECT_EQ(code_of([&] { export_report_duties(of_health, plan); }), "act.forbidden");

  const auto task = list_plan_tasks(staff, plan, {}, {}).items.at(0).id;
  create_awaited_input(staff, plan, {"Ma két pa nô", task, {}, finance, clock.today().plus(3)});
  const auto awaited = rows_in(export_awaited_inputs(staff, {plan, {}, false}));
  ASSERT_EQ(awaited.size(), 1u);
  EXPECT_EQ(awaited[0].at(1), "Ma két pa nô");
  EXPECT_EQ(awaited[0].at(9), "Đang chờ");

  EXPECT_EQ(rows_in(export_hand_overs(staff, health)).size(), list_hand_overs(staff, health).size());
  EXPECT_EQ(code_of([&] { export_hand_overs(of_finance, health); }), "act.forbidden");
  EXPECT_THAT(rows_in(export_unit_life(of_health, health)), testing::Contains(testing::Contains("Sở Y tế (SYT)")));
}

TEST_F(ListSheetsTest, TakingTheAccountsAlongIsToldAsReadingTheFocalPointsIs) {
  put_my_account(staff, {"chuyenvien@tinh.gov.vn", true});
  const auto before = list_contact_reads(keeper, {}).total;
  export_users(keeper, {});
  const auto reads = list_contact_reads(keeper, {});
  ASSERT_EQ(reads.total, before + 1) << "once, also where there are addresses";
  EXPECT_TRUE(reads.items.at(0).accounts);
  EXPECT_TRUE(reads.items.at(0).exported);
  EXPECT_GT(reads.items.at(0).people, 2);
}

}  // namespace
}  // namespace dondoc::service
