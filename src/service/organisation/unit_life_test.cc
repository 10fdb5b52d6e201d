#include "service/organisation/unit_life.h"

#include <algorithm>

#include "service/organisation/reorganisation.h"
#include "service/overview/history.h"
#include "service/test_plan.h"

namespace dondoc::service {
namespace {

using domain::ReorganisationKind;

class UnitLifeTest : public PlanTest {
 protected:
  void rename(const base::Id& unit, const std::string& name) {
    auto input = UnitInput{name, {}, {}, {}, "H01", {}};
    put_unit(keeper, unit, input);
  }
};

TEST_F(UnitLifeTest, tells_each_name_with_its_time) {
  const auto first = clock.today();
  clock.pass_days(5);
  rename(health, "Sở Y tế và Dân số");
  const auto life = get_unit_life(staff, health);
  ASSERT_EQ(life.names.size(), 2u);
  EXPECT_EQ(life.names[0].name, "Sở Y tế và Dân số");
  EXPECT_EQ(life.names[0].valid_from, clock.today());
  EXPECT_FALSE(life.names[0].valid_to);
  EXPECT_EQ(life.names[1].name, "Sở Y tế");
  EXPECT_EQ(life.names[1].valid_to, clock.today());
  EXPECT_TRUE(!life.names[1].valid_from || *life.names[1].valid_from <= first);
}

TEST_F(UnitLifeTest, a_name_put_right_on_the_day_it_was_entered_never_held) {
  clock.pass_days(5);
  rename(health, "Sở Y tê");
  rename(health, "Sở Y tế tỉnh");
  for (const auto& it : get_unit_life(staff, health).names) EXPECT_NE(it.name, "Sở Y tê");
}

TEST_F(UnitLifeTest, tells_whom_it_followed_by_which_decision) {
  const auto today = clock.today();
  const auto made = reorganise(keeper, {ReorganisationKind::merge, "15/NQ-HĐND", today, today, {{{health, finance}, {{{}, "Sở Y tế - Tài chính", {}, {}}}, {}}}});
  const auto after = made.units.to.at(0).id;
  const auto life = get_unit_life(of_health, after);
  ASSERT_EQ(life.predecessors.size(), 2u);
  EXPECT_NE(life.predecessors[0].basis.find("15/NQ-HĐND"), std::string::npos);
  EXPECT_EQ(life.predecessors[0].effective_on, today);
  const auto before = get_unit_life(staff, health);
  ASSERT_EQ(before.successors.size(), 1u);
  EXPECT_EQ(before.successors[0].unit.name, "Sở Y tế - Tài chính");
  undo_reorganisation(keeper, made.id);
  EXPECT_TRUE(get_unit_life(staff, health).successors.empty());
}

TEST_F(UnitLifeTest, no_span_ends_before_it_begins) {
  // On one day a division comes below the next department and ends with it.
  const auto below = create_unit(keeper, {"Phòng Ngân sách", {}, {}, "Phòng", "H01.2", finance}).id;
  clock.pass_days(20);
  const auto today = clock.today(), effective = today.plus(-3);
  reorganise(keeper, {ReorganisationKind::dissolve, "16/NQ-HĐND", effective, effective,
                      {{{finance}, {{{}, "Sở Mới", {}, {}}}, {}}, {{below}, {{health, {}, {}, {}}}, {}}}});
  const auto life = get_unit_life(staff, below);
  ASSERT_EQ(life.places.size(), 1u) << "where it never stood is not told";
  EXPECT_EQ(life.places[0].in.name, "Sở Tài chính");
  for (const auto* spans : {&life.places, &life.groups})
    for (const auto& it : *spans) EXPECT_TRUE(it.valid_to && (!it.valid_from || *it.valid_from < *it.valid_to));
  EXPECT_EQ(life.names.at(0).valid_to, effective);
  EXPECT_EQ(life.kinds.at(0).valid_to, effective);
}

// A decision of the 18th had put it below the wrong department, and that came to light on the 25th.
TEST_F(UnitLifeTest, a_superior_is_put_right_as_of_the_day_on_which_it_was_wrong) {
  UnitInput input{"Phòng Ngân sách", {}, {}, "Phòng", "H01.2", finance};
  const auto below = create_unit(keeper, input).id;
  const auto made = clock.today();
  clock.pass_days(5);
  input.parent_id = health;
  put_unit(keeper, below, input);
  clock.pass_days(5);
  const auto since = made.plus(3);
  input.parent_id = finance;
  input.parent_from = clock.today().plus(1);
  EXPECT_EQ(code_of([&] { put_unit(keeper, below, input); }), "unit.bad_time");
  input.parent_from = since;
  put_unit(keeper, below, input);
  ASSERT_EQ(get_unit_life(staff, below).places.size(), 1u) << "under the same one all the time";
  EXPECT_FALSE(get_unit_life(staff, below).places[0].valid_to);
  input.parent_id = health;
  put_unit(keeper, below, input);
  const auto places = get_unit_life(staff, below).places;
  ASSERT_EQ(places.size(), 2u);
  EXPECT_EQ(places[0].in.name, "Sở Y tế");
  EXPECT_EQ(places[0].valid_from, since);
  EXPECT_EQ(places[1].in.name, "Sở Tài chính");
  EXPECT_EQ(places[1].valid_to, since);
}

TEST_F(UnitLifeTest, a_superior_is_not_put_right_to_a_day_before_it_was_there) {
  clock.pass_days(5);
  const auto made = clock.today();
  const auto later = create_unit(keeper, {"Sở Mới", {}, {}, {}, "H77", {}}).id;
  UnitInput input{"Phòng Ngân sách", {}, {}, "Phòng", "H01.2", finance};
  const auto below = create_unit(keeper, input).id;
  clock.pass_days(5);
  input.parent_id = later;
  input.parent_from = made.plus(-1);
  EXPECT_EQ(code_of([&] { put_unit(keeper, below, input); }), "unit.not_known_then") << "neither was there";
  put_unit(keeper, below, {"Phòng Ngân sách", {}, {}, "Phòng", "H01.2", health});
  UnitInput of_health_itself{"Sở Y tế", {}, {}, "Sở", "H01", later, {}, {}, {}, {}, made.plus(-1)};
  EXPECT_EQ(code_of([&] { put_unit(keeper, health, of_health_itself); }), "unit.not_known_then") << "the superior was not there";
  EXPECT_TRUE(get_unit_life(staff, health).places.empty()) << "a refusal changes nothing";
  of_health_itself.parent_from = made;
  put_unit(keeper, health, of_health_itself);
  EXPECT_EQ(get_unit_life(staff, health).places.at(0).valid_from, made);
}

TEST_F(UnitLifeTest, nobody_is_put_under_a_superior_that_has_ended) {
  UnitInput input{"Phòng Ngân sách", {}, {}, "Phòng", "H01.2", finance};
  const auto below = create_unit(keeper, input).id;
  clock.pass_days(5);
  const auto today = clock.today();
  reorganise(keeper, {ReorganisationKind::dissolve, "16/NQ-HĐND", today, today, {{{health}, {{{}, "Sở Mới", {}, {}}}, {}}}});
  input.parent_id = health;
  EXPECT_EQ(code_of([&] { put_unit(keeper, below, input); }), "unit.superior_ended");
  input.parent_from = today.plus(-2);
  EXPECT_EQ(code_of([&] { put_unit(keeper, below, input); }), "unit.superior_ended") << "it would stand there today as well";
  EXPECT_EQ(code_of([&] { create_unit(keeper, {"Trung tâm Y tế", {}, {}, {}, "H01.3", health}); }), "unit.superior_ended");
}

TEST_F(UnitLifeTest, no_circle_is_made_in_the_past) {
  const auto above = create_unit(keeper, {"Sở Mới", {}, {}, {}, "H77", {}}).id;
  const auto below = create_unit(keeper, {"Phòng Ngân sách", {}, {}, "Phòng", "H01.2", above}).id;
  const auto lowest = create_unit(keeper, {"Tổ Kế toán", {}, {}, {}, "H01.21", below}).id;
  const auto made = clock.today();
  clock.pass_days(5);
  // Since the fifth day the lowest stands by itself, so the highest may come below it, but not before.
  put_unit(keeper, lowest, {"Tổ Kế toán", {}, {}, {}, "H01.21", {}});
  clock.pass_days(5);
  UnitInput input{"Sở Mới", {}, {}, {}, "H77", lowest, {}, {}, {}, {}, made.plus(2)};
  EXPECT_EQ(code_of([&] { put_unit(keeper, above, input); }), "unit.was_above");
  input.parent_from = made.plus(5);
  put_unit(keeper, above, input);
  const auto places = get_unit_life(staff, above).places;
  ASSERT_EQ(places.size(), 1u);
  EXPECT_EQ(places[0].valid_from, made.plus(5));
}

TEST_F(UnitLifeTest, the_log_tells_since_when_and_under_whom) {
  const auto below = create_unit(keeper, {"Phòng Ngân sách", {}, {}, "Phòng", "H01.2", finance}).id;
  const auto made = clock.today();
  clock.pass_days(5);
  put_unit(keeper, below, {"Phòng Ngân sách", {}, {}, "Phòng", "H01.2", health, {}, {}, {}, {}, made.plus(1)});
  put_unit(keeper, below, {"Phòng Ngân sách", {}, {}, "Phòng", "H01.2", {}, {}, {}, {}, {}, made.plus(2)});
  const auto told = list_history(keeper, "unit", below, {}).items;
  const auto param = [&](std::size_t i, const char* name) {
    const auto at = std::ranges::find(told[i].params, name, &Param::name);
    return at == told[i].params.end() ? "" : at->value;
  };
  ASSERT_GE(told.size(), 2u);
  EXPECT_EQ(told[0].act, "unit.superior_taken");
  EXPECT_EQ(param(0, "day"), made.plus(2).str());
  EXPECT_EQ(told[1].act, "unit.superior_put_right");
  EXPECT_EQ(param(1, "day"), made.plus(1).str());
  EXPECT_EQ(param(1, "superior"), "Sở Y tế");
}

TEST_F(UnitLifeTest, tells_groups_and_the_units_below) {
  const auto below = create_unit(keeper, {"Trung tâm Kiểm soát bệnh tật", {}, {}, {}, "H01.1", health}).id;
  const auto life = get_unit_life(staff, health);
  ASSERT_EQ(life.units_below.size(), 1u);
  EXPECT_EQ(life.units_below[0].id, below);
  ASSERT_EQ(life.groups.size(), 1u);
  EXPECT_EQ(life.groups[0].in.name, "Các cơ quan, đơn vị");
  EXPECT_EQ(get_unit_life(staff, below).places.at(0).in.id, health);
  EXPECT_EQ(code_of([&] { get_unit_life(staff, base::Id::make()); }), "unit.unknown");
}

}  // namespace
}  // namespace dondoc::service
