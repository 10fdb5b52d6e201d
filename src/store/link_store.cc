#include "store/link_store.h"

#include "store/people_store.h"

namespace dondoc::store {
namespace {

using base::Id;

constexpr const char* kSelect =
    "SELECT l.id, l.agency_id, l.token_digest, l.plan_id, l.assignment_id, l.unit_id, l.user_id, l.created_by, a.name, l.created_at, l.expires_at, "
    "l.opened_at, l.used_at, l.uses, l.revoked_at FROM access_link l JOIN user_account a ON a.id = l.created_by";

LinkRow read_link(const Row& row) {
  LinkRow l;
  row.read(l.id, l.agency_id, l.token_digest, l.plan_id, l.assignment_id, l.unit_id, l.user_id, l.created_by, l.created_by_name, l.created_at, l.expires_at,
           l.opened_at, l.used_at, l.uses, l.revoked_at);
  return l;
}

}  // namespace

void insert_link(Transaction& tx, const LinkRow& l, const std::string& holder) {
  UserRow user;
  user.id = l.user_id;
  user.agency_id = tx.agency();
  user.login = "link:" + l.id.str();
  user.name = holder;
  user.password_hash = "none";  // no password has this hash
  insert_user(tx, user, l.created_at);
  set_user_deleted(tx, l.user_id, l.created_at);
  tx.run("INSERT INTO access_link (id, agency_id, token_digest, plan_id, assignment_id, unit_id, user_id, created_by, created_at, expires_at) "
         "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
         l.id, tx.agency(), l.token_digest, l.plan_id, l.assignment_id, l.unit_id, l.user_id, l.created_by, l.created_at, l.expires_at);
}

std::optional<LinkRow> find_link(Transaction& tx, const Id& id) {
  for (const auto row : tx.query(std::string(kSelect) + " WHERE l.agency_id = $1 AND l.id = $2", tx.agency(), id)) return read_link(row);
  return std::nullopt;
}

std::optional<LinkRow> find_link_by_digest(Transaction& tx, std::string_view token_digest) {
  for (const auto row : tx.query(std::string(kSelect) + " WHERE l.token_digest = $1", token_digest)) return read_link(row);
  return std::nullopt;
}

std::vector<LinkRow> links_of_assignment(Transaction& tx, const Id& assignment) {
  std::vector<LinkRow> out;
  for (const auto row : tx.query(std::string(kSelect) + " WHERE l.agency_id = $1 AND l.assignment_id = $2 ORDER BY l.created_at DESC, l.id DESC", tx.agency(),
                                 assignment))
    out.push_back(read_link(row));
  return out;
}

void set_link_digest(Transaction& tx, const Id& id, std::string_view token_digest) {
  tx.run("UPDATE access_link SET token_digest = $3 WHERE agency_id = $1 AND id = $2", tx.agency(), id, token_digest);
}

void revoke_link(Transaction& tx, const Id& id, const Id& by, base::Instant at) {
  tx.run("UPDATE access_link SET revoked_by = $3, revoked_at = $4 WHERE agency_id = $1 AND id = $2 AND revoked_at IS NULL", tx.agency(), id, by, at);
}

void set_link_opened(Transaction& tx, const Id& id, base::Instant at) {
  tx.run("UPDATE access_link SET opened_at = $3 WHERE agency_id = $1 AND id = $2 AND opened_at IS NULL", tx.agency(), id, at);
}

void count_link_use(Transaction& tx, const Id& id, base::Instant at) {
  tx.run("UPDATE access_link SET used_at = $3, uses = uses + 1 WHERE agency_id = $1 AND id = $2", tx.agency(), id, at);
}

}  // namespace dondoc::store
