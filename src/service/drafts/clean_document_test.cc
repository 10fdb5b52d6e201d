#include "service/drafts/clean_document.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "base/json.h"
#include "base/test_source_folder.h"
#include "base/text.h"
#include "compiler/compile.h"
#include "service/drafts/carried.h"

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

/// Letters and digits without marks, each between spaces; what refers to a footnote is no word.
std::string words_of(const std::string& text) {
  std::string out = " ";
  for (std::size_t i = 0; i < text.size();) {
    const auto shut = text[i] == '[' ? text.find_first_not_of("0123456789", i + 1) : std::string::npos;
    if (shut != std::string::npos && text[shut] == ']') i = shut + 1;
    const auto [code, size] = i < text.size() ? base::decode(text, i) : base::CodePoint{U' ', 0};
    i += size;
    if (base::is_letter(code) || base::is_digit(code)) out += base::plain(code);
    else if (out.back() != ' ') out += ' ';
  }
  return out.back() == ' ' ? out : out + ' ';
}

/// The source's passages between head and foot that do not stand whole in what was written.
std::vector<std::string> missing(const draft::Draft& draft) {
  const auto& text = *draft.source.text;
  const base::CodePointMap places(text);
  const auto written = words_of(*again(draft).source.text);
  const auto& fields = draft.document.at;
  std::uint32_t begins = 0, ends = 0;
  for (const auto* at : {&fields.kind, &fields.title})
    if (*at) begins = std::max(begins, (**at)[1]);
  for (const auto& recipient : draft.recipients)
    if (!recipient.at.empty()) ends = ends == 0 ? recipient.at[0] : std::min(ends, recipient.at[0]);
  if (fields.authority) ends = ends == 0 ? (*fields.authority)[0] : std::min(ends, (*fields.authority)[0]);
  std::vector<std::string> out;
  int seen = 0;
  const auto look = [&](const draft::At& at) {
    if (at[0] < begins || (ends > 0 && at[1] >= ends)) return;
    const auto said = text.substr(places.byte_at(at[0]), places.byte_at(at[1]) - places.byte_at(at[0]));
    ++seen;
    if (words_of(said) != " " && written.find(words_of(said)) == std::string::npos) out.push_back(said);
  };
  for (const auto& block : *draft.source.layout) {
    if (block.kind == draft::BlockKind::header || block.kind == draft::BlockKind::footer || block.kind == draft::BlockKind::furniture) continue;
    if (block.kind != draft::BlockKind::table) look(block.at);
    for (const auto& row : block.rows)
      for (const auto& cell : row.cells) look(cell.at);
  }
  EXPECT_GT(seen, 4);
  return out;
}

std::string plan(const std::string& body, const std::string& behind = "") {
  return "ỦY BAN NHÂN DÂN\nTỈNH SƠN THỦY\nSố: 9/KH-UBND\nSơn Thủy, ngày 16 tháng 11 năm 2026\n\nKẾ HOẠCH\nNước sạch năm 2027\n\n" + body +
         "\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn Mẫu\n" + behind;
}

TEST(CleanDocument, LeavesOutNoWordOfTheText) {
  for (const auto* name : {"ke-hoach-tuan-le-nuoc-sach.docx", "ke-hoach-thong-tin-doi-ngoai.docx"})
    EXPECT_THAT(missing(example(name)), testing::IsEmpty()) << name;
  EXPECT_THAT(missing(read(plan("I. THỜI GIAN, ĐỊA ĐIỂM\n1. Thời gian: từ ngày 01/12/2026 đến ngày 31/12/2026.\n2. Địa điểm: trụ sở UBND tỉnh, số 1 đường A.\n"
                                "3. Kinh phí: 120 triệu đồng từ ngân sách tỉnh.\n4. Đối tượng: trẻ từ 01 đến 10 tuổi\nII. NỘI DUNG\n1. Tổ chức hội nghị\na) Chủ trì: Sở Y tế.\n"
                                "b) Thời gian: trước ngày 15/12/2026.\nc) Nội dung: treo 12 băng rôn, 20 pa nô tại các trục đường chính\n- Sở Y tế chủ trì.\n"
                                "III. NHIỆM VỤ VÀ GIẢI PHÁP CHỦ YẾU (chi tiết Phụ lục đính kèm)\n1. Sở Y tế: Chủ trì, phối hợp với UBND xã tập huấn.\n"
                                "2. Sở Tài chính (đơn vị chủ trì)\n- Bố trí kinh phí.\nIV. BÁO CÁO: trước ngày 20 hằng tháng\n"), "k.txt")),
              testing::IsEmpty());
}

