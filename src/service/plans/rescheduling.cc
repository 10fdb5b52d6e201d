#include "service/plans/rescheduling.h"

#include <algorithm>
#include <unordered_map>

#include "base/json.h"
#include "base/text.h"
#include "draft/lint/due.h"
#include "service/act.h"
#include "service/organisation/calendar.h"
#include "service/plans/charge.h"
#include "store/report_store.h"
#include "store/share_store.h"

namespace dondoc::service {
namespace {

using base::Date;
using base::Error;
using base::ErrorKind;
using base::Id;
using domain::Conflict;
using domain::DeadlineOf;
using store::PlanEventRow;

constexpr int most_days = 366;

std::optional<domain::Span> days_of(const PlanEventRow& row) {
  return row.starts_on ? std::optional(domain::Span{*row.starts_on, *row.ends_on}) : std::nullopt;
}

domain::Placed placed(const PlanEventRow& row) {
  const auto offset = row.side ? domain::Offset{*row.side, row.days, row.working_days} : domain::Offset{};
  return {row.id, days_of(row), row.anchor_id, offset, row.cancelled_at.has_value()};
}

void set_days(PlanEventRow& row, const std::optional<domain::Span>& days) {
  row.starts_on = days ? std::optional(days->from) : std::nullopt;
  row.ends_on = days ? std::optional(days->to) : std::nullopt;
  if (!row.original_starts_on) {
    row.original_starts_on = row.starts_on;
    row.original_ends_on = row.ends_on;
  }
}

void check_offset(const std::optional<int>& days) {
  if (days && (*days < 0 || *days > most_days)) throw Error(ErrorKind::invalid, "event.offset", "days", {{"limit", std::to_string(most_days)}});
}

/// The change while it is found out.
class Finding {
 public:
  Finding(store::Transaction& tx, const Context& context, const store::PlanRow& plan, const EventChanges& changes)
      : tx_(tx), context_(context), plan_(plan), changes_(changes), calendar_(office_calendar(tx)), events_(store::events_of_plan(tx, plan.id)),
        tasks_(all_tasks(tx, plan.id)), duties_(store::duties_of_plan(tx, plan.id, false)) {
    const auto window = draft::lint::plan_window(changes.text ? *changes.text : base::from_json<draft::Draft>(store::load_plan_revision(tx, plan.id).content));
    if (window) plan_end_ = window->second;
  }

  Rescheduling run() {
    for (const auto& input : changes_.events) try {
        place_event(input);
        check_deadlines(input, out_.events.back());
      } catch (const Error& error) {  // an amendment has many: says which
        throw_of(std::string(base::trim(input.name)), error);
      }
    place_followers();
    move_deadlines();
    look_at_order();
    for (const auto& shift : out_.shifts) out_.units.insert(shift.units.begin(), shift.units.end());
    return std::move(out_);
  }

 private:
  [[noreturn]] static void throw_of(const std::string& name, const Error& error) {
    auto params = error.params();
    params.emplace_back("name", name);
    throw Error(error.kind(), error.code(), error.field(), std::move(params));
  }

  const PlanEventRow* known(const Id& id) const {
    const auto at = std::ranges::find(events_, id, &PlanEventRow::id);
    return at == events_.end() ? nullptr : &*at;
  }

