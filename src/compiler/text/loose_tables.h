// Tables of a text that was copied out of a document: the cells of a row stand behind
// each other, parted by tabs (as word processors copy them), or one to a line (as most
// readers of PDF do). Both are known by the heads of their columns.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "compiler/text/lines.h"

namespace dondoc::compiler {

struct LooseTable {
  std::vector<std::vector<std::string>> rows;  // a cell's paragraphs are parted by '\n'; a row of two cells in a wider table heads a group
  std::size_t end = 0;                         // the line after the table
};

/// The table whose heads stand on lines[begin], parted by tabs; no rows where none begins there.
LooseTable read_tab_table(const std::vector<Line>& lines, std::size_t begin);

/// The table whose heads stand on lines[begin] and the lines that follow, the first of them "TT", and whose rows each
/// begin with their number on a line of its own; no rows where none begins there.
LooseTable read_line_table(const std::vector<Line>& lines, std::size_t begin);

}  // namespace dondoc::compiler
