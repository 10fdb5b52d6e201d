#include "service/plans/amendment.h"

#include <gtest/gtest.h>

#include "compiler/compile.h"
#include "service/chasing/chasing.h"
#include "service/drafts/copy_notes.h"
#include "service/overview/overview.h"
#include "service/overview/tracking.h"
#include "service/plans/amending_return.h"
#include "service/plans/matrix.h"
#include "service/plans/plans.h"
#include "service/plans/schedule.h"
#include "service/reports/reports.h"
#include "service/test_plan.h"
#include "service/work/extensions.h"
#include "service/work/work.h"

namespace dondoc::service {
namespace {

using base::Date;
using domain::Amended;
using domain::AmendedPart;

const auto day = [](const char* iso) { return *Date::parse(iso); };

// Task 1: health leads, finance cooperates, by 30 November; task 2: finance, by the 19th.
// Task 3 is the report, of both. The new text moves task 1 to 10 December, takes task 2 out and adds one for the interior.
class AmendmentTest : public PlanTest {
 protected:
  AmendmentTest() : plan(issued_plan()) {}

  static std::string text(const std::string& from, const std::string& to, std::string in = plan_text) {
    const auto at = in.find(from);
    EXPECT_NE(at, in.npos) << from;
    return in.replace(at, from.size(), to);
  }
  static std::string changed() {
    return text("2. Kinh phí\nSở Tài chính tham mưu bố trí kinh phí thực hiện Kế hoạch, hoàn thành trước ngày 20/11/2023.",
                "2. Khen thưởng\nSở Nội vụ xét tặng bằng khen cho tập thể có thành tích xuất sắc, hoàn thành trước ngày 25/12/2023.",
                text("trước ngày 01/12/2023", "trước ngày 11/12/2023"));
  }
  AmendmentInput read(const std::string& document, bool whole = true) {
    const auto row = import_document(staff, {"sua-doi.txt", document});
    const auto draft = get_draft(staff, row.id);
    DraftEditInput edit{draft.revision, {}, {}, "resolve"};
    for (const auto& it : draft.resolutions) edit.resolve.push_back({it.unit, it.id ? it.kind : domain::TargetKind::none, it.id});
    return {row.id, edit_draft(staff, row.id, edit).revision, whole, {}, {}, {}, {}, {}};
  }
  std::vector<AssignmentRow> work_of(Context& unit) { return list_my_assignments(unit, {}, {}, {}).items; }

