// What a unit was called, what it was and where it stood, each with its time;
// whom it followed and who followed it.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/date.h"
#include "domain/words.h"
#include "store/unit_store.h"

namespace dondoc::store {

/// `from`: nothing where it was always so. `to`: the first day on which it is so
/// no more; nothing where it is so today.
struct Validity { std::optional<base::Date> from, to; };

struct NameOfTime { std::string name; std::optional<std::string> short_name; Validity valid; };
struct KindOfTime { std::string kind; Validity valid; };
struct CodeOfTime { std::string scheme, code; Validity valid; };
/// Under a unit in a hierarchy, or a member of a group.
struct PlaceOfTime { std::string hierarchy; NamedRow in; Validity valid; };
/// function: '' is all of it. basis: the decision, as it is cited.
struct SuccessionRow { NamedRow unit; std::string function, basis; base::Date effective_on; };

struct UnitLifeRow {
  std::vector<NameOfTime> names;
  std::vector<KindOfTime> kinds;
  std::vector<CodeOfTime> codes;
  std::vector<PlaceOfTime> places, groups;
  std::vector<SuccessionRow> predecessors, successors;
  std::vector<NamedRow> units_below;  // today
};
/// Latest first, units below by name.
UnitLifeRow life_of_unit(Transaction& tx, const base::Id& unit);

/// The names of what the units stand or stood under in the administration.
std::unordered_map<base::Id, std::vector<std::string>> superiors_ever(Transaction& tx, const std::vector<base::Id>& units);

/// What a unit that bore this name is called on that day: it, or those that took it over as a
/// whole, by the names of that day. Empty where no unit bore it, or one bears it still.
std::vector<std::string> called_on(Transaction& tx, const std::string& name, base::Date on);

/// Who took over from units that are dissolved and bore that (folded) name, short name or
/// alias: in the order of the decisions. from: as it was called last.
struct HeirRow { base::Id unit; std::string from, function, basis; };
std::vector<HeirRow> heirs_by_decision(Transaction& tx, const std::string& name_fold);

}  // namespace dondoc::store
