// A page as it is printed: words in their places. What PDF files and scans have
// in common, and what the reader of pages (page_reader.h) makes paragraphs of.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace dondoc::compiler {

/// In points (1/72 inch), from the page's upper left corner.
struct Box {
  double left = 0, top = 0, right = 0, bottom = 0;
  double width() const { return right - left; }
  double height() const { return bottom - top; }
  double centre_x() const { return (left + right) / 2; }
  double centre_y() const { return (top + bottom) / 2; }
  bool holds(double x, double y) const { return x >= left && x < right && y >= top && y < bottom; }
  /// Grows to hold `other` too.
  void take_in(const Box& other);
};

struct PageWord {
  Box box;
  std::string text;       // Unicode NFC, no spaces
  bool doubtful = false;  // recognised with little confidence
};

struct GridCell { int row = 0, column = 0, row_span = 1, column_span = 1; };

/// A table that is drawn on the page: where its lines run, and which fields of
/// the grid are one cell. Cells are in reading order.
struct Grid {
  std::vector<double> x, y;  // at least two of each, ascending
  std::vector<GridCell> cells;

  Box box() const { return {x.front(), y.front(), x.back(), y.back()}; }
  Box box(const GridCell& cell) const;
};

struct PrintedPage {
  double width = 0, height = 0;
  std::vector<PageWord> words;
  std::vector<Grid> grids;
  bool torn = false;       // a text layer with spaces within its words, which may be broken at a line's end too
  int turned = 0;          // quarters of a circle that a scan was turned by, clockwise, to stand upright
  bool illegible = false;  // a scan of whose words too few are any, however it is turned
  bool relayered = false;  // recognised from its picture, since its text layer was not what is printed
};

inline void Box::take_in(const Box& other) {
  left = std::min(left, other.left);
  top = std::min(top, other.top);
  right = std::max(right, other.right);
  bottom = std::max(bottom, other.bottom);
}

inline Box Grid::box(const GridCell& cell) const {
  const auto at = [](const std::vector<double>& lines, int i) { return lines[static_cast<std::size_t>(i)]; };
  return {at(x, cell.column), at(y, cell.row), at(x, cell.column + cell.column_span), at(y, cell.row + cell.row_span)};
}

}  // namespace dondoc::compiler
