// The documents that a plan rests on, and those that rest on it.
#pragma once

#include "service/context.h"
#include "service/views/lineage.h"

namespace dondoc::service {

/// Upwards what its text cites, and, of plans that are kept here, what these cite of other
/// plans; downwards units' plans, what amended it, its consolidated reports. A plan that the
/// actor may not see stands as the citation that names it, or not at all. Three steps each way.
/// Throws as load_seen_plan.
Lineage get_lineage(Context& context, base::Id plan_id);

}  // namespace dondoc::service
