// A name that stands for several bodies and names each of them: "UBND các xã A,
// B và C", "các Sở: Y tế, Tài chính", "các xã ven sông (A, B)".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/matching.h"

namespace dondoc::domain {

/// One of them by its full name ("UBND xã A"); known null: no unit, or more than
/// one, is called so.
struct NamedUnit {
  std::string name;
  const Known* known;
};

/// The bodies that `printed` names one by one, in its order; empty where it is no
/// such list or none of them is known.
std::vector<NamedUnit> units_named_in(const NameIndex& index, std::string_view printed);

}  // namespace dondoc::domain
