#include "service/overview/search.h"

#include "service/chasing/letters.h"
#include "service/inspections/inspections.h"
#include "service/organisation/administration.h"
#include "service/organisation/committees.h"
#include "service/organisation/contacts.h"
#include "service/organisation/reorganisation.h"
#include "service/overview/comments.h"
#include "service/overview/search_index.h"
#include "service/overview/search_marks.h"
#include "service/plans/steps.h"
#include "service/test_plan.h"
#include "service/work/difficulties.h"
#include "service/work/guidance.h"
#include "service/work/shares.h"
#include "service/work/work.h"

namespace dondoc::service {
namespace {

/// "Kế hoạch [nước sạch]"
std::string shown(const std::vector<SearchPiece>& pieces) {
  std::string out;
  for (const auto& piece : pieces) out += piece.hit ? "[" + piece.text + "]" : piece.text;
  return out;
}

class SearchTest : public PlanTest {
 protected:
  /// "unit 1 {[Sở Nội vụ]}; task 2 {…} {…}"
  std::string found(Context& who, const std::string& q, int size = 5, std::optional<domain::SearchKind> kind = {}) {
    {
      auto tx = who.write();  // what the tests put in without an act
      settle_search(tx);
      tx.commit();
    }
    std::string out;
    for (const auto& group : search(who, {q, kind, {}, size}).groups) {
      out += (out.empty() ? "" : "; ") + base::enum_name(group.kind) + " " + std::to_string(group.total);
      for (const auto& hit : group.items) out += " {" + shown(hit.title) + (hit.excerpt.empty() ? "" : " | " + shown(hit.excerpt)) + "}";
    }
    return out;
  }
  bool finds(Context& who, const std::string& q, const std::string& what) { return found(who, q).find(what) != std::string::npos; }
};

TEST_F(SearchTest, FindsEverythingHoweverItIsTypedAndMarksIt) {
  issued_plan();
  const auto all = found(staff, "NUOC SACH");
  for (const auto* what : {"plan 1", "document 1", "passage ", "[nước sạch]"}) EXPECT_NE(all.find(what), std::string::npos) << what << " of " << all;
  EXPECT_EQ(found(staff, "tập huấn").rfind("task 1", 0), 0u) << found(staff, "tập huấn");
  EXPECT_EQ(found(staff, "12/kh-ubnd").rfind("plan 1", 0), 0u) << found(staff, "12/kh-ubnd");
  EXPECT_EQ(found(staff, "so noi v", 5, domain::SearchKind::unit), "unit 1 {[Sở Nội vụ]}");
  EXPECT_EQ(found(staff, "khong co gi nhu the"), "");
  EXPECT_EQ(found(staff, "a"), "") << "one letter finds everything, which is nothing";
  EXPECT_EQ(found(staff, " % "), "");
  EXPECT_TRUE(finds(staff, "so", "unit 3"));
  EXPECT_EQ(found(staff, "so", 1, domain::SearchKind::unit).rfind("unit 3 {", 0), 0u) << "how many there are is told though one is shown";
}

TEST_F(SearchTest, FindsForEachPersonWhatTheyMaySee) {
  const auto plan = confirmed_plan();
  EXPECT_EQ(found(of_health, "nuoc sach"), "") << "a plan that is not issued yet";
  issue_plan(leader, plan, {});
  EXPECT_EQ(found(of_health, "nuoc sach").rfind("plan 1", 0), 0u);
  EXPECT_FALSE(finds(of_health, "bố trí kinh phí", "task")) << "a task of another unit alone";
  EXPECT_EQ(found(of_finance, "bố trí kinh phí").rfind("task 1", 0), 0u);
  EXPECT_FALSE(finds(of_health, "so noi vu", "unit")) << "the list of units is not theirs";
  EXPECT_EQ(found(keeper, "nuoc sach"), "") << "an administrator as such sees no plans";
  EXPECT_EQ(found(keeper, "so noi vu").rfind("unit 1", 0), 0u);
}

TEST_F(SearchTest, FindsPeopleForThoseWhoMayReadTheirListsAndWritesItDown) {
  FocalPointInput input;
  input.unit_id = search(staff, {"so noi vu", domain::SearchKind::unit}).groups.at(0).items.at(0).id;
  input.full_name = "Hồ Thử Nghiệm";
  const auto point = create_focal_point(keeper, input);
  const int before = list_contact_reads(keeper, {}).total;
  EXPECT_EQ(found(staff, "thu nghiem"), "person 1 {Hồ [Thử Nghiệm]}");
  EXPECT_EQ(list_contact_reads(keeper, {}).total, before + 1);
  EXPECT_EQ(found(of_health, "thu nghiem"), "");
  EXPECT_EQ(list_contact_reads(keeper, {}).total, before + 1);
  delete_focal_point(keeper, point.id);
  EXPECT_EQ(found(staff, "thu nghiem"), "");
}

TEST_F(SearchTest, FindsWhatIsIssuedToSteerAPlanForThoseItIsAddressedTo) {
  const auto plan = issued_plan();
  const auto step = create_plan_step(staff, plan, {domain::StepKind::directive, "345/CV-UBND", clock.today(), "Đẩy nhanh tiến độ tập huấn", "", {health}, {}});
  create_plan_step(staff, plan, {domain::StepKind::guideline, "346/HD-UBND", clock.today(), "Hướng dẫn quyết toán", "", {}, {}});
  EXPECT_EQ(found(staff, "345/CV-UBND"), "directive 1 {Đẩy nhanh tiến độ tập huấn}");
  EXPECT_EQ(search(staff, {"345/cv"}).groups.at(0).items.at(0).id, plan) << "it leads to its plan";
  EXPECT_EQ(found(of_health, "345/CV-UBND"), "directive 1 {Đẩy nhanh tiến độ tập huấn}");
  EXPECT_EQ(found(of_finance, "345/CV-UBND"), "") << "addressed to another";
  EXPECT_EQ(found(of_finance, "hướng dẫn quyết toán").rfind("directive 1", 0), 0u) << "to all units of the plan";
  EXPECT_EQ(found(keeper, "345/CV-UBND"), "");
  delete_plan_step(staff, step.id);
  EXPECT_EQ(found(staff, "345/CV-UBND"), "");
}

TEST_F(SearchTest, FindsTheRegisterOfOutgoingDocumentsByTheWholeSymbolFirst) {
  issued_plan();
  CommitteeInput input;
  input.kind = domain::CommitteeKind::committee;
  input.name = "Ban Chỉ đạo nước sạch tỉnh";
  input.symbol = "BCĐ";
  input.decision = "10/QĐ-UBND";
  input.formed_on = clock.today();
  const auto committee = create_committee(staff, input).committee.id;
  const auto book = register_document(staff, committee, {"KH", "Kế hoạch hoạt động của Ban Chỉ đạo", 6, clock.today(), "", ""});
  EXPECT_EQ(found(staff, "06/KH-BCĐ").rfind("outgoing 1 {", 0), 0u) << found(staff, "06/KH-BCĐ");
  EXPECT_EQ(found(leader, "06/kh-bcd"), found(staff, "06/KH-BCĐ"));
  EXPECT_EQ(shown(search(staff, {"06/KH-BCĐ"}).groups.at(0).items.at(0).detail), "[06/KH-BCĐ] · Ban Chỉ đạo nước sạch tỉnh");
  EXPECT_EQ(found(of_health, "06/KH-BCĐ"), "") << "the register is the standing body's";
  const auto at = list_outgoing(staff, {}, {{}, {}, {}, book.items.at(0).id});
  EXPECT_EQ(at.committee->id, committee) << "the line tells its register";
  delete_outgoing(staff, book.items.at(0).id);
  EXPECT_EQ(found(staff, "06/KH-BCĐ"), "");
}

TEST_F(SearchTest, FindsDissolvedAndRenamedUnitsByTheirOldNames) {
  const auto second = create_unit(keeper, {"Sở Khoa học và Công nghệ", {}, {}, {}, "H09", {}}).id;
  clock.pass_days(1);
  reorganise(keeper, {domain::ReorganisationKind::rename, "15/NQ-HĐND", clock.today(), clock.today(), {{{finance}, {{{}, "Sở Tài chính và Đầu tư", {}, {}}}, {}}}});
  const auto decision = reorganise(keeper, {domain::ReorganisationKind::dissolve, "16/NQ-HĐND", clock.today(), clock.today(), {{{second}, {{health, {}, {}, {}}}, {}}}});
  EXPECT_EQ(found(staff, "khoa học và công nghệ", 5, domain::SearchKind::unit), "unit 2 {Sở [Khoa học và Công nghệ]} {Sở Y tế | Sở [Khoa học và Công nghệ]}") << "and who took it over";
  EXPECT_EQ(search(staff, {"khoa hoc va cong nghe"}).groups.at(0).items.at(0).dissolved_on, clock.today());
  EXPECT_EQ(found(staff, "Sở Tài chính", 5, domain::SearchKind::unit), "unit 1 {[Sở Tài chính] và Đầu tư}") << "the old name is a whole name of it";
  EXPECT_FALSE(search(staff, {"Sở Tài chính"}).groups.at(0).items.at(0).dissolved_on);
  undo_reorganisation(keeper, decision.id);
  found(staff, "");
  EXPECT_FALSE(search(staff, {"khoa hoc va cong nghe"}).groups.at(0).items.at(0).dissolved_on);
  delete_unit(keeper, second);
  EXPECT_EQ(found(staff, "khoa hoc va cong nghe"), "") << "entered by mistake, not dissolved";
}

TEST_F(SearchTest, FindsDifficultiesForWhoAskedWhoAnswersAndNobodyElse) {
  const auto plan = issued_plan();
  const auto duty = list_my_assignments(of_health, {}, {}, {}).items.at(0).id;
  const auto asked = post_update(of_health, duty, {domain::UpdateKind::difficulty, "Thiếu máy lọc.", "Xin cấp thêm.", {}, {}, {}}).updates.at(0).id;
  post_update(of_health, duty, {domain::UpdateKind::progress, "Đã mua máy lọc.", {}, 50, {}, {}});
  EXPECT_EQ(found(staff, "máy lọc"), "difficulty 1 {Thiếu [máy lọc].}") << "what is said of progress is not asked";
  EXPECT_EQ(search(of_health, {"may loc"}).groups.at(0).items.at(0).id, duty) << "it leads to the duty";
  EXPECT_EQ(found(of_finance, "máy lọc"), "");
  forward_update(staff, asked, {domain::Answerer::unit, finance, ""});
  EXPECT_EQ(found(of_finance, "xin cấp thêm"), "difficulty 1 {Thiếu máy lọc. | [Xin cấp thêm].}");
  EXPECT_TRUE(search(of_finance, {"may loc"}).groups.at(0).items.at(0).entrusted);
  EXPECT_FALSE(search(of_health, {"may loc"}).groups.at(0).items.at(0).entrusted);
  EXPECT_EQ(found(staff, "máy lọc").rfind("difficulty 1 ", 0), 0u) << "once, though two units see it";
  answer_update(of_finance, asked, {"Dùng nguồn dự phòng."});
  EXPECT_EQ(found(of_health, "nguồn dự phòng").rfind("difficulty 1 ", 0), 0u);
  EXPECT_FALSE(finds(of_finance, "nguồn dự phòng", "guidance"));
  const auto guidance = publish_guidance(staff, asked, {"Hết tiền thì sao?", "Lấy từ quỹ phòng chống.", true});
  EXPECT_EQ(found(of_finance, "quỹ phòng chống"), "guidance 1 {Hết tiền thì sao? | Lấy từ [quỹ phòng chống].}");
  EXPECT_EQ(search(of_finance, {"quỹ phòng chống"}).groups.at(0).items.at(0).id, plan);
  withdraw_guidance(staff, guidance.id);
  EXPECT_EQ(found(of_finance, "quỹ phòng chống"), "");
}

TEST_F(SearchTest, FindsNothingAboveAUnitOfWhatIsAskedInside) {
  issued_plan();
  const auto ward = create_unit(keeper, {"Trung tâm Y tế", {}, {}, {}, "H01.1", health}).id;
  auto of_ward = someone("trungtam", domain::UserRole::focal_point, ward);
  const auto duty = list_my_assignments(of_health, {}, {}, {}).items.at(0).id;
  give_shares(of_health, duty, {{{ward, {}, "Phần của Trung tâm", {}}}});
  const auto share = list_my_assignments(of_ward, {}, {}, {}).items.at(0).id;
  post_update(of_ward, share, {domain::UpdateKind::question, "Ai đứng lớp?", {}, {}, {}, {}});
  EXPECT_EQ(found(of_ward, "đứng lớp"), "difficulty 1 {Ai [đứng lớp]?}");
  EXPECT_EQ(found(of_health, "đứng lớp"), "difficulty 1 {Ai [đứng lớp]?}");
  EXPECT_EQ(found(staff, "đứng lớp"), "");
  EXPECT_EQ(found(of_finance, "đứng lớp"), "");
}

TEST_F(SearchTest, FindsChecksAndOfThemTheOwnPartAlone) {
  const auto plan = issued_plan();
  InspectionContent content;
  content.round = "Đợt 1";
  content.team = "Đoàn kiểm tra liên ngành";
  content.head = "Chánh Văn phòng";
  content.starts_on = content.ends_on = clock.today();
  content.items = {{{}, {}, "Sổ sách"}, {{}, {}, "Kho vật tư"}};
  const auto id = create_inspections(staff, plan, {{health}, content}).items.at(0).id;
  EXPECT_EQ(found(of_health, "đoàn kiểm tra liên ngành"), "inspection 1 {[Đoàn kiểm tra liên ngành]}");
  EXPECT_EQ(found(of_finance, "liên ngành"), "");
  const auto planned = get_inspection(staff, id);
  record_inspection(staff, id, {planned.revision, clock.today(), "Trụ sở", "", "Kết luận chung.",
                                {{planned.items.at(0).id, domain::Verdict::to_mend, "Thiếu chứng từ.", "Bổ sung", {}, clock.today().plus(9), {}},
                                 {planned.items.at(1).id, domain::Verdict::to_mend, "Chưa cấp kinh phí.", "Cấp đủ", finance, clock.today().plus(9), {}}}});
  EXPECT_EQ(found(of_finance, "cấp kinh phí"), "inspection 1 {Đoàn kiểm tra liên ngành | Chưa [cấp kinh phí].}");
  EXPECT_EQ(found(of_finance, "chứng từ"), "") << "another unit's finding";
  EXPECT_EQ(found(of_health, "chứng từ").rfind("inspection 1 ", 0), 0u);
  EXPECT_EQ(found(staff, "cấp kinh phí").rfind("inspection 1 ", 0), 0u);
}

TEST_F(SearchTest, FindsCommentsForWhomTheyAreAddressedTo) {
  issued_plan();
  clock.pass_days(21);
  const auto made = create_comment(leader, {domain::CommentTarget::unit, {}, finance, {}, clock.today(), "Nêu rõ nguyên nhân chậm.", finance});
  EXPECT_EQ(found(staff, "nguyên nhân chậm"), "comment 1 {Nêu rõ [nguyên nhân chậm].}");
  EXPECT_EQ(found(of_finance, "nguyên nhân"), "comment 1 {Nêu rõ [nguyên nhân] chậm.}");
  EXPECT_EQ(found(of_health, "nguyên nhân"), "");
  put_comment(leader, made.id, {made.revision, "Báo cáo tiến độ giải ngân.", health});
  EXPECT_EQ(found(of_finance, "nguyên nhân"), "") << "what stood there before";
  EXPECT_EQ(found(of_health, "nguyên nhân"), "");
  EXPECT_EQ(found(of_health, "giải ngân").rfind("comment 1 ", 0), 0u);
  withdraw_comment(leader, made.id);
  EXPECT_EQ(found(staff, "giải ngân"), "");
}

TEST(SearchMarks, ShowsWhereTheWordsStandInALongText) {
  const std::vector<std::string> asked{"de", "ngh"};
  EXPECT_EQ(shown(mark("Đề nghị các sở đề xuất", asked)), "[Đề nghị] các sở [đề] xuất");
  std::string body = "Dòng đầu.\n";
  for (int i = 0; i < 40; ++i) body += "chữ ";
  const auto excerpt = shown(excerpt_of(body + "kiến nghị, đề nghị xem xét", asked));
  EXPECT_EQ(excerpt.rfind("… ", 0), 0u) << excerpt;
  EXPECT_NE(excerpt.find("[đề nghị]"), std::string::npos) << excerpt;
  EXPECT_EQ(shown(excerpt_of("không có", {"gi"})), "");
}

}  // namespace
}  // namespace dondoc::service
