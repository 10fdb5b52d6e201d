#include "service/work/work.h"

#include "service/overview/history.h"
#include "service/overview/tracking.h"
#include "service/test_plan.h"
#include "service/upkeep/maintenance.h"
#include "service/work/difficulties.h"

namespace dondoc::service {
namespace {

using domain::AssignmentState;
using domain::Standing;
using enum domain::UpdateKind;

class WorkTest : public PlanTest {
 protected:
  base::Id plan = issued_plan();
  /// What the unit owes for the plan's task of this ordinal.
  base::Id owed(Context& who, int ordinal) {
    for (const auto& row : list_my_assignments(who, {}, {}, plan).items)
      if (row.ordinal == ordinal) return row.id;
    ADD_FAILURE() << "nothing owed for task " << ordinal;
    return {};
  }
  TrackingFilter of_plan() const {
    TrackingFilter filter;
    filter.plan_id = plan;
    return filter;
  }
  static TrackingFilter as_of(base::Date day) {
    TrackingFilter filter;
    filter.as_of = day;
    return filter;
  }
  static UpdateInput said(domain::UpdateKind kind, const std::string& note) { return {kind, note, {}, {}, {}, {}}; }
};

TEST_F(WorkTest, EachUnitHasItsOwnAssignments) {
  const auto mine = list_my_assignments(of_health, {}, {}, plan), theirs = list_my_assignments(of_finance, {}, {}, plan);
  EXPECT_EQ(mine.total, 2);
  EXPECT_EQ(theirs.total, 3);
  EXPECT_EQ(list_my_assignments(staff, {}, {}, plan).total, 0);
  const auto detail = get_assignment(of_finance, owed(of_finance, 1));
  EXPECT_EQ(detail.assignment.role, domain::Role::cooperate);
  EXPECT_EQ(detail.leads.at(0).name, "Sở Y tế");
  EXPECT_EQ(detail.assignment.due.due_on, base::Date::of(2023, 11, 30));
  EXPECT_NE(detail.passage.find("tập huấn"), std::string::npos);
}

TEST_F(WorkTest, AnotherUnitsWorkIsNeitherSeenNorDone) {
  const auto id = owed(of_health, 1);
  EXPECT_EQ(code_of([&] { get_assignment(of_finance, id); }), "assignment.not_your_unit");
  EXPECT_EQ(code_of([&] { post_update(of_finance, id, said(done, "Xong.")); }), "assignment.not_your_unit");
  EXPECT_EQ(code_of([&] { post_update(staff, id, said(done, "Xong.")); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { get_assignment(of_health, plan); }), "assignment.unknown");
  EXPECT_EQ(get_assignment(staff, id).assignment.state, AssignmentState::issued);
}

TEST_F(WorkTest, WhoOwesATaskIsSeenByWhoSeesAllAndTheRestIsEachUnitsOwn) {
  const auto id = owed(of_finance, 1);
  post_update(of_finance, id, said(progress, "Đang phối hợp."));
  const auto task = get_assignment(of_finance, id).assignment.task_id;
  const auto all = get_task(staff, task);
  ASSERT_EQ(all.owed.total, 2);
  EXPECT_EQ(all.owed.items[0].unit.name, "Sở Y tế") << "who is silent stands before who is under way";
  EXPECT_EQ(all.updates.size(), 1u);
  const auto theirs = get_task(of_health, task);
  ASSERT_EQ(theirs.owed.total, 1);
  EXPECT_EQ(theirs.owed.items.at(0).unit.name, "Sở Y tế");
  EXPECT_TRUE(theirs.updates.empty()) << "what another unit said";

  ListQuery query;
  query.size = 1;
  query.page = 2;
  const auto second = list_owed(staff, task, query, {});
  EXPECT_EQ(second.total, 2);
  EXPECT_EQ(second.items.at(0).unit.name, "Sở Tài chính");
  query.page = 1;
  query.q = "tai chinh";
  EXPECT_EQ(list_owed(staff, task, query, {}).items.at(0).unit.name, "Sở Tài chính");
  EXPECT_EQ(list_owed(of_health, task, query, {}).total, 0);
  EXPECT_EQ(list_owed(staff, task, {}, {Standing::under_way, {}}).total, 1);
  EXPECT_EQ(list_owed(staff, task, {}, {{}, domain::Role::lead}).items.at(0).unit.name, "Sở Y tế");
  const auto money = get_assignment(of_finance, owed(of_finance, 2)).assignment.task_id;
  EXPECT_EQ(list_owed(of_health, money, {}, {}).total, 0) << "a task of another unit alone";
  EXPECT_EQ(code_of([&] { list_owed(staff, plan, {}, {}); }), "task.unknown");
}

TEST_F(WorkTest, AnAssignmentRunsItsCourse) {
  const auto id = owed(of_health, 1);
  EXPECT_EQ(receive_assignment(of_health, id).assignment.state, AssignmentState::received);
  auto update = said(progress, "Đã mời giảng viên.");
  update.percent = 40;
  update.links = {"https://example.test/anh"};
  const auto under_way = post_update(of_health, id, update);
  EXPECT_EQ(under_way.assignment.state, AssignmentState::in_progress);
  EXPECT_EQ(under_way.updates.size(), 2u);
  EXPECT_EQ(code_of([&] { reopen_assignment(of_health, id, {"Nhầm"}); }), "assignment.wrong_state");
  EXPECT_EQ(post_update(of_health, id, said(done, "Đã tập huấn.")).assignment.standing, Standing::done);
  EXPECT_EQ(code_of([&] { post_update(of_health, id, said(progress, "Thêm.")); }), "assignment.wrong_state");
  EXPECT_EQ(code_of([&] { reopen_assignment(staff, id, {" "}); }), "reason.required");
  EXPECT_EQ(reopen_assignment(staff, id, {"Thiếu danh sách."}).assignment.state, AssignmentState::in_progress);
}

TEST_F(WorkTest, WhatIsSaidIsChecked) {
  const auto id = owed(of_health, 1);
  auto update = said(progress, "");
  EXPECT_EQ(code_of([&] { post_update(of_health, id, update); }), "update.note_required");
  EXPECT_EQ(code_of([&] { post_update(of_health, id, said(received, "x")); }), "update.bad_kind");
  update.percent = 101;
  EXPECT_EQ(code_of([&] { post_update(of_health, id, update); }), "update.bad_percent");
  update.percent = 50;
  update.links = {"javascript:alert(1)"};
  EXPECT_EQ(code_of([&] { post_update(of_health, id, update); }), "update.bad_link");
  update.links.clear();
  update.attachment_ids = {plan};
  EXPECT_EQ(code_of([&] { post_update(of_health, id, update); }), "attachment.unknown");
  EXPECT_TRUE(get_assignment(of_health, id).updates.empty());
}

TEST_F(WorkTest, SentAgainAnUpdateIsSaidOnce) {
  const auto id = owed(of_health, 1);
  of_health.idempotency_key = "một";
  post_update(of_health, id, said(progress, "Đang làm."));
  EXPECT_EQ(post_update(of_health, id, said(progress, "Đang làm.")).updates.size(), 1u);
}

TEST_F(WorkTest, ADifficultyIsOpenUntilItIsAnswered) {
  const auto id = owed(of_health, 1);
  auto update = said(difficulty, "Thiếu kinh phí.");
  update.proposal = "Đề nghị bổ sung.";
  const auto asked = post_update(of_health, id, update).updates.at(0);
  EXPECT_EQ(list_difficulties(leader, {}, {true, plan}).items.at(0).update.proposal, "Đề nghị bổ sung.");
  EXPECT_EQ(code_of([&] { list_difficulties(of_health, {}, {}); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { answer_update(of_finance, asked.id, {"Tự lo."}); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { answer_update(staff, asked.id, {""}); }), "answer.required");
  EXPECT_EQ(answer_update(staff, asked.id, {"Đã bổ sung."}).answered_by->name, "chuyenvien");
  EXPECT_EQ(code_of([&] { answer_update(leader, asked.id, {"Nữa."}); }), "update.answered_already");
  EXPECT_EQ(list_difficulties(leader, {}, {true, plan}).total, 0);
  EXPECT_FALSE(get_assignment(of_health, id).assignment.difficulty_open);
}

TEST_F(WorkTest, AClosedPlanTakesNothingMore) {
  const auto id = owed(of_health, 1);
  close_plan(leader, plan);
  EXPECT_EQ(code_of([&] { post_update(of_health, id, said(done, "Xong.")); }), "plan.closed");
  EXPECT_EQ(code_of([&] { receive_assignment(of_health, id); }), "plan.closed");
  EXPECT_TRUE(get_assignment(of_health, id).can.empty());
}

TEST_F(WorkTest, EvidenceIsSeenByItsUnitAndTheStandingBodyAlone) {
  const auto file = upload_attachment(of_health, {"../../anh.png", std::string("\x89PNG\r\n\x1a\n", 8) + std::string(16, '\0')});
  EXPECT_EQ(file.file_name.find('/'), std::string::npos);
  EXPECT_EQ(code_of([&] { get_attachment(staff, file.id); }), "act.forbidden");  // not yet part of anything
  auto update = said(done, "Xong.");
  update.attachment_ids = {file.id};
  EXPECT_EQ(code_of([&] { post_update(of_finance, owed(of_finance, 1), update); }), "attachment.unknown");
  post_update(of_health, owed(of_health, 1), update);
  EXPECT_EQ(code_of([&] { get_attachment(staff, file.id); }), "none");
  EXPECT_EQ(code_of([&] { get_attachment(of_finance, file.id); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { post_update(of_health, owed(of_health, 3), update); }), "attachment.unknown");  // belongs to the other already
}

TEST_F(WorkTest, TheBoardStandsAsOfTheEndOfAnyDay) {
  clock.pass_days(1);
  post_update(of_health, owed(of_health, 1), said(done, "Xong."));
  receive_assignment(of_finance, owed(of_finance, 1));
  const auto today = track_assignments(leader, {}, {});
  EXPECT_EQ(today.total, 5);
  EXPECT_EQ(today.progress.done, 1);
  EXPECT_EQ(today.progress.under_way, 1);
  EXPECT_EQ(today.progress.silent, 3);
  auto later = as_of(base::Date::of(2023, 11, 20));
  EXPECT_EQ(track_assignments(leader, {}, later).progress.late, 1);  // "trước ngày 20/11" ends on the 19th
  later.standing = Standing::late;
  const auto late = track_assignments(leader, {}, later);
  EXPECT_EQ(late.total, 1);
  EXPECT_EQ(late.items.at(0).unit.id, finance);
  EXPECT_EQ(track_assignments(leader, {}, as_of(base::Date::of(2023, 11, 15))).progress.silent, 5);
  EXPECT_EQ(track_assignments(leader, {}, as_of(base::Date::of(2023, 11, 14))).total, 0) << "nothing was given out yet";
  EXPECT_EQ(code_of([&] { track_assignments(of_health, {}, {}); }), "act.forbidden");
}

TEST_F(WorkTest, TheGroupedBoardsAddUpToTheSame) {
  post_update(of_health, owed(of_health, 1), said(done, "Xong."));
  const auto units = track_units(staff, {}, of_plan());
  ASSERT_EQ(units.total, 2);
  int total = 0, done_of_all = 0;
  for (const auto& row : units.items) {
    total += row.progress.total;
    done_of_all += row.progress.done;
    EXPECT_TRUE(row.has_focal_point);
  }
  EXPECT_EQ(total, units.progress.total);
  EXPECT_EQ(done_of_all, 1);
  const auto tasks = track_tasks(staff, {}, of_plan());
  ASSERT_EQ(tasks.total, 3);
  EXPECT_EQ(tasks.items.at(0).progress.total, 2);
  EXPECT_EQ(tasks.items.at(0).progress.done, 1);
  EXPECT_EQ(tasks.progress.total, 5);
}

TEST_F(WorkTest, AHistoryIsReadByWhoMaySeeTheThing) {
  const auto id = owed(of_health, 1);
  receive_assignment(of_health, id);
  const auto own = list_history(of_health, "assignment", id, {});
  ASSERT_EQ(own.total, 1);
  EXPECT_EQ(own.items.at(0).act, "assignment.received");
  EXPECT_EQ(own.items.at(0).by->name, "yte");
  EXPECT_EQ(code_of([&] { list_history(of_finance, "assignment", id, {}); }), "act.forbidden");
  const auto line = list_history(staff, "plan", plan, {}).items.at(0);
  EXPECT_EQ(line.act, "assignment.received");
  EXPECT_EQ(line.unit_name, "Sở Y tế") << "whose work the line speaks of";
  EXPECT_NE(line.subject_title.value_or("").find("tập huấn"), std::string::npos);
  EXPECT_EQ(own.items.at(0).unit_name, "Sở Y tế");
  const auto administered = list_history(keeper, "assignment", id, {}).items.at(0);
  EXPECT_EQ(administered.act, "assignment.received");
  EXPECT_FALSE(administered.subject_title) << "an administrator sees that something was done, not the plan's words";
  EXPECT_EQ(list_history(keeper, "unit", health, {}).items.at(0).subject_title, "Sở Y tế");
  const auto of_plan = list_history(of_finance, "plan", plan, {});
  for (const auto& entry : of_plan.items) EXPECT_EQ(entry.subject_kind, "plan");
  EXPECT_EQ(get_chain_head(keeper).seq, events());
  EXPECT_EQ(code_of([&] { get_chain_head(staff); }), "act.forbidden");
  const auto checked = check_up(app);
  EXPECT_EQ(checked.events, events());
  EXPECT_TRUE(checked.findings.empty());
}

}  // namespace
}  // namespace dondoc::service
