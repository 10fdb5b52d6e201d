#include "store/mending_store.h"

#include "store/filter.h"

namespace dondoc::store {

using base::Id;

MendingCounts count_mendings(Transaction& tx, const std::vector<Id>& units, base::Date as_of) {
  MendingCounts out;
  for (const auto row : tx.query("SELECT coalesce(sum(CASE WHEN x.mended_on IS NULL AND x.due_on < $2 THEN 1 ELSE 0 END), 0), "
                                 "coalesce(sum(CASE WHEN x.mended_on IS NOT NULL THEN 1 ELSE 0 END), 0) FROM inspection_item x JOIN inspection i ON i.id = x.inspection_id "
                                 "WHERE x.agency_id = $1 AND x.due_on IS NOT NULL AND x.closed_on IS NULL AND i.deleted_at IS NULL", tx.agency(), as_of))
    row.read(out.late, out.to_recheck);
  if (units.empty()) return out;
  Filter open("x.agency_id", tx.agency());
  open.with("x.due_on IS NOT NULL").with("x.mended_on IS NULL").with("i.deleted_at IS NULL").with_any("x.unit_id", units);
  out.own_open = tx.query_with("SELECT count(*) FROM inspection_item x JOIN inspection i ON i.id = x.inspection_id" + open.sql(), open.params())[0].get<int>(0);
  Filter planned("i.agency_id", tx.agency());
  planned.with("i.held_on IS NULL").with("i.deleted_at IS NULL").with("p.status = 'issued'").with_any("i.unit_id", units);
  out.own_planned = tx.query_with("SELECT count(*) FROM inspection i JOIN plan p ON p.id = i.plan_id" + planned.sql(), planned.params())[0].get<int>(0);
  return out;
}

}  // namespace dondoc::store
