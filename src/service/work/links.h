// Links without an account: one duty of one unit, on any phone, until a day. The
// holder acts for the unit in that duty alone, by the same acts as a person with
// an account (service/work.h).
#pragma once

#include <string>

#include "service/context.h"
#include "service/views/link.h"

namespace dondoc::service {

/// The standing body's to see.
Links list_links(Context& context, base::Id assignment_id);
/// The staff's. Throws invalid link.days (1–30), conflict link.too_many (20 open
/// ones of one duty), plan.closed. Sent again, the same link has another token.
NewLink create_link(Context& context, base::Id assignment_id, const LinkInput& input);
/// For good; whoever needs one gets another.
void revoke_link(Context& context, base::Id id);

struct LinkHolder { domain::Actor actor; std::string digest; };
/// Whose token it is. Throws unauthenticated link.unknown; forbidden link.expired,
/// link.revoked, link.ended (the plan is closed, or the duty is another unit's);
/// throttled link.throttled. Wrong tokens shut an address out of trying others, never
/// out of a right one; a link is asked 200 times in 15 minutes at the most, and
/// brings 30 files.
LinkHolder enter_link(App& app, const std::string& token, const std::string& address, bool brings_file);

// What follows is asked by a LinkHolder: `context.session_digest` is the link's.

LinkedDuty open_link(Context& context);
/// Throws invalid update.bad_kind for other kinds, and what post_update does.
LinkedDuty update_by_link(Context& context, const LinkedUpdate& input);
LinkedFile upload_by_link(Context& context, const Upload& upload);

}  // namespace dondoc::service
