#include "service/work/bulk.h"

#include "service/chasing/chasing.h"
#include "service/overview/overview.h"
#include "service/overview/tracking.h"
#include "service/test_plan.h"
#include "service/work/extensions.h"
#include "service/work/work.h"

namespace dondoc::service {
namespace {

using base::Date;

// Today is 15 November 2023. Task 1 (both departments) is due on 30 November, task 2
// (finance) on the 19th; the third is the report, which is left alone here.
class BulkTest : public PlanTest {
 protected:
  BulkTest() {
    issued_plan();
    for (const auto& row : track_assignments(staff, {}, {}).items)
      if (row.ordinal < 3) input.assignment_ids.push_back(row.id);
    EXPECT_EQ(input.assignment_ids.size(), 3u);
  }
  std::map<std::pair<std::string, int>, std::string> days() {
    std::map<std::pair<std::string, int>, std::string> out;
    for (const auto& row : track_assignments(staff, {}, {}).items)
      if (row.ordinal < 3) out[{*row.unit.short_name, row.ordinal}] = row.due.due_on->str();
    return out;
  }
  int late() { return get_overview(leader, {}, {}).weeks.back().figures.progress.late; }

  BulkInput input{BulkKind::move, {}, {}, Date::of(2023, 12, 8), "Theo Công văn số 5/UBND-VX."};
};

TEST_F(BulkTest, shows_first_and_then_moves_what_it_showed) {
  const auto mine = list_my_assignments(of_health, {}, {}, {}).items.at(0);
  post_update(of_health, mine.id, {domain::UpdateKind::done, "Xong.", {}, {}, {}, {}});
  const auto before = days();
  const auto preview = preview_bulk(staff, input);
  EXPECT_EQ(preview.taken, 2);
  ASSERT_EQ(preview.units.size(), 1u);
  EXPECT_EQ(std::tuple(preview.units[0].unit.id, preview.units[0].duties, preview.units[0].people), std::tuple(finance, 2, 1));
  for (const auto& duty : preview.duties) EXPECT_EQ(duty.refusal, duty.id == mine.id ? std::optional(BulkRefusal::done) : std::nullopt);
  EXPECT_EQ(days(), before) << "a preview changes nothing";

  EXPECT_EQ(late(), 0);
  clock.pass_days(10);
  EXPECT_EQ(late(), 1) << "task 2";
  staff.idempotency_key = "mot-lan";
  const auto act = do_bulk(staff, input);
  EXPECT_EQ(do_bulk(staff, input).id, act.id) << "sent again";
  staff.idempotency_key.clear();
  EXPECT_EQ(std::pair(act.duties, act.units), std::pair(2, 1));
  auto moved = before;
  moved[{"STC", 1}] = moved[{"STC", 2}] = "2023-12-08";
  EXPECT_EQ(days(), moved);
  EXPECT_EQ(late(), 0) << "the page follows";
  const auto notices = list_my_notices(of_finance, {}).items;
  ASSERT_EQ(notices.size(), 1u) << "told once, of both";
  EXPECT_EQ(notices[0].assignments, 2);

  EXPECT_EQ(undo_bulk(leader, act.id).can, domain::Can());
  EXPECT_EQ(days(), before);
  EXPECT_EQ(late(), 1);
  EXPECT_EQ(code_of([&] { undo_bulk(leader, act.id); }), "bulk.undone");
}

TEST_F(BulkTest, does_not_undo_over_what_came_after) {
  const auto act = do_bulk(staff, input);
  const auto mine = list_my_assignments(of_health, {}, {}, {}).items.at(0);
  const auto asked = ask_extension(of_health, mine.id, {Date::of(2023, 12, 20), "Chưa kịp."});
  answer_extension(staff, asked.id, {Date::of(2023, 12, 20), ""});
  EXPECT_EQ(code_of([&] { undo_bulk(staff, act.id); }), "bulk.moved_since");
  EXPECT_EQ(list_bulk_acts(staff).size(), 1u);
}

TEST_F(BulkTest, reminds_each_unit_once_of_all) {
  input = {BulkKind::remind, input.assignment_ids, {}, {}, ""};
  clock.pass_days(10);
  const auto act = do_bulk(staff, input);
  EXPECT_EQ(std::pair(act.duties, act.units), std::pair(3, 2));
  const auto notices = list_my_notices(of_finance, {}).items;
  ASSERT_EQ(notices.size(), 1u);
  EXPECT_EQ(std::pair(notices[0].assignments, notices[0].late), std::pair(2, 1));
  EXPECT_EQ(code_of([&] { undo_bulk(staff, act.id); }), "bulk.no_undo");
}

TEST_F(BulkTest, reminds_of_work_without_a_deadline_too) {
  input = {BulkKind::remind, {}, {}, {}, ""};
  {
    auto tx = app.database.write(agency_id);
    tx.run("UPDATE assignment SET due_on = NULL, due_original_on = NULL WHERE agency_id = $1 AND due_on = '2023-12-14'", agency_id);
    tx.commit();
  }
  for (const auto& row : track_assignments(staff, {}, {}).items)
    if (!row.due.due_on) input.assignment_ids.push_back(row.id);
  ASSERT_FALSE(input.assignment_ids.empty());
  EXPECT_EQ(preview_bulk(staff, input).taken, static_cast<int>(input.assignment_ids.size()));
  do_bulk(staff, input);
  const auto notice = list_my_notices(of_finance, {}).items.at(0);
  EXPECT_EQ(std::tuple(notice.assignments, notice.undated, notice.late), std::tuple(1, 1, 0));
}

TEST_F(BulkTest, takes_back_also_what_was_reminded_of_meanwhile) {
  const auto before = days();
  const auto moved = do_bulk(staff, input);
  clock.pass_days(1);
  do_bulk(staff, {BulkKind::remind, input.assignment_ids, {}, {}, ""});
  EXPECT_TRUE(undo_bulk(staff, moved.id).undone_at);
  EXPECT_EQ(days(), before);
  input.kind = BulkKind::pass;
  input.to_unit_id = health;
  const auto passed = do_bulk(staff, input);
  clock.pass_days(1);
  do_bulk(staff, {BulkKind::remind, input.assignment_ids, {}, {}, ""});
  undo_bulk(staff, passed.id);
  EXPECT_EQ(days(), before) << "a reminder is no answer of the unit that it came to";
  std::map<domain::NoticeCause, int> told;
  for (const auto& notice : list_my_notices(of_health, {}).items) ++told[notice.cause];
  EXPECT_EQ(told, (std::map<domain::NoticeCause, int>{{domain::NoticeCause::moved, 2}, {domain::NoticeCause::reminder, 2}, {domain::NoticeCause::taken_over, 1}, {domain::NoticeCause::passed_on, 1}}));
}

TEST_F(BulkTest, takes_whole_tasks_and_refuses_nonsense) {
  const auto task = list_my_assignments(of_health, {}, {}, {}).items.at(0).task_id;
  BulkInput of_task{BulkKind::move, {input.assignment_ids[0]}, {task}, input.due_on, "Lý do."};
  EXPECT_LE(preview_bulk(staff, of_task).duties.size(), 3u) << "each once";
  of_task.assignment_ids.clear();
  EXPECT_EQ(preview_bulk(staff, of_task).duties.size(), 2u);
  EXPECT_EQ(code_of([&] { preview_bulk(of_health, input); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { preview_bulk(staff, {BulkKind::remind, {}, {}, {}, ""}); }), "bulk.nothing_chosen");
  auto wrong = input;
  wrong.reason = " ";
  EXPECT_EQ(code_of([&] { do_bulk(staff, wrong); }), "reason.required");
  wrong.due_on = clock.today().plus(-1);
  EXPECT_EQ(code_of([&] { preview_bulk(staff, wrong); }), "bulk.day");
  do_bulk(staff, input);
  EXPECT_EQ(code_of([&] { do_bulk(staff, input); }), "bulk.nothing_left") << "all stand at that day";
}

TEST_F(BulkTest, passes_to_another_unit_what_that_unit_does_not_owe_and_leaves_past_days_alone) {
  clock.pass_days(1);
  input.kind = BulkKind::pass;
  EXPECT_EQ(code_of([&] { preview_bulk(staff, input); }), "bulk.unit");
  input.to_unit_id = health;
  const auto before = days();
  const auto preview = preview_bulk(staff, input);
  EXPECT_EQ(preview.taken, 1);
  ASSERT_TRUE(preview.to);
  EXPECT_EQ(std::pair(preview.to->unit.id, preview.to->duties), std::pair(health, 1));
  std::map<BulkRefusal, int> refused;
  for (const auto& duty : preview.duties)
    if (duty.refusal) ++refused[*duty.refusal];
  EXPECT_EQ(refused, (std::map<BulkRefusal, int>{{BulkRefusal::same_unit, 1}, {BulkRefusal::has_task, 1}}));
  EXPECT_EQ(days(), before);

  const auto act = do_bulk(staff, input);
  EXPECT_EQ(std::tuple(act.duties, act.units, act.to->id), std::tuple(1, 1, health));
  auto passed = before;
  passed.erase({"STC", 2});
  passed[{"SYT", 2}] = before.at({"STC", 2});
  EXPECT_EQ(days(), passed);
  EXPECT_EQ(list_my_assignments(of_health, {}, {}, {}).total, 3) << "the report, its own and the one that passed";
  const auto of_unit = [&](std::optional<Date> day, base::Id unit) {
    TrackingFilter filter;
    filter.as_of = day;
    filter.unit_id = unit;
    return track_assignments(staff, {}, filter).total;
  };
  EXPECT_EQ(of_unit(clock.today().plus(-1), finance), of_unit({}, finance) + 1) << "yesterday it was still theirs";
  undo_bulk(staff, act.id);
  EXPECT_EQ(days(), before);
  EXPECT_EQ(of_unit(clock.today().plus(-1), finance), of_unit({}, finance));
  EXPECT_EQ(code_of([&] { undo_bulk(staff, act.id); }), "bulk.undone");
}

TEST_F(BulkTest, does_not_take_back_what_the_new_unit_has_spoken_of) {
  input.kind = BulkKind::pass;
  input.to_unit_id = health;
  const auto act = do_bulk(staff, input);
  clock.pass_minutes(1);
  for (const auto& row : track_assignments(staff, {}, {}).items)
    if (row.ordinal == 2) post_update(of_health, row.id, {domain::UpdateKind::progress, "Đang làm.", {}, 20, {}, {}});
  EXPECT_EQ(code_of([&] { undo_bulk(staff, act.id); }), "bulk.worked_on");
  EXPECT_FALSE(list_bulk_acts(staff).at(0).undone_at);
}

TEST_F(BulkTest, tells_the_unit_that_a_duty_leaves_and_the_one_that_it_comes_to) {
  const auto justice = create_unit(keeper, {"Sở Tư pháp", {}, {}, {}, {}, {}}).id;
  auto of_justice = someone("tuphap", domain::UserRole::focal_point, justice);
  {
    // Of one the deadline is not known: it passes and is told as well.
    auto tx = app.database.write(agency_id);
    tx.run("UPDATE assignment SET due_on = NULL WHERE agency_id = $1 AND unit_id = $2 AND due_on = '2023-11-19'", agency_id, finance);
    tx.commit();
  }
  input.kind = BulkKind::pass;
  input.to_unit_id = justice;
  input.assignment_ids.clear();
  for (const auto& row : list_my_assignments(of_finance, {}, {}, {}).items)
    if (row.ordinal < 3) input.assignment_ids.push_back(row.id);
  const auto act = do_bulk(staff, input);
  const auto newest = [](Context& who) { return list_my_notices(who, {}).items.at(0); };
  EXPECT_EQ(newest(of_justice).cause, domain::NoticeCause::taken_over);
  EXPECT_EQ(newest(of_finance).cause, domain::NoticeCause::passed_on);
  EXPECT_EQ(newest(of_finance).assignments, 2);
  clock.pass_days(1);
  undo_bulk(staff, act.id);
  EXPECT_EQ(newest(of_justice).cause, domain::NoticeCause::passed_on);
  EXPECT_EQ(newest(of_finance).cause, domain::NoticeCause::taken_over);
}

}  // namespace
}  // namespace dondoc::service
