#include "service/reports/consolidated.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "base/text.h"
#include "service/act.h"
#include "service/chasing/work_news.h"
#include "service/official.h"
#include "service/plans/plans.h"
#include "service/reports/outlook.h"
#include "service/views_of.h"
#include "store/agency_store.h"
#include "store/assignment_store.h"
#include "store/consolidated_store.h"
#include "store/report_store.h"
#include "store/unit_life_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;
using domain::ConsolidatedStatus;

domain::Can can_of(store::Transaction& tx, const Context& context, ConsolidatedStatus status) {
  return domain::can_consolidated(context.actor, {status, store::load_agency(tx).leader_approves_report});
}

store::ConsolidatedRow load_seen(store::Transaction& tx, const Context& context, base::Id id) {
  base::require(context.actor.sees_all(), "act.forbidden");
  return found(store::find_consolidated(tx, id), "consolidated.unknown");
}

/// With what was answered, up to now, to the difficulties that each rests on.
std::vector<domain::AcceptedReport> accepted_in(store::Transaction& tx, base::Id period) {
  std::vector<domain::AcceptedReport> out;
  std::vector<base::Id> sources;
  std::unordered_map<base::Id, std::size_t> report_of;
  for (auto& it : store::accepted_reports(tx, period)) {
    for (const auto& item : it.content.items)
      for (const auto& source : item.source_update_ids)
        if (report_of.emplace(source, out.size()).second) sources.push_back(source);
    out.push_back({it.report.id, it.report.unit.name, it.report.submitted_at.value_or(base::Instant{}), std::move(it.content)});
  }
  for (const auto& update : store::updates_by_id(tx, sources))
    if (update.kind == domain::UpdateKind::difficulty && update.answer) out[report_of.at(update.id)].answers.push_back(*update.answer);
  return out;
}

/// Figures and the list of reports follow from what is accepted; statements are the caller's.
void take_up(store::ConsolidatedRow& row, const std::vector<domain::FormField>& fields, const std::vector<domain::AcceptedReport>& reports) {
  row.figures = domain::consolidate_figures(fields, reports);
  row.report_ids.clear();
  for (const auto& report : reports) row.report_ids.push_back(report.id);
}

/// The office that writes the consolidated report owes itself none: as one of the
/// units ("các cơ quan, đơn vị") it says what it did in the report itself.
bool is_author(const store::AgencyRow& agency, const store::NamedRow& unit) {
  const auto is = [&](const std::string& name) { return base::fold(name) == base::fold(agency.name); };
  return is(unit.name) || (unit.short_name && is(*unit.short_name));
}

std::vector<store::NotAccepted> missing_in(store::Transaction& tx, base::Id period) {
  const auto agency = store::load_agency(tx);
  auto out = store::not_accepted(tx, period);
  std::erase_if(out, [&](const auto& one) { return is_author(agency, one.unit); });
  return out;
}

/// On which the report speaks: the day on its head, or when it was approved, or today.
base::Date day_of(const store::ConsolidatedRow& row, const Context& context) {
  if (row.head.date) return *row.head.date;
  return row.approved_at ? base::day_in_vietnam(*row.approved_at) : context.today();
}

/// Of rows with a status and a day: those that sent nothing, whether or not their day has passed.
template <class Rows> int unsent_in(const Rows& missing, base::Date on) {
  return static_cast<int>(std::ranges::count_if(missing, [&](const auto& one) { return domain::absence_of(one.status, one.due_on, on) != domain::Absence::in_review; }));
}

/// What the tracking board says, up to the report's day at the latest today.
std::vector<domain::Statement> outlook_of(store::Transaction& tx, const Context& context, const store::ConsolidatedRow& row, domain::Frequency frequency) {
  const auto as_of = std::min(day_of(row, context), context.today());
  return statements_of(load_outlook(tx, row.plan.id, as_of), end_of_next_period(as_of, frequency));
}

/// As the report's day calls them: who was merged or renamed by then is written to by who took it over.
std::vector<std::string> called_then(store::Transaction& tx, const std::vector<std::string>& addressees, base::Date on) {
  std::vector<std::string> out;
  for (const auto& name : addressees) {
    auto now = store::called_on(tx, name, on);
    if (now.empty()) now.push_back(name);
    for (auto& one : now)
      if (std::ranges::find(out, one) == out.end()) out.push_back(std::move(one));
  }
  return out;
}

