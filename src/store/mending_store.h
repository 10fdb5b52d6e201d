// What is to be mended after checks: how much of it waits for whom.
#pragma once

#include <vector>

#include "store/database.h"

namespace dondoc::store {

/// own_planned: checks of these units that are still to be held; own_open: what they must mend; late, to_recheck:
/// of all units, what is not mended in time, and what waits for its re-check.
struct MendingCounts { int own_planned = 0, own_open = 0, late = 0, to_recheck = 0; };
MendingCounts count_mendings(Transaction& tx, const std::vector<base::Id>& units, base::Date as_of);

}  // namespace dondoc::store