TEST(CleanDocument, PutsARenamedHeadingBeforeTheWordsBehindIt) {
  auto draft = read(plan("I. THỜI GIAN, ĐỊA ĐIỂM\n1. Thời gian: từ ngày 01/12/2026 đến ngày 31/12/2026.\n2. Địa điểm: trụ sở UBND tỉnh, số 1 đường A.\nII. NỘI DUNG\n"), "k.txt");
  ASSERT_EQ(draft.sections.size(), 2u);
  ASSERT_EQ(draft.sections[0].children.size(), 2u);
  draft.sections[0].heading = "Thời gian và nơi làm";
  draft.sections[0].children[1].heading = "Nơi làm";
  const auto text = *again(draft).source.text;
  EXPECT_NE(text.find("I. THỜI GIAN VÀ NƠI LÀM\n"), std::string::npos) << text;
  EXPECT_NE(text.find("2. Nơi làm: trụ sở UBND tỉnh, số 1 đường A."), std::string::npos) << text;
  EXPECT_NE(text.find("1. Thời gian: từ ngày 01/12/2026 đến ngày 31/12/2026."), std::string::npos) << text;
}

TEST(CleanDocument, WritesWhatStandsBehindTheSignature) {
  const auto draft = read(plan("I. NỘI DUNG\n1. Tuyên truyền[1] về nước sạch.\n- Sở Y tế chủ trì.\n", "\n[1] Theo Kế hoạch số 30/KH-UBND.\n\n[2] Trẻ em từ 01 đến 10 tuổi ở hai xã.\n"), "k.txt");
  const auto text = *again(draft).source.text;
  EXPECT_NE(text.find("Theo Kế hoạch số 30/KH-UBND."), std::string::npos) << text;
  EXPECT_NE(text.find("[2] Trẻ em từ 01 đến 10 tuổi ở hai xã."), std::string::npos) << text;
}

TEST(CleanDocument, KeepsWhatStandsBelowAnItemBelowIt) {
  const auto draft = read("KẾ HOẠCH\nTuần lễ Nước sạch\n\nI. PHÂN CÔNG\n1. Sở Y tế\n- Chủ trì tổ chức lễ phát động, gồm:\n+ Treo băng rôn.\n+ Mời đại biểu.\n- Lấy mẫu nước.\n\nNơi nhận:\n- Các xã;\n- Lưu: VT.\n", "ke-hoach.txt");
  const auto bytes = clean_document(draft);
  const auto written = read(bytes, "sach.docx");
  std::vector<int> levels;
  for (const auto& block : *written.source.layout)
    if (block.kind == draft::BlockKind::item) levels.push_back(block.level);
  ASSERT_GE(levels.size(), 4u);
  EXPECT_EQ(levels[0], levels[3]);
  EXPECT_EQ(levels[1], levels[2]);
  EXPECT_LT(levels[0], levels[1]);
  ASSERT_EQ(written.tasks.size(), draft.tasks.size());
  for (std::size_t i = 0; i < draft.tasks.size(); ++i) EXPECT_EQ(words_of(written.tasks[i].text), words_of(draft.tasks[i].text));
}

TEST(CleanDocument, PrintsAuthorityAndOfficeOnLinesOfTheirOwn) {
  const auto signed_by = [](const std::string& lines) {
    return *again(read("ỦY BAN NHÂN DÂN\nTỈNH SÔNG LA\nSố: 5/KH-UBND\nSông La, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nTuần lễ Nước sạch\n\nI. PHÂN CÔNG\n1. Sở Y tế\n- Lấy mẫu nước.\n\nNơi nhận:\n- Các xã;\n- Lưu: VT.\n\n" + lines +
                       "\n\nTrần Văn Mẫu\n\nPHỤ LỤC\nDANH MỤC ĐIỂM LẤY MẪU\n- Xã Đá Mọc.\n", "ke-hoach.txt")).source.text;
  };
  const auto text = signed_by("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH");
  EXPECT_THAT(text, testing::HasSubstr("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n"));
  EXPECT_THAT(text, testing::HasSubstr("của Ủy ban nhân dân tỉnh Sông La)"));
  EXPECT_THAT(signed_by("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH"), testing::HasSubstr("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n"));
}

