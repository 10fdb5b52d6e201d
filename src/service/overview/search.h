// One box for everything: plans, tasks, units and documents that are being read.
#pragma once

#include "service/context.h"
#include "service/views/search.h"

namespace dondoc::service {

/// What holds the words of `q`, whatever marks and capitals they are typed with,
/// as far as the actor may see it: a focal point finds the plans that charge the
/// own units and the tasks that these owe. Kinds without a hit are left out, and
/// a search of less than two letters finds nothing. `most`: of each kind.
SearchResult search(Context& context, const std::string& q, int most);

}  // namespace dondoc::service
