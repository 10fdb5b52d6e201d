// What was corrected and the clean copy (clean_document.h) does not say.
#pragma once

#include "service/context.h"
#include "service/views/copy_notes.h"

namespace dondoc::service {

/// Of a draft, for who may see drafts.
CopyNotes get_draft_copy_notes(Context& context, base::Id id);
/// Of a plan, as it was confirmed. Throws as get_plan.
CopyNotes get_plan_copy_notes(Context& context, base::Id id);

}  // namespace dondoc::service
