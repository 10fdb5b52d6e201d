// Who owes what: the bodies that a task names, groups expanded to units.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/id.h"
#include "domain/words.h"

namespace dondoc::domain {

/// A body as printed and what it was resolved to: a unit, a group, whoever is
/// charged, or none. kind none with `resolved`: a person decided that it is no
/// unit of the installation. Several units named together are a party each.
struct Party {
  std::string text;
  Role role{};
  TargetKind kind = TargetKind::none;
  std::optional<base::Id> id;
  bool resolved = false;
  std::optional<std::string> section{};  // of kind charged: the section's path; none: the whole plan
  friend bool operator==(const Party&, const Party&) = default;
};

struct Owed {
  base::Id unit_id;
  Role role{};
  std::optional<base::Id> via_group;
  bool via_charge = false;  // reached because the plan gives it other work
  friend bool operator==(const Owed&, const Owed&) = default;
};

using GroupMembers = std::unordered_map<base::Id, std::vector<base::Id>>;

/// "Các cơ quan, đơn vị được giao nhiệm vụ": the units that the tasks of a plan
/// charge, by the section that each task stands in.
class ChargedUnits {
 public:
  void add(const std::optional<std::string>& section, const std::vector<Owed>& owed);
  /// Each once, in the order of the tasks; a section holds what lies below it.
  std::vector<base::Id> in(const std::optional<std::string>& section) const;

 private:
  struct Charged { std::string section; base::Id unit_id; };
  std::vector<Charged> all_;
};

/// One entry for each unit, in the order in which they are first named. A unit
/// named twice has the weightier role (lead, perform, cooperate) and, being
/// named itself, is not "via" anything. Without `charged`, parties of that kind reach nobody.
std::vector<Owed> expand(const std::vector<Party>& parties, const GroupMembers& members, const ChargedUnits& charged = {});

}  // namespace dondoc::domain
