#include "domain/geo_point.h"

#include <charconv>
#include <cstdio>

#include "base/text.h"

namespace dondoc::domain {
namespace {

// With the islands.
constexpr double south = 6, north = 24, west = 102, east = 118;

std::optional<double> number(std::string_view text) {
  text = base::trim(text);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

}  // namespace

std::optional<GeoPoint> point_from(std::string_view text) {
  const auto by = text.find_first_of(",;");
  if (by == std::string_view::npos) return std::nullopt;
  const auto latitude = number(text.substr(0, by)), longitude = number(text.substr(by + 1));
  if (!latitude || !longitude || *latitude < south || *latitude > north || *longitude < west || *longitude > east) return std::nullopt;
  return GeoPoint{*latitude, *longitude};
}

std::string text_of(const GeoPoint& point) {
  char out[48];
  std::snprintf(out, sizeof out, "%.6g, %.6g", point.latitude, point.longitude);
  return out;
}

std::optional<GeoPoint> middle_of(const std::vector<GeoPoint>& points) {
  if (points.empty()) return std::nullopt;
  GeoPoint sum;
  for (const auto& point : points) {
    sum.latitude += point.latitude;
    sum.longitude += point.longitude;
  }
  const auto n = static_cast<double>(points.size());
  return GeoPoint{sum.latitude / n, sum.longitude / n};
}

}  // namespace dondoc::domain
