#include "service/drafts/foreign_issuer.h"

#include <gtest/gtest.h>

namespace dondoc::service {
namespace {

bool told(const std::string& issuer, const std::string& agency, std::optional<std::string> agency_parent = {}) {
  draft::Draft draft;
  draft.document.issuer = issuer;
  store::AgencyRow row;
  row.name = agency;
  row.parent_name = std::move(agency_parent);
  return foreign_issuer(draft, row).has_value();
}

TEST(ForeignIssuer, is_told_of_where_the_provinces_differ) {
  EXPECT_TRUE(told("ỦY BAN NHÂN DÂN TỈNH HỒ XANH", "Ủy ban nhân dân tỉnh Sơn Thủy"));
  EXPECT_TRUE(told("Ủy ban nhân dân tỉnh Hồ Xanh", "Sở Y tế", "Ủy ban nhân dân tỉnh Sơn Thủy"));
  EXPECT_TRUE(told("TỈNH ỦY HỒ XANH", "Ủy ban nhân dân tỉnh Sơn Thủy"));
}

TEST(ForeignIssuer, is_none_of_the_same_province_or_where_one_is_not_known) {
  EXPECT_FALSE(told("ỦY BAN NHÂN DÂN TỈNH SƠN THỦY", "Sở Y tế tỉnh Sơn Thủy"));
  EXPECT_FALSE(told("TỈNH ỦY SƠN THỦY", "Ủy ban nhân dân tỉnh Sơn Thủy"));
  EXPECT_FALSE(told("BỘ Y TẾ", "Ủy ban nhân dân tỉnh Sơn Thủy"));
  EXPECT_FALSE(told("Ủy ban nhân dân tỉnh Hồ Xanh", "Sở Y tế"));
}

}  // namespace
}  // namespace dondoc::service
