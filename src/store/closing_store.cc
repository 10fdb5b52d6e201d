#include "store/closing_store.h"

#include "store/past.h"

namespace dondoc::store {
using base::Id;

LeftOpen count_left_open(Transaction& tx, const Id& plan, base::Date today) {
  LeftOpen out;
  tx.query("SELECT count(*), count(*) FILTER (WHERE a.due_on < $3) FROM plan p JOIN assignment a ON a.plan_id = p.id "
           "WHERE p.agency_id = $1 AND p.id = $2 AND a.parent_id IS NULL AND a.done_on IS NULL AND a.withdrawn_on IS NULL", tx.agency(), plan, today)[0]
      .read(out.duties, out.late);
  const auto count = [&](const std::string& from) { return tx.query("SELECT count(*) FROM " + from, tx.agency(), plan)[0].get<int>(0); };
  out.reports = tx.query("SELECT count(*) FROM report r JOIN report_duty d ON d.id = r.duty_id WHERE r.agency_id = $1 AND r.plan_id = $2 AND r.deleted_at IS NULL AND d.deleted_at IS NULL "
                         "AND (r.status IN ('draft', 'returned') OR (r.status = 'due' AND d.frequency <> 'ad-hoc' AND r.due_on <= $3))", tx.agency(), plan, today)[0].get<int>(0);
  out.asked = count("progress_update u JOIN assignment a ON a.id = u.assignment_id WHERE u.agency_id = $1 AND u.plan_id = $2 AND u.kind IN ('question', 'difficulty') "
                    "AND u.answered_at IS NULL AND a.parent_id IS NULL");
  out.extensions = count("extension e WHERE e.agency_id = $1 AND e.plan_id = $2 AND e.state = 'asked'");
  out.mendings = count("inspection i JOIN inspection_item x ON x.inspection_id = i.id WHERE i.agency_id = $1 AND i.plan_id = $2 AND i.deleted_at IS NULL "
                       "AND i.held_on IS NOT NULL AND x.due_on IS NOT NULL AND x.mended_on IS NULL AND x.closed_on IS NULL");
  return out;
}

void close_open_work(Transaction& tx, const Id& plan, base::Date today, base::Instant now) {
  tx.run("UPDATE plan SET closed_at = $3, closed_on = $4 WHERE agency_id = $1 AND id = $2", tx.agency(), plan, now, today);
  tx.run("UPDATE assignment SET withdrawn_on = $3 WHERE agency_id = $1 AND plan_id = $2 AND done_on IS NULL AND withdrawn_on IS NULL", tx.agency(), plan, today.plus(1));
}

void reopen_open_work(Transaction& tx, const Id& plan, base::Date today) {
  keep_ended(tx, plan, today);
  // What an amendment had taken out before stays out.
  tx.run("UPDATE assignment SET withdrawn_on = NULL WHERE agency_id = $1 AND plan_id = $2 AND withdrawn_on IS NOT NULL AND obligation_id IN "
         "(SELECT o.id FROM task t JOIN obligation o ON o.task_id = t.id WHERE t.agency_id = $1 AND t.plan_id = $2 AND o.withdrawn_at IS NULL)", tx.agency(), plan);
  tx.run("UPDATE plan SET closed_at = NULL, closed_on = NULL WHERE agency_id = $1 AND id = $2", tx.agency(), plan);
}

base::Date day_in_plan(Transaction& tx, const std::optional<Id>& plan, base::Date day) {
  if (!plan) return day;
  const auto rows = tx.query("SELECT closed_on FROM plan WHERE agency_id = $1 AND id = $2 AND closed_on < $3", tx.agency(), *plan, day);
  return rows.empty() ? day : rows[0].get<base::Date>(0);
}

}  // namespace dondoc::store
