#include "domain/reorganisation.h"

#include <gtest/gtest.h>

namespace dondoc::domain {
namespace {

using enum ReorganisationKind;

TEST(Reorganisation, AUnitThatIsMadeIsOfTheKindThatItsNameTells) {
  const std::optional<std::string> district = "Ủy ban nhân dân cấp huyện";
  EXPECT_EQ(proposed_kind("UBND xã Sông Trong", district), "Ủy ban nhân dân cấp xã");
  EXPECT_EQ(proposed_kind("Phường Bến Đá", district), "Ủy ban nhân dân cấp xã");
  EXPECT_EQ(proposed_kind("Đảng ủy xã Sông Trong", district), "Cấp ủy");
  EXPECT_EQ(proposed_kind("Trung tâm Dịch vụ đối ngoại", "Sở"), "Đơn vị sự nghiệp");
  EXPECT_EQ(proposed_kind("Sở Kinh tế", "Sở"), "Sở");
  EXPECT_EQ(proposed_kind("Xây dựng", std::nullopt), std::nullopt) << "no commune (xã)";
}

TEST(Reorganisation, EachKindHasItsShape) {
  EXPECT_TRUE(has_shape(merge, 2, 1) && has_shape(merge, 11, 1));
  EXPECT_FALSE(has_shape(merge, 1, 1) || has_shape(merge, 2, 2));
  EXPECT_TRUE(has_shape(split, 1, 2));
  EXPECT_FALSE(has_shape(split, 1, 1) || has_shape(split, 2, 2));
  EXPECT_TRUE(has_shape(rename, 1, 1));
  EXPECT_FALSE(has_shape(rename, 1, 0) || has_shape(rename, 2, 1));
  EXPECT_TRUE(has_shape(dissolve, 1, 0) && has_shape(dissolve, 3, 9));
  EXPECT_FALSE(has_shape(dissolve, 0, 1));
  EXPECT_TRUE(has_shape(transfer, 1, 1));
  EXPECT_FALSE(has_shape(transfer, 1, 0));
}

TEST(Reorganisation, WhoKeepsItsNameOrGivesAFunctionAwayGoesOn) {
  EXPECT_FALSE(ends_predecessors(rename) || ends_predecessors(transfer));
  EXPECT_TRUE(ends_predecessors(merge) && ends_predecessors(split) && ends_predecessors(dissolve));
  EXPECT_FALSE(passes_everything(transfer));
}

}  // namespace
}  // namespace dondoc::domain
