#include "store/amendment_store.h"

#include "base/json.h"
#include "base/text.h"
#include "store/past.h"
#include "store/schedule_store.h"

namespace dondoc::store {

using base::Id;

void insert_amendment(Transaction& tx, const AmendmentRow& a) {
  tx.run("INSERT INTO plan_amendment (id, agency_id, plan_id, draft_id, revision, added, changed, removed, reopened, units, before, made_by, made_at, duties, events, lines) "
         "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
         a.id, tx.agency(), a.plan_id, a.draft_id, a.revision, a.added, a.changed, a.removed, a.reopened, a.units, a.before, a.made_by, a.made_at, a.duties, a.events, a.lines);
}

std::vector<AmendmentRow> amendments_of_plan(Transaction& tx, const Id& plan) {
  std::vector<AmendmentRow> out;
  for (const auto row : tx.query("SELECT m.id, m.plan_id, m.draft_id, m.revision, m.added, m.changed, m.removed, m.reopened, m.units, m.made_by, u.name, m.made_at, d.file_name, m.duties, m.events, m.lines "
                                 "FROM plan_amendment m JOIN user_account u ON u.id = m.made_by JOIN draft d ON d.id = m.draft_id "
                                 "WHERE m.agency_id = $1 AND m.plan_id = $2 ORDER BY m.made_at DESC, m.id DESC", tx.agency(), plan)) {
    auto& a = out.emplace_back();
    row.read(a.id, a.plan_id, a.draft_id, a.revision, a.added, a.changed, a.removed, a.reopened, a.units, a.made_by, a.made_by_name, a.made_at, a.file_name, a.duties, a.events, a.lines);
  }
  return out;
}

std::vector<std::pair<std::string, base::Instant>> tasks_before_amendments(Transaction& tx, const Id& plan) {
  std::vector<std::pair<std::string, base::Instant>> out;
  for (const auto row : tx.query("SELECT before, made_at FROM plan_amendment WHERE agency_id = $1 AND plan_id = $2 ORDER BY made_at DESC, id DESC", tx.agency(), plan))
    out.emplace_back(row.get<std::string>(0), row.get<base::Instant>(1));
  return out;
}

bool events_amended_since(Transaction& tx, const Id& plan, base::Instant at) {
  return !tx.query("SELECT 1 FROM plan_amendment WHERE agency_id = $1 AND plan_id = $2 AND events > 0 AND made_at >= $3 LIMIT 1", tx.agency(), plan, at).empty();
}

std::vector<ActiveRow> active_assignments(Transaction& tx, const Id& plan) {
  std::vector<ActiveRow> out;
  for (const auto row : tx.query("SELECT a.id, a.task_id, a.obligation_id, a.unit_id, a.role, a.parent_id IS NOT NULL, a.due_on, a.due_original_on, " + given_to("a") + ", a.state, a.percent, "
                                 "a.heard_on, a.done_on, a.questions_open, a.difficulties_open, a.heard_on IS NOT NULL FROM plan p JOIN assignment a ON a.plan_id = p.id "
                                 "WHERE p.agency_id = $1 AND p.id = $2 AND a.withdrawn_on IS NULL AND a.withdrawn_at IS NULL ORDER BY a.id", tx.agency(), plan)) {
    auto& a = out.emplace_back();
    row.read(a.id, a.task_id, a.obligation_id, a.unit_id, a.role, a.part, a.own.due, a.own.original, a.own.given, a.now.state, a.now.percent, a.now.heard_on, a.now.done_on,
             a.now.questions_open, a.now.difficulties_open, a.heard);
  }
  return out;
}

int last_ordinal(Transaction& tx, const Id& plan) {
  return tx.query("SELECT coalesce(max(ordinal), 0) FROM task WHERE agency_id = $1 AND plan_id = $2", tx.agency(), plan)[0].get<int>(0);
}

void amend_task(Transaction& tx, const TaskRow& t) {
  tx.run("UPDATE task SET draft_key = $3, section_path = $4, section_heading = $5, phase = $6, passage = $7, role = $8, recurrence = $9, condition = $10, deliverables = $11, "
         "at_start = $12, at_end = $13, field = $14 WHERE agency_id = $1 AND id = $2",
         tx.agency(), t.id, t.draft_key, t.section_path, t.section_heading, t.phase, t.passage, t.role, t.recurrence, t.condition, base::to_json(t.deliverables),
         t.at_start, t.at_end, t.field);
  update_task(tx, t);
}

void amend_due_words(Transaction& tx, const TaskRow& t) {
  tx.run("UPDATE task SET due_text = $3, due_bound = $4, due_date = $5 WHERE agency_id = $1 AND id = $2", tx.agency(), t.id, t.due.text, t.due.bound, t.due.date);
}

void amend_duty(Transaction& tx, const DutyRow& d) {
  tx.run("UPDATE report_duty SET passage = $3, addressees = $4, via = $5, due_text = $6, due_bound = $7, due_date = $8, at_start = $9, at_end = $10 WHERE agency_id = $1 AND id = $2",
         tx.agency(), d.id, d.passage, base::to_json(d.addressees), d.via, d.due.text, d.due.bound, d.due.date, d.at_start, d.at_end);
}

void withdraw_task(Transaction& tx, const Id& task, base::Instant now) {
  tx.run("UPDATE task SET withdrawn_at = $3 WHERE agency_id = $1 AND id = $2", tx.agency(), task, now);
}

std::vector<TaskRow> withdrawn_tasks(Transaction& tx, const Id& plan) {
  std::vector<TaskRow> out;
  for (const auto row : tx.query("SELECT id FROM task WHERE agency_id = $1 AND plan_id = $2 AND withdrawn_at IS NOT NULL ORDER BY withdrawn_at DESC, ordinal", tx.agency(), plan))
    if (auto task = find_task(tx, row.get<Id>(0))) out.push_back(std::move(*task));
  return out;
}

int units_heard_of(Transaction& tx, const Id& task) {
  return tx.query("SELECT count(*) FROM assignment WHERE agency_id = $1 AND task_id = $2 AND parent_id IS NULL AND heard_on IS NOT NULL", tx.agency(), task)[0].get<int>(0);
}

void restore_task(Transaction& tx, const Id& task) { tx.run("UPDATE task SET withdrawn_at = NULL WHERE agency_id = $1 AND id = $2", tx.agency(), task); }

void withdraw_obligation(Transaction& tx, const Id& obligation, base::Date today, base::Instant now) {
  tx.run("UPDATE obligation SET withdrawn_at = $3 WHERE agency_id = $1 AND id = $2", tx.agency(), obligation, now);
  tx.run("UPDATE assignment SET withdrawn_on = $3 WHERE agency_id = $1 AND obligation_id = $2 AND withdrawn_on IS NULL", tx.agency(), obligation, today);
}

bool revive_obligation(Transaction& tx, const Id& task, const domain::Owed& owed, const RevivedDue& due, const Id& amendment, base::Date today) {
  const auto rows = tx.query("SELECT id FROM obligation WHERE agency_id = $1 AND task_id = $2 AND unit_id = $3", tx.agency(), task, owed.unit_id);
  if (rows.empty()) return false;
  const auto id = rows[0].get<Id>(0);
  tx.run("UPDATE obligation SET withdrawn_at = NULL, role = $3 WHERE agency_id = $1 AND id = $2", tx.agency(), id, owed.role);
  keep_withdrawn(tx, id, today);
  tx.run("UPDATE assignment SET withdrawn_on = NULL, role = $3 WHERE agency_id = $1 AND obligation_id = $2", tx.agency(), id, owed.role);
  for (const auto row : tx.query("SELECT a.id, a.due_on, a.due_original_on, " + given_to("a") + " FROM assignment a WHERE a.agency_id = $1 AND a.obligation_id = $2 "
                                 "AND a.done_on IS NULL AND a.parent_id IS NULL", tx.agency(), id)) {
    domain::OwnDue own;
    Id assignment;
    row.read(assignment, own.due, own.original, own.given);
    const auto before = own.due;
    const auto plain = due.saturday && due.saturday == own.original ? due.saturday : due.due_on;
    const auto after = plain ? std::optional(domain::moved_due(own, before, *plain)) : std::nullopt;
    if (before != after) move_day(tx, amendment, {Moved::assignment, assignment, before, after}, today);
  }
  return true;
}

void set_role(Transaction& tx, const Id& obligation, domain::Role role) {
  tx.run("UPDATE obligation SET role = $3 WHERE agency_id = $1 AND id = $2", tx.agency(), obligation, role);
  tx.run("UPDATE assignment SET role = $3 WHERE agency_id = $1 AND obligation_id = $2", tx.agency(), obligation, role);
}

void set_plan_revision(Transaction& tx, const Id& plan, int revision, int tasks, base::Instant now) {
  tx.run("UPDATE plan SET revision = $3, tasks = $4, updated_at = $5 WHERE agency_id = $1 AND id = $2", tx.agency(), plan, revision, tasks, now);
}

}  // namespace dondoc::store
