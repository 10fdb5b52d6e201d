#include "domain/geo_point.h"

#include <gtest/gtest.h>

namespace dondoc::domain {
namespace {

TEST(GeoPoint, ReadAsMapsCopyIt) {
  EXPECT_EQ(point_from("21.0386, 105.838"), (GeoPoint{21.0386, 105.838}));
  EXPECT_EQ(point_from(" 21.5;105 "), (GeoPoint{21.5, 105}));
  for (const auto* wrong : {"", "21.0386", "105.838, 21.0386", "21.0386, 105.838 N", "21,0386, 105,838", "a, b"}) EXPECT_FALSE(point_from(wrong)) << wrong;
  EXPECT_EQ(text_of({21.0386, 105.838}), "21.0386, 105.838");
  EXPECT_EQ(point_from(text_of({9.25, 104.125})), (GeoPoint{9.25, 104.125}));
}

TEST(GeoPoint, TheMiddle) {
  EXPECT_EQ(middle_of({{20, 104}, {22, 106}}), (GeoPoint{21, 105}));
  EXPECT_FALSE(middle_of({}));
}

}  // namespace
}  // namespace dondoc::domain
