// Rows of checks and findings as the views that answers are made of.
#pragma once

#include "service/context.h"
#include "service/views/inspection.h"
#include "store/inspection_store.h"

namespace dondoc::service {

/// Throws not_found inspection.unknown; forbidden inspection.not_your_unit for who may
/// see nothing of it.
store::InspectionRow load_inspection(store::Transaction& tx, const Context& context, base::Id id);
InspectionRow row_of(const Context& context, const store::InspectionRow& row);
Inspection inspection_of(store::Transaction& tx, const Context& context, const store::InspectionRow& row);
/// With all that was said of them and shown for them, in two queries.
std::vector<InspectionFinding> findings_of(store::Transaction& tx, const Context& context, const std::vector<store::InspectionItemRow>& rows);

}  // namespace dondoc::service
