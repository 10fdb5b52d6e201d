// A unit through time: names, kinds, codes, places, groups, and whom it followed.
#pragma once

#include "service/context.h"
#include "service/views/unit_life.h"

namespace dondoc::service {

/// Anyone's who is signed in: units are public bodies. Throws not_found unit.unknown.
UnitLife get_unit_life(Context& context, base::Id id);

}  // namespace dondoc::service
