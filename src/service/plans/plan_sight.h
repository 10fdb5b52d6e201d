// Which plans a person may see, and so all that is in them.
#pragma once

#include "service/context.h"
#include "store/plan_store.h"

namespace dondoc::service {

/// Issued, also when it is closed since: what units owe stands then.
bool is_running(domain::PlanStatus status);
/// Who sees all; the focal points of the unit whose own plan it is, and, once it is
/// issued, of the units that it charges or was sent to.
bool sees_plan(store::Transaction& tx, const Context& context, const store::PlanRow& plan);
/// The plan, if the actor may see it. Throws not_found plan.unknown,
/// forbidden plan.not_yours.
store::PlanRow load_seen_plan(store::Transaction& tx, const Context& context, base::Id id);

}  // namespace dondoc::service
