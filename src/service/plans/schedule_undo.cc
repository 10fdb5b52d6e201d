#include "service/plans/schedule_undo.h"

#include <algorithm>
#include <unordered_map>

#include "base/json.h"
#include "store/share_store.h"

namespace dondoc::service {
namespace {

using base::Id;
using store::PlanEventRow;

struct EventThen {
  PlanEventInput event;
  std::optional<base::Date> original_starts_on, original_ends_on;
  std::optional<base::Instant> cancelled_at;
};
BOOST_DESCRIBE_STRUCT(EventThen, (), (event, original_starts_on, original_ends_on, cancelled_at))

void restore(store::Transaction& tx, PlanEventRow row, const EventThen& then) {
  const auto& it = then.event;
  row.name = it.name;
  row.phase = it.phase;
  row.timing = it.timing;
  row.starts_on = it.starts_on;
  row.ends_on = it.ends_on;
  row.original_starts_on = then.original_starts_on;
  row.original_ends_on = then.original_ends_on;
  row.anchor_id = it.relative ? std::optional(it.relative->event_id) : std::nullopt;
  row.side = it.relative ? std::optional(it.relative->side) : std::nullopt;
  row.days = it.relative ? it.relative->days : std::nullopt;
  row.working_days = it.relative && it.relative->working_days;
  row.note = it.note;
  row.cancelled_at = then.cancelled_at;
  store::update_plan_event(tx, row);
  std::vector<store::BindingRow> bindings;
  for (const auto& one : it.deadlines) bindings.push_back({one.kind, one.id, row.id, {one.side, one.days, one.working_days}});
  store::set_bindings(tx, row.plan_id, row.id, bindings);
}

/// A follower back to the day on which it began, with its length.
void restore(store::Transaction& tx, PlanEventRow row, const std::optional<base::Date>& starts_on) {
  const int length = row.starts_on && row.ends_on ? row.ends_on->since(*row.starts_on) : 0;
  row.starts_on = starts_on;
  row.ends_on = starts_on ? std::optional(starts_on->plus(length)) : std::nullopt;
  if (!starts_on) row.original_starts_on = row.original_ends_on = std::nullopt;
  store::update_plan_event(tx, row);
}

}  // namespace

std::optional<EventRelation> relation_of(const PlanEventRow& row) {
  if (!row.anchor_id) return std::nullopt;
  return EventRelation{*row.anchor_id, *row.side, row.days, row.working_days};
}

std::string event_then(store::Transaction& tx, const PlanEventRow& row) {
  EventThen out{{row.id, row.revision, row.kind, row.name, row.phase, row.timing, row.starts_on, row.ends_on, relation_of(row), row.note,
                 row.cancelled_at.has_value(), {}, ""}, row.original_starts_on, row.original_ends_on, row.cancelled_at};
  for (const auto& it : store::bindings_of_plan(tx, row.plan_id))
    if (it.event_id == row.id) out.event.deadlines.push_back({it.kind, it.subject_id, it.offset.side, it.offset.days, it.offset.working_days});
  return base::to_json(out);
}

MovedDeadlines take_back(store::Transaction& tx, const Context& context, const store::ScheduleChangeRow& change) {
  std::unordered_map<Id, PlanEventRow> events;
  for (auto& row : store::events_of_plan(tx, change.plan_id)) events.emplace(row.id, std::move(row));
  // What was done meanwhile was done by the deadline that it has.
  std::unordered_map<Id, Id> open;
  for (const auto& row : store::open_assignments_of_plan(tx, change.plan_id)) open.emplace(row.id, row.unit_id);
  for (const auto& row : store::open_reports_of_plan(tx, change.plan_id)) open.emplace(row.id, row.unit_id);
  MovedDeadlines told;
  for (const auto& move : store::moves_of(tx, change.id)) {
    if (move.kind == store::Moved::event) {
      if (const auto row = events.find(move.subject_id); row != events.end()) restore(tx, row->second, move.from_on);
    }
    const bool of_unit = move.kind == store::Moved::assignment || move.kind == store::Moved::report;
    const auto unit = open.find(move.subject_id);
    if (of_unit && unit == open.end()) continue;
    store::move_day(tx, change.id, {move.kind, move.subject_id, move.to_on, move.from_on}, context.today());
    if (of_unit && move.from_on) told.add(unit->second, move.kind == store::Moved::report, *move.from_on);
  }
  store::settle_shares(tx, change.plan_id);
  const auto event = events.find(change.event_id);
  if (event == events.end()) return told;
  if (change.before) restore(tx, event->second, base::from_json<EventThen>(*change.before));
  else store::delete_plan_event(tx, change.event_id);
  return told;
}

}  // namespace dondoc::service
