// đôn đốc: the ladder of reminders of a plan. Steps stand before, on and after a
// deadline, in working days, and climb from the unit's focal point to its head, the
// standing body and its leader. Nobody is reminded of what was answered; a deadline that
// moves begins the ladder anew.
#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <optional>
#include <vector>

#include "base/work_calendar.h"

namespace dondoc::domain {

/// Who is reminded: the unit's focal point, the unit's head, the standing body's
/// staff, its leader.
enum class Rung { focal_point, unit_head, staff, leader };
BOOST_DESCRIBE_ENUM(Rung, focal_point, unit_head, staff, leader)
/// Of a unit: its focal point, its head.
inline bool is_of_unit(Rung rung) { return rung == Rung::focal_point || rung == Rung::unit_head; }

/// What a reminder leaves the machine by, besides standing in the product.
enum class Channel { email, webhook };
BOOST_DESCRIBE_ENUM(Channel, email, webhook)

/// working_days: from the deadline; negative before it, 0 on its day (the last
/// working day up to it), positive after it.
struct LadderStep {
  int working_days = 0;
  Rung to{};
  friend bool operator==(const LadderStep&, const LadderStep&) = default;
};
BOOST_DESCRIBE_STRUCT(LadderStep, (), (working_days, to))

/// Off until somebody switches it on. Nothing is sent from the hour quiet_from on
/// until the hour quiet_to, which may lie past midnight; equal: no quiet hours.
/// channels: in the product alone where there are none. answer_days: working days in
/// which questions and difficulties are to be answered, whether or not the ladder is on;
/// none: usual_answer_days (domain/answering.h). pause_days: working days for which what a
/// unit says after its deadline pauses the ladder; none: usual_pause_days. silent_days: working
/// days from the day on which work was given, after which its unit's focal point is asked for a
/// word once, where nobody said anything; 0: never; none: usual_silent_days.
struct Ladder {
  bool on = false;
  std::vector<LadderStep> steps;
  int quiet_from = 18, quiet_to = 7;
  std::vector<Channel> channels;
  std::optional<int> answer_days{}, pause_days{}, silent_days{};
};
BOOST_DESCRIBE_STRUCT(Ladder, (), (on, steps, quiet_from, quiet_to, channels, answer_days, pause_days, silent_days))
constexpr int usual_pause_days = 5, most_pause_days = 30, usual_silent_days = 5, most_silent_days = 60;

/// 3 days before, on the day and the day after to the focal point; 2 days after to
/// the unit's head, 3 to the staff, 5 to the leader.
Ladder usual_ladder();

/// Steps in order of days, each once; channels each once. Throws Error{invalid} "chasing.steps" (none, more
/// than 10, more than 60 days away) "chasing.quiet" (no hour of the day), "chasing.answer_days",
/// "chasing.pause_days" (1–30), "chasing.silent_days" (0–60).
void check_ladder(Ladder& ladder);

/// Whether the hour of the day (0–23, in Việt Nam) is a quiet one.
bool is_quiet(const Ladder& ladder, int hour);

/// What is known of an assignment that is not done. due_on: its deadline; of work without
/// one the day that it is chased by, nothing where there is none either. taken: the steps taken for
/// this day; first_taken_on, last_taken_on: the days of the first and the
/// last; said_on: when its unit last said anything since it was given or reopened;
/// waits: it asked for more time, and nobody has answered yet. silent_since: the day on which
/// it was given, where nobody has said anything of it; asked_for_word: its unit was asked for a word.
struct Chased {
  std::optional<base::Date> due_on;
  std::vector<LadderStep> taken;
  std::optional<base::Date> first_taken_on, last_taken_on, said_on;
  bool waits = false;
  std::optional<base::Date> silent_since{};
  bool asked_for_word = false;
};

/// The step to be taken today, if any: on working days, one a day. No rung is
/// left out: where a ladder is switched on late, it is climbed from below.
/// Reminders up to the deadline end with the first thing that the unit says after
/// one; those after it pause with what the unit says after the deadline, and go on
/// where they stood. Nothing is asked of who waits for an answer.
std::optional<LadderStep> next_step(const Ladder& ladder, const Chased& chased, base::Date today, const base::WorkCalendar& calendar);

/// The step that asks for a word of work that nobody spoke of, if it is to be taken today: once,
/// and not any more when the steps of its deadline have begun.
std::optional<LadderStep> step_for_silence(const Ladder& ladder, const Chased& chased, base::Date today, const base::WorkCalendar& calendar);

/// The day that work without a deadline is chased by: the end of its phase, or else of the plan's window. It is no
/// deadline: such work is never late.
inline std::optional<base::Date> chase_day(const std::optional<base::Date>& phase_end, const std::optional<base::Date>& window_end) {
  return phase_end ? phase_end : window_end;
}

}  // namespace dondoc::domain
