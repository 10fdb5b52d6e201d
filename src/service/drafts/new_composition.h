// The first sheet of a plan that is written here.
#pragma once

#include "draft/composition.h"
#include "service/views/draft.h"
#include "store/agency_store.h"

namespace dondoc::service {

/// The skeleton asked for, with the head and the foot that follow from the
/// issuer's name: the letters of its symbol, who signs for it and as what.
draft::Composition new_composition(const ComposeInput& input, const store::AgencyRow& agency);

}  // namespace dondoc::service
