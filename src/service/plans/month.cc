#include "service/plans/month.h"

#include <algorithm>
#include <mutex>
#include <set>
#include <unordered_map>

#include "base/json.h"
#include "base/lunar.h"
#include "domain/rights.h"
#include "draft/draft.h"
#include "service/organisation/calendar.h"
#include "service/organisation/days_of_note.h"
#include "service/plans/plan_sight.h"
#include "service/plans/steps.h"
#include "service/reports/report_title.h"
#include "service/views_of.h"
#include "store/assignment_store.h"
#include "store/awaited_store.h"
#include "store/calendar_store.h"
#include "store/month_store.h"
#include "store/plan_step_store.h"
#include "store/report_store.h"

namespace dondoc::service {
namespace {

using base::Date;

constexpr int most_items = 5000, most_plans = 2000;

Date monday_of(Date day) { return day.plus(-static_cast<int>((day.weekday() - std::chrono::Monday).count())); }

/// The number of the week, which is that of the year of its Thursday (ISO 8601).
int week_of(Date day) {
  const auto thursday = monday_of(day).plus(3);
  return thursday.since(Date::of(static_cast<int>(thursday.ymd().year()), 1, 1)) / 7 + 1;
}

Date first_of_month(Date day) { return Date::of(static_cast<int>(day.ymd().year()), static_cast<unsigned>(day.ymd().month()), 1); }
Date last_of_month(Date day) { return *base::last_day_of(day.str().substr(0, 7)); }

std::vector<MonthDay> days_of(store::Transaction& tx, Date from, Date to) {
  const auto calendar = office_calendar(tx).days;
  const auto exchanges = store::list_exchanges(tx, false);
  const auto kind_of = [&](Date day, const base::Rest& rest) {
    if (rest.kind == base::RestKind::saturday) return DayKind::saturday;
    if (rest.kind == base::RestKind::sunday) return DayKind::sunday;
    const bool by_office = std::ranges::any_of(exchanges, [&](const auto& it) { return it.worked_on && it.off_from && *it.off_from <= day && day <= *it.off_to; });
    // The words of the law's days, src/base/calendar/rest_days.json and base::WorkCalendar.
    if (by_office || rest.name.ends_with("(hoán đổi)")) return DayKind::exchanged;
    return rest.name.starts_with("Nghỉ bù: ") ? DayKind::made_up : DayKind::holiday;
  };
  std::vector<MonthDay> out;
  for (auto day = from; day <= to; day = day.plus(1)) {
    const auto lunar = base::lunar_date(day);
    MonthDay it{day, week_of(day), DayKind::working, "", "", {lunar.day, lunar.month, lunar.leap}, {}};
    if (const auto rest = calendar.rest_on(day)) {
      it.kind = kind_of(day, *rest);
      it.name = rest->name;
      it.source = rest->source;
    } else if (const auto* worked = calendar.worked_instead(day)) {
      it.kind = DayKind::worked;
      it.name = worked->name;
      it.source = worked->source;
    }
    out.push_back(std::move(it));
  }
  for (auto& [on, note] : notes_within(tx, from, to)) out[static_cast<std::size_t>(on.since(from))].notes.push_back(std::move(note));
  return out;
}

MonthKind kind_of(domain::EventKind kind) {
  switch (kind) {
    case domain::EventKind::phase: return MonthKind::phase;
    case domain::EventKind::milestone: return MonthKind::milestone;
    case domain::EventKind::event: break;
  }
  return MonthKind::event;
}

struct Peak { std::string text; Date from, to; };

/// Cao điểm: other periods are the plan's own span, or years and months that it speaks of.
/// What a revision says never changes, and reading it takes a millisecond: it is read once.
std::vector<Peak> peaks_of(store::Transaction& tx, const store::PlanRow& plan) {
  constexpr std::size_t most_kept = 5000;
  static std::mutex mutex;
  static std::unordered_map<std::string, std::vector<Peak>> kept;
  const auto key = plan.id.str() + " " + std::to_string(plan.revision);
  {
    std::lock_guard lock(mutex);
    if (const auto known = kept.find(key); known != kept.end()) return known->second;
  }
  std::vector<Peak> out;
  for (const auto& it : base::from_json<draft::Draft>(store::load_plan_revision(tx, plan.id).content).periods) {
    const auto from = it.from ? base::first_day_of(*it.from) : std::nullopt, to = it.to ? base::last_day_of(*it.to) : std::nullopt;
    if (it.peak && (from || to)) out.push_back({it.text, from ? *from : *to, to ? *to : *from});
  }
  std::lock_guard lock(mutex);
  if (kept.size() >= most_kept) kept.clear();
  kept[key] = out;
  return out;
}

class Making {
 public:
  Making(store::Transaction& tx, Context& context, Date from, Date to, const MonthFilter& filter) : tx_(tx), context_(context), days_{from, to, filter.plan_id} {
    out_.today = context.today();
    if (filter.unit_id) units_ = std::vector{*filter.unit_id};
    else if (!context.actor.sees_all()) units_ = context.actor.units;
  }

