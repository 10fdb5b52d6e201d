#include "service/drafts/learning.h"

#include "base/text.h"
#include "service/drafts/learned.h"
#include "service/test_plan.h"

namespace dondoc::service {
namespace {

using domain::LearnedKind;
using domain::TargetKind;

std::string text_with(std::string from, const std::string& to) {
  std::string text = plan_text;
  for (auto at = text.find(from); at != text.npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
  return text;
}

class LearningTest : public PlanTest {
 protected:
  Draft imported(const std::string& text) { return get_draft(staff, import_document(staff, {"ke-hoach.txt", text}).id); }
  static draft::Draft content_of(const Draft& draft) { return base::from_json<draft::Draft>(draft.content.text); }

  /// The draft's unit that is printed so.
  static std::string unit_of(const Draft& draft, const std::string& name) {
    for (const auto& unit : content_of(draft).units)
      if (unit.name == name) return unit.id;
    return {};
  }
  static Resolution resolution(const Draft& draft, const std::string& name) {
    for (const auto& one : draft.resolutions)
      if (one.unit == unit_of(draft, name)) return one;
    return {};
  }
  Confirmed confirm_as(const Draft& draft, const std::string& name, const base::Id& unit) {
    DraftEditInput edit{draft.revision, {}, {{unit_of(draft, name), TargetKind::unit, unit}}, "resolve"};
    return confirm_draft(staff, draft.id, {edit_draft(staff, draft.id, edit).revision});
  }
  Confirmed confirm_role(const Draft& draft, const std::string& role) {
    DraftEditInput edit{draft.revision, {{R"({"op":"replace","path":"/sections/1/role","value":")" + role + "\"}"}}, {}, "section"};
    return confirm_draft(staff, draft.id, {edit_draft(staff, draft.id, edit).revision});
  }
  static std::vector<std::string> notes(const Draft& draft) {
    std::vector<std::string> out;
    for (const auto& warning : content_of(draft).warnings)
      if (warning.code.starts_with("learned.")) out.push_back(warning.message);
    return out;
  }
  std::vector<Learned> list(bool deleted = false) { return list_learned(staff, {{}, {}, 1, 50, deleted}, {}).items; }

  const std::string odd_name = text_with("Sở Tài chính", "Sở Ngân khố");
};

TEST_F(LearningTest, a_name_that_a_person_resolved_is_proposed_in_the_next_document) {
  const auto first = imported(odd_name);
  ASSERT_FALSE(resolution(first, "Sở Ngân khố").id);
  EXPECT_EQ(confirm_as(first, "Sở Ngân khố", finance).learned, 1);

  const auto next = imported(odd_name);
  EXPECT_EQ(resolution(next, "Sở Ngân khố").id, finance);
  EXPECT_FALSE(resolution(next, "Sở Ngân khố").by_person);
  EXPECT_EQ(notes(next), std::vector<std::string>{"Theo quy tắc đã học: “Sở Ngân khố” là Sở Tài chính."});
  for (const auto& point : next.points) EXPECT_NE(point.code, "learned.name") << "a note asks for nothing";

  const auto learned = list();
  ASSERT_EQ(learned.size(), 1u);
  EXPECT_EQ(learned[0].text, "Sở Ngân khố");
  EXPECT_EQ(learned[0].target_name, "Sở Tài chính");
  EXPECT_EQ(learned[0].draft_id, first.id);
  EXPECT_EQ(learned[0].by.name, "chuyenvien");
}

// "this column means lead": its rows are there at once, and in the next plan of the kind without asking.
TEST_F(LearningTest, a_column_that_a_person_told_of_is_read_at_once_and_in_the_next_document) {
  const std::string text = "ỦY BAN NHÂN DÂN TỈNH SƠN THỦY\nSố: 7/KH-UBND\nKẾ HOẠCH\nTruyền thông nước sạch\n\nI. NHIỆM VỤ\n\n"
                           "| TT | Nội dung công việc | Đầu tàu | Hạn hoàn thành |\n| 1 | In tờ rơi | Sở Tài chính | 15/3/2027 |\n| 2 | Treo panô | Sở Y tế | 20/3/2027 |\n";
  const auto draft = imported(text);
  ASSERT_EQ(content_of(draft).tasks.size(), 0u) << "the table must be one that cannot be read";
  const auto source = *content_of(draft).source.text;
  const auto place = static_cast<int>(base::count_code_points(source.substr(0, source.find("Đầu tàu"))));

  const auto read = read_draft_column(staff, draft.id, {place, place + 7}, "lead");
  EXPECT_EQ(read.header, "Đầu tàu");
  ASSERT_EQ(read.tasks.size(), 2u);
  EXPECT_EQ(read.units.size(), 2u);
  EXPECT_NE(read.tasks[0].text.find(R"("role":"lead")"), std::string::npos) << read.tasks[0].text;
  EXPECT_NE(read.tasks[0].text.find("2027-03-15"), std::string::npos);
  EXPECT_EQ(content_of(get_draft(staff, draft.id)).tasks.size(), 0u) << "nothing is changed by asking";

  const DraftEditInput edit{draft.revision, {{R"({"op":"add","path":"/columns","value":[{"header":"Đầu tàu","meaning":"lead","at":[]}]})"}}, {}, "column"};
  EXPECT_EQ(confirm_draft(staff, draft.id, {edit_draft(staff, draft.id, edit).revision}).learned, 1);
  EXPECT_EQ(content_of(imported(text)).tasks.size(), 2u);

  const auto refusal = [&](int start, int end, const std::string& meaning) {
    try {
      read_draft_column(staff, draft.id, {start, end}, meaning);
    } catch (const base::Error& error) {
      return error.code();
    }
    return std::string();
  };
  EXPECT_EQ(refusal(0, 3, "lead"), "draft.not_header");
  EXPECT_EQ(refusal(place, place + 7, "boss"), "learned.meaning");
  EXPECT_EQ(refusal(place, 1 << 20, "lead"), "draft.place");
}

TEST_F(LearningTest, what_would_have_been_proposed_teaches_nothing) {
  const auto draft = imported(plan_text);
  EXPECT_EQ(confirm_as(draft, "Sở Y tế", health).learned, 0);
  const auto again = imported(plan_text);
  EXPECT_EQ(confirm_as(again, "Sở Y tế", finance).learned, 0) << "a unit's own name stays its own";
  EXPECT_TRUE(list().empty());
}

TEST_F(LearningTest, the_newer_of_two_contradictions_holds_and_the_older_is_kept) {
  confirm_as(imported(odd_name), "Sở Ngân khố", finance);
  confirm_as(imported(odd_name), "Sở Ngân khố", health);
  EXPECT_EQ(resolution(imported(odd_name), "Sở Ngân khố").id, health);
  ASSERT_EQ(list(true).size(), 1u);
  EXPECT_EQ(list(true)[0].target_id, finance);
  EXPECT_EQ(code_of([&] { restore_learned(staff, list(true)[0].id); }), "learned.taken");
}

TEST_F(LearningTest, a_heading_put_right_is_read_so_from_then_on_until_it_is_forgotten) {
  const auto first = imported(plan_text);
  const auto before = content_of(first).sections.at(1).role;
  ASSERT_NE(before, draft::SectionRole::channels);
  EXPECT_EQ(confirm_role(first, "channels").learned, 1);

  const auto next = imported(plan_text);
  EXPECT_EQ(content_of(next).sections.at(1).role, draft::SectionRole::channels);
  EXPECT_EQ(notes(next).size(), 1u);

  const auto id = list().at(0).id;
  delete_learned(staff, id);
  EXPECT_EQ(content_of(imported(plan_text)).sections.at(1).role, before);
  restore_learned(staff, id);
  EXPECT_EQ(content_of(imported(plan_text)).sections.at(1).role, draft::SectionRole::channels);
}

TEST_F(LearningTest, a_correction_that_was_taken_back_teaches_nothing) {
  const auto draft = imported(plan_text);
  DraftEditInput edit{draft.revision, {{R"({"op":"replace","path":"/sections/1/role","value":"channels"})"}}, {}, "section"};
  const auto edited = edit_draft(staff, draft.id, edit);
  const auto undone = undo_draft_edit(staff, draft.id, {edited.revision});
  EXPECT_EQ(confirm_draft(staff, draft.id, {undone.revision}).learned, 0);
}

TEST_F(LearningTest, text_that_was_said_once_is_not_kept) {
  EXPECT_EQ(confirm_role(imported(text_with("II. NHIỆM VỤ", "II. NHIỆM VỤ NĂM 2024")), "channels").learned, 0);
}

TEST_F(LearningTest, the_list_is_kept_by_staff_and_administrator) {
  const auto made = create_learned(staff, {LearnedKind::column, " Kỳ hạn: ", "deadline", TargetKind::none, {}});
  EXPECT_EQ(made.text, "Kỳ hạn");
  EXPECT_EQ(put_learned(keeper, made.id, {LearnedKind::column, "Kỳ hạn", "product", TargetKind::none, {}}).meaning, "product");
  EXPECT_EQ(code_of([&] { create_learned(staff, {LearnedKind::column, "KỲ HẠN", "lead", TargetKind::none, {}}); }), "learned.taken");
  EXPECT_EQ(code_of([&] { create_learned(staff, {LearnedKind::column, "Nơi làm", "channels", TargetKind::none, {}}); }), "learned.meaning");
  EXPECT_EQ(code_of([&] { create_learned(staff, {LearnedKind::name, "Sở ta", {}, TargetKind::unit, base::Id::make()}); }), "learned.target");
  EXPECT_EQ(code_of([&] { create_learned(staff, {LearnedKind::heading, " : ", "channels", TargetKind::none, {}}); }), "learned.text");
  EXPECT_EQ(code_of([&] { list_learned(of_health, {}, {}); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { create_learned(leader, {LearnedKind::column, "Nơi làm", "lead", TargetKind::none, {}}); }), "act.forbidden");
}

}  // namespace
}  // namespace dondoc::service
