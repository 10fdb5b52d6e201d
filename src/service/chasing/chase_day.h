// The day that work without a deadline is chased by. It changes no figure: such work is
// never late.
#pragma once

#include <optional>

#include "base/date.h"
#include "base/id.h"
#include "store/database.h"

namespace dondoc::service {

/// The last day of the plan's window, as its newest text says; nothing where it says none.
std::optional<base::Date> window_end(store::Transaction& tx, const base::Id& plan);
/// Of one task: the end of its phase, or else of the plan's window.
std::optional<base::Date> chase_day_of(store::Transaction& tx, const base::Id& plan, const base::Id& task);

}  // namespace dondoc::service
