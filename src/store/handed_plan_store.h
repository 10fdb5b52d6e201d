// Drafts of units' own plans, handed in by them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/unit_store.h"

namespace dondoc::store {

/// Whose plan it is, and which it carries out (short_name: its symbol).
struct HandedForRow { NamedRow unit, plan; bool withdrawn = false; };

struct HandedPlanRow {
  base::Id draft_id;
  NamedRow unit;
  std::string file_name, made_by_name;
  base::Id made_by;
  base::Instant made_at;
  std::optional<std::string> title;  // as it was read
  std::optional<NamedRow> became;  // the plan that it was confirmed as
  bool deleted = false, withdrawn = false;
};

void insert_handed_plan(Transaction& tx, const base::Id& draft, const base::Id& plan, const base::Id& unit);
/// The draft that took the place of another of the same dossier stands for it.
void pass_handed_plan(Transaction& tx, const base::Id& from_draft, const base::Id& to_draft);
std::optional<HandedForRow> handed_for(Transaction& tx, const base::Id& draft);
void set_handed_plan_withdrawn(Transaction& tx, const base::Id& draft, base::Instant at);
/// Under this plan, of these units (none: of all), the newest first, `most` at the most.
std::vector<HandedPlanRow> handed_plans(Transaction& tx, const base::Id& plan, const std::optional<std::vector<base::Id>>& units, int most);

}  // namespace dondoc::store
