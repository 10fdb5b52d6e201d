// Who must report, how often, by when, and on which figures.
#include <algorithm>
#include <set>

#include "service/act.h"
#include "service/plans/charge.h"
#include "service/reports/due_reports.h"
#include "service/reports/report_title.h"
#include "service/reports/reports.h"
#include "service/views_of.h"
#include "store/agency_store.h"
#include "store/report_store.h"
#include "store/unit_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;

ReportDuty view_of(const store::DutyRow& row, const domain::Actor& actor) {
  ReportDuty duty;
  duty.id = row.id;
  duty.plan_id = row.plan_id;
  duty.title = row.title;
  duty.passage = row.passage;
  duty.from = parties_of(row.parties);
  duty.to = row.addressees;
  duty.via = row.via;
  duty.due = due_of(row.due);
  duty.frequency = row.frequency;
  duty.rule = {row.rule.day, row.rule.month, row.rule.bound, row.rule.starts_on};
  duty.fields = row.fields;
  for (const auto& it : row.periods)
    duty.periods.push_back({it.id, it.label, it.due_on, it.data_from, it.data_to, it.units, it.due, it.submitted, it.accepted, it.returned, it.consolidated_id});
  duty.at = {row.at_start, row.at_end};
  duty.deleted_at = row.deleted_at;
  duty.can = domain::can_duty(actor, row.plan_status, row.deleted_at.has_value());
  return duty;
}

void check_rule(const ReportRule& rule) {
  if (rule.day && (*rule.day < 1 || *rule.day > 31)) throw Error(ErrorKind::invalid, "duty.bad_day", "rule.day");
  if (rule.month && (*rule.month < 1 || *rule.month > 13)) throw Error(ErrorKind::invalid, "duty.bad_day", "rule.month");
  if (rule.bound && *rule.bound != domain::Bound::before && *rule.bound != domain::Bound::by) throw Error(ErrorKind::invalid, "duty.bad_day", "rule.bound");
}

void fill(store::DutyRow& row, const ReportDutyInput& input) {
  if (input.title.empty()) throw Error(ErrorKind::invalid, "duty.title_required", "title");
  std::set<std::string> keys;
  for (std::size_t i = 0; i < input.fields.size(); ++i) {
    const auto path = "fields[" + std::to_string(i) + "]";
    if (input.fields[i].label.empty()) throw Error(ErrorKind::invalid, "duty.label_required", path + ".label");
    if (input.fields[i].key.empty() || !keys.insert(input.fields[i].key).second)
      throw Error(ErrorKind::invalid, "duty.key_twice", path + ".key");
  }
  check_rule(input.rule);
  const bool named_by_itself = input.title == row.title && row.title == duty_title(row);
  row.rule = {input.rule.day, input.rule.month, input.rule.bound, input.rule.starts_on};
  row.title = input.title;
  row.frequency = input.frequency;
  row.fields = input.fields;
  row.due.due_on = input.due_on;
  if (!row.due.original_on) row.due.original_on = input.due_on;
  if (named_by_itself) row.title = duty_title(row);  // a name that nobody gave follows the day that it names
  row.parties.clear();
  for (std::size_t i = 0; i < input.from.size(); ++i) {
    const auto& party = input.from[i];
    row.parties.push_back({party_from(party, "from[" + std::to_string(i) + "].id"), {}});
  }
}

store::DutyRow load(store::Transaction& tx, base::Id id) { return found(store::find_duty(tx, id), "duty.unknown"); }

}  // namespace

std::vector<ReportDuty> list_report_duties(Context& context, base::Id plan_id) {
  base::require(context.actor.sees_all(), "act.forbidden");
  auto tx = context.read();
  found(store::find_plan(tx, plan_id), "plan.unknown");
  std::vector<ReportDuty> out;
  for (const auto& row : store::duties_of_plan(tx, plan_id, true)) out.push_back(view_of(row, context.actor));
  return out;
}

ReportDuty create_report_duty(Context& context, base::Id plan_id, const ReportDutyInput& input) {
  Act act(context, "duty.created");
  if (act.earlier() && act.earlier()->result_id) return view_of(load(act.tx, *act.earlier()->result_id), context.actor);
  const auto plan = found(store::find_plan(act.tx, plan_id), "plan.unknown");
  require(domain::can_duty(context.actor, plan.status, false), "edit");
  store::DutyRow row;
  row.id = base::Id::make();
  row.form_id = base::Id::make();
  row.plan_id = plan_id;
  row.plan_status = plan.status;
  row.plan_issued_on = plan.issued_on;
  row.ordinal = static_cast<int>(store::duties_of_plan(act.tx, plan_id, true).size()) + 1;
  fill(row, input);
  store::insert_duty(act.tx, row, store::load_agency(act.tx).data_window, context.now());
  make_due(act.tx, context, row);
  act.finish("plan", plan_id, plan_id, {{"title", row.title}}, row.id);
  auto tx = context.read();
  return view_of(load(tx, row.id), context.actor);
}

ReportDuty put_report_duty(Context& context, base::Id id, const ReportDutyInput& input) {
  Act act(context, "duty.edited");
  auto row = load(act.tx, id);
  require(domain::can_duty(context.actor, row.plan_status, row.deleted_at.has_value()), "edit");
  fill(row, input);
  store::update_duty(act.tx, row);
  make_due(act.tx, context, row);
  act.finish("plan", row.plan_id, row.plan_id, {{"title", row.title}});
  auto tx = context.read();
  return view_of(load(tx, id), context.actor);
}

void delete_report_duty(Context& context, base::Id id) {
  Act act(context, "duty.deleted");
  const auto row = load(act.tx, id);
  require(domain::can_duty(context.actor, row.plan_status, row.deleted_at.has_value()), "delete");
  store::set_duty_deleted(act.tx, id, context.now());
  act.finish("plan", row.plan_id, row.plan_id, {{"title", row.title}});
}

void restore_report_duty(Context& context, base::Id id) {
  Act act(context, "duty.restored");
  if (act.earlier()) return;
  const auto row = load(act.tx, id);
  require(domain::can_duty(context.actor, row.plan_status, row.deleted_at.has_value()), "restore");
  store::set_duty_deleted(act.tx, id, std::nullopt);
  act.finish("plan", row.plan_id, row.plan_id, {{"title", row.title}});
}

}  // namespace dondoc::service