  base::Id plan;
};

TEST_F(AmendmentTest, shows_the_exact_difference_and_changes_nothing) {
  const auto preview = preview_amendment(staff, plan, read(changed()));
  ASSERT_EQ(preview.tasks.size(), 4u);
  EXPECT_EQ(preview.tasks[0].kind, Amended::changed);
  EXPECT_EQ(preview.tasks[0].changes, (std::vector{AmendedPart::text, AmendedPart::deadline})) << "its words hold the day";
  EXPECT_EQ(preview.tasks[0].before->due_on, day("2023-11-30"));
  EXPECT_EQ(preview.tasks[0].after->due_on, day("2023-12-10"));
  EXPECT_EQ(preview.tasks[1].kind, Amended::added);
  EXPECT_EQ(preview.tasks[1].units_added.size(), 1u);
  EXPECT_EQ(preview.tasks[2].kind, Amended::same);
  EXPECT_EQ(preview.tasks[3].kind, Amended::removed);
  EXPECT_EQ(preview.units.size(), 3u);
  EXPECT_EQ(work_of(of_finance).size(), 3u);
}

TEST_F(AmendmentTest, opens_again_only_what_changed_and_keeps_what_was_entered) {
  const auto first = work_of(of_health).at(0).id;
  post_update(of_health, first, {domain::UpdateKind::done, "Đã tập huấn 12 lớp.", {}, {}, {}, {}});
  for (const auto& row : work_of(of_finance)) post_update(of_finance, row.id, {domain::UpdateKind::progress, "Đang làm.", {}, 40, {}, {}});
  const int before = events();
  const auto input = read(changed());
  const int logged = events();
  const auto done = amend_plan(staff, plan, input);
  EXPECT_EQ(events(), logged + 1);
  EXPECT_GT(logged, before);
  EXPECT_EQ(done.added, 1);
  EXPECT_EQ(done.changed, 1);
  EXPECT_EQ(done.removed, 1);
  EXPECT_EQ(done.reopened, 1);
  EXPECT_EQ(done.revision, 2);
  const auto it = get_assignment(of_health, first);
  EXPECT_EQ(it.assignment.state, domain::AssignmentState::in_progress);
  EXPECT_EQ(it.assignment.due.due_on, day("2023-12-10"));
  EXPECT_EQ(it.assignment.due.original_on, day("2023-11-30")) << "the first day is kept";
  EXPECT_EQ(it.updates.size(), 2u) << "what was entered, and that it was opened again";
  EXPECT_EQ(work_of(of_finance).size(), 2u) << "what was taken out is asked of nobody";
  EXPECT_EQ(list_plan_tasks(staff, plan, {}, {}).total, 3);
  EXPECT_EQ(track_units(staff, {}, {.as_of = {}, .plan_id = plan}).progress.total, 5);
  EXPECT_EQ(list_my_notices(of_finance, {}).items.at(0).cause, domain::NoticeCause::amended);
  EXPECT_EQ(list_amendments(staff, plan).items.size(), 1u);
  EXPECT_EQ(code_of([&] { amend_plan(staff, plan, input); }), "draft.confirmed");
}

TEST_F(AmendmentTest, what_was_taken_out_still_counts_on_the_days_before) {
  clock.pass_days(5);  // the 20th: task 2 is late
  const auto late = [&](const char* on) { return track_units(staff, {}, {.as_of = day(on), .plan_id = plan}).progress; };
  EXPECT_EQ(late("2023-11-20").late, 1);
  clock.pass_days(1);
  amend_plan(staff, plan, read(changed()));
  EXPECT_EQ(late("2023-11-20").late, 1) << "no figure of a past day changes";
  EXPECT_EQ(late("2023-11-20").total, 5);
  EXPECT_EQ(late("2023-11-21").late, 0);
  EXPECT_EQ(code_of([&] { get_plan(staff, plan); }), "none");
}

TEST_F(AmendmentTest, what_was_given_back_did_not_count_on_the_days_between) {
  const auto progress = [&](const char* on) {
    const auto it = track_units(staff, {}, {.as_of = day(on), .plan_id = plan}).progress;
    const auto page = get_overview(leader, plan, day(on)).weeks.back().figures.progress;
    EXPECT_EQ(std::tuple(page.total, page.late, page.silent), std::tuple(it.total, it.late, it.silent)) << on;
    return std::tuple(it.total, it.late, it.silent, it.under_way);
  };
  const auto amend_as = [&](const std::string& document, std::size_t from, std::size_t to) {
    auto input = read(document);
    const auto shown = preview_amendment(staff, plan, input);
    input.pairs = {{*shown.tasks.at(from).draft_key, shown.tasks.at(to).task_id}};
    amend_plan(staff, plan, input);
  };
  clock.pass_days(5);  // the 20th
  const auto on_20 = progress("2023-11-20");
  clock.pass_days(1);
  amend_as(changed(), 1, 3);
  clock.pass_days(1);
  const auto on_21 = progress("2023-11-21");
  EXPECT_EQ(work_of(of_finance).size(), 2u);
  clock.pass_days(1);
  amend_as(plan_text, 1, 3);
  EXPECT_EQ(work_of(of_finance).size(), 3u) << "its duty came back";
  EXPECT_EQ(progress("2023-11-20"), on_20) << "no figure of a past day changes";
  EXPECT_EQ(progress("2023-11-21"), on_21);
}

// An amendment that should not have been: the clerk amends once more, to the old text.
TEST_F(AmendmentTest, the_old_text_again_gives_back_what_there_was) {
  const auto training = work_of(of_health).at(0).id;
  const auto of_task = [&](int ordinal) {
    const auto mine = work_of(of_finance);
    return std::ranges::find(mine, ordinal, &AssignmentRow::ordinal)->id;
  };
  const auto with_health = of_task(1), money = of_task(2);
  const auto money_task = get_assignment(of_finance, money).assignment.task_id;
  post_update(of_health, training, {domain::UpdateKind::done, "Đã tập huấn 12 lớp.", {}, {}, {}, {}});
  post_update(of_finance, money, {domain::UpdateKind::progress, "Đã trình dự toán.", {}, 40, {}, {}});
  answer_extension(staff, ask_extension(of_finance, with_health, {day("2023-12-05"), "Chờ tài liệu."}).id, {day("2023-12-05"), ""});
  answer_extension(staff, ask_extension(of_finance, money, {day("2023-11-24"), "Chờ thẩm tra."}).id, {day("2023-11-24"), ""});
  const auto progress = [&](const char* on) {
    const auto it = track_units(staff, {}, {.as_of = day(on), .plan_id = plan}).progress;
    const auto page = get_overview(leader, plan, day(on)).weeks.back().figures.progress;
    EXPECT_EQ(std::tuple(page.total, page.done, page.late, page.silent), std::tuple(it.total, it.done, it.late, it.silent)) << on;
    return std::tuple(it.total, it.done, it.late, it.silent);
  };
  const auto on_15 = progress("2023-11-15");
  clock.pass_days(1);
  EXPECT_EQ(amend_plan(staff, plan, read(changed())).reopened, 1);
  EXPECT_EQ(get_assignment(of_finance, with_health).assignment.due.due_on, day("2023-12-10"));
  const auto on_16 = progress("2023-11-16");
  clock.pass_days(1);

  const auto input = read(plan_text);
  const auto preview = preview_amendment(staff, plan, input);
  ASSERT_EQ(preview.tasks.size(), 4u);
  EXPECT_EQ(preview.tasks[0].done_again, 1);
  EXPECT_EQ(preview.tasks[1].kind, Amended::added);
  EXPECT_EQ(preview.tasks[1].task_id, money_task) << "the one that was taken out, not another";
  EXPECT_EQ(preview.tasks[1].entered, 1);
  EXPECT_EQ(preview.tasks[3].kind, Amended::removed);
  auto as_new = input;
  as_new.pairs = {{*preview.tasks[1].draft_key, {}}};
  EXPECT_FALSE(preview_amendment(staff, plan, as_new).tasks[1].task_id) << "unless a person says that it is a new one";
  as_new.pairs = {{*preview.tasks[1].draft_key, money_task}};
  EXPECT_EQ(preview_amendment(staff, plan, as_new).tasks[1].task_id, money_task);

  amend_plan(staff, plan, input);
  const auto done = get_assignment(of_health, training);
  EXPECT_EQ(done.assignment.state, domain::AssignmentState::done);
  EXPECT_EQ(staff.read().query("SELECT done_on FROM assignment WHERE id = $1", training)[0].get<std::string>(0), "2023-11-15") << "as it was reported";
  EXPECT_EQ(done.assignment.due.due_on, day("2023-11-30"));
  EXPECT_EQ(done.updates.size(), 3u);
  EXPECT_EQ(get_assignment(of_finance, with_health).assignment.due.due_on, day("2023-12-05")) << "with the time that it was granted";
  const auto back = get_assignment(of_finance, money);
  EXPECT_EQ(back.assignment.state, domain::AssignmentState::in_progress);
  EXPECT_EQ(back.updates.size(), 1u);
  EXPECT_EQ(back.assignment.due.due_on, day("2023-11-24"));
  EXPECT_EQ(list_plan_tasks(staff, plan, {}, {}).total, 3);
  EXPECT_EQ(work_of(of_finance).size(), 3u);
  EXPECT_EQ(progress("2023-11-15"), on_15) << "no figure of a past day changes";
  EXPECT_EQ(progress("2023-11-16"), on_16);
  EXPECT_EQ(progress("2023-11-17"), on_15) << "and today it is as it was";
  EXPECT_EQ(code_of([&] { amend_plan(staff, plan, read(plan_text)); }), "amendment.nothing");
}

TEST_F(AmendmentTest, who_said_something_after_the_change_is_not_made_to_have_finished) {
  const auto training = work_of(of_health).at(0).id;
  post_update(of_health, training, {domain::UpdateKind::done, "Đã tập huấn 12 lớp.", {}, {}, {}, {}});
  amend_plan(staff, plan, read(changed()));
  post_update(of_health, training, {domain::UpdateKind::progress, "Tập huấn thêm.", {}, 80, {}, {}});
  amend_plan(staff, plan, read(plan_text));
  EXPECT_EQ(get_assignment(of_health, training).assignment.state, domain::AssignmentState::in_progress);
}

TEST_F(AmendmentTest, a_document_that_changes_a_part_leaves_the_rest) {
  const auto done = amend_plan(staff, plan, read(changed(), false));
  EXPECT_EQ(done.removed, 0);
  EXPECT_FALSE(done.revision);
  EXPECT_EQ(work_of(of_finance).size(), 3u);
  EXPECT_EQ(list_plan_tasks(staff, plan, {}, {}).total, 4);
}

TEST_F(AmendmentTest, a_person_says_which_task_goes_on_as_which) {
  auto input = read(changed());
  const auto shown = preview_amendment(staff, plan, input);
  input.pairs = {{*shown.tasks[1].draft_key, shown.tasks[3].task_id}};
  const auto preview = preview_amendment(staff, plan, input);
  ASSERT_EQ(preview.tasks.size(), 3u);
  EXPECT_EQ(preview.tasks[1].changes, (std::vector{AmendedPart::text, AmendedPart::parties, AmendedPart::deadline}));
  EXPECT_EQ(preview.tasks[1].units_removed.size(), 1u);
  EXPECT_EQ(preview.tasks[1].units_added.size(), 1u);
  amend_plan(staff, plan, input);
  EXPECT_EQ(work_of(of_finance).size(), 2u);
}

// The duty to report goes to 22 December; a monthly one comes in; the units' new work awaits health's.
TEST_F(AmendmentTest, duties_to_report_follow_the_document) {
  const auto document = text("trước ngày 15/12/2023.", "trước ngày 23/12/2023.\nSở Tài chính gửi báo cáo tiến độ giải ngân kinh phí về Sở Y tế trước ngày 25 hằng tháng.");
  const auto input = read(document);
  const auto preview = preview_amendment(staff, plan, input);
  ASSERT_EQ(preview.duties.size(), 2u);
  EXPECT_EQ(preview.duties[0].kind, Amended::changed);
  EXPECT_EQ(preview.duties[0].changes, (std::vector{AmendedPart::text, AmendedPart::deadline}));
  EXPECT_EQ(preview.duties[0].before->due_on, day("2023-12-14"));
  EXPECT_EQ(preview.duties[0].after->due_on, day("2023-12-22"));
  EXPECT_EQ(preview.duties[1].kind, Amended::added);
  const auto due_of = [&](Context& unit) {
    std::vector<base::Date> out;
    for (const auto& it : list_reports(unit, {}, {}).items) out.push_back(*it.due_on);
    std::ranges::sort(out);
    return out;
  };
  EXPECT_EQ(due_of(of_health), (std::vector{day("2023-12-14")})) << "nothing is changed by looking";

  auto left = input;
  left.keep_duty_ids = {*preview.duties[0].duty_id};
  left.skip_duties = {1};
  EXPECT_EQ(preview_amendment(staff, plan, left).duties[0].kind, Amended::kept);
  EXPECT_EQ(preview_amendment(staff, plan, left).duties[1].kind, Amended::kept);

  EXPECT_EQ(amend_plan(staff, plan, input).duties, 2);
  EXPECT_EQ(due_of(of_health), (std::vector{day("2023-12-22")}));
  EXPECT_EQ(due_of(of_finance), (std::vector{day("2023-11-24"), day("2023-12-22"), day("2023-12-24")}));
  const auto duties = list_report_duties(staff, plan);
  EXPECT_EQ(duties.at(0).due.original_on, day("2023-12-14")) << "the first day is kept";
  EXPECT_EQ(duties.at(0).title, "Báo cáo kết quả thực hiện Kế hoạch (chậm nhất ngày 22/12/2023)");
}

TEST_F(AmendmentTest, a_whole_new_text_without_a_duty_takes_it_out_but_not_what_was_sent) {
  const auto document = text("Các cơ quan, đơn vị báo cáo kết quả thực hiện về Ủy ban nhân dân tỉnh (qua Sở Y tế) trước ngày 15/12/2023.", "Các cơ quan, đơn vị tổ chức thực hiện Kế hoạch này.");
  auto input = read(document);
  ASSERT_EQ(preview_amendment(staff, plan, input).duties.at(0).kind, Amended::removed);
  input.whole = false;
  EXPECT_EQ(preview_amendment(staff, plan, input).duties.at(0).kind, Amended::kept) << "a document that changes a part does not speak of it";
  input.whole = true;
  const auto begun = list_reports(of_health, {}, {}).items.at(0).id;
  amend_plan(staff, plan, input);
  EXPECT_EQ(list_reports(of_health, {}, {}).total, 0);
  clock.pass_days(1);
  input = read(plan_text);
  const auto back = preview_amendment(staff, plan, input);
  ASSERT_EQ(back.duties.size(), 1u);
  EXPECT_EQ(back.duties[0].kind, Amended::added);
  EXPECT_TRUE(back.duties[0].duty_id);
  amend_plan(staff, plan, input);
  ASSERT_EQ(list_reports(of_health, {}, {}).total, 1);
  EXPECT_EQ(list_reports(of_health, {}, {}).items.at(0).id, begun) << "the same report, with what was written";
}

TEST_F(AmendmentTest, a_duty_that_a_person_deleted_does_not_come_back_by_itself) {
  delete_report_duty(staff, list_report_duties(staff, plan).at(0).id);
  clock.pass_days(1);
  const auto preview = preview_amendment(staff, plan, read(changed()));
  ASSERT_EQ(preview.duties.size(), 1u);
  EXPECT_EQ(preview.duties[0].kind, Amended::added);
  EXPECT_FALSE(preview.duties[0].duty_id) << "a new one: what was deleted by hand stays so";
}

TEST_F(AmendmentTest, a_duty_that_comes_back_has_the_bodies_of_the_document) {
  amend_plan(staff, plan, read(text("Các cơ quan, đơn vị báo cáo kết quả thực hiện về Ủy ban nhân dân tỉnh (qua Sở Y tế) trước ngày 15/12/2023.", "Các cơ quan, đơn vị tổ chức thực hiện Kế hoạch này.")));
  clock.pass_days(1);
  const auto input = read(plan_text);
  const auto draft = get_draft(staff, input.draft_id);
  auto again = input;
  DraftEditInput edit{draft.revision, {}, {}, "resolve"};
  for (const auto& it : draft.resolutions) edit.resolve.push_back({it.unit, domain::TargetKind::none, {}});
  again.base_revision = edit_draft(staff, input.draft_id, edit).revision;
  const auto preview = preview_amendment(staff, plan, again);
  ASSERT_EQ(preview.duties.size(), 1u);
  EXPECT_NE(std::ranges::find(preview.duties[0].changes, AmendedPart::parties), preview.duties[0].changes.end()) << "nobody of it is a unit any more";
}

TEST_F(AmendmentTest, words_that_differ_by_a_mark_are_other_words) {
  EXPECT_TRUE(same_words("Lập  quỹ", "lập quỹ"));
  EXPECT_FALSE(same_words("Báo cáo quý", "Báo cáo quỹ"));
}

TEST_F(AmendmentTest, the_clean_copy_of_a_whole_new_text_is_held_against_its_own_reading) {
  amend_plan(staff, plan, read(changed()));
  EXPECT_TRUE(get_plan_copy_notes(staff, plan).left.empty()) << "nobody corrected a thing in the new text";
  const auto words = *compiler::compile(get_plan_document(staff, plan).bytes, "sach.docx", {.with_text = true, .rules = {}}).source.text;
  for (const char* now : {"trước ngày 11/12/2023", "Sở Nội vụ xét tặng bằng khen cho tập thể có thành tích xuất sắc, hoàn thành trước ngày 25/12/2023."})
    EXPECT_NE(words.find(now), words.npos) << now;
  for (const char* before : {"trước ngày 01/12/2023", "tham mưu bố trí kinh phí"}) EXPECT_EQ(words.find(before), words.npos) << before;
}

// The body that the clerk settled as no unit, and one that is written otherwise now, change nothing.
TEST_F(AmendmentTest, the_same_text_read_again_changes_nothing_and_tells_nobody) {
  create_unit(keeper, {"Cổng Thông tin điện tử", {}, {}, {}, "H07", {}});
  const auto document = text("Sở Y tế chủ trì, phối hợp với Sở Tài chính tổ chức", "Sở Y tế chủ trì, phối hợp với Cổng Thông tin điện tử, Sở Tài chính tổ chức");
  const auto row = import_document(staff, {"ke-hoach.txt", document});
  const auto draft = get_draft(staff, row.id);
  DraftEditInput edit{draft.revision, {}, {}, "resolve"};
  for (const auto& it : draft.resolutions) {
    const bool portal = it.unit.find("cổng") != std::string::npos || it.unit.find("Cổng") != std::string::npos;
    edit.resolve.push_back({it.unit, it.id && !portal ? it.kind : domain::TargetKind::none, portal ? std::nullopt : it.id});
  }
  const auto own = confirm_draft(staff, row.id, {edit_draft(staff, row.id, edit).revision}).id;
  issue_plan(leader, own, {});
  const auto again = import_document(staff, {"ke-hoach.txt", document});
  const AmendmentInput input{again.id, get_draft(staff, again.id).revision, true, {}, {}, {}, {}, {}};
  const auto preview = preview_amendment(staff, own, input);
  for (const auto& task : preview.tasks) EXPECT_EQ(task.kind, Amended::same) << task.ordinal;
  for (const auto& duty : preview.duties) EXPECT_EQ(duty.kind, Amended::same);
  EXPECT_TRUE(preview.units.empty());
  EXPECT_EQ(preview.unresolved, 0) << "what was settled stays settled";
  EXPECT_EQ(code_of([&] { amend_plan(staff, own, input); }), "amendment.nothing");
}

TEST_F(AmendmentTest, only_units_whose_own_duty_changes_are_told) {
  const auto builders = create_unit(keeper, {"Sở Xây dựng", {}, {}, {}, "H08", {}}).id;
  const auto row = import_document(staff, {"sua-doi.txt", plan_text});
  const auto draft = get_draft(staff, row.id);
  DraftEditInput edit{draft.revision, {}, {}, "resolve"};
  for (const auto& it : draft.resolutions) edit.resolve.push_back({it.unit, it.id ? it.kind : domain::TargetKind::none, it.id == health ? std::optional(builders) : it.id});
  const AmendmentInput input{row.id, edit_draft(staff, row.id, edit).revision, true, {}, {}, {}, {}, {}};
  const auto preview = preview_amendment(staff, plan, input);
  ASSERT_EQ(preview.tasks[0].changes, std::vector{AmendedPart::parties}) << "what a person settles in the new text holds";
  ASSERT_EQ(preview.units.size(), 2u) << "who has it to do from now on, and who had it";
  for (const auto& unit : preview.units) EXPECT_NE(unit.id, finance);
  amend_plan(staff, plan, input);
  EXPECT_EQ(list_my_notices(of_health, {}).items.size(), 1u);
  EXPECT_TRUE(list_my_notices(of_finance, {}).items.empty()) << "it goes on as it did";
}

TEST_F(AmendmentTest, refuses_what_makes_no_sense_and_who_may_not) {
  EXPECT_EQ(code_of([&] { amend_plan(staff, plan, read(plan_text)); }), "amendment.nothing");
  const auto input = read(changed());
  EXPECT_EQ(code_of([&] { preview_amendment(of_health, plan, input); }), "plan.not_yours");
  EXPECT_EQ(code_of([&] { amend_plan(leader, plan, input); }), "act.forbidden");
  auto stale = input;
  stale.base_revision = 99;
  EXPECT_EQ(code_of([&] { amend_plan(staff, plan, stale); }), "draft.moved_on");
  close_plan(leader, plan);
  EXPECT_EQ(code_of([&] { amend_plan(staff, plan, input); }), "plan.wrong_status");
}

// The programme: two phases, three events of which one has its day; task 1 is counted from the second phase, task 2 from an event.
constexpr const char* programme_text = R"(ỦY BAN NHÂN DÂN
TỈNH SƠN THỦY
-------
Số: 13/KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Sơn Thủy, ngày 10 tháng 11 năm 2023

KẾ HOẠCH
Tổ chức Tuần lễ nước sạch

I. THỜI GIAN
Chia làm 02 đợt:
- Đợt 1: từ ngày 01/12/2023 đến ngày 20/12/2023;
- Đợt 2: từ ngày 02/01/2024 đến ngày 28/02/2024.

II. NỘI DUNG
1. Các hoạt động
Tuyên truyền các hoạt động của Tuần lễ, gồm: (1) Lễ phát động; (2) Tổng vệ sinh giếng nước; (3) Lễ bế mạc.
2. Hình thức tuyên truyền
- Trên hệ thống loa truyền thanh của xã.
- Trên trang thông tin điện tử của tỉnh.

III. TỔ CHỨC THỰC HIỆN
1. Sở Y tế
- Mở chuyên mục về nước sạch; hoàn thành trong Đợt 2.
- Công bố chất lượng nước sau 05 ngày kể từ khi kết thúc Tổng vệ sinh giếng nước.
2. Sở Tài chính
- Bố trí kinh phí thực hiện Kế hoạch, hoàn thành trước ngày 20/11/2023.

Nơi nhận:
- Sở Y tế;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
)";

class AmendedProgrammeTest : public AmendmentTest {
 protected:
  AmendedProgrammeTest() : own(confirmed_plan(programme_text)) { issue_plan(leader, own, {}); }
  PlanEvent event(const char* name) {
    for (auto& it : get_schedule(staff, own).events)
      if (it.name.starts_with(name)) return it;
    ADD_FAILURE() << name;
    return {};
  }
  static const AmendedEvent& shown(const AmendmentPreview& preview, const std::string& name) {
    for (const auto& it : preview.events)
      if ((it.after ? it.after : it.before)->name.starts_with(name)) return it;
    throw std::runtime_error(name);
  }
  void set_day(const char* name, const char* on) {
    const auto it = event(name);
    PlanEventInput input{it.id, it.revision, it.kind, it.name, it.phase, domain::Timing::fixed, day(on), day(on), {}, "", false, {}, "Theo Thông báo số 9/TB-UBND."};
    for (const auto& one : it.deadlines) input.deadlines.push_back({one.kind, one.id, one.side, one.days, one.working_days});
    change_schedule(staff, own, input);
  }
  std::optional<Date> due(int ordinal) {
    for (const auto& it : list_plan_tasks(staff, own, {}, {}).items)
      if (it.ordinal == ordinal) return it.due.due_on;
    return std::nullopt;
  }
  static std::string later() { return text("đến ngày 28/02/2024", "đến ngày 15/03/2024", programme_text); }

