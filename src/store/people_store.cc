#include "store/people_store.h"

#include "base/text.h"

namespace dondoc::store {
namespace {

using base::Id;
using domain::UserRole;

constexpr const char* kUserColumns =
    "SELECT u.id, u.agency_id, u.login, u.name, u.office, u.password_hash, u.must_change_password, u.last_seen_at, u.deleted_at FROM user_account u";

UserRow read_user(const Row& row) {
  UserRow u;
  row.read(u.id, u.agency_id, u.login, u.name, u.office, u.password_hash, u.must_change_password, u.last_seen_at, u.deleted_at);
  return u;
}

void add_roles(Transaction& tx, std::vector<UserRow>& users) {
  if (users.empty()) return;
  std::unordered_map<Id, UserRow*> by_id;
  std::vector<Param> params{Param(users[0].agency_id)};
  for (auto& user : users) {
    by_id[user.id] = &user;
    params.emplace_back(user.id);
  }
  const auto ids = in_list(2, users.size());
  for (const auto row : tx.query_with("SELECT user_id, role FROM user_role WHERE agency_id = $1 AND user_id IN " + ids + " ORDER BY role", params))
    by_id[row.get<Id>(0)]->roles.push_back({row.get<UserRole>(1), std::nullopt});
  for (const auto row : tx.query_with("SELECT f.user_id, f.unit_id, n.name, n.short_name FROM focal_point f JOIN unit u ON u.id = f.unit_id "
                                      "JOIN unit_name n ON n.unit_id = u.id AND n.valid_to IS NULL "
                                      "WHERE f.agency_id = $1 AND f.deleted_at IS NULL AND u.deleted_at IS NULL AND f.user_id IN " + ids +
                                      " ORDER BY n.name_fold, f.id", params)) {
    NamedRow unit;
    unit.id = row.get<Id>(1);
    unit.name = row.get<std::string>(2);
    unit.short_name = row.get<std::optional<std::string>>(3);
    by_id[row.get<Id>(0)]->roles.push_back({UserRole::focal_point, std::move(unit)});
  }
}

std::optional<UserRow> one(Transaction& tx, const Rows& rows) {
  if (rows.empty()) return std::nullopt;
  std::vector<UserRow> users{read_user(rows[0])};
  add_roles(tx, users);
  return users[0];
}

}  // namespace

Listed<UserRow> list_users(Transaction& tx, const ListRequest& request) {
  const auto pattern = like_pattern(request.q);
  Filter filter("u.agency_id", tx.agency());
  filter.with(request.deleted ? "u.deleted_at IS NOT NULL" : "u.deleted_at IS NULL");
  // Who holds a link is no user.
  if (request.deleted) filter.with("NOT EXISTS (SELECT 1 FROM access_link k WHERE k.user_id = u.id)");
  filter.with_if("(u.name_fold LIKE ? ESCAPE '!' OR u.login_fold LIKE ? ESCAPE '!')", pattern);
  Listed<UserRow> out;
  out.total = tx.query_with("SELECT count(*) FROM user_account u" + filter.sql(), filter.params())[0].get<int>(0);
  const auto order = order_by(request.sort, {{"name", "u.name_fold"}, {"login", "u.login_fold"}, {"last_seen_at", "u.last_seen_at"}}, "u.id");
  for (const auto row : tx.query_with(kUserColumns + filter.sql() + order + limit_to(request.slice), filter.params()))
    out.rows.push_back(read_user(row));
  add_roles(tx, out.rows);
  return out;
}

std::optional<UserRow> find_user(Transaction& tx, const Id& id) {
  return one(tx, tx.query(std::string(kUserColumns) + " WHERE u.agency_id = $1 AND u.id = $2", tx.agency(), id));
}

std::optional<UserRow> find_user_by_login(Transaction& tx, std::string_view login) {
  return one(tx, tx.query(std::string(kUserColumns) + " WHERE u.login_fold = $1 AND u.deleted_at IS NULL", base::fold(login)));
}

void insert_user(Transaction& tx, const UserRow& u, base::Instant now) {
  tx.run("INSERT INTO user_account (id, agency_id, login, login_fold, name, name_fold, office, password_hash, must_change_password, created_at) "
         "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
         u.id, tx.agency(), u.login, base::fold(u.login), u.name, base::fold(u.name), u.office, u.password_hash, u.must_change_password, now);
}

void update_user(Transaction& tx, const UserRow& u) {
  tx.run("UPDATE user_account SET login = $3, login_fold = $4, name = $5, name_fold = $6, office = $7 WHERE agency_id = $1 AND id = $2",
         tx.agency(), u.id, u.login, base::fold(u.login), u.name, base::fold(u.name), u.office);
}

void set_roles(Transaction& tx, const Id& user, const std::vector<UserRole>& roles) {
  tx.run("DELETE FROM user_role WHERE agency_id = $1 AND user_id = $2", tx.agency(), user);
  for (const auto role : roles)
    tx.run("INSERT INTO user_role (agency_id, user_id, role) VALUES ($1, $2, $3) ON CONFLICT (user_id, role) DO NOTHING", tx.agency(), user, role);
}

void set_password(Transaction& tx, const Id& user, const std::string& hash, bool must_change) {
  tx.run("UPDATE user_account SET password_hash = $3, must_change_password = $4 WHERE agency_id = $1 AND id = $2", tx.agency(), user, hash, must_change);
}

bool set_user_deleted(Transaction& tx, const Id& id, std::optional<base::Instant> deleted_at) {
  return tx.run(std::string("UPDATE user_account SET deleted_at = $3 WHERE agency_id = $1 AND id = $2 AND deleted_at IS ") +
                    (deleted_at ? "NULL" : "NOT NULL"), tx.agency(), id, deleted_at) > 0;
}

int count_administrators(Transaction& tx) {
  return tx.query("SELECT count(*) FROM user_role r JOIN user_account u ON u.id = r.user_id "
                  "WHERE r.agency_id = $1 AND r.role = 'administrator' AND u.deleted_at IS NULL", tx.agency())[0].get<int>(0);
}

void insert_session(Transaction& tx, const SessionRow& s, const std::string& address, const std::string& agent) {
  tx.run("INSERT INTO session (token_digest, agency_id, user_id, csrf_token, created_at, seen_at, expires_at, address, agent) "
         "VALUES ($1, $2, $3, $4, $5, $5, $6, $7, $8)",
         s.token_digest, s.agency_id, s.user_id, s.csrf_token, s.created_at, s.expires_at, address, agent);
}

std::optional<Signed> find_session(Transaction& tx, std::string_view token_digest) {
  const auto rows = tx.query(
      "SELECT s.token_digest, s.agency_id, s.user_id, s.csrf_token, s.created_at, s.seen_at, s.expires_at, u.name, u.login, u.must_change_password "
      "FROM session s JOIN user_account u ON u.id = s.user_id WHERE s.token_digest = $1 AND u.deleted_at IS NULL", token_digest);
  if (rows.empty()) return std::nullopt;
  Signed out;
  auto& s = out.session;
  rows[0].read(s.token_digest, s.agency_id, s.user_id, s.csrf_token, s.created_at, s.seen_at, s.expires_at, out.actor.name, out.login,
               out.must_change_password);
  UserRow user;
  user.id = s.user_id;
  user.agency_id = s.agency_id;
  user.name = out.actor.name;
  out.actor = actor_of(tx, user);
  return out;
}

void touch_session(Transaction& tx, std::string_view token_digest, const Id& user, base::Instant now, base::Instant expires_at) {
  tx.run("UPDATE session SET seen_at = $3, expires_at = $4 WHERE agency_id = $1 AND token_digest = $2", tx.agency(), token_digest, now, expires_at);
  tx.run("UPDATE user_account SET last_seen_at = $3 WHERE agency_id = $1 AND id = $2", tx.agency(), user, now);
}

void delete_session(Transaction& tx, std::string_view token_digest) {
  tx.run("DELETE FROM session WHERE agency_id = $1 AND token_digest = $2", tx.agency(), token_digest);
}

void delete_sessions(Transaction& tx, const Id& user, std::string_view keep) {
  tx.run("DELETE FROM session WHERE agency_id = $1 AND user_id = $2 AND token_digest <> $3", tx.agency(), user, keep);
}

int delete_ended_sessions(Transaction& tx, base::Instant now) {
  return static_cast<int>(tx.run("DELETE FROM session WHERE agency_id = $1 AND expires_at < $2", tx.agency(), now));
}

ThrottleRow load_throttle(Transaction& tx, std::string_view subject) {
  ThrottleRow out;
  for (const auto row : tx.query("SELECT failures, first_at, blocked_until_at FROM throttle WHERE subject = $1", subject))
    row.read(out.failures, out.first_at, out.blocked_until_at);
  return out;
}

void save_throttle(Transaction& tx, std::string_view subject, const ThrottleRow& t) {
  tx.run("INSERT INTO throttle (subject, failures, first_at, blocked_until_at) VALUES ($1, $2, $3, $4) ON CONFLICT (subject) DO UPDATE "
         "SET failures = excluded.failures, first_at = excluded.first_at, blocked_until_at = excluded.blocked_until_at",
         subject, t.failures, t.first_at, t.blocked_until_at);
}

void clear_throttle(Transaction& tx, std::string_view subject) { tx.run("DELETE FROM throttle WHERE subject = $1", subject); }

domain::Actor actor_of(Transaction& tx, const UserRow& user) {
  domain::Actor actor;
  actor.user_id = user.id;
  actor.agency_id = user.agency_id;
  actor.name = user.name;
  for (const auto row : tx.query("SELECT role, NULL FROM user_role WHERE agency_id = $1 AND user_id = $2 UNION ALL "
                                 "SELECT 'focal-point', f.unit_id FROM focal_point f JOIN unit u ON u.id = f.unit_id "
                                 "WHERE f.agency_id = $1 AND f.user_id = $2 AND f.deleted_at IS NULL AND u.deleted_at IS NULL",
                                 user.agency_id, user.id)) {
    switch (row.get<UserRole>(0)) {
      case UserRole::administrator: actor.administrator = true; break;
      case UserRole::staff: actor.staff = true; break;
      case UserRole::leader: actor.leader = true; break;
      case UserRole::focal_point: actor.units.push_back(row.get<Id>(1));
    }
  }
  return actor;
}

}  // namespace dondoc::store
