#include "domain/assignment.h"

#include <gtest/gtest.h>

#include "base/error.h"

namespace dondoc::domain {
namespace {

const base::Date monday = base::Date::of(2026, 11, 16), friday = base::Date::of(2026, 11, 20);

TEST(Assignment, is_received_then_under_way_then_done) {
  auto a = say({}, UpdateKind::received, {}, monday);
  EXPECT_EQ(a.state, AssignmentState::received);
  EXPECT_EQ(a.heard_on, monday);
  a = say(a, UpdateKind::progress, 40, friday);
  EXPECT_EQ(a.state, AssignmentState::in_progress);
  EXPECT_EQ(a.percent, 40);
  EXPECT_EQ(a.heard_on, monday);
  a = say(a, UpdateKind::done, {}, friday);
  EXPECT_EQ(a.state, AssignmentState::done);
  EXPECT_EQ(a.done_on, friday);
}

TEST(Assignment, may_be_done_at_once) {
  EXPECT_EQ(say({}, UpdateKind::done, {}, monday).state, AssignmentState::done);
}

TEST(Assignment, stays_under_way_when_received_again) {
  const auto a = say({}, UpdateKind::progress, {}, monday);
  EXPECT_EQ(say(a, UpdateKind::received, {}, friday), a);
}

TEST(Assignment, counts_what_is_asked_and_answered) {
  auto a = say(say({}, UpdateKind::question, {}, monday), UpdateKind::difficulty, {}, monday);
  EXPECT_EQ(a.questions_open + a.difficulties_open, 2);
  a = answered(answered(a, UpdateKind::question), UpdateKind::question);
  EXPECT_EQ(a.questions_open, 0);
  EXPECT_EQ(a.difficulties_open, 1);
}

TEST(Assignment, done_takes_only_a_question_or_being_reopened) {
  const auto done = say({}, UpdateKind::done, {}, monday);
  EXPECT_THROW(say(done, UpdateKind::progress, {}, friday), base::Error);
  EXPECT_THROW(say(done, UpdateKind::done, {}, friday), base::Error);
  EXPECT_EQ(say(done, UpdateKind::question, {}, friday).state, AssignmentState::done);
  const auto again = say(done, UpdateKind::reopened, {}, friday);
  EXPECT_EQ(again.state, AssignmentState::in_progress);
  EXPECT_EQ(again.done_on, std::nullopt);
  EXPECT_THROW(say(again, UpdateKind::reopened, {}, friday), base::Error);
}

TEST(Assignment, refuses_more_than_all_of_it) { EXPECT_THROW(say({}, UpdateKind::progress, 101, monday), base::Error); }

}  // namespace
}  // namespace dondoc::domain
