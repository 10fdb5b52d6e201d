#include "service/organisation/start_list.h"

#include <algorithm>
#include <set>

#include "service/organisation/administration.h"
#include "service/test_office.h"

namespace dondoc::service {
namespace {

using StartListTest = OfficeTest;

const StartUnit& unit_of(const StartList& list, const std::string& key) {
  const auto found = std::ranges::find(list.units, key, &StartUnit::key);
  if (found == list.units.end()) throw std::runtime_error("no " + key);
  return *found;
}

StartInput everything_proposed(const StartList& list) {
  StartInput input{list.province.code, false, {}};
  for (const auto& unit : list.units)
    if (unit.chosen) input.units.push_back({unit.key, unit.name, unit.short_name});
  return input;
}

ListQuery all() { return {.q = {}, .sort = "name", .page = 1, .size = 1000, .deleted = false}; }

TEST(StartListData, HoldsTheCountryAsItStands) {
  const auto provinces = start_provinces();
  EXPECT_EQ(provinces.size(), 34u);
  int communes = 0, cities = 0;
  for (const auto& province : provinces) {
    communes += province.communes;
    cities += province.kind == "Thành phố";
  }
  EXPECT_EQ(communes, 3321);
  EXPECT_EQ(cities, 7);
  const auto merged = std::ranges::find(provinces, "51", &StartProvince::code);
  EXPECT_EQ(merged->name, "Quảng Ngãi");
  EXPECT_EQ(merged->formed_from, (std::vector<std::string>{"Quảng Ngãi", "Kon Tum"}));
}

TEST(StartListData, EveryProvinceHasUnitsThatHoldTogether) {
  for (const auto& province : start_provinces()) {
    std::set<std::string> keys, names;
    for (const auto& unit : start_list_of(province.code).units) {
      EXPECT_TRUE(keys.insert(unit.key).second) << unit.key;
      EXPECT_TRUE(names.insert(unit.name).second) << province.name << ": " << unit.name;
      EXPECT_FALSE(unit.parent_key && !keys.contains(*unit.parent_key)) << unit.key << " stands before the one that it is under";
      EXPECT_EQ((unit.name + unit.short_name).find('{'), std::string::npos) << unit.name;
      EXPECT_FALSE(unit.kind.empty() || unit.groups.empty()) << unit.key;
    }
  }
}

TEST(StartListData, ACityIsWrittenAsACity) {
  const auto city = start_list_of("48"), capital = start_list_of("01");
  EXPECT_EQ(unit_of(city, "committee").name, "Thành ủy Đà Nẵng");
  EXPECT_EQ(unit_of(city, "people").short_name, "UBND thành phố");
  EXPECT_TRUE(unit_of(city, "military").chosen);
  EXPECT_FALSE(unit_of(capital, "military").chosen);
  EXPECT_TRUE(unit_of(capital, "military-capital").chosen);
  EXPECT_EQ(unit_of(start_list_of("20"), "committee").name, "Tỉnh ủy Lạng Sơn");
}

TEST_F(StartListTest, AProvinceComesWithItsCommunesOnce) {
  auto context = administrator();
  const auto list = preview_start_list(context, "20");
  const auto added = add_start_list(context, everything_proposed(list));
  EXPECT_EQ(added.created, static_cast<int>(std::ranges::count_if(list.units, &StartUnit::chosen)));
  EXPECT_EQ(added.known, 0);
  const auto units = list_units(context, all(), "Ủy ban nhân dân cấp xã");
  EXPECT_EQ(units.total, 65);
  EXPECT_EQ(units.items.front().parent->name, "Ủy ban nhân dân tỉnh Lạng Sơn");
  EXPECT_EQ(units.items.front().groups.size(), 2u);
  EXPECT_EQ(events(), 1);
  // Once more: nothing is doubled, whatever it is called by now.
  put_unit(context, units.items.front().id, {"Ủy ban nhân dân xã Tên Mới", {}, {}, {}, {}, {}});
  const auto again = add_start_list(context, everything_proposed(preview_start_list(context, "20")));
  EXPECT_EQ(again.created, 0);
  EXPECT_EQ(again.known, added.created);
  EXPECT_EQ(again.groups, 0);
  EXPECT_EQ(list_units(context, all(), {}).total, added.created);
}

TEST_F(StartListTest, WhatIsHereIsKnownByItsNameAndKeepsIt) {
  auto context = administrator();
  const auto here = create_unit(context, {"sở Nội vụ", {}, {}, {}, "H1", {}});
  const auto by_short_name = create_unit(context, {"UBND xã Ba Sơn", {}, {}, {}, {}, {}});
  create_group(context, {"Sở ngành", {"các sở, ban, ngành"}, {}});
  const auto list = preview_start_list(context, "20");
  EXPECT_EQ(unit_of(list, "interior").existing->id, here.id);
  const auto added = add_start_list(context, everything_proposed(list));
  EXPECT_EQ(added.known, 2);
  EXPECT_EQ(get_unit(context, here.id).name, "sở Nội vụ");
  EXPECT_EQ(get_unit(context, here.id).code, "H1");
  EXPECT_EQ(get_unit(context, here.id).groups.at(0).name, "Các cơ quan, đơn vị, địa phương");
  EXPECT_EQ(get_unit(context, here.id).groups.at(1).name, "Sở ngành");
  EXPECT_EQ(get_unit(context, by_short_name.id).name, "UBND xã Ba Sơn");
}

TEST_F(StartListTest, ACommuneIsFoundByWhatItWasBefore) {
  auto context = administrator();
  const auto list = start_list_of("20");
  const auto commune = std::ranges::find_if(list.units, [](const auto& unit) { return !unit.former_names.empty(); });
  ASSERT_NE(commune, list.units.end());
  auto input = StartInput{"20", true, {{commune->key, commune->name, commune->short_name}}};
  add_start_list(context, input);
  EXPECT_EQ(suggest_units(context, commune->former_names[0], 1).at(0).name, commune->name);
  EXPECT_EQ(get_unit(context, list_units(context, all(), {}).items.at(0).id).parent, std::nullopt);
}

TEST_F(StartListTest, ItIsTheAdministratorsAndAllOrNothing) {
  auto context = administrator();
  auto staff = someone("chuyenvien", domain::UserRole::staff);
  EXPECT_EQ(code_of([&] { preview_start_list(staff, "20"); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { add_start_list(staff, {"20", false, {{"interior", "Sở Nội vụ", ""}}}); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { preview_start_list(context, "00"); }), "start_list.unknown_province");
  EXPECT_EQ(code_of([&] { add_start_list(context, {"20", false, {}}); }), "start_list.nothing_chosen");
  EXPECT_EQ(code_of([&] { add_start_list(context, {"20", false, {{"interior", "Sở Nội vụ", ""}, {"commune-00004", "Phường", ""}}}); }), "start_list.unknown_key");
  EXPECT_EQ(code_of([&] { add_start_list(context, {"20", false, {{"interior", " ", ""}}}); }), "unit.name_required");
  EXPECT_EQ(list_units(context, all(), {}).total, 0);
}

TEST_F(StartListTest, SentAgainWithItsKeyItAnswersTheSame) {
  auto context = administrator();
  context.idempotency_key = "71aa";
  const StartInput input{"20", false, {{"interior", "Sở Nội vụ", ""}}};
  EXPECT_EQ(add_start_list(context, input).created, 1);
  EXPECT_EQ(add_start_list(context, input).created, 1);
  EXPECT_EQ(events(), 1);
}

}  // namespace
}  // namespace dondoc::service
