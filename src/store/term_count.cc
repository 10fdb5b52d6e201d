#include "store/term_count.h"

#include <algorithm>
#include <limits>

namespace dondoc::store {

using base::Id;
using domain::Trend;

TermCount::TermCount(const Terms& terms, const std::vector<base::Date>& days, const std::optional<Id>& plan)
    : asked_(days), days_(days), all_(days_.size()), units_(terms.units.size()), sections_(terms.sections.size()) {
  for (const auto& [id, owed] : terms.plans)
    if (!plan || *plan == id) add_plan(terms, id);
}

OverviewRows TermCount::rows(const Terms& terms) const {
  OverviewRows out;
  out.all = all_.counts();
  for (const auto& [plan, trend] : plans_) out.plans.push_back({plan, trend.counts()});
  for (std::size_t i = 0; i < units_.size(); ++i)
    if (units_[i]) out.units.push_back({terms.units[i], units_[i]->counts()});
  for (std::size_t i = 1; i < sections_.size(); ++i)
    if (sections_[i])
      if (const auto end = sections_[i]->counts().back(); end.total > 0) out.sections.push_back({terms.sections[i], end});
  return out;
}

domain::Standings TermCount::at_end(const std::optional<Id>& plan) const {
  if (!plan) return all_.counts().back();
  const auto found = plans_.find(*plan);
  return found == plans_.end() ? domain::Standings() : found->second.counts().back();
}

TermCount::OfPlan TermCount::of_plan(const Terms& terms, const Id& plan, bool taken) {
  const auto moved = terms.moved.find(plan);
  return {terms, plans_.try_emplace(plan, days_.size()).first->second, moved == terms.moved.end() ? nullptr : &moved->second, taken};
}

void TermCount::count_plan(const Terms& terms, const Id& plan, bool taken) {
  const auto found = terms.plans.find(plan);
  if (found == terms.plans.end()) return;
  const auto of = of_plan(terms, plan, taken);
  for (const auto& one : found->second) count(terms, of, one);
}

void TermCount::count(const Terms& terms, const OfPlan& plan, const Terms::Owed& one) {
  const auto passed = terms.passings.find(one.id);
  const Terms::Moved* own = nullptr;
  if (plan.moved)
    if (const auto found = plan.moved->find(one.id); found != plan.moved->end()) own = &found->second;
  if (own || passed != terms.passings.end()) count_pieces(plan, one, own, passed != terms.passings.end() ? &passed->second : nullptr);
  else count_stretch(plan, one, 0, days_.size());
}

// At the places [first, last).
void TermCount::count_stretch(const OfPlan& plan, const Terms::Owed& one, int first, int last) {
  const auto marks = days_.marks_of(one.term);
  const auto mark = [&](Trend& trend, int from) {
    if (plan.taken) trend.take(marks, from, last);
    else trend.add(marks, from, last);
  };
  mark(plan.trend, first);
  mark(all_, first);
  mark(of(units_, one.unit), first);
  mark(of(sections_, plan.terms.tasks[one.task].section), std::max(first, days_.size() - 1));
}

// Backwards from today, so that each change tells how it stood before.
void TermCount::count_pieces(const OfPlan& plan, Terms::Owed one, const Terms::Moved* moved, const std::vector<Terms::Passing>* passed) {
  static const Terms::Moved unmoved;
  static const std::vector<Terms::Passing> kept;
  const auto& own = moved ? *moved : unmoved;
  const auto& passings = passed ? *passed : kept;
  auto move = own.moves.rbegin();
  auto done = own.done.rbegin(), gone = own.gone.rbegin();
  auto passing = passings.rbegin();
  int until = days_.from(own.withdrawn);
  for (;;) {
    constexpr auto none = std::numeric_limits<std::int32_t>::min();
    const auto moved_on = move == own.moves.rend() ? none : move->on, passed_on = passing == passings.rend() ? none : passing->on;
    const auto reopened_on = done == own.done.rend() ? none : done->ended, given_back_on = gone == own.gone.rend() ? none : gone->ended;
    const auto on = std::max({moved_on, passed_on, reopened_on, given_back_on});
    if (on == none) break;
    const int since = days_.from(on);
    if (since < until) count_stretch(plan, one, since, until);
    until = std::min(until, since);
    if (on == moved_on) one.term.due = (move++)->from;
    else if (on == passed_on) one.unit = (passing++)->from;
    else if (on == reopened_on) one.term.done = (done++)->since;
    else until = std::min(until, days_.from((gone++)->since));
  }
  if (until > 0) count_stretch(plan, one, 0, until);
}

Trend& TermCount::of(std::vector<std::optional<Trend>>& trends, std::uint32_t place) const {
  if (place >= trends.size()) trends.resize(place + 1);
  auto& trend = trends[place];
  if (!trend) trend.emplace(days_.size());
  return *trend;
}

}  // namespace dondoc::store