  Month run() {
    load_plans();
    add_programme();
    if (units_) {
      add_own_tasks();
      add_own_reports();
    } else {
      add_tasks();
      add_reports();
    }
    finish();
    return std::move(out_);
  }

  std::vector<ProgrammeItem> run_programme() {
    load_plans();
    std::erase_if(plans_, [](const auto& it) { return it.second.status != domain::PlanStatus::issued; });
    add_programme();
    for (const auto& [id, plan] : plans_) know({id, plan.title, number_and_symbol(plan)});
    std::vector<ProgrammeItem> out;
    for (std::size_t i = 0; i < out_.items.size(); ++i) {
      const auto& plan = named_.at(out_.items[i].plan_id);
      out.push_back({std::move(out_.items[i]), std::move(uids_[i]), plan.symbol ? plan.title + " (" + *plan.symbol + ")" : plan.title});
    }
    return out;
  }

 private:
  /// Those whose programme is shown: the one that was asked for, be it not issued yet; else all that run.
  void load_plans() {
    if (days_.plan_id) {
      const auto plan = load_seen_plan(tx_, context_, *days_.plan_id);
      plans_.emplace(plan.id, plan);
      return;
    }
    store::PlanListRequest request;
    request.visible_to = units_;
    request.slice.limit = most_plans;
    for (auto& plan : store::list_plans(tx_, request).rows)
      if (is_running(plan.status)) plans_.emplace(plan.id, std::move(plan));
  }

  void add_programme() {
    for (const auto& [id, plan] : plans_) {
      add_peaks(plan);
      add_steps(plan);
    }
    add_events();
    add_checks();
    add_answers();
    add_awaited();
  }

  void add_peaks(const store::PlanRow& plan) {
    int place = 0;
    for (const auto& it : peaks_of(tx_, plan)) {
      ++place;
      if (add(MonthKind::peak, "", plan.id, it.text, it.from, it.to)) uids_.back() = "peak-" + plan.id.str() + "-" + std::to_string(place);
    }
  }

  void add_steps(const store::PlanRow& plan) {
    for (const auto& row : store::steps_of_plan(tx_, plan.id)) {
      const bool for_these = !units_ || row.units.empty() || std::ranges::any_of(row.units, [&](const auto& unit) { return std::ranges::find(*units_, unit.id) != units_->end(); });
      if (for_these)
        add(domain::is_review(row.kind) ? MonthKind::review : MonthKind::instruction, row.id.str(), plan.id, row.symbol.empty() ? row.title : row.symbol + ": " + row.title, row.dated_on,
            row.dated_on);
    }
  }

  void add_events() {
    for (const auto& row : store::events_within(tx_, days_)) {
      if (!plans_.contains(row.plan.id)) continue;
      auto* item = add(kind_of(row.kind), row.id.str(), row.plan.id, row.name, row.starts_on, row.ends_on, row.ordinal);
      if (item) item->timing = row.timing;
    }
  }

  void add_checks() {
    for (const auto& row : store::checks_within(tx_, days_, units_)) {
      know(row.plan);
      count(add(MonthKind::inspection, row.id.str(), row.plan.id, row.round, row.starts_on, row.ends_on), 1, row.held, row.unit);
    }
    for (const auto& row : store::mendings_due(tx_, days_, units_)) {
      know(row.plan);
      count(add(MonthKind::mending, row.inspection_id.str(), row.plan.id, row.demand, row.due_on, row.due_on), 1, row.mended, row.unit);
      uids_.back() = "mending-" + row.id.str();
    }
  }

  void add_tasks() {
    for (const auto& row : store::tasks_due(tx_, days_)) {
      know(row.plan);
      count(add(MonthKind::task, row.id.str(), row.plan.id, row.text, row.due_on, row.due_on, row.ordinal), row.total, row.done);
    }
    // Of a plan that nobody owes yet.
    for (const auto& [id, plan] : plans_) {
      if (is_running(plan.status)) continue;
      store::TaskListRequest request;
      request.plan_id = id;
      request.due_from = days_.from;
      request.due_to = days_.to;
      request.slice.limit = most_items;
      for (const auto& task : store::list_tasks(tx_, request).rows) add(MonthKind::task, task.id.str(), id, task.text, *task.due.due_on, *task.due.due_on, task.ordinal);
    }
  }

  void add_reports() {
    for (const auto& row : store::reports_due(tx_, days_)) {
      know(row.plan);
      count(add(MonthKind::report, row.id.str(), row.plan.id, report_title(row.title, row.period), row.due_on, row.due_on), row.total, row.sent);
    }
  }

  void add_own_tasks() {
    store::BoardRequest request;
    request.units = units_;
    request.plan_id = days_.plan_id;
    if (!context_.actor.sees_all()) request.for_person = context_.actor.user_id;
    request.as_of = out_.today;
    request.sort = "due_on";
    request.slice.limit = most_items;
    const auto rows = store::assignments_due(tx_, request, {days_.from, days_.to});
    if (static_cast<int>(rows.size()) == most_items) out_.left_out += store::count_assignments_due(tx_, request, {days_.from, days_.to}) - most_items;
    for (const auto& row : rows) {
      know(row.plan);
      auto* item = add(MonthKind::task, row.task_id.str(), row.plan.id, row.what(), *row.due.due_on, *row.due.due_on, row.ordinal);
      if (item) item->assignment_id = row.id;
      count(item, 1, row.now.done_on.has_value(), row.unit);
    }
  }

