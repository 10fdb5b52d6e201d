// Plans of units bound to the plan above them, and what they cover of it. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/coverage.h"
#include "service/views/common.h"

namespace dondoc::service {

/// A plan that another carries out, or is carried out by. bound: a person has said so; else
/// the document of the child cites the parent. owner: the unit whose plan the child is.
/// clauses: of the parent, that were bound.
struct RelatedPlan { UnitRef plan; bool bound = false; std::optional<UnitRef> owner; int clauses = 0; std::vector<std::string> can; };
BOOST_DESCRIBE_STRUCT(RelatedPlan, (), (plan, bound, owner, clauses, can))

/// can: bind, to any other parent.
struct RelatedPlans { std::vector<RelatedPlan> parents, children; std::vector<std::string> can; };
BOOST_DESCRIBE_STRUCT(RelatedPlans, (), (parents, children, can))

struct Clause { base::Id id; int ordinal = 0; std::string text; std::optional<base::Date> due_on; };
BOOST_DESCRIBE_STRUCT(Clause, (), (id, ordinal, text, due_on))

/// percent: how alike, 0–100.
struct LikelyClause { base::Id task_id; int percent = 0; };
BOOST_DESCRIBE_STRUCT(LikelyClause, (), (task_id, percent))

/// A clause of the parent. falls_on_unit: it is the owner's to do. bound_to: tasks of the
/// child; likely: those that it is like, the likest first.
struct ParentClause { Clause clause; bool falls_on_unit = false; std::vector<base::Id> bound_to; std::vector<LikelyClause> likely; };
BOOST_DESCRIBE_STRUCT(ParentClause, (), (clause, falls_on_unit, bound_to, likely))

/// owner: the child's. version: of what is bound, by whomever, and whose plan the child is. A focal point is shown the clauses that fall on the own unit.
struct Binding {
  UnitRef child, parent;
  bool bound = false;
  std::string version;
  std::optional<UnitRef> owner;
  std::vector<ParentClause> clauses;
  std::vector<Clause> tasks;  // of the child
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(Binding, (), (child, parent, bound, version, owner, clauses, tasks, can))

struct BoundPair { base::Id task_id, parent_task_id; };
BOOST_DESCRIBE_STRUCT(BoundPair, (), (task_id, parent_task_id))
/// owner_id: the staff alone may say another than before.
/// base_version: what the choice began from.
struct BindingInput { base::Id parent_id, owner_id; std::vector<BoundPair> pairs; std::string base_version; };
BOOST_DESCRIBE_STRUCT(BindingInput, (), (parent_id, owner_id, pairs, base_version))

/// A task that covers a clause, and how far its own plan has carried it out; evidence: files.
struct CoveringClause { UnitRef plan; Clause clause; int total = 0, done = 0, evidence = 0; std::vector<domain::CoverWarning> warnings; };
BOOST_DESCRIBE_STRUCT(CoveringClause, (), (plan, clause, total, done, evidence, warnings))

struct CoverageCell {
  base::Id assignment_id;
  Clause task;
  UnitRef unit;
  domain::Coverage state{};
  domain::Standing standing{};
  std::optional<int> percent;
  int evidence = 0;
  std::vector<CoveringClause> covered_by;
};
BOOST_DESCRIBE_STRUCT(CoverageCell, (), (assignment_id, task, unit, state, standing, percent, evidence, covered_by))

/// The counts are of all that match but for the state asked for.
struct CoveragePage {
  std::vector<CoverageCell> items;
  int total = 0, page = 0, size = 0, covered = 0, accepted = 0, nobody = 0;
};
BOOST_DESCRIBE_STRUCT(CoveragePage, (), (items, total, page, size, covered, accepted, nobody))

}  // namespace dondoc::service
