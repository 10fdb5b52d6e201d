// The lists of people: taken away as a file, who read them, and what is erased of
// a person (Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15: whoever asks may have it erased).
//
// Errors besides not_found and forbidden: conflict person.not_deleted, since only
// who was deleted before can be erased: it cannot be undone; and person.erased of who is.
#pragma once

#include "service/context.h"
#include "service/views/contact.h"

namespace dondoc::service {

/// As .xlsx, with the same search and unit as the list; an event of the log.
MadeFile export_focal_points(Context& context, const ListQuery& query, const std::optional<base::Id>& unit_id);
/// Who read or took away the list of focal points, newest first; the administrators'.
Page<ContactRead> list_contact_reads(Context& context, const ListQuery& query);
/// What is kept of a person, as .xlsx, to be given to who asks for it; the administrators', an event of the log.
MadeFile export_user(Context& context, base::Id id);
/// The person is gone, what they did stays under a pseudonym. The administrators'.
/// An account takes all its focal points with it.
Erased erase_user(Context& context, base::Id id);
Erased erase_focal_point(Context& context, base::Id id);
/// Whether the name is what an erased person is called: nothing can be done with such a person any more.
bool is_erased(std::string_view name);

}  // namespace dondoc::service
