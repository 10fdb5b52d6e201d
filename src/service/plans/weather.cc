#include "service/plans/weather.h"

#include <algorithm>

#include "service/reports/due_reports.h"
#include "service/views_of.h"

namespace dondoc::service {
namespace {

using domain::Amended;

constexpr int days_of_record = 365;

int fullest(const UnitWeather& it) {
  int most = 0;
  for (const auto& week : it.weeks) most = std::max(most, week.added + week.already);
  return most;
}

const store::DemandsByDay& of(const DemandsOfUnits& all, const base::Id& unit) {
  static const store::DemandsByDay none;
  const auto at = all.find(unit);
  return at == all.end() ? none : at->second;
}

/// What is due already, without what goes.
store::DemandsByDay left(store::DemandsByDay already, const store::DemandsByDay& gone) {
  for (const auto& [day, count] : gone)
    if (const auto at = already.find(day); at != already.end()) at->second = std::max(at->second - count, 0);
  return already;
}

void add_task(Demands& out, const TaskAmended& it) {
  for (const auto& row : it.removed)
    if (!row.now.done_on && row.own.due) ++out.gone[row.unit_id][*row.own.due];
  if (!it.after) return;
  const auto& due = it.after->due.due_on;
  for (const auto& owed : it.added) out.add(owed.unit_id, due);
  if (!it.before || it.kind != Amended::changed) return;
  for (const auto& row : it.kept) {
    if (row.part) continue;
    const bool opens = it.reopens && row.now.done_on;
    if (row.now.done_on && !opens) continue;
    const auto own = due ? std::optional(domain::moved_due(row.own, it.before->due.due_on, *due)) : std::nullopt;
    if (opens) out.add(row.unit_id, own);
    else if (own != row.own.due) out.move(row.unit_id, row.own.due, own);
  }
}

void add_duty(Demands& out, store::Transaction& tx, const Context& context, const DutyAmended& it, const std::vector<store::OpenRow>& reports) {
  if (it.kind == Amended::removed)
    for (const auto& report : reports)
      if (report.subject_id == it.before->id && report.own.due) ++out.gone[report.unit_id][*report.own.due];
  if (it.kind != Amended::added && it.kind != Amended::changed) return;
  if (it.after->frequency == domain::Frequency::ad_hoc) return;  // each waits for its occasion
  for (const auto& period : periods_of_duty(tx, context, *it.after)) {
    const auto known = it.before ? std::ranges::find(it.before->periods, period.label, &store::PeriodRow::label) : std::vector<store::PeriodRow>::const_iterator{};
    const bool is_known = it.before && known != it.before->periods.end();
    for (const auto& unit : is_known ? it.new_units : it.units) out.add(unit, period.due_on);
    if (!is_known || !period.due_on || known->due_on == period.due_on) continue;
    for (const auto& report : reports)
      if (report.period_id == known->id) out.move(report.unit_id, report.own.due, domain::moved_due(report.own, known->due_on, *period.due_on));
  }
}

}  // namespace

Demands demands_of(const Rescheduling& moved) {
  Demands out;
  for (const auto& shift : moved.shifts) {
    auto unit = shift.units.begin();  // of each part but the periods, in their order
    for (const auto& part : shift.parts)
      if (part.kind != store::Moved::period) out.move(*unit++, part.from_on, part.to_on);
  }
  return out;
}

Demands demands_of(store::Transaction& tx, const Context& context, const store::PlanRow& plan, const Amending& amending) {
  auto out = demands_of(amending.moved);
  for (const auto& task : amending.tasks) add_task(out, task);
  const auto reports = store::open_reports_of_plan(tx, plan.id);
  for (const auto& duty : amending.duties) add_duty(out, tx, context, duty, reports);
  return out;
}

std::vector<UnitWeather> weather_of(store::Transaction& tx, base::Date today, const std::vector<UnitRef>& units, const Demands& demands) {
  std::vector<UnitWeather> out;
  std::optional<base::Date> first, last;
  for (const auto& [unit, days] : demands.added) {
    first = std::min(first.value_or(days.begin()->first), days.begin()->first);
    last = std::max(last.value_or(days.rbegin()->first), days.rbegin()->first);
  }
  const auto already = first ? store::open_demands(tx, domain::monday_of(*first), domain::monday_of(*last).plus(6)) : DemandsOfUnits{};
  const auto records = store::records(tx, today.plus(-days_of_record), today);
  for (const auto& unit : units) {
    const auto record = records.find(unit.id);
    const auto known = record == records.end() ? domain::Record{} : record->second;
    UnitWeather one{unit, {}, known.total, known.late, domain::expectation_of(known)};
    for (const auto& week : domain::weeks_of(of(demands.added, unit.id), left(of(already, unit.id), of(demands.gone, unit.id)))) one.weeks.push_back({week.monday, week.added, week.already});
    out.push_back(std::move(one));
  }
  std::ranges::stable_sort(out, {}, [](const UnitWeather& it) { return std::pair(it.expected != domain::Expectation::often_late, -fullest(it)); });
  return out;
}

std::vector<UnitWeather> weather_of(store::Transaction& tx, base::Date today, const Demands& demands) {
  if (demands.added.empty()) return {};
  const auto names = store::unit_names(tx);
  std::vector<UnitRef> units;
  for (const auto& [unit, days] : demands.added)
    if (const auto name = names.find(unit); name != names.end()) units.push_back(ref_of(name->second));
  std::ranges::sort(units, {}, &UnitRef::name);
  return weather_of(tx, today, units, demands);
}

}  // namespace dondoc::service
