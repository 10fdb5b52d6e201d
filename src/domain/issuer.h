// The body that issues a plan among those that the plan charges.
#pragma once

#include <optional>
#include <string_view>

#include "domain/matching.h"
#include "domain/parties.h"

namespace dondoc::domain {

/// The unit that the plan's issuer is, where its name is known beyond doubt.
std::optional<base::Id> issuer_among(const std::vector<Known>& known, std::string_view issuer);

/// Who charges "các cơ quan, đơn vị" does not charge themselves: the issuer owes
/// what names it and nothing that reaches it by way of a group or of other work.
void spare_issuer(std::vector<Owed>& owed, const std::optional<base::Id>& issuer);

}  // namespace dondoc::domain
