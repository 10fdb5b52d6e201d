// sửa đổi, bổ sung kế hoạch: a document that was read and reviewed here is held
// against a running plan, and then changes it.
#pragma once

#include "service/context.h"
#include "service/views/amendment.h"

namespace dondoc::service {

/// Of a plan, newest first; for those who see all.
Amendments list_amendments(Context& context, base::Id plan_id);
/// The exact difference, task by task, with the text of both; changes nothing.
/// Errors as service/plans/amending.h, conflict plan.wrong_status.
AmendmentPreview preview_amendment(Context& context, base::Id plan_id, const AmendmentInput& input);
/// In one transaction. Opens again only what changed; whatever units entered stays, and
/// so does what the plan said before. Units whose work changes are told. Throws besides
/// conflict draft.moved_on, amendment.nothing.
Amendment amend_plan(Context& context, base::Id plan_id, const AmendmentInput& input);

}  // namespace dondoc::service
