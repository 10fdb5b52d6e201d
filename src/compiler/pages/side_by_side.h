// Where a page has two columns without drawn lines between them: the head (issuer
// beside the national heading) and the foot (recipients beside the signature).
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "compiler/pages/page_line.h"

namespace dondoc::compiler {

/// The lines [first, last), which no word crosses at `gutter`.
struct SideBySide {
  std::size_t first = 0, last = 0;
  double gutter = 0;
};

/// The head of a document on its first page, or nothing.
std::optional<SideBySide> head_of(const std::vector<PageLine>& lines, const PrintedPage& page);
/// The foot, from "Nơi nhận" or the authority beside it on; looked for from `from`.
std::optional<SideBySide> foot_of(const std::vector<PageLine>& lines, std::size_t from, const PrintedPage& page);

/// How far a foot, whose lines on earlier pages are `before`, goes on at the top
/// of the next page; the gutter is one for all of its lines.
SideBySide foot_goes_on(const std::vector<PageLine>& before, const std::vector<PageLine>& lines, const PrintedPage& page);

/// The lines of either column by itself: they need not be level with each other.
struct Columns { std::vector<PageLine> left, right; };
Columns columns_of(const std::vector<PageLine>& lines, const SideBySide& area);

}  // namespace dondoc::compiler
