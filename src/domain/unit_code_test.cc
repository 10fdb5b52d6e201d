#include "domain/unit_code.h"

#include <gtest/gtest.h>

namespace dondoc::domain {
namespace {

TEST(UnitCode, EachSchemeWritesItsOwn) {
  EXPECT_TRUE(is_code_of("gso", "20"));
  EXPECT_TRUE(is_code_of("gso", "06001"));
  EXPECT_FALSE(is_code_of("gso", "6001"));
  EXPECT_FALSE(is_code_of("gso", "H26.01"));
  EXPECT_TRUE(is_code_of("qd-20-2020", "H26.01.02"));
  EXPECT_FALSE(is_code_of("qd-20-2020", "H26..02"));
  EXPECT_FALSE(is_code_of("qd-20-2020", "H26.01.02."));
  EXPECT_FALSE(is_code_of("qd-20-2020", "H26-01"));
  EXPECT_FALSE(is_code_of("qd-20-2020", std::string(36, 'A')));
  EXPECT_TRUE(is_code_of("ma-13", "000.00.01.H26"));
  EXPECT_FALSE(is_code_of("ma-13", "000.00.01.26"));
  EXPECT_FALSE(is_code_of("own", "20"));
  EXPECT_EQ(written_code(" h26. 01"), "H26.01");
}

TEST(UnitCode, SteeringIsTheCommitteesOwn) {
  EXPECT_TRUE(is_other_hierarchy("party") && is_other_hierarchy("front") && is_other_hierarchy("sector"));
  EXPECT_FALSE(is_other_hierarchy("steering") || is_other_hierarchy("administration"));
}

}  // namespace
}  // namespace dondoc::domain
