// The end of a plan: what is still open, closing, and taking it back.
#pragma once

#include "service/context.h"
#include "service/views/closing.h"

namespace dondoc::service {

/// Of a plan that runs.
LeftOpen get_left_open(Context& context, base::Id plan_id);
/// Of a closed plan, by who may close one. Throws conflict plan.wrong_status (status).
void reopen_plan(Context& context, base::Id plan_id);

}  // namespace dondoc::service
