// A unit keeps its own part of the organisation: its people, its divisions and its villages,
// those below it alone and of these kinds alone (domain/inner_unit.h).
//
// Errors besides not_found and forbidden: invalid unit.name_required; conflict
// inner_unit.name_taken (beside it), inner_unit.name_of_another (a body that plans name), inner_unit.owes.
#pragma once

#include "service/context.h"
#include "service/views/own_unit.h"

namespace dondoc::service {

/// Whether the actor keeps the people of this unit: one that they act for, or an inner one of it.
bool keeps_unit(store::Transaction& tx, const domain::Actor& actor, const base::Id& unit);

/// The units that the person acts for. Reading their people's numbers is an event of the log.
OwnUnits list_own_units(Context& context);
InnerUnit create_inner_unit(Context& context, const InnerUnitInput& input);
/// The former name stays as an alias, as for other units.
InnerUnit put_inner_unit(Context& context, base::Id id, const InnerUnitInput& input);
void delete_inner_unit(Context& context, base::Id id);
void restore_inner_unit(Context& context, base::Id id);

}  // namespace dondoc::service
