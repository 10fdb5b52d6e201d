// Which printed lines are one paragraph, told from where they stand: a paragraph
// goes on while its lines are full, and begins where one is set in.
#pragma once

#include <vector>

#include "compiler/pages/page_line.h"

namespace dondoc::compiler {

/// Between which edges text runs.
struct Measure { double left = 0, right = 0; };

/// Of a page's lines, or of `otherwise` where they are too few to tell.
Measure measure_of(const std::vector<PageLine>& lines, const Measure& otherwise);

/// A line and the edges that it was set between.
struct PlacedLine {
  PageLine line;
  Measure measure;
  double indent() const { return line.box.left - measure.left; }
  /// Set in from both edges alike.
  bool centred() const;
};

/// What two lines have between them; the lines of a cell stand in too narrow a
/// column for indents to tell anything.
enum class Step { line, gap, page, cell };

/// Whether `next` goes on with the paragraph that began with `first` and has come
/// to `last` (the same where it has one line).
bool goes_on(const PlacedLine& first, const PlacedLine& last, const PlacedLine& next, Step step);

}  // namespace dondoc::compiler
