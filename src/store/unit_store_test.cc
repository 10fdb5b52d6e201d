#include "store/unit_store.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "store/test_office.h"

namespace dondoc::store {
namespace {

using base::Id;
using UnitStoreTest = OfficeTest;
DONDOC_ON_EACH_DATABASE(UnitStoreTest);

std::vector<std::string> names_of(const Listed<UnitRow>& listed) {
  std::vector<std::string> out;
  for (const auto& unit : listed.rows) out.push_back(unit.name);
  return out;
}
ListRequest asking(std::string q, std::string sort = {}) {
  ListRequest request;
  request.q = std::move(q);
  request.sort = std::move(sort);
  return request;
}

TEST_P(UnitStoreTest, lists_by_name_in_the_same_order_on_both) {
  EXPECT_EQ(names_of(list_units(tx(), {}, {})), (std::vector<std::string>{"Đài Cửu", "Sở An", "Sở Bình"}));
  EXPECT_EQ(names_of(list_units(tx(), asking("", "-name"), {})), (std::vector<std::string>{"Sở Bình", "Sở An", "Đài Cửu"}));
  // Without a code a unit comes last, whichever way.
  EXPECT_EQ(names_of(list_units(tx(), asking("", "code"), {}))[0], "Sở An");
  EXPECT_EQ(names_of(list_units(tx(), asking("", "-code"), {}))[0], "Sở An");
}

TEST_P(UnitStoreTest, finds_without_marks_and_takes_no_wildcards) {
  EXPECT_EQ(names_of(list_units(tx(), asking("dai cuu"), {})), std::vector<std::string>{"Đài Cửu"});
  EXPECT_TRUE(list_units(tx(), asking("s%"), {}).rows.empty());
  EXPECT_TRUE(list_units(tx(), asking("s_ an"), {}).rows.empty());
}

TEST_P(UnitStoreTest, pages_and_counts_all) {
  ListRequest request;
  request.slice = {2, 2};
  const auto page = list_units(tx(), request, {});
  EXPECT_EQ(page.total, 3);
  EXPECT_EQ(names_of(page), std::vector<std::string>{"Sở Bình"});
}

TEST_P(UnitStoreTest, refuses_to_sort_by_what_it_does_not_know) {
  EXPECT_THROW(list_units(tx(), asking("", "name; DROP TABLE unit"), {}), base::Error);
}

TEST_P(UnitStoreTest, a_new_name_ends_the_old_one_which_stays_an_alias) {
  const auto before = *find_unit(tx(), a_);
  auto after = before;
  after.name = "Sở An Ninh";
  after.kind = "department";
  after.parent_id = b_;
  const auto later = today_.plus(30);
  update_unit(tx(), before, after, later);
  const auto now = *find_unit(tx(), a_);
  EXPECT_EQ(now.name, "Sở An Ninh");
  EXPECT_EQ(now.aliases, std::vector<std::string>{"Sở An"});
  EXPECT_EQ(now.parent_name, "Sở Bình");
  EXPECT_EQ(names_of(list_units(tx(), {}, "department")), std::vector<std::string>{"Sở An Ninh"});
  const auto periods = tx().query("SELECT name, valid_from, valid_to FROM unit_name WHERE agency_id = $1 AND unit_id = $2 ORDER BY valid_from", agency_, a_);
  ASSERT_EQ(periods.size(), 2u);
  EXPECT_EQ(periods[0].get<base::Date>(2), later);
  EXPECT_EQ(periods[1].get<base::Date>(1), later);
  EXPECT_TRUE(periods[1].is_null(2));
}

TEST_P(UnitStoreTest, a_name_mended_on_the_day_it_was_given_leaves_no_trace) {
  const auto before = *find_unit(tx(), b_);
  auto after = before;
  after.name = "Sở Bình Minh";
  update_unit(tx(), before, after, today_);
  EXPECT_EQ(tx().query("SELECT count(*) FROM unit_name WHERE agency_id = $1 AND unit_id = $2", agency_, b_)[0].get<int>(0), 1);
}

TEST_P(UnitStoreTest, one_code_is_one_units) {
  EXPECT_THROW(add_unit("Sở Khác", "SA"), base::Error);
}

TEST_P(UnitStoreTest, finds_by_code_or_name) {
  EXPECT_EQ(find_unit_by(tx(), "SA"), a_);
  EXPECT_EQ(find_unit_by(tx(), "so binh"), b_);
  EXPECT_EQ(find_unit_by(tx(), "Sở Lạ"), std::nullopt);
}

TEST_P(UnitStoreTest, knows_who_stands_over_whom) {
  const auto before = *find_unit(tx(), b_);
  auto below = before;
  below.parent_id = a_;
  update_unit(tx(), before, below, base::Date::of(2023, 11, 20));
  EXPECT_TRUE(stands_under(tx(), b_, a_));
  EXPECT_TRUE(stands_under(tx(), a_, a_));
  EXPECT_FALSE(stands_under(tx(), a_, b_));
}

TEST_P(UnitStoreTest, deletes_and_restores) {
  EXPECT_TRUE(set_unit_deleted(tx(), a_, test_now));
  EXPECT_FALSE(set_unit_deleted(tx(), a_, test_now));
  EXPECT_EQ(list_units(tx(), {}, {}).total, 2);
  ListRequest deleted;
  deleted.deleted = true;
  EXPECT_EQ(names_of(list_units(tx(), deleted, {})), std::vector<std::string>{"Sở An"});
  EXPECT_FALSE(unit_names(tx()).contains(a_));
  EXPECT_TRUE(set_unit_deleted(tx(), a_, std::nullopt));
  EXPECT_TRUE(unit_names(tx()).contains(a_));
}

TEST_P(UnitStoreTest, keeps_groups_and_their_members) {
  GroupRow group{Id::make(), "các sở, ngành", {"các sở"}, {}, {{a_, "", {}}, {b_, "", {}}}};
  insert_group(tx(), group, today_, test_now);
  EXPECT_EQ(group_members(tx())[group.id], (std::vector{a_, b_}));
  EXPECT_EQ(find_unit(tx(), a_)->groups.at(0).name, "các sở, ngành");
  const auto before = *find_group(tx(), group.id);
  EXPECT_EQ(before.aliases, std::vector<std::string>{"các sở"});
  auto after = before;
  after.members = {{c_, "", {}}, {a_, "", {}}};
  update_group(tx(), before, after, today_.plus(1));
  EXPECT_EQ(group_members(tx())[group.id], (std::vector{c_, a_}));
  set_unit_deleted(tx(), c_, test_now);
  EXPECT_EQ(group_members(tx())[group.id], std::vector{a_});
  GroupRow same{Id::make(), "CÁC SỞ, NGÀNH", {}, {}, {}};
  EXPECT_THROW(insert_group(tx(), same, today_, test_now), base::Error);
}

TEST_P(UnitStoreTest, knows_all_that_a_printed_name_may_mean) {
  insert_group(tx(), {Id::make(), "các sở", {"sở, ngành"}, {}, {}}, today_, test_now);
  const auto known = known_bodies(tx());
  ASSERT_EQ(known.size(), 4u);
  EXPECT_EQ(known[3].kind, domain::TargetKind::group);
  EXPECT_EQ(known[3].aliases, std::vector<std::string>{"sở, ngành"});
}

TEST_P(UnitStoreTest, a_group_by_a_rule_is_told_as_of_a_day) {
  const auto as_of = [&](const Id& unit, const char* kind, base::Date from) {
    auto row = *find_unit(tx(), unit);
    const auto before = row;
    row.kind = kind;
    update_unit(tx(), before, row, from);
  };
  as_of(a_, "Sở, ban, ngành", today_.plus(-30));
  as_of(b_, "Sở, ban, ngành", today_.plus(-30));
  as_of(b_, "Cơ quan báo chí", today_.plus(-10));
  as_of(c_, "Sở, ban, ngành", today_.plus(-1));
  GroupRow group;
  group.id = Id::make();
  group.name = "Các sở, ban, ngành";
  group.rule = domain::GroupRule{{"Sở, ban, ngành"}, {}, false};
  insert_group(tx(), group, today_, test_now);
  EXPECT_EQ(group_members(tx())[group.id], (std::vector{c_, a_}));
  EXPECT_EQ(group_members(tx(), today_.plus(-20))[group.id], (std::vector{c_, a_, b_})) << "what was entered later counts as it first was";
  EXPECT_EQ(find_group(tx(), group.id)->members.size(), 2u);
  auto list = *find_group(tx(), group.id);
  list.rule.reset();
  list.members = {{b_, "", {}}};
  update_group(tx(), *find_group(tx(), group.id), list, today_);
  EXPECT_EQ(group_members(tx())[group.id], std::vector{b_});
  set_groups_of_unit(tx(), b_, {}, today_);
  set_groups_of_unit(tx(), a_, {group.id}, today_);
  EXPECT_EQ(group_members(tx())[group.id], std::vector{a_});
}

}  // namespace
}  // namespace dondoc::store
