#include "store/people_store.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "store/test_office.h"

namespace dondoc::store {
namespace {

using base::Id;
using domain::UserRole;
using PeopleStoreTest = OfficeTest;
DONDOC_ON_EACH_DATABASE(PeopleStoreTest);

FocalPointRow focal_point(const Id& unit, std::optional<Id> user, std::string name) {
  FocalPointRow f;
  f.id = Id::make();
  f.unit.id = unit;
  f.user_id = user;
  f.full_name = std::move(name);
  f.phone = "024";
  return f;
}

TEST_P(PeopleStoreTest, a_login_is_found_in_any_case_and_is_one_persons) {
  EXPECT_EQ(find_user_by_login(tx(), "QUAN.TRI")->id, user_);
  EXPECT_EQ(find_user_by_login(tx(), "ai đó"), std::nullopt);
  EXPECT_THROW(add_user("Quan.Tri", "Khác"), base::Error);
}

TEST_P(PeopleStoreTest, a_deleted_users_login_is_free_again) {
  EXPECT_TRUE(set_user_deleted(tx(), user_, test_now));
  EXPECT_EQ(find_user_by_login(tx(), "quan.tri"), std::nullopt);
  EXPECT_NE(add_user("quan.tri", "Người mới"), user_);
}

TEST_P(PeopleStoreTest, roles_make_the_actor) {
  set_roles(tx(), user_, {UserRole::staff, UserRole::administrator});
  insert_focal_point(tx(), focal_point(a_, user_, "Quản Trị"), test_now);
  const auto actor = actor_of(tx(), *find_user(tx(), user_));
  EXPECT_TRUE(actor.staff && actor.administrator && !actor.leader);
  EXPECT_EQ(actor.units, std::vector{a_});
  EXPECT_EQ(find_user(tx(), user_)->roles.size(), 3u);
  EXPECT_EQ(count_administrators(tx()), 1);
  set_roles(tx(), user_, {UserRole::leader});
  EXPECT_EQ(count_administrators(tx()), 0);
}

TEST_P(PeopleStoreTest, who_speaks_for_a_deleted_unit_speaks_for_none) {
  insert_focal_point(tx(), focal_point(a_, user_, "Quản Trị"), test_now);
  set_unit_deleted(tx(), a_, test_now);
  EXPECT_TRUE(actor_of(tx(), *find_user(tx(), user_)).units.empty());
}

TEST_P(PeopleStoreTest, lists_focal_points_by_unit) {
  insert_focal_point(tx(), focal_point(b_, {}, "Trần Thị Hai"), test_now);
  const auto first = focal_point(a_, user_, "Nguyễn Văn Một");
  insert_focal_point(tx(), first, test_now);
  EXPECT_EQ(list_focal_points(tx(), {}, {}).rows.at(0).full_name, "Nguyễn Văn Một");
  EXPECT_EQ(list_focal_points(tx(), {}, b_).total, 1);
  EXPECT_EQ(units_with_focal_point(tx()).size(), 2u);
  EXPECT_EQ(units_with_account(tx()), std::vector{a_}) << "who is named for the other has no account";
  EXPECT_EQ(find_unit(tx(), a_)->focal_points, 1);
  EXPECT_TRUE(set_focal_point_deleted(tx(), first.id, test_now));
  EXPECT_TRUE(focal_points_of_user(tx(), user_).empty());
}

TEST_P(PeopleStoreTest, a_session_holds_the_rights_of_this_moment) {
  insert_session(tx(), {"digest", agency_, user_, "csrf", test_now, test_now, {test_now.ms + 1000}}, "127.0.0.1", "thử");
  insert_session(tx(), {"other", agency_, user_, "csrf", test_now, test_now, {test_now.ms + 1000}}, "", "");
  EXPECT_FALSE(find_session(tx(), "digest")->actor.staff);
  set_roles(tx(), user_, {UserRole::staff});
  const auto found = find_session(tx(), "digest");
  EXPECT_TRUE(found->actor.staff);
  EXPECT_EQ(found->actor.agency_id, agency_);
  EXPECT_EQ(found->session.csrf_token, "csrf");
  delete_sessions(tx(), user_, "digest");
  EXPECT_FALSE(find_session(tx(), "other"));
  touch_session(tx(), "digest", user_, test_now, {test_now.ms + 5000});
  EXPECT_EQ(delete_ended_sessions(tx(), {test_now.ms + 2000}), 0);
  EXPECT_EQ(delete_ended_sessions(tx(), {test_now.ms + 6000}), 1);
  EXPECT_EQ(find_user(tx(), user_)->last_seen_at, test_now);
}

TEST_P(PeopleStoreTest, a_deleted_users_session_is_none) {
  insert_session(tx(), {"digest", agency_, user_, "csrf", test_now, test_now, {test_now.ms + 1000}}, "", "");
  set_user_deleted(tx(), user_, test_now);
  EXPECT_FALSE(find_session(tx(), "digest"));
}

TEST_P(PeopleStoreTest, counts_failed_sign_ins) {
  EXPECT_EQ(load_throttle(tx(), "login:x").failures, 0);
  save_throttle(tx(), "login:x", {3, test_now, {}});
  save_throttle(tx(), "login:x", {4, test_now, {9}});
  EXPECT_EQ(load_throttle(tx(), "login:x").failures, 4);
  EXPECT_EQ(load_throttle(tx(), "login:x").blocked_until_at.ms, 9);
  clear_throttle(tx(), "login:x");
  EXPECT_EQ(load_throttle(tx(), "login:x").failures, 0);
}

}  // namespace
}  // namespace dondoc::store
