#include "store/unit_store.h"

#include <algorithm>

#include "base/text.h"
#include "domain/committee.h"
#include "store/unit_mark_store.h"
#include "store/inner_unit_store.h"

namespace dondoc::store {
namespace {

using base::Id;

constexpr const char* kUnits =
    " FROM unit u JOIN unit_name n ON n.unit_id = u.id AND n.valid_to IS NULL "
    "LEFT JOIN unit_kind k ON k.unit_id = u.id AND k.valid_to IS NULL "
    "LEFT JOIN unit_code c ON c.unit_id = u.id AND c.scheme = 'own' AND c.valid_to IS NULL "
    "LEFT JOIN unit_place p ON p.unit_id = u.id AND p.hierarchy = 'administration' AND p.valid_to IS NULL "
    "LEFT JOIN unit_name pn ON pn.unit_id = p.parent_id AND pn.valid_to IS NULL";
constexpr const char* kUnitColumns =
    "SELECT u.id, n.name, n.short_name, k.kind, c.code, p.parent_id, pn.name, pn.short_name, "
    "(SELECT count(*) FROM focal_point f WHERE f.unit_id = u.id AND f.deleted_at IS NULL), u.deleted_at, u.dissolved_on";

UnitRow read_unit(const Row& row) {
  UnitRow u;
  row.read(u.id, u.name, u.short_name, u.kind, u.code, u.parent_id, u.parent_name, u.parent_short_name, u.focal_points, u.deleted_at, u.dissolved_on);
  return u;
}

// Aliases and groups of the units of a page, in two queries.
void add_aliases_and_groups(Transaction& tx, std::vector<UnitRow>& units) {
  if (units.empty()) return;
  std::unordered_map<Id, UnitRow*> by_id;
  std::vector<Param> params{Param(tx.agency())};
  for (auto& unit : units) {
    by_id[unit.id] = &unit;
    params.emplace_back(unit.id);
  }
  const auto ids = in_list(2, units.size());
  for (const auto row : tx.query_with("SELECT unit_id, alias FROM unit_alias WHERE agency_id = $1 AND valid_to IS NULL AND unit_id IN " + ids +
                                      " ORDER BY id", params))
    by_id[row.get<Id>(0)]->aliases.push_back(row.get<std::string>(1));
  for (const auto row : tx.query_with("SELECT m.unit_id, g.id, g.name FROM unit_group_member m JOIN unit_group g ON g.id = m.group_id "
                                      "WHERE m.agency_id = $1 AND m.valid_to IS NULL AND g.deleted_at IS NULL AND m.unit_id IN " + ids +
                                      " ORDER BY g.name_fold, g.id", params))
    by_id[row.get<Id>(0)]->groups.push_back({row.get<Id>(1), row.get<std::string>(2), std::nullopt});
}

void insert_name(Transaction& tx, const UnitRow& u, base::Date from) {
  tx.run("INSERT INTO unit_name (id, agency_id, unit_id, name, short_name, name_fold, valid_from) VALUES ($1, $2, $3, $4, $5, $6, $7)",
         Id::make(), tx.agency(), u.id, u.name, u.short_name, base::fold(u.name), from);
}

void insert_alias(Transaction& tx, const Id& unit, const std::string& alias, base::Date from) {
  tx.run("INSERT INTO unit_alias (id, agency_id, unit_id, alias, alias_fold, valid_from) VALUES ($1, $2, $3, $4, $5, $6)",
         Id::make(), tx.agency(), unit, alias, base::fold(alias), from);
}

void insert_kind(Transaction& tx, const UnitRow& u, base::Date from) {
  if (u.kind)
    tx.run("INSERT INTO unit_kind (id, agency_id, unit_id, kind, valid_from) VALUES ($1, $2, $3, $4, $5)", Id::make(), tx.agency(), u.id, *u.kind, from);
}

void insert_code(Transaction& tx, const UnitRow& u, base::Date from) {
  if (u.code)
    tx.run("INSERT INTO unit_code (id, agency_id, unit_id, scheme, code, valid_from) VALUES ($1, $2, $3, $4, $5, $6)", Id::make(), tx.agency(),
           u.id, own_scheme, *u.code, from);
}

void insert_place(Transaction& tx, const UnitRow& u, base::Date from) {
  if (u.parent_id)
    tx.run("INSERT INTO unit_place (id, agency_id, unit_id, hierarchy, parent_id, valid_from) VALUES ($1, $2, $3, $4, $5, $6)", Id::make(),
           tx.agency(), u.id, administration, *u.parent_id, from);
}

// Ends the validity of what a unit has in `table`; what began today never held.
void end_validity(Transaction& tx, const std::string& table, const std::string& column, const Id& id, base::Date today, const std::string& also = {}) {
  const std::string where = " WHERE agency_id = $1 AND " + column + " = $2 AND valid_to IS NULL" + also;
  tx.run("DELETE FROM " + table + where + " AND valid_from = $3", tx.agency(), id, today);
  tx.run("UPDATE " + table + " SET valid_to = $3" + where, tx.agency(), id, today);
}

}  // namespace

Listed<UnitRow> list_units(Transaction& tx, const ListRequest& request, const std::optional<std::string>& kind) {
  const auto pattern = like_pattern(request.q);
  Filter filter("u.agency_id", tx.agency());
  filter.with(request.deleted ? "u.deleted_at IS NOT NULL" : "u.deleted_at IS NULL");
  filter.with_if("k.kind = ?", kind);
  filter.with_if("(n.name_fold LIKE ? ESCAPE '!' OR EXISTS (SELECT 1 FROM unit_alias a WHERE a.unit_id = u.id AND a.alias_fold LIKE ? ESCAPE '!') OR EXISTS "
                 "(SELECT 1 FROM unit_code x WHERE x.unit_id = u.id AND x.valid_to IS NULL AND x.scheme <> 'start-list' AND lower(x.code) LIKE ? ESCAPE '!'))",
                 pattern);
  Listed<UnitRow> out;
  out.total = tx.query_with(std::string("SELECT count(*)") + kUnits + filter.sql(), filter.params())[0].get<int>(0);
  const auto order = order_by(request.sort, {{"name", "n.name_fold"}, {"kind", "k.kind"}, {"code", "c.code"}}, "u.id");
  for (const auto row : tx.query_with(std::string(kUnitColumns) + kUnits + filter.sql() + order + limit_to(request.slice), filter.params()))
    out.rows.push_back(read_unit(row));
  add_aliases_and_groups(tx, out.rows);
  return out;
}

std::optional<UnitRow> find_unit(Transaction& tx, const Id& id) {
  std::vector<UnitRow> found;
  for (const auto row : tx.query(std::string(kUnitColumns) + kUnits + " WHERE u.agency_id = $1 AND u.id = $2", tx.agency(), id))
    found.push_back(read_unit(row));
  add_aliases_and_groups(tx, found);
  if (found.empty()) return std::nullopt;
  return found[0];
}

std::unordered_map<Id, NamedRow> unit_names(Transaction& tx) {
  std::unordered_map<Id, NamedRow> out;
  for (const auto row : tx.query("SELECT n.unit_id, n.name, n.short_name FROM unit_name n JOIN unit u ON u.id = n.unit_id "
                                 "WHERE n.agency_id = $1 AND n.valid_to IS NULL AND u.deleted_at IS NULL", tx.agency())) {
    NamedRow named;
    row.read(named.id, named.name, named.short_name);
    out.emplace(named.id, named);
  }
  return out;
}

std::vector<domain::Known> known_bodies(Transaction& tx) {
  std::vector<domain::Known> out;
  std::unordered_map<Id, std::size_t> place;
  for (const auto row : tx.query("SELECT u.id, n.name, n.short_name FROM unit u JOIN unit_name n ON n.unit_id = u.id AND n.valid_to IS NULL "
                                 "WHERE u.agency_id = $1 AND u.deleted_at IS NULL AND NOT " + is_inner_unit("u.id") + " ORDER BY n.name_fold, u.id", tx.agency())) {
    domain::Known known;
    row.read(known.id, known.name, known.short_name);
    place[known.id] = out.size();
    out.push_back(std::move(known));
  }
  for (const auto row : tx.query("SELECT unit_id, alias FROM unit_alias WHERE agency_id = $1 AND valid_to IS NULL ORDER BY id", tx.agency()))
    if (const auto at = place.find(row.get<Id>(0)); at != place.end()) out[at->second].aliases.push_back(row.get<std::string>(1));
  for (auto& group : list_groups(tx, {{}, {}, {1'000'000, 0}, false}).rows) {
    place[group.id] = out.size();
    out.push_back({domain::TargetKind::group, group.id, group.name, std::nullopt, std::move(group.aliases), {}});
  }
  // A committee's plan names its own members, and those of the teams below it.
  for (const auto row : tx.query("SELECT c.group_id, c.kind, c.unit_id, p.parent_id FROM committee c LEFT JOIN unit_place p ON p.unit_id = c.unit_id AND p.hierarchy = 'steering' "
                                 "AND p.valid_to IS NULL WHERE c.agency_id = $1 AND c.ended_on IS NULL", tx.agency()))
    if (const auto at = place.find(row.get<Id>(0)); at != place.end()) {
      out[at->second].names_by_issuer = domain::member_words(row.get<domain::CommitteeKind>(1));
      out[at->second].issuers.push_back(row.get<Id>(2));
      if (const auto above = row.get<std::optional<Id>>(3)) out[at->second].issuers.push_back(*above);
    }
  for (const auto row : tx.query("SELECT coalesce(unit_id, group_id), text FROM learned WHERE agency_id = $1 AND kind = 'name' AND deleted_at IS NULL "
                                 "ORDER BY created_at, id", tx.agency()))
    if (const auto at = place.find(row.get<Id>(0)); at != place.end()) out[at->second].learned.push_back(row.get<std::string>(1));
  return out;
}

std::optional<Id> find_unit_by(Transaction& tx, const std::string& name_or_code) {
  for (const auto row : tx.query("SELECT c.unit_id FROM unit_code c JOIN unit u ON u.id = c.unit_id WHERE c.agency_id = $1 AND c.code = $2 "
                                 "AND c.valid_to IS NULL AND u.deleted_at IS NULL ORDER BY (c.scheme <> 'own'), c.scheme, c.unit_id", tx.agency(), name_or_code))
    return row.get<Id>(0);
  // What stands inside units bears names that many have.
  for (const auto row : tx.query("SELECT n.unit_id FROM unit_name n JOIN unit u ON u.id = n.unit_id WHERE n.agency_id = $1 AND n.name_fold = $2 "
                                 "AND n.valid_to IS NULL AND u.deleted_at IS NULL AND NOT " + is_inner_unit("u.id") + " ORDER BY n.unit_id", tx.agency(), base::fold(name_or_code)))
    return row.get<Id>(0);
  return std::nullopt;
}

std::unordered_map<std::string, Id> units_by_code(Transaction& tx, const std::string& scheme) {
  std::unordered_map<std::string, Id> out;
  for (const auto row : tx.query("SELECT c.code, c.unit_id FROM unit_code c JOIN unit u ON u.id = c.unit_id WHERE c.agency_id = $1 AND c.scheme = $2 "
                                 "AND c.valid_to IS NULL AND u.deleted_at IS NULL", tx.agency(), scheme))
    out.emplace(row.get<std::string>(0), row.get<Id>(1));
  return out;
}

void give_code(Transaction& tx, const Id& unit, const std::string& scheme, const std::string& code, base::Date from) {
  const auto held = tx.query("SELECT unit_id FROM unit_code WHERE agency_id = $1 AND scheme = $2 AND code = $3 AND valid_to IS NULL", tx.agency(), scheme, code);
  if (!held.empty() && held[0].get<Id>(0) == unit) return;
  tx.run("UPDATE unit_code SET valid_to = $4 WHERE agency_id = $1 AND scheme = $2 AND code = $3 AND valid_to IS NULL", tx.agency(), scheme, code, from);
  tx.run("INSERT INTO unit_code (id, agency_id, unit_id, scheme, code, valid_from) VALUES ($1, $2, $3, $4, $5, $6)", Id::make(), tx.agency(), unit,
         scheme, code, from);
}

bool stands_under(Transaction& tx, const Id& unit, const Id& above) { return stands_under_in(tx, unit, above, administration); }

void insert_unit(Transaction& tx, const UnitRow& unit, base::Date today, base::Instant now) {
  tx.run("INSERT INTO unit (id, agency_id, created_at) VALUES ($1, $2, $3)", unit.id, tx.agency(), now);
  insert_name(tx, unit, today);
  insert_kind(tx, unit, today);
  insert_code(tx, unit, today);
  insert_place(tx, unit, today);
  for (const auto& alias : unit.aliases) insert_alias(tx, unit.id, alias, today);
}

void update_unit(Transaction& tx, const UnitRow& before, const UnitRow& unit, base::Date today) {
  if (before.name != unit.name || before.short_name != unit.short_name) {
    end_validity(tx, "unit_name", "unit_id", unit.id, today);
    insert_name(tx, unit, today);
  }
  if (before.kind != unit.kind) {
    end_validity(tx, "unit_kind", "unit_id", unit.id, today);
    insert_kind(tx, unit, today);
  }
  if (before.code != unit.code) {
    end_validity(tx, "unit_code", "unit_id", unit.id, today, " AND scheme = 'own'");
    insert_code(tx, unit, today);
  }
  if (before.parent_id != unit.parent_id) {
    end_validity(tx, "unit_place", "unit_id", unit.id, today, " AND hierarchy = 'administration'");
    insert_place(tx, unit, today);
  }
  auto aliases = unit.aliases;
  if (base::fold(before.name) != base::fold(unit.name) && std::ranges::find(aliases, before.name) == aliases.end()) aliases.push_back(before.name);
  if (aliases != before.aliases) {
    end_validity(tx, "unit_alias", "unit_id", unit.id, today);
    for (const auto& alias : aliases) insert_alias(tx, unit.id, alias, today);
  }
}

bool set_unit_deleted(Transaction& tx, const Id& id, std::optional<base::Instant> deleted_at) {
  return tx.run(std::string("UPDATE unit SET deleted_at = $3 WHERE agency_id = $1 AND id = $2 AND deleted_at IS ") + (deleted_at ? "NULL" : "NOT NULL"),
                tx.agency(), id, deleted_at) > 0;
}

}  // namespace dondoc::store
