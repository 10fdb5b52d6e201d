// Units as of today, and the validity periods behind them; groups of units.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/date.h"
#include "domain/group_rule.h"
#include "domain/matching.h"
#include "domain/parties.h"
#include "store/filter.h"

namespace dondoc::store {

/// A thing by its name: a unit, a group, a plan.
struct NamedRow {
  base::Id id;
  std::string name;
  std::optional<std::string> short_name;
};

struct UnitRow {
  base::Id id;
  std::string name;
  std::optional<std::string> short_name, kind, code;
  std::optional<base::Id> parent_id;
  std::optional<std::string> parent_name, parent_short_name;
  int focal_points = 0;
  std::optional<base::Instant> deleted_at;
  std::optional<base::Date> dissolved_on;  // by a decision; deleted as well, then
  std::vector<std::string> aliases;
  std::vector<NamedRow> groups;
};

/// The code that the agency itself gave; others (QĐ 20/2020, GSO) stand beside it.
inline constexpr const char* own_scheme = "own";
inline constexpr const char* administration = "administration";

Listed<UnitRow> list_units(Transaction& tx, const ListRequest& request, const std::optional<std::string>& kind);
std::optional<UnitRow> find_unit(Transaction& tx, const base::Id& id);
/// All that are not deleted, by id.
std::unordered_map<base::Id, NamedRow> unit_names(Transaction& tx);
/// Everything that a printed name may mean: units and groups that are not
/// deleted, with the names learned for them. Divisions and villages, which units keep
/// themselves, are left out: "Thôn 1" stands in every commune.
std::vector<domain::Known> known_bodies(Transaction& tx);
/// By code or by folded name, in that order.
std::optional<base::Id> find_unit_by(Transaction& tx, const std::string& name_or_code);

/// The units that are not deleted by their code in `scheme`.
std::unordered_map<std::string, base::Id> units_by_code(Transaction& tx, const std::string& scheme);
/// From `from` on the code is this unit's, and no other's.
void give_code(Transaction& tx, const base::Id& unit, const std::string& scheme, const std::string& code, base::Date from);

/// True when `unit` is `above`, or `above` is one of the units over it.
bool stands_under(Transaction& tx, const base::Id& unit, const base::Id& above);

void insert_unit(Transaction& tx, const UnitRow& unit, base::Date today, base::Instant now);
/// What differs ends its validity today and begins anew; a former name stays as
/// an alias.
void update_unit(Transaction& tx, const UnitRow& before, const UnitRow& unit, base::Date today);
/// False where there is no such unit, or it is so already.
bool set_unit_deleted(Transaction& tx, const base::Id& id, std::optional<base::Instant> deleted_at);

struct GroupRow {
  base::Id id;
  std::string name;
  std::vector<std::string> aliases;
  std::optional<base::Instant> deleted_at;
  std::vector<NamedRow> members;
  std::optional<domain::GroupRule> rule{};  // instead of a list: members are those of today
};

Listed<GroupRow> list_groups(Transaction& tx, const ListRequest& request);
std::optional<GroupRow> find_group(Transaction& tx, const base::Id& id);
void insert_group(Transaction& tx, const GroupRow& group, base::Date today, base::Instant now);
void update_group(Transaction& tx, const GroupRow& before, const GroupRow& group, base::Date today);
bool set_group_deleted(Transaction& tx, const base::Id& id, std::optional<base::Instant> deleted_at);
/// Of a list: as of today. By a rule: by kind and place as of `on` (none: today); a
/// unit that was entered later counts as it first was. Deleted units are left out.
domain::GroupMembers group_members(Transaction& tx, std::optional<base::Date> on = {});
/// The groups whose rule takes the unit, on that day (none: today), by name.
std::vector<NamedRow> rules_taking(Transaction& tx, const base::Id& unit, std::optional<base::Date> on = {});
/// The lists that the unit stands in, from today on; groups with a rule are left alone.
void set_groups_of_unit(Transaction& tx, const base::Id& unit, const std::vector<base::Id>& groups, base::Date today);

}  // namespace dondoc::store
