#include "service/drafts/draft_schedule.h"

#include <algorithm>

#include "base/text.h"
#include "compiler/offset_rule.h"

namespace dondoc::service {
namespace {

using domain::Side;
using domain::Timing;
using store::PlanEventRow;

store::PlanEventRow event_row(const base::Id& plan, const std::string& key, int ordinal, domain::EventKind kind, const std::string& name) {
  PlanEventRow row;
  row.id = base::Id::make();
  row.plan_id = plan;
  row.draft_key = key;
  row.ordinal = ordinal;
  row.kind = kind;
  row.name = name;
  return row;
}

/// A day that is printed in full is fixed; a month or a year is still to be told.
void set_days(PlanEventRow& row, const std::optional<std::string>& from, const std::optional<std::string>& to) {
  const auto first = from ? base::first_day_of(*from) : std::nullopt;
  const auto last = to ? base::last_day_of(*to) : std::nullopt;
  if (!first || !last || *last < *first) return;
  row.starts_on = row.original_starts_on = first;
  row.ends_on = row.original_ends_on = last;
  if (base::Date::parse(*from) && base::Date::parse(*to)) row.timing = Timing::fixed;
}

bool within(const draft::At& inner, const draft::At& outer) {
  return inner.size() == 2 && outer.size() == 2 && outer[0] <= inner[0] && inner[1] <= outer[1];
}

/// "trước 15/12/2023", "trong tháng 12 năm 2023": the words name a day or month themselves.
bool prints_a_day(const draft::Due& due) {
  return due.date && (due.text.find('/') != due.text.npos || base::contains_folded(due.text, "thang "));
}

Side side_of(draft::Bound bound) {
  switch (bound) {
    case draft::Bound::before: return Side::before;
    case draft::Bound::from: return Side::after;
    case draft::Bound::by:
    case draft::Bound::in: break;
  }
  return Side::during;
}

}  // namespace

bool is_of_phase(const draft::Draft& draft, const draft::Period& period) {
  return !period.peak && std::ranges::any_of(draft.phases, [&](const auto& phase) { return within(period.at, phase.at); });
}

DraftSchedule::DraftSchedule(const draft::Draft& draft, const base::Id& plan) {
  int ordinal = 0;
  for (const auto& phase : draft.phases) {
    auto row = event_row(plan, phase.id, ++ordinal, domain::EventKind::phase, phase.name);
    const auto window = std::ranges::find_if(draft.periods, [&](const draft::Period& it) { return within(it.at, phase.at); });
    if (window != draft.periods.end()) set_days(row, window->from, window->to);
    events_.push_back(std::move(row));
  }
  for (const auto& event : draft.events) {
    auto row = event_row(plan, event.id, ++ordinal, domain::EventKind::event, event.name);
    row.phase = event.phase;
    set_days(row, event.date, event.date);
    events_.push_back(std::move(row));
  }
}

std::optional<store::BindingRow> DraftSchedule::binding(const std::optional<draft::Due>& due, domain::DeadlineOf kind, const base::Id& subject) const {
  if (!due || !due->relative_to || prints_a_day(*due)) return std::nullopt;
  const auto event = std::ranges::find_if(events_, [&](const PlanEventRow& it) { return it.draft_key == due->relative_to; });
  if (event == events_.end()) return std::nullopt;
  domain::Offset offset{side_of(due->bound.value_or(draft::Bound::in)), {}, false};
  if (const auto rule = compiler::read_offset_rule(due->text)) offset = {rule->before ? Side::before : Side::after, rule->days, rule->working_days};
  return store::BindingRow{kind, subject, event->id, offset};
}

std::optional<base::Date> DraftSchedule::day_of(const store::BindingRow& binding, const OfficeCalendar& calendar) const {
  const auto event = std::ranges::find(events_, binding.event_id, &PlanEventRow::id);
  if (event == events_.end() || !event->starts_on) return std::nullopt;
  const auto day = domain::day_of(binding.offset, {*event->starts_on, *event->ends_on}, calendar.days);
  return day && !binding.offset.working_days ? std::optional(calendar.settle(*day)) : day;
}

}  // namespace dondoc::service
