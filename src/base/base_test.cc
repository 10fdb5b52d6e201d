#include <gtest/gtest.h>

#include <set>

#include "base/date.h"
#include "base/error.h"
#include "base/id.h"

namespace dondoc::base {

TEST(Id, increases_and_survives_its_text) {
  Id last;
  for (int i = 0; i < 20000; ++i) {
    const Id next = Id::make();
    ASSERT_LT(last, next);
    ASSERT_EQ(Id::parse(next.str()), next);
    last = next;
  }
  EXPECT_EQ(last.str()[14], '7');
  EXPECT_FALSE(Id::parse("0190-not-an-id"));
  EXPECT_FALSE(Id::parse(std::string(36, '0')));
  const std::string good = "0190a3c4-1B2c-7d3e-8f40-a1b2c3d4e5f6";
  ASSERT_TRUE(Id::parse(good));
  EXPECT_EQ(Id::parse(good)->str(), "0190a3c4-1b2c-7d3e-8f40-a1b2c3d4e5f6");
  for (std::size_t at = 0; at < good.size(); ++at)
    for (const char c : {'-', 'g', ' ', '\0', '\xff'})
      if (auto bad = good; bad[at] != c) {
        bad[at] = c;
        EXPECT_FALSE(Id::parse(bad)) << bad;
      }
}

TEST(Date, knows_days_months_and_years) {
  EXPECT_EQ(Date::parse("2024-02-29")->str(), "2024-02-29");
  EXPECT_FALSE(Date::parse("2023-02-29"));
  EXPECT_FALSE(Date::parse("2023-2-9"));
  EXPECT_EQ(last_day_of("2023-02")->str(), "2023-02-28");
  EXPECT_EQ(last_day_of("2023")->str(), "2023-12-31");
  EXPECT_FALSE(last_day_of("2023-13"));
  EXPECT_EQ(first_day_of("2023-06")->str(), "2023-06-01");
  EXPECT_EQ(Date::of(2026, 1, 1).since(Date::of(2025, 12, 30)), 2);
  EXPECT_THROW(Date::of(2026, 2, 30), Error);
}

TEST(Instant, falls_on_the_day_of_viet_nam) {
  const Instant evening{1'700'758'799'999};  // 2023-11-23T16:59:59.999Z
  EXPECT_EQ(day_in_vietnam(evening).str(), "2023-11-23");
  EXPECT_EQ(day_in_vietnam({evening.ms + 1}).str(), "2023-11-24");
  EXPECT_EQ(end_of_day_in_vietnam(Date::of(2023, 11, 23)), evening);
  EXPECT_EQ(to_iso(evening), "2023-11-23T16:59:59.999Z");
  EXPECT_EQ(parse_instant("2023-11-23T16:59:59.999Z"), evening);
  for (const auto* wrong : {"2023-11-23", "2023-11-23T24:00:00.000Z", "2023-11-23T16:59:59.999+"}) EXPECT_FALSE(parse_instant(wrong));
}

}  // namespace dondoc::base
