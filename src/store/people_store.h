// Users with their roles, focal points, sessions, failed sign-ins.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "domain/actor.h"
#include "domain/contact.h"
#include "store/unit_store.h"

namespace dondoc::store {

struct RoleRow {
  domain::UserRole role{};
  std::optional<NamedRow> unit;  // of a focal point
};

struct UserRow {
  base::Id id, agency_id;
  std::string login, name;
  std::optional<std::string> office;
  std::string password_hash;
  bool must_change_password = false;
  std::optional<base::Instant> last_seen_at, deleted_at;
  std::vector<RoleRow> roles;
};

/// sort: name, login, last_seen_at.
Listed<UserRow> list_users(Transaction& tx, const ListRequest& request);
std::optional<UserRow> find_user(Transaction& tx, const base::Id& id);
/// By login over all agencies: it is how the agency is found. Not the deleted.
std::optional<UserRow> find_user_by_login(Transaction& tx, std::string_view login);
void insert_user(Transaction& tx, const UserRow& user, base::Instant now);
/// Login, name, office; not the password and not the roles.
void update_user(Transaction& tx, const UserRow& user);
/// The roles but focal point, which focal_point rows make.
void set_roles(Transaction& tx, const base::Id& user, const std::vector<domain::UserRole>& roles);
void set_password(Transaction& tx, const base::Id& user, const std::string& hash, bool must_change);
bool set_user_deleted(Transaction& tx, const base::Id& id, std::optional<base::Instant> deleted_at);
int count_administrators(Transaction& tx);

struct FocalPointRow {
  base::Id id;
  domain::ContactKind kind{};
  NamedRow unit;
  std::optional<base::Id> user_id;
  std::optional<std::string> user_name;
  std::string full_name;
  std::optional<std::string> office, phone, email;
  std::optional<base::Instant> deleted_at;
};

Listed<FocalPointRow> list_focal_points(Transaction& tx, const ListRequest& request, const std::optional<base::Id>& unit_id);
std::optional<FocalPointRow> find_focal_point(Transaction& tx, const base::Id& id);
void insert_focal_point(Transaction& tx, const FocalPointRow& point, base::Instant now);
void update_focal_point(Transaction& tx, const FocalPointRow& point);
bool set_focal_point_deleted(Transaction& tx, const base::Id& id, std::optional<base::Instant> deleted_at);
/// Those that make `user` act for units, deleted ones left out.
std::vector<FocalPointRow> focal_points_of_user(Transaction& tx, const base::Id& user);
/// Who is named for the unit by that name and has no account yet.
std::optional<FocalPointRow> focal_point_named(Transaction& tx, const base::Id& unit, const std::string& full_name);
/// The units that somebody answers for.
std::vector<base::Id> units_with_focal_point(Transaction& tx);
/// The units somebody of whom can sign in.
std::vector<base::Id> units_with_account(Transaction& tx);

struct SessionRow {
  std::string token_digest;
  base::Id agency_id, user_id;
  std::string csrf_token;
  base::Instant created_at, seen_at, expires_at;
};

void insert_session(Transaction& tx, const SessionRow& session, const std::string& address, const std::string& agent);
struct Signed {
  SessionRow session;
  domain::Actor actor;
  std::string login;
  bool must_change_password = false;
};
/// Who holds the session, with the rights of this moment; of the installation.
std::optional<Signed> find_session(Transaction& tx, std::string_view token_digest);
void touch_session(Transaction& tx, std::string_view token_digest, const base::Id& user, base::Instant now, base::Instant expires_at);
void delete_session(Transaction& tx, std::string_view token_digest);
/// All of the user's but `keep`.
void delete_sessions(Transaction& tx, const base::Id& user, std::string_view keep);
int delete_ended_sessions(Transaction& tx, base::Instant now);

struct ThrottleRow { int failures = 0; base::Instant first_at, blocked_until_at; };
ThrottleRow load_throttle(Transaction& tx, std::string_view subject);
void save_throttle(Transaction& tx, std::string_view subject, const ThrottleRow& throttle);
void clear_throttle(Transaction& tx, std::string_view subject);

/// With the roles and units that hold now.
domain::Actor actor_of(Transaction& tx, const UserRow& user);

}  // namespace dondoc::store
