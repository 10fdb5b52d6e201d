#include "service/overview/search.h"

#include "service/test_plan.h"

namespace dondoc::service {
namespace {

class SearchTest : public PlanTest {
 protected:
  /// "plan 1: Kế hoạch …; task 2: …, …"
  std::string found(Context& who, const std::string& q, int most = 5) {
    std::string out;
    for (const auto& group : search(who, q, most).groups) {
      out += (out.empty() ? "" : "; ") + base::enum_name(group.kind) + " " + std::to_string(group.total);
      for (const auto& hit : group.items) out += " [" + hit.title.substr(0, 40) + "|" + hit.detail.value_or("-") + "]";
    }
    return out;
  }
};

TEST_F(SearchTest, FindsPlansTasksUnitsAndDocumentsHoweverTheyAreTyped) {
  issued_plan();
  const auto all = found(staff, "NUOC SACH");
  EXPECT_NE(all.find("plan 1"), std::string::npos) << all;
  EXPECT_NE(all.find("document 1"), std::string::npos) << all;
  EXPECT_EQ(found(staff, "tập huấn").rfind("task 1", 0), 0u) << found(staff, "tập huấn");
  EXPECT_EQ(found(staff, "12/kh-ubnd").rfind("plan 1", 0), 0u) << found(staff, "12/kh-ubnd");
  EXPECT_EQ(found(staff, "so noi vu"), "unit 1 [Sở Nội vụ|-]");
  EXPECT_EQ(found(staff, "khong co gi nhu the"), "");
  EXPECT_EQ(found(staff, "a"), "") << "one letter finds everything, which is nothing";
  EXPECT_EQ(found(staff, " % "), "");
  EXPECT_NE(found(staff, "so", 1).find("unit 3 ["), std::string::npos) << "how many there are is told though one is shown";
}

TEST_F(SearchTest, FindsForEachPersonWhatTheyMaySee) {
  const auto plan = confirmed_plan();
  EXPECT_EQ(found(of_health, "nuoc sach"), "") << "a plan that is not issued yet";
  issue_plan(leader, plan, {});
  EXPECT_EQ(found(of_health, "nuoc sach").rfind("plan 1", 0), 0u);
  EXPECT_EQ(found(of_health, "bố trí kinh phí"), "") << "a task of another unit alone";
  EXPECT_EQ(found(of_finance, "bố trí kinh phí").rfind("task 1", 0), 0u);
  EXPECT_EQ(found(of_health, "so noi vu"), "") << "the list of units is not theirs";
  EXPECT_EQ(found(keeper, "nuoc sach"), "") << "an administrator as such sees no plans";
  EXPECT_EQ(found(keeper, "so noi vu").rfind("unit 1", 0), 0u);
}

}  // namespace
}  // namespace dondoc::service
