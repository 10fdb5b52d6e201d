#include "compiler/learned.h"

#include <gtest/gtest.h>

#include "base/json.h"
#include "compiler/compile.h"

namespace dondoc::compiler {
namespace {

constexpr std::string_view with_table =
    "KẾ HOẠCH\nTriển khai chuyển đổi số năm 2024\n\nI. MỤC ĐÍCH\n- Nâng cao nhận thức.\n\nII. ĐẦU VIỆC CỤ THỂ\n\n"
    "| TT | Nội dung | Nơi chịu trận | Nơi chung tay | Kỳ hạn |\n|---|---|---|---|---|\n"
    "| 1 | Xây dựng cổng dữ liệu | Sở Nội vụ | Sở Tài chính | 15/12/2024 |\n"
    "| 2 | Tập huấn cán bộ xã | Sở Y tế | Sở Nội vụ | 20/12/2024 |\n";

constexpr std::string_view with_headings =
    "KẾ HOẠCH\nTổ chức tuyên truyền năm 2024\n\nI. MỤC ĐÍCH\n- Nâng cao nhận thức.\n\nII. CÁCH LÀM\n"
    "- Tuyên truyền trên cổng thông tin điện tử.\n- Treo băng rôn, khẩu hiệu.\n\nIII. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế: chủ trì tổ chức tập huấn trước ngày 15/12/2024.\n";

draft::Draft read(std::string_view text, Learned learned) {
  CompileOptions options;
  options.rules.learned = std::make_shared<const Learned>(std::move(learned));
  return compile(text, "kh.md", options);
}

draft::Draft without_notes(draft::Draft draft) {
  std::erase_if(draft.warnings, [](const auto& warning) { return warning.code.starts_with("learned."); });
  return draft;
}

std::vector<std::string> codes(const draft::Draft& draft) {
  std::vector<std::string> out;
  for (const auto& warning : draft.warnings)
    if (warning.code.starts_with("learned.")) out.push_back(warning.code);
  return out;
}

TEST(Learned, a_column_that_the_lexicon_does_not_know_becomes_who_and_when) {
  const auto plain = compile(with_table, "kh.md");
  EXPECT_TRUE(plain.tasks.empty());

  const auto draft = read(with_table, {.headings = {}, .columns = {{"noi chiu tran", ColumnMeaning::lead}, {"noi chung tay", ColumnMeaning::cooperate}, {"ky han", ColumnMeaning::deadline}}});
  ASSERT_EQ(draft.tasks.size(), 2u);
  EXPECT_EQ(draft.tasks[0].text, "Xây dựng cổng dữ liệu");
  ASSERT_EQ(draft.tasks[0].assignees.size(), 1u);
  EXPECT_EQ(draft.tasks[0].assignees[0].text, "Sở Nội vụ");
  EXPECT_EQ(draft.tasks[0].role, draft::Role::lead);
  ASSERT_EQ(draft.tasks[0].with.size(), 1u);
  EXPECT_EQ(draft.tasks[0].with[0].text, "Sở Tài chính");
  ASSERT_TRUE(draft.tasks[1].due);
  EXPECT_EQ(draft.tasks[1].due->date, "2024-12-20");
  EXPECT_EQ(codes(draft), (std::vector<std::string>{"learned.column", "learned.column", "learned.column"}));
}

TEST(Learned, a_learned_column_goes_before_the_lexicon) {
  constexpr std::string_view text =
      "KẾ HOẠCH\nnăm 2024\n\nI. NHIỆM VỤ\n\n| TT | Nội dung | Đơn vị phối hợp | Đơn vị |\n|---|---|---|---|\n"
      "| 1 | Xây dựng cổng dữ liệu | Sở Nội vụ | Sở Tài chính |\n| 2 | Tập huấn cán bộ | Sở Y tế | Sở Nội vụ |\n";
  const auto draft = read(text, {.headings = {}, .columns = {{"don vi phoi hop", ColumnMeaning::lead}, {"don vi", ColumnMeaning::cooperate}}});
  ASSERT_EQ(draft.tasks.size(), 2u);
  EXPECT_EQ(draft.tasks[0].assignees.at(0).text, "Sở Nội vụ");
  EXPECT_EQ(draft.tasks[0].with.at(0).text, "Sở Tài chính");
}

TEST(Learned, a_heading_is_what_the_installation_says_it_is) {
  const auto plain = compile(with_headings, "kh.md");
  const auto draft = read(with_headings, {.headings = {{"cach lam", draft::SectionRole::channels}}, .columns = {}});
  ASSERT_EQ(draft.sections.size(), 3u);
  EXPECT_NE(plain.sections[1].role, draft::SectionRole::channels);
  EXPECT_EQ(draft.sections[1].role, draft::SectionRole::channels);
  EXPECT_EQ(codes(draft), std::vector<std::string>{"learned.heading"});
  EXPECT_EQ(draft.warnings.back().message, "Theo quy tắc đã học: đề mục “CÁCH LÀM” là phần hình thức, kênh.");
  // Its lines are the forms, as they are under a heading that the lexicon knows.
  EXPECT_TRUE(plain.channels.empty());
  ASSERT_EQ(draft.channels.size(), 2u);
  EXPECT_EQ(draft.channels[0].text, "Tuyên truyền trên cổng thông tin điện tử");
  EXPECT_EQ(draft.channels[1].text, "Treo băng rôn, khẩu hiệu");
  // The other sections and what they say are read as before.
  EXPECT_EQ(draft.sections[0].role, plain.sections[0].role);
  EXPECT_EQ(base::to_json(draft.tasks.back()), base::to_json(plain.tasks.back()));
}

TEST(Learned, what_does_not_stand_in_the_document_changes_nothing) {
  const Learned elsewhere{{{"cach", draft::SectionRole::reporting}, {"lam", draft::SectionRole::place}}, {{"noi", ColumnMeaning::lead}, {"ky", ColumnMeaning::deadline}}};
  for (const auto text : {with_table, with_headings}) EXPECT_EQ(base::to_json(read(text, elsewhere)), base::to_json(compile(text, "kh.md")));
}

TEST(Learned, the_same_bytes_and_the_same_things_learned_give_the_same_draft) {
  const Learned learned{{{"cach lam", draft::SectionRole::channels}}, {}};
  EXPECT_EQ(base::to_json(read(with_headings, learned)), base::to_json(read(with_headings, learned)));
  EXPECT_NE(base::to_json(without_notes(read(with_headings, learned))), base::to_json(compile(with_headings, "kh.md")));
}

TEST(Learned, keys_pass_over_marks_case_and_the_stop_behind) {
  EXPECT_EQ(learned_key("  Tổ  chức\nTHỰC HIỆN:. "), "to chuc thuc hien");
  EXPECT_EQ(learned_key(" : "), "");
}

}  // namespace
}  // namespace dondoc::compiler
