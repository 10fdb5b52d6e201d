// A plan that is written here, from the first sheet to the confirmed plan.
#include <algorithm>

#include "base/json.h"
#include "draft/composition.h"
#include "service/drafts/lint.h"
#include "service/test_plan.h"
#include "store/draft_store.h"

namespace dondoc::service {
namespace {

class ComposeTest : public PlanTest {
 protected:
  static ComposeInput input() {
    ComposeInput it;
    it.issuer = "Ủy ban nhân dân tỉnh Sơn Thủy";
    it.place = "Sơn Thủy";
    it.title = "Tuần lễ Nước sạch";
    it.skeleton = draft::Skeleton::plan;
    return it;
  }
  draft::Composition composition(base::Id id) { return base::from_json<draft::Composition>(get_draft(staff, id).composition.value().text); }
  draft::Draft content(base::Id id) { return base::from_json<draft::Draft>(get_draft(staff, id).content.text); }

  /// The last part, the skeleton's empty task, written out.
  DraftEdited write_task(base::Id id, Context& by, const std::string& text) {
    auto it = composition(id);
    auto& task = it.parts.back();
    task.text = text;
    task.who = {{"Sở Y tế", "unit", health}};
    task.role = draft::Role::perform;
    task.due = draft::Deadline{"2027-03-15", draft::Bound::before, ""};
    return edit(id, by, "/composition/parts/" + std::to_string(it.parts.size() - 1), base::to_json(task));
  }
  DraftEdited edit(base::Id id, Context& by, const std::string& path, const std::string& value) {
    const DraftEditInput change{get_draft(staff, id).revision, {{R"({"op":"replace","path":")" + path + R"(","value":)" + value + "}"}}, {}, "compose.edit.part"};
    return edit_draft(by, id, change);
  }
};

TEST_F(ComposeTest, BeginsWithASheetThatKnowsItsOffice) {
  const auto row = compose_plan(staff, input());
  EXPECT_EQ(row.title, "Tuần lễ Nước sạch");
  EXPECT_EQ(row.symbol, "KH-UBND");
  const auto it = composition(row.id);
  EXPECT_EQ(it.foot.position, "CHỦ TỊCH");
  EXPECT_EQ(it.parts.front().text, "Mục đích, yêu cầu");
  EXPECT_EQ(content(row.id).sections.size(), 3u);
  EXPECT_FALSE(get_draft(staff, import_document(staff, {"ke-hoach.txt", plan_text}).id).composition);
}

TEST_F(ComposeTest, ReadsWhatIsWrittenAndSettlesWhatWasPicked) {
  const auto id = compose_plan(staff, input()).id;
  const auto edited = write_task(id, staff, "tổ chức tập huấn");
  const auto draft = content(id);
  ASSERT_EQ(draft.tasks.size(), 1u);
  EXPECT_EQ(draft.tasks[0].due->date, "2027-03-15");
  ASSERT_EQ(edited.resolutions.size(), 1u);
  EXPECT_EQ(edited.resolutions[0].id, health);
  EXPECT_TRUE(edited.resolutions[0].by_person);
  EXPECT_TRUE(edited.points.empty());
  EXPECT_GT(edited.patch.size(), 2u) << "the client is told what the compiler made of it";
}

TEST_F(ComposeTest, UndoesAndRedoesTheWriting) {
  const auto id = compose_plan(staff, input()).id;
  const auto before = content(id);
  const auto written = write_task(id, staff, "tổ chức tập huấn");
  const auto undone = undo_draft_edit(staff, id, {written.revision});
  EXPECT_EQ(base::to_json(content(id)), base::to_json(before));
  EXPECT_TRUE(undone.can_redo);
  redo_draft_edit(staff, id, {undone.revision});
  EXPECT_EQ(content(id).tasks.size(), 1u);
  EXPECT_EQ(composition(id).parts.back().text, "tổ chức tập huấn");
}

TEST_F(ComposeTest, KeepsWhatAPersonDecidedWhenNumbersOfUnitsMove) {
  const auto id = compose_plan(staff, input()).id;
  auto edited = write_task(id, staff, "tổ chức tập huấn");
  auto it = composition(id);
  it.parts.back().with = {{"Trung tâm Nước sạch nông thôn", {}, {}}};
  it.parts.back().role = draft::Role::lead;
  edited = edit(id, staff, "/composition/parts", base::to_json(it.parts));
  const auto units = content(id).units;
  const auto group = std::ranges::find(units, "Trung tâm Nước sạch nông thôn", &draft::Unit::name);
  ASSERT_NE(group, units.end());
  edited = edit_draft(staff, id, {edited.revision, {}, {{group->id, domain::TargetKind::unit, finance}}, "review.edit.resolve"});
  // A task before it, with a unit of its own: every id moves on.
  auto first = it.parts.back();
  first.id = "p99";
  first.who = {{"Sở Nội vụ", {}, {}}};
  first.with.clear();
  first.role = draft::Role::perform;
  first.text = "treo băng rôn";
  it.parts.insert(it.parts.end() - 1, first);
  edited = edit(id, staff, "/composition/parts", base::to_json(it.parts));
  const auto moved = content(id).units;
  const auto now = std::ranges::find(moved, "Trung tâm Nước sạch nông thôn", &draft::Unit::name);
  ASSERT_NE(now, moved.end());
  EXPECT_NE(now->id, group->id);
  const auto kept = std::ranges::find(edited.resolutions, now->id, &Resolution::unit);
  ASSERT_NE(kept, edited.resolutions.end());
  EXPECT_EQ(kept->id, finance);
  EXPECT_TRUE(kept->by_person);
}

TEST_F(ComposeTest, TellsTheSecondOfTwoWritersWhoWasFirst) {
  const auto id = compose_plan(staff, input()).id;
  auto other = someone("dongnghiep", domain::UserRole::staff);
  write_task(id, other, "tổ chức tập huấn");
  const DraftEditInput late{1, {{R"({"op":"replace","path":"/composition/head/title","value":"Khác"})"}}, {}, "compose.edit.head"};
  EXPECT_EQ(code_of([&] { edit_draft(staff, id, late); }), "draft.moved_on");
}

TEST_F(ComposeTest, CorrectsNothingButTheWritingAndTheFindingsSetAside) {
  const auto id = compose_plan(staff, input()).id;
  write_task(id, staff, "tổ chức tập huấn");
  EXPECT_EQ(code_of([&] { edit(id, staff, "/tasks/0/role", "\"lead\""); }), "draft.composed");
  edit(id, staff, "/muted", R"([{"finding":"x","reason":"đã trao đổi"}])");
  write_task(id, staff, "tổ chức hai lớp tập huấn");
  ASSERT_EQ(content(id).muted.value().size(), 1u) << "and it stays set aside";
}

TEST_F(ComposeTest, RefusesSecretWordsAndKeepsNothingOfThem) {
  const auto id = compose_plan(staff, input()).id;
  const int before = events();
  EXPECT_EQ(code_of([&] { edit(id, staff, "/composition/head/issuer_parent", "\"TUYỆT MẬT\""); }), "document.secret");
  EXPECT_EQ(composition(id).head.issuer_parent, "");
  EXPECT_EQ(events(), before);
}

TEST_F(ComposeTest, BecomesAPlanWithItsOwnFile) {
  const auto id = compose_plan(staff, input()).id;
  const auto edited = write_task(id, staff, "tổ chức tập huấn");
  const auto plan = confirm_draft(staff, id, {edited.revision}).id;
  EXPECT_EQ(get_plan(staff, plan).title, "Tuần lễ Nước sạch");
  const auto document = get_draft_document(staff, id);
  EXPECT_EQ(document.file_name, "Kế hoạch Tuần lễ Nước sạch - đúng thể thức.docx");
  EXPECT_EQ(code_of([&] { write_task(id, staff, "khác"); }), "draft.confirmed");
}

TEST_F(ComposeTest, IsCheckedAsOfTodayWhileItHasNoDay) {
  clock.pass_days(3 * 365);
  const auto id = compose_plan(staff, input()).id;
  write_task(id, staff, "chuyển danh sách hộ cho Sở Kế hoạch và Đầu tư");
  ASSERT_FALSE(content(id).document.date);
  const auto findings = get_draft_lint(staff, id).findings;
  const auto said = [&](std::string_view rule) { return std::ranges::count(findings, rule, [](const auto& it) { return it.rule + (it.variant.empty() ? "" : "." + it.variant); }); };
  EXPECT_EQ(said("body-ended"), 1) << "that department ended in 2025";
  EXPECT_EQ(said("head-incomplete.date"), 0) << "its day comes with its number";
}

TEST_F(ComposeTest, IsForWhoeverMayImport) {
  EXPECT_EQ(code_of([&] { compose_plan(leader, input()); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { compose_plan(of_health, input()); }), "act.forbidden");
  auto nameless = input();
  nameless.title = " ";
  EXPECT_EQ(code_of([&] { compose_plan(staff, nameless); }), "composition.title_required");
  nameless = input();
  nameless.issuer = "";
  EXPECT_EQ(code_of([&] { compose_plan(staff, nameless); }), "composition.issuer_required");
}

}  // namespace
}  // namespace dondoc::service
