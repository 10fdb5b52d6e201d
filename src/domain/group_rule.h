// "Các sở, ban, ngành": a group told by a rule instead of by a list.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "base/id.h"

namespace dondoc::domain {

/// Units of one of these kinds (none: of any but divisions and villages) that stand below `parent_id` (none:
/// anywhere); direct: right below it, and not below what is below it. With
/// `committee_id` the units of its members, and nothing else counts.
struct GroupRule {
  std::vector<std::string> kinds;
  std::optional<base::Id> parent_id;
  bool direct = false;
  std::optional<base::Id> committee_id{};
  friend bool operator==(const GroupRule&, const GroupRule&) = default;
};
BOOST_DESCRIBE_STRUCT(GroupRule, (), (kinds, parent_id, direct, committee_id))

/// A rule that leaves nobody out is a mistake. Throws Error{invalid, "group.rule_empty"}.
void check_rule(const GroupRule& rule);

/// A unit as it was on the day that the rule is asked for.
struct UnitFacts {
  base::Id id;
  std::optional<std::string> kind;
  std::optional<base::Id> parent_id;
};
/// In the order of the units. Kinds are compared without marks and case. A ring of
/// units above each other ends.
std::vector<base::Id> members_by(const GroupRule& rule, const std::vector<UnitFacts>& units);

}  // namespace dondoc::domain
