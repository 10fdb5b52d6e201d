#include "store/chase_store.h"

#include <algorithm>
#include <unordered_map>

#include "base/json.h"
#include "store/awaited_store.h"
#include "store/mending_chase.h"
#include "store/outbox_store.h"

namespace dondoc::store {
namespace {

using base::Id;

constexpr const char* kNotice =
    "SELECT o.id, o.plan_id, p.title, p.full_symbol, o.user_id, u.name, n.name, o.unit_id, o.rung, o.assignments, o.reports, o.answers, o.late, o.due_on, o.made_at, o.read_at, o.cause, o.undated, o.silent "
    "FROM notice o JOIN plan p ON p.id = o.plan_id LEFT JOIN user_account u ON u.id = o.user_id "
    "LEFT JOIN unit_name n ON n.unit_id = o.unit_id AND n.valid_to IS NULL";

domain::ContactKind kind_on(domain::Rung rung) {
  return rung == domain::Rung::unit_head ? domain::ContactKind::head : domain::ContactKind::focal_point;
}

Listed<NoticeRow> list_notices(Transaction& tx, std::string_view column, const Id& id, Slice slice, const std::optional<domain::MessageState>& state) {
  Filter filter("o.agency_id", tx.agency());
  filter.with("o." + std::string(column) + " = ?", id);
  filter.with_if("EXISTS (SELECT 1 FROM outbox_message m WHERE m.notice_id = o.id AND m.state = ?)", state);
  Listed<NoticeRow> out;
  out.total = tx.query_with("SELECT count(*) FROM notice o" + filter.sql(), filter.params())[0].get<int>(0);
  for (const auto row : tx.query_with(kNotice + filter.sql() + " ORDER BY o.made_at DESC, o.id DESC" + limit_to(slice), filter.params())) {
    auto& o = out.rows.emplace_back();
    row.read(o.id, o.plan.id, o.plan.name, o.plan.short_name, o.user_id, o.user_name, o.unit_name, o.unit_id, o.rung, o.assignments, o.reports, o.answers, o.late, o.due_on,
             o.made_at, o.read_at, o.cause, o.undated, o.silent);
  }
  return out;
}

}  // namespace

std::optional<domain::Ladder> find_ladder(Transaction& tx, const std::optional<Id>& plan) {
  Filter filter("agency_id", tx.agency());
  if (plan) filter.with("plan_id = ?", *plan);
  else filter.with("plan_id IS NULL");
  for (const auto row : tx.query_with("SELECT ladder FROM chase_ladder" + filter.sql(), filter.params()))
    return base::from_json<domain::Ladder>(row.get<std::string>(0));
  return std::nullopt;
}

void set_ladder(Transaction& tx, const std::optional<Id>& plan, const domain::Ladder& ladder, base::Instant now) {
  const auto text = base::to_json(ladder);
  Filter filter("agency_id", tx.agency());
  if (plan) filter.with("plan_id = ?", *plan);
  else filter.with("plan_id IS NULL");
  const auto value = filter.value(text), at = filter.value(now);
  if (tx.run_with("UPDATE chase_ladder SET ladder = " + value + ", updated_at = " + at + filter.sql(), filter.params()) == 0)
    tx.run("INSERT INTO chase_ladder (id, agency_id, plan_id, ladder, updated_at) VALUES ($1, $2, $3, $4, $5)", Id::make(), tx.agency(), plan, text, now);
}

void remove_ladder(Transaction& tx, const Id& plan) { tx.run("DELETE FROM chase_ladder WHERE agency_id = $1 AND plan_id = $2", tx.agency(), plan); }

std::vector<ChasedRow> open_duties(Transaction& tx, const Id& plan, const ChaseReach& reach) {
  std::vector<ChasedRow> out;
  std::unordered_map<Id, std::size_t> places;
  const auto add = [&](const Row& row, ChasedKind kind) -> domain::Chased& {
    auto& it = out.emplace_back();
    it.kind = kind;
    it.id = row.get<Id>(0);
    it.unit = {row.get<Id>(1), row.get<std::string>(2), row.get<std::optional<std::string>>(3)};
    it.chased.due_on = row.get<std::optional<base::Date>>(4);
    places.emplace(it.id, out.size() - 1);
    return it.chased;
  };
  // What the unit said before it was reopened answers nothing, and reopening is no word of the unit's. Who asked for more
  // time waits for an answer: once it is given, the new day holds, or the old one with all that it brings.
  const std::string day = "coalesce(a.due_on, (SELECT max(f.ends_on) FROM plan_event f WHERE f.plan_id = a.plan_id AND f.kind = 'phase' AND f.draft_key = t.phase AND f.cancelled_at IS NULL), $4)";
  for (const auto row : tx.query(
           "SELECT a.id, a.unit_id, n.name, n.short_name, " + day + ", (SELECT max(u.made_on) FROM progress_update u WHERE u.assignment_id = a.id AND u.kind <> 'reopened' "
           "AND u.made_at > coalesce((SELECT max(r.made_at) FROM progress_update r WHERE r.assignment_id = a.id AND r.kind = 'reopened'), 0)), "
           "EXISTS (SELECT 1 FROM extension e WHERE e.assignment_id = a.id AND e.state = 'asked')"
           ", g.unit_id, gn.name, gn.short_name, a.due_on IS NULL, CASE WHEN a.heard_on IS NULL THEN a.created_at END "
           "FROM plan p JOIN assignment a ON a.plan_id = p.id JOIN task t ON t.id = a.task_id JOIN unit_name n ON n.unit_id = a.unit_id AND n.valid_to IS NULL "
           "LEFT JOIN assignment g ON g.id = a.parent_id LEFT JOIN unit_name gn ON gn.unit_id = g.unit_id AND gn.valid_to IS NULL "
           "WHERE p.agency_id = $1 AND p.id = $2 AND p.status = 'issued' AND a.done_on IS NULL AND a.withdrawn_at IS NULL AND a.withdrawn_on IS NULL AND g.done_on IS NULL "
           "AND (" + day + " <= $3 OR (a.heard_on IS NULL AND a.created_at < $5 AND NOT EXISTS (SELECT 1 FROM chase c WHERE coalesce(c.assignment_id, c.report_id) = a.id AND c.silent))) ORDER BY a.unit_id, a.due_on, a.id",
           tx.agency(), plan, reach.until, reach.window_end, reach.given_before)) {
    auto& chased = add(row, ChasedKind::assignment);
    chased.said_on = row.get<std::optional<base::Date>>(5);
    chased.waits = row.get<bool>(6);
    if (!row.is_null(7)) out.back().giver = NamedRow{row.get<Id>(7), row.get<std::string>(8), row.get<std::optional<std::string>>(9)};
    out.back().undated = row.get<bool>(10);
    if (const auto given_at = row.get<std::optional<base::Instant>>(11)) chased.silent_since = base::day_in_vietnam(*given_at);
  }
  // The answer to a report that is due is the report: a draft of it is none. Who asked for more time for it waits, too.
  for (const auto row : tx.query(
           "SELECT r.id, r.unit_id, n.name, n.short_name, r.due_on, EXISTS (SELECT 1 FROM extension e WHERE e.report_id = r.id AND e.state = 'asked') FROM plan p JOIN report r ON r.plan_id = p.id JOIN report_duty d ON d.id = r.duty_id "
           "JOIN unit_name n ON n.unit_id = r.unit_id AND n.valid_to IS NULL WHERE p.agency_id = $1 AND p.id = $2 AND p.status = 'issued' "
           "AND (r.status IN ('draft', 'returned') OR (r.status = 'due' AND d.frequency <> 'ad-hoc')) AND r.deleted_at IS NULL AND d.deleted_at IS NULL AND r.due_on <= $3 ORDER BY r.unit_id, r.due_on, r.id",
           tx.agency(), plan, reach.until))
    add(row, ChasedKind::report).waits = row.get<bool>(5);
  for (const auto row : tx.query(
           "SELECT u.id, u.answerer_unit_id, coalesce(n.name, ''), n.short_name, u.answer_due_on, u.answerer FROM plan p JOIN progress_update u ON u.plan_id = p.id "
           "JOIN assignment a ON a.id = u.assignment_id LEFT JOIN unit_name n ON n.unit_id = u.answerer_unit_id AND n.valid_to IS NULL WHERE p.agency_id = $1 AND p.id = $2 "
           "AND p.status = 'issued' AND a.parent_id IS NULL AND u.kind IN ('question', 'difficulty') AND u.answered_at IS NULL AND u.answer_due_on <= $3 ORDER BY u.answer_due_on, u.id",
           tx.agency(), plan, reach.until)) {
    auto& it = out.emplace_back();
    it.kind = ChasedKind::answer;
    std::optional<Id> unit;
    row.read(it.id, unit, it.unit.name, it.unit.short_name, it.chased.due_on, it.answerer);
    it.unit.id = unit.value_or(Id());
    places.emplace(it.id, out.size() - 1);
  }
  for (const auto row : tx.query("SELECT coalesce(c.assignment_id, c.report_id), c.working_days, c.rung, c.due_on, c.made_on, c.silent FROM plan p "
                                 "JOIN chase c ON c.plan_id = p.id WHERE p.agency_id = $1 AND p.id = $2 UNION ALL "
                                 "SELECT c.update_id, c.working_days, c.rung, c.due_on, c.made_on, FALSE FROM plan p JOIN answer_chase c ON c.plan_id = p.id "
                                 "WHERE p.agency_id = $1 AND p.id = $2 ORDER BY 5", tx.agency(), plan)) {
    Id duty;
    domain::LadderStep step;
    base::Date due_on, made_on;
    bool silent = false;
    row.read(duty, step.working_days, step.to, due_on, made_on, silent);
    const auto place = places.find(duty);
    if (place == places.end()) continue;
    auto& chased = out[place->second].chased;
    chased.last_taken_on = made_on;
    if (silent) chased.asked_for_word = true;
    if (silent || due_on != chased.due_on) continue;  // of a deadline that was moved
    chased.taken.push_back(step);
    if (!chased.first_taken_on) chased.first_taken_on = made_on;
  }
  add_open_inputs(tx, plan, reach.until, out);
  add_open_mendings(tx, plan, reach.until, out);
  return out;
}

std::optional<base::Date> phase_end_of_task(Transaction& tx, const Id& task) {
  const auto rows = tx.query("SELECT max(f.ends_on) FROM task t JOIN plan_event f ON f.plan_id = t.plan_id AND f.kind = 'phase' AND f.draft_key = t.phase AND f.cancelled_at IS NULL "
                             "WHERE t.agency_id = $1 AND t.id = $2", tx.agency(), task);
  return rows[0].get<std::optional<base::Date>>(0);
}

std::vector<Id> issued_plans(Transaction& tx) {
  std::vector<Id> out;
  for (const auto row : tx.query("SELECT id FROM plan WHERE agency_id = $1 AND status = 'issued' ORDER BY id", tx.agency())) out.push_back(row.get<Id>(0));
  return out;
}

void insert_chases(Transaction& tx, const std::vector<ChaseRow>& rows) {
  BulkInsert answers(tx, "INSERT INTO answer_chase (id, agency_id, plan_id, update_id, rung, working_days, due_on, made_on)", 8);
  BulkInsert chases(tx, "INSERT INTO chase (id, agency_id, plan_id, assignment_id, report_id, rung, working_days, due_on, made_on, silent)", 10);
  const auto id_if = [](bool right, const Id& id) { return right ? std::optional(id) : std::nullopt; };
  for (const auto& it : rows) {
    const bool report = it.kind == ChasedKind::report;
    if (it.kind == ChasedKind::input) insert_input_chase(tx, it);
    else if (it.kind == ChasedKind::mending) insert_mending_chase(tx, it);
    else if (it.kind == ChasedKind::answer) answers.add(Id::make(), tx.agency(), it.plan_id, it.id, it.step.to, it.step.working_days, it.due_on, it.made_on);
    else chases.add(Id::make(), tx.agency(), it.plan_id, id_if(!report, it.id), id_if(report, it.id), it.step.to, it.step.working_days, it.due_on, it.made_on, it.silent);
  }
  answers.flush();
  chases.flush();
}

std::vector<Id> people_on(Transaction& tx, domain::Rung rung, const Id& unit) {
  std::vector<Id> out;
  const auto rows = domain::is_of_unit(rung)
      ? tx.query("SELECT f.user_id FROM focal_point f JOIN user_account u ON u.id = f.user_id WHERE f.agency_id = $1 AND f.unit_id = $2 AND f.kind = $3 "
                 "AND f.deleted_at IS NULL AND u.deleted_at IS NULL ORDER BY f.user_id", tx.agency(), unit, kind_on(rung))
      : tx.query("SELECT r.user_id FROM user_role r JOIN user_account u ON u.id = r.user_id WHERE r.agency_id = $1 AND r.role = $2 AND u.deleted_at IS NULL "
                 "ORDER BY r.user_id", tx.agency(), rung == domain::Rung::staff ? domain::UserRole::staff : domain::UserRole::leader);
  for (const auto row : rows) out.push_back(row.get<Id>(0));
  return out;
}

std::vector<ContactRow> contacts_on(Transaction& tx, domain::Rung rung, const Id& unit) {
  std::vector<ContactRow> out;
  if (domain::is_of_unit(rung)) {
    for (const auto row : tx.query("SELECT f.id, f.user_id FROM focal_point f LEFT JOIN user_account u ON u.id = f.user_id AND u.deleted_at IS NULL WHERE f.agency_id = $1 AND f.unit_id = $2 "
                                   "AND f.kind = $3 AND f.deleted_at IS NULL AND coalesce(nullif(f.email, ''), u.email, '') <> '' AND (u.id IS NULL OR u.wants_letters) ORDER BY f.id",
                                   tx.agency(), unit, kind_on(rung)))
      out.push_back({row.get<Id>(0), row.get<std::optional<Id>>(1)});
    return out;
  }
  for (const auto row : tx.query("SELECT u.id FROM user_role r JOIN user_account u ON u.id = r.user_id WHERE r.agency_id = $1 AND r.role = $2 AND u.deleted_at IS NULL "
                                 "AND coalesce(u.email, '') <> '' AND u.wants_letters ORDER BY u.id",
                                 tx.agency(), rung == domain::Rung::staff ? domain::UserRole::staff : domain::UserRole::leader))
    out.push_back({std::nullopt, row.get<Id>(0)});
  return out;
}

std::vector<ContactRow> contact_of_account(Transaction& tx, const Id& user) {
  if (!address_of_account(tx, user)) return {};
  return {{std::nullopt, user}};
}

void insert_notice(Transaction& tx, const NoticeRow& o) {
  tx.run("INSERT INTO notice (id, agency_id, plan_id, user_id, unit_id, rung, assignments, late, due_on, made_at, reports, cause, answers, undated, silent) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
         o.id, tx.agency(), o.plan.id, o.user_id, o.unit_id, o.rung, o.assignments, o.late, o.due_on, o.made_at, o.reports, o.cause, o.answers, o.undated, o.silent);
}

Listed<NoticeRow> notices_of_plan(Transaction& tx, const Id& plan, Slice slice, const std::optional<domain::MessageState>& state) {
  return list_notices(tx, "plan_id", plan, slice, state);
}
Listed<NoticeRow> notices_to(Transaction& tx, const Id& user, Slice slice) { return list_notices(tx, "user_id", user, slice, {}); }

int count_unread(Transaction& tx, const Id& user) {
  return tx.query("SELECT count(*) FROM notice WHERE agency_id = $1 AND user_id = $2 AND read_at IS NULL", tx.agency(), user)[0].get<int>(0);
}

void mark_read(Transaction& tx, const Id& user, base::Instant now) {
  tx.run("UPDATE notice SET read_at = $3 WHERE agency_id = $1 AND user_id = $2 AND read_at IS NULL", tx.agency(), user, now);
}

}  // namespace dondoc::store
