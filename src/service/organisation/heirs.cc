#include "service/organisation/heirs.h"

#include <algorithm>
#include <unordered_map>

#include "base/text.h"
#include "service/organisation/start_list.h"
#include "store/unit_life_store.h"

namespace dondoc::service {
namespace {

using base::Id;

// Sure of the body, not of which of its functions is meant.
constexpr double of_an_heir = 0.8;

class Heirs {
 public:
  Heirs(store::Transaction& tx, const std::string& name, const std::vector<domain::Known>& known) : name_(base::fold(name)) {
    for (const auto& unit : known) {
      if (unit.kind != domain::TargetKind::unit) continue;
      by_id_.emplace(unit.id, &unit);
      for (const auto& called : names_of(unit)) by_name_.emplace(base::fold(called), &unit);
      if (base::fold(unit.name) == name_ || (unit.short_name && base::fold(*unit.short_name) == name_)) return;  // it is meant itself
    }
    for (const auto& heir : store::heirs_by_decision(tx, name_))
      if (const auto unit = by_id_.find(heir.unit); unit != by_id_.end()) add(*unit->second, heir.from, heir.function, heir.basis);
    if (out.empty()) by_list(tx);
  }

  std::vector<Candidate> out;

 private:
  static std::vector<std::string> names_of(const domain::Known& unit) {
    auto names = unit.aliases;
    names.push_back(unit.name);
    if (unit.short_name) names.push_back(*unit.short_name);
    return names;
  }

  void by_list(store::Transaction& tx) {
    const auto keys = store::units_by_code(tx, list_scheme);
    for (const auto& former : former_bodies()) {
      if (std::ranges::none_of(former.names, [&](const auto& called) { return base::fold(called) == name_; })) continue;
      for (const auto& successor : former.successors) {
        const auto key = keys.find(successor.key);
        const auto by_key = key == keys.end() ? by_id_.end() : by_id_.find(key->second);
        const domain::Known* unit = by_key == by_id_.end() ? nullptr : by_key->second;
        for (std::size_t i = 0; !unit && i < successor.names.size(); ++i)
          if (const auto found = by_name_.find(base::fold(successor.names[i])); found != by_name_.end()) unit = found->second;
        if (unit) add(*unit, former.names.front(), successor.function, former.basis);
      }
    }
  }

  void add(const domain::Known& unit, const std::string& from, const std::string& function, const std::string& basis) {
    if (std::ranges::find(out, unit.id, &Candidate::id) != out.end()) return;
    out.push_back({unit.kind, unit.id, unit.name, unit.short_name, of_an_heir, Inheritance{from, function, basis}});
  }

  std::string name_;
  std::unordered_map<Id, const domain::Known*> by_id_;
  std::unordered_map<std::string, const domain::Known*> by_name_;
};

}  // namespace

std::vector<Candidate> heirs_of(store::Transaction& tx, const std::string& name, const std::vector<domain::Known>& known) {
  return std::move(Heirs(tx, name, known).out);
}

}  // namespace dondoc::service
