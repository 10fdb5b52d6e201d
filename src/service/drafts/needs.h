// What the text says that a task awaits from another: kept as an awaited input.
#pragma once

#include "draft/draft.h"
#include "service/context.h"
#include "store/plan_store.h"

namespace dondoc::service {

/// The product of the giving task, by its deadline; one that was kept before, or that a person
/// took out, is not kept again. rows: of the draft's tasks, in any order.
void keep_needs(store::Transaction& tx, const Context& context, const draft::Draft& draft, const std::vector<store::TaskRow>& rows);

}  // namespace dondoc::service
