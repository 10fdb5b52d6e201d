#include "service/chasing/chasing.h"

#include <algorithm>
#include <map>
#include <set>

#include "service/act.h"
#include "service/chasing/chase_day.h"
#include "service/chasing/news_letter.h"
#include "service/chasing/reminder.h"
#include "service/organisation/calendar.h"
#include "service/views_of.h"
#include "store/agency_store.h"
#include "store/chase_store.h"
#include "store/comment_store.h"
#include "store/mending_chase.h"
#include "store/outbox_store.h"
#include "store/work_news_store.h"

namespace dondoc::service {
namespace {

using domain::Rung;

constexpr int days_shown = 10;

struct Standing { Ladder ladder; bool own = false; };

Standing standing_of(store::Transaction& tx, const base::Id& plan) {
  return {ladder_of(tx, plan), store::find_ladder(tx, plan).has_value()};
}

/// What one day brings to one rung; of focal points and heads, to those of one unit.
struct Group {
  std::vector<store::ChaseRow> steps;
  std::optional<base::Date> due_on, chase_on;  // the earliest deadline; the earliest day of work without one
  store::NamedRow unit;
  std::set<base::Id> units;
  int reports = 0, answers = 0, late = 0, undated = 0, silent = 0;
  int assignments() const { return static_cast<int>(steps.size()) - reports - answers; }
};
using Groups = std::map<std::pair<Rung, base::Id>, Group>;

/// Whom a step reaches. A share's ladder ends at the unit that gave it: where a duty
/// reaches the standing body, the share reaches the giver, its head where the leader.
/// Who answers for the standing body has no rungs of a unit below.
struct Reached { Rung to; store::NamedRow unit; };
Reached reached_by(const store::ChasedRow& row, Rung to) {
  if (row.kind == store::ChasedKind::answer && row.answerer != domain::Answerer::unit && domain::is_of_unit(to))
    return {row.answerer == domain::Answerer::leader ? Rung::leader : Rung::staff, row.unit};
  if (!row.giver || domain::is_of_unit(to)) return {to, row.unit};
  return {to == Rung::staff ? Rung::focal_point : Rung::unit_head, *row.giver};
}

/// Takes the day's steps: they are known in `rows` from then on.
Groups take_steps(const base::Id& plan, const Ladder& ladder, std::vector<store::ChasedRow>& rows, base::Date on, const OfficeCalendar& calendar) {
  Groups out;
  for (auto& row : rows) {
    auto& it = row.chased;
    const bool of_unit = row.kind != store::ChasedKind::answer || row.answerer == domain::Answerer::unit;
    // A share is counted by whichever of the two works on Saturdays: a division keeps the days of its unit.
    const auto& days = !of_unit ? calendar.days : calendar.days_of(row.giver && calendar.saturday_units.contains(row.giver->id) ? row.giver->id : row.unit.id);
    auto step = domain::next_step(ladder, it, on, days);
    const bool silent = !step;
    if (silent) step = domain::step_for_silence(ladder, it, on, days);
    if (!step) continue;
    const auto reached = reached_by(row, step->to);
    if (!domain::is_of_unit(reached.to) && calendar.days.rest_on(on)) continue;  // the office rests: on its next working day
    auto& group = out[{reached.to, domain::is_of_unit(reached.to) ? reached.unit.id : base::Id()}];
    group.steps.push_back({plan, row.id, row.kind, *step, silent ? *it.silent_since : *it.due_on, on, silent});
    if (row.kind == store::ChasedKind::report) ++group.reports;
    if (row.kind == store::ChasedKind::answer) ++group.answers;
    auto& earliest = row.undated ? group.chase_on : group.due_on;
    if (it.due_on) earliest = std::min(earliest.value_or(*it.due_on), *it.due_on);
    group.undated += row.undated;
    group.silent += silent;
    group.unit = reached.unit;
    if (row.unit.id != base::Id()) group.units.insert(row.unit.id);
    if (!row.undated && it.due_on && *it.due_on < on) ++group.late;
    if (silent) it.asked_for_word = true;
    else it.taken.push_back(*step);
    it.last_taken_on = on;
    if (!silent && !it.first_taken_on) it.first_taken_on = on;
  }
  return out;
}

std::vector<store::ChasedRow> within_reach(store::Transaction& tx, const base::Id& plan, const Ladder& ladder, base::Date on, const OfficeCalendar& calendar) {
  const int ahead = ladder.steps.empty() ? 0 : std::max(0, -ladder.steps.front().working_days);
  const int silent_days = ladder.silent_days.value_or(domain::usual_silent_days);
  store::ChaseReach reach{calendar.days.next_working_day(calendar.days.plus_working_days(on, ahead).plus(1)), window_end(tx, plan)};
  if (silent_days > 0) reach.given_before = base::end_of_day_in_vietnam(calendar.with_saturdays.plus_working_days(on, 1 - silent_days).plus(-1));
  return store::open_duties(tx, plan, reach);
}

std::vector<ChasePreview> preview(store::Transaction& tx, const base::Id& plan, const Ladder& ladder, base::Date today) {
  const auto calendar = office_calendar(tx);
  auto rows = within_reach(tx, plan, ladder, today.plus(days_shown), calendar);
  std::map<std::pair<Rung, base::Id>, bool> has_account;
  std::map<std::pair<base::Date, Rung>, ChasePreview> days;
  for (int i = 1; i <= days_shown; ++i) {
    const auto on = today.plus(i);
    for (const auto& [key, group] : take_steps(plan, ladder, rows, on, calendar)) {
      auto& it = days.try_emplace({on, key.first}, ChasePreview{on, key.first}).first->second;
      it.assignments += group.assignments();
      it.reports += group.reports;
      it.answers += group.answers;
      it.late += group.late;
      it.undated += group.undated;
      it.silent += group.silent;
      it.units += static_cast<int>(group.units.size());
      if (!domain::is_of_unit(key.first)) continue;
      const auto known = has_account.try_emplace({key.first, key.second}, false);
      if (known.second) known.first->second = !store::people_on(tx, key.first, key.second).empty();
      if (!known.first->second) ++it.without_account;
    }
  }
  std::vector<ChasePreview> out;
  for (const auto& [key, it] : days) out.push_back(it);
  return out;
}

int send(store::Transaction& tx, const base::Id& plan, const Ladder& ladder, Rung rung, const Group& group, base::Instant now) {
  store::insert_chases(tx, group.steps);
  store::NoticeRow notice;
  notice.plan.id = plan;
  notice.rung = rung;
  if (domain::is_of_unit(rung)) notice.unit_id = group.unit.id;
  notice.assignments = group.assignments();
  notice.reports = group.reports;
  notice.answers = group.answers;
  notice.late = group.late;
  notice.undated = group.undated;
  notice.silent = group.silent;
  notice.due_on = group.due_on.value_or(group.chase_on.value_or(base::day_in_vietnam(now)));
  notice.made_at = now;
  const auto notices = insert_notices(tx, std::move(notice), group.unit.id);
  queue_reminder(tx, ladder, notices);
  return static_cast<int>(std::ranges::count_if(notices, [](const store::NoticeRow& one) { return one.user_id.has_value(); }));
}

int chase_plan(Context& context, const base::Id& plan, int hour) {
  const auto today = context.today();
  {
    // Most looks find nothing to do, and should keep no writer waiting.
    auto tx = context.read();
    const auto ladder = ladder_of(tx, plan);
    if (!ladder.on || domain::is_quiet(ladder, hour)) return 0;
    const auto calendar = office_calendar(tx);
    auto rows = within_reach(tx, plan, ladder, today, calendar);
    if (take_steps(plan, ladder, rows, today, calendar).empty()) return 0;
  }
  Act act(context, "chase.sent");
  const auto ladder = ladder_of(act.tx, plan);
  if (!ladder.on) return 0;
  const auto calendar = office_calendar(act.tx);
  auto rows = within_reach(act.tx, plan, ladder, today, calendar);
  int notices = 0, duties = 0;
  std::set<base::Id> units;
  for (const auto& [key, group] : take_steps(plan, ladder, rows, today, calendar)) {
    notices += send(act.tx, plan, ladder, key.first, group, context.now());
    duties += static_cast<int>(group.steps.size());
    units.insert(group.units.begin(), group.units.end());
  }
  act.finish("plan", plan, plan, {{"assignments", std::to_string(duties)}, {"units", std::to_string(units.size())}});
  return notices;
}

Notice view_of(const store::NoticeRow& row) {
  Notice out{row.id, ref_of(row.plan), {}, {}, row.cause, row.rung, row.assignments, row.reports, row.answers, row.late, row.undated, row.silent, row.due_on, row.made_at, row.read_at, {}};
  if (row.user_id) out.to = PersonRef{*row.user_id, row.user_name.value_or("")};
  if (row.unit_id) out.unit = UnitRef{*row.unit_id, row.unit_name.value_or(""), {}};
  return out;
}

/// A unit sees the letters that went to it, and nothing of other machines.
std::vector<Notice> views_of(store::Transaction& tx, const std::vector<store::NoticeRow>& rows, const domain::Actor& actor) {
  std::vector<Notice> out;
  std::vector<base::Id> ids;
  std::map<base::Id, std::size_t> places;
  for (const auto& row : rows) {
    places.emplace(row.id, out.size());
    ids.push_back(row.id);
    out.push_back(view_of(row));
  }
  for (auto& it : store::deliveries_of(tx, ids)) {
    if (!actor.sees_all() && it.channel != domain::Channel::email) continue;
    const auto at = places.at(it.subject_id);
    out[at].deliveries.push_back(delivery_of(std::move(it), actor));
  }
  return out;
}

store::PlanRow load_plan(store::Transaction& tx, const Context& context, base::Id id) {
  base::require(context.actor.sees_all(), "plan.not_yours");
  return found(store::find_plan(tx, id), "plan.unknown");
}

}  // namespace

Chasing get_chasing(Context& context) {
  base::require(context.actor.sees_all() || context.actor.administrator, "act.forbidden");
  auto tx = context.read();
  return {store::find_ladder(tx, std::nullopt).value_or(domain::usual_ladder()), domain::can_agency(context.actor)};
}

Chasing put_chasing(Context& context, const Ladder& input) {
  Act act(context, "chase.ladder_edited");
  require(domain::can_agency(context.actor), "edit");
  auto ladder = input;
  domain::check_ladder(ladder);
  store::set_ladder(act.tx, std::nullopt, ladder, context.now());
  act.finish("agency", context.actor.agency_id);
  return get_chasing(context);
}

PlanChasing get_plan_chasing(Context& context, base::Id plan_id) {
  auto tx = context.read();
  const auto plan = load_plan(tx, context, plan_id);
  auto standing = standing_of(tx, plan_id);
  auto shown = preview(tx, plan_id, standing.ladder, context.today());
  return {std::move(standing.ladder), standing.own, std::move(shown), domain::can_chase(context.actor, plan.status)};
}

PlanChasing put_plan_chasing(Context& context, base::Id plan_id, const Ladder& input) {
  Act act(context, "chase.ladder_edited");
  const auto plan = load_plan(act.tx, context, plan_id);
  require(domain::can_chase(context.actor, plan.status), "edit");
  auto ladder = input;
  domain::check_ladder(ladder);
  store::set_ladder(act.tx, plan_id, ladder, context.now());
  act.finish("plan", plan_id, plan_id);
  return get_plan_chasing(context, plan_id);
}

void delete_plan_chasing(Context& context, base::Id plan_id) {
  Act act(context, "chase.ladder_removed");
  if (act.earlier()) return;
  const auto plan = load_plan(act.tx, context, plan_id);
  require(domain::can_chase(context.actor, plan.status), "edit");
  store::remove_ladder(act.tx, plan_id);
  act.finish("plan", plan_id, plan_id);
}

Page<Notice> list_plan_notices(Context& context, base::Id plan_id, const ListQuery& query, const std::optional<domain::MessageState>& state) {
  auto tx = context.read();
  load_plan(tx, context, plan_id);
  const auto listed = store::notices_of_plan(tx, plan_id, {query.size, query.offset()}, state);
  return {views_of(tx, listed.rows, context.actor), listed.total, query.page, query.size};
}

MyNotices list_my_notices(Context& context, const ListQuery& query) {
  auto tx = context.read();
  const auto listed = store::notices_to(tx, context.actor.user_id, {query.size, query.offset()});
  return {views_of(tx, listed.rows, context.actor), listed.total, query.page, query.size, store::count_unread(tx, context.actor.user_id)};
}

void read_my_notices(Context& context) {
  Act act(context, "notices.read");
  if (act.earlier()) return;
  store::mark_read(act.tx, context.actor.user_id, context.now());
  store::mark_comments_read(act.tx, context.actor.user_id, context.now());
  store::mark_inspections_read(act.tx, context.actor.user_id, context.now());
  store::mark_work_read(act.tx, context.actor.user_id, context.now());
  act.finish("user", context.actor.user_id);
}

int chase_due(App& app) {
  const auto agencies = [&] {
    auto tx = app.database.read({});
    return store::list_agencies(tx);
  }();
  const int hour = domain::hour_in_vietnam(app.clock.now());
  int notices = 0;
  for (const auto& agency : agencies) {
    Context context{app, {}, {}, {}, {}};
    context.actor.agency_id = agency;
    const auto plans = [&] {
      auto tx = context.read();
      return store::issued_plans(tx);
    }();
    for (const auto& plan : plans) notices += chase_plan(context, plan, hour);
  }
  return notices;
}

}  // namespace dondoc::service
