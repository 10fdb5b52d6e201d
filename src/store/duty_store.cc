#include <algorithm>
#include <unordered_set>

#include "base/json.h"
#include "store/report_store.h"

namespace dondoc::store {
namespace {

using base::Id;

constexpr const char* kDuties =
    "SELECT d.id, d.plan_id, d.form_id, p.status, p.issued_on, d.ordinal, d.title, d.passage, d.frequency, d.addressees, d.via, d.due_text, d.due_bound, "
    "d.due_date, d.due_on, d.due_original_on, d.rule_day, d.rule_month, d.rule_bound, d.starts_on, d.at_start, d.at_end, d.deleted_at FROM report_duty d JOIN plan p ON p.id = d.plan_id";
// A report out of turn is due from nobody until something happens: it counts once it is begun.
constexpr const char* kPeriods =
    "SELECT r.id, r.duty_id, r.plan_id, r.label, r.data_from, r.data_to, r.due_on, count(x.id), "
    "count(*) FILTER (WHERE x.status = 'draft' OR (x.status = 'due' AND d.frequency <> 'ad-hoc')), count(*) FILTER (WHERE x.status = 'submitted'), "
    "count(*) FILTER (WHERE x.status = 'accepted'), count(*) FILTER (WHERE x.status = 'returned'), "
    "(SELECT c.id FROM consolidated_report c WHERE c.period_id = r.id) "
    "FROM report_period r JOIN report_duty d ON d.id = r.duty_id LEFT JOIN report x ON x.period_id = r.id AND x.deleted_at IS NULL";

DutyRow read_duty(const Row& row) {
  DutyRow d;
  std::string addressees;
  row.read(d.id, d.plan_id, d.form_id, d.plan_status, d.plan_issued_on, d.ordinal, d.title, d.passage, d.frequency, addressees, d.via, d.due.text,
           d.due.bound, d.due.date, d.due.due_on, d.due.original_on, d.rule.day, d.rule.month, d.rule.bound, d.rule.starts_on, d.at_start, d.at_end, d.deleted_at);
  d.addressees = base::from_json<std::vector<std::string>>(addressees);
  return d;
}

PeriodRow read_period(const Row& row) {
  PeriodRow p;
  row.read(p.id, p.duty_id, p.plan_id, p.label, p.data_from, p.data_to, p.due_on, p.units, p.due, p.submitted, p.accepted, p.returned, p.consolidated_id);
  return p;
}

// Parties, fields and periods of a plan's duties: three queries however many duties.
void add_parts(Transaction& tx, std::vector<DutyRow>& duties) {
  if (duties.empty()) return;
  std::unordered_map<Id, DutyRow*> by_id, by_form;
  for (auto& duty : duties) by_id[duty.id] = by_form[duty.form_id] = &duty;
  const auto& plan = duties[0].plan_id;
  for (const auto row : tx.query(
           "SELECT y.duty_id, y.text, y.role, y.kind, coalesce(y.unit_id, y.group_id), y.resolved, y.section_path, coalesce(n.name, g.name) "
           "FROM report_duty d JOIN report_duty_party y ON y.duty_id = d.id "
           "LEFT JOIN unit_name n ON n.unit_id = y.unit_id AND n.valid_to IS NULL LEFT JOIN unit_group g ON g.id = y.group_id "
           "WHERE d.agency_id = $1 AND d.plan_id = $2 ORDER BY y.duty_id, y.ordinal", tx.agency(), plan)) {
    Id duty;
    PartyRow p;
    row.read(duty, p.party.text, p.party.role, p.party.kind, p.party.id, p.party.resolved, p.party.section, p.name);
    if (const auto at = by_id.find(duty); at != by_id.end()) at->second->parties.push_back(std::move(p));
  }
  for (const auto row : tx.query("SELECT f.form_id, f.field_key, f.label, f.type, f.method, f.measure, f.required FROM report_duty d "
                                 "JOIN report_field f ON f.form_id = d.form_id WHERE d.agency_id = $1 AND d.plan_id = $2 ORDER BY f.form_id, f.ordinal",
                                 tx.agency(), plan)) {
    Id form;
    domain::FormField f;
    row.read(form, f.key, f.label, f.type, f.method, f.unit, f.required);
    if (const auto at = by_form.find(form); at != by_form.end()) at->second->fields.push_back(std::move(f));
  }
  for (const auto row : tx.query(std::string(kPeriods) + " WHERE r.agency_id = $1 AND r.plan_id = $2 AND r.deleted_at IS NULL "
                                 "GROUP BY r.id, r.duty_id, r.plan_id, r.label, r.data_from, r.data_to, r.due_on ORDER BY r.due_on NULLS LAST, r.id",
                                 tx.agency(), plan)) {
    auto period = read_period(row);
    if (const auto at = by_id.find(period.duty_id); at != by_id.end()) at->second->periods.push_back(std::move(period));
  }
}

void insert_parts(Transaction& tx, const DutyRow& d) {
  int ordinal = 0;
  for (const auto& field : d.fields)
    tx.run("INSERT INTO report_field (id, agency_id, form_id, ordinal, field_key, label, type, method, measure, required) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
           Id::make(), tx.agency(), d.form_id, ++ordinal, field.key, field.label, field.type, field.method, field.unit, field.required);
  ordinal = 0;
  for (const auto& row : d.parties) {
    const auto& party = row.party;
    const auto of = [&](domain::TargetKind kind) { return party.kind == kind ? party.id : std::nullopt; };
    tx.run("INSERT INTO report_duty_party (id, agency_id, duty_id, ordinal, text, role, kind, unit_id, group_id, resolved, section_path) "
           "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
           Id::make(), tx.agency(), d.id, ++ordinal, party.text, party.role, party.kind, of(domain::TargetKind::unit), of(domain::TargetKind::group),
           party.resolved, party.section);
  }
}

}  // namespace

std::vector<DutyRow> duties_of_plan(Transaction& tx, const Id& plan, bool with_deleted) {
  std::vector<DutyRow> out;
  for (const auto row : tx.query(std::string(kDuties) + " WHERE d.agency_id = $1 AND d.plan_id = $2" + (with_deleted ? "" : " AND d.deleted_at IS NULL") +
                                 " ORDER BY d.ordinal, d.id", tx.agency(), plan))
    out.push_back(read_duty(row));
  add_parts(tx, out);
  return out;
}

std::optional<DutyRow> find_duty(Transaction& tx, const Id& id) {
  std::vector<DutyRow> found;
  for (const auto row : tx.query(std::string(kDuties) + " WHERE d.agency_id = $1 AND d.id = $2", tx.agency(), id)) found.push_back(read_duty(row));
  add_parts(tx, found);
  if (found.empty()) return std::nullopt;
  return std::move(found[0]);
}

void insert_duty(Transaction& tx, const DutyRow& d, domain::DataWindow window, base::Instant now) {
  tx.run("INSERT INTO report_form (id, agency_id, name, frequency, data_window, created_at) VALUES ($1, $2, $3, $4, $5, $6)", d.form_id, tx.agency(), d.title,
         d.frequency, window, now);
  tx.run("INSERT INTO report_duty (id, agency_id, plan_id, form_id, ordinal, title, passage, frequency, addressees, via, due_text, due_bound, due_date, due_on, "
         "due_original_on, rule_day, rule_month, rule_bound, starts_on, at_start, at_end, created_at) "
         "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)",
         d.id, tx.agency(), d.plan_id, d.form_id, d.ordinal, d.title, d.passage, d.frequency, base::to_json(d.addressees), d.via, d.due.text, d.due.bound,
         d.due.date, d.due.due_on, d.due.original_on, d.rule.day, d.rule.month, d.rule.bound, d.rule.starts_on, d.at_start, d.at_end, now);
  insert_parts(tx, d);
}

void update_duty(Transaction& tx, const DutyRow& d) {
  tx.run("UPDATE report_duty SET title = $3, frequency = $4, due_on = $5, due_original_on = $6, rule_day = $7, rule_month = $8, rule_bound = $9, "
         "starts_on = $10 WHERE agency_id = $1 AND id = $2", tx.agency(), d.id, d.title, d.frequency, d.due.due_on, d.due.original_on, d.rule.day,
         d.rule.month, d.rule.bound, d.rule.starts_on);
  tx.run("UPDATE report_form SET name = $3, frequency = $4 WHERE agency_id = $1 AND id = $2", tx.agency(), d.form_id, d.title, d.frequency);
  tx.run("DELETE FROM report_field WHERE agency_id = $1 AND form_id = $2", tx.agency(), d.form_id);
  tx.run("DELETE FROM report_duty_party WHERE agency_id = $1 AND duty_id = $2", tx.agency(), d.id);
  insert_parts(tx, d);
}

bool set_duty_deleted(Transaction& tx, const Id& id, std::optional<base::Instant> deleted_at) {
  const auto duty = tx.query("SELECT deleted_at FROM report_duty WHERE agency_id = $1 AND id = $2", tx.agency(), id);
  if (duty.empty()) return false;
  const auto before = duty[0].get<std::optional<base::Instant>>(0);
  if (before.has_value() == deleted_at.has_value()) return false;
  tx.run("UPDATE report_duty SET deleted_at = $3 WHERE agency_id = $1 AND id = $2", tx.agency(), id, deleted_at);
  // Only what went with the duty comes back with it.
  if (before) {
    tx.run("UPDATE report_period SET deleted_at = NULL WHERE agency_id = $1 AND duty_id = $2 AND deleted_at = $3", tx.agency(), id, before);
    tx.run("UPDATE report SET deleted_at = NULL WHERE agency_id = $1 AND duty_id = $2 AND deleted_at = $3", tx.agency(), id, before);
  } else {
    tx.run("UPDATE report_period SET deleted_at = $3 WHERE agency_id = $1 AND duty_id = $2 AND deleted_at IS NULL", tx.agency(), id, deleted_at);
    tx.run("UPDATE report SET deleted_at = $3 WHERE agency_id = $1 AND duty_id = $2 AND deleted_at IS NULL AND status IN ('due', 'draft', 'returned')", tx.agency(), id, deleted_at);
  }
  return true;
}

namespace {

/// Periods to come that the duty no longer has, where nobody began a report.
void withdraw_periods(Transaction& tx, const DutyRow& duty, const std::vector<domain::Period>& periods, base::Instant now) {
  for (const auto& known : duty.periods) {
    const bool to_come = !known.due_on || *known.due_on >= base::day_in_vietnam(now);
    if (!to_come || known.consolidated_id || std::ranges::find(periods, known.label, &domain::Period::label) != periods.end()) continue;
    if (!tx.query("SELECT 1 FROM report WHERE agency_id = $1 AND period_id = $2 AND status <> 'due' LIMIT 1", tx.agency(), known.id).empty()) continue;
    tx.run("UPDATE report SET deleted_at = $3 WHERE agency_id = $1 AND period_id = $2 AND deleted_at IS NULL", tx.agency(), known.id, now);
    tx.run("UPDATE report_period SET deleted_at = $3 WHERE agency_id = $1 AND id = $2", tx.agency(), known.id, now);
  }
}

}  // namespace

int make_due_reports(Transaction& tx, const DutyRow& duty, const std::vector<domain::Period>& periods, const std::vector<Id>& units, base::Instant now) {
  tx.run("DELETE FROM report_duty_unit WHERE agency_id = $1 AND duty_id = $2", tx.agency(), duty.id);
  BulkInsert charged(tx, "INSERT INTO report_duty_unit (duty_id, agency_id, unit_id)", 3);
  for (const auto& unit : units) charged.add(duty.id, tx.agency(), unit);
  charged.flush();
  tx.run("UPDATE report SET deleted_at = $3 WHERE agency_id = $1 AND duty_id = $2 AND status = 'due' AND deleted_at IS NULL AND unit_id NOT IN "
         "(SELECT unit_id FROM report_duty_unit WHERE agency_id = $1 AND duty_id = $2)", tx.agency(), duty.id, now);
  tx.run("UPDATE report SET deleted_at = NULL WHERE agency_id = $1 AND duty_id = $2 AND deleted_at IS NOT NULL AND unit_id IN "
         "(SELECT unit_id FROM report_duty_unit WHERE agency_id = $1 AND duty_id = $2) AND period_id IN "
         "(SELECT id FROM report_period WHERE agency_id = $1 AND duty_id = $2 AND deleted_at IS NULL)", tx.agency(), duty.id);
  withdraw_periods(tx, duty, periods, now);
  int made = 0;
  for (const auto& period : periods) {
    Id id = Id::make();
    const auto known = std::ranges::find(duty.periods, period.label, &PeriodRow::label);
    std::unordered_set<Id> have;
    if (known != duty.periods.end()) {
      id = known->id;
      tx.run("UPDATE report_period SET due_on = $3 WHERE agency_id = $1 AND id = $2", tx.agency(), id, period.due_on);
      // More time that a unit was granted is not taken away.
      tx.run("UPDATE report SET due_on = $3 WHERE agency_id = $1 AND period_id = $2 AND status IN ('due', 'draft', 'returned') AND NOT (coalesce(due_on > $3, FALSE) AND EXISTS "
             "(SELECT 1 FROM extension e WHERE e.report_id = report.id AND e.state = 'granted'))", tx.agency(), id, period.due_on);
      for (const auto row : tx.query("SELECT unit_id FROM report WHERE agency_id = $1 AND period_id = $2", tx.agency(), id)) have.insert(row.get<Id>(0));
    } else {
      tx.run("INSERT INTO report_period (id, agency_id, plan_id, duty_id, label, data_from, data_to, due_on, due_original_on) "
             "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)",
             id, tx.agency(), duty.plan_id, duty.id, period.label, period.data_from, period.data_to, period.due_on);
    }
    const auto empty = base::to_json(domain::ReportContent{});
    BulkInsert reports(tx, "INSERT INTO report (id, agency_id, plan_id, duty_id, period_id, unit_id, status, due_on, content, updated_at)", 10);
    for (const auto& unit : units) {
      if (have.contains(unit)) continue;
      reports.add(Id::make(), tx.agency(), duty.plan_id, duty.id, id, unit, domain::ReportStatus::due, period.due_on, empty, now);
      ++made;
    }
    reports.flush();
  }
  return made;
}

std::optional<PeriodRow> find_period(Transaction& tx, const Id& id) {
  for (const auto row : tx.query(std::string(kPeriods) + " WHERE r.agency_id = $1 AND r.id = $2 AND r.deleted_at IS NULL "
                                 "GROUP BY r.id, r.duty_id, r.plan_id, r.label, r.data_from, r.data_to, r.due_on", tx.agency(), id))
    return read_period(row);
  return std::nullopt;
}

}  // namespace dondoc::store