  void place_event(const PlanEventInput& input) {
    PlanEventRow row;
    row.id = Id::make();
    row.plan_id = plan_.id;
    row.kind = input.kind;
    row.ordinal = static_cast<int>(events_.size() + out_.events.size()) + 1;
    const PlanEventRow* before = nullptr;
    if (input.id) {
      before = known(*input.id);
      if (!before) throw Error(ErrorKind::not_found, "event.unknown");
      if (before->revision != input.base_revision) throw Error(ErrorKind::conflict, "event.moved_on");
      row = *before;
    }
    row.name = std::string(base::trim(input.name));
    if (row.name.empty()) throw Error(ErrorKind::invalid, "event.name_required", "name");
    row.phase = input.phase;
    row.note = std::string(base::trim(input.note));
    row.timing = input.timing;
    if (!input.cancelled) row.cancelled_at.reset();
    else if (!row.cancelled_at) row.cancelled_at = context_.now();
    const auto until = input.ends_on ? input.ends_on : input.starts_on;
    if (input.starts_on ? *until < *input.starts_on : input.ends_on.has_value()) throw Error(ErrorKind::invalid, "event.days", "ends_on");
    if (row.kind == domain::EventKind::milestone && until != input.starts_on) throw Error(ErrorKind::invalid, "event.one_day", "ends_on");
    if (row.timing == domain::Timing::fixed && !input.starts_on) throw Error(ErrorKind::invalid, "event.day_required", "starts_on");
    relate(row, input);
    set_days(row, input.starts_on ? std::optional(domain::Span{*input.starts_on, *until}) : std::nullopt);
    before_[row.id] = before ? days_of(*before) : std::nullopt;
    out_.events.push_back({std::move(row), !input.id, {}});
  }

  void relate(PlanEventRow& row, const PlanEventInput& input) const {
    row.anchor_id.reset();
    row.side.reset();
    row.days.reset();
    row.working_days = false;
    if (row.timing != domain::Timing::relative) return;
    if (!input.relative || !known(input.relative->event_id) || input.relative->event_id == row.id) throw Error(ErrorKind::invalid, "event.unknown", "relative");
    check_offset(input.relative->days);
    row.anchor_id = input.relative->event_id;
    row.side = input.relative->side;
    row.days = input.relative->days;
    row.working_days = input.relative->working_days;
  }

  void check_deadlines(const PlanEventInput& input, EventChange& event) {
    for (const auto& one : input.deadlines) {
      check_offset(one.days);
      if (one.kind == DeadlineOf::report) {
        const auto duty = std::ranges::find(duties_, one.id, &store::DutyRow::id);
        if (duty == duties_.end()) throw Error(ErrorKind::invalid, "event.unknown_deadline", "deadlines");
        if (!domain::falls_due_once(duty->frequency)) throw Error(ErrorKind::invalid, "event.recurrent", "deadlines");
      } else if (std::ranges::find(tasks_, one.id, &store::TaskRow::id) == tasks_.end()) {
        throw Error(ErrorKind::invalid, "event.unknown_deadline", "deadlines");
      }
      event.bindings.push_back({one.kind, one.id, event.row.id, {one.side, one.days, one.working_days}});
    }
  }

  EventChange* asked_for(const Id& id) {
    const auto at = std::ranges::find_if(out_.events, [&](const EventChange& it) { return it.row.id == id; });
    return at == out_.events.end() ? nullptr : &*at;
  }

  void place_followers() {
    auto rows = events_;
    for (const auto& it : out_.events)
      if (it.is_new) rows.push_back(it.row);
      else *std::ranges::find(rows, it.row.id, &PlanEventRow::id) = it.row;
    std::vector<domain::Placed> all;
    for (const auto& row : rows) all.push_back(placed(row));
    try {
      domain::place(all, calendar_.days);
    } catch (const Error& error) {
      const auto in_circle = std::ranges::find_if(rows, [&](const auto& row) { return std::ranges::find(error.params(), row.id.str(), &base::Params::value_type::second) != error.params().end(); });
      throw_of(in_circle == rows.end() ? "" : in_circle->name, error);
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
      auto& row = rows[i];
      auto* own = asked_for(row.id);
      const auto was = own ? before_.at(row.id) : days_of(row);
      out_.days.emplace(row.id, row.cancelled_at ? std::nullopt : all[i].days);
      set_days(row, all[i].days);
      if (own) own->row = row;
      if (was == all[i].days) continue;
      moved_.insert(row.id);
      if (!own) out_.followers.push_back(row);
      Shift shift{MoveOf::event, row.id, row.ordinal, row.name, was ? std::optional(was->from) : std::nullopt, row.starts_on,
                  was ? std::optional(was->to) : std::nullopt, row.ends_on, {}, {}, 0, {}};
      if (row.starts_on) shift.conflicts = domain::conflicts_of(*row.starts_on, ground());
      if (out_of_phase(row, rows)) shift.conflicts.push_back(Conflict::outside_phase);
      out_.shifts.push_back(std::move(shift));
    }
  }

