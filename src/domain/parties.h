// Who owes what: the bodies that a task names, groups expanded to units.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/id.h"
#include "domain/words.h"

namespace dondoc::domain {

/// A body as printed and what it was resolved to. kind none with `resolved`: a
/// person decided that it is no unit of the installation.
struct Party {
  std::string text;
  Role role{};
  TargetKind kind = TargetKind::none;
  std::optional<base::Id> id;
  bool resolved = false;
  friend bool operator==(const Party&, const Party&) = default;
};

struct Owed {
  base::Id unit_id;
  Role role{};
  std::optional<base::Id> via_group;
  friend bool operator==(const Owed&, const Owed&) = default;
};

using GroupMembers = std::unordered_map<base::Id, std::vector<base::Id>>;

/// One entry for each unit, in the order in which they are first named. A unit
/// named twice has the weightier role (lead, perform, cooperate) and, being
/// named itself, is not "via" a group.
std::vector<Owed> expand(const std::vector<Party>& parties, const GroupMembers& members);

}  // namespace dondoc::domain
