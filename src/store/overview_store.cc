#include "store/overview_store.h"

#include "store/kept_terms.h"
#include "store/past.h"

namespace dondoc::store {
using base::Id;

OverviewRows count_overview(Transaction& tx, const OverviewRequest& request) {
  return tx.kept_terms().count(tx, request.days, request.plan_id);
}

std::unordered_map<Id, NamedRow> unit_names_at(Transaction& tx, const std::vector<Id>& units, base::Date day) {
  std::unordered_map<Id, NamedRow> out;
  if (units.empty()) return out;
  Filter filter("u.agency_id", tx.agency());
  const auto past = past_of(tx, day);
  const auto current = past.names ? "n.id = " + name_at("u.id", filter.value(day)) : std::string("n.unit_id = u.id AND n.valid_to IS NULL");
  filter.with_any("u.id", units);
  for (const auto row : tx.query_with("SELECT u.id, n.name, n.short_name FROM unit u JOIN unit_name n ON " + current + filter.sql(), filter.params())) {
    NamedRow named;
    row.read(named.id, named.name, named.short_name);
    out.emplace(named.id, std::move(named));
  }
  return out;
}

std::unordered_map<std::string, Id> units_by_code_on(Transaction& tx, const std::string& scheme, base::Date day) {
  std::unordered_map<std::string, Id> out;
  for (const auto row : tx.query("SELECT c.code, c.unit_id FROM unit_code c JOIN unit u ON u.id = c.unit_id WHERE c.agency_id = $1 AND c.scheme = $2 "
                                 "AND (c.valid_to IS NULL OR c.valid_to > $3) AND (u.deleted_at IS NULL OR u.dissolved_on > $3) ORDER BY c.valid_from, c.id",
                                 tx.agency(), scheme, day))
    out.emplace(row.get<std::string>(0), row.get<Id>(1));
  return out;
}

std::unordered_map<Id, NamedRow> plan_names(Transaction& tx, const std::vector<Id>& plans) {
  std::unordered_map<Id, NamedRow> out;
  if (plans.empty()) return out;
  Filter filter("p.agency_id", tx.agency());
  filter.with_any("p.id", plans);
  for (const auto row : tx.query_with("SELECT p.id, p.title, p.full_symbol FROM plan p" + filter.sql(), filter.params())) {
    NamedRow named;
    row.read(named.id, named.name, named.short_name);
    out.emplace(named.id, std::move(named));
  }
  return out;
}

}  // namespace dondoc::store
