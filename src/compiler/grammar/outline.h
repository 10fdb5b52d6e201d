// The outline: labels put in order. A label is believed when it goes on with the
// numbering above it, or begins a new one; what it stands under follows from the
// kinds of labels that are open.
#pragma once

#include <vector>

#include "compiler/grammar/frame.h"
#include "compiler/grammar/structure.h"

namespace dondoc::compiler {

/// The sections in document order, with paths, headings, ranges and roles.
std::vector<SectionNode> read_outline(const BlockKeys& keys, const Frame& frame, const Rules& rules);

/// What a section is about, by the words of its heading; `inherited` (its
/// parent's) where they say nothing.
draft::SectionRole role_of_heading(std::string_view key, draft::SectionRole inherited);

}  // namespace dondoc::compiler
