// Ban Chỉ đạo, Tiểu ban, Tổ giúp việc: their members by office, who holds an
// office today, and how they stood on any day. The staff keeps them.
//
// Errors besides forbidden: not_found committee.unknown, seat.unknown; invalid
// committee.name_required, committee.symbol, committee.parent, committee.days.
#pragma once

#include "service/context.h"
#include "service/views/committee.h"

namespace dondoc::service {

/// on: absent, today.
Committees list_committees(Context& context, const std::optional<base::Date>& on);
Committee get_committee(Context& context, base::Id id, const std::optional<base::Date>& on);
/// With the group by which plans name its members. Throws conflict group.name_taken.
Committee create_committee(Context& context, const CommitteeInput& input);
/// A new name holds from today on.
Committee put_committee(Context& context, base::Id id, const CommitteeInput& input);

/// Changes nothing: what the lines of a pasted list would be. At most 200; invalid seat.too_many.
ReadSeats read_seats(Context& context, const SeatsText& input);
/// Throws invalid seat.office_required, unit.unknown, seat.days (before the committee was formed), seat.too_many.
Committee add_seats(Context& context, base::Id committee_id, const SeatsInput& input);
/// What began on that day or later never was. Throws conflict seat.ended.
Committee end_seat(Context& context, base::Id seat_id, const SeatEnd& input);
/// The seat stays, another holds it. Throws as end_seat.
Committee put_seat_holder(Context& context, base::Id seat_id, const SeatHolderInput& input);

/// The list of members of that day, in the form of the committee's papers, and as a sheet.
MadeFile get_members_document(Context& context, base::Id id, const std::optional<base::Date>& on);
MadeFile export_members(Context& context, base::Id id, const std::optional<base::Date>& on);

}  // namespace dondoc::service
