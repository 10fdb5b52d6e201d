#include "store/share_store.h"

#include <algorithm>

#include "store/chase_store.h"
#include "store/extension_store.h"
#include "store/feed_store.h"
#include "store/test_office.h"
#include "store/tracking_store.h"

namespace dondoc::store {
namespace {

using base::Date;
using base::Id;

// "Sở An" owes two tasks, of which the first is due on 2023-12-14, and hands it down to
// the division below it; the division hands on.
class ShareStoreTest : public OfficeTest {
 protected:
  void SetUp() override {
    OfficeTest::SetUp();
    if (IsSkipped()) return;
    plan = add_plan("Kế hoạch nước sạch");
    issue(plan, {a_, b_});
    for (const auto& row : assignments(plan))
      if (row.unit.id == a_ && row.due.due_on) duty = row;
    division = below("Phòng Nghiệp vụ", a_);
    team = below("Tổ lưu động", division);
  }
  Id below(const std::string& name, const Id& above) {
    UnitRow unit;
    unit.id = Id::make();
    unit.name = name;
    unit.parent_id = above;
    insert_unit(tx(), unit, today_, test_now);
    return unit.id;
  }
  Id hand(const AssignmentRow& parent, const Id& unit, std::optional<Date> day = {}, const std::optional<Id>& person = {}) {
    return insert_shares(tx(), parent, {{unit, person, "Treo băng rôn", day, day ? day : parent.due.due_on}}, test_now).at(0);
  }
  AssignmentRow at(const Id& id) { return find_assignment(tx(), id).value(); }