TEST(CleanDocument, KeepsTheNumberOfAnAnnexAndLeavesRoomForItsHead) {
  const std::string foot = "Nơi nhận:\n- Các xã;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n(Họ và tên)\n\n";
  const auto text_of = [&](const std::string& annex) { return *again(read("KẾ HOẠCH\nTuần lễ Nước sạch\n\nI. PHÂN CÔNG\n1. Sở Y tế\n- Lấy mẫu nước theo Phụ lục kèm theo.\n\n" + foot + annex, "ke-hoach.txt")).source.text; };
  const auto numbered = text_of("PHỤ LỤC 01\nDANH MỤC ĐIỂM LẤY MẪU\n(Kèm theo Kế hoạch số 5/KH-UBND)\n- Xã Đá Mọc.\n");
  EXPECT_THAT(numbered, testing::HasSubstr("Phụ lục 01\nDANH MỤC ĐIỂM LẤY MẪU"));
  EXPECT_THAT(numbered, testing::Not(testing::HasSubstr("(Họ và tên)")));
  EXPECT_THAT(text_of("PHỤ LỤC\n(Kèm theo Kế hoạch số 5/KH-UBND)\nThời gian: sáng thứ Sáu, ngày 31 tháng 7 năm 2026.\n"), testing::HasSubstr("Phụ lục\n(Kèm theo Kế hoạch"));
}

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

// What was read, and the same with corrections: written by the words that they are in.
struct Corrected {
  draft::Draft read, now;
  std::string text() const { return *service::read(clean_document(now, &read), "sach.docx").source.text; }
  std::vector<LeftKind> left() const {
    std::vector<LeftKind> out;
    for (const auto& one : carried(now, &read).left) out.push_back(one.what);
    return out;
  }
};

Corrected corrected() {
  const auto read = service::read(plan("I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Tổ chức hội nghị tập huấn trước ngày 15/4/2027.\n- Cấp phát tờ rơi đến hộ dân trong quý II/2027.\n"
                                       "- Rà soát các điểm cấp nước.\n2. Sở Tài chính: Bố trí kinh phí, xong trước ngày 01/3/2027.\n"
                                       "3. Đề nghị Hội Nông dân tỉnh chủ trì, phối hợp với Sở Công Thương vận động hội viên.\n"), "k.txt");
  return {read, read};
}

TEST(CleanDocument, SaysCorrectedDeadlinesWhereTheyStand) {
  auto plan = corrected();
  ASSERT_EQ(plan.now.tasks.size(), 5u);
  plan.now.tasks[0].due->date = "2027-04-02";
  plan.now.tasks[1].due->date = "2027-05-20";
  plan.now.tasks[1].due->bound = draft::Bound::before;
  plan.now.tasks[3].due->text = "hoàn thành trong tháng 02/2027";
  plan.now.tasks[3].due->date = "2027-02";
  plan.now.tasks[3].due->bound = draft::Bound::in;
  const auto text = plan.text();
  EXPECT_NE(text.find("tập huấn trước ngày 02/4/2027."), std::string::npos) << text;
  EXPECT_NE(text.find("đến hộ dân trước ngày 20/05/2027."), std::string::npos) << text;
  EXPECT_NE(text.find("Bố trí kinh phí, hoàn thành trong tháng 02/2027."), std::string::npos) << text;
  EXPECT_THAT(plan.left(), testing::IsEmpty());

  auto gone = corrected();
  gone.now.tasks[0].due.reset();
  gone.now.tasks[2].due = draft::Due{"2027-06-01", draft::Bound::before, "", {}, {}};
  EXPECT_NE(gone.text().find("trước ngày 15/4/2027"), std::string::npos);
  EXPECT_THAT(gone.left(), testing::ElementsAre(LeftKind::due, LeftKind::due));
}

TEST(CleanDocument, KeepsADeadlineThatAnotherFactReadsOtherwise) {
  auto plan = corrected();
  plan.now.tasks[1].due = plan.read.tasks[1].due = plan.read.tasks[0].due;
  plan.now.tasks[0].due->date = "2027-04-20";
  EXPECT_NE(plan.text().find("trước ngày 15/4/2027"), std::string::npos);
  EXPECT_THAT(plan.left(), testing::ElementsAre(LeftKind::due));
  plan.now.tasks[1].due->date = "2027-04-20";
  EXPECT_NE(plan.text().find("trước ngày 20/4/2027"), std::string::npos);
  EXPECT_THAT(plan.left(), testing::IsEmpty());
}

