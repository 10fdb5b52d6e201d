#include "domain/parties.h"

#include <gtest/gtest.h>

namespace dondoc::domain {
namespace {

const base::Id a = base::Id::make(), b = base::Id::make(), c = base::Id::make(), g = base::Id::make(), h = base::Id::make();
Party unit(base::Id id, Role role) { return {"", role, TargetKind::unit, id, true}; }
Party group(base::Id id, Role role) { return {"", role, TargetKind::group, id, true}; }

TEST(Expand, gives_each_member_of_a_group_its_own) {
  EXPECT_EQ(expand({unit(a, Role::lead), group(g, Role::cooperate)}, {{g, {b, c}}}),
            (std::vector<Owed>{{a, Role::lead, {}}, {b, Role::cooperate, g}, {c, Role::cooperate, g}}));
}

TEST(Expand, keeps_the_weightier_role_of_a_unit_named_twice) {
  EXPECT_EQ(expand({group(g, Role::cooperate), unit(b, Role::lead)}, {{g, {b, c}}}),
            (std::vector<Owed>{{b, Role::lead, {}}, {c, Role::cooperate, g}}));
  EXPECT_EQ(expand({group(g, Role::perform), group(h, Role::cooperate)}, {{g, {b}}, {h, {b}}}), (std::vector<Owed>{{b, Role::perform, g}}));
}

TEST(Expand, leaves_out_what_is_no_unit) {
  EXPECT_TRUE(expand({{"Nhân dân", Role::perform, TargetKind::none, {}, true}, group(h, Role::lead)}, {}).empty());
}

TEST(Expand, gives_those_who_are_charged_elsewhere_what_is_for_all_of_them) {
  ChargedUnits charged;
  charged.add("II.1", {{a, Role::lead, {}}, {b, Role::cooperate, g}});
  charged.add("III", {{c, Role::perform, {}}, {a, Role::perform, {}}});
  charged.add(std::nullopt, {});
  const auto of = [](std::optional<std::string> section) { return Party{"các đơn vị được giao", Role::perform, TargetKind::charged, {}, true, std::move(section)}; };
  EXPECT_EQ(charged.in({}), (std::vector{a, b, c}));
  EXPECT_EQ(charged.in("II"), (std::vector{a, b}));
  EXPECT_TRUE(charged.in("I").empty());  // II is no part of I
  EXPECT_EQ(expand({of("III"), unit(a, Role::lead)}, {}, charged), (std::vector<Owed>{{c, Role::perform, {}, true}, {a, Role::lead, {}, false}}));
  EXPECT_TRUE(expand({of({})}, {}).empty());
}

}  // namespace
}  // namespace dondoc::domain
