// Answers published as guidance to all units of a plan.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "store/database.h"
#include "store/unit_store.h"

namespace dondoc::store {

struct GuidanceRow {
  base::Id id, plan_id, update_id;
  std::optional<base::Id> unit_id;  // absent: who asked is not told
  std::optional<std::string> unit_name;
  std::string question, answer;
  base::Id published_by;
  std::string published_by_name;
  base::Instant published_at;
  std::optional<base::Instant> withdrawn_at;
};

/// Throws Error{conflict, "store.unique"} while the same answer is published.
void insert_guidance(Transaction& tx, const GuidanceRow& row);
std::optional<GuidanceRow> find_guidance(Transaction& tx, const base::Id& id);
bool is_published(Transaction& tx, const base::Id& update);
/// Out of sight, or back again.
void set_guidance_withdrawn(Transaction& tx, const base::Id& id, std::optional<base::Instant> at);
/// Those that were not withdrawn, the newest first.
std::vector<GuidanceRow> guidance_of_plan(Transaction& tx, const base::Id& plan);

}  // namespace dondoc::store
