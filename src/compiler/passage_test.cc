#include "compiler/passage.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "compiler/compile.h"

namespace dondoc::compiler {
namespace {

draft::Draft document(const std::string& body) {
  CompileOptions options;
  options.with_text = true;
  return compile("ỦY BAN NHÂN DÂN\nTỈNH SƠN THỦY\nSố: 45/KH-UBND\n\nKẾ HOẠCH\nPhòng, chống rét\n\n" + body, "thu.txt", options);
}

PassageReading reading(const draft::Draft& draft, const std::string& words) {
  const auto& text = *draft.source.text;
  const base::CodePointMap map(text);
  const auto begin = text.find(words);
  EXPECT_NE(begin, std::string::npos);
  return read_passage(draft, {map.code_point_at(begin), map.code_point_at(begin + words.size())});
}

std::string quoted(const draft::Draft& draft, const draft::At& at) {
  const base::CodePointMap map(*draft.source.text);
  const auto begin = map.byte_at(at.at(0));
  return draft.source.text->substr(begin, map.byte_at(at.at(1)) - begin);
}

TEST(Passage, NamesWhoWithWhomAndByWhen) {
  const auto draft = document("I. NỘI DUNG\n1. Sở Y tế chủ trì, phối hợp với Công an tỉnh tổ chức 12 lớp tập huấn, hoàn thành trước ngày 15/12/2026.\n");
  const auto [task, units] = reading(draft, "Sở Y tế chủ trì, phối hợp với Công an tỉnh tổ chức 12 lớp tập huấn, hoàn thành trước ngày 15/12/2026.");
  EXPECT_EQ(task.role, draft::Role::lead);
  ASSERT_EQ(task.assignees.size(), 1u);
  EXPECT_EQ(quoted(draft, task.assignees[0].at), "Sở Y tế");
  ASSERT_EQ(task.with.size(), 1u);
  EXPECT_EQ(quoted(draft, task.with[0].at), "Công an tỉnh");
  ASSERT_TRUE(task.due);
  EXPECT_EQ(task.due->date, "2026-12-15");
  EXPECT_EQ(quoted(draft, task.due->at), task.due->text);
  EXPECT_EQ(task.section, "I.1");
  EXPECT_EQ(units.size(), 2u);
}

TEST(Passage, TakesTheHeadingsUnit) {
  const auto draft = document("I. NỘI DUNG\n1. Sở Y tế\n- Chuẩn bị thuốc, vật tư trước ngày 20/12/2026.\n2. Khác\n- Không có.\n");
  const auto [task, units] = reading(draft, "Chuẩn bị thuốc, vật tư trước ngày 20/12/2026.");
  ASSERT_EQ(task.assignees.size(), 1u);
  EXPECT_EQ(task.assignees[0].text, "Sở Y tế");
  EXPECT_TRUE(task.assignees[0].at.empty()) << "the heading is no part of the passage";
  ASSERT_TRUE(task.due);
  EXPECT_EQ(task.due->date, "2026-12-20");
}

TEST(Passage, KeepsTheDeadlineWhereNobodyIsNamed) {
  const auto draft = document("I. NỘI DUNG\n1. Tiêm phòng\nTiêm phòng cho đàn gia súc trong tháng 12/2026.\n");
  const auto [task, units] = reading(draft, "Tiêm phòng cho đàn gia súc trong tháng 12/2026.");
  EXPECT_TRUE(task.assignees.empty());
  EXPECT_TRUE(units.empty());
  ASSERT_TRUE(task.due);
  EXPECT_EQ(task.due->date, "2026-12");
  EXPECT_EQ(quoted(draft, task.due->at), "trong tháng 12/2026");
}

TEST(Passage, ReadsAPassageOfSeveralParagraphs) {
  const auto draft = document("I. NỘI DUNG\n1. Tập huấn\n- Tổ chức 12 lớp tập huấn.\n- Đơn vị chủ trì: Sở Y tế.\n- Thời gian: trước ngày 15/12/2026.\n");
  const auto& text = *draft.source.text;
  const base::CodePointMap map(text);
  const auto begin = text.find("Tổ chức 12"), end = text.find("15/12/2026.") + 11;
  const auto [task, units] = read_passage(draft, {map.code_point_at(begin), map.code_point_at(end)});
  ASSERT_EQ(task.assignees.size(), 1u);
  EXPECT_EQ(quoted(draft, task.assignees[0].at), "Sở Y tế");
}

}  // namespace
}  // namespace dondoc::compiler
