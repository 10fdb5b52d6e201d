#include "store/assignment_store.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "domain/due.h"
#include "store/test_office.h"
#include "store/tracking_store.h"

namespace dondoc::store {
namespace {

using base::Date;
using base::Id;
using domain::Standing;
using AssignmentStoreTest = OfficeTest;
DONDOC_ON_EACH_DATABASE(AssignmentStoreTest);

BoardRequest board(Date as_of) {
  BoardRequest request;
  request.as_of = as_of;
  return request;
}

TEST_P(AssignmentStoreTest, gives_each_unit_its_own) {
  const auto plan = add_plan("Nước sạch");
  issue(plan, {a_, b_});
  const auto all = assignments(plan);
  ASSERT_EQ(all.size(), 4u);
  EXPECT_EQ(all[0].due.due_on, Date::of(2023, 12, 14));
  EXPECT_EQ(all[0].due.text, "trước 15/12/2023");
  EXPECT_EQ(all[3].due.due_on, std::nullopt);
  auto of_task = board(today_);
  of_task.task_id = all[0].task_id;
  of_task.sort = "unit";
  const auto owed = list_assignments(tx(), of_task);
  ASSERT_EQ(owed.size(), 2u);
  EXPECT_EQ(owed[0].role, domain::Role::lead);
  EXPECT_EQ(owed[0].unit.name, "Sở An");
}

TEST_P(AssignmentStoreTest, names_the_first_of_many_partners) {
  const auto plan = add_plan("Nước sạch");
  std::vector<Id> units{a_, b_, c_};
  for (int i = 0; i < 5; ++i) units.push_back(add_unit("Đơn vị " + std::to_string(i)));
  issue(plan, units);
  const auto task = assignments(plan).at(0).task_id;
  const auto leads = partners_of_task(tx(), task, b_, false, 3), cooperates = partners_of_task(tx(), task, b_, true, 3);
  ASSERT_EQ(leads.rows.size(), 1u);
  EXPECT_EQ(leads.rows[0].name, "Sở An");
  EXPECT_EQ(leads.total, 1);
  ASSERT_EQ(cooperates.rows.size(), 3u);
  EXPECT_EQ(cooperates.rows[0].name, "Đài Cửu") << "the unit that asks is not its own partner";
  EXPECT_EQ(cooperates.total, 6);
  EXPECT_EQ(partners_of_task(tx(), task, c_, true, 3).total, 6);
  EXPECT_EQ(partners_of_task(tx(), task, a_, true, 3).total, 7) << "none of those that cooperate is left out for who leads";
  EXPECT_EQ(partners_of_task(tx(), task, a_, false, 3).total, 0);
}

TEST_P(AssignmentStoreTest, writes_what_an_assignment_is_whether_its_days_change_or_not) {
  const auto plan = add_plan("Nước sạch");
  issue(plan, {a_});
  const auto row = assignments(plan).at(0);
  auto next = row.now;
  const auto holds = [&](const std::optional<domain::Assignment>& was) {
    update_assignment(tx(), row.id, next, test_now, was);
    return find_assignment(tx(), row.id)->now == next;
  };
  next.state = domain::AssignmentState::in_progress;
  next.percent = 10;
  next.heard_on = today_;
  EXPECT_TRUE(holds(row.now));
  auto was = next;
  next.percent = 20;
  EXPECT_TRUE(holds(was));
  was = next;
  next.done_on = today_;
  EXPECT_TRUE(holds(was));
  next.done_on.reset();
  EXPECT_TRUE(holds({}));
}

TEST_P(AssignmentStoreTest, tells_the_group_that_a_unit_was_named_by) {
  const auto plan = add_plan("Nước sạch");
  const auto group = Id::make();
  insert_group(tx(), {group, "Các xã", {}, {}, {}}, today_, test_now);
  TaskListRequest all;
  all.plan_id = plan;
  const auto task = list_tasks(tx(), all).rows.at(0).id;
  insert_owed(tx(), plan, {{task, {}, {}, {{a_, domain::Role::perform, group}, {b_, domain::Role::lead, std::nullopt}}}}, test_now);
  auto request = board(today_);
  request.task_id = task;
  request.sort = "unit";
  auto rows = list_assignments(tx(), request);
  add_groups(tx(), rows);
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0].via_group, "Các xã");
  EXPECT_EQ(rows[1].via_group, std::nullopt);
}

