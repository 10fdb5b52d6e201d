// Words beside each other are a line.
#pragma once

#include <string>
#include <vector>

#include "compiler/pages/page.h"
#include "compiler/text/lines.h"

namespace dondoc::compiler {

struct PageLine {
  Box box;
  std::vector<const PageWord*> words;  // from left to right
  std::string text;
  // What can be told of the text by itself, as of a text file's line.
  Opening opening = Opening::other;
  bool ends = false, capitals = false;

  /// The widest gap between two words.
  double widest_gap() const;
};

using Words = std::vector<const PageWord*>;

Words words_of(const PrintedPage& page);

/// The lines, top to bottom. A mark set high or small (a footnote's number) is of
/// the line that it touches.
std::vector<PageLine> lines_of(const Words& words);

/// The height of most words; 0 where there are none.
double usual_height(const Words& words);

}  // namespace dondoc::compiler
