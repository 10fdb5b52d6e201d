// Other documents that a document cites by number and symbol, each at its first
// mention: what it is, of what day, whose, about what, and on what ground.
#pragma once

#include <vector>

#include "compiler/grammar/frame.h"
#include "compiler/grammar/structure.h"

namespace dondoc::compiler {

/// `own`: the document's own number and symbol, which is no citation. A document
/// cited before the first section (`first_section`, a block) is a basis.
std::vector<CitedDocument> read_references(const BlockKeys& keys, const Frame& frame, std::uint32_t first_section, std::string_view own, const Rules& rules);

}  // namespace dondoc::compiler
