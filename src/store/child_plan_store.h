// Plans of units that carry out a plan above them, and what they cover of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/coverage.h"
#include "store/plan_store.h"
#include "store/unit_store.h"

namespace dondoc::store {

/// The unit whose own plan it is; nothing for one of the agency's.
std::optional<NamedRow> owner_of_plan(Transaction& tx, const base::Id& plan);
/// Whether it is the own plan of one of these units, or of one that any of them took over as a whole.
bool owns_plan(Transaction& tx, const base::Id& plan, const std::vector<base::Id>& units);
/// The condition for it; column: the plan's owner_id, units: placeholders with commas between.
std::string owned_by(const std::string& column, const std::string& units);
void set_plan_owner(Transaction& tx, const base::Id& plan, const base::Id& unit);

/// One plan as seen from the other: its child or its parent. owner: of the child.
struct BoundPlanRow { NamedRow plan; std::optional<NamedRow> owner; int clauses = 0; };
std::vector<BoundPlanRow> children_of_plan(Transaction& tx, const base::Id& parent);
std::vector<BoundPlanRow> parents_of_plan(Transaction& tx, const base::Id& child);

struct ClausePair { base::Id child_task_id, parent_task_id; };
/// By the parent's order, then the child's.
std::vector<ClausePair> bound_clauses(Transaction& tx, const base::Id& child, const base::Id& parent);
/// In place of what was bound between the two before.
void bind_plan(Transaction& tx, const base::Id& child, const base::Id& parent, const std::vector<ClausePair>& clauses, const base::Id& by, base::Instant now);
void unbind_plan(Transaction& tx, const base::Id& child, const base::Id& parent);
/// True when `plan` is `above`, or carries it out, be it over others.
bool carries_out(Transaction& tx, const base::Id& plan, const base::Id& above);

/// Plans of this number and symbol, as documents cite it, whatever its capitals.
std::vector<NamedRow> plans_by_symbol(Transaction& tx, const std::string& full_symbol);
/// Plans whose newest text cites this number and symbol.
std::vector<NamedRow> plans_citing(Transaction& tx, const std::string& full_symbol);
/// The tasks of a plan that fall on the unit, or fell on it when the plan was issued.
std::vector<base::Id> tasks_falling_on(Transaction& tx, const base::Id& plan, const base::Id& unit);

struct CoverageRequest {
  base::Id plan_id;
  std::string q;  // of tasks and units
  std::optional<domain::Coverage> state;
  std::optional<base::Id> unit_id;
  std::optional<std::vector<base::Id>> units;  // only what these hold
  Slice slice;
};
/// What one unit owes of one task; issued_to: the unit that the plan charged, where the duty passed on since.
struct CoverageRow {
  base::Id assignment_id, task_id;
  int ordinal = 0;
  std::string text;
  NamedRow unit;
  base::Id issued_to;
  domain::Coverage state{};
  std::optional<base::Date> due_on, heard_on, done_on;
  std::optional<int> percent;
  int evidence = 0;  // files that the unit sent with its updates
};
/// In the plan's order, then by units.
std::vector<CoverageRow> list_coverage(Transaction& tx, const CoverageRequest& request);
struct CoverageCounts { int covered = 0, accepted = 0, nobody = 0; };
/// Of all that match but for the state asked for.
CoverageCounts count_coverage(Transaction& tx, const CoverageRequest& request);

/// A task of a child plan that covers a clause; total, done: what is owed of it there, if it was issued.
struct CoveringRow {
  base::Id parent_task_id;
  std::optional<base::Id> owner_id;
  NamedRow plan;
  base::Id task_id;
  int ordinal = 0;
  std::string text;
  std::optional<base::Date> due_on;
  int total = 0, done = 0, evidence = 0;
};
std::vector<CoveringRow> covering_clauses(Transaction& tx, const std::vector<base::Id>& parent_tasks);

}  // namespace dondoc::store
