#include "domain/chasing.h"

#include <gtest/gtest.h>

#include "base/error.h"

namespace dondoc::domain {
namespace {

using base::Date;
const auto day = [](const char* iso) { return *Date::parse(iso); };

// Due on Friday 20 November 2026; 24 November is a public holiday.
class Chasing : public testing::Test {
 protected:
  Chasing() { ladder.on = true; }
  std::string on(const char* today) {
    const auto step = next_step(ladder, it, day(today), base::WorkCalendar::viet_nam());
    return step ? std::to_string(step->working_days) : "none";
  }
  /// Takes what is to be taken on each day; "17:-3" …
  std::string walk(const char* from, const char* to) {
    std::string out;
    for (Date today = day(from); today <= day(to); today = today.plus(1)) {
      const auto step = next_step(ladder, it, today, base::WorkCalendar::viet_nam());
      if (!step) continue;
      out += today.str().substr(8) + ":" + std::to_string(step->working_days) + " ";
      it.taken.push_back(*step);
      it.last_taken_on = today;
      if (!it.first_taken_on) it.first_taken_on = today;
    }
    return out;
  }
  Ladder ladder = usual_ladder();
  Chased it{day("2026-11-20"), {}, {}, {}, {}, false};
};

TEST_F(Chasing, climbs_by_working_days_when_nobody_answers) {
  EXPECT_EQ(walk("2026-11-10", "2026-12-10"), "17:-3 20:0 23:1 25:2 26:3 30:5 ");
}

TEST_F(Chasing, stops_before_the_deadline_when_the_unit_answers_and_begins_again_after_it) {
  EXPECT_EQ(walk("2026-11-10", "2026-11-17"), "17:-3 ");
  it.said_on = day("2026-11-18");
  EXPECT_EQ(walk("2026-11-18", "2026-11-20"), "") << "received: nobody is reminded of what was answered";
  EXPECT_EQ(walk("2026-11-21", "2026-11-23"), "23:1 ") << "but late is late";
  it.said_on = day("2026-11-25");
  EXPECT_EQ(walk("2026-11-24", "2026-12-01"), "") << "the unit said why";
  EXPECT_EQ(walk("2026-12-02", "2026-12-10"), "02:2 03:3 04:5 ") << "but five working days later it is as late as before";
}

TEST_F(Chasing, who_waits_for_an_answer_is_left_alone_until_it_is_given) {
  it.waits = true;
  EXPECT_EQ(walk("2026-11-10", "2026-12-10"), "");
  it.waits = false;
  EXPECT_EQ(walk("2026-12-11", "2026-12-17"), "11:1 14:2 15:3 16:5 ");
}

TEST_F(Chasing, the_pause_is_as_long_as_the_office_says) {
  ladder.pause_days = 2;
  it.said_on = day("2026-11-23");
  EXPECT_EQ(walk("2026-11-23", "2026-11-30"), "26:1 27:2 30:3 ") << "24 November is a holiday";
}

TEST_F(Chasing, what_was_said_before_any_reminder_is_no_answer_to_one) {
  it.said_on = day("2026-11-12");
  EXPECT_EQ(on("2026-11-17"), "-3");
}

TEST_F(Chasing, a_deadline_that_moves_begins_anew) {
  EXPECT_EQ(walk("2026-11-10", "2026-11-20"), "17:-3 20:0 ");
  it = {day("2026-11-27"), {}, {}, day("2026-11-20"), day("2026-11-18"), false};
  EXPECT_EQ(walk("2026-11-21", "2026-12-01"), "23:-3 27:0 30:1 01:2 ");
}

TEST_F(Chasing, switched_on_late_it_climbs_from_below_a_step_a_day) {
  EXPECT_EQ(walk("2026-12-03", "2026-12-10"), "03:1 04:2 07:3 08:5 ") << "the leader is not the first to hear of it";
}

TEST_F(Chasing, missed_reminders_before_the_day_are_not_made_up) {
  EXPECT_EQ(on("2026-11-20"), "0");
  it.due_on = day("2026-11-22");  // a Sunday: on the last working day up to it
  EXPECT_EQ(on("2026-11-20"), "0");
  EXPECT_EQ(on("2026-11-21"), "none") << "not on a day of rest";
}

TEST_F(Chasing, work_without_any_day_is_only_asked_for_a_word_once) {
  it.due_on.reset();
  EXPECT_EQ(walk("2026-11-10", "2026-12-31"), "");
  it.silent_since = day("2026-11-18");  // five working days later, the 24th being a holiday: the 26th
  const auto asked = [&](const char* today) { return step_for_silence(ladder, it, day(today), base::WorkCalendar::viet_nam()); };
  EXPECT_FALSE(asked("2026-11-25"));
  EXPECT_EQ(asked("2026-11-26"), (LadderStep{5, Rung::focal_point}));
  EXPECT_FALSE(asked("2026-11-28")) << "a Saturday";
  EXPECT_TRUE(asked("2027-03-01")) << "switched on late it is made up for";
  it.last_taken_on = day("2026-11-26");
  EXPECT_FALSE(asked("2026-11-26")) << "one step a day";
  it.asked_for_word = true;
  EXPECT_FALSE(asked("2026-11-27")) << "once";
  it = {};
  EXPECT_FALSE(asked("2026-11-26")) << "somebody spoke of it";
}

TEST_F(Chasing, asks_for_a_word_until_the_steps_of_the_deadline_begin) {
  it.silent_since = day("2026-11-04");
  const auto asked = [&](const char* today) { return step_for_silence(ladder, it, day(today), base::WorkCalendar::viet_nam()).has_value(); };
  EXPECT_TRUE(asked("2026-11-11"));
  ladder.silent_days = 6;
  EXPECT_FALSE(asked("2026-11-11"));
  ladder.silent_days = 0;
  EXPECT_FALSE(asked("2026-11-12")) << "switched off";
  ladder.silent_days.reset();
  it.waits = true;
  EXPECT_FALSE(asked("2026-11-12"));
  it.waits = false;
  EXPECT_EQ(walk("2026-11-17", "2026-11-17"), "17:-3 ");
  EXPECT_FALSE(asked("2026-11-18"));
  it.taken.clear();
  EXPECT_FALSE(asked("2026-11-23")) << "late work climbs the ladder";
}

TEST_F(Chasing, keeps_quiet_hours) {
  EXPECT_TRUE(is_quiet(ladder, 18));
  EXPECT_TRUE(is_quiet(ladder, 6));
  EXPECT_FALSE(is_quiet(ladder, 7));
  EXPECT_FALSE(is_quiet(ladder, 17));
  ladder.quiet_from = 11, ladder.quiet_to = 14;
  EXPECT_TRUE(is_quiet(ladder, 12));
  EXPECT_FALSE(is_quiet(ladder, 14));
  ladder.quiet_to = 11;
  EXPECT_FALSE(is_quiet(ladder, 11)) << "equal hours: none";
}

TEST_F(Chasing, puts_the_steps_in_order_and_refuses_what_makes_no_ladder) {
  ladder.steps = {{2, Rung::staff}, {-1, Rung::focal_point}, {2, Rung::staff}};
  check_ladder(ladder);
  EXPECT_EQ(ladder.steps, (std::vector<LadderStep>{{-1, Rung::focal_point}, {2, Rung::staff}}));
  const auto refusal = [](Ladder it) {
    try { check_ladder(it); } catch (const base::Error& error) { return error.code(); }
    return std::string("none");
  };
  EXPECT_EQ(refusal({true, {}, 18, 7, {}}), "chasing.steps");
  EXPECT_EQ(refusal({true, {{61, Rung::leader}}, 18, 7, {}}), "chasing.steps");
  EXPECT_EQ(refusal({true, {{1, Rung::leader}}, 24, 7, {}}), "chasing.quiet");
  EXPECT_EQ(refusal({true, {{1, Rung::leader}}, 18, 7, {}, {}, 0}), "chasing.pause_days");
  EXPECT_EQ(refusal({true, {{1, Rung::leader}}, 18, 7, {}, {}, 31}), "chasing.pause_days");
  EXPECT_EQ(refusal({true, {{1, Rung::leader}}, 18, 7, {}, {}, 30}), "none");
  EXPECT_EQ(refusal({true, {{1, Rung::leader}}, 18, 7, {}, {}, {}, 61}), "chasing.silent_days");
  EXPECT_EQ(refusal({true, {{1, Rung::leader}}, 18, 7, {}, {}, {}, 0}), "none");
}

}  // namespace
}  // namespace dondoc::domain
