#include "service/dispatches/dispatches.h"

#include <algorithm>

#include "base/text.h"
#include "service/act.h"
#include "service/dispatches/sending.h"
#include "service/organisation/calendar.h"
#include "service/plans/plan_sight.h"
#include "service/views_of.h"
#include "store/dispatch_store.h"
#include "store/people_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;
using store::DispatchRow;

constexpr std::size_t most_at_once = 500;

std::optional<DispatchMark> mark_of(const std::optional<store::DoneRow>& row) {
  return row ? std::optional(DispatchMark{{row->by, row->by_name}, row->at}) : std::nullopt;
}

domain::DispatchHold hold_of(const DispatchRow& row) { return {row.unit ? std::optional(row.unit->id) : std::nullopt, row.handing.has_value(), row.resolved_on.has_value()}; }

Dispatch view_of(const Context& context, const DispatchRow& row, const domain::LateSince& late) {
  Dispatch out;
  out.id = row.id;
  out.plan = ref_of(row.plan);
  out.amended_on = row.amended_on;
  out.line = row.line;
  out.purpose = row.purpose;
  out.name = row.name;
  if (row.unit) out.unit = ref_of(*row.unit);
  out.in_product = row.in_product;
  out.sent_on = row.sent_on;
  out.state = row.state();
  out.resolved_on = row.resolved_on;
  out.late = domain::is_late(out.state, row.sent_on, row.resolved_on, late);
  out.opened = mark_of(row.opened);
  out.received = mark_of(row.received);
  if (row.handing) out.handing = DispatchHanding{row.handing->way, row.handing->handed_on, row.handing->note, {row.handing->made_by, row.handing->made_by_name}, row.handing->made_at};
  out.can = domain::can_dispatch(context.actor, out.state, hold_of(row));
  return out;
}

domain::LateSince late_for(store::Transaction& tx, const Context& context) { return domain::late_since(context.today(), store::load_dispatch_days(tx), office_calendar(tx).days); }

/// For a person of a unit, of an administrator's rights nothing.
void require_reader(const Context& context) { base::require(context.actor.sees_all() || !context.actor.units.empty(), "act.forbidden"); }

PlanDispatches of_plan(store::Transaction& tx, const Context& context, const store::PlanRow& plan) {
  const auto late = late_for(tx, context);
  PlanDispatches out;
  if (context.actor.sees_all()) {
    const auto n = store::count_dispatches(tx, plan.id, late);
    out.counts = DispatchCounts{n.to_hand + n.handed + n.sent + n.opened + n.received, n.to_hand, n.handed, n.sent, n.opened, n.received, n.late};
    const bool none = out.counts->all + n.filed == 0;
    if (none && context.actor.staff && is_running(plan.status)) out.can = {"make"};
  }
  if (!context.actor.units.empty()) {
    store::DispatchListRequest request;
    request.plan_id = plan.id;
    request.units = context.actor.units;
    request.sort = "-sent_on";
    for (const auto& row : store::list_dispatches(tx, request).rows) out.own.push_back(view_of(context, row, late));
  }
  return out;
}

PlanDispatches read_back(Context& context, base::Id plan_id) {
  auto tx = context.read();
  return of_plan(tx, context, load_seen_plan(tx, context, plan_id));
}

std::vector<DispatchRow> load_all(store::Transaction& tx, std::vector<base::Id> ids) {
  std::ranges::sort(ids);
  ids.erase(std::ranges::unique(ids).begin(), ids.end());
  if (ids.empty()) throw Error(ErrorKind::invalid, "dispatch.none", "ids");
  if (ids.size() > most_at_once) throw Error(ErrorKind::invalid, "dispatch.too_many", "ids", {{"most", std::to_string(most_at_once)}});
  auto rows = store::find_dispatches(tx, ids);
  if (rows.size() != ids.size()) throw Error(ErrorKind::not_found, "dispatch.unknown", "ids");
  return rows;
}

bool may(const Context& context, const DispatchRow& row, const char* act) {
  return domain::holds(domain::can_dispatch(context.actor, row.state(), hold_of(row)), act);
}

/// One event for all: of the first, with the names of a few.
void finish(Act& act, const std::vector<DispatchRow>& rows) {
  constexpr std::size_t few = 5;
  std::string names;
  for (std::size_t i = 0; i < rows.size() && i < few; ++i) names += (i ? "; " : "") + rows[i].name;
  if (rows.size() > few) names += "; …";
  const bool one_plan = std::ranges::all_of(rows, [&](const auto& row) { return row.plan.id == rows.front().plan.id; });
  act.finish("dispatch", rows.front().id, one_plan ? std::optional(rows.front().plan.id) : std::nullopt, {{"unit", names}, {"count", std::to_string(rows.size())}});
}

Dispatch read_one(Context& context, base::Id id) {
  auto tx = context.read();
  return view_of(context, load_all(tx, {id}).front(), late_for(tx, context));
}

}  // namespace

Page<Dispatch> list_dispatches(Context& context, const ListQuery& query, const DispatchFilter& filter) {
  require_reader(context);
  auto tx = context.read();
  const auto late = late_for(tx, context);
  store::DispatchListRequest request{{query.q, query.sort, {query.size, query.offset()}, false}, filter.plan_id, filter.unit_id, filter.state, {}, {}};
  if (filter.late) request.late = late;
  if (!context.actor.sees_all()) request.units = context.actor.units;
  const auto listed = store::list_dispatches(tx, request);
  Page<Dispatch> page{{}, listed.total, query.page, query.size};
  for (const auto& row : listed.rows) page.items.push_back(view_of(context, row, late));
  return page;
}

PlanDispatches get_plan_dispatches(Context& context, base::Id plan_id) { return read_back(context, plan_id); }

