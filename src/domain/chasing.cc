#include "domain/chasing.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

#include "base/error.h"
#include "domain/answering.h"

namespace dondoc::domain {
namespace {

using base::Date;
using base::Error;
using base::ErrorKind;

constexpr std::size_t most_steps = 10;
constexpr int farthest = 60;  // working days

Date day_of(const LadderStep& step, Date due_on, const base::WorkCalendar& calendar) {
  return step.working_days == 0 ? calendar.previous_working_day(due_on) : calendar.plus_working_days(due_on, step.working_days);
}

bool answered(const Ladder& ladder, const LadderStep& step, const Chased& it, Date today, const base::WorkCalendar& calendar) {
  if (!it.said_on) return false;
  if (step.working_days > 0) return *it.said_on > *it.due_on && calendar.plus_working_days(*it.said_on, ladder.pause_days.value_or(usual_pause_days)) > today;
  return it.first_taken_on && *it.said_on >= *it.first_taken_on;
}

}  // namespace

Ladder usual_ladder() {
  return {false, {{-3, Rung::focal_point}, {0, Rung::focal_point}, {1, Rung::focal_point}, {2, Rung::unit_head}, {3, Rung::staff}, {5, Rung::leader}}, 18, 7, {}, {}};
}

void check_ladder(Ladder& ladder) {
  auto& steps = ladder.steps;
  std::ranges::sort(steps, {}, [](const LadderStep& it) { return std::tuple(it.working_days, it.to); });
  steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
  std::ranges::sort(ladder.channels);
  ladder.channels.erase(std::unique(ladder.channels.begin(), ladder.channels.end()), ladder.channels.end());
  const bool far = std::ranges::any_of(steps, [](const LadderStep& it) { return std::abs(it.working_days) > farthest; });
  if (steps.empty() || steps.size() > most_steps || far)
    throw Error(ErrorKind::invalid, "chasing.steps", "steps", {{"limit", std::to_string(most_steps)}, {"days", std::to_string(farthest)}});
  const auto hour = [](int value) { return value >= 0 && value < 24; };
  if (!hour(ladder.quiet_from) || !hour(ladder.quiet_to)) throw Error(ErrorKind::invalid, "chasing.quiet", "quiet_from");
  if (ladder.answer_days && (*ladder.answer_days < 1 || *ladder.answer_days > most_answer_days))
    throw Error(ErrorKind::invalid, "chasing.answer_days", "answer_days", {{"most", std::to_string(most_answer_days)}});
  if (ladder.pause_days && (*ladder.pause_days < 1 || *ladder.pause_days > most_pause_days))
    throw Error(ErrorKind::invalid, "chasing.pause_days", "pause_days", {{"most", std::to_string(most_pause_days)}});
  if (ladder.silent_days && (*ladder.silent_days < 0 || *ladder.silent_days > most_silent_days))
    throw Error(ErrorKind::invalid, "chasing.silent_days", "silent_days", {{"most", std::to_string(most_silent_days)}});
}

bool is_quiet(const Ladder& ladder, int hour) {
  if (ladder.quiet_from <= ladder.quiet_to) return ladder.quiet_from <= hour && hour < ladder.quiet_to;
  return hour >= ladder.quiet_from || hour < ladder.quiet_to;
}

std::optional<LadderStep> next_step(const Ladder& ladder, const Chased& chased, Date today, const base::WorkCalendar& calendar) {
  if (calendar.rest_on(today) || chased.last_taken_on == today || chased.waits || !chased.due_on) return std::nullopt;
  const bool late = *chased.due_on < today;
  const auto is_answered = [&](const LadderStep& step) { return answered(ladder, step, chased, today, calendar); };
  std::optional<LadderStep> next;
  for (const auto& step : ladder.steps) {
    // Up to the deadline the step nearest to it counts; after it the lowest one not taken.
    if (step.working_days <= 0 && late) continue;
    if (day_of(step, *chased.due_on, calendar) > today) break;
    const bool taken = std::ranges::find(chased.taken, step) != chased.taken.end();
    if (late && !taken) return is_answered(step) ? std::nullopt : std::optional(step);
    next = taken || is_answered(step) ? std::nullopt : std::optional(step);
  }
  return late ? std::nullopt : next;
}

std::optional<LadderStep> step_for_silence(const Ladder& ladder, const Chased& chased, Date today, const base::WorkCalendar& calendar) {
  const int days = ladder.silent_days.value_or(usual_silent_days);
  if (days == 0 || !chased.silent_since || chased.asked_for_word || chased.waits) return std::nullopt;
  if (calendar.rest_on(today) || chased.last_taken_on == today) return std::nullopt;
  if (chased.due_on && (*chased.due_on < today || !chased.taken.empty())) return std::nullopt;
  if (calendar.plus_working_days(*chased.silent_since, days) > today) return std::nullopt;
  return LadderStep{days, Rung::focal_point};
}

}  // namespace dondoc::domain
