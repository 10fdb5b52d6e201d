#include "service/organisation/start_list.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "base/text.h"
#include "service/act.h"
#include "store/unit_mark_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;
using base::Id;

constexpr const char* statistics_scheme = "gso";

/// The communes of today exist since that day.
constexpr const char* two_tiers_since = "2025-07-01";

/// Which units of the list are here already.
class Here {
 public:
  explicit Here(store::Transaction& tx) : by_key_(store::units_by_code(tx, list_scheme)), by_code_(store::units_by_code(tx, statistics_scheme)) {
    for (auto& known : store::known_bodies(tx)) {
      if (known.kind != domain::TargetKind::unit) continue;
      names_[known.id] = {known.id, known.name, known.short_name};
      by_name_.emplace(base::fold(known.name), known.id);
      for (const auto& alias : known.aliases) by_alias_.emplace(base::fold(alias), known.id);
    }
  }

  std::optional<UnitRef> find(const StartUnit& unit) const {
    if (const auto found = by_key_.find(unit.key); found != by_key_.end()) return names_.at(found->second);
    if (unit.code)
      if (const auto found = by_code_.find(*unit.code); found != by_code_.end()) return names_.at(found->second);
    // Not the name of a whole commune: its Party committee and its People's Committee share it.
    for (const auto& name : {unit.name, unit.short_name})
      if (const auto found = by_name_.find(base::fold(name)); found != by_name_.end()) return names_.at(found->second);
    if (const auto found = by_alias_.find(base::fold(unit.name)); found != by_alias_.end()) return names_.at(found->second);
    return std::nullopt;
  }

 private:
  std::unordered_map<std::string, Id> by_key_, by_code_;
  std::unordered_map<std::string, Id> by_name_, by_alias_;
  std::unordered_map<Id, UnitRef> names_;
};

/// The members that a group of the list is to have besides those that it has.
using NewMembers = std::map<std::string, std::vector<Id>>;

int put_into_groups(store::Transaction& tx, const NewMembers& wanted, base::Date today, base::Instant now) {
  store::ListRequest all;
  all.slice = {100'000, 0};
  std::unordered_map<std::string, store::GroupRow> known;
  for (auto& group : store::list_groups(tx, all).rows) {
    for (const auto& alias : group.aliases) known.emplace(base::fold(alias), group);
    known.insert_or_assign(base::fold(group.name), group);
  }
  int made = 0;
  for (const auto& [name, ids] : wanted) {
    const auto there = known.find(base::fold(name));
    store::GroupRow group;
    if (there != known.end()) group = there->second;
    else { group.id = Id::make(); group.name = name; ++made; }
    const auto before = group;
    std::unordered_set<Id> members;
    for (const auto& member : group.members) members.insert(member.id);
    for (const auto& id : ids)
      if (members.insert(id).second) group.members.push_back({id, {}, {}});
    if (there == known.end()) store::insert_group(tx, group, today, now);
    else if (group.members.size() != before.members.size()) store::update_group(tx, before, group, today);
  }
  return made;
}

/// Where the list's unit stands under another: Party bodies in the Party, mass organisations in the Front.
const char* hierarchy_of(StartSection section) {
  if (section == StartSection::party || section == StartSection::commune_party) return "party";
  return section == StartSection::front ? "front" : store::administration;
}

store::UnitRow row_of(const StartUnit& unit, const StartChoice& choice, bool former_names) {
  store::UnitRow row;
  row.id = Id::make();
  row.name = base::fold_spaces(choice.name);
  if (row.name.empty()) throw Error(ErrorKind::invalid, "unit.name_required", "units");
  if (const auto short_name = base::fold_spaces(choice.short_name); !short_name.empty()) row.short_name = short_name;
  row.kind = unit.kind;
  row.aliases = unit.aliases;
  if (former_names) row.aliases.insert(row.aliases.end(), unit.former_names.begin(), unit.former_names.end());
  return row;
}

}  // namespace

std::vector<StartProvince> list_start_provinces(Context& context) {
  require(domain::can_unit(context.actor, false), "edit");
  return start_provinces();
}

StartList preview_start_list(Context& context, const std::string& province_code) {
  require(domain::can_unit(context.actor, false), "edit");
  auto list = start_list_of(province_code);
  auto tx = context.read();
  const Here here(tx);
  for (auto& unit : list.units) unit.existing = here.find(unit);
  return list;
}

StartAdded add_start_list(Context& context, const StartInput& input) {
  Act act(context, "start-list.added");
  require(domain::can_unit(context.actor, false), "edit");
  if (act.earlier()) return act.earlier_answer<StartAdded>().value_or(StartAdded{});
  if (input.units.empty()) throw Error(ErrorKind::invalid, "start_list.nothing_chosen", "units");
  const auto list = start_list_of(input.province_code);
  std::unordered_map<std::string, const StartChoice*> chosen;
  for (const auto& choice : input.units) chosen.emplace(choice.key, &choice);
  const Here here(act.tx);
  const auto today = context.today();
  const auto communes_since = std::min(today, base::Date::parse(two_tiers_since).value());
  StartAdded added;
  std::unordered_map<std::string, Id> ids;  // of the list's keys
  NewMembers members;
  // Each unit of the list comes after the one that it stands under.
  for (const auto& unit : list.units) {
    const auto existing = here.find(unit);
    if (existing) ids.emplace(unit.key, existing->id);
    const auto choice = chosen.extract(unit.key);
    if (choice.empty()) continue;
    const auto since = unit.code ? communes_since : today;
    if (existing) ++added.known;
    else {
      auto row = row_of(unit, *choice.mapped(), input.former_names);
      const auto parent = unit.parent_key ? ids.find(*unit.parent_key) : ids.end();
      const std::string hierarchy = hierarchy_of(unit.section);
      if (parent != ids.end() && hierarchy == store::administration) row.parent_id = parent->second;
      store::insert_unit(act.tx, row, since, context.now());
      if (parent != ids.end() && hierarchy != store::administration) store::set_place(act.tx, row.id, hierarchy, parent->second, since);
      ids.emplace(unit.key, row.id);
      ++added.created;
    }
    const auto id = ids.at(unit.key);
    store::give_code(act.tx, id, list_scheme, unit.key, since);
    if (unit.code) store::give_code(act.tx, id, statistics_scheme, *unit.code, since);
    for (const auto& group : unit.groups) members[group].push_back(id);
  }
  if (!chosen.empty()) throw Error(ErrorKind::invalid, "start_list.unknown_key", "units", {{"key", chosen.begin()->first}});
  added.groups = put_into_groups(act.tx, members, today, context.now());
  act.keep_answer(added);
  act.finish("agency", context.actor.agency_id, {}, {{"province", list.province.name}, {"created", std::to_string(added.created)}, {"known", std::to_string(added.known)}});
  return added;
}

}  // namespace dondoc::service
