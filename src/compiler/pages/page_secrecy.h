// The boundary of secrecy.h on printed pages, before they are put in order: a
// stamp stands beside other words as often as above them.
#pragma once

#include <vector>

#include "compiler/pages/page.h"

namespace dondoc::compiler {

/// The margins of a page, of its height: stamps behind the first page stand in them.
constexpr double upper_margin = 0.15, lower_margin = 0.9;

/// Throws Error{refused, "document.secret"} where words that stand together and
/// apart from others are a stamp: anywhere on the first page, in the upper or
/// lower margin of the others.
void refuse_secret(const std::vector<PrintedPage>& pages);

/// The same of one reading of one page.
void refuse_secret(const PrintedPage& page, bool first);

}  // namespace dondoc::compiler
