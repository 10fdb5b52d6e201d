#include "service/overview/search.h"

#include "service/organisation/administration.h"
#include "service/organisation/contacts.h"
#include "service/overview/search_index.h"
#include "service/overview/search_marks.h"
#include "service/test_plan.h"

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
