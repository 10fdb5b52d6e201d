#include "domain/reorganisation.h"

#include <gtest/gtest.h>

namespace dondoc::domain {
namespace {

using enum ReorganisationKind;

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
