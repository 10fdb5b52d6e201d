// Whom a check concerns is told, reminded and counted.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/zip.h"
#include "compiler/sheet/sheet.h"
#include "service/chasing/chasing.h"
#include "service/chasing/letters.h"
#include "service/inspections/inspections.h"
#include "service/overview/inspections_overview.h"
#include "service/overview/news.h"
#include "service/overview/overview.h"
#include "service/test_plan.h"

namespace dondoc::service {
namespace {

using base::Date;
using domain::Verdict;
using testing::ElementsAre;
using testing::HasSubstr;

const auto day = [](const char* iso) { return *Date::parse(iso); };

// Today is 15 November 2023.
class InspectionNewsTest : public PlanTest {
 protected:
  InspectionContent content() {
    InspectionContent out;
    out.team = "Đoàn kiểm tra số 1";
    out.head = "Phó Giám đốc Sở Nội vụ";
    out.starts_on = out.ends_on = day("2023-11-20");
    out.items = {{{}, {}, "Hồ sơ, sổ sách"}, {{}, {}, "Kinh phí"}};
    return out;
  }
  base::Id planned() { return create_inspections(staff, plan, {{health}, content()}).items.at(0).id; }
  /// Held on 20 November 2023: the health department must mend one thing by 10 December.
  Inspection recorded() {
    const auto id = planned();
    clock.pass_days(5);
    const auto before = get_inspection(staff, id);
    return record_inspection(staff, id, {before.revision, clock.today(), "", "", "", {
        {before.items.at(0).id, Verdict::to_mend, "Thiếu sổ.", "Lập sổ theo dõi", {}, day("2023-12-10"), {}}, {before.items.at(1).id, Verdict::met, "", "", {}, {}, {}}}});
  }
  std::vector<std::string> told(Context& who) {
    std::vector<std::string> out;
    for (const auto& one : get_my_news(who).inspections) out.push_back(one.step);
    return out;
  }
  InspectionCounts counted(const char* on) { return get_inspection_overview(leader, {}, day(on)).all; }

