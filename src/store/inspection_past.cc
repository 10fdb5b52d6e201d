#include "store/inspection_past.h"

#include <unordered_map>

#include "store/filter.h"
#include "store/past.h"

namespace dondoc::store {

using base::Id;

PastChecks checks_on(Transaction& tx, const std::optional<Id>& plan, base::Date day) {
  PastChecks out;
  const auto end = base::end_of_day_in_vietnam(day);
  Filter checks("i.agency_id", tx.agency());
  checks.with_if("i.plan_id = ?", plan);
  checks.with("i.made_at <= ?", end).with("(i.deleted_at IS NULL OR i.deleted_at > ?)", end);
  const auto before = checks.value(end);
  const auto then = checks.value(day);
  for (const auto row : tx.query_with("SELECT n.unit_id, n.name, n.short_name, i.recorded_at IS NOT NULL AND i.recorded_at <= " + before +
                                      " FROM inspection i JOIN unit_name n ON n.id = " + name_at(holder_at("i", "inspection", then), then) + checks.sql(), checks.params())) {
    auto& one = out.checks.emplace_back();
    row.read(one.unit.id, one.unit.name, one.unit.short_name, one.held);
  }

  Filter of_items("x.agency_id", tx.agency());
  of_items.with_if("i.plan_id = ?", plan);
  of_items.with("x.first_due_on IS NOT NULL").with("i.recorded_at <= ?", end).with("(i.deleted_at IS NULL OR i.deleted_at > ?)", end);
  const auto on = of_items.value(day);
  std::unordered_map<Id, std::vector<domain::MendingEntry>> said;
  for (const auto row : tx.query("SELECT item_id, step, made_on, due_on FROM inspection_entry WHERE agency_id = $1 AND taken_back_at IS NULL AND made_on <= $2 ORDER BY made_at, id",
                                 tx.agency(), day)) {
    Id item;
    domain::MendingEntry entry;
    row.read(item, entry.step, entry.made_on, entry.due_on);
    said[item].push_back(entry);
  }
  for (const auto row : tx.query_with("SELECT x.id, x.inspection_id, n.unit_id, n.name, n.short_name, x.text, x.demand, x.first_due_on FROM inspection_item x "
                                      "JOIN inspection i ON i.id = x.inspection_id JOIN unit_name n ON n.id = " + name_at(holder_at("x", "inspection-item", on), on) + of_items.sql(),
                                      of_items.params())) {
    PastDemand one;
    std::optional<base::Date> first_due_on;
    row.read(one.id, one.inspection_id, one.unit.id, one.unit.name, one.unit.short_name, one.text, one.demand, first_due_on);
    const auto entries = said.find(one.id);
    one.mended = domain::mended_by(first_due_on, entries == said.end() ? std::vector<domain::MendingEntry>{} : entries->second);
    out.demands.push_back(std::move(one));
  }
  return out;
}

}  // namespace dondoc::store
