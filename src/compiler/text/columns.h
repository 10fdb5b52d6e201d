// Two columns side by side in text that keeps a page's layout: the head (issuer
// on the left, national heading on the right) and the foot (recipients on the
// left, signature on the right), parted by runs of spaces.
#pragma once

#include <string>
#include <vector>

#include "compiler/text/joining.h"
#include "compiler/text/lines.h"

namespace dondoc::compiler {

/// The lines [0, head_end) and [foot_begin, …) where columns may stand.
struct ColumnAreas {
  std::size_t head_end = 0, foot_begin = 0;
  bool holds(std::size_t line) const { return line < head_end || line >= foot_begin; }
};

ColumnAreas column_areas(const std::vector<Line>& lines, const Habits& habits);

/// The lines of both columns, top to bottom; end == begin where there is only one.
struct ColumnTable {
  std::vector<std::string> left, right;
  std::size_t end = 0;
};

ColumnTable read_columns(const std::vector<Line>& lines, std::size_t begin, const ColumnAreas& areas);

}  // namespace dondoc::compiler
