// The text layers of some PDF files (the Công báo's among them) hold a space
// before each letter that is outside the first subset of the font: "Ngh ị định",
// "c ủa", "N Đ-CP". This closes the words up again.
#pragma once

#include <vector>

#include "compiler/pages/page.h"

namespace dondoc::compiler {

/// Does nothing to pages that do not suffer from it: one part in two hundred of
/// the words must be a bare consonant.
void close_words(std::vector<PrintedPage>& pages);

}  // namespace dondoc::compiler
