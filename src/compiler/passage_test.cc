#include "compiler/passage.h"

#include <gtest/gtest.h>

#include <algorithm>

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
  const auto [task, report, units] = reading(draft, "Sở Y tế chủ trì, phối hợp với Công an tỉnh tổ chức 12 lớp tập huấn, hoàn thành trước ngày 15/12/2026.");
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
  const auto [task, report, units] = reading(draft, "Chuẩn bị thuốc, vật tư trước ngày 20/12/2026.");
  ASSERT_EQ(task.assignees.size(), 1u);
  EXPECT_EQ(task.assignees[0].text, "Sở Y tế");
  EXPECT_TRUE(task.assignees[0].at.empty()) << "the heading is no part of the passage";
  ASSERT_TRUE(task.due);
  EXPECT_EQ(task.due->date, "2026-12-20");
}

TEST(Passage, KeepsTheDeadlineWhereNobodyIsNamed) {
  const auto draft = document("I. NỘI DUNG\n1. Tiêm phòng\nTiêm phòng cho đàn gia súc trong tháng 12/2026.\n");
  const auto [task, report, units] = reading(draft, "Tiêm phòng cho đàn gia súc trong tháng 12/2026.");
  EXPECT_TRUE(task.assignees.empty());
  EXPECT_TRUE(units.empty());
  ASSERT_TRUE(task.due);
  EXPECT_EQ(task.due->date, "2026-12");
  EXPECT_EQ(quoted(draft, task.due->at), "trong tháng 12/2026");
}

struct Marked { const char *words, *assignee, *partner, *due; draft::Role role; };

TEST(Passage, FindsWhoIsNamedWhereverTheNameStands) {
  using draft::Role;
  const Marked cases[] = {
      {"Giao Sở Y tế rà soát điểm tiêm, hoàn thành trước ngày 15/12/2026.", "Sở Y tế", "", "2026-12-15", Role::perform},
      {"Rà soát điểm tiêm, hoàn thành trước ngày 15/12/2026. Giao Sở Y tế thực hiện.", "Sở Y tế", "", "2026-12-15", Role::perform},
      {"Rà soát điểm tiêm; Sở Y tế chủ trì, phối hợp với Công an tỉnh; xong trước ngày 15/12/2026.", "Sở Y tế", "Công an tỉnh", "2026-12-15", Role::lead},
      {"Rà soát điểm tiêm, do Sở Y tế chủ trì, phối hợp với Công an tỉnh.", "Sở Y tế", "Công an tỉnh", "", Role::lead},
      {"Rà soát điểm tiêm (Sở Y tế chủ trì; Công an tỉnh phối hợp), trước ngày 15/12/2026.", "Sở Y tế", "Công an tỉnh", "2026-12-15", Role::lead},
      {"Việc rà soát điểm tiêm giao Sở Y tế đảm nhiệm.", "Sở Y tế", "", "", Role::perform},
      {"Rà soát điểm tiêm của Sở Y tế.", "", "", "", Role::perform},
  };
  for (const auto& one : cases) {
    const auto draft = document(std::string("I. NỘI DUNG\n1. Tiêm phòng\na) ") + one.words + "\n");
    const auto [task, report, units] = reading(draft, std::string("a) ") + one.words);
    EXPECT_EQ(task.text, one.words) << "the label is none of its words";
    EXPECT_EQ(quoted(draft, task.at), one.words);
    EXPECT_EQ(task.assignees.empty() ? "" : quoted(draft, task.assignees[0].at), one.assignee) << one.words;
    EXPECT_EQ(task.with.empty() ? "" : quoted(draft, task.with[0].at), one.partner) << one.words;
    EXPECT_EQ(task.due ? task.due->date.value_or("") : "", one.due) << one.words;
    EXPECT_EQ(task.role, one.role) << one.words;
    for (const auto* list : {&task.assignees, &task.with})
      for (const auto& mention : *list)
        EXPECT_TRUE(std::any_of(units.begin(), units.end(), [&](const auto& unit) { return unit.id == mention.unit; })) << one.words;
  }
}

std::string texts(const std::vector<draft::Mention>& mentions) {
  std::string out;
  for (const auto& one : mentions) out += (out.empty() ? "" : "; ") + one.text;
  return out;
}

struct Reported { const char *line, *words, *from, *to, *due; draft::Frequency frequency; };

