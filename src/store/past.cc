#include "store/past.h"

#include "base/enum_name.h"

namespace dondoc::store {

Past past_of(Transaction& tx, base::Date as_of) {
  Past past;
  past.holders = !tx.query("SELECT 1 FROM passage WHERE agency_id = $1 AND passed_on > $2 LIMIT 1", tx.agency(), as_of).empty();
  past.names = !tx.query("SELECT 1 FROM unit_name WHERE agency_id = $1 AND valid_to > $2 LIMIT 1", tx.agency(), as_of).empty();
  past.deadlines = !tx.query("SELECT 1 FROM due_move WHERE agency_id = $1 AND moved_on > $2 LIMIT 1", tx.agency(), as_of).empty();
  past.spans = !tx.query("SELECT 1 FROM past_span WHERE agency_id = $1 AND ended_on > $2 LIMIT 1", tx.agency(), as_of).empty();
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

std::string since_at(const std::string& a, SpanKind kind, const std::string& day) {
  const auto word = base::enum_name(kind);
  return "coalesce((SELECT s.since FROM past_span s WHERE s.assignment_id = " + a + ".id AND s.kind = '" + word + "' AND s.ended_on > " + day +
         " ORDER BY s.ended_on LIMIT 1), " + a + "." + word + "_on)";
}

void keep_span(Transaction& tx, const base::Id& assignment, SpanKind kind, base::Date since, base::Date today) {
  // What is taken back on its own day held on no past one.
  if (since < today)
    tx.run("INSERT INTO past_span (id, agency_id, assignment_id, kind, since, ended_on) VALUES ($1, $2, $3, $4, $5, $6)", base::Id::make(), tx.agency(), assignment, kind, since, today);
}

}  // namespace

void keep_done(Transaction& tx, const base::Id& assignment, base::Date since, base::Date today) { keep_span(tx, assignment, SpanKind::done, since, today); }

// A span that begins when it ends was not done on any day before.
void keep_open(Transaction& tx, const base::Id& assignment, base::Date since, base::Date today) {
  if (since < today)
    tx.run("INSERT INTO past_span (id, agency_id, assignment_id, kind, since, ended_on) VALUES ($1, $2, $3, $4, $5, $5)", base::Id::make(), tx.agency(), assignment, SpanKind::done, today);
}

void keep_withdrawn(Transaction& tx, const base::Id& obligation, base::Date today) {
  for (const auto row : tx.query("SELECT id, withdrawn_on FROM assignment WHERE agency_id = $1 AND obligation_id = $2 AND withdrawn_on IS NOT NULL", tx.agency(), obligation))
    keep_span(tx, row.get<base::Id>(0), SpanKind::withdrawn, row.get<base::Date>(1), today);
}

void keep_ended(Transaction& tx, const base::Id& plan, base::Date today) {
  BulkInsert spans(tx, "INSERT INTO past_span (id, agency_id, assignment_id, kind, since, ended_on)", 6);
  for (const auto row : tx.query("SELECT a.id, a.withdrawn_on FROM plan p JOIN assignment a ON a.plan_id = p.id JOIN obligation o ON o.id = a.obligation_id "
                                 "WHERE p.agency_id = $1 AND p.id = $2 AND o.withdrawn_at IS NULL AND a.withdrawn_on < $3", tx.agency(), plan, today))
    spans.add(base::Id::make(), tx.agency(), row.get<base::Id>(0), SpanKind::withdrawn, row.get<base::Date>(1), today);
  spans.flush();
}

std::string held_to_the_end(const std::string& a) {
  return "(" + a + ".withdrawn_on IS NULL OR EXISTS (SELECT 1 FROM plan held WHERE held.id = " + a + ".plan_id AND held.closed_on < " + a + ".withdrawn_on))";
}

std::string assignments_at(Past past, const std::string& day) {
  if (!past.holders && !past.deadlines && !past.spans) return "assignment";
  const auto since = [&](SpanKind kind) { return past.spans ? since_at("b", kind, day) + " AS " + base::enum_name(kind) + "_on" : "b." + base::enum_name(kind) + "_on"; };
  return "(SELECT b.id, b.agency_id, b.plan_id, b.task_id, b.obligation_id, " + (past.holders ? holder_at("b", "assignment", day) : "b.unit_id") + " AS unit_id, b.role, b.state, b.percent, " +
         (past.deadlines ? due_at("b", day) : "b.due_on") + " AS due_on, b.due_original_on, b.heard_on, " + since(SpanKind::done) + ", b.questions_open, b.difficulties_open, "
         "b.last_update_at, b.parent_id, b.share, b.share_fold, b.share_due_on, b.user_id, b.withdrawn_at, " + since(SpanKind::withdrawn) + ", b.created_at FROM assignment b)";
}

FormerNames::FormerNames(Transaction& tx) {
  // Led by the few units that ever changed their name, not by all names of the agency. A unit that did so
  // more than once comes as often, which is borne; most agencies are answered by an empty index.
  for (const auto row : tx.query("SELECT u.unit_id, u.name, u.short_name, u.valid_from FROM unit_name m JOIN unit_name u ON u.unit_id = m.unit_id AND u.agency_id || '' = $1 "
                                 "WHERE m.agency_id = $1 AND m.valid_to IS NOT NULL ORDER BY u.valid_from, u.id", tx.agency()))
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
