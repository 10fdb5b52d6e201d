#include "store/month_store.h"

#include "store/filter.h"
#include "store/kept_rows.h"
#include "store/past.h"

namespace dondoc::store {
namespace {

using base::Id;

Filter running(Transaction& tx, const DaysRequest& request) {
  Filter filter("p.agency_id", tx.agency());
  filter.with("p.deleted_at IS NULL").with("p.status IN ('issued', 'closed')").with_if("p.id = ?", request.plan_id);
  return filter;
}

constexpr const char* kUnitNow = "JOIN unit_name n ON n.unit_id = u.id AND n.valid_to IS NULL ";

std::vector<DatedEventRow> dated_events(Transaction& tx, const Filter& filter) {
  std::vector<DatedEventRow> out;
  for (const auto row : tx.query_with("SELECT e.id, p.id, p.title, p.full_symbol, e.ordinal, e.kind, e.name, e.timing, e.starts_on, e.ends_on FROM plan_event e JOIN plan p ON p.id = e.plan_id" +
                                          filter.sql() + " ORDER BY e.starts_on, p.id, e.ordinal", filter.params())) {
    DatedEventRow e;
    row.read(e.id, e.plan.id, e.plan.name, e.plan.short_name, e.ordinal, e.kind, e.name, e.timing, e.starts_on, e.ends_on);
    out.push_back(std::move(e));
  }
  return out;
}

}  // namespace

std::vector<DueTaskRow> tasks_due(Transaction& tx, const DaysRequest& request) {
  Filter of_days("a.agency_id", tx.agency());
  of_days.with("a.due_on >= ?", request.from).with("a.due_on <= ?", request.to).with("a.parent_id IS NULL").with(held_to_the_end("a"))
      .with("(a.withdrawn_on IS NULL OR a.done_on IS NOT NULL OR a.due_on < a.withdrawn_on)")  // what was due after the plan's end is nobody's any more
      .with_if("a.plan_id = ?", request.plan_id);
  const auto sql = "SELECT t.id, p.id, p.title, p.full_symbol, t.ordinal, t.text, g.due_on, g.total, g.done FROM "
                   "(SELECT a.task_id, a.due_on, count(*) AS total, count(a.done_on) AS done FROM assignment a" + of_days.sql() + " GROUP BY a.task_id, a.due_on) g "
                   "JOIN task t ON t.id = g.task_id JOIN plan p ON p.id = t.plan_id WHERE p.deleted_at IS NULL AND p.status IN ('issued', 'closed') ORDER BY g.due_on, p.id, t.ordinal";
  std::vector<DueTaskRow> out;
  for (const auto row : *query_kept(tx, sql, of_days.params())) {
    DueTaskRow t;
    row.read(t.id, t.plan.id, t.plan.name, t.plan.short_name, t.ordinal, t.text, t.due_on, t.total, t.done);
    out.push_back(std::move(t));
  }
  return out;
}

std::vector<DuePeriodRow> reports_due(Transaction& tx, const DaysRequest& request) {
  auto filter = running(tx, request);
  filter.with("r.agency_id = ?", tx.agency()).with("r.due_on >= ?", request.from).with("r.due_on <= ?", request.to).with("r.deleted_at IS NULL");
  filter.with("(p.closed_on IS NULL OR r.due_on <= p.closed_on OR r.status IN ('submitted', 'accepted'))");
  const auto sql = "SELECT e.id, p.id, p.title, p.full_symbol, d.title, e.label, r.due_on, count(*), sum(CASE WHEN r.status IN ('submitted', 'accepted') THEN 1 ELSE 0 END) "
                   "FROM report r JOIN plan p ON p.id = r.plan_id JOIN report_period e ON e.id = r.period_id JOIN report_duty d ON d.id = r.duty_id" + filter.sql() +
                   " GROUP BY e.id, p.id, p.title, p.full_symbol, d.title, e.label, r.due_on ORDER BY r.due_on, e.id";
  std::vector<DuePeriodRow> out;
  for (const auto row : *query_kept(tx, sql, filter.params())) {
    DuePeriodRow r;
    row.read(r.id, r.plan.id, r.plan.name, r.plan.short_name, r.title, r.period, r.due_on, r.total, r.sent);
    out.push_back(std::move(r));
  }
  return out;
}

std::vector<DatedEventRow> events_within(Transaction& tx, const DaysRequest& request) {
  Filter filter("e.agency_id", tx.agency());
  filter.with("p.deleted_at IS NULL").with("e.cancelled_at IS NULL").with("e.starts_on <= ?", request.to).with("e.ends_on >= ?", request.from).with_if("e.plan_id = ?", request.plan_id);
  return dated_events(tx, filter);
}

std::vector<CheckRow> checks_within(Transaction& tx, const DaysRequest& request, const std::optional<std::vector<Id>>& units) {
  auto filter = running(tx, request);
  filter.with("i.deleted_at IS NULL").with("i.starts_on <= ?", request.to).with("i.ends_on >= ?", request.from);
  if (units) filter.with_any("i.unit_id", *units);
  std::vector<CheckRow> out;
  for (const auto row : tx.query_with("SELECT i.id, p.id, p.title, p.full_symbol, u.id, n.name, n.short_name, i.round, i.starts_on, i.ends_on, CASE WHEN i.held_on IS NULL THEN 0 ELSE 1 END "
                                      "FROM inspection i JOIN plan p ON p.id = i.plan_id JOIN unit u ON u.id = i.unit_id " + std::string(kUnitNow) + filter.sql() +
                                          " ORDER BY i.starts_on, n.name_fold, i.id", filter.params())) {
    CheckRow c;
    row.read(c.id, c.plan.id, c.plan.name, c.plan.short_name, c.unit.id, c.unit.name, c.unit.short_name, c.round, c.starts_on, c.ends_on, c.held);
    out.push_back(std::move(c));
  }
  return out;
}

std::vector<MendingRow> mendings_due(Transaction& tx, const DaysRequest& request, const std::optional<std::vector<Id>>& units) {
  auto filter = running(tx, request);
  filter.with("i.deleted_at IS NULL").with("i.held_on IS NOT NULL").with("m.due_on >= ?", request.from).with("m.due_on <= ?", request.to);
  if (units) filter.with_any("m.unit_id", *units);
  std::vector<MendingRow> out;
  for (const auto row : tx.query_with("SELECT m.id, i.id, p.id, p.title, p.full_symbol, u.id, n.name, n.short_name, m.demand, m.due_on, CASE WHEN m.mended_on IS NULL THEN 0 ELSE 1 END "
                                      "FROM inspection_item m JOIN inspection i ON i.id = m.inspection_id JOIN plan p ON p.id = i.plan_id JOIN unit u ON u.id = m.unit_id " +
                                          std::string(kUnitNow) + filter.sql() + " ORDER BY m.due_on, n.name_fold, m.id", filter.params())) {
    MendingRow m;
    row.read(m.id, m.inspection_id, m.plan.id, m.plan.name, m.plan.short_name, m.unit.id, m.unit.name, m.unit.short_name, m.demand, m.due_on, m.mended);
    out.push_back(std::move(m));
  }
  return out;
}

std::vector<AnswerRow> answers_due(Transaction& tx, const DaysRequest& request, const std::optional<std::vector<Id>>& units) {
  if (units && units->empty()) return {};
  auto filter = running(tx, request);
  filter.with("q.agency_id = ?", tx.agency()).with("q.answer_due_on >= ?", request.from).with("q.answer_due_on <= ?", request.to).with("a.parent_id IS NULL").with(held_to_the_end("a"));
  std::string entrusted = "0";
  if (units) {
    std::string list;
    for (const auto& unit : *units) list += (list.empty() ? "" : ", ") + filter.value(unit);
    filter.with("(q.unit_id IN (" + list + ") OR q.answerer_unit_id IN (" + list + "))");
    entrusted = "CASE WHEN q.unit_id IN (" + list + ") THEN 0 ELSE 1 END";
  }
  std::vector<AnswerRow> out;
  for (const auto row : tx.query_with("SELECT q.id, q.assignment_id, p.id, p.title, p.full_symbol, u.id, n.name, n.short_name, q.note, q.answer_due_on, "
                                      "CASE WHEN q.answered_at IS NULL THEN 0 ELSE 1 END, " + entrusted +
                                          " FROM progress_update q JOIN plan p ON p.id = q.plan_id JOIN assignment a ON a.id = q.assignment_id JOIN unit u ON u.id = q.unit_id " +
                                          kUnitNow + filter.sql() + " ORDER BY q.answer_due_on, q.made_at, q.id", filter.params())) {
    AnswerRow a;
    row.read(a.id, a.assignment_id, a.plan.id, a.plan.name, a.plan.short_name, a.unit.id, a.unit.name, a.unit.short_name, a.note, a.due_on, a.answered, a.entrusted);
    out.push_back(std::move(a));
  }
  return out;
}

}  // namespace dondoc::store
