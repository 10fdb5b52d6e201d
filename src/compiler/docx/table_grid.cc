#include "compiler/docx/table_grid.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace dondoc::compiler::docx {

namespace {

// No office draws a table of more columns; Word stops at 63.
constexpr int most_columns = 1'000;

/// All children of that name, through wrappers.
void gather(Node parent, std::string_view name, std::vector<Node>& out) {
  for (const Node node : parent.children()) {
    const auto word = local(node);
    if (word == name) out.push_back(node);
    else if (word == "sdt" || word == "sdtContent" || word == "customXml" || word == "ins" || word == "moveTo") gather(node, name, out);
  }
}

int span_of(Node properties, std::string_view name, int otherwise) {
  return std::clamp(number(value(properties, name)).value_or(otherwise), 0, most_columns);
}

}  // namespace

std::vector<GridRow> grid_of(Node table, int& deleted_rows) {
  std::vector<Node> rows;
  gather(table, "tr", rows);
  std::vector<GridRow> out;
  struct Owner { std::size_t row, cell; };
  std::map<int, Owner> merging;  // by column: the cell that vMerge goes on with
  for (const Node row : rows) {
    const Node row_properties = child(row, "trPr");
    if (child(row_properties, "del")) { ++deleted_rows; continue; }
    std::vector<Node> cells;
    gather(row, "tc", cells);
    GridRow line;
    int column = span_of(row_properties, "gridBefore", 0);
    for (const Node node : cells) {
      const Node properties = child(node, "tcPr");
      GridCell cell{node, column, std::max(1, span_of(properties, "gridSpan", 1)), 1, false};
      const Node across = child(properties, "hMerge"), down = child(properties, "vMerge");
      if (across && attribute(across, "val").value_or("continue") == "continue" && !line.empty()) {
        line.back().column_span += cell.column_span;
        cell.covered = true;
      } else if (down && attribute(down, "val").value_or("continue") == "continue" && merging.contains(column)) {
        const Owner owner = merging[column];
        out[owner.row][owner.cell].row_span = static_cast<int>(out.size() - owner.row) + 1;
        cell.covered = true;
      } else if (down) {
        merging[column] = {out.size(), line.size()};
      } else {
        merging.erase(column);
      }
      column = std::min(column + cell.column_span, most_columns);
      line.push_back(cell);
    }
    out.push_back(std::move(line));
  }
  return out;
}

}  // namespace dondoc::compiler::docx
