// Where units lie: by a point of their own, by the start list's key or the statistics code, or, for
// a commune that is typed or brought by a list, by its name in the agency's province.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>

#include "domain/geo_point.h"
#include "store/unit_store.h"

namespace dondoc::service {

/// Of the units that were there on that day.
std::unordered_map<base::Id, domain::GeoPoint> points_on(store::Transaction& tx, base::Date on);

/// The point of a commune by its name: nothing where the agency's province is not known, or
/// has none of that name.
class PointsByName {
 public:
  explicit PointsByName(store::Transaction& tx) : tx_(tx) {}
  std::optional<domain::GeoPoint> find(const std::string& name);

 private:
  store::Transaction& tx_;
  std::optional<std::string> province_;  // asked for once there is a commune
};

}  // namespace dondoc::service
