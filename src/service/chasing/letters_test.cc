#include "service/chasing/letters.h"

#include <gmock/gmock.h>

#include "base/zip.h"
#include "service/organisation/administration.h"
#include "service/organisation/calendar.h"
#include "service/organisation/committees.h"
#include "service/overview/history.h"
#include "service/reports/reports.h"
#include "service/test_plan.h"
#include "service/upkeep/maintenance.h"
#include "service/work/work.h"

namespace dondoc::service {
namespace {

using base::Date;
using domain::ChaseReason;
using domain::LetterStatus;
using testing::ElementsAre;
using testing::HasSubstr;

// Thursday 23 November 2023. Late: Sở Tài chính since the 19th (task 2). Due on
// the 30th, and never heard of: both units (task 1); on 14 December: both (task 3).
class LettersTest : public PlanTest {
 protected:
  LettersTest() : plan(issued_plan()) { clock.pass_days(8); }

  Letter draft(std::vector<ChaseReason> reasons = {ChaseReason::late}) {
    return get_letter(staff, create_letters(staff, plan, {std::move(reasons), 3, 3, false, {}}).items.at(0).id);
  }
  Letter issued(std::optional<int> number = {}) {
    const auto letter = draft();
    approve_letter(leader, letter.letter.id);
    return issue_letter(staff, letter.letter.id, {number, context_day()});
  }
  Date context_day() { return staff.today(); }
  static std::string document_of(const MadeFile& file) { return base::ZipReader(file.bytes).read("word/document.xml").value(); }
  base::Id plan;
};

TEST_F(LettersTest, says_what_is_late_by_how_many_working_days_and_until_when) {
  const auto letter = draft();
  EXPECT_EQ(letter.content.title, "đôn đốc thực hiện Kế hoạch số 12/KH-UBND ngày 10/11/2023");
  EXPECT_THAT(letter.content.addressees, ElementsAre("Sở Tài chính"));
  EXPECT_EQ(letter.content.demanded_on, Date::parse("2023-11-28")) << "three working days from Thursday";
  EXPECT_EQ(letter.content.symbol, "UBND");
  EXPECT_EQ(letter.content.authority, "TM. ỦY BAN NHÂN DÂN");
  EXPECT_THAT(letter.content.body, HasSubstr("Kế hoạch số 12/KH-UBND ngày 10 tháng 11 năm 2023"));
  EXPECT_THAT(letter.content.body, HasSubstr("Sở Tài chính còn 01 nhiệm vụ quá thời hạn nhưng chưa hoàn thành"));
  EXPECT_THAT(letter.content.body, HasSubstr("trong thời hạn 03 ngày làm việc, chậm nhất ngày 28/11/2023"));
  ASSERT_EQ(letter.list.size(), 1u);
  EXPECT_EQ(letter.list[0].working_days, 4) << "Monday the 20th to Thursday the 23rd";
  EXPECT_EQ(letter.next_number, 1);
}

TEST_F(LettersTest, the_scope_is_counted_before) {
  const auto scope = get_letter_scope(leader, plan, 3);
  EXPECT_EQ(scope.late, 1);
  EXPECT_EQ(scope.silent, 4);
  EXPECT_EQ(scope.silent_units, 2);
  const auto wider = get_letter_scope(leader, plan, 5);
  EXPECT_EQ(wider.soon, 2);
  EXPECT_EQ(wider.silent, 2) << "what is near is told as such";
}

// Both units' reports are due on 14 December.
TEST_F(LettersTest, reports_that_were_not_sent_are_listed_and_counted) {
  EXPECT_EQ(get_letter_scope(leader, plan, 60).soon_reports, 2);
  post_update(of_health, list_my_assignments(of_health, {}, {}, {}).items.at(0).id, {domain::UpdateKind::progress, "Đã tập huấn 12 lớp.", {}, 40, {}, {}});
  clock.pass_days(27);  // Wednesday 20 December
  const auto scope = get_letter_scope(leader, plan, 0);
  EXPECT_EQ(scope.late_reports, 2);
  EXPECT_EQ(scope.late_units, 2);
  const auto letter = get_letter(staff, create_letters(staff, plan, {{ChaseReason::late}, 0, 3, false, {}}).items.at(0).id);
  EXPECT_EQ(static_cast<int>(letter.list.size()), scope.late);
  std::vector<std::string> units;
  for (const auto& item : letter.list)
    if (units.empty() || units.back() != item.unit.name) units.push_back(item.unit.name);
  EXPECT_THAT(units, ElementsAre("Sở Tài chính", "Sở Y tế")) << "a unit's reports stand behind its duties";
  const auto report = letter.list.back();
  ASSERT_TRUE(report.report_id);
  EXPECT_FALSE(report.assignment_id);
  EXPECT_EQ(report.working_days, 4) << "Friday the 15th to Wednesday the 20th";
  EXPECT_THAT(letter.content.body, HasSubstr("02 báo cáo quá thời hạn nhưng chưa gửi"));
  EXPECT_THAT(letter.content.body, HasSubstr("gửi các báo cáo đã quá thời hạn"));
  EXPECT_EQ(letter.content.list_title, "Danh sách nhiệm vụ, báo cáo cần đôn đốc thực hiện");
  approve_letter(leader, letter.letter.id);
  issue_letter(staff, letter.letter.id, {{}, context_day()});
  EXPECT_THAT(document_of(get_letter_document(of_health, letter.letter.id)), HasSubstr(report.text)) << "in the .docx too";

  // What was sent is listed no more.
  const auto again = create_letters(staff, plan, {{ChaseReason::late}, 0, 3, false, {}}).items.at(0).id;
  const auto sent = get_report(of_health, *report.report_id);
  submit_report(of_health, sent.id, {sent.revision, {}});
  EXPECT_TRUE(get_letter(staff, again).list.back().done);
  const auto renewed = refresh_letter(staff, again);
  EXPECT_EQ(renewed.list.size(), letter.list.size() - 1);
  EXPECT_THAT(renewed.content.body, HasSubstr("01 báo cáo quá thời hạn")) << "a text that nobody changed follows its list";
}

TEST_F(LettersTest, one_for_all_or_one_for_each) {
  const auto together = create_letters(staff, plan, {{ChaseReason::late, ChaseReason::silent}, 3, 3, false, {}});
  ASSERT_EQ(together.items.size(), 1u);
  EXPECT_EQ(together.items[0].items, 5);
  EXPECT_EQ(together.items[0].units, 2);
  const auto each = create_letters(staff, plan, {{ChaseReason::late, ChaseReason::silent}, 3, 3, true, {}});
  ASSERT_EQ(each.items.size(), 2u);
  EXPECT_THAT(each.items[1].addressees, ElementsAre("Sở Y tế"));
  const auto chosen = create_letters(staff, plan, {{ChaseReason::late, ChaseReason::silent}, 3, 3, false, {health}});
  EXPECT_EQ(chosen.items.at(0).items, 2);
}

TEST_F(LettersTest, many_are_approved_and_numbered_in_a_row) {
  issued(4);
  const auto each = create_letters(staff, plan, {{ChaseReason::late, ChaseReason::silent}, 3, 3, true, {}}).items;
  ASSERT_EQ(each.size(), 2u);
  const auto other = draft().letter.id;
  const std::vector<base::Id> ids{each[1].id, other, each[0].id};
  EXPECT_EQ(request_letters_approval(staff, {{each[0].id, each[1].id}, false}).taken, 2);
  auto batch = approve_letters(leader, {{each[0].id, each[1].id}, false});
  EXPECT_EQ(batch.taken, 2);
  EXPECT_EQ(approve_letters(leader, {{each[0].id}, true}).items.at(0).refusal->code, "letter.wrong_status");

  const auto numbers = [](const Batch& of) {
    std::vector<std::string> out;
    for (const auto& item : of.items) out.push_back(item.refusal ? item.refusal->code : item.becomes);
    return out;
  };
  batch = issue_letters(staff, {ids, context_day(), true});
  EXPECT_THAT(numbers(batch), ElementsAre("05/UBND", "act.forbidden", "06/UBND")) << "a draft is not the staff's to issue, and takes no number";
  EXPECT_EQ(batch.items.at(0).unit, "Sở Y tế");
  EXPECT_EQ(get_letter(staff, each[1].id).letter.status, LetterStatus::approved);
  EXPECT_EQ(numbers(issue_letters(staff, {ids, context_day(), false})), numbers(batch)) << "as it was shown";
  EXPECT_EQ(get_letter(staff, each[0].id).letter.symbol, "06/UBND");
  EXPECT_EQ(code_of([&] { issue_letters(of_health, {ids, context_day(), true}); }), "act.forbidden");
}

TEST_F(LettersTest, the_office_writes_itself_no_letter) {
  put_agency(keeper, {.name = "Sở Tài chính", .short_name = {}, .parent_name = "Ủy ban nhân dân tỉnh Sơn Thủy", .family = domain::Family::state, .place = "Sơn Thủy"});
  EXPECT_EQ(get_letter_scope(staff, plan, 0).late, 0);
  EXPECT_EQ(code_of([&] { draft(); }), "letter.nobody");
}

TEST_F(LettersTest, sent_again_makes_no_second_draft) {
  staff.idempotency_key = "once";
  const LettersInput input{{ChaseReason::late}, 3, 3, false, {}};
  const auto first = create_letters(staff, plan, input), again = create_letters(staff, plan, input);
  staff.idempotency_key.clear();
  EXPECT_EQ(first.items.at(0).id, again.items.at(0).id);
  EXPECT_EQ(list_letters(staff, {}, plan, {}).total, 1);
}

TEST_F(LettersTest, nobody_late_makes_no_letter) {
  for (const auto& row : list_my_assignments(of_finance, {}, {}, {}).items)
    if (row.ordinal == 2) post_update(of_finance, row.id, {domain::UpdateKind::done, "Đã trình.", {}, {}, {}, {}});
  EXPECT_EQ(code_of([&] { draft(); }), "letter.nobody");
  EXPECT_EQ(code_of([&] { create_letters(staff, plan, {{}, 3, 3, false, {}}); }), "letter.reasons");
  EXPECT_EQ(code_of([&] { create_letters(staff, plan, {{ChaseReason::late}, 3, 0, false, {}}); }), "letter.days");
}

TEST_F(LettersTest, is_approved_numbered_entered_and_kept) {
  auto letter = draft();
  const auto id = letter.letter.id;
  auto content = letter.content;
  content.symbol = "UBND-VX";
  content.signer = "Lò Văn Hạnh";
  letter = put_letter(staff, id, {letter.revision, content});
  EXPECT_EQ(code_of([&] { put_letter(staff, id, {1, content}); }), "letter.moved_on");
  EXPECT_EQ(code_of([&] { issue_letter(staff, id, {{}, context_day()}); }), "act.forbidden") << "the leader approves first";
  request_letter_approval(staff, id);
  EXPECT_EQ(code_of([&] { put_letter(staff, id, {letter.revision + 1, content}); }), "letter.wrong_status");
  reject_letter(leader, id, {"Bổ sung đơn vị."});
  EXPECT_EQ(get_letter(staff, id).rejection, "Bổ sung đơn vị.");
  request_letter_approval(staff, id);
  approve_letter(leader, id);
  letter = issue_letter(staff, id, {{}, context_day()});
  EXPECT_EQ(letter.letter.status, LetterStatus::issued);
  EXPECT_EQ(letter.letter.symbol, "01/UBND-VX");
  ASSERT_TRUE(letter.digest);
  const auto file = get_letter_document(staff, id);
  EXPECT_EQ(app.files.digest_on_disk(*letter.digest), *letter.digest);
  EXPECT_THAT(document_of(file), HasSubstr("Số: 01/UBND-VX"));
  EXPECT_THAT(document_of(file), HasSubstr("ngày 23 tháng 11 năm 2023"));
  EXPECT_THAT(file.file_name, HasSubstr("01-UBND-VX.docx"));

  const auto book = list_outgoing(leader, {}, {});
  EXPECT_EQ(book.series, "UBND");
  ASSERT_EQ(book.items.size(), 1u);
  EXPECT_EQ(book.items[0].summary, "Công văn về việc đôn đốc thực hiện Kế hoạch số 12/KH-UBND ngày 10/11/2023");
  EXPECT_EQ(book.items[0].signer, "Lò Văn Hạnh");
  EXPECT_EQ(book.items[0].recipients, "Sở Tài chính");
  EXPECT_EQ(book.items[0].letter_id, id);
}

TEST_F(LettersTest, the_issued_file_is_not_touched_by_anything_later) {
  const auto letter = issued();
  const auto before = get_letter_document(staff, letter.letter.id).bytes;
  clock.pass_days(3);
  tidy(app);
  EXPECT_EQ(get_letter_document(staff, letter.letter.id).bytes, before);
  EXPECT_EQ(code_of([&] { delete_letter(staff, letter.letter.id); }), "letter.wrong_status");
  EXPECT_EQ(code_of([&] { issue_letter(staff, letter.letter.id, {{}, context_day()}); }), "letter.wrong_status");
  EXPECT_TRUE(check_up(app).findings.empty());
}

TEST_F(LettersTest, a_number_is_given_once_and_gaps_are_told_and_explained) {
  issued();
  EXPECT_EQ(issued(5).letter.symbol, "05/UBND");
  EXPECT_EQ(code_of([&] { issued(5); }), "letter.number_taken");
  EXPECT_THAT(list_outgoing(staff, {}, {}).gaps, ElementsAre(domain::Gap{2, 4}));
  EXPECT_EQ(code_of([&] { explain_outgoing(staff, {"UBND", 2023, 2, 3, "", ""}); }), "outgoing.note_required");
  EXPECT_EQ(code_of([&] { explain_outgoing(staff, {"UBND", 2023, 3, 5, "", "Sổ giấy"}); }), "letter.number_taken");
  EXPECT_THAT(list_outgoing(staff, {}, {}).gaps, ElementsAre(domain::Gap{2, 4})) << "nothing of it is kept";
  const auto book = explain_outgoing(staff, {"UBND", 2023, 2, 3, "Văn bản cấp số trên sổ giấy", "Sổ giấy của Văn thư"});
  EXPECT_THAT(book.gaps, ElementsAre(domain::Gap{4, 4}));
  EXPECT_EQ(book.total, 4);
  EXPECT_EQ(issued().letter.symbol, "06/UBND");
  const auto explained = book.items.at(1);
  EXPECT_EQ(explained.number, 3);
  delete_outgoing(staff, explained.id);
  EXPECT_THAT(list_outgoing(staff, {}, {}).gaps, ElementsAre(domain::Gap{3, 4}));
  EXPECT_EQ(code_of([&] { delete_outgoing(staff, *list_outgoing(staff, {}, {}).items.at(0).letter_id); }), "outgoing.unknown");
  EXPECT_EQ(code_of([&] { delete_outgoing(staff, list_outgoing(staff, {}, {}).items.at(0).id); }), "outgoing.of_letter");
}

TEST_F(LettersTest, numbers_begin_anew_each_year) {
  issued(7);
  clock.pass_days(60);  // 2024
  const auto letter = issued();
  EXPECT_EQ(letter.letter.symbol, "01/UBND");
  EXPECT_EQ(list_outgoing(staff, {}, {}).year, 2024);
  EXPECT_EQ(list_outgoing(staff, {}, {"UBND", 2023, {}}).total, 1);
}

TEST_F(LettersTest, a_day_in_the_future_or_a_demand_that_is_past_is_refused) {
  const auto letter = draft();
  approve_letter(leader, letter.letter.id);
  EXPECT_EQ(code_of([&] { issue_letter(staff, letter.letter.id, {{}, context_day().plus(1)}); }), "letter.day");
  clock.pass_days(10);
  EXPECT_EQ(code_of([&] { issue_letter(staff, letter.letter.id, {{}, context_day()}); }), "letter.demanded_past");
}

TEST_F(LettersTest, a_list_is_renewed_and_an_untouched_text_with_it) {
  auto letter = draft({ChaseReason::late, ChaseReason::silent});
  for (const auto& row : list_my_assignments(of_finance, {}, {}, {}).items)
    if (row.ordinal == 2) post_update(of_finance, row.id, {domain::UpdateKind::done, "Đã trình.", {}, {}, {}, {}});
  EXPECT_TRUE(std::ranges::any_of(get_letter(staff, letter.letter.id).list, &LetterItem::done));
  letter = refresh_letter(staff, letter.letter.id);
  EXPECT_EQ(letter.list.size(), 4u);
  EXPECT_THAT(letter.content.body, HasSubstr("04 nhiệm vụ chưa có thông tin triển khai"));
  auto content = letter.content;
  content.body = "Viết lại.";
  put_letter(staff, letter.letter.id, {letter.revision, content});
  EXPECT_EQ(refresh_letter(staff, letter.letter.id).content.body, "Viết lại.");
}

TEST_F(LettersTest, a_draft_is_deleted_and_brought_back) {
  const auto id = draft().letter.id;
  delete_letter(staff, id);
  EXPECT_EQ(list_letters(staff, {}, {}, {}).total, 0);
  restore_letter(staff, id);
  EXPECT_EQ(list_letters(staff, {}, {}, {}).total, 1);
}

TEST_F(LettersTest, only_units_that_it_names_see_it_and_only_once_it_is_issued) {
  const auto own = [&](Context& who) {
    for (const auto& row : list_my_assignments(who, {}, {}, {}).items)
      if (const auto sent = list_letters_of(who, row.id); !sent.items.empty()) return sent.items.at(0).symbol;
    return std::string();
  };
  const auto waiting = draft();
  EXPECT_EQ(own(of_finance), "");
  EXPECT_EQ(code_of([&] { get_letter_document(of_finance, waiting.letter.id); }), "act.forbidden");
  const auto letter = issued();
  EXPECT_EQ(own(of_finance), "01/UBND");
  EXPECT_EQ(own(of_health), "");
  EXPECT_NO_THROW(get_letter_document(of_finance, letter.letter.id));
  EXPECT_EQ(code_of([&] { get_letter_document(of_health, letter.letter.id); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { get_letter(of_finance, letter.letter.id); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { create_letters(leader, plan, {{ChaseReason::late}, 3, 3, false, {}}); }), "act.forbidden");
}

TEST_F(LettersTest, the_register_is_exported) {
  issued();
  const auto file = export_outgoing(staff, {});
  EXPECT_EQ(file.file_name, "so-van-ban-di-2023.xlsx");
  const auto cells = base::ZipReader(file.bytes).read("xl/worksheets/sheet1.xml").value();
  EXPECT_THAT(cells, HasSubstr("01/UBND"));
  EXPECT_THAT(cells, HasSubstr("Đơn vị, người nhận bản lưu"));
}

TEST_F(LettersTest, of_a_committees_plan_is_numbered_in_the_committees_own_series) {
  const auto committee = create_committee(staff, {"Ban Chỉ đạo nước sạch tỉnh", domain::CommitteeKind::committee, {}, domain::Family::state, "BCĐ", "Quyết định số 01/QĐ-UBND",
                                                  *Date::parse("2023-10-01"), {}}).committee.id;
  std::string text = plan_text;
  const auto replace = [&](const std::string& from, const std::string& to) { text.replace(text.find(from), from.size(), to); };
  replace("ỦY BAN NHÂN DÂN\nTỈNH SƠN THỦY", "TỈNH SƠN THỦY\nBAN CHỈ ĐẠO NƯỚC SẠCH TỈNH");
  replace("12/KH-UBND", "06/KH-BCĐ");
  const auto of_committee = confirmed_plan(text);
  issue_plan(leader, of_committee, {});
  const auto own = issued(5);  // of the agency's plan
  ASSERT_EQ(own.letter.symbol, "05/UBND");
  const auto drawn_up = [&] { return create_letters(staff, of_committee, {{ChaseReason::late}, 3, 3, false, {}}).items.at(0).id; };
  const auto first = drawn_up();
  EXPECT_EQ(get_letter(staff, first).next_number, 1) << "the committee counts for itself";
  approve_letter(leader, first);
  EXPECT_EQ(issue_letter(staff, first, {{}, context_day()}).letter.symbol, "01/BCĐ");
  EXPECT_THAT(document_of(get_letter_document(staff, first)), HasSubstr("BAN CHỈ ĐẠO NƯỚC SẠCH TỈNH"));
  const auto second = drawn_up();
  approve_letter(leader, second);
  EXPECT_EQ(code_of([&] { issue_letter(staff, second, {1, context_day()}); }), "letter.number_taken");
  EXPECT_EQ(issue_letter(staff, second, {5, context_day()}).letter.symbol, "05/BCĐ") << "that number of the agency is no obstacle";
  const auto book = list_outgoing(staff, {}, {{}, {}, committee});
  EXPECT_EQ(book.total, 2);
  EXPECT_EQ(book.committee->id, committee);
  EXPECT_EQ(list_outgoing(staff, {}, {"UBND", {}, {}}).total, 1);
}

}  // namespace
}  // namespace dondoc::service
