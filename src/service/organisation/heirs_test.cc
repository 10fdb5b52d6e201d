#include "service/organisation/heirs.h"

#include "service/organisation/administration.h"
#include "service/organisation/reorganisation.h"
#include "service/test_office.h"

namespace dondoc::service {
namespace {

using HeirsTest = OfficeTest;

UnitInput named(const char* name) { return {name, {}, {}, {}, {}, {}}; }

TEST_F(HeirsTest, ABodyOfBefore2025IsFollowedByFunction) {
  auto context = administrator();
  create_unit(context, named("Sở Khoa học và Công nghệ"));
  create_unit(context, named("Sở Văn hóa, Thể thao và Du lịch"));
  create_unit(context, named("Sở Nông nghiệp và Môi trường"));
  const auto found = suggest_units(context, "Sở TT&TT", 8);
  ASSERT_GE(found.size(), 2u);
  EXPECT_EQ(found[0].name, "Sở Khoa học và Công nghệ");
  ASSERT_TRUE(found[0].heir);
  EXPECT_EQ(found[0].heir->from, "Sở Thông tin và Truyền thông");
  EXPECT_NE(found[0].heir->function.find("chuyển đổi số"), std::string::npos);
  EXPECT_EQ(found[0].heir->basis, "Nghị định 45/2025/NĐ-CP");
  EXPECT_EQ(found[1].name, "Sở Văn hóa, Thể thao và Du lịch");
  EXPECT_EQ(suggest_units(context, "Sở Tài nguyên và Môi trường", 8).at(0).heir->function, "");
  // Where the office has that body, it is meant.
  create_unit(context, named("Sở Thông tin và Truyền thông"));
  EXPECT_FALSE(suggest_units(context, "Sở Thông tin và Truyền thông", 8).at(0).heir);
}

TEST_F(HeirsTest, WhatWasDecidedHereComesFirst) {
  auto context = administrator();
  const auto old = create_unit(context, {"Sở Một", "SM", {}, {}, {}, {}});
  reorganise(context, {domain::ReorganisationKind::split, "15/NQ-HĐND", context.today(), context.today(),
                       {{{old.id}, {{{}, "Sở Hai", {}, "đất đai"}, {{}, "Sở Ba", {}, "nhà ở"}}, {}}}});
  for (const auto* called : {"Sở Một", "SM", "sở MỘT"}) {
    const auto found = suggest_units(context, called, 8);
    ASSERT_GE(found.size(), 2u) << called;
    ASSERT_TRUE(found[0].heir && found[1].heir) << called;
    EXPECT_EQ(found[0].heir->basis, "15/NQ-HĐND");
    EXPECT_EQ(found[0].heir->function + "; " + found[1].heir->function, "đất đai; nhà ở");
  }
}

}  // namespace
}  // namespace dondoc::service