// One unit's work is read from an index, several units' is sorted; the order is one.
TEST_P(AssignmentStoreTest, puts_what_is_open_first_by_deadline) {
  const auto plan = add_plan("Nước sạch");
  issue(plan, {a_, b_});
  auto rows = assignments(plan);
  for (auto& row : rows)
    if (row.due.due_on && row.unit.id == a_) {
      row.now.done_on = today_;
      update_assignment(tx(), row.id, row.now, test_now);
    }
  auto request = board(today_);
  request.open_first = true;
  request.units = std::vector{a_, b_};
  const auto both = list_assignments(tx(), request);
  ASSERT_EQ(both.size(), 4u);
  EXPECT_EQ(both[0].due.due_on, Date::of(2023, 12, 14));
  EXPECT_FALSE(both[1].due.due_on);
  EXPECT_FALSE(both[2].due.due_on);
  EXPECT_TRUE(both[3].now.done_on);
  request.units = std::vector{a_};
  const auto one = list_assignments(tx(), request);
  ASSERT_EQ(one.size(), 2u);
  EXPECT_FALSE(one[0].now.done_on);
  EXPECT_TRUE(one[1].now.done_on);
  request.standing = Standing::done;
  EXPECT_EQ(list_assignments(tx(), request).size(), 1u);
}

// The database counts by its own conditions; they must be the domain's, whatever
// the days are.
TEST_P(AssignmentStoreTest, stands_as_the_domain_says) {
  const auto plan = add_plan("Nước sạch");
  std::vector<Id> units{a_, b_, c_};
  for (int i = 0; i < 40; ++i) units.push_back(add_unit("Đơn vị " + std::to_string(i)));
  issue(plan, units);
  const Date base_day = Date::of(2023, 12, 10);
  std::mt19937 random(7);
  const auto some_day = [&]() -> std::optional<Date> {
    const int pick = static_cast<int>(random() % 8);
    return pick == 7 ? std::nullopt : std::optional(base_day.plus(pick));
  };
  auto rows = [&] {
    auto request = board(today_);
    request.slice.limit = 200;
    return list_assignments(tx(), request);
  }();
  for (auto& row : rows) {
    row.due.due_on = some_day();
    row.now.heard_on = some_day();
    row.now.done_on = row.now.heard_on ? some_day() : std::nullopt;
    tx().run("UPDATE assignment SET due_on = $3 WHERE agency_id = $1 AND id = $2", agency_, row.id, row.due.due_on);
    update_assignment(tx(), row.id, row.now, test_now);
  }
  for (int i = -1; i < 8; ++i) {
    const auto as_of = base_day.plus(i);
    std::map<Standing, int> expected;
    int done_late = 0;
    for (const auto& row : rows) {
      ++expected[domain::standing_of(row.now.done_on, row.now.heard_on, row.due.due_on, as_of)];
      done_late += row.now.done_on && *row.now.done_on <= as_of && row.due.due_on && *row.now.done_on > *row.due.due_on;
    }
    const auto counts = count_assignments(tx(), board(as_of));
    EXPECT_EQ(counts.total, 86);
    EXPECT_EQ(counts.done, expected[Standing::done]) << i;
    EXPECT_EQ(counts.late, expected[Standing::late]) << i;
    EXPECT_EQ(counts.silent, expected[Standing::silent]) << i;
    EXPECT_EQ(counts.under_way, expected[Standing::under_way]) << i;
    for (const auto standing : {Standing::done, Standing::late, Standing::silent, Standing::under_way}) {
      auto request = board(as_of);
      request.standing = standing;
      request.slice.limit = 200;
      EXPECT_EQ(list_assignments(tx(), request).size(), static_cast<std::size_t>(expected[standing]));
    }
    TrackingRequest tracking;
    tracking.as_of = as_of;
    tracking.slice.limit = 200;
    CountsRow by_unit, by_task;
    int unit_done_late = 0;
    const auto add = [](CountsRow& sum, const CountsRow& c) {
      sum.total += c.total; sum.done += c.done; sum.late += c.late; sum.silent += c.silent; sum.under_way += c.under_way;
    };
    for (const auto& row : count_by_unit(tx(), tracking).rows) { add(by_unit, row.counts); unit_done_late += row.done_late; }
    for (const auto& row : count_by_task(tx(), tracking).rows) add(by_task, row.counts);
    const auto same = [&](const CountsRow& c) {
      return c.total == counts.total && c.done == counts.done && c.late == counts.late && c.silent == counts.silent && c.under_way == counts.under_way;
    };
    EXPECT_TRUE(same(by_unit)) << i;
    EXPECT_TRUE(same(by_task)) << i;
    EXPECT_TRUE(same(count_of_plans(tx(), {plan}, as_of)[plan].counts)) << i;
    EXPECT_EQ(unit_done_late, done_late) << i;
  }
}

