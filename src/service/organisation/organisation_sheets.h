// What an administration keeps, as .xlsx: filtered and ordered as on the screen. Each asks
// its list, which says who may. Taking the accounts along is told in the log, as reading
// the list of focal points is.
#pragma once

#include "service/context.h"

namespace dondoc::service {

MadeFile export_units(Context& context, const ListQuery& query, const std::optional<std::string>& kind);
MadeFile export_groups(Context& context, const ListQuery& query);
MadeFile export_users(Context& context, const ListQuery& query);
MadeFile export_learned(Context& context, const ListQuery& query, const std::optional<domain::LearnedKind>& kind);
MadeFile export_reorganisations(Context& context, const ListQuery& query);
MadeFile export_contact_reads(Context& context, const ListQuery& query);
MadeFile export_hand_overs(Context& context, base::Id unit_id);
/// Names, kinds, codes, places, groups, offices, whom it followed and who followed it, each with its time.
MadeFile export_unit_life(Context& context, base::Id unit_id);
/// on: absent, today.
MadeFile export_committees(Context& context, const std::optional<base::Date>& on);

}  // namespace dondoc::service
