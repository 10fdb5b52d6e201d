#include "service/overview/news.h"

#include <gtest/gtest.h>

#include "service/chasing/chasing.h"
#include "service/chasing/letters.h"
#include "service/plans/steps.h"
#include "service/reports/reports.h"
#include "service/test_plan.h"
#include "service/work/extensions.h"
#include "service/work/guidance.h"
#include "service/work/work.h"

namespace dondoc::service {
namespace {

using domain::UpdateKind;
using domain::WorkNews;

class NewsTest : public PlanTest {
 protected:
  /// What the person was told since the last time.
  std::vector<WorkNews> told(Context& who) {
    std::vector<WorkNews> out;
    for (const auto& one : get_my_news(who).work)
      if (!one.read_at) out.push_back(one.cause);
    read_my_notices(who);
    return out;
  }
  using Told = std::vector<WorkNews>;
};

TEST_F(NewsTest, a_unit_is_told_once_of_the_work_that_a_plan_brings) {
  const auto plan = confirmed_plan();
  EXPECT_TRUE(told(of_finance).empty());
  issue_plan(leader, plan, {});
  const auto news = get_my_news(of_finance);
  ASSERT_EQ(news.work.size(), 1u);
  EXPECT_EQ(news.work[0].cause, WorkNews::issued);
  EXPECT_EQ(news.work[0].items, 4) << "three duties and a report";
  EXPECT_EQ(news.work[0].plan.id, plan);
  EXPECT_EQ(news.work[0].unit->id, finance);
  EXPECT_EQ(news.unread, 1);
  EXPECT_EQ(told(of_health), (Told{WorkNews::issued}));
  EXPECT_TRUE(told(staff).empty());
  EXPECT_TRUE(told(leader).empty()) << "never who acts";
}

TEST_F(NewsTest, a_difficulty_reaches_the_standing_body_and_its_answer_the_unit_alone) {
  issued_plan();
  told(of_finance);
  told(of_health);
  const auto duty = list_my_assignments(of_finance, {}, {}, {}).items.at(0).id;
  post_update(of_finance, duty, {UpdateKind::progress, "Đang làm.", {}, 40, {}, {}});
  EXPECT_TRUE(told(staff).empty()) << "progress is no question";
  auto asked = post_update(of_finance, duty, {UpdateKind::difficulty, "Thiếu kinh phí.", "Đề nghị bổ sung.", {}, {}, {}}).updates;
  const auto news = get_my_news(staff).work;
  ASSERT_EQ(news.size(), 1u);
  EXPECT_EQ(news[0].cause, WorkNews::asked);
  EXPECT_EQ(news[0].subject_id, duty);
  EXPECT_EQ(news[0].unit->id, finance);
  const auto question = std::ranges::find(asked, UpdateKind::difficulty, &Update::kind)->id;
  post_update(of_finance, duty, {UpdateKind::question, "Ai phê duyệt?", {}, {}, {}, {}});
  EXPECT_EQ(get_my_news(staff).work.at(0).items, 2) << "counted together until it is read";
  EXPECT_FALSE(get_my_news(staff).work.at(0).subject_id) << "several";
  EXPECT_EQ(told(staff), (Told{WorkNews::asked}));
  answer_update(staff, question, {"Đã bố trí."});
  EXPECT_EQ(told(of_finance), (Told{WorkNews::answered}));
  EXPECT_TRUE(told(of_health).empty());
  EXPECT_TRUE(told(staff).empty());
  publish_guidance(staff, question, {"Kinh phí lấy ở đâu?", "Từ nguồn sự nghiệp.", true});
  EXPECT_EQ(told(of_health), (Told{WorkNews::guided}));
  EXPECT_EQ(told(of_finance), (Told{WorkNews::guided}));
}

TEST_F(NewsTest, more_time_and_reports_are_told_both_ways) {
  issued_plan();
  told(of_finance);
  const auto items = list_my_assignments(of_finance, {}, {}, {}).items;
  const auto duty = std::ranges::find_if(items, [](const auto& it) { return it.due.due_on.has_value(); })->id;
  post_update(of_finance, duty, {UpdateKind::progress, "Đang làm.", {}, 40, {}, {}});
  const auto later = *base::Date::parse("2023-12-20");
  const auto first = ask_extension(of_finance, duty, {later, "Chờ kinh phí."}).id;
  EXPECT_EQ(told(staff), (Told{WorkNews::time_asked}));
  answer_extension(staff, first, {{}, "Không gia hạn."});
  EXPECT_EQ(told(of_finance), (Told{WorkNews::refused}));
  answer_extension(staff, ask_extension(of_finance, duty, {later, "Chờ kinh phí."}).id, {later, ""});
  EXPECT_EQ(told(of_finance), (Told{WorkNews::granted}));
  told(staff);
  const auto report = list_reports(of_finance, {}, {}).items.at(0).id;
  submit_report(of_finance, report, {get_report(of_finance, report).revision, {}});
  EXPECT_EQ(get_my_news(staff).work.at(0).subject_id, report);
  EXPECT_EQ(told(staff), (Told{WorkNews::reported}));
  return_report(staff, report, {"Thiếu số liệu."});
  EXPECT_EQ(told(of_finance), (Told{WorkNews::returned}));
  EXPECT_TRUE(told(of_health).empty() == false) << "of the plan, and of nothing else";
  EXPECT_EQ(get_my_news(of_health).work.size(), 1u);
}

TEST_F(NewsTest, a_direction_is_told_to_the_units_that_it_is_for) {
  const auto plan = issued_plan();
  told(of_finance);
  told(of_health);
  PlanStepInput input;
  input.kind = domain::StepKind::directive;
  input.symbol = "345/CV-UBND";
  input.dated_on = *base::Date::parse("2023-11-14");
  input.title = "Về việc tăng cường tuyên truyền";
  input.unit_ids = {health};
  create_plan_step(staff, plan, input);
  EXPECT_EQ(told(of_health), (Told{WorkNews::directed}));
  EXPECT_TRUE(told(of_finance).empty());
  input.unit_ids.clear();
  create_plan_step(staff, plan, input);
  EXPECT_EQ(told(of_health), (Told{WorkNews::directed}));
  EXPECT_EQ(told(of_finance), (Told{WorkNews::directed}));
}

TEST_F(NewsTest, leaders_are_told_what_waits_for_them) {
  const auto plan = confirmed_plan();
  request_plan_approval(staff, plan);
  EXPECT_EQ(told(leader), (Told{WorkNews::plan_waits}));
  issue_plan(leader, plan, {});
  const auto letter = create_letters(staff, plan, {{domain::ChaseReason::silent}, 3, 3, false, {}}).items.at(0).id;
  request_letter_approval(staff, letter);
  const auto news = get_my_news(leader).work;
  EXPECT_EQ(news.at(0).cause, WorkNews::letter_waits);
  EXPECT_EQ(news.at(0).subject_id, letter);
}

}  // namespace
}  // namespace dondoc::service
