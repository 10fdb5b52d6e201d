// Codes of several schemes and places in several hierarchies, as they are sent.
#pragma once

#include "service/views/unit.h"
#include "store/unit_mark_store.h"

namespace dondoc::service {

/// Keeps what was sent of them; nothing sent leaves what is there. Throws invalid
/// unit.unknown_scheme, unit.wrong_code, unit.unknown_hierarchy, unit.bad_time, unit.unknown,
/// conflict unit.code_twice, unit.place_twice, unit.code_taken, unit.is_own_parent, each at its
/// place in the list.
/// A commune that is new and has no point is given that of its name; unit.wrong_point.
void keep_marks(store::Transaction& tx, const base::Id& unit, const UnitInput& input, base::Date today, bool is_new);

}  // namespace dondoc::service
