// Links without an account: one duty or one report of one unit, on any phone, until
// a day. The holder acts for the unit in that alone, by the same acts as a person
// with an account (work.h, reports.h).
#pragma once

#include <string>

#include "service/context.h"
#include "service/views/link.h"
#include "service/views/own_unit.h"

namespace dondoc::service {

/// Who is named where an account's name would stand: whoever holds a link.
inline constexpr const char* link_holder_name = "Người dùng liên kết (không tài khoản)";

/// The standing body's to see: of one duty, of one report, of a plan; newest first. Links of a share
/// are also the unit's that gave it; of one to a person of its own they are its alone.
Links list_links(Context& context, base::Id assignment_id);
Links list_report_links(Context& context, base::Id report_id);
Page<Link> list_plan_links(Context& context, base::Id plan_id, const ListQuery& query);
/// The staff's, as those below; of a share also the giver's. Throws invalid link.days (1–30), conflict link.too_many
/// (20 open ones of one duty), plan.closed, share.withdrawn. Sent again, the same link has another token.
NewLink create_link(Context& context, base::Id assignment_id, const LinkInput& input);
NewLink create_report_link(Context& context, base::Id report_id, const LinkInput& input);
/// One for each unit that has not sent its report of the period, or for those asked.
/// Throws conflict link.nobody, invalid link.too_many_at_once (1000), too.
NewLinks create_report_links(Context& context, base::Id period_id, const LinksInput& input);
/// One for each duty of these units in the plan that is not done. Throws invalid link.no_unit, too.
NewLinks create_plan_links(Context& context, base::Id plan_id, const LinksInput& input);
/// A list to hand out, from what the browser was told when it made them; nothing is kept.
MadeFile make_link_sheet(Context& context, const LinkSheetInput& input);
/// For good; whoever needs one gets another.
void revoke_link(Context& context, base::Id id);

struct LinkHolder { domain::Actor actor; std::string digest; };
/// Whose token it is. Throws unauthenticated link.unknown; forbidden link.expired,
/// link.revoked, link.ended (the plan is closed, or the duty is gone or another unit's);
/// throttled link.throttled. Wrong tokens shut an address out of trying others, never
/// out of a right one; a link is asked 200 times in 15 minutes at the most, and
/// brings 30 files.
LinkHolder enter_link(App& app, const std::string& token, const std::string& address, bool brings_file);

// What follows is asked by a LinkHolder: `context.session_digest` is the link's.

LinkedDuty open_link(Context& context);
/// Throws invalid update.bad_kind for other kinds, and what post_update does.
/// Of a duty that asks for the unit's focal point. Throws what name_focal_point does.
LinkedDuty name_by_link(Context& context, const NamedFocalPoint& input);
LinkedDuty update_by_link(Context& context, const LinkedUpdate& input);
/// Throws what fill_report does.
LinkedDuty report_by_link(Context& context, const FilledReport& input);
LinkedFile upload_by_link(Context& context, const Upload& upload);

}  // namespace dondoc::service
