// Units hand their duties down, in shares, to units below and to their people.
#pragma once

#include <vector>

#include "service/context.h"
#include "service/views/share.h"

namespace dondoc::service {

/// What was handed down of an assignment, to whom and how it stands, as far as the
/// actor may know.
Shares list_shares(Context& context, base::Id assignment_id);
/// The unit's alone.
ShareHolders list_share_holders(Context& context, base::Id assignment_id);
/// All of them or none. Throws conflict plan.closed, share.too_deep; invalid share.none,
/// share.too_many (limit), and of one share, at its field: share.text_required,
/// share.not_below, share.not_own_person, and those of domain::check_share_day.
Shares give_shares(Context& context, base::Id assignment_id, const SharesInput& input);
/// Nothing that was said of the share is lost by the acts below.
Share put_share(Context& context, base::Id id, const ShareChange& input);
/// With what was handed down of it.
void withdraw_share(Context& context, base::Id id);
Share restore_share(Context& context, base::Id id);

/// Tells of each row how what was handed down of it stands.
void add_share_counts(store::Transaction& tx, std::vector<AssignmentRow>& rows, base::Date as_of);

}  // namespace dondoc::service
