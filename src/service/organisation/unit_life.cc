#include "service/organisation/unit_life.h"

#include "service/act.h"
#include "service/organisation/start_list.h"
#include "service/views_of.h"
#include "store/committee_store.h"
#include "store/unit_life_store.h"

namespace dondoc::service {
namespace {

/// Nothing of a unit holds from the day on that it is no more; what ended on the day that it began never held.
template <class Row> std::vector<Row> held(std::vector<Row> rows, const std::optional<base::Date>& ended_on) {
  for (auto& row : rows)
    if (ended_on && (!row.valid_to || *row.valid_to > *ended_on)) row.valid_to = ended_on;
  std::erase_if(rows, [](const auto& row) { return row.valid_from && row.valid_to && *row.valid_to <= *row.valid_from; });
  return rows;
}

std::vector<UnitPlaceThen> places_of(const std::vector<store::PlaceOfTime>& rows, const std::optional<base::Date>& ended_on) {
  std::vector<UnitPlaceThen> out;
  for (const auto& it : rows) out.push_back({it.hierarchy, ref_of(it.in), it.valid.from, it.valid.to});
  return held(std::move(out), ended_on);
}

std::vector<UnitSuccession> successions_of(const std::vector<store::SuccessionRow>& rows) {
  std::vector<UnitSuccession> out;
  for (const auto& it : rows) out.push_back({ref_of(it.unit), it.function, it.basis, it.effective_on});
  return out;
}

}  // namespace

UnitLife get_unit_life(Context& context, base::Id id) {
  auto tx = context.read();
  const auto ended_on = found(store::find_unit(tx, id), "unit.unknown").dissolved_on;
  const auto row = store::life_of_unit(tx, id);
  UnitLife out;
  for (const auto& it : row.names) out.names.push_back({it.name, it.short_name, it.valid.from, it.valid.to});
  for (const auto& it : row.kinds) out.kinds.push_back({it.kind, it.valid.from, it.valid.to});
  for (const auto& it : row.codes)
    if (it.scheme != list_scheme) out.codes.push_back({it.scheme, it.code, it.valid.from, it.valid.to});
  out.names = held(std::move(out.names), ended_on);
  out.kinds = held(std::move(out.kinds), ended_on);
  out.codes = held(std::move(out.codes), ended_on);
  out.places = places_of(row.places, ended_on);
  out.groups = places_of(row.groups, ended_on);
  for (const auto& it : store::rules_taking(tx, id, context.today())) out.rules.push_back(ref_of(it));
  for (const auto& it : store::seats_of_unit(tx, id)) out.seats.push_back({ref_of(it.committee), it.seat.office, it.seat.role, it.seat.valid_from, it.seat.valid_to});
  out.predecessors = successions_of(row.predecessors);
  out.successors = successions_of(row.successors);
  for (const auto& it : row.units_below) out.units_below.push_back(ref_of(it));
  return out;
}

}  // namespace dondoc::service
