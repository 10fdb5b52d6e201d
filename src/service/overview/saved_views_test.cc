#include "service/overview/saved_views.h"

#include "service/test_plan.h"

namespace dondoc::service {
namespace {

using domain::SavedList;

class SavedViewsTest : public PlanTest {
 protected:
  static std::string names(Context& who, SavedList list = SavedList::tracking) {
    std::string out;
    for (const auto& view : list_saved_views(who, list).items) out += (out.empty() ? "" : ", ") + view.name + (view.opens ? " (opens)" : "") + (view.can.empty() ? " (another's)" : "");
    return out;
  }
};

TEST_F(SavedViewsTest, AreKeptForTheirMakerAndSharedWithTheStandingBody) {
  create_saved_view(staff, {SavedList::tracking, "Việc trễ", "standing=late&sort=due_on", false});
  const auto shared = create_saved_view(staff, {SavedList::tracking, " Chưa có tin ", "standing=silent&hide=role", true});
  EXPECT_EQ(shared.name, "Chưa có tin");
  EXPECT_EQ(names(staff), "Chưa có tin, Việc trễ");
  EXPECT_EQ(names(staff, SavedList::reports), "");
  for (const auto list : {SavedList::plans, SavedList::units, SavedList::inspections, SavedList::findings, SavedList::difficulties, SavedList::dispatches}) {
    create_saved_view(staff, {list, "Của tôi", "page=2", false});
    EXPECT_EQ(names(staff, list), "Của tôi");
  }
  EXPECT_EQ(names(leader), "Chưa có tin (another's)");
  EXPECT_EQ(names(of_health), "") << "a unit's people see their own";
  EXPECT_EQ(code_of([&] { create_saved_view(of_health, {SavedList::reports, "Của tôi", "", true}); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { put_saved_view(leader, shared.id, {SavedList::tracking, "Khác", "", false}); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { delete_saved_view(of_health, shared.id); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { create_saved_view(staff, {SavedList::tracking, "viec TRE", "", false}); }), "view.name_taken");
  EXPECT_EQ(code_of([&] { create_saved_view(staff, {SavedList::tracking, "  ", "", false}); }), "view.name");
  EXPECT_EQ(code_of([&] { create_saved_view(staff, {SavedList::tracking, "Dài", std::string(2001, 'x'), false}); }), "view.address");
}

TEST_F(SavedViewsTest, OpenAListUntilTheyAreNoLongerSharedOrDeleted) {
  const auto view = create_saved_view(staff, {SavedList::tracking, "Việc trễ", "standing=late", true});
  put_opening_view(leader, {SavedList::tracking, view.id});
  put_opening_view(staff, {SavedList::tracking, view.id});
  EXPECT_EQ(names(leader), "Việc trễ (opens) (another's)");
  EXPECT_EQ(code_of([&] { put_opening_view(of_health, {SavedList::tracking, view.id}); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { put_opening_view(staff, {SavedList::letters, view.id}); }), "view.unknown");
  put_saved_view(staff, view.id, {SavedList::tracking, "Trễ", "standing=late", false});
  EXPECT_EQ(names(leader), "");
  EXPECT_EQ(names(staff), "Trễ (opens)");
  put_opening_view(staff, {SavedList::tracking, {}});
  EXPECT_EQ(names(staff), "Trễ");
  put_opening_view(staff, {SavedList::tracking, view.id});
  delete_saved_view(staff, view.id);
  EXPECT_EQ(names(staff), "");
}

TEST_F(SavedViewsTest, ColumnsAreKeptForThePersonListByList) {
  EXPECT_TRUE(list_column_choices(staff).items.empty());
  put_column_choice(staff, {"tracking.assignments", {"role", "last_update"}});
  const auto kept = put_column_choice(staff, {"letters", {"to"}}).items;
  ASSERT_EQ(kept.size(), 2u);
  EXPECT_EQ(kept[0].list, "letters");
  EXPECT_EQ(kept[1].hidden, (std::vector<std::string>{"role", "last_update"}));
  EXPECT_TRUE(list_column_choices(leader).items.empty()) << "another person's choice is their own";
  EXPECT_EQ(put_column_choice(staff, {"letters", {}}).items.size(), 1u) << "reset";
  EXPECT_EQ(code_of([&] { put_column_choice(staff, {"letters", {"a,b"}}); }), "columns.choice");
  EXPECT_EQ(code_of([&] { put_column_choice(staff, {"", {}}); }), "columns.choice");
}

}  // namespace
}  // namespace dondoc::service
