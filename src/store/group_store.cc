#include <algorithm>
#include <map>

#include "base/json.h"
#include "base/text.h"
#include "store/unit_store.h"

namespace dondoc::store {
namespace {

using base::Id;

GroupRow read_group(const Row& row) {
  GroupRow g;
  std::string aliases;
  std::optional<std::string> rule;
  row.read(g.id, g.name, aliases, g.deleted_at, rule);
  if (rule) g.rule = base::from_json<domain::GroupRule>(*rule);
  g.aliases = base::from_json<std::vector<std::string>>(aliases);
  return g;
}

// What a unit was on the day `on`: the last row that had begun by then, else its first.
// Rows come in the order of their beginning.
template <class T> void take_at(std::unordered_map<Id, T>& held, const Id& unit, T value, base::Date from, std::optional<base::Date> to, const std::optional<base::Date>& on) {
  if (!on) {
    if (!to) held.insert_or_assign(unit, std::move(value));
  } else if (from <= *on && to && *to <= *on) {
    held.erase(unit);
  } else if (from <= *on || !held.contains(unit)) {
    held.insert_or_assign(unit, std::move(value));
  }
}

std::vector<domain::UnitFacts> facts_of_units(Transaction& tx, const std::optional<base::Date>& on) {
  std::unordered_map<Id, std::string> kinds;
  for (const auto row : tx.query("SELECT unit_id, kind, valid_from, valid_to FROM unit_kind WHERE agency_id = $1 ORDER BY valid_from, id", tx.agency()))
    take_at(kinds, row.get<Id>(0), row.get<std::string>(1), row.get<base::Date>(2), row.get<std::optional<base::Date>>(3), on);
  std::map<std::string, std::unordered_map<Id, Id>> parents;  // by hierarchy; the committees' own is no place of the office
  for (const auto row : tx.query("SELECT unit_id, parent_id, valid_from, valid_to, hierarchy FROM unit_place WHERE agency_id = $1 AND hierarchy <> 'steering' ORDER BY valid_from, id",
                                 tx.agency()))
    take_at(parents[row.get<std::string>(4)], row.get<Id>(0), row.get<Id>(1), row.get<base::Date>(2), row.get<std::optional<base::Date>>(3), on);
  std::vector<domain::UnitFacts> out;
  for (const auto row : tx.query("SELECT u.id FROM unit u JOIN unit_name n ON n.unit_id = u.id AND n.valid_to IS NULL WHERE u.agency_id = $1 AND u.deleted_at IS NULL "
                                 "ORDER BY n.name_fold, u.id", tx.agency())) {
    domain::UnitFacts facts{row.get<Id>(0), {}, {}};
    if (const auto kind = kinds.find(facts.id); kind != kinds.end()) facts.kind = kind->second;
    // In the administration, else where it stands alone: a body of the Party in the Party.
    for (const auto& [hierarchy, above] : parents)
      if (const auto parent = above.find(facts.id); !facts.parent_id && parent != above.end()) facts.parent_id = parent->second;
    out.push_back(std::move(facts));
  }
  return out;
}

// The units of a committee's members, as its list names them: the seats that were there
// on that day, by who holds them today.
std::vector<Id> units_of_seats(Transaction& tx, const Id& committee, const std::optional<base::Date>& on) {
  Filter filter("s.agency_id", tx.agency());
  filter.with("s.committee_id = ?", committee).with("s.role <> 'standing-body' AND u.deleted_at IS NULL");
  if (on) filter.with("s.valid_from <= ? AND (s.valid_to IS NULL OR s.valid_to > ?) AND (c.ended_on IS NULL OR c.ended_on > ?)", *on);
  else filter.with("s.valid_to IS NULL AND c.ended_on IS NULL");
  std::vector<Id> out;
  for (const auto row : tx.query_with("SELECT s.unit_id FROM committee_seat s JOIN committee c ON c.unit_id = s.committee_id JOIN unit u ON u.id = s.unit_id" + filter.sql() +
                                      " ORDER BY s.ordinal, s.id", filter.params()))
    if (const auto unit = row.get<Id>(0); std::ranges::find(out, unit) == out.end()) out.push_back(unit);
  return out;
}

std::vector<Id> told_by(Transaction& tx, const domain::GroupRule& rule, const std::vector<domain::UnitFacts>& units, const std::optional<base::Date>& on) {
  return rule.committee_id ? units_of_seats(tx, *rule.committee_id, on) : domain::members_by(rule, units);
}

std::optional<std::string> rule_of(const GroupRow& group) { return group.rule ? std::optional(base::to_json(*group.rule)) : std::nullopt; }

// Those with a rule, as of today.
void add_members_by_rule(Transaction& tx, std::vector<GroupRow>& groups) {
  if (std::ranges::none_of(groups, [](const auto& group) { return group.rule.has_value(); })) return;
  const auto units = facts_of_units(tx, {});
  const auto names = unit_names(tx);
  for (auto& group : groups) {
    if (!group.rule) continue;
    group.members.clear();
    for (const auto& id : told_by(tx, *group.rule, units, {})) group.members.push_back(names.at(id));
  }
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
  add_members_by_rule(tx, groups);
}

void insert_member(Transaction& tx, const Id& group, const Id& unit, base::Date from) {
  tx.run("INSERT INTO unit_group_member (id, agency_id, group_id, unit_id, valid_from) VALUES ($1, $2, $3, $4, $5)", Id::make(), tx.agency(),
         group, unit, from);
}

// What began today never held.
void end_member(Transaction& tx, const Id& group, const Id& unit, base::Date today) {
  const std::string where = " WHERE agency_id = $1 AND group_id = $2 AND unit_id = $3 AND valid_to IS NULL";
  tx.run("DELETE FROM unit_group_member" + where + " AND valid_from = $4", tx.agency(), group, unit, today);
  tx.run("UPDATE unit_group_member SET valid_to = $4" + where, tx.agency(), group, unit, today);
}

}  // namespace

Listed<GroupRow> list_groups(Transaction& tx, const ListRequest& request) {
  const auto pattern = like_pattern(request.q);
  Filter filter("g.agency_id", tx.agency());
  filter.with(request.deleted ? "g.deleted_at IS NOT NULL" : "g.deleted_at IS NULL").with_if("g.name_fold LIKE ? ESCAPE '!'", pattern);
  Listed<GroupRow> out;
  out.total = tx.query_with("SELECT count(*) FROM unit_group g" + filter.sql(), filter.params())[0].get<int>(0);
  for (const auto row : tx.query_with("SELECT g.id, g.name, g.aliases, g.deleted_at, g.rule FROM unit_group g" + filter.sql() +
                                      order_by(request.sort, {{"name", "g.name_fold"}}, "g.id") + limit_to(request.slice), filter.params()))
    out.rows.push_back(read_group(row));
  add_members(tx, out.rows);
  return out;
}

std::optional<GroupRow> find_group(Transaction& tx, const Id& id) {
  std::vector<GroupRow> found;
  for (const auto row : tx.query("SELECT id, name, aliases, deleted_at, rule FROM unit_group WHERE agency_id = $1 AND id = $2", tx.agency(), id))
    found.push_back(read_group(row));
  add_members(tx, found);
  if (found.empty()) return std::nullopt;
  return found[0];
}

void insert_group(Transaction& tx, const GroupRow& group, base::Date today, base::Instant now) {
  tx.run("INSERT INTO unit_group (id, agency_id, name, name_fold, aliases, created_at, rule) VALUES ($1, $2, $3, $4, $5, $6, $7)", group.id, tx.agency(),
         group.name, base::fold(group.name), base::to_json(group.aliases), now, rule_of(group));
  if (group.rule) return;
  for (const auto& member : group.members) insert_member(tx, group.id, member.id, today);
}

void update_group(Transaction& tx, const GroupRow& before, const GroupRow& group, base::Date today) {
  tx.run("UPDATE unit_group SET name = $3, name_fold = $4, aliases = $5, rule = $6 WHERE agency_id = $1 AND id = $2", tx.agency(), group.id, group.name,
         base::fold(group.name), base::to_json(group.aliases), rule_of(group));
  // What was told by a rule before stood in no list.
  const auto listed = before.rule ? std::vector<NamedRow>{} : before.members;
  const auto wanted = group.rule ? std::vector<NamedRow>{} : group.members;
  const auto has = [](const std::vector<NamedRow>& members, const Id& id) { return std::ranges::find(members, id, &NamedRow::id) != members.end(); };
  for (const auto& member : listed) {
    if (has(wanted, member.id)) continue;
    end_member(tx, group.id, member.id, today);
  }
  for (const auto& member : wanted)
    if (!has(listed, member.id)) insert_member(tx, group.id, member.id, today);
}

bool set_group_deleted(Transaction& tx, const Id& id, std::optional<base::Instant> deleted_at) {
  return tx.run(std::string("UPDATE unit_group SET deleted_at = $3 WHERE agency_id = $1 AND id = $2 AND deleted_at IS ") +
                    (deleted_at ? "NULL" : "NOT NULL"), tx.agency(), id, deleted_at) > 0;
}

domain::GroupMembers group_members(Transaction& tx, std::optional<base::Date> on) {
  domain::GroupMembers out;
  for (const auto row : tx.query("SELECT m.group_id, m.unit_id FROM unit_group_member m JOIN unit_group g ON g.id = m.group_id JOIN unit u ON u.id = m.unit_id "
                                 "JOIN unit_name n ON n.unit_id = u.id AND n.valid_to IS NULL "
                                 "WHERE m.agency_id = $1 AND m.valid_to IS NULL AND g.rule IS NULL AND u.deleted_at IS NULL ORDER BY n.name_fold, u.id", tx.agency()))
    out[row.get<Id>(0)].push_back(row.get<Id>(1));
  std::vector<domain::UnitFacts> units;  // asked for where there is a rule at all
  for (const auto row : tx.query("SELECT id, rule FROM unit_group WHERE agency_id = $1 AND deleted_at IS NULL AND rule IS NOT NULL", tx.agency())) {
    if (units.empty()) units = facts_of_units(tx, on);
    out[row.get<Id>(0)] = told_by(tx, base::from_json<domain::GroupRule>(row.get<std::string>(1)), units, on);
  }
  return out;
}

std::vector<NamedRow> rules_taking(Transaction& tx, const Id& unit, std::optional<base::Date> on) {
  const auto members = group_members(tx, on);
  std::vector<NamedRow> out;
  for (const auto row : tx.query("SELECT id, name FROM unit_group WHERE agency_id = $1 AND deleted_at IS NULL AND rule IS NOT NULL ORDER BY name_fold, id", tx.agency())) {
    const auto group = members.find(row.get<Id>(0));
    if (group != members.end() && std::ranges::find(group->second, unit) != group->second.end()) out.push_back({group->first, row.get<std::string>(1), {}});
  }
  return out;
}

void set_groups_of_unit(Transaction& tx, const Id& unit, const std::vector<Id>& groups, base::Date today) {
  std::vector<Id> held, lists;
  for (const auto row : tx.query("SELECT group_id FROM unit_group_member WHERE agency_id = $1 AND unit_id = $2 AND valid_to IS NULL", tx.agency(), unit))
    held.push_back(row.get<Id>(0));
  for (const auto row : tx.query("SELECT id FROM unit_group WHERE agency_id = $1 AND deleted_at IS NULL AND rule IS NULL", tx.agency())) lists.push_back(row.get<Id>(0));
  const auto has = [](const std::vector<Id>& ids, const Id& id) { return std::ranges::find(ids, id) != ids.end(); };
  for (const auto& group : lists) {
    if (has(held, group) && !has(groups, group)) end_member(tx, group, unit, today);
    if (!has(held, group) && has(groups, group)) insert_member(tx, group, unit, today);
  }
}

}  // namespace dondoc::store