  base::Id own;
};

TEST_F(AmendedProgrammeTest, the_same_file_again_changes_nothing_also_after_events_were_moved_by_hand) {
  ASSERT_EQ(get_schedule(staff, own).events.size(), 5u);
  EXPECT_EQ(due(1), day("2024-02-28"));
  set_day("Tổng vệ sinh", "2023-12-20");
  EXPECT_EQ(due(2), day("2023-12-25"));
  const auto preview = preview_amendment(staff, own, read(programme_text));
  EXPECT_TRUE(preview.events.empty());
  EXPECT_TRUE(preview.lines.empty());
  EXPECT_TRUE(preview.moves.empty());
  EXPECT_TRUE(preview.units.empty());
  for (const auto& task : preview.tasks) EXPECT_EQ(task.kind, Amended::same) << task.ordinal;
  EXPECT_EQ(code_of([&] { amend_plan(staff, own, read(programme_text)); }), "amendment.nothing");
  EXPECT_EQ(event("Tổng vệ sinh").starts_on, day("2023-12-20"));
}

TEST_F(AmendedProgrammeTest, a_phase_that_moves_takes_along_what_is_counted_from_it_and_tells_only_whom_it_concerns) {
  const auto input = read(later());
  const auto preview = preview_amendment(staff, own, input);
  ASSERT_EQ(preview.events.size(), 1u);
  const auto& phase = preview.events[0];
  EXPECT_EQ(phase.kind, Amended::changed);
  EXPECT_EQ(phase.changes, (std::vector{domain::EventPart::name, domain::EventPart::days})) << "its name holds the days";
  EXPECT_EQ(phase.before->ends_on, day("2024-02-28"));
  EXPECT_EQ(phase.after->ends_on, day("2024-03-15"));
  for (const auto& task : preview.tasks) EXPECT_EQ(task.kind, Amended::same) << task.ordinal;
  ASSERT_EQ(preview.moves.size(), 1u);
  EXPECT_EQ(preview.moves[0].from_on, day("2024-02-28"));
  EXPECT_EQ(preview.moves[0].to_on, day("2024-03-15"));
  ASSERT_EQ(preview.units.size(), 1u);
  EXPECT_EQ(preview.units[0].id, health);
  EXPECT_EQ(due(1), day("2024-02-28")) << "looking changes nothing";

  const int logged = events();
  const auto done = amend_plan(staff, own, input);
  EXPECT_EQ(events(), logged + 1) << "one act";
  EXPECT_EQ(done.events, 1);
  EXPECT_EQ(done.changed, 0);
  EXPECT_EQ(event("Đợt 2").ends_on, day("2024-03-15"));
  EXPECT_EQ(event("Đợt 2").original_ends_on, day("2024-02-28")) << "the first days are kept";
  EXPECT_EQ(due(1), day("2024-03-15"));
  for (const auto& row : work_of(of_health))
    if (row.plan.id == own && row.ordinal == 1) {
      EXPECT_EQ(row.due.due_on, day("2024-03-15"));
    }
  EXPECT_EQ(list_my_notices(of_health, {}).items.at(0).cause, domain::NoticeCause::amended);
  EXPECT_TRUE(list_my_notices(of_finance, {}).items.empty() || list_my_notices(of_finance, {}).items.at(0).cause != domain::NoticeCause::amended);
  EXPECT_EQ(code_of([&] { amend_plan(staff, own, read(later())); }), "amendment.nothing") << "and the same file again";
}

TEST_F(AmendedProgrammeTest, a_person_leaves_an_event_as_it_runs) {
  auto input = read(text("(3) Lễ bế mạc", "(3) Lễ bế mạc; (4) Hội thi vẽ tranh", later()));
  auto preview = preview_amendment(staff, own, input);
  ASSERT_EQ(preview.events.size(), 2u);
  input.keep_event_ids = {*shown(preview, "Đợt 2").event_id};
  input.skip_events = {shown(preview, "Hội thi").draft_key};
  preview = preview_amendment(staff, own, input);
  EXPECT_EQ(shown(preview, "Đợt 2").kind, Amended::kept);
  EXPECT_EQ(shown(preview, "Hội thi").kind, Amended::kept);
  EXPECT_TRUE(preview.moves.empty());
  EXPECT_EQ(code_of([&] { amend_plan(staff, own, input); }), "amendment.nothing");
  input.skip_events.reset();
  EXPECT_EQ(amend_plan(staff, own, input).events, 1);
  EXPECT_EQ(event("Đợt 2").ends_on, day("2024-02-28"));
  EXPECT_EQ(due(1), day("2024-02-28"));
}

TEST_F(AmendedProgrammeTest, events_come_and_go_and_what_a_person_entered_stays) {
  change_schedule(staff, own, {{}, 0, domain::EventKind::event, "Họp báo", {}, domain::Timing::fixed, day("2023-12-01"), day("2023-12-01"), {}, "", false, {}, ""});
  const auto cleaning = event("Tổng vệ sinh");
  const auto document = text("(1) Lễ phát động; (2) Tổng vệ sinh giếng nước", "(1) Hội thi vẽ tranh; (2) Tổng vệ sinh giếng nước", programme_text);
  const auto input = read(document);
  const auto preview = preview_amendment(staff, own, input);
  ASSERT_EQ(preview.events.size(), 2u);
  EXPECT_EQ(shown(preview, "Hội thi").kind, Amended::added);
  EXPECT_EQ(shown(preview, "Lễ phát động").kind, Amended::removed);
  amend_plan(staff, own, input);
  EXPECT_TRUE(event("Lễ phát động").cancelled_at);
  EXPECT_FALSE(event("Họp báo").cancelled_at) << "the document never held it";
  EXPECT_FALSE(event("Hội thi").cancelled_at);
  EXPECT_EQ(event("Tổng vệ sinh").revision, cleaning.revision) << "what stays the same is not touched";
  EXPECT_EQ(event("Tổng vệ sinh").deadlines.size(), 1u);
  EXPECT_EQ(code_of([&] { amend_plan(staff, own, read(document)); }), "amendment.nothing");
  const auto back = amend_plan(staff, own, read(programme_text));
  EXPECT_EQ(back.events, 2);
  EXPECT_FALSE(event("Lễ phát động").cancelled_at) << "it comes back as the one that it was";
}

TEST_F(AmendedProgrammeTest, what_gets_a_day_of_its_own_is_counted_from_no_event_any_more_and_new_work_is) {
  set_day("Tổng vệ sinh", "2023-12-20");
  const auto document = text("- Công bố chất lượng nước sau 05 ngày kể từ khi kết thúc Tổng vệ sinh giếng nước.",
                             "- Công bố chất lượng nước, tổng vệ sinh giếng trước ngày 11/01/2024.\n- Kiểm tra máy bơm trước khi tổ chức Tổng vệ sinh giếng nước.", programme_text);
  amend_plan(staff, own, read(document));
  EXPECT_EQ(due(2), day("2024-01-10"));
  EXPECT_EQ(due(4), day("2023-12-19")) << "the day before the day in force";
  ASSERT_EQ(event("Tổng vệ sinh").deadlines.size(), 1u);
  EXPECT_EQ(event("Tổng vệ sinh").deadlines[0].ordinal, 4);
  set_day("Tổng vệ sinh", "2023-12-21");
  EXPECT_EQ(due(2), day("2024-01-10"));
  EXPECT_EQ(due(4), day("2023-12-20"));
}

TEST_F(AmendedProgrammeTest, a_move_before_an_amendment_of_events_cannot_be_undone_past_it) {
  set_day("Tổng vệ sinh", "2023-12-20");
  const auto change = get_schedule(staff, own).changes.at(0).id;
  clock.pass_days(1);
  amend_plan(staff, own, read(later()));
  EXPECT_TRUE(get_schedule(staff, own).changes.at(0).can.empty());
  EXPECT_EQ(code_of([&] { undo_schedule_change(staff, change); }), "schedule.moved_since");
}

TEST_F(AmendedProgrammeTest, channels_follow_the_document_and_keep_what_was_entered_under_them) {
  const auto before = get_matrix(staff, own, {});
  ASSERT_EQ(before.channels.size(), 2u);
  put_matrix_lines(staff, own, {{{std::nullopt, "Nước sạch"}}, {{before.channels[0].key, before.channels[0].text}, {before.channels[1].key, before.channels[1].text}}});
  const auto input = read(text("- Trên trang thông tin điện tử của tỉnh.", "- Bằng áp phích, tờ rơi.", programme_text));
  const auto preview = preview_amendment(staff, own, input);
  ASSERT_EQ(preview.lines.size(), 2u);
  EXPECT_EQ(preview.lines[0].of, domain::ProgrammePart::channel);
  EXPECT_EQ(amend_plan(staff, own, input).lines, 2);
  const auto after = get_matrix(staff, own, {});
  ASSERT_EQ(after.channels.size(), 2u);
  EXPECT_EQ(after.channels[0].key, before.channels[0].key);
  EXPECT_EQ(after.channels[1].text, "Bằng áp phích, tờ rơi");
  EXPECT_EQ(after.themes.size(), 1u) << "what a person wrote stays";
}

TEST_F(AmendedProgrammeTest, the_same_part_again_changes_nothing) {
  const auto part = [&](const std::string& document) {
    auto input = read(document);
    input.whole = false;
    return input;
  };
  const auto document = text("- Trên trang thông tin điện tử của tỉnh.", "- Trên trang thông tin điện tử của tỉnh và báo tỉnh.\n- Bằng áp phích, tờ rơi.", programme_text);
  EXPECT_TRUE(preview_amendment(staff, own, part(programme_text)).lines.empty());
  const auto preview = preview_amendment(staff, own, part(document));
  ASSERT_EQ(preview.lines.size(), 2u);
  EXPECT_EQ(preview.lines[0].kind, Amended::changed);
  EXPECT_EQ(preview.lines[1].kind, Amended::added);
  amend_plan(staff, own, part(document));
  EXPECT_EQ(get_matrix(staff, own, {}).channels.size(), 3u);
  EXPECT_TRUE(preview_amendment(staff, own, part(document)).lines.empty());
  EXPECT_EQ(code_of([&] { amend_plan(staff, own, part(document)); }), "amendment.nothing");
  EXPECT_TRUE(preview_amendment(staff, own, part(programme_text)).lines.empty()) << "the plan's own words say nothing new";
}

}  // namespace
}  // namespace dondoc::service
