#include "service/plans/child_plans.h"

#include <gtest/gtest.h>

#include "service/organisation/reorganisation.h"
#include "service/overview/history.h"
#include "service/plans/lineage.h"
#include "service/test_plan.h"
#include "service/work/work.h"

namespace dondoc::service {
namespace {

using base::Date;
using domain::Coverage;
using domain::CoverWarning;

constexpr const char* health_plan = R"(ỦY BAN NHÂN DÂN TỈNH SƠN THỦY
SỞ Y TẾ
-------
Số: 45/KH-SYT

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Sơn Thủy, ngày 13 tháng 11 năm 2023

KẾ HOẠCH
Thực hiện Tuần lễ nước sạch của ngành Y tế

Thực hiện Kế hoạch số 12/KH-UBND ngày 10/11/2023 của Ủy ban nhân dân tỉnh Sơn Thủy về tổ chức Tuần lễ nước sạch, Sở Y tế ban hành kế hoạch như sau:

I. MỤC ĐÍCH
Nâng cao nhận thức của cán bộ.

II. NHIỆM VỤ
1. Truyền thông
Phòng Nghiệp vụ Y treo băng rôn tại trụ sở Sở, hoàn thành trước ngày 20/11/2023.
2. Tập huấn
Phòng Nghiệp vụ Y tổ chức lớp tập huấn cho cán bộ cơ sở, hoàn thành trước ngày 11/12/2023.

Nơi nhận:
- Lưu: VT.

GIÁM ĐỐC
)";

// Today is 15 November 2023. The province's plan charges the health department with the
// training by the 30th; the department's own plan, which cites it, trains by 10 December.
class ChildPlansTest : public PlanTest {
 protected:
  Binding binding(Context& who) { return get_binding(who, child, parent); }
  /// From what stands there now.
  Binding bind(Context& who, BindingInput input) {
    input.base_version = get_binding(who, child, parent).version;
    return put_binding(who, child, input);
  }
  BindingInput likeliest() {
    const auto proposed = binding(staff);
    BindingInput input{parent, health, {}, {}};
    for (const auto& it : proposed.clauses)
      if (it.falls_on_unit && !it.likely.empty()) input.pairs.push_back({it.likely[0].task_id, it.clause.id});
    return input;
  }
  std::vector<CoverageCell> cells(Context& who, const CoverageFilter& filter = {}) { return list_coverage(who, parent, {}, filter).items; }