Consolidated view_of(store::Transaction& tx, const Context& context, const store::ConsolidatedRow& row) {
  Consolidated view;
  view.id = row.id;
  view.plan = ref_of(row.plan);
  view.duty_id = row.duty_id;
  view.period_id = row.period_id;
  view.period = row.period;
  view.status = row.status;
  view.revision = row.revision;
  view.head = row.head;
  // Until it is approved it follows whoever it is written to.
  if (row.status != ConsolidatedStatus::approved) view.head.addressees = called_then(tx, row.head.addressees, day_of(row, context));
  view.opening = row.opening;
  view.statements = row.statements;
  view.figures = row.figures;
  view.closing = row.closing;
  const auto on = day_of(row, context);
  if (row.status == ConsolidatedStatus::approved) {
    // As it was approved, whoever has reported since.
    const auto names = store::unit_names(tx);
    for (const auto& missing : row.missing) {
      const auto name = names.find(missing.unit_id);
      view.not_reported.push_back({name == names.end() ? UnitRef{missing.unit_id, "", {}} : ref_of(name->second), missing.status, missing.due_on,
                                   domain::absence_of(missing.status, missing.due_on, on)});
    }
  } else {
    for (const auto& [unit, status, due_on] : missing_in(tx, row.period_id))
      view.not_reported.push_back({ref_of(unit), status, due_on, domain::absence_of(status, due_on, on)});
  }
  const std::set<base::Id> taken_up(row.report_ids.begin(), row.report_ids.end());
  for (const auto& it : store::accepted_reports(tx, row.period_id)) {
    if (!taken_up.contains(it.report.id)) continue;
    const auto& copy = it.report.signed_copy;
    view.reports.push_back({it.report.id, ref_of(it.report.unit), it.report.submitted_at, copy ? copy->number : std::nullopt,
                            copy ? copy->signed_on : std::nullopt});
  }
  if (row.approved_by) view.approved_by = PersonRef{*row.approved_by, row.approved_by_name.value_or("")};
  view.approved_at = row.approved_at;
  view.rejection = row.rejection;
  view.can = can_of(tx, context, row.status);
  return view;
}

Consolidated read_back(Context& context, base::Id id) {
  auto tx = context.read();
  return view_of(tx, context, load_seen(tx, context, id));
}

void require_act(store::Transaction& tx, const Context& context, const store::ConsolidatedRow& row, const char* act, ConsolidatedStatus begins) {
  if (row.status != begins) throw Error(ErrorKind::conflict, "consolidated.wrong_status", {}, {{"status", base::enum_name(row.status)}});
  require(can_of(tx, context, row.status), act);
}

void require_newest(const store::ConsolidatedRow& row, int base_revision) {
  if (row.revision != base_revision) throw Error(ErrorKind::conflict, "consolidated.moved_on", {}, {{"revision", std::to_string(row.revision)}});
}

/// The units report to the office itself, the office to the body above it.
std::vector<std::string> written_to(const store::DutyRow& duty, const Plan& plan, const store::AgencyRow& agency) {
  const auto known = names_known(plan, agency.name, agency.parent_name);
  std::vector<std::string> out;
  for (const auto& name : duty.addressees) out.push_back(base::fold(name) == base::fold(agency.name) ? agency.parent_name.value_or(name) : full_name(name, known, agency.place));
  return out;
}

/// What stands above the text until a person writes otherwise.
void propose_head(store::Transaction& tx, store::ConsolidatedRow& row, Context& context, const store::AgencyRow& agency, const store::DutyRow& duty) {
  const auto plan = get_plan(context, duty.plan_id);
  row.head.family = plan.family == domain::Family::other ? agency.family : plan.family;
  row.head.title = subject_of(duty.title, plan, row.period);
  row.head.place = agency.place;
  const auto known = names_known(plan, agency.name, agency.parent_name);
  row.head.addressees = called_then(tx, written_to(duty, plan, agency), day_of(row, context));
  row.head.recipients = {"Như trên"};
  const auto signing = signing_of(agency.name, row.head.family);
  row.head.authority = signing.authority;
  row.head.position = signing.position;
  // Who signed the plan of this very office signs what it reports of it.
  if (plan.issuer && base::fold(full_name(*plan.issuer, known, agency.place)) == base::fold(agency.name)) {
    row.head.signer = plan.signer;
    if (plan.authority && plan.position) row.head.authority = *plan.authority, row.head.position = *plan.position;
  }
  const auto when = period_in_sentence(row.period);
  row.opening = "Thực hiện " + citation_of(plan, known) + ", " + agency.name + " báo cáo kết quả" + (when.empty() ? "" : " " + when) + " như sau:";
  row.closing = "Trên đây là báo cáo kết quả thực hiện của " + agency.name + ".";
  row.title = row.head.title;
}

}  // namespace

