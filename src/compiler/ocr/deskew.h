// Sheets lie askew in a scanner. Lines of text and of tables are read where they
// run level.
#pragma once

#include "compiler/pages/raster.h"

namespace dondoc::compiler::ocr {

/// By how many degrees the lines of a page fall to the right, between -5 and 5,
/// to a tenth; 0 for a page without lines.
double skew_of(const Raster& raster);

/// The page turned about its middle so that its lines run level.
Raster turned(const Raster& raster, double degrees);

/// The page turned clockwise by that many quarters of a circle, 0 to 3.
Raster quarter_turned(const Raster& raster, int quarters);

}  // namespace dondoc::compiler::ocr
