// "Cử đầu mối": the unit answers the duty by naming its focal point.
#pragma once

#include "service/context.h"
#include "service/views/own_unit.h"
#include "service/views/work.h"

namespace dondoc::service {

/// Enters the focal point of the unit that owes this duty, or confirms one who stands there;
/// with that all its open demands are done (organisation/focal_point_demand.h). The unit's own.
/// Throws invalid person.name_required; forbidden where the duty asks for nobody, or is done.
AssignmentDetail name_focal_point(Context& context, base::Id assignment_id, const NamedFocalPoint& input);

}  // namespace dondoc::service
