// The number that the record of a check was given in the register of outgoing documents.
#pragma once

#include <optional>
#include <string>

#include "store/database.h"

namespace dondoc::store {

/// kind: "BB", "KL"; number as it stands in the register.
struct InspectionNumberRow { base::Id outgoing_id; int number = 0; std::string symbol; base::Date dated_on; };
std::optional<InspectionNumberRow> number_of_inspection(Transaction& tx, const base::Id& inspection);
/// The entry of the register is that of this check.
void set_number_of_inspection(Transaction& tx, const base::Id& outgoing, const base::Id& inspection);

}  // namespace dondoc::store
