// What is issued downwards while a plan runs, and its reviews.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/plan_step.h"
#include "store/unit_store.h"

namespace dondoc::store {

struct PlanStepRow {
  base::Id id, plan_id;
  domain::StepKind kind{};
  std::string symbol;
  base::Date dated_on;
  std::string title, note;
  base::Id made_by;
  std::string made_by_name;
  base::Instant made_at;
  std::optional<base::Instant> deleted_at;
  std::vector<NamedRow> units;  // to whom; none: all units of the plan
};
void insert_plan_step(Transaction& tx, const PlanStepRow& row);
/// All but plan and who made it.
void update_plan_step(Transaction& tx, const PlanStepRow& row);
/// Also a deleted one.
std::optional<PlanStepRow> find_plan_step(Transaction& tx, const base::Id& id);
/// By their days.
std::vector<PlanStepRow> steps_of_plan(Transaction& tx, const base::Id& plan);

}  // namespace dondoc::store
