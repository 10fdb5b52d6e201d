// One act on many duties, chosen on the tracking board: looked at first, done in one
// transaction, undone as one.
#pragma once

#include <vector>

#include "service/context.h"
#include "service/views/bulk.h"

namespace dondoc::service {

/// The standing body's and its leaders', as all here. What would be done to which duty,
/// what is left out and why, and who is told; changes nothing. Throws invalid
/// bulk.nothing_chosen, bulk.too_many (limit), bulk.day (none, or past), bulk.unit (none,
/// or one that is not there).
BulkPreview preview_bulk(Context& context, const BulkInput& input);
/// Does it to all that a preview takes; each unit is told once for each plan. Throws as
/// the preview, invalid reason.required where deadlines move or duties pass, conflict bulk.nothing_left.
BulkAct do_bulk(Context& context, const BulkInput& input);
/// The newest of them.
std::vector<BulkAct> list_bulk_acts(Context& context);
/// Puts back the deadlines that it moved, but for work that was done meanwhile, or the
/// duties that it passed, but for those of which something was said since. A
/// reminder cannot be taken back: conflict bulk.no_undo; bulk.undone, and
/// bulk.moved_since where a deadline was moved again.
BulkAct undo_bulk(Context& context, base::Id id);

}  // namespace dondoc::service