  static bool out_of_phase(const PlanEventRow& row, const std::vector<PlanEventRow>& rows) {
    if (!row.phase || !row.starts_on) return false;
    const auto phase = std::ranges::find_if(rows, [&](const PlanEventRow& it) { return it.kind == domain::EventKind::phase && it.draft_key == row.phase; });
    return phase != rows.end() && phase->starts_on && (*row.starts_on < *phase->starts_on || *row.ends_on > *phase->ends_on);
  }

  /// Those of events that moved, and those that are counted otherwise from now on.
  std::vector<store::BindingRow> concerned() {
    const auto same = [](const store::BindingRow& a, const store::BindingRow& b) { return a.subject_id == b.subject_id && a.event_id == b.event_id && a.offset == b.offset; };
    std::vector<store::BindingRow> out, taken;
    for (const auto& it : out_.events) taken.insert(taken.end(), it.bindings.begin(), it.bindings.end());
    const auto kept = store::bindings_of_plan(tx_, plan_.id);
    for (const auto& it : kept) {
      const bool is_taken = std::ranges::find(taken, it.subject_id, &store::BindingRow::subject_id) != taken.end();
      if (!is_taken && !asked_for(it.event_id) && moved_.contains(it.event_id)) out.push_back(it);
    }
    for (const auto& it : taken) {
      const bool was = std::ranges::any_of(kept, [&](const auto& one) { return same(one, it); });
      if (!was || moved_.contains(it.event_id)) out.push_back(it);
    }
    std::erase_if(out, [&](const auto& it) { return changes_.still.contains(it.subject_id); });
    return out;
  }

  void move_deadlines() {
    assignments_ = store::open_assignments_of_plan(tx_, plan_.id);
    reports_ = store::open_reports_of_plan(tx_, plan_.id);
    for (const auto& binding : concerned()) {
      const auto days = out_.days.at(binding.event_id);
      auto day = days ? domain::day_of(binding.offset, *days, calendar_.days) : std::nullopt;
      if (!day) continue;
      if (!binding.offset.working_days) day = calendar_.settle(*day);
      if (binding.kind == DeadlineOf::task) move_task(binding.subject_id, *day);
      else move_report(binding.subject_id, *day);
    }
    std::ranges::stable_sort(out_.shifts, {}, [](const Shift& it) { return std::pair(it.kind, it.ordinal); });
  }

  void move_task(const Id& id, Date day) {
    const auto task = std::ranges::find(tasks_, id, &store::TaskRow::id);
    if (task == tasks_.end() || task->due.due_on == day) return;
    Shift shift{MoveOf::task, id, task->ordinal, task->text, task->due.due_on, day, {}, {}, {}, {}, 0, domain::conflicts_of(day, ground())};
    bool part_later = false;
    for (const auto& part : assignments_) {
      if (part.subject_id != id) continue;
      if (part.child) {
        part_later = part_later || (part.own.due && *part.own.due > day);
        continue;
      }
      const auto own = domain::moved_due(part.own, task->due.due_on, day);
      if (part.own.due == own) {
        ++shift.kept;
        continue;
      }
      shift.parts.push_back({store::Moved::assignment, part.id, part.own.due, own});
      shift.units.push_back(part.unit_id);
    }
    if (part_later) shift.conflicts.push_back(Conflict::part_later);
    out_.shifts.push_back(std::move(shift));
  }

