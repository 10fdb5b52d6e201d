#include "service/inspections/inspections.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/zip.h"
#include "service/organisation/reorganisation.h"
#include "service/overview/inspections_overview.h"
#include "service/overview/history.h"
#include "service/test_plan.h"
#include "service/work/work.h"

namespace dondoc::service {
namespace {

using base::Date;
using domain::InspectionState;
using domain::Mending;
using domain::Verdict;

const auto day = [](const char* iso) { return *Date::parse(iso); };
constexpr const char* picture = "\x89PNG\r\n\x1A\n rest";

// Today is 15 November 2023.
class InspectionsTest : public PlanTest {
 protected:
  InspectionContent content() {
    InspectionContent out;
    out.round = "Đợt 1";
    out.basis = "Quyết định số 30/QĐ-UBND về việc thành lập đoàn kiểm tra";
    out.team = "Đoàn kiểm tra số 1";
    out.head = "Phó Giám đốc Sở Nội vụ";
    out.members = {{finance, "Trưởng phòng Ngân sách"}, {{}, "Chuyên viên Văn phòng UBND tỉnh"}};
    out.starts_on = out.ends_on = day("2023-11-20");
    out.items = {{{}, task(1), ""}, {{}, {}, "Hồ sơ, sổ sách"}};
    return out;
  }
  base::Id task(int ordinal) {
    for (const auto& row : list_plan_tasks(staff, plan, {}, {}).items)
      if (row.ordinal == ordinal) return row.id;
    return {};
  }
  base::Id planned() { return create_inspections(staff, plan, {{health}, content()}).items.at(0).id; }
  FindingInput met(const base::Id& item) { return {item, Verdict::met, "", "", {}, {}, {}}; }
  FindingInput to_mend(const base::Id& item, const std::optional<base::Id>& unit = {}) {
    return {item, Verdict::to_mend, "Mới tập huấn một nửa số cán bộ.", "Tập huấn tiếp cho đủ", unit, day("2023-12-10"), {}};
  }
  InspectionRecordInput record_of(const Inspection& inspection, const std::optional<base::Id>& unit = {}) {
    return {inspection.revision, clock.today(), "Trụ sở Sở Y tế", "Phó Giám đốc Sở\nChánh Văn phòng", "Đề nghị Sở khắc phục.",
            {to_mend(inspection.items.at(0).id, unit), met(inspection.items.at(1).id)}};
  }
  /// Held on 20 November 2023.
  Inspection recorded(const std::optional<base::Id>& unit = {}) {
    const auto id = planned();
    clock.pass_days(5);
    return record_inspection(staff, id, record_of(get_inspection(staff, id), unit));
  }
  std::string refusal(const std::function<void(InspectionContent&)>& spoil) {
    return code_of([&] {
      auto spoilt = content();
      spoil(spoilt);
      create_inspections(staff, plan, {{health}, spoilt});
    });
  }

