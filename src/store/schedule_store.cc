#include "store/schedule_store.h"

namespace dondoc::store {
namespace {

using base::Id;

constexpr const char* kEvents =
    "SELECT id, plan_id, draft_key, ordinal, kind, name, phase, timing, starts_on, ends_on, original_starts_on, original_ends_on, anchor_id, side, days, "
    "working_days, note, revision, cancelled_at FROM plan_event";
constexpr const char* kChanges =
    "SELECT c.id, c.plan_id, c.event_id, c.event_name, c.reason, c.before, c.deadlines, c.units, c.made_by, a.name, c.made_at, c.undone_at "
    "FROM schedule_change c JOIN user_account a ON a.id = c.made_by";

ScheduleChangeRow read_change(const Row& row) {
  ScheduleChangeRow c;
  row.read(c.id, c.plan_id, c.event_id, c.event_name, c.reason, c.before, c.deadlines, c.units, c.made_by, c.made_by_name, c.made_at, c.undone_at);
  return c;
}

const char* table_of(Moved kind) {
  switch (kind) {
    case Moved::task: return "task";
    case Moved::assignment: return "assignment";
    case Moved::duty: return "report_duty";
    case Moved::period: return "report_period";
    case Moved::report: return "report";
    case Moved::event: break;
  }
  return nullptr;
}

}  // namespace

std::vector<PlanEventRow> events_of_plan(Transaction& tx, const Id& plan) {
  std::vector<PlanEventRow> out;
  for (const auto row : tx.query(std::string(kEvents) + " WHERE agency_id = $1 AND plan_id = $2 ORDER BY ordinal, id", tx.agency(), plan)) {
    auto& e = out.emplace_back();
    row.read(e.id, e.plan_id, e.draft_key, e.ordinal, e.kind, e.name, e.phase, e.timing, e.starts_on, e.ends_on, e.original_starts_on, e.original_ends_on,
             e.anchor_id, e.side, e.days, e.working_days, e.note, e.revision, e.cancelled_at);
  }
  return out;
}

void insert_plan_event(Transaction& tx, const PlanEventRow& e, base::Instant now) {
  tx.run("INSERT INTO plan_event (id, agency_id, plan_id, draft_key, ordinal, kind, name, phase, timing, starts_on, ends_on, original_starts_on, "
         "original_ends_on, anchor_id, side, days, working_days, note, revision, cancelled_at, created_at) "
         "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)",
         e.id, tx.agency(), e.plan_id, e.draft_key, e.ordinal, e.kind, e.name, e.phase, e.timing, e.starts_on, e.ends_on, e.original_starts_on,
         e.original_ends_on, e.anchor_id, e.side, e.days, e.working_days, e.note, e.revision, e.cancelled_at, now);
}

bool update_plan_event(Transaction& tx, const PlanEventRow& e) {
  return tx.run("UPDATE plan_event SET name = $3, phase = $4, timing = $5, starts_on = $6, ends_on = $7, original_starts_on = $8, original_ends_on = $9, "
                "anchor_id = $10, side = $11, days = $12, working_days = $13, note = $14, cancelled_at = $15, revision = revision + 1 "
                "WHERE agency_id = $1 AND id = $2 AND revision = $16",
                tx.agency(), e.id, e.name, e.phase, e.timing, e.starts_on, e.ends_on, e.original_starts_on, e.original_ends_on, e.anchor_id, e.side, e.days,
                e.working_days, e.note, e.cancelled_at, e.revision) > 0;
}

void set_event_key(Transaction& tx, const Id& id, const std::string& key) {
  tx.run("UPDATE plan_event SET draft_key = $3 WHERE agency_id = $1 AND id = $2", tx.agency(), id, key);
}

void delete_plan_event(Transaction& tx, const Id& id) {
  tx.run("DELETE FROM due_binding WHERE agency_id = $1 AND event_id = $2", tx.agency(), id);
  tx.run("DELETE FROM plan_event WHERE agency_id = $1 AND id = $2", tx.agency(), id);
}

std::vector<BindingRow> bindings_of_plan(Transaction& tx, const Id& plan) {
  std::vector<BindingRow> out;
  for (const auto row : tx.query("SELECT subject_kind, subject_id, event_id, side, days, working_days FROM due_binding WHERE agency_id = $1 AND plan_id = $2 "
                                 "ORDER BY subject_id", tx.agency(), plan)) {
    auto& b = out.emplace_back();
    row.read(b.kind, b.subject_id, b.event_id, b.offset.side, b.offset.days, b.offset.working_days);
  }
  return out;
}

void set_bindings(Transaction& tx, const Id& plan, const Id& event, const std::vector<BindingRow>& rows) {
  tx.run("DELETE FROM due_binding WHERE agency_id = $1 AND event_id = $2", tx.agency(), event);
  for (const auto& b : rows) {
    tx.run("DELETE FROM due_binding WHERE agency_id = $1 AND subject_id = $2", tx.agency(), b.subject_id);
    tx.run("INSERT INTO due_binding (subject_id, agency_id, plan_id, subject_kind, event_id, side, days, working_days) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
           b.subject_id, tx.agency(), plan, b.kind, event, b.offset.side, b.offset.days, b.offset.working_days);
  }
}

void insert_schedule_change(Transaction& tx, const ScheduleChangeRow& c) {
  tx.run("INSERT INTO schedule_change (id, agency_id, plan_id, event_id, event_name, reason, before, deadlines, units, made_by, made_at) "
         "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
         c.id, tx.agency(), c.plan_id, c.event_id, c.event_name, c.reason, c.before, c.deadlines, c.units, c.made_by, c.made_at);
}

std::optional<ScheduleChangeRow> find_schedule_change(Transaction& tx, const Id& id) {
  for (const auto row : tx.query(std::string(kChanges) + " WHERE c.agency_id = $1 AND c.id = $2", tx.agency(), id)) return read_change(row);
  return std::nullopt;
}

std::vector<ScheduleChangeRow> changes_of_plan(Transaction& tx, const Id& plan, int most) {
  std::vector<ScheduleChangeRow> out;
  for (const auto row : tx.query(std::string(kChanges) + " WHERE c.agency_id = $1 AND c.plan_id = $2 ORDER BY c.made_at DESC, c.id DESC LIMIT $3", tx.agency(), plan, most))
    out.push_back(read_change(row));
  return out;
}

void set_change_undone(Transaction& tx, const Id& id, const Id& by, base::Instant at) {
  tx.run("UPDATE schedule_change SET undone_by = $3, undone_at = $4 WHERE agency_id = $1 AND id = $2", tx.agency(), id, by, at);
}

void move_day(Transaction& tx, const std::optional<Id>& change, const MoveRow& move, base::Date moved_on) {
  tx.run("INSERT INTO due_move (id, agency_id, change_id, subject_kind, subject_id, from_on, to_on, moved_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)", Id::make(),
         tx.agency(), change, move.kind, move.subject_id, move.from_on, move.to_on, moved_on);
  const auto* table = table_of(move.kind);
  if (!table) return;
  const std::string update = "UPDATE " + std::string(table) + " SET ", row = " = $3 WHERE agency_id = $1 AND id = $2";
  tx.run(update + "due_on" + row, tx.agency(), move.subject_id, move.to_on);
  // A report holds no first day of its own: its period does.
  if (move.kind == Moved::report) return;
  tx.run(update + "due_original_on" + row + (move.to_on ? " AND due_original_on IS NULL" : ""), tx.agency(), move.subject_id, move.to_on);
}

std::vector<MoveRow> moves_of(Transaction& tx, const Id& change) {
  std::vector<MoveRow> out;
  for (const auto row : tx.query("SELECT subject_kind, subject_id, from_on, to_on FROM due_move WHERE agency_id = $1 AND change_id = $2 ORDER BY id", tx.agency(), change)) {
    auto& m = out.emplace_back();
    row.read(m.kind, m.subject_id, m.from_on, m.to_on);
  }
  return out;
}

int moved_since(Transaction& tx, const Id& change) {
  return tx.query("SELECT count(*) FROM due_move m WHERE m.agency_id = $1 AND m.change_id = $2 AND coalesce(m.to_on, '') <> "
                  "coalesce((SELECT l.to_on FROM due_move l WHERE l.subject_id = m.subject_id ORDER BY l.id DESC LIMIT 1), '')", tx.agency(), change)[0].get<int>(0);
}

std::string given_to(const std::string& a) {
  return "(SELECT m.to_on FROM due_move m LEFT JOIN bulk_act b ON b.id = m.change_id WHERE m.subject_id = " + a + ".id "
         "AND (m.change_id IS NULL OR (b.id IS NOT NULL AND b.undone_at IS NULL)) ORDER BY m.moved_on DESC, m.id DESC LIMIT 1)";
}

std::vector<OpenRow> open_assignments_of_plan(Transaction& tx, const Id& plan) {
  std::vector<OpenRow> out;
  for (const auto row : tx.query("SELECT a.id, a.task_id, a.unit_id, a.parent_id IS NOT NULL, a.due_on, a.due_original_on, " + given_to("a") + " FROM plan p JOIN assignment a ON a.plan_id = p.id "
                                 "WHERE p.agency_id = $1 AND p.id = $2 AND a.done_on IS NULL AND a.withdrawn_on IS NULL AND a.withdrawn_at IS NULL ORDER BY a.id", tx.agency(), plan)) {
    auto& o = out.emplace_back();
    row.read(o.id, o.subject_id, o.unit_id, o.child, o.own.due, o.own.original, o.own.given);
  }
  return out;
}

std::vector<OpenRow> open_reports_of_plan(Transaction& tx, const Id& plan) {
  std::vector<OpenRow> out;
  for (const auto row : tx.query("SELECT r.id, r.duty_id, r.unit_id, r.due_on, " + given_to("r") + ", r.period_id FROM report r WHERE r.agency_id = $1 AND r.plan_id = $2 "
                                 "AND r.status IN ('due', 'draft', 'returned') AND r.deleted_at IS NULL ORDER BY r.id", tx.agency(), plan)) {
    auto& o = out.emplace_back();
    row.read(o.id, o.subject_id, o.unit_id, o.own.due, o.own.given, o.period_id);
  }
  return out;
}

}  // namespace dondoc::store
