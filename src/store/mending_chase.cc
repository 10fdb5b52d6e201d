#include "store/mending_chase.h"

namespace dondoc::store {

using base::Id;

void add_open_mendings(Transaction& tx, const Id& plan, base::Date until, std::vector<ChasedRow>& rows) {
  for (const auto row : tx.query("SELECT x.id, x.unit_id, n.name, n.short_name, x.due_on FROM inspection i JOIN inspection_item x ON x.inspection_id = i.id "
                                 "JOIN plan p ON p.id = i.plan_id JOIN unit_name n ON n.unit_id = x.unit_id AND n.valid_to IS NULL WHERE i.agency_id = $1 AND i.plan_id = $2 "
                                 "AND p.status = 'issued' AND i.deleted_at IS NULL AND i.held_on IS NOT NULL AND x.mended_on IS NULL AND x.closed_on IS NULL AND x.due_on <= $3 "
                                 "ORDER BY x.unit_id, x.due_on, x.id", tx.agency(), plan, until)) {
    ChasedRow it;
    it.kind = ChasedKind::mending;
    row.read(it.id, it.unit.id, it.unit.name, it.unit.short_name, it.chased.due_on);
    for (const auto taken : tx.query("SELECT working_days, rung, due_on, made_on FROM mending_chase WHERE agency_id = $1 AND item_id = $2 ORDER BY made_on", tx.agency(), it.id)) {
      domain::LadderStep step;
      base::Date due_on, made_on;
      taken.read(step.working_days, step.to, due_on, made_on);
      it.chased.last_taken_on = made_on;
      if (due_on != it.chased.due_on) continue;  // of a day before a re-check set another
      it.chased.taken.push_back(step);
      if (!it.chased.first_taken_on) it.chased.first_taken_on = made_on;
    }
    rows.push_back(std::move(it));
  }
}

void insert_mending_chase(Transaction& tx, const ChaseRow& row) {
  tx.run("INSERT INTO mending_chase (id, agency_id, plan_id, item_id, rung, working_days, due_on, made_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)", Id::make(), tx.agency(),
         row.plan_id, row.id, row.step.to, row.step.working_days, row.due_on, row.made_on);
}

void insert_inspection_notice(Transaction& tx, const InspectionNoticeRow& o, const Id& user) {
  tx.run("INSERT INTO inspection_notice (id, agency_id, inspection_id, step, due_on, items, user_id, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)", Id::make(), tx.agency(),
         o.inspection_id, o.step, o.due_on, o.items, user, o.made_at);
}

std::vector<InspectionNoticeRow> inspection_notices_to(Transaction& tx, const Id& user, int limit) {
  std::vector<InspectionNoticeRow> out;
  for (const auto row : tx.query("SELECT o.id, o.inspection_id, o.step, o.due_on, o.items, i.plan_id, p.title, p.full_symbol, i.unit_id, n.name, n.short_name, i.starts_on, "
                                 "i.ends_on, o.made_at, o.read_at FROM inspection_notice o JOIN inspection i ON i.id = o.inspection_id JOIN plan p ON p.id = i.plan_id "
                                 "JOIN unit_name n ON n.unit_id = i.unit_id AND n.valid_to IS NULL WHERE o.agency_id = $1 AND o.user_id = $2 ORDER BY o.made_at DESC, o.id DESC" +
                                 limit_to({limit, 0}), tx.agency(), user)) {
    auto& o = out.emplace_back();
    row.read(o.id, o.inspection_id, o.step, o.due_on, o.items, o.plan.id, o.plan.name, o.plan.short_name, o.unit.id, o.unit.name, o.unit.short_name, o.starts_on, o.ends_on,
             o.made_at, o.read_at);
  }
  return out;
}

int count_unread_inspections(Transaction& tx, const Id& user) {
  return tx.query("SELECT count(*) FROM inspection_notice WHERE agency_id = $1 AND user_id = $2 AND read_at IS NULL", tx.agency(), user)[0].get<int>(0);
}

void mark_inspections_read(Transaction& tx, const Id& user, base::Instant now) {
  tx.run("UPDATE inspection_notice SET read_at = $3 WHERE agency_id = $1 AND user_id = $2 AND read_at IS NULL", tx.agency(), user, now);
}

}  // namespace dondoc::store
