// bàn giao đầu mối: one act passes everything open of a focal point to the next
// person, on a day; it can be taken back as one. Whatever a unit owes is the
// unit's: what passes is who answers for it, reads its reminders and can act.
//
// Errors besides not_found and forbidden: invalid hand_over.day (farther back than a
// year, farther ahead than 90 days), hand_over.same_person, person.name_required,
// user.bad_login; conflict hand_over.waiting, hand_over.built_upon, user.login_taken,
// focal_point.has_account.
#pragma once

#include "service/context.h"
#include "service/views/hand_over.h"

namespace dondoc::service {

/// What is open at the focal point's unit. The standing body's, the administrators' and the unit's own
/// (own_units.h), as all that follows; a unit names no account of others, and passes no seats.
HandOverPreview preview_hand_over(Context& context, base::Id focal_point_id);
/// On a day that has come at once, else at the beginning of that day. The account
/// that is made along can sign in at once and sees nothing before.
HandOverMade hand_over(Context& context, base::Id focal_point_id, const HandOverInput& input);
/// The outgoing person answers again; an account that was made for it and answers
/// for nothing else is closed. Links that were revoked stay so.
HandOver undo_hand_over(Context& context, base::Id id);
/// Of a unit, newest first.
std::vector<HandOver> list_hand_overs(Context& context, base::Id unit_id);
/// What waited for today, in every agency. Returns how many.
int carry_out_hand_overs(App& app);

/// An account for a focal point who has none; it may act for that unit, nothing else.
AccountMade give_account(Context& context, base::Id focal_point_id, const AccountInput& input);

}  // namespace dondoc::service