TEST(CleanDocument, SaysAnotherUnitWhereAllTasksOfThePassageNameIt) {
  auto plan = corrected();
  const auto other = [](const char* name) { return draft::Mention{"u99", name, {0, 0}}; };
  plan.now.tasks[4].with = {other("Sở Nội vụ")};
  plan.now.tasks[0].assignees = {other("Ban Dân tộc")};
  EXPECT_NE(plan.text().find("1. Sở Y tế"), std::string::npos) << "two more tasks stand below it";
  EXPECT_NE(plan.text().find("chủ trì, phối hợp với Sở Nội vụ vận động"), std::string::npos) << plan.text();
  EXPECT_THAT(plan.left(), testing::ElementsAre(LeftKind::bodies));
  plan.now.tasks[1].assignees = plan.now.tasks[2].assignees = plan.now.tasks[0].assignees;
  EXPECT_NE(plan.text().find("1. Ban Dân tộc\n"), std::string::npos) << plan.text();
  EXPECT_THAT(plan.left(), testing::IsEmpty());
}

TEST(CleanDocument, LeavesOutAParagraphWhoseTaskWasTakenOut) {
  auto plan = corrected();
  plan.now.tasks.erase(plan.now.tasks.begin() + 4);
  plan.now.tasks.erase(plan.now.tasks.begin() + 2);
  draft::Task added;
  added.id = "t99";
  added.text = "Tổ chức lễ tổng kết";
  plan.now.tasks.push_back(added);
  plan.now.tasks[0].role = draft::Role::cooperate;
  const auto text = plan.text();
  EXPECT_EQ(text.find("Rà soát các điểm cấp nước"), std::string::npos) << text;
  EXPECT_NE(text.find("vận động hội viên"), std::string::npos) << "a numbered clause stays, and is told";
  EXPECT_THAT(plan.left(), testing::UnorderedElementsAre(LeftKind::role, LeftKind::task_removed, LeftKind::task_added));
}

TEST(CleanDocument, SaysCorrectedTimesChannelsAndThemes) {
  const auto read = service::read(plan("I. THỜI GIAN\nTừ ngày 01/12/2026 đến ngày 31/12/2026; cao điểm từ ngày 10/12 đến ngày 20/12/2026.\nII. HÌNH THỨC TUYÊN TRUYỀN\n- Tuyên truyền trên báo chí.\n"
                                       "- Treo băng rôn, khẩu hiệu.\n- Phát tờ rơi đến hộ dân.\nIII. NỘI DUNG TUYÊN TRUYỀN\n- Lợi ích của nước sạch.\n- Cách giữ nguồn nước.\n"), "k.txt");
  ASSERT_EQ(read.periods.size(), 2u);
  ASSERT_EQ(read.channels.size(), 3u);
  ASSERT_EQ(read.themes.size(), 2u);
  Corrected plan{read, read};
  plan.now.periods[0].to = "2027-01-15";
  plan.now.channels[0].text = "Tuyên truyền trên báo chí, truyền thanh cơ sở";
  plan.now.channels.erase(plan.now.channels.begin() + 2);
  plan.now.themes[1].text = "Cách bảo vệ nguồn nước";
  const auto text = plan.text();
  EXPECT_NE(text.find("Từ ngày 01/12/2026 đến ngày 15/01/2027; cao điểm từ ngày 10/12 đến ngày 20/12/2026."), std::string::npos) << text;
  EXPECT_NE(text.find("Tuyên truyền trên báo chí, truyền thanh cơ sở"), std::string::npos) << text;
  EXPECT_EQ(text.find("Phát tờ rơi"), std::string::npos) << text;
  EXPECT_NE(text.find("Cách bảo vệ nguồn nước"), std::string::npos) << text;
  EXPECT_THAT(plan.left(), testing::IsEmpty());

  // A year that is printed once for both days, what is new, and what stands in the same words.
  plan.now.periods[1].from = "2026-12-12";
  plan.now.channels.push_back({"Loa kéo lưu động", {}, {}});
  plan.now.themes[0].text = "nước sạch";
  EXPECT_NE(plan.text().find("cao điểm từ ngày 10/12 đến ngày 20/12/2026"), std::string::npos);
  EXPECT_THAT(plan.left(), testing::UnorderedElementsAre(LeftKind::period, LeftKind::channel));
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
