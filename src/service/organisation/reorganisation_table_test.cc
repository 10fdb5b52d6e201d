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

}  // namespace
}  // namespace dondoc::service