TEST_P(AssignmentStoreTest, filters_sorts_and_pages) {
  const auto plan = add_plan("Nước sạch");
  issue(plan, {a_, b_, c_});
  auto request = board(today_);
  request.units = std::vector{b_};
  EXPECT_EQ(list_assignments(tx(), request).size(), 2u);
  request.units = std::vector<Id>{};
  EXPECT_TRUE(list_assignments(tx(), request).empty());
  EXPECT_EQ(count_assignments(tx(), request).total, 0);

  request = board(today_);
  request.q = "de nghi";
  EXPECT_EQ(count_assignments(tx(), request).total, 3);
  request.q = "dai cuu";
  EXPECT_EQ(list_assignments(tx(), request).size(), 2u);

  request = board(today_);
  request.role = domain::Role::lead;
  request.sort = "unit";
  EXPECT_EQ(list_assignments(tx(), request).at(0).unit.name, "Sở An");
  request = board(today_);
  request.sort = "-unit";
  request.slice = {2, 0};
  EXPECT_EQ(list_assignments(tx(), request).at(1).unit.name, "Sở Bình");
  for (const char* sort : {"due_on", "-due_on", "task", "plan", "ordinal", "standing", "-standing"}) {
    request = board(Date::of(2024, 1, 1));
    request.sort = sort;
    EXPECT_EQ(list_assignments(tx(), request).size(), 6u) << sort;
  }
  request.sort = "standing";
  EXPECT_TRUE(list_assignments(tx(), request).at(0).due.due_on) << "late comes first";
}

TEST_P(AssignmentStoreTest, shows_what_is_open_first) {
  const auto plan = add_plan("Nước sạch");
  issue(plan, {a_});
  auto first = assignments(plan).at(0);
  first.now.done_on = today_;
  first.now.state = domain::AssignmentState::done;
  update_assignment(tx(), first.id, first.now, test_now);
  auto request = board(today_);
  request.units = std::vector{a_};
  EXPECT_EQ(list_assignments(tx(), request).at(0).id, first.id);
  request.open_first = true;
  EXPECT_NE(list_assignments(tx(), request).at(0).id, first.id);
}

