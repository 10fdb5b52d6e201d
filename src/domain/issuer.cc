#include "domain/issuer.h"

namespace dondoc::domain {

std::optional<base::Id> issuer_among(const std::vector<Known>& known, std::string_view issuer) {
  if (issuer.empty()) return std::nullopt;
  const auto* found = NameIndex(known).propose(issuer);
  return found && found->kind == TargetKind::unit ? std::optional(found->id) : std::nullopt;
}

void spare_issuer(std::vector<Owed>& owed, const std::optional<base::Id>& issuer) {
  if (issuer) std::erase_if(owed, [&](const Owed& one) { return one.unit_id == *issuer && (one.via_group || one.via_charge); });
}

}  // namespace dondoc::domain
