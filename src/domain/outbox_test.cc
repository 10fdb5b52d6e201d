#include "domain/outbox.h"

#include <gtest/gtest.h>

#include "base/enum_name.h"

namespace dondoc::domain {
namespace {

const base::Instant now = *base::parse_instant("2026-11-23T03:30:00.000Z");  // 10:30 in Việt Nam

AfterTry after(int tries, Trouble trouble) { return after_try(tries, {trouble, ""}, now); }

TEST(Outbox, pauses_grow_and_end) {
  EXPECT_EQ(after_try(1, {}, now).state, MessageState::delivered);
  std::int64_t before = 0;
  for (int tries = 1; tries < most_tries; ++tries) {
    const auto next = after(tries, Trouble::unreachable);
    ASSERT_EQ(next.state, MessageState::failed) << tries;
    EXPECT_GT(next.next_at->ms - now.ms, before) << tries;
    before = next.next_at->ms - now.ms;
  }
  EXPECT_EQ(after(1, Trouble::busy).next_at->ms, now.ms + 60'000);
  EXPECT_EQ(before, 24 * 3'600'000) << "no pause is longer than a day";
  EXPECT_EQ(after(most_tries, Trouble::unreachable).state, MessageState::given_up);
}

TEST(Outbox, what_time_does_not_mend_is_given_up_at_once) {
  for (const auto trouble : {Trouble::refused, Trouble::no_address, Trouble::redirected, Trouble::forbidden_address, Trouble::switched_off})
    EXPECT_EQ(after(1, trouble).state, MessageState::given_up) << base::enum_name(trouble);
  for (const auto trouble : {Trouble::sign_in, Trouble::insecure, Trouble::too_slow, Trouble::no_library})
    EXPECT_EQ(after(1, trouble).state, MessageState::failed) << base::enum_name(trouble);
}

TEST(Outbox, an_interrupted_try_is_repeated_at_once) { EXPECT_EQ(after(3, Trouble::interrupted).next_at, now); }

TEST(Outbox, quiet_hours_end_at_their_hour) {
  Ladder ladder;  // from 18 to 7
  EXPECT_FALSE(quiet_until(ladder, now));
  const auto evening = *base::parse_instant("2026-11-23T11:30:00.000Z");  // 18:30
  EXPECT_EQ(base::to_iso(*quiet_until(ladder, evening)), "2026-11-24T00:00:00.000Z") << "07:00 of the next day";
  ladder.quiet_to = ladder.quiet_from;
  EXPECT_FALSE(quiet_until(ladder, evening));
}

TEST(Outbox, what_lay_for_days_is_not_true_any_more) {
  EXPECT_FALSE(is_outdated(now, {now.ms + 24LL * 3'600'000}));
  EXPECT_TRUE(is_outdated(now, {now.ms + 49LL * 3'600'000}));
}

}  // namespace
}  // namespace dondoc::domain
