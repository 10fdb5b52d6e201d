#include "compiler/ocr/deskew.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <vector>

namespace dondoc::compiler::ocr {

namespace {

constexpr int ink = 128;
constexpr double most = 5, coarse = 0.5, fine = 0.1;
constexpr std::size_t enough = 60'000;  // dots of ink to judge by

struct Dot { float x, y; };

/// The lower edges of the ink, thinned out: letters stand on their lines.
std::vector<Dot> edges_of(const Raster& raster) {
  std::vector<Dot> dots;
  const int margin_x = raster.width / 20, margin_y = raster.height / 20;  // the scanner's own shadows
  for (int y = margin_y; y + 1 < raster.height - margin_y; ++y)
    for (int x = margin_x; x < raster.width - margin_x; ++x)
      if (raster.at(x, y) < ink && raster.at(x, y + 1) >= ink) dots.push_back({static_cast<float>(x), static_cast<float>(y)});
  if (dots.size() <= enough) return dots;
  std::vector<Dot> thinned;
  const auto step = dots.size() / enough + 1;
  for (std::size_t i = 0; i < dots.size(); i += step) thinned.push_back(dots[i]);
  return thinned;
}

/// How sharply the dots gather in rows when the page is turned by that much.
double sharpness(const std::vector<Dot>& dots, int height, double degrees, std::vector<std::uint32_t>& rows) {
  const double slope = std::tan(degrees * std::numbers::pi / 180);
  const double shift = slope < 0 ? 0 : slope * 20'000;
  rows.assign(static_cast<std::size_t>(height) / 2 + 2'000, 0);
  for (const auto& dot : dots) {
    const double row = (dot.y - slope * dot.x + std::min(shift, static_cast<double>(height))) / 2;
    if (row >= 0 && row < static_cast<double>(rows.size())) ++rows[static_cast<std::size_t>(row)];
  }
  double sum = 0;
  for (const auto count : rows) sum += static_cast<double>(count) * count;
  return sum;
}

}  // namespace

double skew_of(const Raster& raster) {
  const auto dots = edges_of(raster);
  if (dots.size() < 200) return 0;
  std::vector<std::uint32_t> rows;
  double best = 0, best_sharpness = sharpness(dots, raster.height, 0, rows);
  const auto search = [&](double from, double to, double step) {
    for (double angle = from; angle <= to + step / 2; angle += step) {
      const double found = sharpness(dots, raster.height, angle, rows);
      if (found > best_sharpness) { best_sharpness = found; best = angle; }
    }
  };
  search(-most, most, coarse);
  search(best - coarse, best + coarse, fine);
  return std::clamp(std::round(best * 10) / 10, -most, most);
}

Raster turned(const Raster& raster, double degrees) {
  const double angle = degrees * std::numbers::pi / 180, cosine = std::cos(angle), sine = std::sin(angle);
  const double middle_x = raster.width / 2.0, middle_y = raster.height / 2.0;
  Raster out{raster.width, raster.height, std::vector<std::uint8_t>(raster.dots.size(), 255)};
  for (int y = 0; y < out.height; ++y)
    for (int x = 0; x < out.width; ++x) {
      const double from_x = middle_x + (x - middle_x) * cosine - (y - middle_y) * sine;
      const double from_y = middle_y + (x - middle_x) * sine + (y - middle_y) * cosine;
      const int left = static_cast<int>(std::floor(from_x)), top = static_cast<int>(std::floor(from_y));
      if (left < 0 || top < 0 || left + 1 >= raster.width || top + 1 >= raster.height) continue;
      const double right_share = from_x - left, lower_share = from_y - top;
      const double upper = raster.at(left, top) * (1 - right_share) + raster.at(left + 1, top) * right_share;
      const double lower = raster.at(left, top + 1) * (1 - right_share) + raster.at(left + 1, top + 1) * right_share;
      out.dots[static_cast<std::size_t>(y) * static_cast<std::size_t>(out.width) + static_cast<std::size_t>(x)] =
          static_cast<std::uint8_t>(std::lround(upper * (1 - lower_share) + lower * lower_share));
    }
  return out;
}

Raster quarter_turned(const Raster& raster, int quarters) {
  if (quarters == 0) return raster;
  const bool across = quarters % 2 != 0;
  Raster out{across ? raster.height : raster.width, across ? raster.width : raster.height, {}};
  out.dots.reserve(raster.dots.size());
  for (int y = 0; y < out.height; ++y)
    for (int x = 0; x < out.width; ++x)
      out.dots.push_back(quarters == 1   ? raster.at(y, raster.height - 1 - x)
                         : quarters == 2 ? raster.at(raster.width - 1 - x, raster.height - 1 - y)
                                         : raster.at(raster.width - 1 - y, x));
  return out;
}

}  // namespace dondoc::compiler::ocr
