#include "store/unit_mark_store.h"

#include <algorithm>

namespace dondoc::store {
namespace {

using base::Date;
using base::Id;

constexpr const char* other_schemes = " AND scheme NOT IN ('own', 'start-list')";
constexpr const char* other_hierarchies = " AND hierarchy NOT IN ('administration', 'steering')";

// A dissolved unit had its code until it was dissolved, and nobody else had it before that.
void insert(Transaction& tx, const Id& unit, const CodeMark& mark) {
  auto from = mark.from;
  if (!mark.to)
    for (const auto row : tx.query("SELECT c.id, u.dissolved_on FROM unit_code c JOIN unit u ON u.id = c.unit_id WHERE c.agency_id = $1 AND c.scheme = $2 AND c.code = $3 "
                                   "AND c.valid_to IS NULL AND u.dissolved_on IS NOT NULL", tx.agency(), mark.scheme, mark.code)) {
      const auto ended = row.get<Date>(1);
      tx.run("UPDATE unit_code SET valid_to = $3 WHERE agency_id = $1 AND id = $2", tx.agency(), row.get<Id>(0), ended);
      from = std::max(from, ended);
    }
  tx.run("INSERT INTO unit_code (id, agency_id, unit_id, scheme, code, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5, $6, $7)", Id::make(), tx.agency(), unit,
         mark.scheme, mark.code, from, mark.to);
}

void insert(Transaction& tx, const Id& unit, const PlaceMark& mark) {
  tx.run("INSERT INTO unit_place (id, agency_id, unit_id, hierarchy, parent_id, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5, $6, $7)", Id::make(), tx.agency(), unit,
         mark.hierarchy, mark.parent_id, mark.from, mark.to);
}

// What is held but not wanted goes, before what is wanted but not held comes.
template <class Mark> void settle(Transaction& tx, const char* table, const Id& unit, const std::vector<std::pair<Id, Mark>>& held, const std::vector<Mark>& wanted) {
  const auto has = [](const auto& marks, const Mark& mark) { return std::ranges::find(marks, mark) != marks.end(); };
  std::vector<Mark> kept;
  for (const auto& [id, mark] : held) {
    if (has(wanted, mark) && !has(kept, mark)) kept.push_back(mark);
    else tx.run("DELETE FROM " + std::string(table) + " WHERE agency_id = $1 AND id = $2", tx.agency(), id);
  }
  for (const auto& mark : wanted) {
    if (has(kept, mark)) continue;
    insert(tx, unit, mark);
    kept.push_back(mark);
  }
}

// What began on that day or later never held.
void end(Transaction& tx, const std::string& table, const std::string& column, const Id& unit, const std::string& value, Date from) {
  const std::string where = " WHERE agency_id = $1 AND unit_id = $2 AND " + column + " = $3 AND valid_to IS NULL";
  tx.run("DELETE FROM " + table + where + " AND valid_from >= $4", tx.agency(), unit, value, from);
  tx.run("UPDATE " + table + " SET valid_to = $4" + where, tx.agency(), unit, value, from);
}

}  // namespace

std::unordered_map<Id, UnitMarks> marks_of(Transaction& tx, const std::vector<Id>& units) {
  std::unordered_map<Id, UnitMarks> out;
  if (units.empty()) return out;
  Filter of_codes("c.agency_id", tx.agency());
  of_codes.with("c.valid_to IS NULL AND c.scheme NOT IN ('own', 'start-list')").with_any("c.unit_id", units);
  for (const auto row : tx.query_with("SELECT c.unit_id, c.scheme, c.code FROM unit_code c" + of_codes.sql() + " ORDER BY c.scheme, c.code", of_codes.params()))
    out[row.get<Id>(0)].codes.push_back({row.get<std::string>(1), row.get<std::string>(2)});
  Filter of_places("p.agency_id", tx.agency());
  of_places.with("p.valid_to IS NULL AND p.hierarchy NOT IN ('administration', 'steering')").with_any("p.unit_id", units);
  for (const auto row : tx.query_with("SELECT p.unit_id, p.hierarchy, p.parent_id, n.name, n.short_name FROM unit_place p JOIN unit_name n ON n.unit_id = p.parent_id AND n.valid_to IS NULL" +
                                      of_places.sql() + " ORDER BY p.hierarchy", of_places.params()))
    out[row.get<Id>(0)].places.push_back({row.get<std::string>(1), {row.get<Id>(2), row.get<std::string>(3), row.get<std::optional<std::string>>(4)}});
  Filter of_points("u.agency_id", tx.agency());
  of_points.with("u.latitude IS NOT NULL AND u.longitude IS NOT NULL").with_any("u.id", units);
  for (const auto row : tx.query_with("SELECT u.id, u.latitude, u.longitude FROM unit u" + of_points.sql(), of_points.params()))
    out[row.get<Id>(0)].point = domain::GeoPoint{row.get<double>(1), row.get<double>(2)};
  return out;
}

bool stands_under_in(Transaction& tx, const Id& unit, const Id& above, const std::string& hierarchy) {
  // UNION leaves out what was met before, so that a ring would end as well.
  return !tx.query("WITH RECURSIVE over_it (id) AS (SELECT u.id FROM unit u WHERE u.agency_id = $1 AND u.id = $2 "
                   "UNION SELECT p.parent_id FROM over_it o JOIN unit_place p ON p.unit_id = o.id "
                   "WHERE p.agency_id = $1 AND p.hierarchy = $4 AND p.valid_to IS NULL) SELECT 1 FROM over_it WHERE id = $3",
                   tx.agency(), unit, above, hierarchy).empty();
}

std::optional<Id> holder_of_code(Transaction& tx, const std::string& scheme, const std::string& code) {
  for (const auto row : tx.query("SELECT c.unit_id FROM unit_code c JOIN unit u ON u.id = c.unit_id WHERE c.agency_id = $1 AND c.scheme = $2 AND c.code = $3 "
                                 "AND c.valid_to IS NULL AND u.dissolved_on IS NULL", tx.agency(), scheme, code))
    return row.get<Id>(0);
  return std::nullopt;
}

void settle_codes(Transaction& tx, const Id& unit, const std::vector<CodeMark>& wanted) {
  std::vector<std::pair<Id, CodeMark>> held;
  for (const auto row : tx.query("SELECT id, scheme, code, valid_from, valid_to FROM unit_code WHERE agency_id = $1 AND unit_id = $2" + std::string(other_schemes), tx.agency(), unit))
    held.push_back({row.get<Id>(0), {row.get<std::string>(1), row.get<std::string>(2), row.get<Date>(3), row.get<std::optional<Date>>(4)}});
  settle(tx, "unit_code", unit, held, wanted);
}

void settle_places(Transaction& tx, const Id& unit, const std::vector<PlaceMark>& wanted) {
  std::vector<std::pair<Id, PlaceMark>> held;
  for (const auto row : tx.query("SELECT id, hierarchy, parent_id, valid_from, valid_to FROM unit_place WHERE agency_id = $1 AND unit_id = $2" + std::string(other_hierarchies), tx.agency(), unit))
    held.push_back({row.get<Id>(0), {row.get<std::string>(1), row.get<Id>(2), row.get<Date>(3), row.get<std::optional<Date>>(4)}});
  settle(tx, "unit_place", unit, held, wanted);
}

std::unordered_map<Id, domain::GeoPoint> points_of_units(Transaction& tx) {
  std::unordered_map<Id, domain::GeoPoint> out;
  for (const auto row : tx.query("SELECT id, latitude, longitude FROM unit WHERE agency_id = $1 AND latitude IS NOT NULL AND longitude IS NOT NULL", tx.agency()))
    out.emplace(row.get<Id>(0), domain::GeoPoint{row.get<double>(1), row.get<double>(2)});
  return out;
}

void set_point(Transaction& tx, const Id& unit, const std::optional<domain::GeoPoint>& point) {
  tx.run("UPDATE unit SET latitude = $3, longitude = $4 WHERE agency_id = $1 AND id = $2", tx.agency(), unit, point ? std::optional(point->latitude) : std::nullopt,
         point ? std::optional(point->longitude) : std::nullopt);
}

void set_code(Transaction& tx, const Id& unit, const std::string& scheme, const std::string& code, Date from) {
  const auto held = tx.query("SELECT 1 FROM unit_code WHERE agency_id = $1 AND unit_id = $2 AND scheme = $3 AND code = $4 AND valid_to IS NULL", tx.agency(), unit, scheme, code);
  if (!held.empty()) return;
  end(tx, "unit_code", "scheme", unit, scheme, from);
  insert(tx, unit, CodeMark{scheme, code, from, {}});
}

void set_superior(Transaction& tx, const Id& unit, const std::optional<Id>& parent, Date from) {
  const std::string where = " WHERE agency_id = $1 AND unit_id = $2 AND hierarchy = 'administration'";
  tx.run("DELETE FROM unit_place" + where + " AND valid_from >= $3", tx.agency(), unit, from);
  tx.run("UPDATE unit_place SET valid_to = $3" + where + " AND (valid_to IS NULL OR valid_to > $3)", tx.agency(), unit, from);
  if (!parent) return;
  // Under the same one until then: it is one time, not two.
  const auto same = tx.run("UPDATE unit_place SET valid_to = NULL" + where + " AND valid_to = $3 AND parent_id = $4", tx.agency(), unit, from, *parent);
  if (same == 0) insert(tx, unit, PlaceMark{"administration", *parent, from, {}});
}

std::optional<Date> first_day_under(Transaction& tx, const Id& unit, const Id& above, Date from) {
  struct Stretch {
    Id unit;
    Date from;
    std::optional<Date> to;
    bool operator==(const Stretch&) const = default;
  };
  std::vector<Stretch> met{{unit, from, {}}};  // each once, so that a ring would end as well
  std::optional<Date> out;
  for (std::size_t at = 0; at < met.size(); ++at) {
    const auto below = met[at];
    if (below.unit == above) {
      out = std::min(out.value_or(below.from), below.from);
      continue;
    }
    for (const auto row : tx.query("SELECT parent_id, valid_from, valid_to FROM unit_place WHERE agency_id = $1 AND unit_id = $2 AND hierarchy = 'administration'", tx.agency(), below.unit)) {
      Stretch over{row.get<Id>(0), std::max(row.get<Date>(1), below.from), row.get<std::optional<Date>>(2)};
      if (below.to && (!over.to || *over.to > *below.to)) over.to = below.to;
      if ((!over.to || over.from < *over.to) && std::ranges::find(met, over) == met.end()) met.push_back(over);
    }
  }
  return out;
}

std::optional<Date> known_since(Transaction& tx, const Id& unit) {
  const auto first = tx.query("SELECT min(valid_from) FROM unit_name WHERE agency_id = $1 AND unit_id = $2", tx.agency(), unit)[0].get<std::optional<Date>>(0);
  return first && *first > Date::of(1, 1, 1) ? first : std::nullopt;
}

void set_place(Transaction& tx, const Id& unit, const std::string& hierarchy, const Id& parent, Date from) {
  const auto held = tx.query("SELECT 1 FROM unit_place WHERE agency_id = $1 AND unit_id = $2 AND hierarchy = $3 AND parent_id = $4 AND valid_to IS NULL", tx.agency(), unit,
                             hierarchy, parent);
  if (!held.empty()) return;
  end(tx, "unit_place", "hierarchy", unit, hierarchy, from);
  insert(tx, unit, PlaceMark{hierarchy, parent, from, {}});
}

}  // namespace dondoc::store
