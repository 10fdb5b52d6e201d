#include "base/text.h"
#include "service/act.h"
#include "service/organisation/administration.h"
#include "service/views_of.h"
#include "store/agency_store.h"

namespace dondoc::service {
Agency get_agency(Context& context) {
  auto tx = context.read();
  return agency_of(store::load_agency(tx), context.actor);
}

Agency put_agency(Context& context, const AgencyInput& input) {
  Act act(context, "agency.edited");
  require(domain::can_agency(context.actor), "edit");
  if (base::trim(input.name).empty()) throw base::Error(base::ErrorKind::invalid, "unit.name_required", "name");
  auto row = store::load_agency(act.tx);
  row.name = input.name;
  row.short_name = input.short_name;
  row.parent_name = input.parent_name;
  row.family = input.family;
  row.place = input.place;
  row.leader_approves_issue = input.leader_approves_issue;
  row.leader_approves_report = input.leader_approves_report;
  row.paper_signature = input.paper_signature;
  row.before_includes_day = input.before_includes_day;
  store::update_agency(act.tx, row, context.now());
  act.finish("agency", row.id);
  return get_agency(context);
}

}  // namespace dondoc::service
