// "Nơi nhận": who gets the document, and what for.
#pragma once

#include <vector>

#include "compiler/grammar/frame.h"
#include "compiler/grammar/structure.h"

namespace dondoc::compiler {

/// One entry for each body that the list parts by ';' or a new line, without
/// the marks of purpose; the line "Lưu" included.
std::vector<RecipientLine> read_recipients(const BlockKeys& keys, const Frame& frame, const Rules& rules);

}  // namespace dondoc::compiler
