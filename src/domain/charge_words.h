// "Các cơ quan, đơn vị được giao nhiệm vụ tại Mục III": a body that is told by
// what the plan gives it, not by its name.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dondoc::domain {

struct ChargeWords {
  std::string who;                     // what stands before: "Các cơ quan, đơn vị"
  bool anyone = false;                 // `who` tells no kind of body, so that whoever is charged is meant
  std::optional<std::string> section;  // as printed, outermost first: "III", "III.2"; none: the whole plan
};

/// What `printed` says so; nothing where it does not speak of work that was given.
std::optional<ChargeWords> read_charge(std::string_view printed);

}  // namespace dondoc::domain
