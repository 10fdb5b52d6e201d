// Bodies that are several units: from the words of a document to who owes what.
#include <algorithm>

#include "service/reports/reports.h"
#include "service/test_plan.h"
#include "service/work/work.h"

namespace dondoc::service {
namespace {

constexpr const char* groups_text = R"(ỦY BAN NHÂN DÂN
TỈNH SƠN THỦY
-------
Số: 15/KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Sơn Thủy, ngày 10 tháng 11 năm 2023

KẾ HOẠCH
Tổ chức Tuần lễ nước sạch

I. MỤC ĐÍCH
Nâng cao nhận thức của người dân.

II. PHÂN CÔNG NHIỆM VỤ
1. UBND các xã An Bình, Đông Hà và Khe Ngàn
- Tổ chức lễ phát động trước ngày 20/11/2023.
2. Các Sở: Y tế, Tài chính
- Bố trí kinh phí trước ngày 22/11/2023.
3. Các cơ quan truyền thông của tỉnh
- Đưa tin về Tuần lễ.

III. CHẾ ĐỘ BÁO CÁO
Các cơ quan, đơn vị được giao nhiệm vụ tại Mục II báo cáo kết quả thực hiện về Ủy ban nhân dân tỉnh trước ngày 15/12/2023.
)";

class GroupsTest : public PlanTest {
 protected:
  GroupsTest() { create_unit(keeper, {"Ủy ban nhân dân tỉnh Sơn Thủy", "UBND tỉnh", {}, {}, {}, {}}); }
  base::Id commune(const char* name) { return create_unit(keeper, {std::string("Ủy ban nhân dân xã ") + name, {}, {}, {}, {}, {}}).id; }

