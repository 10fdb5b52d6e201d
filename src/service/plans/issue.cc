// A confirmed plan is given to its units: looked at before, approved where the
// office wants it, and then done in one transaction.
#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "domain/period.h"
#include "service/act.h"
#include "service/chasing/work_news.h"
#include "service/dispatches/sending.h"
#include "service/plans/charge.h"
#include "service/plans/plans.h"
#include "service/plans/saturday_due.h"
#include "service/plans/weather.h"
#include "service/views_of.h"
#include "store/agency_store.h"
#include "store/people_store.h"
#include "store/report_store.h"
#include "store/unit_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;
using domain::PlanStatus;

/// What a duty makes when its plan is issued: a report of each unit in each period.
struct FallsDue {
  std::vector<domain::Period> periods;
  std::vector<base::Id> units;
  bool ad_hoc = false;
  /// That are owed: those out of turn wait for their occasion.
  int reports() const { return ad_hoc ? 0 : static_cast<int>(periods.size() * units.size()); }
  std::optional<base::Date> due_on() const { return periods.empty() ? std::nullopt : periods.front().due_on; }
  std::optional<base::Date> last_due_on() const { return periods.empty() ? std::nullopt : periods.back().due_on; }
};

FallsDue falls_due(const store::DutyRow& duty, const store::AgencyRow& agency, const OfficeCalendar& calendar, base::Date issued_on,
                   const Charge& charge) {
  return {calendar.settle(domain::periods_of(duty.frequency, agency.data_window, issued_on, duty.due.due_on, duty.rule, agency.before_includes_day)),
          charge.units(parties_in(duty.parties)), duty.frequency == domain::Frequency::ad_hoc};
}

/// The bodies that are more than one unit, in the order in which the plan names them.
class Groups {
 public:
  Groups(const Charge& charge, const std::unordered_map<base::Id, store::NamedRow>& names) : charge_(charge), names_(names) {}

  std::vector<UnitRef> refs(const std::vector<base::Id>& units) const {
    std::vector<UnitRef> out;
    for (const auto& id : units) {
      const auto name = names_.find(id);
      out.push_back(name == names_.end() ? UnitRef{id, "", {}} : ref_of(name->second));
    }
    return out;
  }

  void note(const std::vector<store::PartyRow>& parties, int PreviewGroup::*count) {
    for (const auto& row : parties) {
      const auto& party = row.party;
      if (party.kind != domain::TargetKind::group && party.kind != domain::TargetKind::charged) continue;
      const auto at = std::ranges::find_if(noted_, [&](const Noted& one) { return one.party.kind == party.kind && one.party.id == party.id && one.party.section == party.section; });
      auto& noted = at != noted_.end() ? *at : noted_.emplace_back(Noted{party, {party.kind, party.text, row.name, party.section, 0, 0, refs(charge_.units({party}))}});
      ++(noted.view.*count);
    }
  }

  std::vector<PreviewGroup> views() const {
    std::vector<PreviewGroup> out;
    for (const auto& one : noted_) out.push_back(one.view);
    return out;
  }

 private:
  struct Noted { domain::Party party; PreviewGroup view; };
  const Charge& charge_;
  const std::unordered_map<base::Id, store::NamedRow>& names_;
  std::vector<Noted> noted_;
};

struct PlanAt {
  store::PlanRow row;
  domain::Can can;
};

PlanAt load_for(store::Transaction& tx, const Context& context, base::Id id) {
  auto row = found(store::find_plan(tx, id), "plan.unknown");
  base::require(context.actor.sees_all(), "plan.not_yours");
  auto can = domain::can_plan(context.actor, {row.status, store::load_agency(tx).leader_approves_issue});
  return {std::move(row), std::move(can)};
}

/// A status that the act does not begin in is a conflict, told apart from a
/// right that is missing.
void require_status(const store::PlanRow& plan, std::initializer_list<PlanStatus> statuses) {
  if (std::find(statuses.begin(), statuses.end(), plan.status) == statuses.end())
    throw Error(ErrorKind::conflict, "plan.wrong_status", {}, {{"status", base::enum_name(plan.status)}});
}

}  // namespace

