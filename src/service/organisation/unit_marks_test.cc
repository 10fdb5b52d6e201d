#include "service/organisation/unit_marks.h"

#include "service/organisation/administration.h"
#include "service/organisation/reorganisation.h"
#include "service/organisation/start_list.h"
#include "service/organisation/unit_life.h"
#include "service/test_office.h"

namespace dondoc::service {
namespace {

using UnitMarksTest = OfficeTest;

base::Date day(const char* text) { return *base::Date::parse(text); }

ListQuery asking(const char* q) {
  ListQuery query;
  query.q = q;
  return query;
}

UnitInput named(const char* name) { return {name, {}, {}, {}, {}, {}}; }

TEST_F(UnitMarksTest, SeveralCodesAndPlacesEachWithItsTime) {
  auto context = administrator();
  const auto committee = create_unit(context, named("Tỉnh ủy")), people = create_unit(context, named("Ủy ban nhân dân tỉnh"));
  auto input = named("Báo và phát thanh, truyền hình");
  input.code = "H26.30";
  input.parent_id = people.id;
  input.codes = {{"gso", "20", {}, {}}, {"qd-20-2020", "h26.30", day("2021-01-01"), {}}, {"ma-13", "000.00.30.H26", day("2016-04-01"), day("2021-01-01")}};
  input.places = {{"party", committee.id, day("2022-01-01"), {}}};
  const auto made = create_unit(context, input);
  EXPECT_EQ(made.code, "H26.30");
  ASSERT_EQ(made.codes.size(), 2u) << "those of today";
  EXPECT_EQ(made.codes[1].code, "H26.30");
  ASSERT_EQ(made.places.size(), 1u);
  EXPECT_EQ(made.places[0].in.name, "Tỉnh ủy");
  EXPECT_EQ(made.parent->name, "Ủy ban nhân dân tỉnh");
  const auto life = get_unit_life(context, made.id);
  EXPECT_EQ(life.codes.size(), 4u);
  EXPECT_EQ(life.places.size(), 2u);
  EXPECT_EQ(list_units(context, asking("h26.3"), {}).total, 1) << "found by its code";
  // Sent without them they stay; what is the same stays as it is.
  auto again = named("Báo và phát thanh, truyền hình");
  EXPECT_EQ(put_unit(context, made.id, again).codes.size(), 2u);
  again.codes = {{"qd-20-2020", "H26.30", day("2021-01-01"), {}}};
  again.places = std::vector<UnitPlaceInput>{};
  const auto changed = put_unit(context, made.id, again);
  EXPECT_EQ(changed.codes.size(), 1u);
  EXPECT_TRUE(changed.places.empty());
}

TEST_F(UnitMarksTest, WhatCannotBeIsRefused) {
  auto context = administrator();
  const auto above = create_unit(context, named("Tỉnh ủy"));
  const auto refused = [&](auto&& change) {
    auto input = named("Ban");
    change(input);
    return code_of([&] { create_unit(context, input); });
  };
  const auto codes = [&](std::vector<UnitCodeInput> list) { return refused([&](auto& input) { input.codes = std::move(list); }); };
  const auto places = [&](std::vector<UnitPlaceInput> list) { return refused([&](auto& input) { input.places = std::move(list); }); };
  EXPECT_EQ(codes({{"own", "1", {}, {}}}), "unit.unknown_scheme");
  EXPECT_EQ(codes({{"gso", "H1", {}, {}}}), "unit.wrong_code");
  EXPECT_EQ(codes({{"gso", "20", {}, {}}, {"gso", "21", {}, {}}}), "unit.code_twice");
  EXPECT_EQ(codes({{"gso", "20", day("2999-01-01"), {}}}), "unit.bad_time");
  EXPECT_EQ(codes({{"gso", "20", day("2020-01-01"), day("2020-01-01")}}), "unit.bad_time");
  EXPECT_EQ(places({{"steering", above.id, {}, {}}}), "unit.unknown_hierarchy");
  EXPECT_EQ(places({{"party", base::Id::make(), {}, {}}}), "unit.unknown");
  EXPECT_EQ(places({{"party", above.id, {}, {}}, {"party", above.id, day("2020-01-01"), {}}}), "unit.place_twice");
  EXPECT_EQ(places({{"party", above.id, {}, {}}}), "none");
  auto ring = named("Tỉnh ủy");
  ring.places = {{"party", list_units(context, asking("Ban"), {}).items.at(0).id, {}, {}}};
  EXPECT_EQ(code_of([&] { put_unit(context, above.id, ring); }), "unit.is_own_parent");
  ring.places.reset();
  ring.codes = {{"gso", "20", {}, {}}};
  put_unit(context, above.id, ring);
  EXPECT_EQ(codes({{"gso", "20", {}, {}}}), "unit.code_taken");
}

TEST_F(UnitMarksTest, AListBringsThemWithItsFaultsByRow) {
  auto context = administrator();
  const auto file = [](std::string rows) { return Upload{"don-vi.csv", "Tên đơn vị;Mã thống kê;Mã định danh điện tử;Mã 13 ký tự;Cấp trên về Đảng\n" + std::move(rows)}; };
  const auto wrong = import_units(context, file("Tỉnh ủy;;;;\nBáo;123456;H26.30;000.00.30.H26;Thành ủy\n"), false);
  ASSERT_EQ(wrong.errors.size(), 2u);
  EXPECT_EQ(wrong.errors[0].row, 3);
  EXPECT_EQ(wrong.errors[0].column, "gso");
  EXPECT_EQ(wrong.errors[0].code, "unit.wrong_code");
  EXPECT_EQ(wrong.errors[1].code, "unit.unknown");
  EXPECT_EQ(wrong.errors[1].column, "party");
  EXPECT_EQ(list_units(context, {}, {}).total, 0);
  const auto taken = import_units(context, file("Tỉnh ủy;;;;\nBáo;20;H26.30;000.00.30.H26;Tỉnh ủy\n"), false);
  EXPECT_TRUE(taken.errors.empty());
  const auto press = list_units(context, asking("Báo"), {}).items.at(0);
  EXPECT_EQ(press.codes.size(), 3u);
  ASSERT_EQ(press.places.size(), 1u);
  EXPECT_FALSE(press.parent);
}

TEST_F(UnitMarksTest, PartyBodiesStandInTheParty) {
  auto context = administrator();
  StartInput input{"20", false, {}};
  for (const auto& unit : preview_start_list(context, "20").units)
    if (unit.chosen && unit.section != StartSection::commune) input.units.push_back({unit.key, unit.name, unit.short_name});
  add_start_list(context, input);
  const auto one = [&](const char* name) { return list_units(context, asking(name), {}).items.at(0); };
  const auto board = one("Ban Tuyên giáo và Dân vận");
  EXPECT_FALSE(board.parent);
  ASSERT_EQ(board.places.size(), 1u);
  EXPECT_EQ(board.places[0].hierarchy, "party");
  EXPECT_EQ(one("Liên đoàn Lao động").places.at(0).hierarchy, "front");
  EXPECT_EQ(one("Sở Nội vụ").parent->name, "Ủy ban nhân dân tỉnh Lạng Sơn");
  // A group of the Party's bodies by its rule, and what follows one of them stands in the Party as well.
  GroupInput group{"Các cơ quan Đảng", {}, {}, domain::GroupRule{{}, board.places[0].in.id, true}};
  const auto before = create_group(context, group).members.size();
  EXPECT_GT(before, 5u);
  reorganise(context, {domain::ReorganisationKind::dissolve, "1-QĐ/TU", context.today(), context.today(), {{{board.id}, {{{}, "Ban Tuyên giáo Tỉnh ủy", {}, {}}}, {}}}});
  EXPECT_EQ(one("Ban Tuyên giáo Tỉnh ủy").places.at(0).hierarchy, "party");
}

}  // namespace
}  // namespace dondoc::service
