#include "store/awaited_store.h"

#include <algorithm>

#include "store/child_plan_store.h"

namespace dondoc::store {
namespace {

using base::Id;

constexpr const char* kSelect =
    "SELECT i.id, i.plan_id, p.title, p.full_symbol, p.status, t.id, t.ordinal, t.text, t.due_on, g.id, g.ordinal, g.text, g.due_on, i.giver_unit_id, i.what, i.due_on, "
    "i.given_on, i.given_at, i.given_by, u.name, i.note, i.made_by, i.made_at, i.deleted_at FROM awaited_input i JOIN plan p ON p.id = i.plan_id "
    "JOIN task t ON t.id = i.task_id LEFT JOIN task g ON g.id = i.giver_task_id LEFT JOIN user_account u ON u.id = i.given_by";

AwaitedRow read_awaited(const Row& row) {
  AwaitedRow it;
  std::optional<Id> giver;
  std::optional<int> ordinal;
  std::optional<std::string> text;
  std::optional<base::Date> due_on;
  row.read(it.id, it.plan.id, it.plan.name, it.plan.short_name, it.plan_status, it.task.id, it.task.ordinal, it.task.text, it.task.due_on, giver, ordinal, text, due_on,
           it.giver_unit_id, it.what, it.due_on, it.given_on, it.given_at, it.given_by, it.given_by_name, it.note, it.made_by, it.made_at, it.deleted_at);
  if (giver) it.giver_task = AwaitedTaskRow{*giver, ordinal.value_or(0), text.value_or(""), due_on};
  return it;
}

std::vector<NamedRow> read_units(const Rows& rows) {
  std::vector<NamedRow> out;
  for (const auto row : rows) {
    NamedRow unit;
    row.read(unit.id, unit.name, unit.short_name);
    out.push_back(std::move(unit));
  }
  return out;
}

/// Who holds duties of the task now.
std::vector<NamedRow> holders(Transaction& tx, const Id& task, const std::string& roles) {
  return read_units(tx.query("SELECT DISTINCT n.unit_id, n.name, n.short_name FROM assignment a JOIN unit_name n ON n.unit_id = a.unit_id AND n.valid_to IS NULL "
                             "WHERE a.task_id = $1 AND a.agency_id = $2 AND a.parent_id IS NULL AND a.withdrawn_at IS NULL AND a.withdrawn_on IS NULL AND a.role IN (" + roles + ") "
                             "ORDER BY n.name, n.unit_id", task, tx.agency()));
}

/// The unit, or those that took it over as a whole.
std::vector<NamedRow> unit_now(Transaction& tx, const Id& unit) {
  return read_units(tx.query(
      "WITH RECURSIVE later (id) AS (SELECT u.id FROM unit u WHERE u.id = $1 UNION SELECT s.to_unit_id FROM later JOIN unit_succession s ON s.from_unit_id = later.id AND s.function = '') "
      "SELECT n.unit_id, n.name, n.short_name FROM later JOIN unit_name n ON n.unit_id = later.id AND n.valid_to IS NULL WHERE n.agency_id = $2 "
      "AND NOT EXISTS (SELECT 1 FROM unit_succession x WHERE x.from_unit_id = later.id AND x.function = '') ORDER BY n.name, n.unit_id", unit, tx.agency()));
}

AwaitedRow with_givers(Transaction& tx, AwaitedRow row) {
  if (row.giver_unit_id) row.givers = unit_now(tx, *row.giver_unit_id);
  else if (row.giver_task) {
    row.givers = holders(tx, row.giver_task->id, "'lead'");
    if (row.givers.empty()) row.givers = holders(tx, row.giver_task->id, "'perform'");
  }
  return row;
}

AwaitedRow with_units(Transaction& tx, AwaitedRow found) {
  auto row = with_givers(tx, std::move(found));
  row.waiters = holders(tx, row.task.id, "'lead', 'perform', 'cooperate'");
  for (const auto receipt : tx.query("SELECT unit_id FROM awaited_receipt WHERE agency_id = $1 AND input_id = $2", tx.agency(), row.id)) {
    const auto unit = receipt.get<Id>(0);
    // Who took over a unit that had it has it too.
    for (const auto& now : unit_now(tx, unit))
      if (std::ranges::find(row.received, now.id) == row.received.end() && std::ranges::find(row.waiters, now.id, &NamedRow::id) != row.waiters.end()) row.received.push_back(now.id);
  }
  return row;
}

}  // namespace

std::vector<AwaitedRow> list_awaited(Transaction& tx, const AwaitedRequest& request) {
  Filter filter("i.agency_id", tx.agency());
  filter.with("i.deleted_at IS NULL AND t.withdrawn_at IS NULL").with_if("i.plan_id = ?", request.plan_id);
  if (request.task_id) {
    const auto task = filter.value(*request.task_id);
    filter.with("(i.task_id = " + task + " OR i.giver_task_id = " + task + ")");
  }
  if (request.units) {
    if (request.units->empty()) return {};
    std::string list;
    for (const auto& unit : *request.units) list += (list.empty() ? "" : ", ") + filter.value(unit);
    filter.with("(" + owned_by("i.giver_unit_id", list) + " OR EXISTS (SELECT 1 FROM assignment a WHERE a.task_id IN (i.task_id, i.giver_task_id) AND a.parent_id IS NULL "
                "AND a.withdrawn_at IS NULL AND a.withdrawn_on IS NULL AND a.unit_id IN (" + list + ")))");
  }
  const bool by_day = request.due_from && request.due_to;
  if (by_day)
    filter.with("coalesce(i.due_on, g.due_on) >= ?", *request.due_from).with("coalesce(i.due_on, g.due_on) <= ?", *request.due_to).with("p.deleted_at IS NULL AND p.status IN ('issued', 'closed')");
  std::vector<AwaitedRow> out;
  for (const auto row : tx.query_with(kSelect + filter.sql() + " ORDER BY coalesce(i.due_on, g.due_on, '9999-12-31'), t.ordinal, i.id LIMIT " + (by_day ? "1000" : "200"), filter.params()))
    out.push_back(read_awaited(row));
  for (auto& it : out) it = by_day ? with_givers(tx, std::move(it)) : with_units(tx, std::move(it));
  if (request.open)
    std::erase_if(out, [](const auto& it) { return it.plan_status != domain::PlanStatus::issued || (it.given_on && it.received.size() >= it.waiters.size()); });
  return out;
}

std::optional<AwaitedRow> find_awaited(Transaction& tx, const Id& id) {
  std::optional<AwaitedRow> out;
  for (const auto row : tx.query(std::string(kSelect) + " WHERE i.agency_id = $1 AND i.id = $2", tx.agency(), id)) out = read_awaited(row);
  return out ? std::optional(with_units(tx, std::move(*out))) : std::nullopt;
}

bool has_awaited(Transaction& tx, const Id& task, const Id& giver_task) {
  return !tx.query("SELECT 1 FROM awaited_input WHERE agency_id = $1 AND task_id = $2 AND giver_task_id = $3 LIMIT 1", tx.agency(), task, giver_task).empty();
}

void insert_awaited(Transaction& tx, const AwaitedRow& i) {
  tx.run("INSERT INTO awaited_input (id, agency_id, plan_id, task_id, giver_task_id, giver_unit_id, what, due_on, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
         i.id, tx.agency(), i.plan.id, i.task.id, i.giver_task ? std::optional(i.giver_task->id) : std::nullopt, i.giver_unit_id, i.what, i.due_on, i.made_by, i.made_at);
}

void update_awaited(Transaction& tx, const AwaitedRow& i) {
  tx.run("UPDATE awaited_input SET task_id = $3, giver_task_id = $4, giver_unit_id = $5, what = $6, due_on = $7, given_on = $8, given_at = $9, given_by = $10, note = $11, "
         "deleted_at = $12 WHERE agency_id = $1 AND id = $2", tx.agency(), i.id, i.task.id, i.giver_task ? std::optional(i.giver_task->id) : std::nullopt, i.giver_unit_id, i.what, i.due_on,
         i.given_on, i.given_at, i.given_by, i.note, i.deleted_at);
}

void insert_receipt(Transaction& tx, const Id& input, const Id& unit, const Id& by, base::Instant at) {
  tx.run("INSERT INTO awaited_receipt (id, agency_id, input_id, unit_id, received_by, received_at) VALUES ($1, $2, $3, $4, $5, $6)", Id::make(), tx.agency(), input, unit, by, at);
}

void add_open_inputs(Transaction& tx, const Id& plan, base::Date until, std::vector<ChasedRow>& rows) {
  for (const auto row : tx.query("SELECT i.id, i.giver_unit_id, i.due_on FROM awaited_input i JOIN plan p ON p.id = i.plan_id JOIN task t ON t.id = i.task_id "
                                 "WHERE i.agency_id = $1 AND i.plan_id = $2 AND p.status = 'issued' AND i.deleted_at IS NULL AND t.withdrawn_at IS NULL AND i.given_on IS NULL "
                                 "AND i.due_on <= $3 ORDER BY i.due_on, i.id", tx.agency(), plan, until)) {
    const auto units = unit_now(tx, row.get<Id>(1));
    if (units.empty()) continue;
    ChasedRow it;
    it.kind = ChasedKind::input;
    it.id = row.get<Id>(0);
    it.unit = units.front();
    it.chased.due_on = row.get<base::Date>(2);
    for (const auto taken : tx.query("SELECT working_days, rung, due_on, made_on FROM awaited_chase WHERE agency_id = $1 AND input_id = $2 ORDER BY made_on", tx.agency(), it.id)) {
      domain::LadderStep step;
      base::Date due_on, made_on;
      taken.read(step.working_days, step.to, due_on, made_on);
      it.chased.last_taken_on = made_on;
      if (due_on != it.chased.due_on) continue;  // of a day that was moved
      it.chased.taken.push_back(step);
      if (!it.chased.first_taken_on) it.chased.first_taken_on = made_on;
    }
    rows.push_back(std::move(it));
  }
}

void insert_input_chase(Transaction& tx, const ChaseRow& row) {
  tx.run("INSERT INTO awaited_chase (id, agency_id, plan_id, input_id, rung, working_days, due_on, made_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)", Id::make(), tx.agency(), row.plan_id,
         row.id, row.step.to, row.step.working_days, row.due_on, row.made_on);
}

}  // namespace dondoc::store
