#include "domain/group_rule.h"

#include <gtest/gtest.h>

#include "base/error.h"

namespace dondoc::domain {
namespace {

const auto province = base::Id::make(), health = base::Id::make(), station = base::Id::make(), commune = base::Id::make();
const std::vector<UnitFacts> units{{province, "Ủy ban nhân dân", {}}, {health, "Sở, ban, ngành", province}, {station, "Đơn vị sự nghiệp", health}, {commune, {}, province}};

TEST(GroupRule, TellsByKindAndPlace) {
  EXPECT_EQ(members_by({{"sở, BAN, ngành"}, {}, false}, units), std::vector{health});
  EXPECT_EQ(members_by({{}, province, false}, units), (std::vector{health, station, commune}));
  EXPECT_EQ(members_by({{}, province, true}, units), (std::vector{health, commune}));
  EXPECT_EQ(members_by({{"Đơn vị sự nghiệp"}, province, true}, units), std::vector<base::Id>{});
}

TEST(GroupRule, EndsInARing) {
  const auto a = base::Id::make(), b = base::Id::make();
  EXPECT_TRUE(members_by({{}, province, false}, {{a, {}, b}, {b, {}, a}}).empty());
}

TEST(GroupRule, ARuleLeavesSomebodyOut) {
  EXPECT_THROW(check_rule({{" "}, {}, false}), base::Error);
  EXPECT_NO_THROW(check_rule({{}, province, false}));
}

}  // namespace
}  // namespace dondoc::domain
