#include "store/plan_step_store.h"

namespace dondoc::store {
namespace {

using base::Id;

constexpr const char* kSelect =
    "SELECT s.id, s.plan_id, s.kind, s.symbol, s.dated_on, s.title, s.note, s.made_by, a.name, s.made_at, s.deleted_at FROM plan_step s "
    "JOIN user_account a ON a.id = s.made_by";

PlanStepRow read_step(const Row& row) {
  PlanStepRow s;
  row.read(s.id, s.plan_id, s.kind, s.symbol, s.dated_on, s.title, s.note, s.made_by, s.made_by_name, s.made_at, s.deleted_at);
  return s;
}

/// A plan has few steps; each is asked for its units.
PlanStepRow with_units(Transaction& tx, PlanStepRow step) {
  for (const auto row : tx.query("SELECT u.unit_id, n.name, n.short_name FROM plan_step_unit u JOIN unit_name n ON n.unit_id = u.unit_id AND n.valid_to IS NULL "
                                 "WHERE u.agency_id = $1 AND u.step_id = $2 ORDER BY n.name_fold, u.unit_id", tx.agency(), step.id)) {
    NamedRow unit;
    row.read(unit.id, unit.name, unit.short_name);
    step.units.push_back(std::move(unit));
  }
  return step;
}

void insert_units(Transaction& tx, const PlanStepRow& s) {
  for (const auto& unit : s.units)
    tx.run("INSERT INTO plan_step_unit (id, agency_id, step_id, unit_id) VALUES ($1, $2, $3, $4)", Id::make(), tx.agency(), s.id, unit.id);
}

}  // namespace

void insert_plan_step(Transaction& tx, const PlanStepRow& s) {
  tx.run("INSERT INTO plan_step (id, agency_id, plan_id, kind, symbol, dated_on, title, note, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
         s.id, tx.agency(), s.plan_id, s.kind, s.symbol, s.dated_on, s.title, s.note, s.made_by, s.made_at);
  insert_units(tx, s);
}

void update_plan_step(Transaction& tx, const PlanStepRow& s) {
  tx.run("UPDATE plan_step SET kind = $3, symbol = $4, dated_on = $5, title = $6, note = $7, deleted_at = $8 WHERE agency_id = $1 AND id = $2", tx.agency(), s.id,
         s.kind, s.symbol, s.dated_on, s.title, s.note, s.deleted_at);
  tx.run("DELETE FROM plan_step_unit WHERE agency_id = $1 AND step_id = $2", tx.agency(), s.id);
  insert_units(tx, s);
}

std::optional<PlanStepRow> find_plan_step(Transaction& tx, const Id& id) {
  std::optional<PlanStepRow> out;
  for (const auto row : tx.query(std::string(kSelect) + " WHERE s.agency_id = $1 AND s.id = $2", tx.agency(), id)) out = read_step(row);
  return out ? std::optional(with_units(tx, std::move(*out))) : std::nullopt;
}

std::vector<PlanStepRow> steps_of_plan(Transaction& tx, const Id& plan) {
  std::vector<PlanStepRow> out;
  for (const auto row : tx.query(std::string(kSelect) + " WHERE s.agency_id = $1 AND s.plan_id = $2 AND s.deleted_at IS NULL ORDER BY s.dated_on, s.id", tx.agency(), plan))
    out.push_back(read_step(row));
  for (auto& step : out) step = with_units(tx, std::move(step));
  return out;
}

}  // namespace dondoc::store
