// What can be searched for is brought up to date by the act that changes it.
#pragma once

#include "service/context.h"

namespace dondoc::service {

/// Takes up what changed since the last time, this transaction's changes included.
/// Returns how many things that were; no more than 5,000 at once.
int settle_search(store::Transaction& tx);

/// All that waits, of every agency: after a migration, when the program starts.
void settle_search(App& app);

}  // namespace dondoc::service