  Draft read() { return get_draft(staff, import_document(staff, {"ke-hoach.txt", groups_text}).id); }
  static const Resolution& of(const Draft& draft, const std::string& name) {
    const auto content = base::from_json<draft::Draft>(draft.content.text);
    for (const auto& unit : content.units)
      if (unit.name.starts_with(name))
        for (const auto& one : draft.resolutions)
          if (one.unit == unit.id) return one;
    throw std::runtime_error("no body is called " + name);
  }
  static std::vector<std::string> names(const std::vector<Target>& targets) {
    std::vector<std::string> out;
    for (const auto& one : targets) out.push_back(one.name);
    return out;
  }
  static std::vector<std::string> names(const std::vector<UnitRef>& units) {
    std::vector<std::string> out;
    for (const auto& one : units) out.push_back(one.name);
    return out;
  }
  Draft with(const Draft& draft, const std::vector<Resolve>& resolve) {
    edit_draft(staff, draft.id, {draft.revision, {}, resolve, "review.edit.unit_resolved"});
    return get_draft(staff, draft.id);
  }
};

using Names = std::vector<std::string>;

TEST_F(GroupsTest, ANameThatListsItsUnitsIsThoseUnits) {
  const auto an_binh = commune("An Bình"), dong_ha = commune("Đông Hà"), khe_ngan = commune("Khe Ngàn");
  const auto draft = read();
  const auto& communes = of(draft, "UBND các xã");
  EXPECT_EQ(communes.kind, domain::TargetKind::units);
  EXPECT_FALSE(communes.by_person);
  EXPECT_TRUE(communes.missing.empty());
  EXPECT_EQ(names(communes.units), (Names{"Ủy ban nhân dân xã An Bình", "Ủy ban nhân dân xã Đông Hà", "Ủy ban nhân dân xã Khe Ngàn"}));

  // Confirmed as it is proposed, each is a party of its own.
  const auto plan = confirm_draft(staff, draft.id, {draft.revision}).id;
  const auto tasks = list_plan_tasks(staff, plan, {}, {}).items;
  ASSERT_GE(tasks.size(), 2u);
  ASSERT_EQ(tasks[0].parties.size(), 3u);
  EXPECT_EQ(tasks[0].parties[1].id, dong_ha);
  EXPECT_EQ(tasks[0].parties[1].text, "Ủy ban nhân dân xã Đông Hà");
  const auto preview = preview_issue(staff, plan);
  for (const auto& id : {an_binh, khe_ngan, health, finance})
    EXPECT_TRUE(std::ranges::any_of(preview.units, [&](const auto& one) { return one.unit.id == id; }));
}

TEST_F(GroupsTest, WhatIsMissingOfAListIsAskedForAndTheRestStaysAssigned) {
  commune("An Bình");
  const auto draft = read();
  const auto& communes = of(draft, "UBND các xã");
  EXPECT_EQ(communes.missing, (Names{"UBND xã Đông Hà", "UBND xã Khe Ngàn"}));
  EXPECT_TRUE(std::ranges::any_of(draft.points, [](const auto& point) { return point.kind == PointKind::unresolved_unit && point.message.starts_with("UBND các xã"); }));
  const auto preview = preview_issue(staff, confirm_draft(staff, draft.id, {draft.revision}).id);
  Names open;
  for (const auto& one : preview.unresolved) open.push_back(one.party);
  EXPECT_EQ(std::ranges::count(open, "UBND xã Đông Hà"), 1);
  EXPECT_EQ(std::ranges::count(open, "UBND các xã An Bình, Đông Hà và Khe Ngàn"), 0);
}

TEST_F(GroupsTest, UnitsPickedOneByOneAreAssigned) {
  commune("An Bình");
  auto draft = read();
  const auto media = of(draft, "Các cơ quan truyền thông").unit;
  EXPECT_EQ(code_of([&] { with(draft, {{media, domain::TargetKind::units, {}, std::vector<base::Id>{}, {}}}); }), "draft.unknown_target");
  EXPECT_EQ(code_of([&] { with(draft, {{media, domain::TargetKind::units, {}, std::vector{base::Id::make()}, {}}}); }), "draft.unknown_target");
  draft = with(draft, {{media, domain::TargetKind::units, {}, std::vector{health, finance}, {}}});
  EXPECT_EQ(names(of(draft, "Các cơ quan truyền thông").units), (Names{"Sở Y tế", "Sở Tài chính"}));
  EXPECT_TRUE(of(draft, "Các cơ quan truyền thông").by_person);
  // Taken back and done again.
  const auto undone = undo_draft_edit(staff, draft.id, {draft.revision});
  EXPECT_EQ(redo_draft_edit(staff, draft.id, {undone.revision}).resolutions.size(), draft.resolutions.size());
  draft = get_draft(staff, draft.id);
  EXPECT_EQ(of(draft, "Các cơ quan truyền thông").members.size(), 2u);

  const auto plan = confirm_draft(staff, draft.id, {draft.revision}).id;
  const auto tasks = list_plan_tasks(staff, plan, {}, {}).items;
  const auto news = std::ranges::find_if(tasks, [](const auto& task) { return task.text.starts_with("Đưa tin"); });
  ASSERT_NE(news, tasks.end());
  EXPECT_EQ(news->parties.size(), 2u);
}

TEST_F(GroupsTest, WhoeverIsChargedStaysARuleUntilTheIssue) {
  const auto an_binh = commune("An Bình");
  commune("Đông Hà");
  commune("Khe Ngàn");
  auto draft = read();
  EXPECT_EQ(of(draft, "Các cơ quan, đơn vị").kind, domain::TargetKind::charged);
  EXPECT_EQ(of(draft, "Các cơ quan, đơn vị").section, "II");
  EXPECT_EQ(of(draft, "Các cơ quan, đơn vị").units.size(), 5u);
  const auto media = of(draft, "Các cơ quan truyền thông").unit;
  const auto press = create_unit(keeper, {"Báo và Đài Sơn Thủy", {}, {}, {}, {}, {}}).id;
  draft = with(draft, {{media, domain::TargetKind::unit, press, {}, {}}});
  EXPECT_EQ(of(draft, "Các cơ quan, đơn vị").units.size(), 6u);

  const auto plan = confirm_draft(staff, draft.id, {draft.revision}).id;
  auto preview = preview_issue(staff, plan);
  ASSERT_EQ(preview.reports.size(), 1u);
  EXPECT_EQ(preview.reports[0].units.size(), 6u);
  const auto charged = std::ranges::find(preview.groups, domain::TargetKind::charged, &PreviewGroup::kind);
  ASSERT_NE(charged, preview.groups.end());
  EXPECT_EQ(charged->section, "II");
  EXPECT_EQ(charged->reports, 1);

  // A task that is given to somebody else moves the duty with it.
  const auto tasks = list_plan_tasks(staff, plan, {}, {}).items;
  const auto news = std::ranges::find_if(tasks, [](const auto& task) { return task.text.starts_with("Đưa tin"); });
  put_task(staff, news->id, {news->text, {}, {{"Xã An Bình", domain::Role::perform, domain::TargetKind::unit, an_binh, {}}}});
  preview = preview_issue(staff, plan);
  EXPECT_EQ(names(preview.reports[0].units).size(), 5u);
  EXPECT_EQ(std::ranges::count(names(preview.reports[0].units), "Báo và Đài Sơn Thủy"), 0);
  issue_plan(leader, plan, {true});
  EXPECT_EQ(list_reports(staff, {}, {}).total, 5);
}

TEST_F(GroupsTest, WhatReachesNobodyIsNamedBeforeConfirming) {
  commune("An Bình");
  auto draft = read();
  const auto media = of(draft, "Các cơ quan truyền thông").unit;
  const auto news = std::ranges::find(draft.unreached, "/tasks/2");
  ASSERT_NE(news, draft.unreached.end());
  // While its body is open, that is the point; once it is left as words, the task itself is.
  const auto of_task = [](const Point& point) { return point.kind == PointKind::reaches_nobody && point.path == "/tasks/2"; };
  EXPECT_EQ(std::ranges::count_if(draft.points, of_task), 0);
  draft = with(draft, {{media, domain::TargetKind::none, {}, {}, {}}});
  EXPECT_EQ(std::ranges::count_if(draft.points, of_task), 1);
  draft = with(draft, {{media, domain::TargetKind::unit, health, {}, {}}});
  EXPECT_EQ(std::ranges::count_if(draft.points, of_task), 0);
  EXPECT_EQ(std::ranges::count(draft.unreached, "/tasks/2"), 0);
}

}  // namespace
}  // namespace dondoc::service
