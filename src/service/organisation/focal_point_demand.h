// "Cử đầu mối": a unit's duty to name its focal point is done when one is entered,
// or when the one that stands there is looked at and saved again.
#pragma once

#include "service/context.h"

namespace dondoc::service {

/// Closes the unit's open duties of running plans that demand it, each with an
/// update and an event of its own, in the transaction of the act that names the
/// focal point. Returns how many.
int meet_focal_point_demands(store::Transaction& tx, const Context& context, const base::Id& unit);

}  // namespace dondoc::service
