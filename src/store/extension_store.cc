#include "store/extension_store.h"

#include "store/kept_rows.h"
#include "store/past.h"
#include "store/schedule_store.h"
#include "store/share_store.h"

namespace dondoc::store {
namespace {

using base::Id;

constexpr const char* kFrom =
    " FROM extension e JOIN plan p ON p.id = e.plan_id JOIN unit_name n ON n.unit_id = e.unit_id AND n.valid_to IS NULL "
    "JOIN user_account a ON a.id = e.asked_by LEFT JOIN user_account w ON w.id = e.answered_by";
constexpr const char* kColumns =
    "SELECT e.id, e.plan_id, e.assignment_id, e.report_id, p.status, e.unit_id, n.name, n.short_name, e.state, e.reason, e.due_on, e.proposed_on, e.granted_on, "
    "e.answer, e.asked_by, a.name, e.asked_at, e.answered_by, w.name, e.answered_at";

ExtensionRow read_extension(const Row& row) {
  ExtensionRow e;
  row.read(e.id, e.plan_id, e.assignment_id, e.report_id, e.plan_status, e.unit.id, e.unit.name, e.unit.short_name, e.state, e.reason, e.due_on, e.proposed_on,
           e.granted_on, e.answer, e.asked_by, e.asked_by_name, e.asked_at, e.answered_by, e.answered_by_name, e.answered_at);
  return e;
}

const std::string kSelect = std::string(kColumns) + kFrom;

}  // namespace

void insert_extension(Transaction& tx, const ExtensionRow& e) {
  tx.run("INSERT INTO extension (id, agency_id, plan_id, assignment_id, report_id, unit_id, state, reason, due_on, proposed_on, asked_by, asked_at) "
         "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
         e.id, tx.agency(), e.plan_id, e.assignment_id, e.report_id, e.unit.id, e.state, e.reason, e.due_on, e.proposed_on, e.asked_by, e.asked_at);
}

void update_extension(Transaction& tx, const ExtensionRow& e) {
  tx.run("UPDATE extension SET state = $3, granted_on = $4, answer = $5, answered_by = $6, answered_at = $7 WHERE agency_id = $1 AND id = $2", tx.agency(),
         e.id, e.state, e.granted_on, e.answer, e.answered_by, e.answered_at);
}

std::optional<ExtensionRow> find_extension(Transaction& tx, const Id& id) {
  for (const auto row : tx.query(kSelect + " WHERE e.agency_id = $1 AND e.id = $2", tx.agency(), id)) return read_extension(row);
  return std::nullopt;
}

std::vector<ExtensionRow> extensions_of(Transaction& tx, const Id& subject) {
  std::vector<ExtensionRow> out;
  for (const auto row : tx.query(kSelect + " WHERE e.agency_id = $1 AND (e.assignment_id = $2 OR e.report_id = $2) ORDER BY e.asked_at DESC, e.id DESC", tx.agency(), subject))
    out.push_back(read_extension(row));
  return out;
}

Listed<ExtensionRow> list_extensions(Transaction& tx, bool asked_only, const std::optional<Id>& plan, Slice slice) {
  Filter filter("e.agency_id", tx.agency());
  filter.with_if("e.plan_id = ?", plan);
  // A report that was set aside or whose duty was taken away asks for nothing.
  filter.with("(e.report_id IS NULL OR EXISTS (SELECT 1 FROM report r WHERE r.id = e.report_id AND r.deleted_at IS NULL))");
  if (asked_only) filter.with("e.state = 'asked'").with("e.plan_id IN (SELECT p.id FROM plan p WHERE p.agency_id = $1 AND p.status <> 'closed')");
  Listed<ExtensionRow> out;
  out.total = tx.query_with("SELECT count(*) FROM extension e" + filter.sql(), filter.params())[0].get<int>(0);
  const std::string order = " ORDER BY (e.state <> 'asked'), CASE WHEN e.state = 'asked' THEN e.asked_at ELSE -e.asked_at END, e.id";
  for (const auto row : tx.query_with(kSelect + filter.sql() + order + limit_to(slice), filter.params())) out.rows.push_back(read_extension(row));
  return out;
}

void move_due(Transaction& tx, const Id& assignment, base::Date due_on, base::Date moved_on) {
  for (const auto row : tx.query("SELECT plan_id, due_on FROM assignment WHERE agency_id = $1 AND id = $2", tx.agency(), assignment)) {
    move_day(tx, {}, {Moved::assignment, assignment, row.get<std::optional<base::Date>>(1), due_on}, moved_on);
    settle_shares(tx, row.get<Id>(0));
  }
}

void move_report_due(Transaction& tx, const Id& report, base::Date due_on, base::Date moved_on) {
  for (const auto row : tx.query("SELECT due_on FROM report WHERE agency_id = $1 AND id = $2", tx.agency(), report))
    move_day(tx, {}, {Moved::report, report, row.get<std::optional<base::Date>>(0), due_on}, moved_on);
}

std::optional<base::Date> first_due_of_report(Transaction& tx, const Id& report) {
  for (const auto row : tx.query("SELECT from_on FROM due_move WHERE agency_id = $1 AND subject_id = $2 ORDER BY moved_on, id LIMIT 1", tx.agency(), report))
    return row.get<std::optional<base::Date>>(0);
  return std::nullopt;
}

PunctualityRow count_report_punctuality(Transaction& tx, const std::optional<Id>& plan, base::Date as_of) {
  Filter filter("p.agency_id", tx.agency());
  filter.with("p.status IN ('issued', 'closed')").with_if("p.id = ?", plan);
  const auto day = filter.value(as_of), end = filter.value(base::end_of_day_in_vietnam(as_of));
  for (const std::string of : {"r", "d"}) filter.with("(" + of + ".deleted_at IS NULL OR " + of + ".deleted_at > " + end + ")");  // what was taken away later stood then
  const auto move = [&](const std::string& of) { return "(SELECT m.from_on FROM due_move m WHERE m.subject_id = r.id" + of + " ORDER BY m.moved_on, m.id LIMIT 1)"; };
  // What was sent anew later had been sent before, or not at all.
  const auto sent = "CASE WHEN r.submitted_on > " + day + " THEN (SELECT b.submitted_on FROM report_submission b WHERE b.report_id = r.id AND b.submitted_on <= " + day +
                    " ORDER BY b.number DESC LIMIT 1) ELSE r.submitted_on END";
  // What a closed plan still awaited is late no more.
  const std::string rows = "SELECT coalesce(" + move(" AND m.moved_on > " + day) + ", r.due_on) AS due_on, coalesce(" + move("") + ", r.due_on) AS first_on, " + sent + " AS submitted_on, p.closed_on "
                           "FROM plan p JOIN report r ON r.plan_id = p.id JOIN report_duty d ON d.id = r.duty_id" + filter.sql();
  const auto in_time = [&](const std::string& due) { return "count(*) FILTER (WHERE x.submitted_on <= " + day + " AND x.submitted_on <= " + due + ")"; };
  const auto late = [&](const std::string& due) {
    return "count(*) FILTER (WHERE " + due + " < " + day + " AND (x.submitted_on IS NULL OR x.submitted_on > " + due + ") AND (x.closed_on IS NULL OR " + due + " < x.closed_on))";
  };
  const auto counted = query_kept(tx, "SELECT " + in_time("x.due_on") + ", " + late("x.due_on") + ", " + in_time("x.first_on") + ", " + late("x.first_on") +
                                          ", count(*) FILTER (WHERE x.due_on > x.first_on) FROM (" + rows + ") x", filter.params());
  PunctualityRow out;
  (*counted)[0].read(out.in_time, out.late, out.in_time_original, out.late_original, out.extended);
  return out;
}

PunctualityRow count_punctuality(Transaction& tx, const std::optional<Id>& plan, base::Date as_of) {
  Filter filter("o.agency_id", tx.agency());
  filter.with_if("o.id = ?", plan);
  const auto day = filter.value(as_of);
  filter.with("(a.withdrawn_on IS NULL OR a.withdrawn_on > " + day + ")");
  const auto in_time = [&](const std::string& due) { return "count(*) FILTER (WHERE a.done_on <= " + day + " AND a.done_on <= " + due + ")"; };
  const auto late = [&](const std::string& due) { return "count(*) FILTER (WHERE " + due + " < " + day + " AND (a.done_on IS NULL OR a.done_on > " + due + "))"; };
  const auto rows = query_kept(tx, "SELECT " + in_time("a.due_on") + ", " + late("a.due_on") + ", " + in_time("a.due_original_on") + ", " +
                                       late("a.due_original_on") + ", count(*) FILTER (WHERE a.due_on > a.due_original_on) "
                                       "FROM plan o JOIN " + assignments_at(past_of(tx, as_of), day) + " a ON a.plan_id = o.id AND a.parent_id IS NULL" + filter.sql(), filter.params());
  PunctualityRow out;
  (*rows)[0].read(out.in_time, out.late, out.in_time_original, out.late_original, out.extended);
  return out;
}

}  // namespace dondoc::store
