#include "service/drafts/clean_document.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "base/json.h"
#include "base/test_source_folder.h"
#include "compiler/compile.h"

namespace dondoc::service {
namespace {

draft::Draft read(const std::string& bytes, const std::string& name) {
  compiler::CompileOptions options;
  options.with_text = true;
  return compiler::compile(bytes, name, options);
}

draft::Draft example(const std::string& name) {
  std::ifstream in(base::source_folder() / "examples" / name, std::ios::binary);
  return read({std::istreambuf_iterator<char>(in), {}}, name);
}

draft::Draft again(const draft::Draft& draft) { return read(clean_document(draft), "sach.docx"); }

// That every fact of the examples comes back is asked by tests/reading/rewrite.py.
TEST(CleanDocument, SaysWhatWasCorrected) {
  auto draft = example("ke-hoach-tuan-le-nuoc-sach.docx");
  draft.document.title = "Truyền thông Tuần lễ Nước sạch năm 2027";
  draft.document.number = "215";
  draft.document.date = "2026-12";
  draft.document.signature->name = "Lò Thị Hương Lan";
  draft.recipients.pop_back();
  draft.recipients.push_back({"Sở Tài chính", "to-implement", {}});
  draft.sections[0].heading = "Mục đích, yêu cầu và phạm vi";
  const auto written = again(draft);
  EXPECT_EQ(written.document.title, draft.document.title);
  EXPECT_EQ(written.document.number, "215");
  EXPECT_EQ(written.document.date, "2026-12");
  EXPECT_EQ(written.document.signature->name, "Lò Thị Hương Lan");
  EXPECT_EQ(written.sections[0].heading, "MỤC ĐÍCH, YÊU CẦU VÀ PHẠM VI");
  ASSERT_GE(written.recipients.size(), 2u);
  const auto& last = written.recipients[written.recipients.size() - 2];  // before the filing, which a document must have
  EXPECT_EQ(last.name, "Sở Tài chính");
  EXPECT_EQ(last.purpose, "to-implement");
  EXPECT_EQ(written.tasks.size(), draft.tasks.size());
}

// Everywhere it stands: in a title, a heading, the running text, twice in a sentence.
TEST(CleanDocument, WritesTheSpellingsThatWereTaken) {
  auto draft = read("ỦY BAN NHÂN DÂN TỈNH SƠN THỦY\nSố: 9/KH-UBND\nKẾ HOẠCH\nNước sạch\n\nI. NỘI DUNG\n1. Tuyên tuyền trên intemet\n"
                    "- Sở Y tế đưa tin tuyên tuyền trên intemet trước ngày 20/3/2027.\n", "k.txt");
  ASSERT_TRUE(draft.slips);
  ASSERT_EQ(draft.slips->size(), 4u);
  draft.spellings = std::exchange(draft.slips, {});
  const auto written = again(draft);
  EXPECT_FALSE(written.slips);
  EXPECT_NE(written.source.text->find("Sở Y tế đưa tin tuyên truyền trên internet trước ngày 20/3/2027."), std::string::npos) << *written.source.text;
  EXPECT_NE(written.source.text->find("Tuyên truyền trên internet\n"), std::string::npos) << *written.source.text;
}

TEST(CleanDocument, WritesTasksAsTheyWereWordedAnew) {
  auto draft = read("ỦY BAN NHÂN DÂN TỈNH SƠN THỦY\nSố: 9/KH-UBND\nKẾ HOẠCH\nNước sạch\n\nI. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n"
                    "- Đưa tin tuyên tuyền về nước sạch trước ngày 20/3/2027.\n- Tổ chức hội nghị tập huấn.\n- Cấp phát tờ rơi đến hộ dân.\n", "k.txt");
  ASSERT_EQ(draft.tasks.size(), 3u);
  ASSERT_TRUE(draft.slips);
  draft.spellings = draft.slips;  // a spelling within a task that was worded anew is that task's
  draft.tasks[0].text = "Đưa 02 tin, bài về nước sạch trước ngày 20/3/2027.";
  draft.tasks[1].text = "hội nghị tập huấn";  // a part of what the passage says: its words stay
  const auto written = again(draft);
  ASSERT_EQ(written.tasks.size(), 3u);
  EXPECT_EQ(written.tasks[0].text, draft.tasks[0].text);
  EXPECT_EQ(written.tasks[1].text, "Tổ chức hội nghị tập huấn.");
  EXPECT_EQ(written.tasks[2].text, draft.tasks[2].text);

  // Two tasks of one passage: neither may take the other's words away.
  auto shared = draft;
  shared.tasks[2].at = shared.tasks[0].at;
  EXPECT_NE(again(shared).source.text->find("Đưa tin tuyên truyền về nước sạch"), std::string::npos);
}

TEST(CleanDocument, LeavesRoomForWhatIsNotDecided) {
  auto draft = example("ke-hoach-thong-tin-doi-ngoai.docx");
  draft.document.number.reset();
  draft.document.date.reset();
  draft.document.signature.reset();
  const auto written = again(draft);
  EXPECT_FALSE(written.document.number);
  EXPECT_EQ(written.document.symbol, draft.document.symbol);
  EXPECT_FALSE(written.document.date);
  EXPECT_EQ(written.document.title, draft.document.title);
}

TEST(CleanDocument, KeepsFootnotesAndMergedCells) {
  const auto written = again(example("ke-hoach-thong-tin-doi-ngoai.docx"));
  int footnotes = 0, merged = 0;
  for (const auto& block : *written.source.layout) {
    footnotes += block.kind == draft::BlockKind::footnote;
    for (const auto& row : block.rows)
      for (const auto& cell : row.cells) merged += cell.row_span > 1 || cell.column_span > 1;
  }
  EXPECT_EQ(footnotes, 2);
  EXPECT_GE(merged, 4);
}

TEST(CleanDocument, PlainTextOfNothingIsStillADocument) {
  const auto written = again(read("Một dòng chữ không nói gì.\n", "thu.txt"));
  EXPECT_NE(written.source.text->find("Một dòng chữ không nói gì"), std::string::npos);
  EXPECT_TRUE(written.tasks.empty());
}

}  // namespace
}  // namespace dondoc::service
