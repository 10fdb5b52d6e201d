#include "domain/registers.h"

#include <gtest/gtest.h>

#include <functional>

#include "base/error.h"

namespace dondoc::domain {
namespace {

// A register of broadcasts, as an office would define it.
RegisterDefinition broadcasts() {
  return {"broadcasts", "Sổ theo dõi phát sóng",
          {{"title", "Tên chương trình", EntryFieldType::text, true, {}},
           {"aired_on", "Ngày phát sóng", EntryFieldType::day, false, {}},
           {"language", "Ngôn ngữ", EntryFieldType::choice, true, {"Việt", "Anh", "Lào"}},
           {"minutes", "Thời lượng (phút)", EntryFieldType::number, false, {}}},
          {{"planned", "Dự kiến", false}, {"checked", "Đã duyệt nội dung", false}, {"aired", "Đã phát", true}},
          {{"planned", "checked", {UserRole::staff}}, {"checked", "aired", {UserRole::staff, UserRole::focal_point}}},
          {{ViewKind::table, "Danh sách", {}}, {ViewKind::calendar, "Lịch phát", "aired_on"}}};
}

std::string fault(const std::function<void(RegisterDefinition&)>& change) {
  auto definition = broadcasts();
  change(definition);
  try {
    check_definition(definition);
  } catch (const base::Error& error) {
    return error.code() + " " + error.field();
  }
  return "";
}

TEST(CheckDefinition, accepts_a_register_that_makes_sense) { EXPECT_EQ(fault([](auto&) {}), ""); }

TEST(CheckDefinition, names_what_makes_none) {
  EXPECT_EQ(fault([](auto& d) { d.fields.clear(); }), "register.no_fields fields");
  EXPECT_EQ(fault([](auto& d) { d.views.clear(); }), "register.no_views views");
  EXPECT_EQ(fault([](auto& d) { d.fields[1].key = "title"; }), "register.duplicate_key fields[1]");
  EXPECT_EQ(fault([](auto& d) { d.fields[2].choices.clear(); }), "register.no_choices fields[2]");
  EXPECT_EQ(fault([](auto& d) { d.moves[1].to = "lost"; }), "register.unknown_state moves[1]");
  EXPECT_EQ(fault([](auto& d) { d.moves.pop_back(); }), "register.dead_end states[1]");
  EXPECT_EQ(fault([](auto& d) { d.states.push_back({"odd", "Lạc", true}); }), "register.unreachable states[3]");
  EXPECT_EQ(fault([](auto& d) { d.views[1].field = "minutes"; }), "register.wrong_field views[1]");
  EXPECT_EQ(fault([](auto& d) { d.views[1].field.reset(); }), "register.unknown_field views[1]");
}

std::string entry_fault(const std::vector<ReportValue>& values) {
  try {
    check_entry(broadcasts(), values);
  } catch (const base::Error& error) {
    return error.code() + " " + error.field();
  }
  return "";
}

TEST(CheckEntry, holds_values_against_the_definition) {
  EXPECT_EQ(entry_fault({{"title", "Nước sạch"}, {"language", "Lào"}, {"minutes", "15"}, {"aired_on", "2026-11-21"}}), "");
  EXPECT_EQ(entry_fault({{"title", "Nước sạch"}}), "register.required values.language");
  EXPECT_EQ(entry_fault({{"title", "x"}, {"language", "Pháp"}}), "register.bad_value values[1]");
  EXPECT_EQ(entry_fault({{"aired_on", "hôm nay"}}), "register.bad_value values[0]");
  EXPECT_EQ(entry_fault({{"colour", "đỏ"}}), "register.unknown_field values[0]");
}

TEST(MovesFrom, depends_on_who_moves) {
  Actor staff, focal;
  staff.staff = true;
  focal.units = {base::Id::make()};
  EXPECT_EQ(moves_from(broadcasts(), "planned", staff), std::vector<std::string>{"checked"});
  EXPECT_TRUE(moves_from(broadcasts(), "planned", focal).empty());
  EXPECT_EQ(moves_from(broadcasts(), "checked", focal), std::vector<std::string>{"aired"});
  EXPECT_TRUE(moves_from(broadcasts(), "aired", staff).empty());
}

}  // namespace
}  // namespace dondoc::domain
