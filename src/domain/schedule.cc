#include "domain/schedule.h"

#include <algorithm>
#include <unordered_map>

#include "base/error.h"

namespace dondoc::domain {
namespace {

using base::Date;

enum class Mark { none, begun, done };

/// Places each event after the one that it is counted from.
class Placing {
 public:
  Placing(std::vector<Placed>& events, const base::WorkCalendar& calendar) : events_(events), calendar_(calendar), marks_(events.size()) {
    for (std::size_t i = 0; i < events.size(); ++i) places_.emplace(events[i].id, i);
  }
  void run() {
    for (std::size_t i = 0; i < events_.size(); ++i) visit(i);
  }

 private:
  void visit(std::size_t i) {
    if (marks_[i] == Mark::done) return;
    if (marks_[i] == Mark::begun) throw base::Error(base::ErrorKind::conflict, "event.cycle", "relative", {{"id", events_[i].id.str()}});
    marks_[i] = Mark::begun;
    auto& event = events_[i];
    if (const auto anchor = event.anchor_id ? places_.find(*event.anchor_id) : places_.end(); anchor != places_.end()) {
      visit(anchor->second);
      follow(event, events_[anchor->second]);
    }
    marks_[i] = Mark::done;
  }

  void follow(Placed& event, const Placed& anchor) const {
    if (event.cancelled || anchor.cancelled || !anchor.days) return;
    const auto first = day_of(event.offset, *anchor.days, calendar_);
    if (!first) return;
    const int length = event.days ? event.days->to.since(event.days->from) : 0;
    event.days = event.offset.side == Side::during ? *anchor.days : Span{*first, first->plus(length)};
  }

  std::vector<Placed>& events_;
  const base::WorkCalendar& calendar_;
  std::vector<Mark> marks_;
  std::unordered_map<base::Id, std::size_t> places_;
};

}  // namespace

std::optional<Date> day_of(const Offset& offset, const Span& anchor, const base::WorkCalendar& calendar) {
  const auto counted = [&](Date from, int days) { return offset.working_days ? calendar.plus_working_days(from, days) : from.plus(days); };
  switch (offset.side) {
    case Side::before: return counted(anchor.from, -offset.days.value_or(1));
    case Side::during: return anchor.to;
    case Side::after: return offset.days ? std::optional(counted(anchor.to, *offset.days)) : std::nullopt;
  }
  return std::nullopt;
}

void place(std::vector<Placed>& events, const base::WorkCalendar& calendar) { Placing(events, calendar).run(); }

Date moved_due(const OwnDue& own, std::optional<Date> before, Date after) {
  const bool granted = own.due && own.due != before && (!before || own.due != own.original);
  return std::max({after, granted ? *own.due : after, own.given.value_or(after)});
}

std::vector<Conflict> conflicts_of(Date day, const Ground& ground) {
  std::vector<Conflict> out;
  if (day < ground.today) out.push_back(Conflict::past);
  if (ground.calendar.rest_on(day)) out.push_back(Conflict::rest_day);
  if (ground.plan_end && day > *ground.plan_end) out.push_back(Conflict::after_plan_end);
  return out;
}

bool newly_after(const Change& work, const Change& report) {
  const auto later = [](std::optional<Date> a, std::optional<Date> b) { return a && b && *a > *b; };
  return later(work.after, report.after) && !later(work.before, report.before);
}

bool falls_due_once(Frequency frequency) {
  return frequency == Frequency::once || frequency == Frequency::periodic || frequency == Frequency::ad_hoc;
}

Can can_schedule(const Actor& actor, PlanStatus plan) { return actor.sees_all() && plan != PlanStatus::closed ? Can{"edit"} : Can{}; }

}  // namespace dondoc::domain
