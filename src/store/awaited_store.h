// Inputs that tasks await from other units, and who received them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/words.h"
#include "store/chase_store.h"
#include "store/unit_store.h"

namespace dondoc::store {

struct AwaitedTaskRow { base::Id id; int ordinal = 0; std::string text; std::optional<base::Date> due_on; };

struct AwaitedRow {
  base::Id id;
  NamedRow plan;  // short_name: its symbol
  domain::PlanStatus plan_status{};
  AwaitedTaskRow task;                        // that waits
  std::optional<AwaitedTaskRow> giver_task;
  std::optional<base::Id> giver_unit_id;
  std::string what;
  std::optional<base::Date> due_on;           // its own
  std::optional<base::Date> given_on;
  std::optional<base::Instant> given_at;
  std::optional<base::Id> given_by;
  std::optional<std::string> given_by_name;
  std::string note;
  base::Id made_by;
  base::Instant made_at;
  std::optional<base::Instant> deleted_at;
  std::vector<NamedRow> givers, waiters;      // as of now
  std::vector<base::Id> received;             // of the waiters
};

/// task_id: that waits or gives. units: that give or wait. open: what was not received by all. due_from, due_to: by its
/// own day, else the giving task's; of running plans, with their givers alone.
struct AwaitedRequest {
  std::optional<base::Id> plan_id, task_id;
  std::optional<std::vector<base::Id>> units;
  bool open = false;
  std::optional<base::Date> due_from{}, due_to{};
};
/// The first 200 (those between days: 1000), by their days. Of tasks that were withdrawn none.
std::vector<AwaitedRow> list_awaited(Transaction& tx, const AwaitedRequest& request);
/// Also a deleted one.
std::optional<AwaitedRow> find_awaited(Transaction& tx, const base::Id& id);
/// Also where it was deleted.
bool has_awaited(Transaction& tx, const base::Id& task, const base::Id& giver_task);
void insert_awaited(Transaction& tx, const AwaitedRow& row);
/// All but plan and who made it.
void update_awaited(Transaction& tx, const AwaitedRow& row);
/// Once for each unit.
void insert_receipt(Transaction& tx, const base::Id& input, const base::Id& unit, const base::Id& by, base::Instant at);

/// Those of an issued plan with a day of their own up to `until` that were not given, behind
/// `rows`, with the steps that were taken; where a task gives it, that task's ladder tells.
void add_open_inputs(Transaction& tx, const base::Id& plan, base::Date until, std::vector<ChasedRow>& rows);
void insert_input_chase(Transaction& tx, const ChaseRow& row);

}  // namespace dondoc::store
