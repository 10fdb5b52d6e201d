#include "store/weather_store.h"

#include <string>

#include "store/past.h"

namespace dondoc::store {

using base::Id;

std::unordered_map<Id, DemandsByDay> open_demands(Transaction& tx, base::Date from, base::Date to) {
  std::unordered_map<Id, DemandsByDay> out;
  for (const char* sql : {"SELECT a.unit_id, a.due_on, count(*) FROM assignment a JOIN plan p ON p.id = a.plan_id WHERE a.agency_id = $1 AND a.due_on BETWEEN $2 AND $3 "
                          "AND a.parent_id IS NULL AND a.done_on IS NULL AND a.withdrawn_on IS NULL AND p.status = 'issued' GROUP BY a.unit_id, a.due_on",
                          "SELECT r.unit_id, r.due_on, count(*) FROM report r JOIN plan p ON p.id = r.plan_id WHERE r.agency_id = $1 AND r.due_on BETWEEN $2 AND $3 "
                          "AND r.status IN ('due', 'draft', 'returned') AND r.deleted_at IS NULL AND p.status = 'issued' GROUP BY r.unit_id, r.due_on"})
    for (const auto row : tx.query(sql, tx.agency(), from, to)) out[row.get<Id>(0)][row.get<base::Date>(1)] += row.get<int>(2);
  return out;
}

std::unordered_map<Id, domain::Record> records(Transaction& tx, base::Date from, base::Date today) {
  std::unordered_map<Id, domain::Record> out;
  // What ended late with its plan is part of the record as well.
  for (const std::string& sql : {"SELECT a.unit_id, count(*), count(*) FILTER (WHERE a.done_on IS NULL OR a.done_on > a.due_on) FROM assignment a WHERE a.agency_id = $1 AND a.parent_id IS NULL "
                          "AND (a.withdrawn_on IS NULL OR (a.due_on < a.withdrawn_on AND " + held_to_the_end("a") + ")) AND a.due_on >= $2 AND a.due_on < $3 GROUP BY a.unit_id",
                          std::string("SELECT unit_id, count(*), count(*) FILTER (WHERE submitted_on IS NULL OR submitted_on > due_on) FROM report WHERE agency_id = $1 "
                          "AND due_on >= $2 AND due_on < $3 AND deleted_at IS NULL AND (submitted_on IS NOT NULL OR NOT EXISTS (SELECT 1 FROM plan p WHERE p.id = report.plan_id AND p.closed_on < report.due_on)) "
                          "GROUP BY unit_id")})
    for (const auto row : tx.query(sql, tx.agency(), from, today)) {
      auto& record = out[row.get<Id>(0)];
      record.total += row.get<int>(1);
      record.late += row.get<int>(2);
    }
  return out;
}

}  // namespace dondoc::store
