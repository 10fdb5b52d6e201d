#include "service/overview/comments.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/zip.h"
#include "compiler/sheet/sheet.h"
#include "service/chasing/chasing.h"
#include "service/organisation/reorganisation.h"
#include "service/overview/history.h"
#include "service/overview/news.h"
#include "service/overview/overview.h"
#include "service/test_plan.h"
#include "service/work/work.h"

namespace dondoc::service {
namespace {

using domain::CommentState;
using domain::CommentStep;
using domain::CommentTarget;
using testing::ElementsAre;
using testing::HasSubstr;

// Three weeks after the plan was given out: the finance department is late.
class CommentsTest : public PlanTest {
 protected:
  CommentsTest() { clock.pass_days(21); }
  CommentInput at_finance(const std::optional<base::Id>& to = {}) {
    return {CommentTarget::unit, {}, finance, {}, clock.today(), "Nêu rõ nguyên nhân chậm, báo cáo trước thứ Sáu.", to};
  }
  int total(Context& who, const CommentFilter& filter = {}) { return list_comments(who, {}, filter).total; }
  std::vector<CommentStep> told(Context& who) {
    std::vector<CommentStep> out;
    for (const auto& one : get_my_news(who).comments) out.push_back(one.step);
    return out;
  }

  base::Id plan = issued_plan();
};

TEST_F(CommentsTest, keeps_the_figure_of_its_day_whatever_happens_later) {
  const auto made = create_comment(leader, at_finance());
  EXPECT_EQ(made.name, "Sở Tài chính");
  EXPECT_GT(made.figures.progress.late, 0);
  EXPECT_EQ(figure_words(made), "Đến hết ngày 06/12/2023: 3 việc, hoàn thành 0, đang thực hiện 0, chưa phản hồi 1, quá hạn 2");
  const auto duty = list_my_assignments(of_finance, {}, std::nullopt, std::nullopt).items.at(0).id;
  post_update(of_finance, duty, {domain::UpdateKind::done, "Xong.", {}, {}, {}, {}});
  EXPECT_EQ(get_comment(staff, made.id).figures.progress.late, made.figures.progress.late);
  EXPECT_EQ(create_comment(leader, at_finance()).figures.progress.late, made.figures.progress.late - 1) << "written now, it tells how it stands now";
}

TEST_F(CommentsTest, stands_at_figures_of_the_page_and_at_nothing_else) {
  const auto at = [&](CommentTarget target, std::optional<base::Id> of_plan, std::optional<base::Id> unit, std::optional<std::string> section) {
    return code_of([&] { create_comment(leader, {target, of_plan, unit, section, clock.today(), "Ý kiến", {}}); });
  };
  EXPECT_EQ(at(CommentTarget::page, {}, {}, {}), "none");
  EXPECT_EQ(at(CommentTarget::page, plan, {}, {}), "none");
  EXPECT_EQ(at(CommentTarget::plan, plan, {}, {}), "none");
  EXPECT_EQ(at(CommentTarget::place, {}, finance, {}), "none");
  const auto section = get_overview(leader, {}, {}).sections.at(0).section;
  EXPECT_EQ(at(CommentTarget::section, {}, {}, section), "none");
  EXPECT_EQ(at(CommentTarget::section, {}, {}, "Không có"), "comment.target");
  EXPECT_EQ(at(CommentTarget::unit, {}, leader.actor.user_id, {}), "comment.target") << "a person is no figure";
  EXPECT_EQ(at(CommentTarget::unit, {}, {}, {}), "comment.target");
  EXPECT_EQ(at(CommentTarget::page, {}, finance, {}), "comment.target");
  EXPECT_EQ(at(CommentTarget::plan, {}, {}, {}), "comment.target");
  auto input = at_finance();
  input.as_of = clock.today().plus(1);
  EXPECT_EQ(code_of([&] { create_comment(leader, input); }), "overview.future_day");
  input.as_of = clock.today().plus(-40);
  EXPECT_EQ(code_of([&] { create_comment(leader, input); }), "comment.target") << "nothing was given out on that day";
  input = at_finance(leader.actor.user_id);
  EXPECT_EQ(code_of([&] { create_comment(leader, input); }), "comment.unit");
  input = at_finance();
  input.text = "  ";
  EXPECT_EQ(code_of([&] { create_comment(leader, input); }), "comment.text");
  for (auto* who : {&staff, &of_finance, &keeper}) EXPECT_EQ(code_of([&] { create_comment(*who, at_finance()); }), "act.forbidden");
}

TEST_F(CommentsTest, goes_to_a_unit_is_answered_done_and_opened_again) {
  const auto id = create_comment(leader, at_finance(finance)).id;
  EXPECT_THAT(told(of_finance), ElementsAre(CommentStep::written));
  EXPECT_TRUE(told(staff).empty()) << "it waits for the unit";
  EXPECT_EQ(get_my_news(of_finance).unread, 2) << "of the comment, and of the plan that was issued";
  EXPECT_EQ(get_my_news(of_finance).waiting.comments, 1);
  EXPECT_EQ(total(of_finance), 1);
  EXPECT_EQ(total(of_health), 0);
  EXPECT_EQ(code_of([&] { get_comment(of_health, id); }), "comment.not_yours");
  EXPECT_EQ(code_of([&] { answer_comment(of_health, id, {"Không phải của tôi."}); }), "comment.not_yours");
  EXPECT_EQ(code_of([&] { list_comments(keeper, {}, {}); }), "act.forbidden") << "an administrator as such";
  EXPECT_EQ(code_of([&] { answer_comment(leader, id, {"Tôi."}); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { finish_comment(of_finance, id, {""}); }), "act.forbidden");

  clock.pass_minutes(1);
  answer_comment(of_finance, id, {"Chờ phê duyệt dự toán."});
  EXPECT_THAT(told(leader), ElementsAre(CommentStep::answered));
  EXPECT_THAT(told(staff), ElementsAre(CommentStep::answered));
  EXPECT_EQ(get_my_news(of_finance).waiting.comments, 0);
  EXPECT_EQ(get_my_news(staff).waiting.comments, 1) << "it is answered, and to be settled";
  EXPECT_EQ(code_of([&] { withdraw_comment(leader, id); }), "comment.answered");
  EXPECT_EQ(code_of([&] { put_comment(leader, id, {1, "Khác", {}}); }), "comment.answered");

  clock.pass_minutes(1);
  const auto done = finish_comment(staff, id, {"Đã bố trí."});
  EXPECT_EQ(done.state, CommentState::done);
  EXPECT_EQ(state_words(done), "Đã thực hiện");
  EXPECT_EQ(answer_words(done), "Sở Tài chính (06/12/2023): Chờ phê duyệt dự toán.\nCơ quan thường trực (06/12/2023): Đã bố trí.");
  EXPECT_EQ(code_of([&] { answer_comment(of_finance, id, {"Thêm"}); }), "comment.closed");
  EXPECT_EQ(get_my_news(staff).waiting.comments, 0);
  clock.pass_minutes(1);
  EXPECT_EQ(reopen_comment(leader, id, {"Chưa thấy kết quả."}).state, CommentState::open);
  EXPECT_EQ(code_of([&] { reopen_comment(leader, id, {""}); }), "comment.not_done");
  EXPECT_THAT(told(of_finance), ElementsAre(CommentStep::reopened, CommentStep::done, CommentStep::written));
  read_my_notices(of_finance);
  EXPECT_EQ(get_my_news(of_finance).unread, 0);
  EXPECT_EQ(list_history(staff, "comment", id, {}).items.at(0).subject_title, "Sở Tài chính");
}

TEST_F(CommentsTest, is_changed_and_withdrawn_by_its_author_alone_and_remembers_what_stood_there) {
  auto other = someone("pho.chu.tich", domain::UserRole::leader);
  const auto made = create_comment(leader, at_finance(finance));
  EXPECT_EQ(code_of([&] { put_comment(other, made.id, {1, "Khác", {}}); }), "act.forbidden");
  const auto changed = put_comment(leader, made.id, {1, "Báo cáo trước ngày 10/12.", health});
  EXPECT_EQ(changed.unit->id, health);
  EXPECT_EQ(changed.entries.back().text, at_finance().text) << "what stood there before";
  EXPECT_EQ(code_of([&] { put_comment(leader, made.id, {1, "Khác", {}}); }), "comment.moved_on");
  EXPECT_EQ(total(of_finance), 0);
  EXPECT_EQ(total(of_health), 1);
  EXPECT_EQ(withdraw_comment(leader, made.id).state, CommentState::withdrawn);
  EXPECT_EQ(total(of_health), 0);
  EXPECT_EQ(code_of([&] { get_comment(of_health, made.id); }), "comment.not_yours");
  EXPECT_EQ(total(staff), 0);
  CommentFilter withdrawn;
  withdrawn.state = CommentState::withdrawn;
  EXPECT_EQ(total(staff, withdrawn), 1);
  EXPECT_EQ(code_of([&] { total(of_health, withdrawn); }), "act.forbidden");
}

TEST_F(CommentsTest, is_found_and_stands_on_the_page_from_its_day_to_the_day_on_which_it_is_done) {
  const auto written_on = clock.today();
  const auto id = create_comment(leader, at_finance()).id;
  create_comment(leader, {CommentTarget::plan, plan, {}, {}, written_on, "Đẩy nhanh", {}});
  ListQuery words;
  words.q = "nguyen nhan cham";
  EXPECT_EQ(list_comments(staff, words, {}).total, 1);
  CommentFilter of_plan;
  of_plan.plan_id = plan;
  EXPECT_EQ(total(staff, of_plan), 1);
  clock.pass_days(3);
  finish_comment(staff, id, {""});
  const auto standing = [&](base::Date on) {
    CommentFilter filter;
    filter.standing_on = on;
    return total(staff, filter);
  };
  EXPECT_EQ(standing(written_on.plus(-1)), 0);
  EXPECT_EQ(standing(written_on), 2);
  EXPECT_EQ(standing(written_on.plus(3)), 2) << "on the evening of the day";
  EXPECT_EQ(standing(written_on.plus(4)), 1);
  CommentFilter open;
  open.state = CommentState::open;
  EXPECT_EQ(total(staff, open), 1);
}

TEST_F(CommentsTest, stands_in_what_leaves_the_page) {
  const auto without = export_overview_document(leader, {}, {}).bytes;
  answer_comment(staff, create_comment(leader, at_finance()).id, {"Đã nhắc bằng công văn."});
  const auto with = export_overview_document(leader, {}, {}).bytes;
  const auto text = base::ZipReader(with).read("word/document.xml").value_or("");
  EXPECT_THAT(text, HasSubstr("Nêu rõ nguyên nhân chậm"));
  EXPECT_THAT(text, HasSubstr("quá hạn 2"));
  EXPECT_THAT(text, HasSubstr("Đã nhắc bằng công văn."));
  EXPECT_THAT(base::ZipReader(without).read("word/document.xml").value_or("Ý kiến chỉ đạo"), testing::Not(HasSubstr("Ý kiến chỉ đạo")));
  const auto row = compiler::read_sheet(export_overview_sheets(leader, {}, {}).bytes, "Ý kiến chỉ đạo").rows.back();
  EXPECT_EQ(row.cell(1), "Sở Tài chính");
  EXPECT_EQ(row.cell(6), "Đã trả lời");
  EXPECT_TRUE(export_comments(of_finance, {}, {}).bytes.starts_with("PK"));
}

TEST_F(CommentsTest, passes_to_the_successor_of_the_unit_that_it_is_addressed_to) {
  const auto id = create_comment(leader, at_finance(finance)).id;
  reorganise(keeper, {domain::ReorganisationKind::merge, "20/QĐ-UBND", clock.today(), clock.today(), {{{health, finance}, {{{}, "Sở Y tế - Tài chính", {}, {}}}, {}}}});
  EXPECT_EQ(get_comment(staff, id).unit->name, "Sở Y tế - Tài chính");
  EXPECT_EQ(get_comment(staff, id).name, "Sở Tài chính") << "what it stood at keeps the name of its day";
}

}  // namespace
}  // namespace dondoc::service
