#include "service/organisation/administration.h"
#include "service/test_office.h"

namespace dondoc::service {
namespace {

using UnitsTest = OfficeTest;

TEST_F(UnitsTest, AUnitKeepsItsFormerNameAsAnAlias) {
  auto context = administrator();
  const auto made = create_unit(context, {"Sở Tài nguyên và Môi trường", "Sở TN&MT", {}, "Sở", "H01", {}});
  clock.pass_days(30);
  const auto changed = put_unit(context, made.id, {"Sở Nông nghiệp và Môi trường", "Sở NN&MT", {}, "Sở", "H01", {}});
  EXPECT_EQ(changed.name, "Sở Nông nghiệp và Môi trường");
  EXPECT_EQ(changed.aliases, std::vector<std::string>{"Sở Tài nguyên và Môi trường"});
  EXPECT_EQ(suggest_units(context, "Sở TN và MT", 1).at(0).id, made.id);
}

TEST_F(UnitsTest, OnlyTheAdministratorKeepsUnits) {
  auto context = administrator();
  auto staff = someone("chuyenvien", domain::UserRole::staff);
  const auto made = create_unit(context, {"Sở Y tế", {}, {}, {}, {}, {}});
  EXPECT_EQ(code_of([&] { create_unit(staff, {"Sở Nội vụ", {}, {}, {}, {}, {}}); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { delete_unit(staff, made.id); }), "act.forbidden");
  EXPECT_EQ(list_units(staff, {}, {}).total, 1);
  EXPECT_TRUE(get_unit(staff, made.id).can.empty());
  EXPECT_EQ(get_unit(context, made.id).can, (std::vector<std::string>{"edit", "delete"}));
}

TEST_F(UnitsTest, WhatContradictsIsRefused) {
  auto context = administrator();
  const auto above = create_unit(context, {"Huyện ủy", {}, {}, {}, "A1", {}});
  const auto below = create_unit(context, {"Ban Tuyên giáo", {}, {}, {}, "A2", above.id});
  EXPECT_EQ(code_of([&] { create_unit(context, {" ", {}, {}, {}, {}, {}}); }), "unit.name_required");
  EXPECT_EQ(code_of([&] { create_unit(context, {"Khác", {}, {}, {}, "A1", {}}); }), "unit.code_taken");
  EXPECT_EQ(code_of([&] { put_unit(context, above.id, {"Huyện ủy", {}, {}, {}, "A1", below.id}); }), "unit.is_own_parent");
  EXPECT_EQ(code_of([&] { put_unit(context, above.id, {"Huyện ủy", {}, {}, {}, "A1", above.id}); }), "unit.is_own_parent");
  EXPECT_EQ(get_unit(context, below.id).parent->name, "Huyện ủy");
}

TEST_F(UnitsTest, ADeletedUnitComesBack) {
  auto context = administrator();
  const auto made = create_unit(context, {"Sở Y tế", {}, {}, {}, {}, {}});
  delete_unit(context, made.id);
  EXPECT_EQ(list_units(context, {}, {}).total, 0);
  EXPECT_EQ(code_of([&] { delete_unit(context, made.id); }), "act.forbidden");
  EXPECT_EQ(get_unit(context, made.id).can, std::vector<std::string>{"restore"});
  restore_unit(context, made.id);
  EXPECT_EQ(list_units(context, {}, {}).total, 1);
  EXPECT_EQ(events(), 3);
}

TEST_F(UnitsTest, SentAgainWithItsKeyItIsMadeOnce) {
  auto context = administrator();
  context.idempotency_key = "5f0c";
  const UnitInput input{"Sở Y tế", {}, {}, {}, {}, {}};
  EXPECT_EQ(create_unit(context, input).id, create_unit(context, input).id);
  EXPECT_EQ(code_of([&] { create_group(context, {"Các sở", {}, {}}); }), "idempotency.other_act");
  EXPECT_EQ(events(), 1);
}

TEST_F(UnitsTest, AGroupHasEachMemberOnceAndANameOfItsOwn) {
  auto context = administrator();
  const auto unit = create_unit(context, {"Sở Y tế", {}, {}, {}, {}, {}});
  const auto group = create_group(context, {"Các sở, ban, ngành", {"các sở"}, {unit.id, unit.id}});
  EXPECT_EQ(group.members.size(), 1u);
  EXPECT_EQ(code_of([&] { create_group(context, {"các Sở, ban, ngành", {}, {}}); }), "group.name_taken");
  EXPECT_EQ(code_of([&] { put_group(context, group.id, {"Các sở", {}, {agency_id}}); }), "unit.unknown");
  EXPECT_TRUE(put_group(context, group.id, {"Các sở", {}, {}}).members.empty());
  delete_group(context, group.id);
  create_group(context, {"Các sở", {}, {}});
  EXPECT_EQ(code_of([&] { restore_group(context, group.id); }), "group.name_taken");
}

TEST_F(UnitsTest, AGroupByARuleFollowsItsUnitsAndAUnitChoosesItsLists) {
  auto context = administrator();
  const auto above = create_unit(context, {"Ủy ban nhân dân tỉnh", {}, {}, {}, {}, {}});
  const auto unit = create_unit(context, {"Sở Y tế", {}, {}, "Sở, ban, ngành", {}, above.id});
  const domain::GroupRule rule{{"sở, ban, ngành"}, above.id, true};
  const auto group = create_group(context, {"Các sở, ban, ngành", {}, {}, rule});
  ASSERT_EQ(group.members.size(), 1u);
  EXPECT_EQ(group.rule, rule);
  create_unit(context, {"Sở Nội vụ", {}, {}, "Sở, ban, ngành", {}, above.id});
  EXPECT_EQ(get_group(context, group.id).members.size(), 2u) << "without being touched";
  EXPECT_EQ(code_of([&] { create_group(context, {"Tất cả", {}, {}, domain::GroupRule{}}); }), "group.rule_empty");
  const auto list = create_group(context, {"Ban Chỉ đạo", {}, {}});
  EXPECT_EQ(put_unit(context, unit.id, {"Sở Y tế", {}, {}, "Sở, ban, ngành", {}, above.id, std::vector{list.id, group.id}}).groups.size(), 1u);
  EXPECT_EQ(put_unit(context, unit.id, {"Sở Y tế", {}, {}, "Sở, ban, ngành", {}, above.id}).groups.size(), 1u) << "what is not told of stays";
}

TEST_F(UnitsTest, TheAgencyIsTheAdministratorsToChange) {
  auto context = administrator();
  auto leader = someone("lanhdao", domain::UserRole::leader);
  AgencyInput input{.name = "UBND tỉnh Sơn Thủy", .short_name = {}, .parent_name = {}, .family = domain::Family::state, .place = "Sơn Thủy",
                    .paper_signature = true};
  EXPECT_EQ(code_of([&] { put_agency(leader, input); }), "act.forbidden");
  EXPECT_TRUE(put_agency(context, input).paper_signature);
  EXPECT_EQ(get_agency(leader).place, "Sơn Thủy");
  input.name.clear();
  EXPECT_EQ(code_of([&] { put_agency(context, input); }), "unit.name_required");
}

}  // namespace
}  // namespace dondoc::service