  Id plan, division, team;
  AssignmentRow duty;
};

TEST_P(ShareStoreTest, tells_who_gave_what_to_whom) {
  const auto id = hand(duty, a_, Date::of(2023, 12, 1), user_);
  const auto row = at(id);
  ASSERT_TRUE(row.share);
  EXPECT_EQ(row.share->parent_id, duty.id);
  EXPECT_EQ(row.giver(), a_);
  EXPECT_EQ(row.what(), "Treo băng rôn");
  EXPECT_EQ(row.text, duty.text);
  EXPECT_EQ(row.share->person_id, user_);
  EXPECT_FALSE(row.share->person_name.empty());
  EXPECT_EQ(row.due.due_on, Date::of(2023, 12, 1));
  EXPECT_EQ(shares_of(tx(), duty.id).size(), 1u);
  EXPECT_EQ(share_level(tx(), duty.id), 0);
  EXPECT_EQ(share_level(tx(), id), 1);
  EXPECT_EQ(share_level(tx(), hand(row, team)), 2);
}

// Whoever counts what was given counts the same before and after.
TEST_P(ShareStoreTest, changes_no_figure_of_who_gave_the_duty) {
  BoardRequest board;
  board.as_of = today_;
  TrackingRequest tracking;
  tracking.as_of = today_;
  tracking.plan_id = plan;
  const auto figures = [&] {
    auto of_plan = board, of_task = board, past = board;
    of_plan.plan_id = plan;
    of_task.task_id = duty.task_id;
    past.as_of = Date::of(2023, 11, 1);
    past.past = true;
    return std::vector<int>{
        count_assignments(tx(), board).total, count_assignments(tx(), of_plan).silent, count_assignments(tx(), of_task).total, count_assignments(tx(), past).total,
        static_cast<int>(list_assignments(tx(), of_plan).size()), count_by_unit(tx(), tracking).total, count_by_task(tx(), tracking).rows.at(0).counts.total,
        count_of_tasks(tx(), {duty.task_id}, today_)[duty.task_id].total, count_of_plans(tx(), {plan}, today_)[plan].counts.total,
        partners_of_task(tx(), duty.task_id, b_, false, 20).total, count_punctuality(tx(), plan, Date::of(2024, 2, 1)).late,
        open_assignments_by_day(tx(), today_).at(0).open, count_asking(tx()), list_asking(tx(), {}).total, static_cast<int>(updates_of_task(tx(), duty.task_id).size()),
        static_cast<int>(updates_of_unit(tx(), plan, a_).size())};
  };
  const auto before = figures();
  const auto share = hand(duty, division, Date::of(2023, 11, 20)), own = hand(duty, a_, {}, user_);
  for (const auto& id : {share, own}) {
    UpdateRow update;
    update.id = Id::make();
    update.plan_id = plan;
    update.task_id = duty.task_id;
    update.assignment_id = id;
    update.unit = at(id).unit;
    update.kind = domain::UpdateKind::difficulty;
    update.note = "Thiếu xe.";
    update.made_by = user_;
    update.made_at = test_now;
    update.made_on = today_;
    insert_update(tx(), update);
    EXPECT_EQ(find_update(tx(), update.id)->giver_id, a_);
  }
  EXPECT_EQ(figures(), before);
  EXPECT_EQ(count_of_shares(tx(), {duty.id}, Date::of(2023, 11, 25))[duty.id].late, 1);
}

TEST_P(ShareStoreTest, is_in_the_list_of_whoever_has_it) {
  const auto other = add_user("khac", "Người khác");
  hand(duty, division);
  hand(duty, a_, {}, user_);
  BoardRequest mine;
  mine.as_of = today_;
  mine.units = std::vector{a_};
  mine.for_person = user_;
  EXPECT_EQ(count_assignments(tx(), mine).total, 3) << "two duties, and the share";
  EXPECT_EQ(list_assignments(tx(), mine).size(), 3u);
  mine.q = "bang ron";
  EXPECT_EQ(list_assignments(tx(), mine).size(), 1u) << "found by its own words";
  mine.q.clear();
  mine.for_person = other;
  EXPECT_EQ(count_assignments(tx(), mine).total, 3) << "nobody of that name is at the unit: it falls to the unit";
  FocalPointRow point;
  point.id = Id::make();
  point.unit.id = a_;
  point.user_id = user_;
  point.full_name = "Lan";
  insert_focal_point(tx(), point, test_now);
  EXPECT_EQ(count_assignments(tx(), mine).total, 2) << "another one's share is not listed";
  mine.units = std::vector{division};
  EXPECT_EQ(count_assignments(tx(), mine).total, 1);
}

TEST_P(ShareStoreTest, follows_the_deadline_of_what_it_is_a_share_of) {
  const auto with_day = hand(duty, division, Date::of(2023, 12, 10));
  const auto without = hand(duty, a_);
  const auto below = hand(at(with_day), team);
  move_due(tx(), duty.id, Date::of(2023, 12, 31), Date::of(2023, 11, 20));
  EXPECT_EQ(at(without).due.due_on, Date::of(2023, 12, 31));
  EXPECT_EQ(at(with_day).due.due_on, Date::of(2023, 12, 10));
  move_due(tx(), duty.id, Date::of(2023, 12, 5), Date::of(2023, 11, 20));
  EXPECT_EQ(at(with_day).due.due_on, Date::of(2023, 12, 5));
  EXPECT_EQ(at(below).due.due_on, Date::of(2023, 12, 5)) << "two levels below";
  EXPECT_EQ(at(with_day).share->due_on, Date::of(2023, 12, 10)) << "its own day is not forgotten";
}

TEST_P(ShareStoreTest, is_withdrawn_with_what_was_handed_down_of_it_and_comes_back) {
  const auto share = hand(duty, division), below_it = hand(at(share), team), gone_before = hand(at(share), division);
  withdraw_share(tx(), gone_before, base::Instant{test_now.ms - 1});
  withdraw_share(tx(), share, test_now);
  EXPECT_TRUE(at(below_it).share->withdrawn_at);
  EXPECT_TRUE(open_duties(tx(), plan, {Date::of(2024, 1, 1)}).size() == 2u) << "nobody is chased for it";
  EXPECT_TRUE(count_of_shares(tx(), {duty.id}, today_).empty());
  EXPECT_FALSE(plan_charges(tx(), plan, {team}));
  restore_share(tx(), share, test_now);
  EXPECT_FALSE(at(below_it).share->withdrawn_at);
  EXPECT_TRUE(at(gone_before).share->withdrawn_at) << "what was withdrawn on its own stays so";
  const auto chased = open_duties(tx(), plan, {Date::of(2024, 1, 1)});
  const auto one = std::ranges::find_if(chased, [&](const auto& it) { return it.id == share; });
  ASSERT_NE(one, chased.end());
  EXPECT_EQ(one->giver->name, "Sở An");
}

TEST_P(ShareStoreTest, knows_who_stands_below) {
  const auto units = units_below(tx(), a_, 10);
  ASSERT_EQ(units.size(), 2u);
  EXPECT_EQ(units[0].unit.id, division);
  EXPECT_EQ(units[1].unit.id, team);
  EXPECT_EQ(units[1].above.id, division);
  EXPECT_FALSE(units[0].answers);
  EXPECT_TRUE(units_below(tx(), team, 10).empty());
  FocalPointRow point;
  point.id = Id::make();
  point.unit.id = division;
  point.user_id = user_;
  point.full_name = "Lan";
  insert_focal_point(tx(), point, test_now);
  EXPECT_TRUE(units_below(tx(), a_, 10).at(0).answers);
  EXPECT_EQ(people_of_unit(tx(), division).at(0).id, user_);
  EXPECT_TRUE(people_of_unit(tx(), a_).empty());
}

DONDOC_ON_EACH_DATABASE(ShareStoreTest);

}  // namespace
}  // namespace dondoc::store
