#include "domain/lineage.h"

#include <gtest/gtest.h>

namespace dondoc::domain {
namespace {

TEST(Lineage, goes_by_the_word_before_the_citation_and_else_by_where_it_stands) {
  using enum LineageRelation;
  EXPECT_EQ(relation_of("thực hiện", true), carries_out);
  EXPECT_EQ(relation_of("thay thế", false), replaces);
  EXPECT_EQ(relation_of("sửa đổi", false), amends);
  EXPECT_EQ(relation_of("căn cứ", false), basis);
  EXPECT_EQ(relation_of({}, true), basis);
  EXPECT_EQ(relation_of("theo", false), cites);
}

}  // namespace
}  // namespace dondoc::domain
