#include "service/work/feeds.h"

#include <gmock/gmock.h>

#include <regex>

#include "service/inspections/inspections.h"
#include "service/organisation/days_of_note.h"
#include "service/plans/schedule.h"
#include "service/plans/steps.h"
#include "service/test_plan.h"
#include "service/work/awaited.h"
#include "service/work/difficulties.h"
#include "service/work/work.h"

namespace dondoc::service {
namespace {

using testing::HasSubstr;
using testing::Not;

class FeedsTest : public PlanTest {
 protected:
  std::string calendar(const std::string& token) {
    const auto text = fetch_feed(app, token, "https://dondoc.test").bytes;
    return std::regex_replace(text, std::regex("\r\n "), "");
  }
  base::Id plan = issued_plan();
};

TEST_F(FeedsTest, tells_a_focal_point_what_the_own_unit_owes_until_it_is_done) {
  const auto made = create_feed(of_finance, {});
  const auto text = calendar(made.token);
  EXPECT_THAT(text, HasSubstr("tham mưu bố trí kinh phí"));
  EXPECT_THAT(text, HasSubstr("DTSTART;VALUE=DATE:20231119")) << "before the 20th holds to the end of the day before";
  EXPECT_THAT(text, HasSubstr("SUMMARY:Hạn: "));
  EXPECT_THAT(text, HasSubstr("URL:https://dondoc.test/assignments/"));
  EXPECT_THAT(text, HasSubstr("URL:https://dondoc.test/reports/")) << "a report is owed as well";
  clock.pass_days(6);
  EXPECT_THAT(calendar(made.token), HasSubstr("SUMMARY:Quá hạn: "));
  for (const auto& row : list_my_assignments(of_finance, {}, {}, {}).items) {
    receive_assignment(of_finance, row.id);
    post_update(of_finance, row.id, {domain::UpdateKind::done, "Đã xong", {}, 100, {}, {}});
  }
  EXPECT_THAT(calendar(made.token), Not(HasSubstr("tham mưu bố trí kinh phí")));
}

TEST_F(FeedsTest, tells_those_who_see_all_how_much_is_due_by_plan_and_day) {
  const auto text = calendar(create_feed(staff, {}).token);
  EXPECT_THAT(text, HasSubstr("SUMMARY:1 việc đến hạn: "));
  EXPECT_THAT(text, HasSubstr(" báo cáo đến hạn: "));
  EXPECT_THAT(text, Not(HasSubstr("/assignments/")));
}

TEST_F(FeedsTest, of_one_unit_only_for_those_who_may_see_it) {
  EXPECT_THAT(calendar(create_feed(staff, {health}).token), HasSubstr("tập huấn"));
  EXPECT_EQ(code_of([&] { create_feed(of_finance, {health}); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { create_feed(staff, {base::Id::make()}); }), "unit.unknown");
}

TEST_F(FeedsTest, ends_when_it_is_deleted_and_with_its_person) {
  const auto one = create_feed(of_health, {}), other = create_feed(of_health, {health});
  EXPECT_EQ(list_feeds(of_health).items.size(), 2u);
  EXPECT_EQ(code_of([&] { delete_feed(of_finance, one.feed.id); }), "feed.unknown") << "another's";
  delete_feed(of_health, one.feed.id);
  EXPECT_EQ(code_of([&] { calendar(one.token); }), "feed.unknown");
  EXPECT_THAT(calendar(other.token), HasSubstr("VEVENT"));
  delete_user(keeper, of_health.actor.user_id);
  EXPECT_EQ(code_of([&] { calendar(other.token); }), "feed.unknown");
}

TEST_F(FeedsTest, a_resend_gives_the_same_feed_under_a_fresh_address) {
  of_health.idempotency_key = "once";
  const auto first = create_feed(of_health, {}), again = create_feed(of_health, {});
  EXPECT_EQ(first.feed.id, again.feed.id);
  EXPECT_EQ(code_of([&] { calendar(first.token); }), "feed.unknown");
  EXPECT_THAT(calendar(again.token), HasSubstr("VCALENDAR"));
  EXPECT_EQ(list_feeds(of_health).items.size(), 1u);
}

TEST_F(FeedsTest, tells_when_it_was_last_asked_for) {
  const auto made = create_feed(of_health, {});
  EXPECT_FALSE(list_feeds(of_health).items.at(0).fetched_on);
  calendar(made.token);
  EXPECT_EQ(list_feeds(of_health).items.at(0).fetched_on, of_health.today());
}

TEST_F(FeedsTest, keeps_to_a_number) {
  for (int i = 0; i < 20; ++i) create_feed(of_health, {});
  EXPECT_EQ(code_of([&] { create_feed(of_health, {}); }), "feed.too_many");
}

TEST_F(FeedsTest, holds_milestones_of_plans_that_reach_the_person_and_days_of_note_for_who_wants_them) {
  PlanEventInput meeting{{}, 0, domain::EventKind::milestone, "Hội nghị triển khai", {}, domain::Timing::fixed, clock.today().plus(6), clock.today().plus(6), {}, "", false, {}, ""};
  change_schedule(staff, plan, meeting);
  create_day_of_note(staff, {0, "Ngày thành lập tỉnh", base::Recurrence::solar, 12, 4, {}, 1949, ""});
  const auto justice = create_unit(keeper, {"Sở Tư pháp", {}, {}, {}, {}, {}}).id;
  auto of_justice = someone("tuphap", domain::UserRole::focal_point, justice);
  EXPECT_THAT(calendar(create_feed(of_finance, {}).token), HasSubstr("SUMMARY:Mốc: Hội nghị triển khai"));
  EXPECT_THAT(calendar(create_feed(staff, {}).token), HasSubstr("SUMMARY:Mốc: Hội nghị triển khai"));
  EXPECT_THAT(calendar(create_feed(of_justice, {}).token), Not(HasSubstr("Hội nghị triển khai"))) << "the plan does not reach it";
  const auto made = create_feed(of_finance, {{}, true});
  EXPECT_TRUE(made.feed.days_of_note);
  const auto text = calendar(made.token);
  EXPECT_THAT(text, HasSubstr("SUMMARY:Ngày thành lập tỉnh (74 năm)"));
  EXPECT_THAT(text, HasSubstr("Ngày Chiến thắng Điện Biên Phủ (70 năm)"));
  EXPECT_THAT(text, HasSubstr("DTSTART;VALUE=DATE:20240507"));
  EXPECT_THAT(calendar(create_feed(of_finance, {}).token), Not(HasSubstr("Điện Biên Phủ")));
}

TEST_F(FeedsTest, holds_what_the_month_shows_and_a_moved_event_replaces_the_old_one) {
  const auto day = [&](int days) { return clock.today().plus(days); };
  PlanEventInput fair{{}, 0, domain::EventKind::event, "Hội thi vẽ tranh", {}, domain::Timing::unconfirmed, day(8), day(9), {}, "", false, {}, ""};
  const auto event = change_schedule(staff, plan, fair).events.at(0);
  create_plan_step(staff, plan, {domain::StepKind::interim_review, "", day(12), "Sơ kết đợt 1", "", {}, {}});
  InspectionContent content;
  content.round = "Đợt 1";
  content.team = "Đoàn kiểm tra số 1";
  content.head = "Phó Giám đốc Sở Nội vụ";
  content.starts_on = content.ends_on = day(1);
  content.items = {{{}, {}, "Hồ sơ, sổ sách"}};
  const auto check = create_inspections(staff, plan, {{health}, content}).items.at(0).id;
  const auto task = list_plan_tasks(staff, plan, {}, {}).items.at(0).id;
  create_awaited_input(staff, plan, {"Ma két", task, {}, finance, day(10)});
  UpdateInput difficulty;
  difficulty.kind = domain::UpdateKind::difficulty;
  difficulty.note = "Thiếu kinh phí.";
  const auto asked = post_update(of_health, list_my_assignments(of_health, {}, {}, {}).items.at(0).id, difficulty).updates.at(0).id;

  const auto own = create_feed(of_health, {}), all = create_feed(staff, {}), finances = create_feed(of_finance, {}), of_unit = create_feed(staff, {health});
  for (const auto& token : {own.token, all.token, of_unit.token}) {
    const auto text = calendar(token);
    EXPECT_THAT(text, HasSubstr("SUMMARY:Hoạt động (chưa chốt ngày): Hội thi vẽ tranh"));
    EXPECT_THAT(text, HasSubstr("DTSTART;VALUE=DATE:20231123\r\nDTEND;VALUE=DATE:20231125")) << "both days";
    EXPECT_THAT(text, HasSubstr("Sơ kết đợt 1"));
    EXPECT_THAT(text, HasSubstr("SUMMARY:Kiểm tra SYT: Đợt 1"));
    EXPECT_THAT(text, HasSubstr("SUMMARY:Hạn gửi đầu vào: STC: Ma két"));
    EXPECT_THAT(text, HasSubstr("SUMMARY:Hạn trả lời: SYT: Thiếu kinh phí."));
  }
  EXPECT_THAT(calendar(finances.token), HasSubstr("Hội thi vẽ tranh"));
  EXPECT_THAT(calendar(finances.token), Not(HasSubstr("SUMMARY:Kiểm tra"))) << "another's check";
  EXPECT_THAT(calendar(finances.token), Not(HasSubstr("Thiếu kinh phí"))) << "it was not asked";
  auto stranger = someone("tuphap", domain::UserRole::focal_point, create_unit(keeper, {"Sở Tư pháp", {}, {}, {}, {}, {}}).id);
  EXPECT_THAT(calendar(create_feed(stranger, {}).token), Not(HasSubstr("VEVENT")));

  PlanEventInput moved{event.id, event.revision, event.kind, event.name, {}, domain::Timing::fixed, day(20), day(20), {}, "", false, {}, "Mưa bão."};
  change_schedule(staff, plan, moved);
  clock.pass_days(1);
  const auto inspection = get_inspection(staff, check);
  record_inspection(staff, check, {inspection.revision, clock.today(), "Trụ sở", "Giám đốc", "", {{inspection.items.at(0).id, domain::Verdict::to_mend, "Thiếu sổ.", "Lập sổ theo dõi", {}, day(10), {}}}});
  answer_update(staff, asked, {"Đã bố trí."});
  const auto later = calendar(own.token);
  EXPECT_THAT(later, HasSubstr("SUMMARY:Hoạt động: Hội thi vẽ tranh"));
  EXPECT_THAT(later, Not(HasSubstr("VALUE=DATE:20231123")));
  EXPECT_THAT(later, HasSubstr("UID:event-" + event.id.str() + "@dondoc")) << "the same entry, on another day";
  EXPECT_THAT(later, HasSubstr("SUMMARY:Hạn khắc phục: SYT: Lập sổ theo dõi"));
  EXPECT_THAT(later, Not(HasSubstr("SUMMARY:Kiểm tra SYT"))) << "it was held";
  EXPECT_THAT(later, Not(HasSubstr("Thiếu kinh phí"))) << "it was answered";
}

TEST_F(FeedsTest, is_not_filled_up_by_what_was_due_long_ago) {
  const auto own = list_my_assignments(of_finance, {}, {}, {}).items.at(0).id;
  {
    auto tx = app.database.write(agency_id);
    for (int i = 0; i < 2001; ++i)
      tx.run("INSERT INTO assignment (id, agency_id, plan_id, task_id, obligation_id, unit_id, role, state, due_on, created_at) "
             "SELECT $3, agency_id, plan_id, task_id, obligation_id, unit_id, role, state, '2023-01-10', created_at FROM assignment WHERE agency_id = $1 AND id = $2", agency_id, own, base::Id::make());
    tx.commit();
  }
  EXPECT_THAT(calendar(create_feed(of_finance, {}).token), HasSubstr("tham mưu bố trí kinh phí"));
}

}  // namespace
}  // namespace dondoc::service
