#include "service/reports/due_reports.h"

#include "service/act.h"
#include "service/organisation/calendar.h"
#include "service/plans/charge.h"
#include "store/agency_store.h"

namespace dondoc::service {

std::vector<domain::Period> periods_of_duty(store::Transaction& tx, const Context& context, const store::DutyRow& duty) {
  const auto agency = store::load_agency(tx);
  return office_calendar(tx).settle(domain::periods_of(duty.frequency, agency.data_window, duty.plan_issued_on.value_or(context.today()), duty.due.due_on, duty.rule,
                                                       agency.before_includes_day));
}

std::vector<base::Id> make_due(store::Transaction& tx, const Context& context, const store::DutyRow& duty) {
  if (duty.plan_status != domain::PlanStatus::issued) return {};
  const auto plan = found(store::find_plan(tx, duty.plan_id), "plan.unknown");
  auto units = charge_of(tx, plan, store::known_bodies(tx), all_tasks(tx, plan.id)).units(parties_in(duty.parties));
  store::make_due_reports(tx, duty, periods_of_duty(tx, context, duty), units, context.now());
  return units;
}

}  // namespace dondoc::service
