#include "domain/charge_words.h"

#include <gtest/gtest.h>

namespace dondoc::domain {
namespace {

struct Case { const char *printed, *who; bool anyone; std::optional<std::string> section; };

TEST(ChargeWords, tell_who_is_charged_and_where) {
  const Case cases[] = {
      {"Các cơ quan, đơn vị được giao nhiệm vụ tại Mục IV", "Các cơ quan, đơn vị", true, "IV"},
      {"các đơn vị có liên quan được giao nhiệm vụ", "các đơn vị có liên quan", true, {}},
      {"Các đơn vị được phân công tại Kế hoạch này", "Các đơn vị", true, {}},
      {"các sở, ban, ngành được giao nhiệm vụ tại khoản 2 Mục III Kế hoạch này", "các sở, ban, ngành", true, "III.2"},
      {"các cơ quan được phân công tại điểm a khoản 3, Phần II", "các cơ quan", true, "II.3.A"},
      {"UBND các xã, phường được giao nhiệm vụ tại Mục III.1", "UBND các xã, phường", false, "III.1"},
  };
  for (const auto& one : cases) {
    const auto read = read_charge(one.printed);
    ASSERT_TRUE(read) << one.printed;
    EXPECT_EQ(read->who, one.who);
    EXPECT_EQ(read->anyone, one.anyone) << one.printed;
    EXPECT_EQ(read->section, one.section) << one.printed;
  }
}

TEST(ChargeWords, are_not_seen_where_nothing_was_given) {
  for (const char* text : {"Các cơ quan, đơn vị liên quan", "Sở Y tế", "được giao nhiệm vụ", ""}) EXPECT_FALSE(read_charge(text)) << text;
}

}  // namespace
}  // namespace dondoc::domain
