// Units' own plans, bound to the plan above them clause by clause, and what of that
// plan they cover. A unit sees its own part; the standing body and its leader see all.
#pragma once

#include <optional>

#include "service/context.h"
#include "service/views/child_plan.h"

namespace dondoc::service {

/// Plans that this one carries out, and that carry it out: those bound, and those that the
/// document's citation of number and symbol proposes. As far as the actor may see them.
RelatedPlans list_related_plans(Context& context, base::Id plan_id);
/// Each clause of the parent with what is bound to it and what it is like. owner_id: as
/// if the child were that unit's plan; none: as it is. Throws as load_seen_plan, for both;
/// forbidden plan.not_yours to other units.
Binding get_binding(Context& context, base::Id child_id, base::Id parent_id, std::optional<base::Id> owner_id = {});
/// Replaces what was bound between the two; clauses that the actor is not shown keep what
/// they have. Throws invalid binding.unknown_clause, unit.unknown; conflict binding.circle,
/// binding.moved_on (somebody else bound or unbound the two since).
Binding put_binding(Context& context, base::Id child_id, const BindingInput& input);
/// Throws conflict binding.moved_on.
void delete_binding(Context& context, base::Id child_id, base::Id parent_id, const std::string& version);

struct CoverageFilter { std::optional<domain::Coverage> state{}; std::optional<base::Id> unit_id{}; };
/// Each task × unit of an issued plan: covered by which task, accepted, or by nobody.
CoveragePage list_coverage(Context& context, base::Id plan_id, const ListQuery& query, const CoverageFilter& filter);
MadeFile export_coverage(Context& context, base::Id plan_id, const ListQuery& query, const CoverageFilter& filter);

}  // namespace dondoc::service