TEST(Passage, ReadsADutyToReport) {
  using draft::Frequency;
  const Reported cases[] = {
      {"Sở Y tế báo cáo kết quả về Ủy ban nhân dân tỉnh trước ngày 05/12/2027.", "Sở Y tế báo cáo kết quả về Ủy ban nhân dân tỉnh trước ngày 05/12/2027.",
       "Sở Y tế", "Ủy ban nhân dân tỉnh", "2027-12-05", Frequency::once},
      {"Sở Y tế báo cáo kết quả về Ủy ban nhân dân tỉnh trước ngày 05/12/2027.", "báo cáo kết quả", "Sở Y tế", "Ủy ban nhân dân tỉnh", "2027-12-05", Frequency::once},
      {"Định kỳ hằng quý, Công an tỉnh báo cáo Ủy ban nhân dân tỉnh kết quả thực hiện.", "báo cáo Ủy ban nhân dân tỉnh", "Công an tỉnh", "Ủy ban nhân dân tỉnh", "", Frequency::quarterly},
      {"Sở Y tế cấp phát thuốc, xong trước ngày 10/11/2027.", "Sở Y tế cấp phát thuốc, xong trước ngày 10/11/2027.", "Sở Y tế", "", "2027-11-10", Frequency::once},
  };
  for (const auto& one : cases) {
    const auto draft = document(std::string("I. NỘI DUNG\n1. Báo cáo\na) ") + one.line + "\n");
    const auto [task, report, units] = reading(draft, one.words);
    EXPECT_EQ(quoted(draft, report.at), one.words) << "the person said which words they mean";
    EXPECT_EQ(texts(report.from), one.from) << one.words;
    EXPECT_EQ(texts(report.to), one.to) << one.words;
    EXPECT_EQ(report.due ? report.due->date.value_or("") : "", one.due) << one.words;
    EXPECT_EQ(report.due ? quoted(draft, report.due->at) : "", report.due ? report.due->text : "") << one.words;
    EXPECT_EQ(report.frequency, one.frequency) << one.words;
    for (const auto* list : {&report.from, &report.to})
      for (const auto& mention : *list)
        EXPECT_TRUE(std::any_of(units.begin(), units.end(), [&](const auto& unit) { return unit.id == mention.unit; })) << one.words;
  }
}

TEST(Passage, TakesTheDayThatItHoldsOfSeveralInTheClause) {
  const auto draft = document("I. NỘI DUNG\n1. Báo cáo\na) Sở Y tế báo cáo Ủy ban nhân dân tỉnh kết quả đợt 1 trước ngày 05/6/2027, báo cáo tổng kết trước ngày 05/12/2027, nêu rõ số giếng.\n");
  for (const auto& [words, day] : {std::pair{"báo cáo tổng kết trước ngày 05/12/2027", "2027-12-05"}, {"kết quả đợt 1 trước ngày 05/6/2027", "2027-06-05"}, {"trước ngày 05/12/2027", "2027-12-05"}}) {
    const auto [task, report, units] = reading(draft, words);
    ASSERT_TRUE(report.due) << words;
    EXPECT_EQ(report.due->date, day) << words;
    EXPECT_EQ(texts(report.to), "Ủy ban nhân dân tỉnh") << words;
  }
}

TEST(Passage, ReadsWhatAReportMustTell) {
  const auto draft = document("I. NỘI DUNG\n1. Báo cáo\na) Sở Y tế báo cáo Ủy ban nhân dân tỉnh trước ngày 05/12/2027. Báo cáo nêu rõ số giếng đã kiểm tra; khó khăn.\n");
  const auto [task, report, units] = reading(draft, "Sở Y tế báo cáo Ủy ban nhân dân tỉnh trước ngày 05/12/2027");
  ASSERT_TRUE(report.fields);
  ASSERT_EQ(report.fields->size(), 1u);
  EXPECT_EQ(report.fields->front().label, "Số giếng đã kiểm tra");
  EXPECT_EQ(quoted(draft, report.fields->front().at), "số giếng đã kiểm tra");
  const auto [other, nothing, none] = reading(draft, "khó khăn");
  EXPECT_TRUE(nothing.fields) << "looked for, whatever was found";
}

TEST(Passage, TakesWhoReportsFromTheHeading) {
  const auto draft = document("I. NỘI DUNG\n1. Sở Y tế\n- Báo cáo kết quả về Ủy ban nhân dân tỉnh trước ngày 20/12/2026.\n2. Khác\n- Không có.\n");
  const auto [task, report, units] = reading(draft, "Báo cáo kết quả về Ủy ban nhân dân tỉnh");
  EXPECT_EQ(texts(report.from), "Sở Y tế");
  EXPECT_EQ(texts(report.to), "Ủy ban nhân dân tỉnh");
  ASSERT_TRUE(report.due);
  EXPECT_EQ(report.due->date, "2026-12-20");
}

TEST(Passage, ReadsAPassageOfSeveralParagraphs) {
  const auto draft = document("I. NỘI DUNG\n1. Tập huấn\n- Tổ chức 12 lớp tập huấn.\n- Đơn vị chủ trì: Sở Y tế.\n- Thời gian: trước ngày 15/12/2026.\n");
  const auto& text = *draft.source.text;
  const base::CodePointMap map(text);
  const auto begin = text.find("Tổ chức 12"), end = text.find("15/12/2026.") + 11;
  const auto [task, report, units] = read_passage(draft, {map.code_point_at(begin), map.code_point_at(end)});
  ASSERT_EQ(task.assignees.size(), 1u);
  EXPECT_EQ(quoted(draft, task.assignees[0].at), "Sở Y tế");
}

}  // namespace
}  // namespace dondoc::compiler