  base::Id plan = issued_plan();
};

TEST_F(InspectionNewsTest, the_unit_is_told_of_its_check_from_planning_to_mending_and_nobody_else) {
  const auto id = planned();
  EXPECT_THAT(told(of_health), ElementsAre("planned"));
  EXPECT_EQ(get_my_news(of_health).waiting.inspections, 1);
  EXPECT_EQ(get_my_news(of_health).unread, 2) << "of its check, and of the plan that was issued";
  clock.pass_minutes(1);
  put_inspection(staff, id, {1, content()});
  EXPECT_THAT(told(of_health), ElementsAre("changed", "planned"));
  clock.pass_minutes(1);
  delete_inspection(staff, id);
  EXPECT_EQ(told(of_health).front(), "called-off");
  EXPECT_EQ(get_my_news(of_health).waiting.inspections, 0);
  EXPECT_TRUE(told(of_finance).empty());
  read_my_notices(of_health);
  EXPECT_EQ(get_my_news(of_health).unread, 0);
}

TEST_F(InspectionNewsTest, what_is_to_be_mended_is_told_counted_answered_and_told_back) {
  const auto inspection = recorded();
  const auto told_first = get_my_news(of_health).inspections.front();
  EXPECT_EQ(told_first.step, "to-mend");
  EXPECT_EQ(told_first.items, 1);
  EXPECT_EQ(told_first.due_on, day("2023-12-10"));
  EXPECT_EQ(get_my_news(of_health).waiting.mendings, 1);
  EXPECT_EQ(get_my_news(of_finance).waiting.mendings, 0);
  clock.pass_days(30);
  EXPECT_EQ(get_my_news(staff).waiting.mendings_late, 1);
  EXPECT_EQ(get_my_news(of_health).waiting.mendings_late, 0) << "of all units, to who sees all";
  mend_finding(of_health, inspection.items.at(0).id, {"Đã lập sổ.", {}});
  EXPECT_THAT(told(staff), ElementsAre("mended"));
  EXPECT_EQ(get_my_news(staff).waiting.mendings_to_recheck, 1);
  EXPECT_EQ(get_my_news(of_health).waiting.mendings, 0);
  clock.pass_minutes(1);
  recheck_finding(staff, inspection.items.at(0).id, {false, "Còn thiếu.", clock.today().plus(10), {}});
  EXPECT_EQ(told(of_health).front(), "failed");
  EXPECT_EQ(get_my_news(of_health).inspections.front().due_on, clock.today().plus(10));
}

TEST_F(InspectionNewsTest, climbs_the_plans_ladder_before_its_day_and_after_until_it_is_answered) {
  const auto inspection = recorded();
  // What is to be mended alone, beside the plan's tasks, which are due before.
  put_plan_chasing(staff, plan, {true, {{-3, domain::Rung::focal_point}, {2, domain::Rung::staff}}, 0, 0, {}, {}});
  clock.pass_days(14);  // 4 December
  chase_due(app);
  const auto before = list_my_notices(of_health, {}).total;
  clock.pass_days(2);  // 6 December: three working days before Sunday the 10th, the last of them Friday the 8th
  chase_due(app);
  EXPECT_GT(list_my_notices(of_health, {}).total, before);
  const auto reminded = list_my_notices(of_health, {}).total;
  chase_due(app);
  EXPECT_EQ(list_my_notices(of_health, {}).total, reminded) << "each step once";
  EXPECT_EQ(list_my_notices(of_health, {}).items.front().due_on, day("2023-12-10"));
  mend_finding(of_health, inspection.items.at(0).id, {"Đã lập sổ.", {}});
}

TEST_F(InspectionNewsTest, the_leaders_page_counts_checks_as_they_stood) {
  const auto inspection = recorded();
  clock.pass_days(30);  // 20 December
  mend_finding(of_health, inspection.items.at(0).id, {"Đã lập sổ.", {}});
  clock.pass_days(1);
  recheck_finding(staff, inspection.items.at(0).id, {true, "", {}, {}});
  EXPECT_EQ(counted("2023-11-14").planned, 0);
  EXPECT_EQ(counted("2023-11-16").planned, 1);
  const auto held = counted("2023-11-20");
  EXPECT_EQ(std::tuple(held.planned, held.held, held.open, held.late), std::tuple(0, 1, 1, 0));
  EXPECT_EQ(counted("2023-12-10").late, 0) << "to the end of its day";
  EXPECT_EQ(counted("2023-12-11").late, 1);
  EXPECT_EQ(counted("2023-12-20").to_recheck, 1);
  EXPECT_EQ(counted("2023-12-21").closed, 1);
  const auto then = get_inspection_overview(leader, plan, day("2023-12-12"));
  ASSERT_EQ(then.units.size(), 1u);
  EXPECT_EQ(then.units[0].unit.id, health);
  ASSERT_EQ(then.demands.size(), 1u);
  EXPECT_EQ(then.demands[0].inspection_id, inspection.inspection.id) << "each figure leads to the record";
  EXPECT_TRUE(then.demands[0].late);
  EXPECT_EQ(code_of([&] { get_inspection_overview(of_health, {}, {}); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { get_inspection_overview(leader, {}, clock.today().plus(1)); }), "overview.future_day");
}

TEST_F(InspectionNewsTest, the_leaders_page_takes_its_figures_of_checks_along_as_of_its_day) {
  recorded();
  create_inspections(staff, plan, {{finance}, content()});
  clock.pass_days(30);
  for (const char* on : {"2023-11-20", "2023-12-10", "2023-12-12"}) {
    const auto shown = get_inspection_overview(leader, plan, day(on));
    std::vector<std::vector<std::string>> lines;
    const auto line = [&](const std::string& name, const InspectionCounts& n) {
      lines.push_back({name});
      for (const int figure : {n.planned, n.held, n.open, n.late, n.to_recheck, n.closed}) lines.back().push_back(std::to_string(figure));
    };
    for (const auto& one : shown.units) line(one.unit.name, one.counts);
    line("Tổng số", shown.all);

    const auto sheet = compiler::read_sheet(export_overview_sheets(leader, plan, day(on)).bytes, "Kiểm tra");
    std::vector<std::vector<std::string>> taken;
    for (const auto& row : sheet.rows)
      if (row.cells.size() == 8 && row.cells[0] != "TT") taken.emplace_back(row.cells.begin() + 1, row.cells.end());
    EXPECT_EQ(taken, lines) << on;
    const auto demands = compiler::read_sheet(export_overview_sheets(leader, plan, day(on)).bytes, "Chờ khắc phục").rows.back();
    EXPECT_EQ(demands.cell(3), "Lập sổ theo dõi");
    EXPECT_EQ(demands.cell(5), shown.demands.at(0).late ? "Quá hạn khắc phục" : "Chờ khắc phục") << on;

    const auto text = base::ZipReader(export_overview_document(leader, plan, day(on)).bytes).read("word/document.xml").value_or("");
    EXPECT_THAT(text, HasSubstr("Đã tổ chức " + std::to_string(shown.all.held) + " cuộc kiểm tra, còn " + std::to_string(shown.all.planned) + " cuộc"));
    EXPECT_THAT(text, HasSubstr("còn 1 nội dung chờ khắc phục (trong đó " + std::to_string(shown.all.late) + " nội dung quá hạn)"));
  }
  EXPECT_EQ(code_of([&] { compiler::read_sheet(export_overview_sheets(leader, plan, day("2023-11-14")).bytes, "Kiểm tra"); }), "sheet.no_such_sheet") << "nothing was planned then";
}

TEST_F(InspectionNewsTest, a_record_takes_the_next_number_of_the_register_and_stays) {
  const auto inspection = recorded();
  const auto id = inspection.inspection.id;
  EXPECT_EQ(code_of([&] { number_inspection(of_health, id, {{}, clock.today()}); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { number_inspection(staff, id, {{}, clock.today().plus(1)}); }), "inspection.number_day");
  EXPECT_EQ(code_of([&] { number_inspection(staff, id, {{}, day("2023-11-19")}); }), "inspection.number_day");
  const auto numbered = number_inspection(staff, id, {7, clock.today()});
  ASSERT_TRUE(numbered.symbol);
  EXPECT_THAT(*numbered.symbol, HasSubstr("07/BB-"));
  EXPECT_EQ(code_of([&] { number_inspection(staff, id, {{}, clock.today()}); }), "inspection.numbered");
  EXPECT_EQ(code_of([&] { reopen_inspection(staff, id); }), "inspection.numbered");
  EXPECT_EQ(list_outgoing(staff, {}, {}).items.at(0).number, 7);
  const auto bytes = get_inspection_document(staff, id).bytes;
  EXPECT_THAT(base::ZipReader(bytes).read("word/document.xml").value_or(""), HasSubstr("07/BB-"));
  const auto other = recorded();
  EXPECT_EQ(code_of([&] { number_inspection(staff, other.inspection.id, {7, clock.today()}); }), "letter.number_taken");
  EXPECT_THAT(*number_inspection(staff, other.inspection.id, {{}, clock.today()}).symbol, HasSubstr("08/BB-"));
}

}  // namespace
}  // namespace dondoc::service
