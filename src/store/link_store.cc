#include "store/link_store.h"

#include "store/people_store.h"

namespace dondoc::store {
namespace {

using base::Id;

constexpr const char* kSelect =
    "SELECT l.id, l.agency_id, l.token_digest, l.plan_id, l.assignment_id, l.report_id, l.batch_id, l.unit_id, l.user_id, l.created_by, a.name, l.created_at, "
    "l.expires_at, l.opened_at, l.used_at, l.uses, l.revoked_at, coalesce(n.name, ''), coalesce(CASE WHEN s.parent_id IS NULL THEN t.text ELSE s.share END, d.title, ''), e.label, g.unit_id FROM access_link l "
    "JOIN user_account a ON a.id = l.created_by LEFT JOIN unit_name n ON n.unit_id = l.unit_id AND n.valid_to IS NULL "
    "LEFT JOIN assignment s ON s.id = l.assignment_id LEFT JOIN assignment g ON g.id = s.parent_id LEFT JOIN task t ON t.id = s.task_id LEFT JOIN report r ON r.id = l.report_id "
    "LEFT JOIN report_duty d ON d.id = r.duty_id LEFT JOIN report_period e ON e.id = r.period_id";

LinkRow read_link(const Row& row) {
  LinkRow l;
  row.read(l.id, l.agency_id, l.token_digest, l.plan_id, l.assignment_id, l.report_id, l.batch_id, l.unit_id, l.user_id, l.created_by, l.created_by_name,
           l.created_at, l.expires_at, l.opened_at, l.used_at, l.uses, l.revoked_at, l.unit, l.what, l.period, l.giver);
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
  tx.run("INSERT INTO access_link (id, agency_id, token_digest, plan_id, assignment_id, report_id, batch_id, unit_id, user_id, created_by, created_at, expires_at) "
         "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
         l.id, tx.agency(), l.token_digest, l.plan_id, l.assignment_id, l.report_id, l.batch_id, l.unit_id, l.user_id, l.created_by, l.created_at, l.expires_at);
}

std::optional<LinkRow> find_link(Transaction& tx, const Id& id) {
  for (const auto row : tx.query(std::string(kSelect) + " WHERE l.agency_id = $1 AND l.id = $2", tx.agency(), id)) return read_link(row);
  return std::nullopt;
}

std::optional<LinkRow> find_link_by_digest(Transaction& tx, std::string_view token_digest) {
  for (const auto row : tx.query(std::string(kSelect) + " WHERE l.token_digest = $1", token_digest)) return read_link(row);
  return std::nullopt;
}

std::vector<LinkRow> links_of(Transaction& tx, const Id& duty) {
  std::vector<LinkRow> out;
  for (const auto row : tx.query(std::string(kSelect) + " WHERE l.agency_id = $1 AND (l.assignment_id = $2 OR l.report_id = $2) ORDER BY l.created_at DESC, l.id DESC",
                                 tx.agency(), duty))
    out.push_back(read_link(row));
  return out;
}

Listed<LinkRow> links_of_plan(Transaction& tx, const Id& plan, Slice slice) {
  Listed<LinkRow> out;
  out.total = tx.query("SELECT count(*) FROM access_link l LEFT JOIN assignment s ON s.id = l.assignment_id WHERE l.agency_id = $1 AND l.plan_id = $2 AND s.parent_id IS NULL", tx.agency(), plan)[0].get<int>(0);
  for (const auto row : tx.query(std::string(kSelect) + " WHERE l.agency_id = $1 AND l.plan_id = $2 AND s.parent_id IS NULL ORDER BY l.created_at DESC, l.id DESC" + limit_to(slice), tx.agency(), plan))
    out.rows.push_back(read_link(row));
  return out;
}

std::vector<LinkRow> links_of_batch(Transaction& tx, const Id& batch) {
  std::vector<LinkRow> out;
  for (const auto row : tx.query(std::string(kSelect) + " WHERE l.agency_id = $1 AND l.batch_id = $2 ORDER BY n.name_fold, t.ordinal, l.id", tx.agency(), batch))
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
