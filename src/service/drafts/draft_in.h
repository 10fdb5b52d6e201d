// A draft as get_draft shows it, within a transaction that reads more.
#pragma once

#include "service/context.h"
#include "service/views/draft.h"

namespace dondoc::store { class Transaction; }

namespace dondoc::service {

/// Throws as get_draft.
Draft draft_in(Context& context, store::Transaction& tx, const base::Id& id);

}  // namespace dondoc::service
