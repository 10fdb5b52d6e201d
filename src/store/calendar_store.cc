#include "store/calendar_store.h"

#include <set>

#include "base/error.h"

namespace dondoc::store {
namespace {

constexpr const char* kColumns = "SELECT id, name, source, off_from, off_to, worked_on, created_by, created_at, deleted_at FROM day_exchange WHERE agency_id = $1";

DayExchangeRow read_exchange(const Row& row) {
  DayExchangeRow out;
  row.read(out.id, out.name, out.source, out.off_from, out.off_to, out.worked_on, out.created_by, out.created_at, out.deleted_at);
  return out;
}

}  // namespace

CalendarSettingsRow load_calendar_settings(Transaction& tx) {
  const auto rows = tx.query("SELECT on_rest_day, saturday_mornings FROM agency WHERE agency_id = $1", tx.agency());
  if (rows.empty()) throw base::Error(base::ErrorKind::not_found, "agency.unknown");
  CalendarSettingsRow out;
  rows[0].read(out.on_rest_day, out.saturday_mornings);
  return out;
}

void update_calendar_settings(Transaction& tx, const CalendarSettingsRow& settings, base::Instant now) {
  tx.run("UPDATE agency SET on_rest_day = $2, saturday_mornings = $3, updated_at = $4 WHERE agency_id = $1", tx.agency(), settings.on_rest_day,
         settings.saturday_mornings, now);
}

std::vector<NamedRow> saturday_units(Transaction& tx) {
  std::vector<NamedRow> out;
  for (const auto row : tx.query("SELECT n.unit_id, n.name, n.short_name FROM saturday_unit s JOIN unit u ON u.id = s.unit_id AND u.deleted_at IS NULL "
                                 "JOIN unit_name n ON n.unit_id = u.id AND n.valid_to IS NULL WHERE s.agency_id = $1 AND s.valid_to IS NULL ORDER BY n.name_fold, n.unit_id", tx.agency())) {
    auto& unit = out.emplace_back();
    row.read(unit.id, unit.name, unit.short_name);
  }
  return out;
}

void set_saturday_units(Transaction& tx, const std::vector<base::Id>& units, base::Date from) {
  std::set<base::Id> wanted(units.begin(), units.end());
  for (const auto row : tx.query("SELECT id, unit_id, valid_from FROM saturday_unit WHERE agency_id = $1 AND valid_to IS NULL", tx.agency())) {
    if (wanted.erase(row.get<base::Id>(1)) > 0) continue;
    // What began today never held.
    if (row.get<base::Date>(2) >= from) tx.run("DELETE FROM saturday_unit WHERE agency_id = $1 AND id = $2", tx.agency(), row.get<base::Id>(0));
    else tx.run("UPDATE saturday_unit SET valid_to = $3 WHERE agency_id = $1 AND id = $2", tx.agency(), row.get<base::Id>(0), from);
  }
  for (const auto& unit : wanted)
    tx.run("INSERT INTO saturday_unit (id, agency_id, unit_id, valid_from) VALUES ($1, $2, $3, $4)", base::Id::make(), tx.agency(), unit, from);
}

std::vector<DayExchangeRow> list_exchanges(Transaction& tx, bool deleted_too) {
  std::vector<DayExchangeRow> out;
  const std::string sql = kColumns + std::string(deleted_too ? "" : " AND deleted_at IS NULL") + " ORDER BY coalesce(off_from, worked_on), id";
  for (const auto row : tx.query(sql, tx.agency())) out.push_back(read_exchange(row));
  return out;
}

std::optional<DayExchangeRow> find_exchange(Transaction& tx, const base::Id& id) {
  for (const auto row : tx.query(kColumns + std::string(" AND id = $2"), tx.agency(), id)) return read_exchange(row);
  return std::nullopt;
}

void insert_exchange(Transaction& tx, const DayExchangeRow& row) {
  tx.run("INSERT INTO day_exchange (id, agency_id, name, source, off_from, off_to, worked_on, created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
         row.id, tx.agency(), row.name, row.source, row.off_from, row.off_to, row.worked_on, row.created_by, row.created_at);
}

void set_exchange_deleted(Transaction& tx, const base::Id& id, const std::optional<base::Instant>& at) {
  tx.run("UPDATE day_exchange SET deleted_at = $3 WHERE agency_id = $1 AND id = $2", tx.agency(), id, at);
}

}  // namespace dondoc::store
