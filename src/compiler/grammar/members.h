// Who a group is: the names that the document prints for its members, within the
// group's own name ("UBND các xã: A, B") or in the footnote that its name leads to.
#pragma once

#include <string>
#include <vector>

#include "compiler/grammar/page.h"

namespace dondoc::compiler {

/// The members of the group printed at `name`, each by its full name ("UBND xã A"),
/// in the document's order; empty where the document names none.
std::vector<std::string> read_members(const Page& page, Span name);

}  // namespace dondoc::compiler
