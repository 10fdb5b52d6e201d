#include "store/reorganisation_store.h"

#include <algorithm>

#include "base/json.h"
#include "base/text.h"
#include "domain/report.h"
#include "store/unit_mark_store.h"

namespace dondoc::store {
namespace {

using base::Id;

constexpr const char* kSelect =
    "SELECT r.id, r.kind, r.number, r.decided_on, r.effective_on, r.units, r.made_by, u.name, r.made_at, r.undone_at "
    "FROM reorganisation r LEFT JOIN user_account u ON u.id = r.made_by WHERE r.agency_id = $1";

ReorganisationRow read_reorganisation(const Row& row) {
  ReorganisationRow r;
  row.read(r.id, r.kind, r.number, r.decided_on, r.effective_on, r.units, r.made_by, r.made_by_name, r.made_at, r.undone_at);
  return r;
}

#define RUNNING "EXISTS (SELECT 1 FROM plan p WHERE p.id = x.plan_id AND p.status = 'issued')"
constexpr const char* kOpenDuty = "x.done_on IS NULL AND x.withdrawn_on IS NULL AND " RUNNING;
constexpr const char* kHeldDuty = " AND x.withdrawn_at IS NULL ";  // a share that was taken back is nobody's
constexpr const char* kOpenReport = "x.status IN ('due', 'draft', 'returned') AND x.deleted_at IS NULL AND " RUNNING;
#undef RUNNING

/// A kind of thing that belongs to a unit by that column, and when it passes. $3 is the successor.
struct Subject { const char *kind, *table; std::string condition, column = "unit_id"; };

const std::vector<Subject>& subjects() {
  static const std::vector<Subject> all = {
      {"assignment", "assignment", kOpenDuty},
      {"extension", "extension", "x.state = 'asked'"},
      {"question", "progress_update", "x.answered_at IS NULL", "answerer_unit_id"},
      {"report", "report", std::string(kOpenReport) + " AND NOT EXISTS (SELECT 1 FROM report o WHERE o.unit_id = $3 AND o.period_id = x.period_id)"},
      {"inspection", "inspection", "x.deleted_at IS NULL AND (x.held_on IS NULL OR EXISTS (SELECT 1 FROM inspection_item m WHERE m.inspection_id = x.id AND m.due_on IS NOT NULL AND m.closed_on IS NULL))"},
      {"inspection-item", "inspection_item", "x.closed_on IS NULL AND (x.due_on IS NOT NULL OR x.verdict IS NULL)"},
      {"comment", "leader_comment", "x.done_at IS NULL AND x.withdrawn_at IS NULL"},
      {"step-unit", "plan_step_unit", "NOT EXISTS (SELECT 1 FROM plan_step_unit o WHERE o.step_id = x.step_id AND o.unit_id = $3)"},
      {"dispatch", "dispatch", "EXISTS (SELECT 1 FROM plan p WHERE p.id = x.plan_id AND p.status <> 'closed')"},
      {"seat", "committee_seat", "x.valid_to IS NULL AND NOT EXISTS (SELECT 1 FROM committee_seat o WHERE o.committee_id = x.committee_id AND o.unit_id = $3 AND o.office = x.office AND o.role = x.role AND o.valid_to IS NULL)"},
      {"task-party", "task_party", "EXISTS (SELECT 1 FROM task t JOIN plan p ON p.id = t.plan_id WHERE t.id = x.task_id AND p.status IN ('confirmed', 'awaiting-approval'))"},
      {"duty-party", "report_duty_party", "EXISTS (SELECT 1 FROM report_duty d JOIN plan p ON p.id = d.plan_id WHERE d.id = x.duty_id AND p.status <> 'closed')"},
      {"focal-point", "focal_point", "x.deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM focal_point o WHERE o.unit_id = $3 AND o.user_id = x.user_id AND o.deleted_at IS NULL)"},
  };
  return all;
}

/// Writes down that things pass; the first words of every such statement. Parameters
/// $1 reorganisation, $2 predecessor, $3 successor, $4 agency, $5 day.
std::string note(const std::string& kind, const std::string& id = "x.id") {
  return "INSERT INTO passage (change_id, agency_id, subject_kind, subject_id, from_unit_id, to_unit_id, passed_on) "
         "SELECT CAST($1 AS TEXT), CAST($4 AS TEXT), '" + kind + "', " + id + ", CAST($2 AS TEXT), CAST($3 AS TEXT), CAST($5 AS TEXT) ";
}

const Subject& subject_of(std::string_view kind) {
  return *std::ranges::find_if(subjects(), [&](const auto& it) { return kind == it.kind; });
}

std::string noted(const std::string& kind, const char* also = " AND from_unit_id = $2 AND to_unit_id = $3") {
  return "(SELECT subject_id FROM passage WHERE change_id = $1 AND subject_kind = '" + kind + "' AND back = 0" + also + ")";
}

int pass(const Passing& at, const Subject& subject, const Id& from, const Id& to) {
  const std::string table = subject.table;
  at.tx.run(note(subject.kind) + "FROM " + table + " x WHERE x.agency_id = $4 AND x." + subject.column + " = $2 AND " + subject.condition, at.change_id, from, to,
            at.tx.agency(), at.passed_on);
  return static_cast<int>(at.tx.run("UPDATE " + table + " SET " + subject.column + " = $3 WHERE agency_id = $4 AND " + subject.column + " = $2 AND id IN " + noted(subject.kind),
                                    at.change_id, from, to, at.tx.agency()));
}

}  // namespace

void insert_reorganisation(Transaction& tx, const ReorganisationRow& r) {
  tx.run("INSERT INTO reorganisation (id, agency_id, kind, number, decided_on, effective_on, units, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
         r.id, tx.agency(), r.kind, r.number, r.decided_on, r.effective_on, r.units, r.made_by, r.made_at);
}

void set_units(Transaction& tx, const Id& id, const std::string& units) {
  tx.run("UPDATE reorganisation SET units = $3 WHERE agency_id = $1 AND id = $2", tx.agency(), id, units);
}

std::optional<ReorganisationRow> find_reorganisation(Transaction& tx, const Id& id) {
  for (const auto row : tx.query(std::string(kSelect) + " AND r.id = $2", tx.agency(), id)) return read_reorganisation(row);
  return std::nullopt;
}

Listed<ReorganisationRow> list_reorganisations(Transaction& tx, Slice slice) {
  Listed<ReorganisationRow> out;
  out.total = tx.query("SELECT count(*) FROM reorganisation WHERE agency_id = $1", tx.agency())[0].get<int>(0);
  for (const auto row : tx.query(std::string(kSelect) + " ORDER BY r.made_at DESC, r.id DESC" + limit_to(slice), tx.agency()))
    out.rows.push_back(read_reorganisation(row));
  return out;
}

TouchedRow touched_by(Transaction& tx, const Id& unit) {
  const auto count = [&](const std::string& from) { return tx.query("SELECT count(*) FROM " + from, tx.agency(), unit)[0].get<int>(0); };
  TouchedRow t;
  t.duties = count(std::string("assignment x WHERE x.agency_id = $1 AND x.unit_id = $2 AND ") + kOpenDuty + kHeldDuty);
  t.reports = count(std::string("report x WHERE x.agency_id = $1 AND x.unit_id = $2 AND ") + kOpenReport);
  t.focal_points = count("focal_point WHERE agency_id = $1 AND unit_id = $2 AND deleted_at IS NULL");
  t.users = count("focal_point WHERE agency_id = $1 AND unit_id = $2 AND deleted_at IS NULL AND user_id IS NOT NULL");
  t.groups = count("unit_group_member m JOIN unit_group g ON g.id = m.group_id WHERE m.agency_id = $1 AND m.unit_id = $2 AND m.valid_to IS NULL AND g.deleted_at IS NULL");
  t.seats = count("committee_seat s JOIN unit c ON c.id = s.committee_id WHERE s.agency_id = $1 AND s.unit_id = $2 AND s.valid_to IS NULL AND c.deleted_at IS NULL");
  t.plans = count("plan q WHERE q.agency_id = $1 AND q.deleted_at IS NULL AND q.status IN ('confirmed', 'awaiting-approval') AND EXISTS "
                  "(SELECT 1 FROM task t JOIN task_party y ON y.task_id = t.id WHERE t.plan_id = q.id AND y.unit_id = $2)");
  return t;
}

int open_shares_taken_back(Transaction& tx, const Id& unit) {
  return tx.query(std::string("SELECT count(*) FROM assignment x WHERE x.agency_id = $1 AND x.unit_id = $2 AND x.withdrawn_at IS NOT NULL AND ") + kOpenDuty, tx.agency(), unit)[0].get<int>(0);
}

std::vector<OpenDutyRow> open_duties(Transaction& tx, const Id& unit, int most) {
  std::vector<OpenDutyRow> out;
  for (const auto row : tx.query(std::string("SELECT x.id, q.id, q.title, CASE WHEN x.parent_id IS NULL THEN t.text ELSE x.share END, x.due_on FROM assignment x JOIN task t ON t.id = x.task_id JOIN plan q ON q.id = x.plan_id "
                                             "WHERE x.agency_id = $1 AND x.unit_id = $2 AND ") + kOpenDuty + kHeldDuty + " ORDER BY q.issued_at, t.ordinal, x.id LIMIT $3",
                                 tx.agency(), unit, most)) {
    OpenDutyRow duty;
    row.read(duty.assignment_id, duty.plan_id, duty.plan, duty.text, duty.due_on);
    out.push_back(std::move(duty));
  }
  return out;
}

std::vector<OpenPlanRow> open_plans(Transaction& tx, const Id& unit) {
  std::vector<OpenPlanRow> out;
  for (const auto row : tx.query(std::string("SELECT q.id, q.title, q.full_symbol, count(*) FROM assignment x JOIN plan q ON q.id = x.plan_id WHERE x.agency_id = $1 AND x.unit_id = $2 AND ") + kOpenDuty +
                                 " GROUP BY q.id, q.title, q.full_symbol, q.issued_at ORDER BY q.issued_at, q.id", tx.agency(), unit))
    out.push_back({row.get<Id>(0), row.get<std::string>(1), row.get<std::optional<std::string>>(2), row.get<int>(3)});
  return out;
}

std::vector<OwedReportsRow> owed_reports(Transaction& tx, const Id& unit) {
  std::vector<OwedReportsRow> out;
  for (const auto row : tx.query("SELECT d.id, q.title, d.title FROM report_duty_unit x JOIN report_duty d ON d.id = x.duty_id JOIN plan q ON q.id = d.plan_id "
                                 "WHERE x.agency_id = $1 AND x.unit_id = $2 AND q.status <> 'closed' ORDER BY q.issued_at, d.ordinal, d.id", tx.agency(), unit))
    out.push_back({row.get<Id>(0), row.get<std::string>(1), row.get<std::string>(2)});
  return out;
}

int Passing::pass_duties(const std::vector<Id>& assignments, const Id& from, const Id& to) {
  int passed = 0;
  for (const auto& id : assignments) {
    const auto noted_here = tx.run(note("assignment") + "FROM assignment x WHERE x.agency_id = $4 AND x.unit_id = $2 AND x.id = $6 AND " + kOpenDuty,
                                   change_id, from, to, tx.agency(), passed_on, id);
    if (noted_here > 0) {
      tx.run("UPDATE assignment SET unit_id = $3 WHERE agency_id = $1 AND id = $2", tx.agency(), id, to);
      tx.run(note("extension") + "FROM extension x WHERE x.agency_id = $4 AND x.unit_id = $2 AND x.assignment_id = $6 AND x.state = 'asked'", change_id,
             from, to, tx.agency(), passed_on, id);
      tx.run("UPDATE extension SET unit_id = $3 WHERE agency_id = $1 AND assignment_id = $2 AND state = 'asked'", tx.agency(), id, to);
    }
    passed += static_cast<int>(noted_here);
  }
  return passed;
}

int Passing::pass_plan(const Id& plan, const std::vector<Id>& but, const Id& from, const Id& to) {
  std::vector<Id> open;
  for (const auto row : tx.query(std::string("SELECT x.id FROM assignment x WHERE x.agency_id = $1 AND x.unit_id = $2 AND x.plan_id = $3 AND ") + kOpenDuty, tx.agency(), from, plan))
    if (const auto id = row.get<Id>(0); std::ranges::find(but, id) == but.end()) open.push_back(id);
  return pass_duties(open, from, to);
}

bool Passing::pass_focal_point(const Id& point, const Id& from, const Id& to) {
  const auto noted_here = tx.run(note("focal-point") + "FROM focal_point x WHERE x.agency_id = $4 AND x.unit_id = $2 AND x.id = $6 AND " + subject_of("focal-point").condition,
                                 change_id, from, to, tx.agency(), passed_on, point);
  if (noted_here > 0) tx.run("UPDATE focal_point SET unit_id = $3 WHERE agency_id = $1 AND id = $2", tx.agency(), point, to);
  return noted_here > 0;
}

void Passing::settle_reports(const Id& from, const Id& to, const std::optional<Id>& duty) {
  const auto noting = [&](const std::string& sql) {
    if (duty) tx.run(sql + " AND x.duty_id = $6", change_id, from, to, tx.agency(), passed_on, *duty);
    else tx.run(sql, change_id, from, to, tx.agency(), passed_on);
  };
  noting(note("report") + "FROM report x WHERE x.agency_id = $4 AND x.unit_id = $2 AND " + kOpenReport + " AND NOT EXISTS (SELECT 1 FROM report o WHERE o.unit_id = $3 AND o.period_id = x.period_id)");
  tx.run("UPDATE report SET unit_id = $3 WHERE agency_id = $4 AND unit_id = $2 AND id IN " + noted("report"), change_id, from, to, tx.agency());
  tx.run(note("extension") + "FROM extension x WHERE x.agency_id = $4 AND x.unit_id = $2 AND x.state = 'asked' AND x.report_id IN " + noted("report"), change_id, from, to, tx.agency(), passed_on);
  tx.run("UPDATE extension SET unit_id = $3 WHERE agency_id = $4 AND unit_id = $2 AND state = 'asked' AND report_id IN " + noted("report"), change_id, from, to, tx.agency());
  // What is left are reports that the successor owes itself.
  noting(note("report-aside") + "FROM report x WHERE x.agency_id = $4 AND x.unit_id = $2 AND " + kOpenReport);
  tx.run("UPDATE report SET deleted_at = $5 WHERE agency_id = $4 AND id IN " + noted("report-aside"), change_id, from, to, tx.agency(), base::end_of_day_in_vietnam(passed_on));
  // Who owes the reports of times to come: the successor, once.
  noting(note("duty-unit", "x.duty_id") + "FROM report_duty_unit x WHERE x.agency_id = $4 AND x.unit_id = $2 AND NOT EXISTS "
         "(SELECT 1 FROM report_duty_unit o WHERE o.duty_id = x.duty_id AND o.unit_id = $3)");
  tx.run("UPDATE report_duty_unit SET unit_id = $3 WHERE agency_id = $4 AND unit_id = $2 AND duty_id IN " + noted("duty-unit"), change_id, from, to, tx.agency());
  noting(note("duty-unit-gone", "x.duty_id") + "FROM report_duty_unit x WHERE x.agency_id = $4 AND x.unit_id = $2");
  tx.run("DELETE FROM report_duty_unit WHERE agency_id = $4 AND unit_id = $2 AND duty_id IN " + noted("duty-unit-gone"), change_id, from, to, tx.agency());
}

void Passing::join(const Id& from, const Id& to, const std::vector<Id>& but) {
  const auto left_out = [&](const Id& duty) { return std::ranges::find(but, duty) != but.end(); };
  const auto added = [&](const char* kind, const Id& subject) {
    tx.run("INSERT INTO passage (change_id, agency_id, subject_kind, subject_id, from_unit_id, to_unit_id, passed_on) VALUES ($1, $2, $3, $4, $5, $5, $6)",
           change_id, tx.agency(), kind, subject, to, passed_on);
  };
  for (const auto& owed : owed_reports(tx, from)) {
    if (left_out(owed.duty_id) || !tx.query("SELECT 1 FROM report_duty_unit WHERE agency_id = $1 AND duty_id = $2 AND unit_id = $3", tx.agency(), owed.duty_id, to).empty()) continue;
    tx.run("INSERT INTO report_duty_unit (duty_id, agency_id, unit_id) VALUES ($1, $2, $3)", owed.duty_id, tx.agency(), to);
    added("duty-unit-added", owed.duty_id);
  }
  const auto empty = base::to_json(domain::ReportContent{});
  for (const auto row : tx.query(std::string("SELECT x.plan_id, x.duty_id, x.period_id, x.due_on FROM report x WHERE x.agency_id = $1 AND x.unit_id = $2 AND ") + kOpenReport +
                                     " AND x.status <> 'returned' AND (x.due_on IS NULL OR x.due_on >= $4)"  // reports to come, not what was late
                                     " AND NOT EXISTS (SELECT 1 FROM report o WHERE o.unit_id = $3 AND o.period_id = x.period_id)", tx.agency(), from, to, passed_on)) {
    if (left_out(row.get<Id>(1))) continue;
    const auto id = Id::make();
    tx.run("INSERT INTO report (id, agency_id, plan_id, duty_id, period_id, unit_id, status, due_on, content, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)", id,
           tx.agency(), row.get<Id>(0), row.get<Id>(1), row.get<Id>(2), to, domain::ReportStatus::due, row.get<std::optional<base::Date>>(3), empty, made_at);
    added("report-added", id);
  }
  join_lists(from, to);
}

void Passing::join_lists(const Id& from, const Id& to) {
  // A dissolved unit is no member that counts.
  const auto joined = tx.query("SELECT m.group_id FROM unit_group_member m WHERE m.agency_id = $1 AND m.unit_id = $2 AND m.valid_to IS NULL AND NOT EXISTS "
                               "(SELECT 1 FROM unit_group_member o WHERE o.group_id = m.group_id AND o.unit_id = $3 AND o.valid_to IS NULL)", tx.agency(), from, to);
  for (const auto row : joined) {
    const auto id = Id::make();
    tx.run("INSERT INTO unit_group_member (id, agency_id, group_id, unit_id, valid_from) VALUES ($1, $2, $3, $4, $5)", id, tx.agency(), row.get<Id>(0), to, passed_on);
    tx.run("INSERT INTO passage (change_id, agency_id, subject_kind, subject_id, from_unit_id, to_unit_id, passed_on) VALUES ($1, $2, 'member', $3, $4, $5, $6)",
           change_id, tx.agency(), id, from, to, passed_on);
  }
}

int Passing::pass_everything(const Id& from, const Id& to) {
  int duties = 0;
  for (const auto& subject : subjects()) {
    if (std::string_view(subject.kind) == "report") continue;
    const int passed = pass(*this, subject, from, to);
    if (std::string_view(subject.kind) == "assignment") duties = passed;
  }
  settle_reports(from, to, {});
  join_lists(from, to);
  return duties;
}

void Passing::pass_units_below(const Id& from, const Id& to) {
  const auto below = tx.query("SELECT p.id, p.unit_id, p.hierarchy FROM unit_place p JOIN unit u ON u.id = p.unit_id WHERE p.agency_id = $1 AND p.parent_id = $2 "
                              "AND p.valid_to IS NULL AND p.unit_id <> $3 AND u.dissolved_on IS NULL", tx.agency(), from, to);
  for (const auto row : below) {
    const auto id = Id::make(), was = row.get<Id>(0);
    if (stands_under_in(tx, to, row.get<Id>(1), row.get<std::string>(2))) continue;  // the successor itself is below it
    tx.run("UPDATE unit_place SET valid_to = $3 WHERE agency_id = $1 AND id = $2", tx.agency(), was, passed_on);
    tx.run("INSERT INTO unit_place (id, agency_id, unit_id, hierarchy, parent_id, valid_from) VALUES ($1, $2, $3, $4, $5, $6)", id, tx.agency(), row.get<Id>(1),
           row.get<std::string>(2), to, passed_on);
    for (const auto& [kind, place] : {std::pair{"place", was}, std::pair{"place-made", id}})
      tx.run("INSERT INTO passage (change_id, agency_id, subject_kind, subject_id, from_unit_id, to_unit_id, passed_on) VALUES ($1, $2, $3, $4, $5, $6, $7)",
             change_id, tx.agency(), kind, place, from, to, passed_on);
  }
}

void Passing::pass_name(const Id& from, const Id& to, const std::string& name) {
  const auto id = Id::make();
  tx.run("INSERT INTO unit_alias (id, agency_id, unit_id, alias, alias_fold, valid_from) VALUES ($1, $2, $3, $4, $5, $6)", id, tx.agency(), to, name,
         base::fold(name), passed_on);
  tx.run("INSERT INTO passage (change_id, agency_id, subject_kind, subject_id, from_unit_id, to_unit_id, passed_on) VALUES ($1, $2, 'alias', $3, $4, $5, $6)",
         change_id, tx.agency(), id, from, to, passed_on);
}

void Passing::rename(const Id& unit, const std::string& name, const std::optional<std::string>& short_name, base::Date from) {
  tx.run(note("name") + "FROM unit_name x WHERE x.agency_id = $4 AND x.unit_id = $2 AND x.valid_to IS NULL", change_id, unit, unit, tx.agency(), passed_on);
  tx.run("UPDATE unit_name SET valid_to = $3 WHERE agency_id = $1 AND unit_id = $2 AND valid_to IS NULL", tx.agency(), unit, from);
  tx.run("INSERT INTO unit_name (id, agency_id, unit_id, name, short_name, name_fold, valid_from) VALUES ($1, $2, $3, $4, $5, $6, $7)", Id::make(), tx.agency(),
         unit, name, short_name, base::fold(name), from);
}

void Passing::succeed(const Id& from, const Id& to, const std::string& function, const std::string& basis, base::Date effective_on) {
  tx.run("INSERT INTO unit_succession (id, agency_id, from_unit_id, to_unit_id, function, legal_basis, effective_on, reorganisation_id) "
         "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)", Id::make(), tx.agency(), from, to, function, basis, effective_on, change_id);
}

void Passing::dissolve(const Id& unit, base::Date effective_on, base::Instant now) {
  // Seats that nobody takes over, or that the successor has itself, end with the unit.
  tx.run(note("seat-aside") + "FROM committee_seat x WHERE x.agency_id = $4 AND x.unit_id = $2 AND x.valid_to IS NULL", change_id, unit, unit, tx.agency(), passed_on);
  tx.run("UPDATE committee_seat SET valid_to = $5 WHERE agency_id = $4 AND id IN " + noted("seat-aside"), change_id, unit, unit, tx.agency(), passed_on);
  // What ends on the day on which its superior passed on never stood below the successor.
  tx.run("DELETE FROM unit_place WHERE agency_id = $1 AND unit_id = $2 AND id IN (SELECT subject_id FROM passage WHERE change_id = $3 AND subject_kind = 'place-made' "
         "AND back = 0)", tx.agency(), unit, change_id);
  // Of the places that the decision ended those are left that were there before it.
  tx.run("UPDATE unit_place SET valid_to = NULL WHERE agency_id = $1 AND unit_id = $2 AND id IN (SELECT subject_id FROM passage WHERE change_id = $3 "
         "AND subject_kind = 'place' AND back = 0)", tx.agency(), unit, change_id);
  tx.run("UPDATE unit SET dissolved_on = $3, deleted_at = $4 WHERE agency_id = $1 AND id = $2", tx.agency(), unit, effective_on, now);
  tx.run("INSERT INTO passage (change_id, agency_id, subject_kind, subject_id, from_unit_id, to_unit_id, passed_on) VALUES ($1, $2, 'unit', $3, $3, $3, $4)",
         change_id, tx.agency(), unit, passed_on);
}

base::Date Passing::end_code(const std::string& scheme, const std::string& code, const Id& to, base::Date effective_on) {
  auto free_from = effective_on;
  for (const auto row : tx.query("SELECT c.id, c.unit_id, c.valid_from, u.dissolved_on FROM unit_code c JOIN unit u ON u.id = c.unit_id "
                                 "WHERE c.agency_id = $1 AND c.scheme = $2 AND c.code = $3 AND c.valid_to IS NULL", tx.agency(), scheme, code)) {
    const auto id = row.get<Id>(0);
    const auto ended = std::max(row.get<base::Date>(2), row.get<std::optional<base::Date>>(3).value_or(effective_on));
    tx.run("UPDATE unit_code SET valid_to = $3 WHERE agency_id = $1 AND id = $2", tx.agency(), id, ended);
    tx.run("INSERT INTO passage (change_id, agency_id, subject_kind, subject_id, from_unit_id, to_unit_id, passed_on) VALUES ($1, $2, 'code', $3, $4, $5, $6)",
           change_id, tx.agency(), id, row.get<Id>(1), to, passed_on);
    free_from = std::max(free_from, ended);
  }
  return free_from;
}

base::Date named_since(Transaction& tx, const Id& unit) {
  return tx.query("SELECT valid_from FROM unit_name WHERE agency_id = $1 AND unit_id = $2 AND valid_to IS NULL", tx.agency(), unit)[0].get<base::Date>(0);
}

ActedRow acted_since(Transaction& tx, const ReorganisationRow& row, const std::vector<Id>& made_units) {
  const auto count = [&](const std::string& sql, const auto&... params) { return tx.query(sql, tx.agency(), params...)[0].template get<int>(0); };
  ActedRow acted;
  acted.updates = count("SELECT count(*) FROM passage y JOIN progress_update u ON u.assignment_id = y.subject_id WHERE y.agency_id = $1 AND y.change_id = $2 "
                        "AND y.subject_kind = 'assignment' AND u.made_at > $3", row.id, row.made_at);
  acted.updates += count("SELECT count(*) FROM passage y JOIN extension e ON (e.assignment_id = y.subject_id OR e.report_id = y.subject_id) WHERE y.agency_id = $1 AND y.change_id = $2 "
                         "AND y.subject_kind IN ('assignment', 'report', 'report-added') AND (e.asked_at > $3 OR e.answered_at > $3)", row.id, row.made_at);
  acted.updates += count("SELECT count(*) FROM passage y JOIN progress_update u ON u.id = y.subject_id WHERE y.agency_id = $1 AND y.change_id = $2 "
                         "AND y.subject_kind = 'question' AND (u.answered_at > $3 OR EXISTS (SELECT 1 FROM answer_step s WHERE s.update_id = u.id AND s.made_at > $3))",
                         row.id, row.made_at);
  acted.reports = count("SELECT count(*) FROM passage y JOIN report r ON r.id = y.subject_id WHERE y.agency_id = $1 AND y.change_id = $2 "
                        "AND y.subject_kind IN ('report', 'report-added') AND r.updated_at > $3", row.id, row.made_at);
  acted.reports += count("SELECT count(*) FROM passage y WHERE y.agency_id = $1 AND y.change_id = $2 AND y.subject_kind = 'report-added' AND "
                         "(EXISTS (SELECT 1 FROM letter_item i WHERE i.report_id = y.subject_id) OR EXISTS (SELECT 1 FROM access_link k WHERE k.report_id = y.subject_id))", row.id);
  acted.later = count("SELECT count(*) FROM passage y JOIN reorganisation r ON r.id = y.change_id WHERE y.agency_id = $1 AND y.change_id <> $2 AND r.made_at >= $3 "
                      "AND r.undone_at IS NULL AND EXISTS (SELECT 1 FROM passage o WHERE o.change_id = $2 AND (o.subject_id = y.subject_id OR "
                      "o.to_unit_id IN (y.from_unit_id, y.to_unit_id) OR o.from_unit_id IN (y.from_unit_id, y.to_unit_id)))", row.id, row.made_at);
  acted.later += count("SELECT count(*) FROM passage y JOIN bulk_act b ON b.id = y.change_id WHERE y.agency_id = $1 AND y.change_id <> $2 AND b.made_at >= $3 AND y.back = 0 "
                       "AND NOT EXISTS (SELECT 1 FROM passage z WHERE z.change_id = y.change_id AND z.subject_id = y.subject_id AND z.back = 1) AND EXISTS "
                       "(SELECT 1 FROM passage o WHERE o.change_id = $2 AND o.subject_kind = 'assignment' AND o.subject_id = y.subject_id)", row.id, row.made_at);
  for (const auto& unit : made_units) {
    acted.updates += count("SELECT count(*) FROM assignment a WHERE a.agency_id = $1 AND a.unit_id = $2 AND NOT EXISTS "
                           "(SELECT 1 FROM passage o WHERE o.change_id = $3 AND o.subject_id = a.id)", unit, row.id);
    acted.reports += count("SELECT count(*) FROM report a WHERE a.agency_id = $1 AND a.unit_id = $2 AND a.deleted_at IS NULL AND NOT EXISTS "
                           "(SELECT 1 FROM passage o WHERE o.change_id = $3 AND o.subject_id = a.id)", unit, row.id);
  }
  return acted;
}

void undo_reorganisation(Transaction& tx, const ReorganisationRow& row, const std::vector<Id>& made_units, base::Date today, base::Instant now,
                         const std::optional<Id>& by) {
  const auto each = [](const char* kind) { return noted(kind, ""); };
  for (const auto& subject : subjects()) {
    const std::string table = subject.table;
    tx.run("UPDATE " + table + " SET " + subject.column + " = (SELECT o.from_unit_id FROM passage o WHERE o.change_id = $1 AND o.subject_kind = '" + subject.kind +
           "' AND o.back = 0 AND o.subject_id = " + table + ".id) WHERE agency_id = $2 AND id IN " + each(subject.kind), row.id, tx.agency());
  }
  tx.run("DELETE FROM chase WHERE agency_id = $2 AND report_id IN " + each("report-added"), row.id, tx.agency());
  tx.run("DELETE FROM report WHERE agency_id = $2 AND id IN " + each("report-added"), row.id, tx.agency());
  tx.run("UPDATE report SET deleted_at = NULL WHERE agency_id = $2 AND id IN " + each("report-aside"), row.id, tx.agency());
  tx.run("UPDATE committee_seat SET valid_to = NULL WHERE agency_id = $2 AND id IN " + each("seat-aside"), row.id, tx.agency());
  tx.run("DELETE FROM report_duty_unit WHERE agency_id = $2 AND EXISTS (SELECT 1 FROM passage o WHERE o.change_id = $1 AND o.subject_kind IN ('duty-unit', 'duty-unit-added') "
         "AND o.back = 0 AND o.subject_id = report_duty_unit.duty_id AND o.to_unit_id = report_duty_unit.unit_id)", row.id, tx.agency());
  tx.run("INSERT INTO report_duty_unit (duty_id, agency_id, unit_id) SELECT o.subject_id, o.agency_id, o.from_unit_id FROM passage o WHERE o.agency_id = $2 "
         "AND o.change_id = $1 AND o.subject_kind IN ('duty-unit', 'duty-unit-gone') AND o.back = 0", row.id, tx.agency());
  tx.run("DELETE FROM unit_group_member WHERE agency_id = $2 AND id IN " + each("member"), row.id, tx.agency());
  // A place that the decision made may have been ended by it as well, where the superior passed on twice.
  tx.run("DELETE FROM unit_place WHERE agency_id = $2 AND (valid_to IS NULL OR id IN " + each("place") + ") AND id IN " + each("place-made"), row.id, tx.agency());
  tx.run("UPDATE unit_place SET valid_to = NULL WHERE agency_id = $2 AND id IN " + each("place") + " AND NOT EXISTS (SELECT 1 FROM unit_place n "
         "WHERE n.unit_id = unit_place.unit_id AND n.hierarchy = unit_place.hierarchy AND n.valid_to IS NULL)", row.id, tx.agency());
  tx.run("DELETE FROM unit_alias WHERE agency_id = $2 AND id IN " + each("alias"), row.id, tx.agency());
  tx.run("DELETE FROM unit_name WHERE agency_id = $2 AND valid_to IS NULL AND unit_id IN (SELECT from_unit_id FROM passage WHERE change_id = $1 "
         "AND subject_kind = 'name' AND back = 0)", row.id, tx.agency());
  tx.run("UPDATE unit_name SET valid_to = NULL WHERE agency_id = $2 AND id IN " + each("name"), row.id, tx.agency());
  tx.run("UPDATE unit SET deleted_at = NULL, dissolved_on = NULL WHERE agency_id = $2 AND id IN " + each("unit"), row.id, tx.agency());
  tx.run("DELETE FROM unit_succession WHERE agency_id = $2 AND reorganisation_id = $1", row.id, tx.agency());
  for (const auto& unit : made_units) {
    tx.run("UPDATE unit SET deleted_at = $3 WHERE agency_id = $1 AND id = $2", tx.agency(), unit, now);
    tx.run("DELETE FROM unit_code WHERE agency_id = $1 AND unit_id = $2", tx.agency(), unit);  // free for the decision that is entered anew
  }
  tx.run("UPDATE unit_code SET valid_to = NULL WHERE agency_id = $2 AND id IN " + each("code") + " AND NOT EXISTS (SELECT 1 FROM unit_code n "
         "WHERE n.agency_id = unit_code.agency_id AND n.scheme = unit_code.scheme AND n.code = unit_code.code AND n.valid_to IS NULL)", row.id, tx.agency());
  tx.run("INSERT INTO passage (change_id, agency_id, subject_kind, subject_id, back, from_unit_id, to_unit_id, passed_on) "
         "SELECT change_id, agency_id, subject_kind, subject_id, 1, to_unit_id, from_unit_id, $3 FROM passage "
         "WHERE agency_id = $2 AND change_id = $1 AND subject_kind IN ('assignment', 'seat', 'inspection', 'inspection-item') AND back = 0", row.id, tx.agency(), today);
  tx.run("UPDATE reorganisation SET undone_at = $3, undone_by = $4 WHERE agency_id = $1 AND id = $2", tx.agency(), row.id, now, by);
}

}  // namespace dondoc::store
