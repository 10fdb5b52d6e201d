#include "service/work/naming.h"

#include "base/text.h"
#include "service/act.h"
#include "service/dispatches/sending.h"
#include "service/organisation/focal_point_demand.h"
#include "service/views_of.h"
#include "service/work/work.h"
#include "store/people_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;

store::FocalPointRow point_of(store::Transaction& tx, const store::NamedRow& unit, const NamedFocalPoint& input) {
  store::FocalPointRow row;
  if (input.id) {
    row = found(store::find_focal_point(tx, *input.id), "focal_point.unknown");
    if (row.unit.id != unit.id || row.deleted_at || row.kind != domain::ContactKind::focal_point) throw Error(ErrorKind::not_found, "focal_point.unknown");
  } else {
    row.id = base::Id::make();
    row.unit = unit;
    row.kind = domain::ContactKind::focal_point;
  }
  row.full_name = base::fold_spaces(input.full_name);
  row.office = input.office;
  row.phone = input.phone;
  row.email = input.email;
  return row;
}

}  // namespace

AssignmentDetail name_focal_point(Context& context, base::Id assignment_id, const NamedFocalPoint& input) {
  {
    Act act(context, input.id ? "focal_point.edited" : "focal_point.created");
    const auto duty = found(store::find_assignment(act.tx, assignment_id), "assignment.unknown");
    base::require(context.actor.of_unit(duty.unit.id), "assignment.not_your_unit");
    if (!act.earlier()) {
      if (duty.plan_status == domain::PlanStatus::closed) throw Error(ErrorKind::conflict, "plan.closed");
      require(can_of(context.actor, duty), "name-focal-point");
      if (base::trim(input.full_name).empty()) throw Error(ErrorKind::invalid, "person.name_required", "full_name");
      const auto row = point_of(act.tx, duty.unit, input);
      if (input.id) store::update_focal_point(act.tx, row);
      else store::insert_focal_point(act.tx, row, context.now());
      meet_focal_point_demands(act.tx, context, duty.unit.id);
      received_by_work(act.tx, context, duty.plan.id, duty.unit.id);
      act.finish("focal-point", row.id, {}, {{"name", row.full_name}, {"unit", row.unit.name}});
    }
  }
  return get_assignment(context, assignment_id);
}

}  // namespace dondoc::service
