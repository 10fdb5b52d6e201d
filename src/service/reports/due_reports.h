// What a duty to report of a running plan brings: its periods and the due reports of its units.
#pragma once

#include "service/context.h"
#include "store/report_store.h"

namespace dondoc::service {

/// By the duty's frequency, deadline and rule, from the plan's issue on, settled by the office's calendar.
std::vector<domain::Period> periods_of_duty(store::Transaction& tx, const Context& context, const store::DutyRow& duty);

/// Of a plan that runs, what the duty now says falls due at once; of another plan nothing.
/// Returns the units that are charged.
std::vector<base::Id> make_due(store::Transaction& tx, const Context& context, const store::DutyRow& duty);

}  // namespace dondoc::service
