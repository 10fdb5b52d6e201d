// A drawn table: the words in its cells, and its going on over a page's end.
#pragma once

#include <vector>

#include "compiler/pages/page_line.h"
#include "compiler/pages/paragraph_writer.h"

namespace dondoc::compiler {

struct TableCell {
  int column = 0, column_span = 1, row_span = 1;
  Box box;
  std::vector<PageLine> lines;
};
using TableRow = std::vector<TableCell>;

/// The rows of one grid with the words that lie within it.
std::vector<TableRow> rows_of(const Grid& grid, const Words& words);

class PageTable {
 public:
  PageTable(const Grid& grid, std::vector<TableRow> rows) : x_(grid.x), rows_(std::move(rows)) {}

  /// Whether a grid at the top of the next page has the same columns.
  bool continues_as(const Grid& grid) const;
  /// Takes in the next page's rows: the heading is not repeated, and a first row
  /// without a number goes on with the row that the page's end cut.
  void go_on(std::vector<TableRow> rows);
  void write(ParagraphWriter& writer) const;

 private:
  std::vector<double> x_;
  std::vector<TableRow> rows_;
};

}  // namespace dondoc::compiler
