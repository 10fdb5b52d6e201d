// Learning from corrections: what the clerk put right in one document is read so
// in the next.
#pragma once

#include <vector>

#include "compiler/rules.h"
#include "domain/matching.h"
#include "draft/draft.h"
#include "service/context.h"
#include "store/draft_store.h"

namespace dondoc::service {

/// All reading rules, and beside them the headings and columns that the agency
/// of `tx` has learned.
compiler::Rules learned_rules(store::Transaction& tx);

/// Says in `draft` which of its names are proposed by a learned one: a warning
/// learned.name where it is first printed.
void note_learned_names(draft::Draft& draft, const std::vector<store::ResolutionRow>& resolutions, const std::vector<domain::Known>& known);

/// What the compiler had read before the first correction: those in force taken
/// back, newest first. A draft that is written here is always as it was read.
draft::Draft as_read(store::Transaction& tx, const store::DraftRow& row, const store::DraftContent& content);

/// Keeps what the person put right in a draft that is being confirmed: names
/// resolved to a unit or group that would not have been proposed, and the parts
/// that headings stand over. What contradicts something learned earlier takes
/// its place, and the earlier is kept as deleted. `corrected` is the draft of
/// `content`, which belongs to `row`.
void learn_from(store::Transaction& tx, const Context& context, const store::DraftRow& row, const store::DraftContent& content,
                const draft::Draft& corrected);

}  // namespace dondoc::service