Consolidated consolidate_reports(Context& context, base::Id period_id) {
  base::Id id;
  {
    Act act(context, "consolidated.composed");
    const auto period = found(store::find_period(act.tx, period_id), "period.unknown");
    const auto duty = found(store::find_duty(act.tx, period.duty_id), "duty.unknown");
    require(domain::can_duty(context.actor, duty.plan_status, duty.deleted_at.has_value()), "consolidate");
    if (const auto there = store::consolidated_of_period(act.tx, period_id)) {
      id = *there;
    } else {
      const auto agency = store::load_agency(act.tx);
      const auto reports = accepted_in(act.tx, period_id);
      store::ConsolidatedRow row;
      row.id = id = base::Id::make();
      row.duty_id = duty.id;
      row.period_id = period_id;
      row.plan.id = duty.plan_id;
      row.period = period.label;
      row.created_by = context.actor.user_id;
      propose_head(act.tx, row, context, agency, duty);
      row.statements = outlook_of(act.tx, context, row, duty.frequency);
      auto said = domain::consolidate_statements(store::task_order(act.tx, duty.plan_id), reports);
      row.statements.insert(row.statements.end(), std::make_move_iterator(said.begin()), std::make_move_iterator(said.end()));
      take_up(row, duty.fields, reports);
      store::insert_consolidated(act.tx, row, context.now());
      act.finish("consolidated", id, duty.plan_id, {{"title", row.title}});
    }
  }
  return read_back(context, id);
}

Page<ConsolidatedRow> list_consolidated(Context& context, const ListQuery& query, const std::optional<base::Id>& plan_id,
                                         const std::optional<ConsolidatedStatus>& status) {
  base::require(context.actor.sees_all(), "act.forbidden");
  auto tx = context.read();
  const auto listed = store::list_consolidated(tx, {query.q, query.sort, {query.size, query.offset()}, query.deleted}, plan_id, status);
  Page<ConsolidatedRow> page{{}, listed.total, query.page, query.size};
  for (const auto& row : listed.rows) {
    const auto on = day_of(row, context);
    const auto missing = row.status == ConsolidatedStatus::approved ? unsent_in(row.missing, on) : unsent_in(missing_in(tx, row.period_id), on);
    page.items.push_back({row.id, ref_of(row.plan), row.period_id, row.title, row.period, row.due_on, row.status, static_cast<int>(row.report_ids.size()),
                          missing, row.updated_at, can_of(tx, context, row.status)});
  }
  return page;
}

Consolidated get_consolidated(Context& context, base::Id id) { return read_back(context, id); }

Consolidated put_consolidated(Context& context, base::Id id, const ConsolidatedInput& input) {
  Act act(context, "consolidated.edited");
  auto row = load_seen(act.tx, context, id);
  require_act(act.tx, context, row, "edit", ConsolidatedStatus::draft);
  require_newest(row, input.base_revision);
  if (input.head.title.empty()) throw Error(ErrorKind::invalid, "consolidated.title_required", "head.title");
  const std::set<base::Id> known(row.report_ids.begin(), row.report_ids.end());
  for (std::size_t i = 0; i < input.statements.size(); ++i)
    for (const auto& report : input.statements[i].report_ids)
      if (!known.contains(report))
        throw Error(ErrorKind::invalid, "consolidated.unknown_report", "statements[" + std::to_string(i) + "].report_ids");
  row.head = input.head;
  row.title = input.head.title;
  row.opening = input.opening;
  row.closing = input.closing;
  row.statements = input.statements;
  ++row.revision;
  store::update_consolidated(act.tx, row, context.now());
  act.finish("consolidated", id, row.plan.id, {{"title", row.title}});
  return read_back(context, id);
}