PlanDispatches make_plan_dispatches(Context& context, base::Id plan_id) {
  Act act(context, "dispatch.made");
  if (act.earlier()) {
    act.tx.commit();  // its connection goes back before another is asked for
    return read_back(context, plan_id);
  }
  const auto plan = load_seen_plan(act.tx, context, plan_id);
  if (!is_running(plan.status)) throw Error(ErrorKind::conflict, "plan.wrong_status", {}, {{"status", base::enum_name(plan.status)}});
  base::require(context.actor.staff, "act.forbidden");
  if (store::has_dispatches(act.tx, plan_id)) throw Error(ErrorKind::conflict, "dispatch.made_already");
  send_plan(act.tx, context, plan);
  act.finish("plan", plan_id, plan_id);
  return read_back(context, plan_id);
}

void hand_over_dispatches(Context& context, const HandingInput& input) {
  Act act(context, "dispatch.handed_over");
  if (act.earlier()) return;
  base::require(context.actor.staff, "act.forbidden");
  const auto rows = load_all(act.tx, input.ids);
  for (const auto& row : rows) {
    if (input.handed_on > context.today() || input.handed_on < row.sent_on) throw Error(ErrorKind::invalid, "dispatch.day", "handed_on");
    if (!may(context, row, "hand-over")) throw Error(ErrorKind::conflict, "dispatch.not_to_hand", {}, {{"name", row.name}});
    store::insert_handing(act.tx, row.id, {input.way, input.handed_on, std::string(base::trim(input.note)), context.actor.user_id, {}, context.now()});
  }
  finish(act, rows);
}

void take_back_dispatches(Context& context, const DispatchIds& input) {
  Act act(context, "dispatch.taken_back");
  if (act.earlier()) return;
  base::require(context.actor.staff, "act.forbidden");
  const auto rows = load_all(act.tx, input.ids);
  for (const auto& row : rows) {
    if (!may(context, row, "take-back")) throw Error(ErrorKind::conflict, "dispatch.not_handed", {}, {{"name", row.name}});
    store::take_back_handing(act.tx, row.id, context.actor.user_id, context.now());
  }
  finish(act, rows);
}

DispatchSettings get_dispatch_settings(Context& context) {
  auto tx = context.read();
  const auto days = store::load_dispatch_days(tx);
  return {days.to_hand, days.to_open};
}

DispatchSettings put_dispatch_settings(Context& context, const DispatchSettings& input) {
  Act act(context, "dispatch.settings_edited");
  base::require(context.actor.administrator, "act.forbidden");
  for (const auto& [days, field] : {std::pair(input.days_to_hand, "days_to_hand"), std::pair(input.days_to_open, "days_to_open")})
    if (days < 0 || days > domain::most_dispatch_days) throw Error(ErrorKind::invalid, "dispatch.days", field, {{"most", std::to_string(domain::most_dispatch_days)}});
  store::update_dispatch_days(act.tx, {input.days_to_hand, input.days_to_open}, context.now());
  act.finish("agency", context.actor.agency_id);
  return get_dispatch_settings(context);
}

Dispatch resolve_dispatch(Context& context, base::Id id, const DispatchUnit& input) {
  {
    Act act(context, "dispatch.resolved");
    if (!act.earlier()) {
      base::require(context.actor.staff, "act.forbidden");
      const auto row = load_all(act.tx, {id}).front();
      if (!may(context, row, "resolve")) throw Error(ErrorKind::conflict, "dispatch.resolved", {}, {{"name", row.name}});
      const auto names = store::unit_names(act.tx);
      const auto unit = names.find(input.unit_id);
      if (unit == names.end()) throw Error(ErrorKind::not_found, "unit.unknown", "unit_id");
      if (store::went_to(act.tx, row, input.unit_id)) throw Error(ErrorKind::conflict, "dispatch.twice", "unit_id", {{"name", unit->second.name}});
      const bool in_product = std::ranges::count(store::units_with_account(act.tx), input.unit_id) > 0;
      store::set_resolved(act.tx, id, input.unit_id, in_product, context.actor.user_id, context.today());
      act.finish("dispatch", id, row.plan.id, {{"name", row.name}, {"unit", unit->second.name}});
    }
  }
  return read_one(context, id);
}

Dispatch unresolve_dispatch(Context& context, base::Id id) {
  {
    Act act(context, "dispatch.unresolved");
    if (!act.earlier()) {
      base::require(context.actor.staff, "act.forbidden");
      const auto row = load_all(act.tx, {id}).front();
      if (!may(context, row, "unresolve")) throw Error(ErrorKind::conflict, "dispatch.in_use", {}, {{"name", row.name}});
      store::set_resolved(act.tx, id, {}, false, context.actor.user_id, context.today());
      act.finish("dispatch", id, row.plan.id, {{"name", row.name}, {"unit", row.unit->name}});
    }
  }
  return read_one(context, id);
}

PlanDispatches receive_plan(Context& context, base::Id plan_id) {
  Act act(context, "dispatch.received");
  if (act.earlier()) {
    act.tx.commit();  // its connection goes back before another is asked for
    return read_back(context, plan_id);
  }
  load_seen_plan(act.tx, context, plan_id);
  const auto rows = store::unreceived_dispatches(act.tx, plan_id, context.actor.units);
  if (rows.empty()) {
    act.tx.commit();
    auto seen = read_back(context, plan_id);
    if (seen.own.empty()) throw Error(ErrorKind::not_found, "dispatch.unknown");
    return seen;
  }
  for (const auto& row : rows) store::set_received(act.tx, row.id, context.actor.user_id, context.now());
  finish(act, rows);
  return read_back(context, plan_id);
}

}  // namespace dondoc::service