TEST_P(AssignmentStoreTest, keeps_what_units_say_and_what_they_are_answered) {
  const auto plan = add_plan("Nước sạch");
  issue(plan, {a_});
  const auto assignment = assignments(plan).at(1);
  UpdateRow update;
  update.id = Id::make();
  update.plan_id = plan;
  update.task_id = assignment.task_id;
  update.assignment_id = assignment.id;
  update.unit.id = a_;
  update.kind = domain::UpdateKind::difficulty;
  update.note = "Thiếu kinh phí";
  update.proposal = "Cấp thêm";
  update.links = {"https://vi.du/1"};
  update.made_by = user_;
  update.made_at = test_now;
  update.made_on = today_;
  insert_update(tx(), update);
  EXPECT_EQ(count_asking(tx()), 1);
  EXPECT_EQ(list_asking(tx(), {.open = true, .plan_id = plan}).rows.at(0).links, update.links);
  answer_update(tx(), update.id, "Đã duyệt", user_, {test_now.ms + 1});
  EXPECT_EQ(count_asking(tx()), 0);
  EXPECT_EQ(list_asking(tx(), {.open = true}).total, 0);
  EXPECT_EQ(list_asking(tx(), {}).rows.at(0).answer, "Đã duyệt");
  EXPECT_EQ(find_update(tx(), update.id)->answered_by_name, "Quản Trị");
  EXPECT_EQ(updates_of_assignment(tx(), assignment.id).size(), 1u);
  EXPECT_EQ(updates_of_task(tx(), assignment.task_id).size(), 1u);
  EXPECT_EQ(updates_of_task(tx(), assignment.task_id, std::vector{a_, b_}).size(), 1u);
  EXPECT_EQ(updates_of_task(tx(), assignment.task_id, std::vector{b_}).size(), 0u);
  EXPECT_EQ(updates_of_task(tx(), assignment.task_id, std::vector<Id>{}).size(), 0u);
  EXPECT_EQ(updates_of_unit(tx(), plan, a_).at(0).proposal, "Cấp thêm");
  EXPECT_EQ(updates_by_id(tx(), {update.id, Id::make()}).size(), 1u);
}

TEST_P(AssignmentStoreTest, evidence_is_claimed_once_by_who_sent_it) {
  const auto file = save_file(tx(), {{}, std::string(64, 'b'), "image/jpeg", 9}, test_now);
  AttachmentRow photo;
  photo.id = Id::make();
  photo.file = file;
  photo.file_name = "ảnh.jpg";
  photo.added_by = user_;
  insert_attachment(tx(), photo, test_now);
  const auto other = add_user("khac", "Khác"), update = Id::make();
  EXPECT_FALSE(claim_attachment(tx(), photo.id, other, "update", update, a_));
  EXPECT_TRUE(claim_attachment(tx(), photo.id, user_, "update", update, a_));
  EXPECT_FALSE(claim_attachment(tx(), photo.id, user_, "update", Id::make(), a_));
  EXPECT_EQ(attachments_of(tx(), {update, Id::make()})[update].at(0).file_name, "ảnh.jpg");
  EXPECT_TRUE(delete_unclaimed(tx(), {test_now.ms + 1}).empty());
  photo.id = Id::make();
  photo.file = save_file(tx(), {{}, std::string(64, 'c'), "image/jpeg", 9}, test_now);
  insert_attachment(tx(), photo, test_now);
  EXPECT_EQ(delete_unclaimed(tx(), {test_now.ms + 1}), std::vector{std::string(64, 'c')});
  EXPECT_FALSE(find_attachment(tx(), photo.id));
}

TEST_P(AssignmentStoreTest, ranks_units_by_what_is_late) {
  const auto plan = add_plan("Nước sạch");
  issue(plan, {a_, b_});
  const auto first = assignments(plan).at(0);
  auto done = first.now;
  done.state = domain::AssignmentState::done;
  done.heard_on = done.done_on = Date::of(2023, 12, 20);
  update_assignment(tx(), first.id, done, test_now);
  TrackingRequest request;
  request.as_of = Date::of(2023, 12, 31);
  request.plan_id = plan;
  request.sort = "-late";
  const auto units = count_by_unit(tx(), request);
  ASSERT_EQ(units.total, 2);
  EXPECT_NE(units.rows[0].unit.id, first.unit.id);
  EXPECT_EQ(units.rows[0].counts.late, 1);
  EXPECT_EQ(units.rows[0].next_due_on, Date::of(2023, 12, 14));
  EXPECT_EQ(units.rows[1].done_late, 1);
  EXPECT_EQ(units.rows[1].last_update_at, test_now);
  request.slice = {50, 100};
  EXPECT_EQ(count_by_unit(tx(), request).total, 2) << "behind the last page too";
  request.slice = {};
  request.q = "so binh";
  EXPECT_EQ(count_by_unit(tx(), request).total, 1);
  EXPECT_EQ(count_of_tasks(tx(), {first.task_id}, request.as_of)[first.task_id].total, 2);
}

}  // namespace
}  // namespace dondoc::store
