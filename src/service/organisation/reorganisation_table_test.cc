#include "service/organisation/reorganisation_table.h"

#include <algorithm>

#include "service/organisation/administration.h"
#include "service/organisation/reorganisation.h"
#include "service/organisation/start_list.h"
#include "service/test_office.h"

namespace dondoc::service {
namespace {

using domain::ReorganisationKind;

class ReorganisationTableTest : public OfficeTest {
 protected:
  base::Id made(const std::string& name, const std::optional<std::string>& code = {}) { return create_unit(context(), {name, {}, {}, {}, code, {}}).id; }
  Context& context() {
    if (!context_) context_.emplace(administrator());
    return *context_;
  }
  ReadReorganisation read(const std::string& rows) { return read_reorganisation(context(), {"sap-xep.csv", "Đơn vị cũ;Đơn vị mới;Hình thức;Mã\n" + rows}); }
  static std::string fault(const ReadReorganisation& read) {
    return read.errors.size() == 1 ? std::to_string(read.errors[0].row) + " " + read.errors[0].column + " " + read.errors[0].code : std::to_string(read.errors.size());
  }

 private:
  std::optional<Context> context_;
};

TEST_F(ReorganisationTableTest, LinesBecomeTheChangesOfOneDecision) {
  const auto district = made("UBND huyện Trên"), a = made("UBND xã Một"), b = made("UBND xã Hai"), c = made("UBND xã Ba"), d = made("UBND xã Bốn");
  const auto table = read("UBND huyện Trên;UBND xã Mới;Giải thể;\nUBND huyện Trên;UBND phường Khác;Giải thể;\n"
                          "UBND xã Một;UBND xã Mới;;H99.1\nUBND xã Hai;UBND xã Mới;;H99.1\nUBND xã Ba;UBND phường Khác;Đổi tên;\nUBND xã Bốn;UBND phường Khác;;\n");
  EXPECT_EQ(fault(table), "0");
  EXPECT_EQ(table.rows, 6);
  ASSERT_EQ(table.changes.size(), 4u);
  EXPECT_EQ(table.changes[0].kind, ReorganisationKind::dissolve);
  EXPECT_EQ(table.changes[0].to.size(), 2u);
  EXPECT_EQ(table.changes[1].kind, ReorganisationKind::merge);
  EXPECT_EQ(table.changes[1].from_ids, (std::vector{a, b}));
  EXPECT_EQ(table.changes[1].to.at(0).code, "H99.1");
  EXPECT_EQ(table.changes[2].kind, ReorganisationKind::rename);
  EXPECT_EQ(table.changes[3].kind, ReorganisationKind::dissolve) << "what another line also becomes";
  EXPECT_EQ(table.units.size(), 5u);
  EXPECT_EQ(list_reorganisations(context(), {}).total, 0) << "nothing is kept";
  // Carried out, what is named several times is one unit.
  auto changes = table.changes;
  changes.erase(changes.begin() + 2);
  const auto done = reorganise(context(), {ReorganisationKind::merge, "15/NQ-HĐND", context().today(), context().today(), changes});
  EXPECT_EQ(done.units.from.size(), 4u);
  EXPECT_EQ(done.units.to.size(), 2u);
  ListQuery query;
  query.q = "UBND xã Mới";
  EXPECT_EQ(list_units(context(), query, {}).total, 1);
  EXPECT_TRUE(get_unit(context(), district).dissolved_on && get_unit(context(), d).dissolved_on);
  EXPECT_FALSE(get_unit(context(), c).dissolved_on);
}

TEST_F(ReorganisationTableTest, IntoOneThatIsHere) {
  const auto a = made("Sở Nội vụ"), b = made("Ban Tôn giáo");
  const auto table = read("Ban Tôn giáo;Sở Nội vụ;Sáp nhập;\n");
  EXPECT_EQ(fault(table), "0");
  ASSERT_EQ(table.changes.size(), 1u);
  EXPECT_EQ(table.changes[0].from_ids, (std::vector{b, a}));
  EXPECT_EQ(table.changes[0].to.at(0).unit_id, a);
  const auto split = read("Sở Nội vụ;Sở Một;;\nSở Nội vụ;Sở Hai;;\nBan Tôn giáo;Ban Dân tộc, Tôn giáo;;\n");
  ASSERT_EQ(split.changes.size(), 2u);
  EXPECT_EQ(split.changes[0].kind, ReorganisationKind::split);
  EXPECT_EQ(split.changes[1].kind, ReorganisationKind::rename);
}

TEST_F(ReorganisationTableTest, EachFaultHasItsRowAndColumn) {
  made("UBND xã Một", "H99.5"), made("UBND xã Hai");
  EXPECT_EQ(fault(read(";UBND xã Mới;;\n")), "2 from reorganisation.from_needed");
  EXPECT_EQ(fault(read("UBND xã Một;UBND xã Mới;;\nUBND xã Chưa Có;UBND xã Mới;;\n")), "3 from unit.unknown");
  EXPECT_EQ(fault(read("UBND xã Một;UBND xã Mới;Thay thế;\n")), "2 form reorganisation.unknown_form");
  EXPECT_EQ(fault(read("UBND xã Một;UBND xã Mới;Hợp nhất;\n")), "2 form reorganisation.wrong_shape");
  EXPECT_EQ(fault(read("UBND xã Một;UBND xã Mới;Đổi tên;\nUBND xã Một;UBND xã Khác;Chuyển chức năng;\n")), "3 from reorganisation.unit_twice");
  EXPECT_EQ(fault(read("UBND xã Một;UBND xã Mới;Hợp nhất;\nUBND xã Hai;UBND xã Mới;Hợp nhất;\nUBND xã Hai;UBND xã Khác;Giải thể;\n")), "4 from reorganisation.unit_twice");
  EXPECT_EQ(fault(read("UBND xã Hai;UBND xã Mới;;H99.5\n")), "2 code unit.code_taken");
  auto staff = someone("chuyenvien", domain::UserRole::staff);
  EXPECT_EQ(code_of([&] { read_reorganisation(staff, {"a.csv", "Đơn vị cũ;Đơn vị mới\nx;y\n"}); }), "act.forbidden");
}

TEST_F(ReorganisationTableTest, TheStartListProposesItsCommunes) {
  const auto list = start_list_of("20");
  const auto commune = std::ranges::find_if(list.units, [](const auto& unit) {
    return unit.section == StartSection::commune && unit.former_names.size() >= 2;
  });
  ASSERT_NE(commune, list.units.end());
  made("UBND " + commune->former_names[0]);
  made("Ủy ban nhân dân " + commune->former_names[1]);
  const auto proposed = propose_reorganisation(context(), "20");
  EXPECT_TRUE(proposed.errors.empty());
  EXPECT_EQ(proposed.rows, 65);
  ASSERT_EQ(proposed.changes.size(), 1u);
  EXPECT_EQ(proposed.changes[0].kind, ReorganisationKind::merge);
  EXPECT_EQ(proposed.changes[0].from_ids.size(), 2u);
  EXPECT_EQ(proposed.changes[0].to.at(0).statistics_code, commune->code);
  const auto done = reorganise(context(), {ReorganisationKind::merge, "1672/NQ-UBTVQH15", context().today(), context().today(), proposed.changes});
  EXPECT_EQ(get_unit(context(), done.units.to.at(0).id).codes.at(0).code, *commune->code);
  EXPECT_EQ(code_of([&] { propose_reorganisation(context(), "00"); }), "start_list.unknown_province");
}

TEST_F(ReorganisationTableTest, ACodePassesFromWhoEndsByTheTable) {
  made("UBND xã Một", "H99.5"), made("UBND xã Hai"), made("UBND xã Ba", "H99.7");
  const auto table = read("UBND xã Một;UBND xã Mới;;H99.5\nUBND xã Hai;UBND xã Mới;;H99.5\n");
  EXPECT_EQ(fault(table), "0");
  EXPECT_EQ(fault(read("UBND xã Một;UBND xã Mới;;H99.7\nUBND xã Hai;UBND xã Mới;;H99.7\n")), "2 code unit.code_taken") << "who goes on keeps it";
  EXPECT_EQ(fault(read("UBND xã Ba;UBND xã Mới;;H99.7\n")), "2 code unit.code_taken") << "a renamed unit is the same unit";
  EXPECT_EQ(fault(read("UBND xã Một;UBND xã Mới;;H99.5\nUBND xã Chưa Có;UBND xã Mới;;H99.5\n")), "3 from unit.unknown") << "who ends is not known yet";
  const auto done = reorganise(context(), {ReorganisationKind::merge, "15/NQ-HĐND", context().today(), context().today(), table.changes});
  EXPECT_EQ(get_unit(context(), done.units.to.at(0).id).code, "H99.5");
}

TEST_F(ReorganisationTableTest, UnitsOfOneNameAreToldApartOrAskedFor) {
  const auto here = made("UBND huyện Trên"), there = made("UBND huyện Dưới");
  const auto a = create_unit(context(), {"UBND xã Tân Thành", {}, {}, {}, {}, here}).id;
  const auto b = create_unit(context(), {"Ủy ban nhân dân xã Tân Thành", {}, {}, {}, {}, there}).id;
  const auto c = made("UBND xã Hai");
  EXPECT_EQ(fault(read("UBND xã Tân Thành;UBND xã Mới;;\nUBND xã Hai;UBND xã Mới;;\n")), "2 from reorganisation.several_of_name");
  EXPECT_EQ(read("Xã Tân Thành (huyện Trên);UBND xã Mới;;\nUBND xã Hai;UBND xã Mới;;\n").changes.at(0).from_ids, (std::vector{a, c}));
  EXPECT_EQ(read("UBND xã Tân Thành, huyện Dưới;UBND xã Mới;;\nUBND xã Hai;UBND xã Mới;;\n").changes.at(0).from_ids, (std::vector{b, c}));
  EXPECT_EQ(fault(read("UBND xã Tân Thành, huyện Khác;UBND xã Mới;Đổi tên;\n")), "2 from unit.unknown");
  const auto outside = made("UBND xã Tân Thành, huyện Khác");
  EXPECT_EQ(read("Xã Tân Thành (huyện Khác);UBND xã Mới;;\n").changes.at(0).from_ids, std::vector{outside});
}

TEST_F(ReorganisationTableTest, ALongTableIsBounded) {
  made("UBND xã Một");
  std::string many = "UBND xã Một;\"";
  for (int i = 0; i < 2600; ++i) many += "UBND xã Mới " + std::to_string(i) + ";";
  const auto table = read(many + "\";;\n" + many + "\";;\nUBND xã Một;UBND xã Mới;;\n");
  EXPECT_EQ(fault(table), "3 from reorganisation.too_many");
  EXPECT_TRUE(table.changes.empty());
  std::string strange;
  for (int i = 0; i < 1000; ++i) strange += "Không có " + std::to_string(i) + ";UBND xã Mới;;\n";
  const auto of_other_things = read(strange + "UBND xã Một;UBND xã Mới;;\n");
  EXPECT_EQ(of_other_things.rows, 1001);
  EXPECT_EQ(of_other_things.errors.size(), 300u);
  EXPECT_TRUE(of_other_things.changes.empty());
}

TEST_F(ReorganisationTableTest, TheStartListTellsFormerCommunesOfOneNameApart) {
  const auto list = start_list_of("20");
  std::vector<const StartUnit*> communes;  // each formed from a "Xã Chi Lăng", of two districts
  for (const auto& unit : list.units)
    if (unit.section == StartSection::commune && std::ranges::any_of(unit.formed_from, [](const auto& text) { return text.starts_with("Xã Chi Lăng ("); })) communes.push_back(&unit);
  ASSERT_EQ(communes.size(), 2u);
  const auto proposed = [&] { return propose_reorganisation(context(), "20"); };
  const auto a = made("UBND xã Chi Lăng");
  EXPECT_EQ(proposed().errors.size(), 2u);
  EXPECT_EQ(proposed().errors.at(0).code, "reorganisation.which_district");
  const auto b = made("Ủy ban nhân dân xã Chi Lăng");
  EXPECT_EQ(proposed().errors.at(0).code, "reorganisation.several_of_name");
  EXPECT_TRUE(proposed().changes.empty());
  UnitInput input{"UBND xã Chi Lăng", {}, {}, {}, {}, made("UBND huyện Tràng Định")};
  put_unit(context(), a, input);
  input = {"UBND xã Chi Lăng (huyện Chi Lăng)", {}, {}, {}, {}, {}};
  put_unit(context(), b, input);
  const auto told = proposed();
  EXPECT_TRUE(told.errors.empty());
  ASSERT_EQ(told.changes.size(), 2u);
  for (const auto& change : told.changes) {
    const auto commune = std::ranges::find_if(communes, [&](const auto* one) { return one->code == change.to.at(0).statistics_code; });
    ASSERT_NE(commune, communes.end());
    const bool of_trang_dinh = std::ranges::any_of((*commune)->formed_from, [](const auto& text) { return text.starts_with("Xã Chi Lăng (Huyện Tràng Định)"); });
    EXPECT_EQ(change.from_ids, std::vector{of_trang_dinh ? a : b});
  }
}

TEST_F(ReorganisationTableTest, TheStartListsCommuneMayBearTheCodeOfOneThatItWasFormedFrom) {
  const auto list = start_list_of("20");
  const auto commune = std::ranges::find_if(list.units, [](const auto& unit) { return unit.section == StartSection::commune && unit.former_names.size() >= 2; });
  ASSERT_NE(commune, list.units.end());
  UnitInput input{"UBND " + commune->former_names[0], {}, {}, {}, {}, {}};
  input.codes = std::vector<UnitCodeInput>{{"gso", *commune->code, {}, {}}};
  const auto old = create_unit(context(), input).id;
  made("UBND " + commune->former_names[1]);
  const auto proposed = propose_reorganisation(context(), "20");
  ASSERT_EQ(proposed.changes.size(), 1u);
  EXPECT_EQ(proposed.changes[0].from_ids.size(), 2u);
  EXPECT_FALSE(proposed.changes[0].to.at(0).unit_id) << "the new commune is another unit";
  const auto done = reorganise(context(), {ReorganisationKind::merge, "1672/NQ-UBTVQH15", context().today(), context().today(), proposed.changes});
  EXPECT_EQ(get_unit(context(), done.units.to.at(0).id).codes.at(0).code, *commune->code);
  EXPECT_TRUE(get_unit(context(), old).codes.empty());
}

// Of Phú Thọ: Cao Dương was formed from another Thanh Sơn than the one of today.
TEST_F(ReorganisationTableTest, ACommuneOfTodayIsNoFormerOneOfItsName) {
  UnitInput input{"UBND xã Thanh Sơn", {}, {}, {}, {}, {}};
  input.codes = std::vector<UnitCodeInput>{{"gso", "08542", {}, {}}};
  create_unit(context(), input);
  const auto proposed = propose_reorganisation(context(), "25");
  EXPECT_TRUE(proposed.errors.empty());
  EXPECT_TRUE(proposed.changes.empty());
}

}  // namespace
}  // namespace dondoc::service
