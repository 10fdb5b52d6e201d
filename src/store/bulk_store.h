// Duties that one act speaks of together, and the acts of that kind.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/bulk.h"
#include "store/unit_store.h"

namespace dondoc::store {

struct BulkDutyRow {
  base::Id id, plan_id, task_id;
  int ordinal = 0;
  std::string text;
  NamedRow unit;
  domain::BulkFacts facts;
};
/// Those of the assignments, and all duties of the tasks, each once, by plan, task and
/// unit; no more than `most`.
std::vector<BulkDutyRow> duties_among(Transaction& tx, const std::vector<base::Id>& assignments, const std::vector<base::Id>& tasks, int most);

struct BulkActRow {
  base::Id id;
  domain::BulkKind kind{};
  std::optional<base::Date> due_on;
  std::optional<NamedRow> to{};  // of kind pass
  std::string reason;
  int duties = 0, units = 0;
  base::Id made_by;
  std::string made_by_name;
  base::Instant made_at;
  std::optional<base::Instant> undone_at;
};
/// The days that it moved are kept as those of a change of the schedule are: moves_of(id).
void insert_bulk_act(Transaction& tx, const BulkActRow& row);
std::optional<BulkActRow> find_bulk_act(Transaction& tx, const base::Id& id);
/// The newest first.
std::vector<BulkActRow> newest_bulk_acts(Transaction& tx, int most);
/// The tasks that the unit owes itself, not by way of another.
std::vector<base::Id> tasks_owed_by(Transaction& tx, const base::Id& unit);

/// A duty that passed by the act and can go back: it is there still, open, and nothing was
/// said or handed down since.
struct PassedRow { base::Id id, plan_id, from, to; std::optional<base::Date> due_on; };
std::vector<PassedRow> passed_and_untouched(Transaction& tx, const BulkActRow& act);
/// With what its unit asked of it; told by a passage of its own, so that no past day changes.
void pass_back(Transaction& tx, const base::Id& act, const PassedRow& duty, base::Date today);
void set_bulk_undone(Transaction& tx, const base::Id& id, const base::Id& by, base::Instant at);

}  // namespace dondoc::store
