#include "domain/issuer.h"

#include <gtest/gtest.h>

namespace dondoc::domain {
namespace {

const base::Id committee = base::Id::make(), health = base::Id::make(), all = base::Id::make();
const std::vector<Known> known = {
    {TargetKind::unit, committee, "Ủy ban nhân dân tỉnh Sơn Thủy", "UBND tỉnh", {}, {}},
    {TargetKind::unit, health, "Sở Y tế", {}, {}, {}},
    {TargetKind::group, all, "Các cơ quan, đơn vị", {}, {}, {}},
};

TEST(Issuer, is_the_unit_of_its_name) {
  EXPECT_EQ(issuer_among(known, "ỦY BAN NHÂN DÂN TỈNH SƠN THỦY"), committee);
  EXPECT_EQ(issuer_among(known, "Các cơ quan, đơn vị"), std::nullopt) << "no group issues a plan";
  EXPECT_EQ(issuer_among(known, "Hội Người cao tuổi"), std::nullopt);
  EXPECT_EQ(issuer_among(known, ""), std::nullopt);
}

TEST(Issuer, owes_what_names_it_and_nothing_by_way_of_a_group) {
  std::vector<Owed> owed = {{committee, Role::perform, all}, {health, Role::perform, all}};
  spare_issuer(owed, committee);
  EXPECT_EQ(owed, (std::vector<Owed>{{health, Role::perform, all}}));
  owed = {{committee, Role::lead, {}}, {health, Role::perform, all}};
  const auto named = owed;
  spare_issuer(owed, committee);
  EXPECT_EQ(owed, named);
  spare_issuer(owed, std::nullopt);
  EXPECT_EQ(owed, named);
}

}  // namespace
}  // namespace dondoc::domain
