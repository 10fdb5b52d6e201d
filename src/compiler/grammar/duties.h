// What a plan charges whom with: tasks, reporting duties, and what they hang on.
#pragma once

#include "compiler/grammar/structure.h"
#include "draft/draft.h"

namespace dondoc::compiler {

/// Writes periods, phases, events, themes, channels, units, tasks and reporting
/// into the draft, and warnings for what could not be settled.
void write_duties(const Structure& structure, const SourceText& source, draft::Draft& draft, const Rules& rules = {});

}  // namespace dondoc::compiler