IssuePreview preview_issue(Context& context, base::Id plan_id) {
  auto tx = context.read();
  const auto plan = load_for(tx, context, plan_id);
  const auto known_bodies = store::known_bodies(tx);
  const auto tasks = all_tasks(tx, plan_id);
  const auto charge = charge_of(tx, plan.row, known_bodies, tasks);
  const auto names = store::unit_names(tx);
  std::unordered_map<base::Id, std::string> group_names;
  for (const auto& known : known_bodies)
    if (known.kind == domain::TargetKind::group) group_names.emplace(known.id, known.name);
  const auto answered = store::units_with_focal_point(tx);
  const std::set<base::Id> with_focal_point(answered.begin(), answered.end());
  const auto reached = store::units_with_account(tx);
  const std::set<base::Id> with_account(reached.begin(), reached.end());

  Groups groups(charge, names);
  Demands demands;
  IssuePreview preview;
  preview.plan = ref_of(plan.row);
  preview.status = plan.row.status;
  std::unordered_map<base::Id, std::size_t> place;
  for (const auto& task : tasks) {
    ++preview.tasks;
    PreviewTask view{task.id, task.ordinal, task.text, task.role, task.due.due_on, std::nullopt};
    const auto owed = charge.owed(parties_in(task.parties));
    groups.note(task.parties, &PreviewGroup::tasks);
    for (const auto& row : task.parties)
      if (!row.party.resolved) preview.unresolved.push_back({task.id, task.ordinal, task.text, row.party.text});
    if (owed.empty()) preview.tasks_without_unit.push_back(view);
    for (const auto& it : owed) {
      const auto [at, is_new] = place.emplace(it.unit_id, preview.units.size());
      if (is_new) {
        const auto name = names.find(it.unit_id);
        preview.units.push_back({name == names.end() ? UnitRef{it.unit_id, "", {}} : ref_of(name->second), with_focal_point.contains(it.unit_id), with_account.contains(it.unit_id), 0, 0, 0, {}});
      }
      auto& unit = preview.units[at->second];
      ++preview.assignments;
      ++(it.role == domain::Role::lead ? unit.lead : it.role == domain::Role::cooperate ? unit.cooperate : unit.perform);
      demands.add(it.unit_id, task.due.due_on);
      view.role = it.role;
      view.via_group = it.via_group ? std::optional(group_names[*it.via_group]) : std::nullopt;
      unit.tasks.push_back(view);
    }
  }
  const auto agency = store::load_agency(tx);
  const auto calendar = office_calendar(tx);
  for (const auto& duty : store::duties_of_plan(tx, plan_id, false)) {
    const auto made = falls_due(duty, agency, calendar, context.today(), charge);
    groups.note(duty.parties, &PreviewGroup::reports);
    for (const auto& unit : made.units)
      for (const auto& period : made.periods)
        if (!made.ad_hoc) demands.add(unit, period.due_on);
    std::vector<std::string> unresolved;
    for (const auto& row : duty.parties)
      if (!row.party.resolved) unresolved.push_back(row.party.text);
    preview.reports.push_back({duty.id, duty.title, groups.refs(made.units), std::move(unresolved), made.reports(), made.due_on(), made.last_due_on()});
  }
  preview.groups = groups.views();
  std::vector<UnitRef> units;
  for (const auto& it : preview.units) units.push_back(it.unit);
  preview.weather = weather_of(tx, context.today(), units, demands);
  preview.needs_approval = agency.leader_approves_issue;
  preview.can = plan.can;
  return preview;
}

void request_plan_approval(Context& context, base::Id plan_id) {
  Act act(context, "plan.approval_requested");
  if (act.earlier()) return;
  auto plan = load_for(act.tx, context, plan_id);
  require_status(plan.row, {PlanStatus::confirmed});
  require(plan.can, "request-approval");
  plan.row.status = PlanStatus::awaiting_approval;
  plan.row.rejection.reset();
  store::update_plan_status(act.tx, plan.row, context.now());
  tell_office(act.tx, context, {domain::WorkNews::plan_waits, plan_id}, domain::Rung::leader);
  act.finish("plan", plan_id, plan_id);
}

