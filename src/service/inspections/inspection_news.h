// Whom a check concerns is told of it in the bell, in the transaction that changes it.
#pragma once

#include <optional>
#include <vector>

#include "service/context.h"
#include "store/inspection_store.h"

namespace dondoc::service {

/// The unit that is checked: planned, changed, called-off.
void tell_of_check(store::Transaction& tx, const Context& context, const store::InspectionRow& row, const char* step);
/// Each unit that must mend something, of how much and by when; the one that was checked, that it is recorded.
void tell_of_record(store::Transaction& tx, const Context& context, const store::InspectionRow& row, const std::vector<store::InspectionItemRow>& items);
/// mended: the standing body; passed, failed: the unit that must mend it.
void tell_of_mending(store::Transaction& tx, const Context& context, const store::InspectionItemRow& item, const char* step);

}  // namespace dondoc::service
