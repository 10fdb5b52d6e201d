// Plain text and Markdown as offices and portals hand them on: lines wrapped by
// hand, broken tables, mark-up left over, page numbers in mid-sentence.
#pragma once

#include <string_view>

#include "compiler/block.h"
#include "compiler/rules.h"

namespace dondoc::compiler {

/// Reads UTF-8 text (a byte-order mark is skipped, what is not UTF-8 becomes
/// U+FFFD, all text NFC). Never fails on what the text says.
SourceText read_text(std::string_view bytes, const Rules& rules = {});

}  // namespace dondoc::compiler