  void add_own_reports() {
    store::ReportListRequest request;
    request.visible_to = units_;
    request.plan_id = days_.plan_id;
    request.sort = "due_on";
    request.slice.limit = most_items;
    const auto listed = store::reports_due_of(tx_, request, {days_.from, days_.to});
    out_.left_out += std::max(0, listed.total - most_items);
    for (const auto& row : listed.rows) {
      if (!is_running(row.plan_status)) continue;
      know(row.plan);
      auto* item = add(MonthKind::report, row.period_id.str(), row.plan.id, report_title(row.title, row.period), *row.due_on, *row.due_on);
      if (item) item->report_id = row.id;
      count(item, 1, row.status == domain::ReportStatus::submitted || row.status == domain::ReportStatus::accepted, row.unit);
    }
  }

  /// Who sees all is led to the duty as well; who was asked to answer sees the question alone.
  void add_answers() {
    for (const auto& row : store::answers_due(tx_, days_, units_)) {
      know(row.plan);
      auto* item = add(MonthKind::answer, row.id.str(), row.plan.id, row.note, row.due_on, row.due_on);
      if (item && (!row.entrusted || context_.actor.sees_all())) item->assignment_id = row.assignment_id;
      count(item, 1, row.answered, row.unit);
    }
  }

  void add_awaited() {
    store::AwaitedRequest request;
    request.plan_id = days_.plan_id;
    request.units = units_;
    request.due_from = days_.from;
    request.due_to = days_.to;
    for (const auto& row : store::list_awaited(tx_, request)) {
      know(row.plan);
      const auto due_on = row.due_on ? *row.due_on : *row.giver_task->due_on;
      count(add(MonthKind::awaited, row.id.str(), row.plan.id, row.what, due_on, due_on), 1, row.given_on.has_value(), row.givers.empty() ? std::nullopt : std::optional(row.givers.front()));
    }
  }

  /// Null where it lies outside.
  MonthItem* add(MonthKind kind, std::string id, const base::Id& plan, std::string text, Date from, Date to, int ordinal = 0) {
    if (to < days_.from || from > days_.to) return nullptr;
    MonthItem item;
    item.kind = kind;
    uids_.push_back(std::string(base::enum_name(kind)) + "-" + id);
    item.id = std::move(id);
    item.plan_id = plan;
    item.text = std::move(text);
    item.ordinal = ordinal;
    item.from_on = from;
    item.to_on = to;
    out_.items.push_back(std::move(item));
    return &out_.items.back();
  }

  void count(MonthItem* item, int total, int done, const std::optional<store::NamedRow>& unit = {}) {
    if (!item) return;
    item->total = total;
    item->done = done;
    item->late = item->to_on < out_.today ? total - done : 0;
    if (unit) item->unit = ref_of(*unit);
  }

  void know(const store::NamedRow& plan) { named_.try_emplace(plan.id, MonthPlan{plan.id, plan.name, plan.short_name}); }

  void finish() {
    std::ranges::stable_sort(out_.items, {}, [](const MonthItem& it) { return std::tuple(it.from_on, it.kind, it.plan_id, it.ordinal); });
    if (out_.items.size() > most_items) {
      out_.left_out += static_cast<int>(out_.items.size()) - most_items;
      out_.items.resize(most_items);
    }
    for (const auto& [id, plan] : plans_) know({id, plan.title, number_and_symbol(plan)});
    std::set<base::Id> told;
    for (const auto& item : out_.items)
      if (told.insert(item.plan_id).second) out_.plans.push_back(named_.at(item.plan_id));
  }

  store::Transaction& tx_;
  Context& context_;
  store::DaysRequest days_;
  std::optional<std::vector<base::Id>> units_;  // none: all, by task and period
  std::unordered_map<base::Id, store::PlanRow> plans_;
  std::unordered_map<base::Id, MonthPlan> named_;
  Month out_;
  std::vector<std::string> uids_;  // of the items, as they were added
};

}  // namespace

std::vector<ProgrammeItem> programme_within(store::Transaction& tx, Context& context, Date from, Date to, const MonthFilter& filter) {
  return Making(tx, context, from, to, filter).run_programme();
}

Month get_month(Context& context, Date day, const MonthFilter& filter) {
  const int year = static_cast<int>(day.ymd().year());
  if (year < 2000 || year > 2199) throw base::Error(base::ErrorKind::invalid, "calendar.year", "month");
  if (filter.unit_id && !domain::may_see_of(context.actor, *filter.unit_id)) throw base::Error(base::ErrorKind::forbidden, "act.forbidden");
  auto tx = context.read();
  const auto from = monday_of(first_of_month(day)), to = monday_of(last_of_month(day)).plus(6);
  auto out = Making(tx, context, from, to, filter).run();
  out.month = day.str().substr(0, 7);
  out.days = days_of(tx, from, to);
  return out;
}

}  // namespace dondoc::service
