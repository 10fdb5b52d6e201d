#include "service/organisation/unit_points.h"

#include <algorithm>

#include "service/organisation/administration.h"
#include "service/organisation/reorganisation.h"
#include "service/organisation/start_list.h"
#include "service/test_office.h"

namespace dondoc::service {
namespace {

using UnitPointsTest = OfficeTest;

UnitInput named(const std::string& name) { return {name, {}, {}, {}, {}, {}}; }

TEST_F(UnitPointsTest, ACommuneThatIsTypedLiesWhereTheListKnowsIt) {
  auto context = administrator();
  auto agency = get_agency(context);
  put_agency(context, {agency.name, agency.short_name, "Ủy ban nhân dân tỉnh Lạng Sơn", agency.family, agency.place, true, true, false, false});
  const auto list = start_list_of("20");
  const auto commune = std::ranges::find_if(list.units, [](const auto& unit) { return unit.section == StartSection::commune; });
  const auto there = position_of(commune->key);
  ASSERT_TRUE(there);
  EXPECT_EQ(create_unit(context, named(commune->short_name)).point, domain::text_of(*there));
  EXPECT_FALSE(create_unit(context, named("UBND xã Không Có Ở Đây")).point);
  EXPECT_FALSE(create_unit(context, named("Sở Nội vụ")).point);
  // By its statistics code nothing is kept, and it is known all the same.
  auto input = named("Xã Gọi Khác");
  input.codes = std::vector<UnitCodeInput>{{"gso", *commune->code, {}, {}}};
  const auto coded = create_unit(context, input);
  auto tx = context.read();
  EXPECT_EQ(points_on(tx, context.today()).at(coded.id), *there);
}

TEST_F(UnitPointsTest, AsItIsTypedAndInTheMiddleOfWhatItIsMadeOf) {
  auto context = administrator();
  auto input = named("Xã A");
  input.point = "21.5, 104.5";
  const auto a = create_unit(context, input);
  EXPECT_EQ(a.point, "21.5, 104.5");
  EXPECT_EQ(put_unit(context, a.id, named("Xã A")).point, "21.5, 104.5") << "not sent, it stays";
  input.point = "104.5, 21.5";
  EXPECT_EQ(code_of([&] { put_unit(context, a.id, input); }), "unit.wrong_point");
  const auto brought = import_units(context, {"a.csv", "Tên đơn vị;Vị trí\nXã B;\"21.7, 104.7\"\n"}, false);
  EXPECT_EQ(brought.created, 1);
  EXPECT_EQ(import_units(context, {"a.csv", "Tên đơn vị;Vị trí\nXã C;đâu đó\n"}, false).errors.at(0).code, "unit.wrong_point");
  ListQuery query;
  query.q = "Xã B";
  const auto b = list_units(context, query, {}).items.at(0);
  const auto done = reorganise(context, {domain::ReorganisationKind::merge, "1/NQ", context.today(), context.today(), {{{a.id, b.id}, {{{}, "Xã AB", {}, {}}}, {}}}});
  EXPECT_EQ(get_unit(context, done.units.to.at(0).id).point, "21.6, 104.6");
  input.point = "";
  EXPECT_FALSE(put_unit(context, done.units.to.at(0).id, input).point);
}

}  // namespace
}  // namespace dondoc::service
