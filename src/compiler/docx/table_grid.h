// Where a table's cells lie: merged cells, and rows that begin late.
#pragma once

#include <vector>

#include "compiler/docx/node.h"

namespace dondoc::compiler::docx {

struct GridCell {
  Node node;               // <w:tc>
  int column = 0, column_span = 1, row_span = 1;
  bool covered = false;    // a merged cell above or to the left covers it
};
using GridRow = std::vector<GridCell>;

/// The rows of <w:tbl>, each with its cells in order, content controls and the
/// like looked through, rows that a tracked change deleted left out
/// (`deleted_rows` counts them).
std::vector<GridRow> grid_of(Node table, int& deleted_rows);

}  // namespace dondoc::compiler::docx
