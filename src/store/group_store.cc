#include <algorithm>

#include "base/json.h"
#include "base/text.h"
#include "store/unit_store.h"

namespace dondoc::store {
namespace {

using base::Id;

GroupRow read_group(const Row& row) {
  GroupRow g;
  std::string aliases;
  row.read(g.id, g.name, aliases, g.deleted_at);
  g.aliases = base::from_json<std::vector<std::string>>(aliases);
  return g;
}

void add_members(Transaction& tx, std::vector<GroupRow>& groups) {
  if (groups.empty()) return;
  std::unordered_map<Id, GroupRow*> by_id;
  for (auto& group : groups) by_id[group.id] = &group;
  for (const auto row : tx.query("SELECT m.group_id, u.id, n.name, n.short_name FROM unit_group_member m JOIN unit u ON u.id = m.unit_id "
                                 "JOIN unit_name n ON n.unit_id = u.id AND n.valid_to IS NULL "
                                 "WHERE m.agency_id = $1 AND m.valid_to IS NULL AND u.deleted_at IS NULL ORDER BY n.name_fold, u.id", tx.agency()))
    if (const auto group = by_id.find(row.get<Id>(0)); group != by_id.end())
      group->second->members.push_back({row.get<Id>(1), row.get<std::string>(2), row.get<std::optional<std::string>>(3)});
}

void insert_member(Transaction& tx, const Id& group, const Id& unit, base::Date from) {
  tx.run("INSERT INTO unit_group_member (id, agency_id, group_id, unit_id, valid_from) VALUES ($1, $2, $3, $4, $5)", Id::make(), tx.agency(),
         group, unit, from);
}

}  // namespace

Listed<GroupRow> list_groups(Transaction& tx, const ListRequest& request) {
  const auto pattern = like_pattern(request.q);
  Filter filter("g.agency_id", tx.agency());
  filter.with(request.deleted ? "g.deleted_at IS NOT NULL" : "g.deleted_at IS NULL").with_if("g.name_fold LIKE ? ESCAPE '!'", pattern);
  Listed<GroupRow> out;
  out.total = tx.query_with("SELECT count(*) FROM unit_group g" + filter.sql(), filter.params())[0].get<int>(0);
  for (const auto row : tx.query_with("SELECT g.id, g.name, g.aliases, g.deleted_at FROM unit_group g" + filter.sql() +
                                      order_by(request.sort, {{"name", "g.name_fold"}}, "g.id") + limit_to(request.slice), filter.params()))
    out.rows.push_back(read_group(row));
  add_members(tx, out.rows);
  return out;
}

std::optional<GroupRow> find_group(Transaction& tx, const Id& id) {
  std::vector<GroupRow> found;
  for (const auto row : tx.query("SELECT id, name, aliases, deleted_at FROM unit_group WHERE agency_id = $1 AND id = $2", tx.agency(), id))
    found.push_back(read_group(row));
  add_members(tx, found);
  if (found.empty()) return std::nullopt;
  return found[0];
}

void insert_group(Transaction& tx, const GroupRow& group, base::Date today, base::Instant now) {
  tx.run("INSERT INTO unit_group (id, agency_id, name, name_fold, aliases, created_at) VALUES ($1, $2, $3, $4, $5, $6)", group.id, tx.agency(),
         group.name, base::fold(group.name), base::to_json(group.aliases), now);
  for (const auto& member : group.members) insert_member(tx, group.id, member.id, today);
}

void update_group(Transaction& tx, const GroupRow& before, const GroupRow& group, base::Date today) {
  tx.run("UPDATE unit_group SET name = $3, name_fold = $4, aliases = $5 WHERE agency_id = $1 AND id = $2", tx.agency(), group.id, group.name,
         base::fold(group.name), base::to_json(group.aliases));
  const auto has = [](const std::vector<NamedRow>& members, const Id& id) { return std::ranges::find(members, id, &NamedRow::id) != members.end(); };
  for (const auto& member : before.members) {
    if (has(group.members, member.id)) continue;
    tx.run("DELETE FROM unit_group_member WHERE agency_id = $1 AND group_id = $2 AND unit_id = $3 AND valid_to IS NULL AND valid_from = $4",
           tx.agency(), group.id, member.id, today);
    tx.run("UPDATE unit_group_member SET valid_to = $4 WHERE agency_id = $1 AND group_id = $2 AND unit_id = $3 AND valid_to IS NULL",
           tx.agency(), group.id, member.id, today);
  }
  for (const auto& member : group.members)
    if (!has(before.members, member.id)) insert_member(tx, group.id, member.id, today);
}

bool set_group_deleted(Transaction& tx, const Id& id, std::optional<base::Instant> deleted_at) {
  return tx.run(std::string("UPDATE unit_group SET deleted_at = $3 WHERE agency_id = $1 AND id = $2 AND deleted_at IS ") +
                    (deleted_at ? "NULL" : "NOT NULL"), tx.agency(), id, deleted_at) > 0;
}

domain::GroupMembers group_members(Transaction& tx) {
  domain::GroupMembers out;
  for (const auto row : tx.query("SELECT m.group_id, m.unit_id FROM unit_group_member m JOIN unit u ON u.id = m.unit_id "
                                 "JOIN unit_name n ON n.unit_id = u.id AND n.valid_to IS NULL "
                                 "WHERE m.agency_id = $1 AND m.valid_to IS NULL AND u.deleted_at IS NULL ORDER BY n.name_fold, u.id", tx.agency()))
    out[row.get<Id>(0)].push_back(row.get<Id>(1));
  return out;
}

}  // namespace dondoc::store
