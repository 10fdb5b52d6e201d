#include "service/organisation/days_of_note.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "service/plans/month.h"
#include "service/plans/timeline.h"
#include "service/test_plan.h"

namespace dondoc::service {
namespace {

using base::Date;
using base::Jubilee;
using base::Recurrence;

const auto day = [](const char* iso) { return *Date::parse(iso); };

// Today is Wednesday, 15 November 2023.
class DaysOfNoteTest : public PlanTest {
 protected:
  static DayOfNoteInput founding() { return {0, " Ngày thành lập tỉnh ", Recurrence::solar, 11, 22, {}, 1943, "Sắc lệnh số 1"}; }
  std::vector<NoteOfDay> notes(const char* iso) {
    const auto month = get_month(of_health, day(iso), {});
    return std::ranges::find(month.days, day(iso), &MonthDay::on)->notes;
  }
};

TEST_F(DaysOfNoteTest, those_of_the_country_stand_in_every_month_by_their_law) {
  const auto liberation = notes("2025-04-30");
  ASSERT_EQ(liberation.size(), 1u);
  EXPECT_EQ(liberation[0].years, 50);
  EXPECT_EQ(liberation[0].jubilee, Jubilee::round);
  EXPECT_TRUE(liberation[0].by_law && liberation[0].rest);
  EXPECT_THAT(liberation[0].source, testing::HasSubstr("145/2013/NĐ-CP"));
  EXPECT_EQ(notes("2026-04-26").at(0).name, "Ngày Giỗ Tổ Hùng Vương") << "10/3 of the lunar calendar";
  const auto listed = list_days_of_note(of_health);
  EXPECT_EQ(listed.items.size(), 8u);
  EXPECT_TRUE(listed.can.empty());
  const auto party = std::ranges::find(listed.items, "Ngày thành lập Đảng Cộng sản Việt Nam", &DayOfNote::name);
  EXPECT_EQ(party->next_on, day("2024-02-03"));
  EXPECT_EQ(party->years, 94);
}

TEST_F(DaysOfNoteTest, the_standing_body_and_the_administrator_keep_their_own) {
  EXPECT_EQ(code_of([&] { create_day_of_note(of_health, founding()); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { create_day_of_note(leader, founding()); }), "act.forbidden");
  staff.idempotency_key = "once";
  const auto made = create_day_of_note(staff, founding());
  EXPECT_EQ(create_day_of_note(staff, founding()).id, made.id) << "sent again";
  staff.idempotency_key.clear();
  EXPECT_EQ(made.name, "Ngày thành lập tỉnh");
  EXPECT_EQ(made.next_on, day("2023-11-22"));
  EXPECT_EQ(made.years, 80);
  EXPECT_EQ(made.jubilee, Jubilee::round);
  EXPECT_EQ(made.can, (std::vector<std::string>{"edit", "delete"}));
  EXPECT_EQ(notes("2023-11-22").at(0).id, made.id);
  EXPECT_TRUE(notes("2023-11-21").empty());

  auto changed = founding();
  changed.base_revision = made.revision;
  changed.day = 23;
  EXPECT_EQ(put_day_of_note(keeper, *made.id, changed).revision, 2);
  EXPECT_EQ(code_of([&] { put_day_of_note(keeper, *made.id, changed); }), "note.moved_on");
  EXPECT_TRUE(notes("2023-11-22").empty());
  EXPECT_EQ(notes("2023-11-23").at(0).years, 80);
  delete_day_of_note(staff, *made.id);
  EXPECT_TRUE(notes("2023-11-23").empty());
  EXPECT_EQ(list_days_of_note(of_health).items.size(), 8u) << "what was taken away is shown to who may restore it";
  EXPECT_EQ(list_days_of_note(staff).items.back().can, (std::vector<std::string>{"restore"}));
  restore_day_of_note(staff, *made.id);
  EXPECT_EQ(notes("2023-11-23").size(), 1u);
  EXPECT_EQ(code_of([&] { restore_day_of_note(staff, base::Id::make()); }), "note.unknown");
}

TEST_F(DaysOfNoteTest, by_the_moon_and_once_and_no_nonsense) {
  create_day_of_note(staff, {0, "Lễ hội đền", Recurrence::lunar, 10, 10, {}, {}, ""});
  EXPECT_EQ(notes("2023-11-22").at(0).name, "Lễ hội đền") << "10/10 Quý Mão";
  create_day_of_note(staff, {0, "Đón nhận danh hiệu", Recurrence::once, {}, {}, day("2023-12-01"), {}, ""});
  EXPECT_EQ(notes("2023-12-01").size(), 1u);
  EXPECT_TRUE(notes("2024-12-01").empty());
  const auto refused = [&](DayOfNoteInput input) { return code_of([&] { create_day_of_note(staff, input); }); };
  EXPECT_EQ(refused({0, " ", Recurrence::solar, 1, 1, {}, {}, ""}), "note.name_required");
  EXPECT_EQ(refused({0, "X", Recurrence::solar, 2, 30, {}, {}, ""}), "note.day");
  EXPECT_EQ(refused({0, "X", Recurrence::lunar, 1, 31, {}, {}, ""}), "note.day");
  EXPECT_EQ(refused({0, "X", Recurrence::once, 1, 1, {}, {}, ""}), "note.day");
  EXPECT_EQ(refused({0, "X", Recurrence::solar, 1, 1, {}, 2200, ""}), "note.since_year");
}

TEST_F(DaysOfNoteTest, stand_in_a_plans_timeline_within_its_time) {
  const auto plan = issued_plan();
  create_day_of_note(staff, founding());
  create_day_of_note(staff, {0, "Ngày khác", Recurrence::solar, 6, 1, {}, {}, ""});
  std::vector<std::string> told;
  for (const auto& item : get_timeline(of_finance, plan).items)
    if (item.kind == TimelineKind::note) told.push_back(item.from_on.str() + " " + item.text);
  EXPECT_THAT(told, testing::ElementsAre("2023-11-22 Ngày thành lập tỉnh (80 năm)"));
}

}  // namespace
}  // namespace dondoc::service