  base::Id parent = issued_plan(), child = confirmed_plan(health_plan);
};

TEST_F(ChildPlansTest, the_plan_that_is_cited_is_proposed_as_the_parent_and_clauses_by_their_words) {
  const auto above = list_related_plans(staff, child);
  ASSERT_EQ(above.parents.size(), 1u);
  EXPECT_EQ(above.parents[0].plan.id, parent);
  EXPECT_FALSE(above.parents[0].bound);
  EXPECT_EQ(above.parents[0].owner->id, health) << "the issuer's own plan";
  EXPECT_EQ(list_related_plans(staff, parent).children.at(0).plan.id, child);

  const auto proposed = binding(staff);
  ASSERT_EQ(proposed.clauses.size(), 3u);
  EXPECT_TRUE(proposed.clauses[0].falls_on_unit);
  EXPECT_EQ(proposed.clauses[0].clause.due_on, Date::of(2023, 11, 30));
  ASSERT_FALSE(proposed.clauses[0].likely.empty());
  EXPECT_EQ(proposed.clauses[0].likely[0].task_id, proposed.tasks.at(1).id) << "both train";
  EXPECT_FALSE(proposed.clauses[1].falls_on_unit) << "the money is the finance department's";
  EXPECT_EQ(get_binding(staff, child, parent, finance).clauses[1].falls_on_unit, true) << "as if it were theirs";
}

TEST_F(ChildPlansTest, each_clause_tells_what_covers_it_and_whether_the_days_fit) {
  EXPECT_EQ(list_coverage(staff, parent, {}, {}).nobody, 5) << "two of training, one of money, two of reporting";
  for (const auto& row : list_my_assignments(of_finance, {}, {}, {}).items) receive_assignment(of_finance, row.id);
  bind(of_health, likeliest());
  const auto page = list_coverage(staff, parent, {}, {});
  EXPECT_EQ(page.total, 5);
  EXPECT_EQ(std::tuple(page.covered, page.accepted, page.nobody), std::tuple(1, 3, 1));
  const auto covered = cells(staff, {.state = Coverage::covered}).at(0);
  EXPECT_EQ(covered.unit.id, health);
  ASSERT_EQ(covered.covered_by.size(), 1u);
  EXPECT_EQ(covered.covered_by[0].plan.short_name, "45/KH-SYT");
  EXPECT_EQ(covered.covered_by[0].clause.ordinal, 2);
  EXPECT_EQ(covered.covered_by[0].warnings, std::vector{CoverWarning::after_duty});
  EXPECT_EQ(cells(staff, {.state = Coverage::nobody}).at(0).unit.id, health);
  EXPECT_EQ(cells(staff, {.unit_id = finance}).size(), 3u);
  clock.pass_days(26);
  EXPECT_EQ(cells(staff, {.unit_id = health}).at(0).covered_by.at(0).warnings, (std::vector{CoverWarning::after_duty, CoverWarning::late}));
  EXPECT_EQ(export_coverage(staff, parent, {}, {}).file_name, "bao-phu.xlsx");

  delete_binding(of_health, child, parent, get_binding(of_health, child, parent).version);
  EXPECT_EQ(list_coverage(staff, parent, {}, {}).covered, 0);
  EXPECT_FALSE(binding(staff).bound);
}

TEST_F(ChildPlansTest, the_owner_binds_and_other_units_see_none_of_it) {
  const auto input = likeliest();
  EXPECT_EQ(list_plans(of_health, {}, {}).total, 2) << "its own before it is issued, and the one that charges it";
  EXPECT_EQ(list_plans(of_finance, {}, {}).total, 1);
  EXPECT_EQ(code_of([&] { get_plan(of_finance, child); }), "plan.not_yours");
  EXPECT_EQ(code_of([&] { binding(of_finance); }), "plan.not_yours");
  EXPECT_EQ(code_of([&] { put_binding(of_finance, child, input); }), "plan.not_yours");
  EXPECT_EQ(code_of([&] { put_binding(leader, child, input); }), "act.forbidden");

  const auto bound = bind(of_health, input);
  EXPECT_EQ(bound.clauses.size(), 2u) << "the clauses that fall on it";
  EXPECT_TRUE(bound.bound);
  EXPECT_EQ(bound.can, std::vector<std::string>{"bind"});
  EXPECT_TRUE(binding(leader).can.empty());
  EXPECT_EQ(cells(of_finance).size(), 3u) << "its own duties alone";
  EXPECT_TRUE(list_related_plans(of_finance, parent).children.empty());
  EXPECT_EQ(list_related_plans(of_health, parent).children.at(0).clauses, 1);
}

TEST_F(ChildPlansTest, what_the_unit_is_not_shown_stays_bound_and_nothing_goes_in_a_ring) {
  auto input = likeliest();
  const auto both = binding(staff);
  input.pairs.push_back({both.tasks[0].id, both.clauses[1].clause.id});
  bind(staff, input);
  bind(of_health, {parent, health, {}, {}});
  EXPECT_TRUE(binding(staff).clauses[0].bound_to.empty());
  EXPECT_EQ(binding(staff).clauses[1].bound_to.size(), 1u);
  EXPECT_EQ(code_of([&] { put_binding(staff, parent, {child, finance, {}, {}}); }), "binding.circle");
  EXPECT_EQ(code_of([&] { bind(staff, {parent, health, {{both.clauses[0].clause.id, both.tasks[0].id}}, {}}); }), "binding.unknown_clause");
  EXPECT_EQ(code_of([&] { bind(staff, {parent, base::Id::make(), {}, {}}); }), "unit.unknown");
  bind(staff, {parent, finance, {}, {}});
  EXPECT_EQ(code_of([&] { binding(of_health); }), "plan.not_yours") << "the staff said that it is another unit's";
}

TEST_F(ChildPlansTest, who_was_slower_is_told_and_changes_nothing) {
  const auto seen = binding(staff);
  auto mine = likeliest(), theirs = BindingInput{parent, health, {}, {}};
  mine.base_version = theirs.base_version = seen.version;
  const auto first = put_binding(of_health, child, mine);
  EXPECT_NE(first.version, seen.version);
  EXPECT_EQ(code_of([&] { put_binding(staff, child, theirs); }), "binding.moved_on");
  EXPECT_EQ(code_of([&] { delete_binding(staff, child, parent, seen.version); }), "binding.moved_on");
  EXPECT_EQ(list_coverage(staff, parent, {}, {}).covered, 1) << "what the first bound stays";
  theirs.base_version = binding(staff).version;
  put_binding(staff, child, theirs);
  EXPECT_EQ(list_coverage(staff, parent, {}, {}).covered, 0);
}

TEST_F(ChildPlansTest, who_takes_a_unit_over_takes_its_plans_over_and_what_they_cover_stays_covered) {
  bind(of_health, likeliest());
  const auto today = clock.today();
  const auto made = reorganise(keeper, {domain::ReorganisationKind::merge, "15/NQ-HĐND", today, today, {{{health, finance}, {{{}, "Sở Y tế - Tài chính", {}, {}}}, {}}}});
  auto successor = someone("moi", domain::UserRole::focal_point, made.units.to.at(0).id);
  EXPECT_EQ(list_coverage(successor, parent, {}, {}).covered, 1);
  EXPECT_EQ(list_plans(successor, {}, {}).total, 2);
  EXPECT_EQ(list_history(successor, "plan", child, {}).items.at(0).act, "plan.bound");
  EXPECT_EQ(binding(successor).can, std::vector<std::string>{"bind"});
  delete_binding(successor, child, parent, get_binding(successor, child, parent).version);
  EXPECT_EQ(list_coverage(staff, parent, {}, {}).covered, 0);
}

TEST_F(ChildPlansTest, the_lineage_tells_what_it_rests_on_and_what_rests_on_it_as_far_as_one_may_see) {
  bind(staff, likeliest());
  const auto below = get_lineage(staff, parent);
  ASSERT_EQ(below.nodes.size(), 2u);
  EXPECT_EQ(below.nodes[0].level, 0);
  EXPECT_EQ(below.nodes[1].id, child);
  EXPECT_EQ(below.nodes[1].level, 1);
  EXPECT_EQ(below.nodes[1].owner->id, health);
  ASSERT_EQ(below.links.size(), 1u);
  EXPECT_EQ(below.links[0].to, parent.str());
  EXPECT_EQ(below.links[0].relation, domain::LineageRelation::carries_out);
  EXPECT_TRUE(below.links[0].bound);
  EXPECT_EQ(get_lineage(of_finance, parent).nodes.size(), 1u);
  const auto above = get_lineage(of_health, child);
  ASSERT_EQ(above.nodes.size(), 2u);
  EXPECT_EQ(above.nodes[0].id, parent);
  EXPECT_EQ(above.nodes[0].level, -1);

  // The same text by itself, where what it cites is not kept.
  std::string other = health_plan;
  other.replace(other.find("12/KH-UBND"), 10, "13/KH-UBND");
  other.replace(other.find("45/KH-SYT"), 9, "46/KH-SYT");
  const auto alone = get_lineage(staff, confirmed_plan(other));
  ASSERT_EQ(alone.nodes.size(), 2u);
  EXPECT_EQ(alone.nodes[0].kind, domain::LineageKind::cited);
  EXPECT_EQ(alone.nodes[0].symbol, "13/KH-UBND");
  EXPECT_FALSE(alone.nodes[0].id);
  EXPECT_EQ(alone.links.at(0).relation, domain::LineageRelation::carries_out);
}

}  // namespace
}  // namespace dondoc::service