Consolidated recompose_consolidated(Context& context, base::Id id, const BaseRevision& input) {
  Act act(context, "consolidated.recomposed");
  auto row = load_seen(act.tx, context, id);
  if (act.earlier()) return view_of(act.tx, context, row);
  require_act(act.tx, context, row, "recompose", ConsolidatedStatus::draft);
  require_newest(row, input.base_revision);
  const auto duty = found(store::find_duty(act.tx, row.duty_id), "duty.unknown");
  const auto reports = accepted_in(act.tx, row.period_id);
  row.statements = domain::recompose(std::move(row.statements), row.report_ids, store::task_order(act.tx, row.plan.id), reports);
  row.statements = with_outlook(std::move(row.statements), outlook_of(act.tx, context, row, duty.frequency));
  row.head.addressees = called_then(act.tx, row.head.addressees, day_of(row, context));
  take_up(row, duty.fields, reports);
  ++row.revision;
  store::update_consolidated(act.tx, row, context.now());
  act.finish("consolidated", id, row.plan.id, {{"title", row.title}});
  return read_back(context, id);
}

void readdress_consolidated(store::Transaction& tx, const Context& context, const store::DutyRow& before, const store::DutyRow& after) {
  if (before.addressees == after.addressees) return;
  const auto agency = store::load_agency(tx);
  std::optional<Plan> plan;
  for (const auto& period : before.periods) {
    const auto id = store::consolidated_of_period(tx, period.id);
    if (!id) continue;
    auto row = found(store::find_consolidated(tx, *id), "consolidated.unknown");
    if (row.status == ConsolidatedStatus::approved) continue;
    if (auto who = context; !plan) plan = get_plan(who, before.plan_id);
    const auto on = day_of(row, context);
    // Whoever a person wrote there stays.
    if (called_then(tx, row.head.addressees, on) != called_then(tx, written_to(before, *plan, agency), on)) continue;
    row.head.addressees = called_then(tx, written_to(after, *plan, agency), on);
    ++row.revision;
    store::update_consolidated(tx, row, context.now());
  }
}

Consolidated request_consolidated_approval(Context& context, base::Id id) {
  Act act(context, "consolidated.approval_requested");
  auto row = load_seen(act.tx, context, id);
  if (act.earlier()) return view_of(act.tx, context, row);
  require_act(act.tx, context, row, "request-approval", ConsolidatedStatus::draft);
  row.status = ConsolidatedStatus::awaiting_approval;
  row.rejection.reset();
  tell_office(act.tx, context, {domain::WorkNews::report_waits, row.plan.id, id}, domain::Rung::leader);
  ++row.revision;
  store::update_consolidated(act.tx, row, context.now());
  act.finish("consolidated", id, row.plan.id, {{"title", row.title}});
  return read_back(context, id);
}

Consolidated approve_consolidated(Context& context, base::Id id) {
  Act act(context, "consolidated.approved");
  auto row = load_seen(act.tx, context, id);
  if (act.earlier()) return view_of(act.tx, context, row);
  // Where no leader's approval is asked for, the standing body approves its own draft.
  if (row.status == ConsolidatedStatus::approved)
    throw Error(ErrorKind::conflict, "consolidated.wrong_status", {}, {{"status", base::enum_name(row.status)}});
  require(can_of(act.tx, context, row.status), "approve");
  row.head.addressees = called_then(act.tx, row.head.addressees, day_of(row, context));
  row.status = ConsolidatedStatus::approved;
  row.rejection.reset();
  row.approved_by = context.actor.user_id;
  row.approved_at = context.now();
  row.missing.clear();
  for (const auto& [unit, status, due_on] : missing_in(act.tx, row.period_id)) row.missing.push_back({unit.id, status, due_on});
  ++row.revision;
  store::update_consolidated(act.tx, row, context.now());
  act.finish("consolidated", id, row.plan.id, {{"title", row.title}});
  return read_back(context, id);
}

Consolidated reject_consolidated(Context& context, base::Id id, const Reason& input) {
  Act act(context, "consolidated.rejected");
  auto row = load_seen(act.tx, context, id);
  if (act.earlier()) return view_of(act.tx, context, row);
  require_act(act.tx, context, row, "reject", ConsolidatedStatus::awaiting_approval);
  if (input.reason.empty()) throw Error(ErrorKind::invalid, "reason.required", "reason");
  row.status = ConsolidatedStatus::draft;
  row.rejection = input.reason;
  ++row.revision;
  store::update_consolidated(act.tx, row, context.now());
  act.finish("consolidated", id, row.plan.id, {{"title", row.title}, {"reason", input.reason}});
  return read_back(context, id);
}

}  // namespace dondoc::service
