// One act on many things that a person ticked. Each is an act of its own, in its own transaction
// and with its own event: it is done to the one or it is refused, and nothing is half done.
#pragma once

#include <functional>

#include "service/context.h"
#include "service/views/batch.h"

namespace dondoc::service {

inline constexpr std::size_t most_in_batch = 200;

/// `one` fills in what the thing is and what becomes of it, and does it; what it throws is told as why the thing is
/// left out, once its name is known. Each under a key of its own, so that sent again nothing is done twice. Throws invalid
/// batch.nothing_chosen, batch.too_many (limit), and what says that the key was used for something else.
Batch each_of(const Context& context, const std::vector<base::Id>& ids, const std::function<void(Context&, BatchItem&)>& one);

}  // namespace dondoc::service
