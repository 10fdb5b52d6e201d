// Who acts, and what they may do. Every right of the program is decided here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "domain/words.h"

namespace dondoc::domain {

struct Actor {
  base::Id user_id, agency_id;
  std::string name;
  bool administrator = false, staff = false, leader = false;
  std::vector<base::Id> units;  // those that the person is focal point of

  /// Sees every plan, unit and report of the agency.
  bool sees_all() const { return staff || leader; }
  bool of_unit(const base::Id& unit) const;
  bool has(UserRole role) const;
};

/// A list of acts for the screen: "file", "withdraw" …
using Can = std::vector<std::string>;

}  // namespace dondoc::domain
