// Counts for the tracking board, grouped by the database.
#pragma once

#include <optional>
#include <unordered_map>
#include <vector>

#include "store/assignment_store.h"

namespace dondoc::store {

struct TrackingRequest : ListRequest {
  base::Date as_of;
  std::optional<base::Id> plan_id;
  bool past = false;  // as_of lies before today: what was given out later is left out
};

struct UnitCountsRow {
  NamedRow unit;
  CountsRow counts;
  int done_late = 0;
  std::optional<base::Date> next_due_on;  // of what is not done
  std::optional<base::Instant> last_update_at;
  bool has_focal_point = false;
};
/// Of all units that owe something. sort: name, late, silent, done, total.
Listed<UnitCountsRow> count_by_unit(Transaction& tx, const TrackingRequest& request);

struct TaskCountsRow { base::Id task_id; CountsRow counts; };
/// Ordered and paged. sort: ordinal, due_on, late, silent, done.
Listed<TaskCountsRow> count_by_task(Transaction& tx, const TrackingRequest& request);
/// Of these tasks.
std::unordered_map<base::Id, CountsRow> count_of_tasks(Transaction& tx, const std::vector<base::Id>& tasks, base::Date as_of);

/// Of the shares that were given of these, where there are any; without those withdrawn.
std::unordered_map<base::Id, CountsRow> count_of_shares(Transaction& tx, const std::vector<base::Id>& assignments, base::Date as_of);

struct PlanCountsRow { CountsRow counts; std::optional<base::Date> next_due_on; };
std::unordered_map<base::Id, PlanCountsRow> count_of_plans(Transaction& tx, const std::vector<base::Id>& plans, base::Date as_of);

}  // namespace dondoc::store
