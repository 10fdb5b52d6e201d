// What units owe: seen, received, reported on, answered.
#pragma once

#include <optional>

#include "service/context.h"
#include "service/views/work.h"

namespace dondoc::service {

/// What the actor's units owe. sort: due_on (default: what is not done first,
/// by deadline), -due_on, plan, ordinal.
AssignmentPage list_my_assignments(Context& context, const ListQuery& query, std::optional<domain::Standing> standing,
                                   const std::optional<base::Id>& plan_id);
AssignmentDetail get_assignment(Context& context, base::Id id);
/// The acts below throw conflict plan.closed once the plan is closed, and
/// assignment.wrong_state (state).
AssignmentDetail receive_assignment(Context& context, base::Id id);
AssignmentDetail reopen_assignment(Context& context, base::Id id, const Reason& input);
/// Throws invalid update.note_required, update.bad_percent, update.bad_link, attachment.unknown.
AssignmentDetail post_update(Context& context, base::Id id, const UpdateInput& input);
/// By the standing body, the unit that it was passed on to, or who gave the share.
/// Throws invalid answer.required, conflict update.answered_already.
Update answer_update(Context& context, base::Id update_id, const AnswerInput& input);
/// Kept a day until something refers to it. The media type is found in the
/// bytes, not believed: throws invalid attachment.media_type for what is neither
/// picture, PDF, office document nor plain text.
Attachment upload_attachment(Context& context, const Upload& upload);
StoredFile get_attachment(Context& context, base::Id id);

}  // namespace dondoc::service