void reject_plan(Context& context, base::Id plan_id, const Reason& input) {
  Act act(context, "plan.rejected");
  if (act.earlier()) return;
  auto plan = load_for(act.tx, context, plan_id);
  require_status(plan.row, {PlanStatus::awaiting_approval});
  require(plan.can, "reject");
  if (input.reason.empty()) throw Error(ErrorKind::invalid, "reason.required", "reason");
  plan.row.status = PlanStatus::confirmed;
  plan.row.rejection = input.reason;
  store::update_plan_status(act.tx, plan.row, context.now());
  act.finish("plan", plan_id, plan_id, {{"reason", input.reason}});
}

Issued issue_plan(Context& context, base::Id plan_id, const IssueInput& input) {
  Act act(context, "plan.issued");
  if (act.earlier()) return act.earlier_answer<Issued>().value_or(Issued{});
  auto plan = load_for(act.tx, context, plan_id);
  const auto tasks = all_tasks(act.tx, plan_id);
  const auto charge = charge_of(act.tx, plan.row, store::known_bodies(act.tx), tasks);
  Issued issued;
  std::map<base::Id, int> units;  // what each gets
  std::vector<store::OwedTask> owed_tasks;
  int unresolved = 0;
  const auto agency = store::load_agency(act.tx);
  const auto calendar = office_calendar(act.tx);
  for (const auto& task : tasks) {
    ++issued.tasks;
    auto owed = charge.owed(parties_in(task.parties));
    unresolved += static_cast<int>(std::count_if(task.parties.begin(), task.parties.end(), [](const auto& row) { return !row.party.resolved; }));
    issued.assignments += static_cast<int>(owed.size());
    for (const auto& it : owed) ++units[it.unit_id];
    if (const auto own = saturday_due(task.due, agency, calendar)) {
      const auto theirs = std::stable_partition(owed.begin(), owed.end(), [&](const auto& it) { return !calendar.saturday_units.contains(it.unit_id); });
      owed_tasks.push_back({task.id, own, own, {theirs, owed.end()}});
      owed.erase(theirs, owed.end());
    }
    owed_tasks.push_back({task.id, task.due.due_on, task.due.original_on, std::move(owed)});
  }
  issued.units = static_cast<int>(units.size());
  require_status(plan.row, {PlanStatus::confirmed, PlanStatus::awaiting_approval});
  if (!domain::holds(plan.can, "issue") && context.actor.staff && agency.leader_approves_issue)
    throw Error(ErrorKind::forbidden, "plan.needs_leader");
  require(plan.can, "issue");
  if (unresolved > 0 && !input.accept_unresolved)
    throw Error(ErrorKind::conflict, "plan.unresolved", {}, {{"count", std::to_string(unresolved)}});
  if (issued.assignments == 0) throw Error(ErrorKind::conflict, "plan.nothing_to_issue");

  const auto today = context.today();
  store::insert_owed(act.tx, plan_id, owed_tasks, context.now());
  plan.row.status = PlanStatus::issued;
  plan.row.rejection.reset();
  plan.row.issued_by = context.actor.user_id;
  plan.row.issued_at = context.now();
  plan.row.issued_on = today;
  store::update_plan_status(act.tx, plan.row, context.now());
  send_plan(act.tx, context, plan.row);
  for (const auto& duty : store::duties_of_plan(act.tx, plan_id, false)) {
    const auto made = falls_due(duty, agency, calendar, today, charge);
    const int reports = store::make_due_reports(act.tx, duty, made.periods, made.units, context.now());
    if (made.ad_hoc) continue;
    issued.reports += reports;
    if (!made.periods.empty())
      for (const auto& unit : made.units) units[unit] += static_cast<int>(made.periods.size());
  }
  tell_units(act.tx, context, {domain::WorkNews::issued, plan_id}, units);
  act.keep_answer(issued);
  act.finish("plan", plan_id, plan_id, {{"assignments", std::to_string(issued.assignments)}, {"units", std::to_string(issued.units)}});
  return issued;
}

}  // namespace dondoc::service
