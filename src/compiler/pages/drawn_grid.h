// Tables by the lines drawn about their cells.
#pragma once

#include <vector>

#include "compiler/pages/page.h"
#include "compiler/pages/raster.h"

namespace dondoc::compiler {

/// The grids seen in a page's picture, in points of the page; `scale` is points
/// for each dot. Frames about a single cell are not grids. Lines must be level,
/// to a dot or two over a cell's width.
std::vector<Grid> grids_of(const Raster& raster, double scale);

}  // namespace dondoc::compiler