  void move_report(const Id& id, Date day) {
    const auto duty = std::ranges::find(duties_, id, &store::DutyRow::id);
    if (duty == duties_.end() || duty->due.due_on == day) return;
    Shift shift{MoveOf::report, id, duty->ordinal, duty->title, duty->due.due_on, day, {}, {}, {}, {}, 0, domain::conflicts_of(day, ground())};
    for (const auto& period : duty->periods) shift.parts.push_back({store::Moved::period, period.id, period.due_on, day});
    for (const auto& report : reports_) {
      if (report.subject_id != id) continue;
      const auto own = domain::moved_due(report.own, duty->due.due_on, day);
      if (report.own.due == own) {
        ++shift.kept;
        continue;
      }
      shift.parts.push_back({store::Moved::report, report.id, report.own.due, own});
      shift.units.push_back(report.unit_id);
    }
    out_.shifts.push_back(std::move(shift));
  }

  domain::Change change_of(MoveOf kind, const Id& id, const std::optional<Date>& due) const {
    for (const auto& shift : out_.shifts)
      if (shift.kind == kind && shift.id == id) return {shift.before, shift.after};
    return {due, due};
  }

  /// Work that a report is about, and the report: both ways round.
  void look_at_order() {
    std::vector<domain::Change> work, reports;
    for (const auto& task : tasks_) work.push_back(change_of(MoveOf::task, task.id, task.due.due_on));
    for (const auto& duty : duties_)
      if (domain::falls_due_once(duty.frequency)) reports.push_back(change_of(MoveOf::report, duty.id, duty.due.due_on));
    for (auto& shift : out_.shifts) {
      const domain::Change own{shift.before, shift.after};
      if (shift.kind == MoveOf::task && std::ranges::any_of(reports, [&](const auto& it) { return domain::newly_after(own, it); }))
        shift.conflicts.push_back(Conflict::after_report);
      if (shift.kind == MoveOf::report && std::ranges::any_of(work, [&](const auto& it) { return domain::newly_after(it, own); }))
        shift.conflicts.push_back(Conflict::before_work);
    }
  }

  domain::Ground ground() const { return {context_.today(), plan_end_, calendar_.days}; }

  store::Transaction& tx_;
  const Context& context_;
  const store::PlanRow& plan_;
  const EventChanges& changes_;
  const OfficeCalendar calendar_;
  const std::vector<PlanEventRow> events_;
  const std::vector<store::TaskRow> tasks_;
  const std::vector<store::DutyRow> duties_;
  std::vector<store::OpenRow> assignments_, reports_;
  std::optional<Date> plan_end_;
  std::unordered_map<Id, std::optional<domain::Span>> before_;  // of those that were asked for
  std::set<Id> moved_;
  Rescheduling out_;
};

}  // namespace

Rescheduling reschedule(store::Transaction& tx, const Context& context, const store::PlanRow& plan, const EventChanges& changes) {
  return Finding(tx, context, plan, changes).run();
}

DayMove view_of(const Shift& shift) {
  return {shift.kind, shift.id, shift.ordinal, shift.text, shift.before, shift.after, shift.before_end, shift.after_end, static_cast<int>(shift.units.size()), shift.kept, shift.conflicts};
}

void carry_out(store::Transaction& tx, const Context& context, const store::PlanRow& plan, const Id& change, const Rescheduling& it) {
  const auto today = context.today();
  for (const auto& event : it.events) {
    if (event.is_new) store::insert_plan_event(tx, event.row, context.now());
    else store::update_plan_event(tx, event.row);
  }
  for (const auto& row : it.followers) store::update_plan_event(tx, row);
  for (const auto& event : it.events) store::set_bindings(tx, plan.id, event.row.id, event.bindings);
  for (const auto& shift : it.shifts) {
    const auto kind = shift.kind == MoveOf::event ? store::Moved::event : shift.kind == MoveOf::task ? store::Moved::task : store::Moved::duty;
    const bool asked = std::ranges::any_of(it.events, [&](const EventChange& event) { return event.row.id == shift.id; });
    if (kind != store::Moved::event || !asked) store::move_day(tx, change, {kind, shift.id, shift.before, shift.after}, today);
    for (const auto& part : shift.parts) store::move_day(tx, change, part, today);
  }
  store::settle_shares(tx, plan.id);
}

}  // namespace dondoc::service
