#include "store/unit_life_store.h"

#include "base/text.h"

namespace dondoc::store {
namespace {

using base::Date;
using base::Id;

Validity validity(Date from, std::optional<Date> to) {
  // What an installation began with holds from the first day that a date can name.
  static const Date always = Date::of(1, 1, 1);
  return {from == always ? std::nullopt : std::optional(from), to};
}

std::vector<PlaceOfTime> places(Transaction& tx, const char* sql, const Id& unit) {
  std::vector<PlaceOfTime> out;
  for (const auto row : tx.query(sql, tx.agency(), unit)) {
    PlaceOfTime p;
    row.read(p.hierarchy, p.in.id, p.in.name, p.in.short_name);
    p.valid = validity(row.get<Date>(4), row.get<std::optional<Date>>(5));
    out.push_back(std::move(p));
  }
  return out;
}

std::vector<SuccessionRow> successions(Transaction& tx, const Id& unit, const std::string& other, const std::string& own) {
  std::vector<SuccessionRow> out;
  for (const auto row : tx.query("SELECT n.unit_id, n.name, n.short_name, s.function, s.legal_basis, s.effective_on FROM unit_succession s JOIN unit_name n ON n.unit_id = s." +
                                     other + " AND n.valid_to IS NULL WHERE s.agency_id = $1 AND s." + own + " = $2 ORDER BY s.effective_on DESC, n.name_fold",
                                 tx.agency(), unit)) {
    SuccessionRow s;
    row.read(s.unit.id, s.unit.name, s.unit.short_name, s.function, s.basis, s.effective_on);
    out.push_back(std::move(s));
  }
  return out;
}

}  // namespace

UnitLifeRow life_of_unit(Transaction& tx, const Id& unit) {
  UnitLifeRow out;
  const auto of = [&](const char* columns, const char* table) {
    return tx.query("SELECT " + std::string(columns) + ", valid_from, valid_to FROM " + table + " WHERE agency_id = $1 AND unit_id = $2 ORDER BY valid_from DESC, id DESC",
                    tx.agency(), unit);
  };
  const auto time = [](const Row& row, int at) { return validity(row.get<Date>(at), row.get<std::optional<Date>>(at + 1)); };
  for (const auto row : of("name, short_name", "unit_name")) out.names.push_back({row.get<std::string>(0), row.get<std::optional<std::string>>(1), time(row, 2)});
  for (const auto row : of("kind", "unit_kind")) out.kinds.push_back({row.get<std::string>(0), time(row, 1)});
  for (const auto row : of("scheme, code", "unit_code")) out.codes.push_back({row.get<std::string>(0), row.get<std::string>(1), time(row, 2)});
  out.places = places(tx,
                      "SELECT p.hierarchy, n.unit_id, n.name, n.short_name, p.valid_from, p.valid_to FROM unit_place p JOIN unit_name n ON n.unit_id = p.parent_id "
                      "AND n.valid_to IS NULL WHERE p.agency_id = $1 AND p.unit_id = $2 ORDER BY p.valid_from DESC, p.id DESC", unit);
  out.groups = places(tx,
                      "SELECT '', g.id, g.name, NULL, m.valid_from, m.valid_to FROM unit_group_member m JOIN unit_group g ON g.id = m.group_id AND g.deleted_at IS NULL "
                      "WHERE m.agency_id = $1 AND m.unit_id = $2 ORDER BY m.valid_from DESC, g.name_fold", unit);
  out.predecessors = successions(tx, unit, "from_unit_id", "to_unit_id");
  out.successors = successions(tx, unit, "to_unit_id", "from_unit_id");
  for (const auto row : tx.query("SELECT u.id, n.name, n.short_name FROM unit_place p JOIN unit u ON u.id = p.unit_id AND u.deleted_at IS NULL "
                                 "JOIN unit_name n ON n.unit_id = u.id AND n.valid_to IS NULL WHERE p.agency_id = $1 AND p.parent_id = $2 AND p.valid_to IS NULL "
                                 "GROUP BY u.id, n.name, n.short_name, n.name_fold ORDER BY n.name_fold, u.id", tx.agency(), unit)) {
    NamedRow below;
    row.read(below.id, below.name, below.short_name);
    out.units_below.push_back(std::move(below));
  }
  return out;
}

std::unordered_map<Id, std::vector<std::string>> superiors_ever(Transaction& tx, const std::vector<Id>& units) {
  std::unordered_map<Id, std::vector<std::string>> out;
  if (units.empty()) return out;
  Filter of("p.agency_id", tx.agency());
  of.with("p.hierarchy = 'administration'").with_any("p.unit_id", units);
  for (const auto row : tx.query_with("SELECT p.unit_id, n.name FROM unit_place p JOIN unit_name n ON n.unit_id = p.parent_id" + of.sql() + " ORDER BY n.name_fold, n.id", of.params()))
    out[row.get<Id>(0)].push_back(row.get<std::string>(1));
  return out;
}

std::vector<std::string> called_on(Transaction& tx, const std::string& name, Date on) {
  const std::string there = "(u.dissolved_on IS NULL OR u.dissolved_on > $3)";
  const std::string named = "FROM unit_name n JOIN unit u ON u.id = n.unit_id WHERE n.agency_id = $1 AND (n.name_fold = $2 OR n.name = $4)";
  const auto key = base::fold(name);
  if (!tx.query("SELECT 1 " + named + " AND " + there + " AND n.valid_from <= $3 AND (n.valid_to IS NULL OR n.valid_to > $3) LIMIT 1", tx.agency(), key, on, name).empty()) return {};
  std::vector<std::string> out;
  for (const auto row : tx.query("WITH RECURSIVE later (id) AS (SELECT n.unit_id " + named + " UNION SELECT s.to_unit_id FROM later JOIN unit_succession s ON s.from_unit_id = later.id "
                                 "WHERE s.function = '' AND s.effective_on <= $3) SELECT n.name FROM later JOIN unit u ON u.id = later.id JOIN unit_name n ON n.unit_id = later.id "
                                 "WHERE u.agency_id = $1 AND " + there + " AND n.valid_from <= $3 AND (n.valid_to IS NULL OR n.valid_to > $3) ORDER BY n.name_fold, n.unit_id",
                                 tx.agency(), key, on, name))
    out.push_back(row.get<std::string>(0));
  return out;
}

std::vector<HeirRow> heirs_by_decision(Transaction& tx, const std::string& name_fold) {
  std::vector<HeirRow> out;
  for (const auto row : tx.query("SELECT s.to_unit_id, n.name, n.short_name, n.name_fold, s.function, s.legal_basis, EXISTS (SELECT 1 FROM unit_alias a WHERE a.unit_id = n.unit_id "
                                 "AND a.alias_fold = $2) FROM unit_succession s JOIN unit u ON u.id = s.from_unit_id AND u.dissolved_on IS NOT NULL JOIN unit_name n "
                                 "ON n.unit_id = s.from_unit_id WHERE s.agency_id = $1 ORDER BY s.effective_on, s.id, n.valid_from DESC", tx.agency(), name_fold)) {
    const auto short_name = row.get<std::optional<std::string>>(2);
    if (row.get<std::string>(3) == name_fold || row.get<bool>(6) || (short_name && base::fold(*short_name) == name_fold))
      out.push_back({row.get<Id>(0), row.get<std::string>(1), row.get<std::string>(4), row.get<std::string>(5)});
  }
  return out;
}

}  // namespace dondoc::store
