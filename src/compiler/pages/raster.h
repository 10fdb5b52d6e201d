// A page as grey dots: what lines are seen in, and what scans are turned level by.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dondoc::compiler {

/// Rows from the top, 0 black to 255 white.
struct Raster {
  int width = 0, height = 0;
  std::vector<std::uint8_t> dots;

  std::uint8_t at(int x, int y) const { return dots[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)]; }
};

/// The first picture of a stream of binary PGM files (as pdftoppm and gm write
/// them), which is taken off `bytes`. Throws Error{invalid, "picture.damaged"}
/// and Error{too_large, "picture.too_large"} (parameter `limit`, million dots).
Raster take_pgm(std::string_view& bytes);
std::string to_pgm(const Raster& raster);

}  // namespace dondoc::compiler
