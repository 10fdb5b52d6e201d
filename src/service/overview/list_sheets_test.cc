#include "service/overview/list_sheets.h"

#include <gmock/gmock.h>

#include <functional>

#include "base/zip.h"
#include "service/chasing/letters.h"
#include "service/organisation/committees.h"
#include "service/organisation/contacts.h"
#include "service/organisation/organisation_sheets.h"
#include "service/overview/list_sheet.h"
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

TEST_F(ListSheetsTest, TakingTheAccountsAlongIsToldAsReadingTheFocalPointsIs) {
  const auto before = list_contact_reads(keeper, {}).total;
  export_users(keeper, {});
  const auto reads = list_contact_reads(keeper, {});
  ASSERT_GT(reads.total, before) << "beside the reading itself, where there are addresses";
  EXPECT_TRUE(reads.items.at(0).accounts);
  EXPECT_TRUE(reads.items.at(0).exported);
  EXPECT_GT(reads.items.at(0).people, 2);
}

}  // namespace
}  // namespace dondoc::service