  base::Id plan = issued_plan();
};

TEST_F(InspectionsTest, a_check_is_planned_seen_by_its_unit_alone_changed_and_taken_back) {
  const auto made = create_inspections(staff, plan, {{health, finance}, content()});
  ASSERT_EQ(made.items.size(), 2u);
  const auto id = made.items[0].id;
  const auto seen = get_inspection(of_health, id);
  EXPECT_EQ(seen.inspection.state, InspectionState::planned);
  EXPECT_TRUE(seen.can.empty());
  EXPECT_EQ(seen.members.at(0).unit->name, "Sở Tài chính");
  EXPECT_THAT(seen.items.at(0).text, testing::HasSubstr("tập huấn")) << "the task's own words";
  EXPECT_EQ(list_inspections(of_health, {}, {}).total, 1);
  EXPECT_EQ(list_inspections(leader, {}, {}).total, 2);
  EXPECT_EQ(code_of([&] { get_inspection(of_finance, id); }), "inspection.not_your_unit");
  EXPECT_EQ(code_of([&] { list_inspections(keeper, {}, {}); }), "act.forbidden") << "an administrator as such";
  EXPECT_EQ(code_of([&] { create_inspections(leader, plan, {{health}, content()}); }), "act.forbidden");

  auto changed = content();
  const auto before = get_inspection(staff, id);
  changed.items = {{before.items[1].id, {}, "Hồ sơ"}};
  const auto after = put_inspection(staff, id, {before.revision, changed});
  ASSERT_EQ(after.items.size(), 1u);
  EXPECT_EQ(after.items[0].id, before.items[1].id);
  EXPECT_EQ(code_of([&] { put_inspection(staff, id, {before.revision, changed}); }), "inspection.moved_on");
  delete_inspection(staff, id);
  EXPECT_EQ(list_inspections(of_health, {}, {}).total, 0);
  EXPECT_EQ(code_of([&] { get_inspection(of_health, id); }), "inspection.not_your_unit");
  restore_inspection(staff, id);
  EXPECT_EQ(list_inspections(of_health, {}, {}).total, 1);
}

TEST_F(InspectionsTest, what_is_wrong_is_told) {
  EXPECT_EQ(refusal([](auto& c) { c.team = " "; }), "inspection.team_required");
  EXPECT_EQ(refusal([](auto& c) { c.head.clear(); }), "inspection.head_required");
  EXPECT_EQ(refusal([](auto& c) { c.ends_on = c.starts_on.plus(-1); }), "inspection.days");
  EXPECT_EQ(refusal([](auto& c) { c.items.clear(); }), "inspection.items");
  EXPECT_EQ(refusal([](auto& c) { c.items[1].text = " "; }), "inspection.item_text");
  EXPECT_EQ(refusal([](auto& c) { c.items[0].task_id = base::Id::make(); }), "inspection.task");
  EXPECT_EQ(refusal([](auto& c) { c.members[0].office.clear(); }), "inspection.office_required");
  EXPECT_EQ(code_of([&] { create_inspections(staff, plan, {{}, content()}); }), "inspection.units");

  const auto planned_one = get_inspection(staff, planned());
  const auto wrong = [&](const std::function<void(InspectionRecordInput&)>& spoil) {
    auto input = record_of(planned_one);
    spoil(input);
    return code_of([&] { record_inspection(staff, planned_one.inspection.id, input); });
  };
  EXPECT_EQ(wrong([](auto& r) { r.held_on = r.held_on.plus(1); }), "inspection.held_on");
  EXPECT_EQ(wrong([](auto& r) { r.findings.pop_back(); }), "inspection.findings");
  EXPECT_EQ(wrong([](auto& r) { r.findings[0].finding.clear(); }), "inspection.finding_required");
  EXPECT_EQ(wrong([](auto& r) { r.findings[0].due_on.reset(); }), "inspection.demand");
  EXPECT_EQ(wrong([](auto& r) { r.findings[1].demand = "Làm lại"; }), "inspection.demand") << "what was met demands nothing";
  EXPECT_EQ(wrong([](auto& r) { r.findings[0].due_on = r.held_on.plus(-1); }), "inspection.day");
  EXPECT_EQ(code_of([&] { get_inspection_document(staff, planned_one.inspection.id); }), "inspection.not_recorded");
}

TEST_F(InspectionsTest, a_finding_is_mended_late_checked_again_and_closed) {
  const auto inspection = recorded();
  EXPECT_EQ(inspection.inspection.state, InspectionState::recorded);
  const auto finding = list_findings(of_health, {}, {{}, {}, {}, Mending::open}).items.at(0);
  EXPECT_EQ(finding.can, std::vector<std::string>{"mend"});
  EXPECT_EQ(list_findings(of_finance, {}, {}).total, 0);
  EXPECT_EQ(code_of([&] { mend_finding(staff, finding.id, {"Xong.", {}}); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { mend_finding(of_finance, finding.id, {"Xong.", {}}); }), "inspection.not_your_unit");
  EXPECT_EQ(code_of([&] { mend_finding(of_health, finding.id, {" ", {}}); }), "inspection.note_required");

  clock.pass_days(25);  // 15 December: five days late
  EXPECT_EQ(list_findings(staff, {}, {{}, health, {}, {}, true}).total, 1);
  EXPECT_EQ(list_inspections(staff, {}, {}).items.at(0).late, 1);
  const auto shown = upload_attachment(of_health, {"anh.png", picture}).id;
  const auto answered = mend_finding(of_health, finding.id, {"Đã tập huấn đủ.", {shown}});
  EXPECT_EQ(answered.mending, Mending::answered);
  EXPECT_TRUE(answered.late);
  EXPECT_EQ(answered.entries.at(0).attachments.size(), 1u);
  EXPECT_EQ(get_attachment(staff, shown).file_name, "anh.png");
  EXPECT_EQ(code_of([&] { get_attachment(of_finance, shown); }), "act.forbidden");
  EXPECT_EQ(list_inspections(staff, {}, {}).items.at(0).to_recheck, 1);
  EXPECT_EQ(code_of([&] { reopen_inspection(staff, inspection.inspection.id); }), "inspection.answered");

  EXPECT_EQ(code_of([&] { recheck_finding(staff, finding.id, {false, "Còn thiếu.", {}, {}}); }), "inspection.day");
  const auto failed = recheck_finding(staff, finding.id, {false, "Còn thiếu một lớp.", day("2023-12-25"), {}});
  EXPECT_EQ(failed.mending, Mending::open);
  EXPECT_EQ(failed.due_on, day("2023-12-25"));
  EXPECT_EQ(failed.first_due_on, day("2023-12-10"));
  take_back_entry(staff, failed.entries.back().id);
  EXPECT_EQ(list_findings(staff, {}, {}).items.at(0).due_on, day("2023-12-10")) << "taken back with the day that it set";
  EXPECT_EQ(code_of([&] { take_back_entry(of_health, failed.entries.back().id); }), "inspection.entry_unknown");
  const auto closed = recheck_finding(staff, finding.id, {true, "", {}, {}});
  EXPECT_EQ(closed.mending, Mending::closed);
  EXPECT_TRUE(closed.late);
  EXPECT_EQ(code_of([&] { take_back_entry(of_health, answered.entries.at(0).id); }), "inspection.not_last");
  const auto row = list_inspections(of_health, {}, {{}, {}, InspectionState::closed}).items.at(0);
  EXPECT_EQ(row.late, 1) << "late mending is counted, closed or not";
  EXPECT_EQ(list_history(of_health, "inspection", inspection.inspection.id, {}).items.at(0).act, "inspection.passed");
  EXPECT_EQ(code_of([&] { list_history(of_finance, "inspection", inspection.inspection.id, {}); }), "act.forbidden");
}

TEST_F(InspectionsTest, findings_stand_beside_the_task_that_they_are_about) {
  recorded();
  FindingFilter filter;
  filter.task_id = task(1);
  EXPECT_EQ(list_findings(staff, {}, filter).total, 1);
  EXPECT_EQ(list_findings(of_finance, {}, filter).total, 0);
  filter.task_id = task(2);
  EXPECT_EQ(list_findings(staff, {}, filter).total, 0);
  filter = {};
  filter.faults = true;
  EXPECT_EQ(list_findings(staff, {}, filter).total, 1);
  EXPECT_THAT(export_findings(staff, {}, {}).bytes, testing::StartsWith("PK"));
  EXPECT_THAT(export_inspections(of_health, {}, {}).bytes, testing::StartsWith("PK"));
}

TEST_F(InspectionsTest, another_unit_that_must_mend_something_sees_that_alone) {
  const auto inspection = recorded(finance);
  const auto seen = get_inspection(of_finance, inspection.inspection.id);
  ASSERT_EQ(seen.items.size(), 1u);
  EXPECT_TRUE(seen.conclusion.empty());
  EXPECT_EQ(code_of([&] { get_inspection_document(of_finance, inspection.inspection.id); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { mend_finding(of_health, inspection.items.at(0).id, {"Xong.", {}}); }), "act.forbidden");
  EXPECT_EQ(mend_finding(of_finance, inspection.items.at(0).id, {"Đã cấp kinh phí.", {}}).mending, Mending::answered);
}

TEST_F(InspectionsTest, the_record_is_written_for_both_sides_and_can_be_taken_back) {
  const auto inspection = recorded();
  const auto file = get_inspection_document(of_health, inspection.inspection.id);
  const auto xml = base::ZipReader(file.bytes).read("word/document.xml").value_or("");
  for (const char* part : {"BIÊN BẢN", "ĐẠI DIỆN ĐƠN VỊ", "TRƯỞNG ĐOÀN KIỂM TRA", "Phó Giám đốc Sở Nội vụ - Trưởng đoàn", "Tập huấn tiếp cho đủ", "10/12/2023", "Cần khắc phục", "Chánh Văn phòng"})
    EXPECT_THAT(xml, testing::HasSubstr(part));
  EXPECT_EQ(code_of([&] { reopen_inspection(of_health, inspection.inspection.id); }), "act.forbidden");
  const auto again = reopen_inspection(staff, inspection.inspection.id);
  EXPECT_EQ(again.inspection.state, InspectionState::planned);
  EXPECT_EQ(again.items.at(0).demand, "Tập huấn tiếp cho đủ") << "what was written stays, to be recorded anew";
  EXPECT_EQ(again.items.at(0).mending, Mending::none);
  EXPECT_TRUE(get_inspection(of_health, inspection.inspection.id).items.at(0).demand.empty());
  EXPECT_EQ(list_findings(of_health, {}, {}).total, 0);
}

TEST_F(InspectionsTest, past_days_count_under_the_unit_of_that_day) {
  recorded();
  const auto before = clock.today();
  clock.pass_days(1);
  const auto counted = [&](const base::Date& day) { return get_inspection_overview(staff, {}, day).demands.at(0).unit; };
  const auto today = clock.today();
  const auto made = reorganise(keeper, {domain::ReorganisationKind::merge, "15/NQ-HĐND", today, today, {{{health, finance}, {{{}, "Sở Y tế - Tài chính", {}, {}}}, {}}}});
  EXPECT_EQ(counted(today).name, "Sở Y tế - Tài chính");
  EXPECT_EQ(counted(before).id, health);
  EXPECT_EQ(counted(before).name, "Sở Y tế");
  clock.pass_days(1);
  undo_reorganisation(keeper, made.id);
  EXPECT_EQ(counted(clock.today()).id, health);
  EXPECT_EQ(counted(today).name, "Sở Y tế - Tài chính") << "the day in between keeps its successor";
}

TEST_F(InspectionsTest, what_is_still_to_be_mended_passes_to_the_successor) {
  const auto inspection = recorded();
  const auto today = clock.today();
  const auto made = reorganise(keeper, {domain::ReorganisationKind::merge, "15/NQ-HĐND", today, today, {{{health, finance}, {{{}, "Sở Y tế - Tài chính", {}, {}}}, {}}}});
  auto successor = someone("moi", domain::UserRole::focal_point, made.units.to.at(0).id);
  EXPECT_EQ(mend_finding(successor, inspection.items.at(0).id, {"Xong.", {}}).mending, Mending::answered);
  const auto xml = base::ZipReader(get_inspection_document(staff, inspection.inspection.id).bytes).read("word/document.xml").value_or("");
  EXPECT_THAT(xml, testing::HasSubstr("tại Sở Y tế")) << "by the name of that day";
  EXPECT_THAT(xml, testing::Not(testing::HasSubstr("Sở Y tế - Tài chính")));
}

}  // namespace
}  // namespace dondoc::service
