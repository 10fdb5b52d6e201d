// Which units a decision's words mean. Communes of one name are told apart by the district
// that they stood in; where that is not known, it is a person who chooses.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "domain/matching.h"
#include "service/views/common.h"
#include "store/unit_store.h"

namespace dondoc::service {

class UnitsByName {
 public:
  explicit UnitsByName(store::Transaction& tx);

  /// By code, by name, short name or alias, "UBND" written out or left out, else the one that is
  /// proposed for the words. None where no unit is meant; several where the words do not tell
  /// which. "Xã A (huyện B)", "Xã A, huyện B": that of the district, where one is said to stand in
  /// it or none is said to stand in another.
  std::vector<UnitRef> find(const std::string& text) const;
  /// True where it is said to have stood in that district, by its name or by its superiors.
  bool stood_in(const base::Id& unit, const std::string& district) const;

 private:
  std::vector<const domain::Known*> bearing(const std::string& name) const;
  std::vector<const domain::Known*> in_district(std::vector<const domain::Known*> units, const std::string& district) const;
  /// The districts that it is said to stand or have stood in, folded.
  std::vector<std::string> districts_of(const domain::Known& unit) const;

  store::Transaction& tx_;
  std::vector<domain::Known> known_;
  domain::NameIndex index_;
  std::map<std::string, std::vector<const domain::Known*>> named_, called_;  // by name, and by what else it is called
};

}  // namespace dondoc::service
