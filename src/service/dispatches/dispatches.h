// nơi nhận: to whom the documents of plans went. Units that can sign in get them in the
// program, all others by the clerk; each line tells how far it came.
#pragma once

#include "service/context.h"
#include "service/views/dispatch.h"

namespace dondoc::service {

struct DispatchFilter {
  std::optional<base::Id> plan_id, unit_id;
  std::optional<domain::DispatchState> state;
  bool late = false;
};
/// Of all plans for the standing body and leaders; a unit's own for its focal points.
Page<Dispatch> list_dispatches(Context& context, const ListQuery& query, const DispatchFilter& filter);
/// The same as a delivery book (sổ chuyển giao văn bản đi), .xlsx.
MadeFile export_dispatches(Context& context, const ListQuery& query, const DispatchFilter& filter);
/// For who may see the plan.
PlanDispatches get_plan_dispatches(Context& context, base::Id plan_id);
/// For a plan that was issued before documents had recipients here: as of today. Throws
/// conflict plan.wrong_status, dispatch.made_already.
PlanDispatches make_plan_dispatches(Context& context, base::Id plan_id);

/// The staff's: given on outside of the program, all or none. Throws invalid dispatch.none,
/// dispatch.too_many (500), dispatch.day; not_found dispatch.unknown; conflict dispatch.not_to_hand.
void hand_over_dispatches(Context& context, const HandingInput& input);
/// As if it had not been handed over. Throws conflict dispatch.not_handed, and as above.
void take_back_dispatches(Context& context, const DispatchIds& input);
/// Anyone's who is signed in; the administrators'. Throws invalid dispatch.days (0 to 30).
DispatchSettings get_dispatch_settings(Context& context);
DispatchSettings put_dispatch_settings(Context& context, const DispatchSettings& input);
/// The staff's: the name that a line left means that unit, which has the document from now on. Throws conflict dispatch.resolved
/// (it is a unit, or a copy that is filed), dispatch.twice (the document went to that unit); not_found unit.unknown.
Dispatch resolve_dispatch(Context& context, base::Id id, const DispatchUnit& input);
/// A name again. Throws conflict dispatch.in_use where the unit opened it, or the line named the unit from the beginning.
Dispatch unresolve_dispatch(Context& context, base::Id id);
/// "Đã nhận", of all that lies there for the actor's units. Throws not_found dispatch.unknown
/// where the plan was sent to none of them.
PlanDispatches receive_plan(Context& context, base::Id plan_id);

}  // namespace dondoc::service
