#include "service/drafts/new_composition.h"

#include "base/text.h"
#include "draft/skeleton.h"
#include "service/official.h"

namespace dondoc::service {

draft::Composition new_composition(const ComposeInput& input, const store::AgencyRow& agency) {
  const auto issuer = base::fold_spaces(input.issuer);
  const bool own = base::fold(issuer) == base::fold(agency.name);
  auto out = draft::from_skeleton(input.skeleton, input.family, issuer);
  out.head = {input.family, superior_of(issuer, input.issuer_parent), issuer, letters_of(issuer, own ? agency.short_name : std::nullopt), input.place, "Kế hoạch", input.title};
  const auto signing = signing_of(issuer, input.family == draft::Family::party ? domain::Family::party : domain::Family::state);
  out.foot = {"", signing.authority, signing.position, input.signer};
  return out;
}

}  // namespace dondoc::service
