// A document of another province: its "UBND tỉnh" is not the office's own.
#pragma once

#include <optional>
#include <string>

#include "draft/draft.h"
#include "store/agency_store.h"

namespace dondoc::service {

/// The warning "issuer-elsewhere" where the document's issuer, or the body above
/// it, names a province that is not the agency's; nothing where either names none.
std::optional<draft::Warning> foreign_issuer(const draft::Draft& draft, const store::AgencyRow& agency);

}  // namespace dondoc::service
