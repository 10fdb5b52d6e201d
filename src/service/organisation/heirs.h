// Who took over from a body that is no more: a document of before names it still.
#pragma once

#include <string>
#include <vector>

#include "service/views/administration.h"
#include "store/unit_store.h"

namespace dondoc::service {

/// Units that are here and follow a body of that name, by decisions that were entered here or by
/// the reorganisation of provincial bodies of 2025; each with the function that it took over. Nothing where a
/// unit of that name is here.
std::vector<Candidate> heirs_of(store::Transaction& tx, const std::string& name, const std::vector<domain::Known>& known);

}  // namespace dondoc::service
