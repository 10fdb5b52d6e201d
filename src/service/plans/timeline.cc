#include "service/plans/timeline.h"

#include <algorithm>

#include "base/json.h"
#include "draft/draft.h"
#include "draft/lint/due.h"
#include "service/drafts/draft_schedule.h"
#include "service/organisation/calendar.h"
#include "service/organisation/days_of_note.h"
#include "service/plans/plan_sight.h"
#include "service/plans/steps.h"
#include "service/reports/report_title.h"
#include "store/closing_store.h"
#include "store/month_store.h"
#include "store/report_store.h"
#include "store/schedule_store.h"
#include "store/tracking_store.h"

namespace dondoc::service {
namespace {

using base::Date;

constexpr int most_rest_days = 3 * 366;
constexpr int all = 100'000;

TimelineKind kind_of(domain::EventKind kind) {
  switch (kind) {
    case domain::EventKind::phase: return TimelineKind::phase;
    case domain::EventKind::milestone: return TimelineKind::milestone;
    case domain::EventKind::event: break;
  }
  return TimelineKind::event;
}

class Making {
 public:
  Making(store::Transaction& tx, Context& context, const store::PlanRow& plan) : tx_(tx), context_(context), plan_(plan) { out_.today = context.today(); }

  Timeline run() {
    add_periods();
    add_events();
    add_steps();
    add_checks();
    add_tasks();
    add_reports();
    add_notes();
    std::ranges::stable_sort(out_.items, {}, [](const TimelineItem& it) { return std::tuple(it.from_on, it.kind, it.to_on); });
    add_rest_days();
    return std::move(out_);
  }

 private:
  void add_periods() {
    const auto draft = base::from_json<draft::Draft>(store::load_plan_revision(tx_, plan_.id).content);
    window_ = draft::lint::plan_window(draft);
    const bool has_phases = std::ranges::any_of(store::events_of_plan(tx_, plan_.id), [](const auto& row) { return row.kind == domain::EventKind::phase; });
    for (const auto& period : draft.periods) {
      if (has_phases && is_of_phase(draft, period)) continue;
      const auto from = period.from ? base::first_day_of(*period.from) : std::nullopt, to = period.to ? base::last_day_of(*period.to) : std::nullopt;
      const auto first = from ? from : to, last = to ? to : from;
      if (!first) continue;
      TimelineItem item{TimelineKind::period, "", period.text, 0, *first, *last};
      item.peak = period.peak;
      out_.items.push_back(std::move(item));
    }
  }

  void add_events() {
    for (const auto& row : store::events_of_plan(tx_, plan_.id)) {
      if (row.cancelled_at) continue;
      if (!row.starts_on) {
        ++out_.undated;
        continue;
      }
      const auto kind = kind_of(row.kind);
      TimelineItem item{kind, row.id.str(), row.name, row.ordinal, *row.starts_on, *row.ends_on};
      item.timing = row.timing;
      out_.items.push_back(std::move(item));
    }
  }

  void add_steps() {
    for (const auto& row : list_plan_steps(context_, plan_.id).items) {
      const auto kind = domain::is_review(row.kind) ? TimelineKind::review : TimelineKind::instruction;
      const auto text = row.symbol.empty() ? row.title : row.symbol + ": " + row.title;
      out_.items.push_back({kind, row.id.str(), text, 0, row.dated_on, row.dated_on});
    }
  }

  void add_checks() {
    const auto units = context_.actor.sees_all() ? std::nullopt : std::optional(context_.actor.units);
    for (const auto& row : store::checks_within(tx_, {Date::of(2000, 1, 1), Date::of(2199, 12, 31), plan_.id}, units)) {
      TimelineItem item{TimelineKind::inspection, row.id.str(), row.unit.name + ": " + row.round, 0, row.starts_on, row.ends_on};
      item.total = 1;
      item.done = row.held;
      item.late = !row.held && row.ends_on < out_.today;
      out_.items.push_back(std::move(item));
    }
  }

  void add_tasks() {
    store::TaskListRequest request;
    request.plan_id = plan_.id;
    request.slice = {all, 0};
    if (!context_.actor.sees_all()) request.owed_by = context_.actor.units;
    const auto tasks = store::list_tasks(tx_, request).rows;
    std::vector<base::Id> ids;
    for (const auto& task : tasks) ids.push_back(task.id);
    auto counts = store::count_of_tasks(tx_, ids, store::day_in_plan(tx_, plan_.id, out_.today));
    for (const auto& task : tasks) {
      if (!task.due.due_on) {
        ++out_.undated;
        continue;
      }
      TimelineItem item{TimelineKind::task, task.id.str(), task.text, task.ordinal, *task.due.due_on, *task.due.due_on};
      const auto& count = counts[task.id];
      // A unit's own progress stands with its work.
      if (context_.actor.sees_all()) item.total = count.total, item.done = count.done, item.late = count.late;
      out_.items.push_back(std::move(item));
    }
  }

  void add_reports() {
    if (context_.actor.sees_all()) {
      for (const auto& duty : store::duties_of_plan(tx_, plan_.id, false)) {
        for (const auto& it : duty.periods) add_report(duty.id, report_title(duty.title, it.label), it.due_on, it.units, it.submitted + it.accepted);
        if (duty.periods.empty()) add_report(duty.id, duty.title, duty.due.due_on, 0, 0);
      }
      return;
    }
    store::ReportListRequest request;
    request.plan_id = plan_.id;
    request.visible_to = context_.actor.units;
    request.slice = {all, 0};
    for (const auto& row : store::list_reports(tx_, request).rows) {
      const bool sent = row.status == domain::ReportStatus::submitted || row.status == domain::ReportStatus::accepted;
      add_report(row.duty_id, report_title(row.title, row.period), row.due_on, 1, sent ? 1 : 0);
    }
  }

  void add_report(const base::Id& duty, std::string text, const std::optional<Date>& due_on, int units, int sent) {
    if (!due_on) return;
    TimelineItem item{TimelineKind::report, duty.str(), std::move(text), 0, *due_on, *due_on};
    item.total = units;
    item.done = sent;
    item.late = *due_on < out_.today ? units - sent : 0;
    out_.items.push_back(std::move(item));
  }

  /// Within the time that the plan states, else from its first day to its last.
  void add_notes() {
    if (!window_ && out_.items.empty()) return;
    const auto from = window_ ? window_->first : std::ranges::min(out_.items, {}, &TimelineItem::from_on).from_on;
    const auto to = window_ ? window_->second : std::ranges::max(out_.items, {}, &TimelineItem::to_on).to_on;
    for (const auto& [on, note] : notes_within(tx_, from, std::min(to, from.plus(most_rest_days)))) out_.items.push_back({TimelineKind::note, "", note_words(note), 0, on, on});
  }

  void add_rest_days() {
    if (out_.items.empty()) return;
    const auto calendar = office_calendar(tx_).days;
    const auto last = std::ranges::max(out_.items, {}, &TimelineItem::to_on).to_on;
    auto day = out_.items.front().from_on;
    for (int i = 0; i < most_rest_days && day <= last; ++i, day = day.plus(1))
      if (calendar.rest_on(day)) out_.rest_days.push_back(day);
  }

  store::Transaction& tx_;
  Context& context_;
  const store::PlanRow& plan_;
  std::optional<std::pair<Date, Date>> window_;
  Timeline out_;
};

}  // namespace

Timeline get_timeline(Context& context, base::Id plan_id) {
  auto tx = context.read();
  const auto plan = load_seen_plan(tx, context, plan_id);
  return Making(tx, context, plan).run();
}

}  // namespace dondoc::service
