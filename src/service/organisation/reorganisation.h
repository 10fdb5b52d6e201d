// Re-organisation of units (sắp xếp tổ chức bộ máy) by a decision, as one
// transaction: duties pass to successors, history keeps the old names, no figure
// of a past day changes. A duty has one holder at any time, so that no total
// changes either.
//
// For the administrator alone. Errors besides forbidden and not_found
// reorganisation.unknown: invalid reorganisation.number_required,
// reorganisation.wrong_shape, reorganisation.not_yet, reorganisation.before_its_name,
// reorganisation.unit_twice, reorganisation.no_successor, reorganisation.unknown_duty, reorganisation.parent_ends,
// unit.unknown, unit.name_required, unit.wrong_code; conflict unit.code_taken, reorganisation.acted_on,
// reorganisation.undone.
#pragma once

#include <set>

#include "service/context.h"
#include "service/views/reorganisation.h"

namespace dondoc::service {

Page<Reorganisation> list_reorganisations(Context& context, const ListQuery& query);
/// What one unit holds that a reorganisation would touch.
TouchedUnit preview_reorganisation(Context& context, base::Id unit_id);
Reorganisation reorganise(Context& context, const ReorganisationInput& input);
/// Back as it was, as long as nobody acted on it: no successor reported on what
/// passed, and no later reorganisation concerns the same units.
Reorganisation undo_reorganisation(Context& context, base::Id id);

/// Predecessors that end by the change: the codes that they had may pass to the units that the decision makes.
std::set<base::Id> ending_units(const UnitChange& change, domain::ReorganisationKind of_decision);

}  // namespace dondoc::service
