// Checks on the leader's page: how many were held, and what is still to be mended by whom.
#pragma once

#include <optional>

#include "service/context.h"
#include "service/views/inspection_overview.h"

namespace dondoc::service {

/// For whoever sees all; else forbidden act.forbidden. As get_overview.
InspectionOverview get_inspection_overview(Context& context, const std::optional<base::Id>& plan_id, const std::optional<base::Date>& as_of);

}  // namespace dondoc::service
