// What is kept of a draft beside its content, and how it is shown in lists.
#pragma once

#include <vector>

#include "domain/rights.h"
#include "draft/draft.h"
#include "service/context.h"
#include "service/views/draft.h"
#include "store/draft_store.h"

namespace dondoc::service {

domain::DraftFacts facts_of(const store::DraftRow& row);
DraftRow view_of(const Context& context, const store::DraftRow& row);

/// What follows from the content, written into the row.
void describe(store::DraftRow& row, const draft::Draft& draft, const std::vector<store::ResolutionRow>& resolutions,
              const std::vector<std::string>& unreached);

}  // namespace dondoc::service
