#include "store/past.h"

namespace dondoc::store {

Past past_of(Transaction& tx, base::Date as_of) {
  Past past;
  past.holders = !tx.query("SELECT 1 FROM passage WHERE agency_id = $1 AND passed_on > $2 LIMIT 1", tx.agency(), as_of).empty();
  past.names = !tx.query("SELECT 1 FROM unit_name WHERE agency_id = $1 AND valid_to > $2 LIMIT 1", tx.agency(), as_of).empty();
  past.deadlines = !tx.query("SELECT 1 FROM due_move WHERE agency_id = $1 AND moved_on > $2 LIMIT 1", tx.agency(), as_of).empty();
  return past;
}

std::string holder_at(const std::string& a, const std::string& kind, const std::string& day) {
  return "coalesce((SELECT y.from_unit_id FROM passage y WHERE y.subject_id = " + a + ".id AND y.subject_kind = '" + kind + "' AND y.passed_on > " + day +
         " ORDER BY y.passed_on, y.change_id, y.back LIMIT 1), " + a + ".unit_id)";
}

namespace {

// No deadline is a late day for as long as it takes to tell it from no move.
std::string due_at(const std::string& a, const std::string& day) {
  return "nullif(coalesce((SELECT coalesce(m.from_on, '9999-12-31') FROM due_move m WHERE m.subject_id = " + a + ".id AND m.moved_on > " + day +
         " ORDER BY m.moved_on, m.id LIMIT 1), " + a + ".due_on, '9999-12-31'), '9999-12-31')";
}

}  // namespace

std::string assignments_at(Past past, const std::string& day) {
  if (!past.holders && !past.deadlines) return "assignment";
  return "(SELECT b.id, b.agency_id, b.plan_id, b.task_id, b.obligation_id, " + (past.holders ? holder_at("b", "assignment", day) : "b.unit_id") + " AS unit_id, b.role, b.state, b.percent, " +
         (past.deadlines ? due_at("b", day) : "b.due_on") + " AS due_on, b.due_original_on, b.heard_on, b.done_on, b.questions_open, b.difficulties_open, "
         "b.last_update_at, b.parent_id, b.share, b.share_fold, b.share_due_on, b.user_id, b.withdrawn_at, b.withdrawn_on, b.created_at FROM assignment b)";
}

FormerNames::FormerNames(Transaction& tx) {
  // Led by the few units that ever changed their name, not by all names of the agency.
  for (const auto row : tx.query("SELECT unit_id, name, short_name, valid_from FROM unit_name WHERE agency_id || '' = $1 AND unit_id IN "
                                 "(SELECT m.unit_id FROM unit_name m WHERE m.agency_id = $1 AND m.valid_to IS NOT NULL) ORDER BY valid_from, id", tx.agency()))
    borne_[row.get<base::Id>(0)].push_back({row.get<std::string>(1), row.get<std::optional<std::string>>(2), row.get<base::Date>(3)});
}

void FormerNames::put(NamedRow& unit, base::Date day) const {
  const auto names = borne_.find(unit.id);
  if (names == borne_.end()) return;
  const Borne* then = &names->second.front();
  for (const auto& one : names->second)
    if (one.from <= day) then = &one;
  unit.name = then->name;
  unit.short_name = then->short_name;
}

std::string name_at(const std::string& unit_id, const std::string& day) {
  return "(SELECT m.id FROM unit_name m WHERE m.unit_id = " + unit_id + " ORDER BY CASE WHEN m.valid_from <= " + day + " AND (m.valid_to IS NULL OR m.valid_to > " + day +
         ") THEN 0 ELSE 1 END, m.valid_from LIMIT 1)";
}

}  // namespace dondoc::store
