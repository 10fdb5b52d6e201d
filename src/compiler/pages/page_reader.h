// Printed pages into blocks: reading order, head and foot with their two columns,
// drawn tables with their cells, paragraphs joined from lines and over page ends,
// running heads and page numbers apart, footnotes told by their small type.
#pragma once

#include <vector>

#include "compiler/block.h"
#include "compiler/pages/page.h"

namespace dondoc::compiler {

/// Fills text, blocks, notes and pages. Never fails on what the pages say.
void read_pages(std::vector<PrintedPage> pages, SourceText& out);

}  // namespace dondoc::compiler
