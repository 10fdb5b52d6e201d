// Where a unit lies: one point on the map, no border.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dondoc::domain {

/// Degrees north and east.
struct GeoPoint {
  double latitude = 0, longitude = 0;
  friend bool operator==(const GeoPoint&, const GeoPoint&) = default;
};

/// "21.0386, 105.838", as maps copy it; nothing where it is no point of Việt Nam.
std::optional<GeoPoint> point_from(std::string_view text);
std::string text_of(const GeoPoint& point);
/// In the middle of them; nothing of none.
std::optional<GeoPoint> middle_of(const std::vector<GeoPoint>& points);

}  // namespace dondoc::domain
