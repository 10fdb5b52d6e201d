#include "store/plan_store.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "store/test_office.h"

namespace dondoc::store {
namespace {

using base::Id;
using PlanStoreTest = OfficeTest;
DONDOC_ON_EACH_DATABASE(PlanStoreTest);

TEST_P(PlanStoreTest, gives_back_a_task_as_it_was_put_in) {
  TaskListRequest request;
  request.plan_id = add_plan("Nước sạch");
  const auto task = list_tasks(tx(), request).rows.at(0);
  EXPECT_EQ(task.due.text, "trước 15/12/2023");
  EXPECT_EQ(task.due.bound, domain::Bound::before);
  EXPECT_EQ(task.due.due_on, base::Date::of(2023, 12, 14));
  EXPECT_EQ(task.deliverables, std::vector<std::string>{"04 tin"});
  ASSERT_EQ(task.parties.size(), 1u);
  EXPECT_EQ(task.parties[0].party, (domain::Party{"Sở An", domain::Role::lead, domain::TargetKind::unit, a_, true}));
  EXPECT_EQ(task.parties[0].name, "Sở An");
}

TEST_P(PlanStoreTest, filters_tasks) {
  TaskListRequest all;
  all.plan_id = add_plan("Nước sạch");
  const auto count = [&](auto change) {
    auto request = all;
    change(request);
    return list_tasks(tx(), request).total;
  };
  EXPECT_EQ(count([](auto&) {}), 2);
  EXPECT_EQ(count([](auto& r) { r.q = "de nghi"; }), 1);
  EXPECT_EQ(count([](auto& r) { r.section = "II"; }), 1);
  EXPECT_EQ(count([](auto& r) { r.section = "II.1"; }), 1);
  EXPECT_EQ(count([](auto& r) { r.section = "I"; }), 0);
  EXPECT_EQ(count([](auto& r) { r.due_from = base::Date::of(2023, 12, 14); r.due_to = base::Date::of(2023, 12, 14); }), 1);
  EXPECT_EQ(count([](auto& r) { r.due_from = base::Date::of(2023, 12, 15); }), 0);
  EXPECT_EQ(count([&](auto& r) { r.unit_id = a_; }), 2);
  EXPECT_EQ(count([&](auto& r) { r.unit_id = b_; }), 0);
}

TEST_P(PlanStoreTest, finds_tasks_of_a_unit_named_by_its_group) {
  const auto plan = add_plan("Nước sạch");
  GroupRow group{Id::make(), "các sở", {}, {}, {{b_, "", {}}}};
  insert_group(tx(), group, today_, test_now);
  auto task = *find_task(tx(), task_order(tx(), plan).at(0));
  task.parties = {{{"Các sở", domain::Role::perform, domain::TargetKind::group, group.id, true}, {}}};
  task.text = "Sửa rồi";
  update_task(tx(), task);
  TaskListRequest request;
  request.unit_id = b_;
  ASSERT_EQ(list_tasks(tx(), request).total, 1);
  EXPECT_EQ(list_tasks(tx(), request).rows[0].text, "Sửa rồi");
  EXPECT_EQ(list_tasks(tx(), request).rows[0].parties.at(0).name, "các sở");
}

TEST_P(PlanStoreTest, a_unit_sees_the_issued_plans_that_charge_it) {
  const auto issued = add_plan("Đã giao");
  add_plan("Chưa giao");
  issue(issued, {a_});
  PlanListRequest request;
  EXPECT_EQ(list_plans(tx(), request).total, 2);
  request.visible_to = std::vector{a_};
  ASSERT_EQ(list_plans(tx(), request).total, 1);
  EXPECT_EQ(list_plans(tx(), request).rows[0].id, issued);
  EXPECT_EQ(list_plans(tx(), request).rows[0].issued_by_name, "Quản Trị");
  request.visible_to = std::vector{b_};
  EXPECT_EQ(list_plans(tx(), request).total, 0);
  request.visible_to = std::vector<Id>{};
  EXPECT_EQ(list_plans(tx(), request).total, 0);
  EXPECT_TRUE(plan_charges(tx(), issued, {b_, a_}));
  EXPECT_FALSE(plan_charges(tx(), issued, {b_}));
  EXPECT_EQ(count_plans(tx(), domain::PlanStatus::issued), 1);
}

TEST_P(PlanStoreTest, sorts_plans_by_every_column_that_is_shown) {
  const auto issued = add_plan("Đã giao");
  const auto waiting = add_plan("Chưa giao");
  issue(issued, {a_});
  PlanListRequest request;
  for (const char* sort : {"title", "updated_at", "date", "issued_at"}) {
    request.sort = sort;
    EXPECT_EQ(list_plans(tx(), request).rows.size(), 2u) << sort;
  }
  request.sort = "-status";
  EXPECT_EQ(list_plans(tx(), request).rows.at(0).id, issued);
  request.sort = "status";
  EXPECT_EQ(list_plans(tx(), request).rows.at(0).id, waiting);
  request.sort = "next_due_on";
  EXPECT_EQ(list_plans(tx(), request).rows.size(), 2u);
  request.sort = "passwords";
  EXPECT_THROW(list_plans(tx(), request), base::Error);
}

TEST_P(PlanStoreTest, knows_a_document_that_came_before) {
  const auto first = *find_draft(tx(), find_plan(tx(), add_plan("Nước sạch"))->draft_id);
  auto same_file = first;
  same_file.id = Id::make();
  same_file.created_at = {first.created_at.ms + 1000};
  same_file.symbol.reset();
  insert_draft(tx(), same_file, {"{}", "{}", {}});
  const auto earlier = earlier_drafts(tx(), same_file);
  ASSERT_GE(earlier.size(), 1u);
  EXPECT_TRUE(std::any_of(earlier.begin(), earlier.end(), [&](const auto& it) { return it.id == first.id; }));
  const auto before = earlier_drafts(tx(), first);
  EXPECT_TRUE(std::none_of(before.begin(), before.end(), [&](const auto& it) { return it.id == same_file.id; })) << "what came later";
  set_draft_deleted(tx(), first.id, test_now);
  const auto left = earlier_drafts(tx(), same_file);
  EXPECT_TRUE(std::none_of(left.begin(), left.end(), [&](const auto& it) { return it.id == first.id; })) << "in the bin";
}

TEST_P(PlanStoreTest, keeps_what_a_draft_was_written_from_with_what_was_made_of_it) {
  auto draft = *find_draft(tx(), find_plan(tx(), add_plan("Nước sạch"))->draft_id);
  EXPECT_EQ(load_draft_content(tx(), draft.id, true).composition, "") << "it came as a file";
  draft.file_name = "Kế hoạch Nước sạch.docx";
  update_composition(tx(), draft, {"{}", R"({"file":"a"})", {}, R"({"parts":[]})"});
  EXPECT_EQ(load_draft_content(tx(), draft.id, false).composition, R"({"parts":[]})");
  EXPECT_EQ(load_draft_content(tx(), draft.id, true).source, R"({"file":"a"})");
  EXPECT_EQ(find_draft(tx(), draft.id)->file_name, "Kế hoạch Nước sạch.docx");
  draft.id = base::Id::make();
  insert_draft(tx(), draft, {"{}", "{}", {}, "{}"});
  EXPECT_EQ(load_draft_content(tx(), draft.id, true).composition, "{}");
}

TEST_P(PlanStoreTest, keeps_every_correction_of_a_draft) {
  const auto draft = find_plan(tx(), add_plan("Nước sạch"))->draft_id;
  const std::vector<ResolutionRow> resolved{{"u1", domain::TargetKind::unit, a_, true}};
  const auto edit = [&](int position, int revision, const char* patch) {
    DraftEditRow e;
    e.id = Id::make();
    e.position = position;
    e.revision = revision;
    e.label = "edit";
    e.patch = patch;
    e.inverse = "[]";
    e.resolutions_after = resolved;
    e.made_by = user_;
    e.made_at = test_now;
    insert_draft_edit(tx(), draft, e);
  };
  edit(1, 2, "[1]");
  edit(2, 3, "[2]");
  edit(1, 6, "[3]");  // both undone, then something else done
  EXPECT_EQ(find_draft_edit(tx(), draft, 1)->patch, "[3]");
  EXPECT_EQ(find_draft_edit(tx(), draft, 1)->resolutions_after, resolved);
  EXPECT_FALSE(has_draft_edit(tx(), draft, 2));
  const auto all = list_draft_edits(tx(), draft, {});
  EXPECT_EQ(all.total, 3);
  EXPECT_EQ(all.rows[0].patch, "[3]");
}

TEST_P(PlanStoreTest, updates_lists_and_restores_drafts) {
  const auto id = find_plan(tx(), add_plan("Nước sạch"))->draft_id;
  auto draft = *find_draft(tx(), id);
  draft.title = "Tuần lễ nước sạch";
  draft.revision = 2;
  draft.updated_at = {test_now.ms + 1};
  update_draft(tx(), draft, {"{\"a\":1}", "", {{"u1", domain::TargetKind::none, {}, true}}});
  EXPECT_EQ(load_draft_content(tx(), id, true).content, "{\"a\":1}");
  EXPECT_EQ(load_draft_content(tx(), id, true).source, "{}") << "the source never changes";
  ListRequest request;
  request.q = "tuan le";
  EXPECT_EQ(list_drafts(tx(), request).total, 1);
  EXPECT_TRUE(set_draft_deleted(tx(), id, test_now));
  EXPECT_EQ(list_drafts(tx(), request).total, 0);
  request.deleted = true;
  EXPECT_EQ(list_drafts(tx(), request).total, 1);
}

}  // namespace
}  // namespace dondoc::store
