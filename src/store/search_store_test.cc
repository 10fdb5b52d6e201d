#include "store/search_store.h"

#include "store/test_office.h"

namespace dondoc::store {
namespace {

using domain::SearchKind;

class SearchStoreTest : public OfficeTest {
 protected:
  SearchEntry entry(SearchKind kind, const std::string& title, const std::string& body = {}) { return {kind, base::Id::make(), 0, {}, {}, title, body}; }
  std::string found(SearchRequest request, const std::string& q) {
    if (request.units) request.plans = plans_charging(tx(), *request.units);
    std::string out;
    SearchMemory memory;
    for (const auto& clauses : searches_for(q)) {
      out += " <";
      for (const auto& row : find_entries(tx(), request, clauses, 10, memory)) out += " " + row.entry.title;
    }
    return out;
  }
  int count(const SearchRequest& request, const std::string& q, int most = 100) {
    const auto searches = searches_for(q);
    SearchMemory memory{searches.back(), {}, {}};
    return count_entries(tx(), request, searches.back(), most, memory);
  }
};
DONDOC_ON_EACH_DATABASE(SearchStoreTest);

TEST_P(SearchStoreTest, finds_the_narrowest_first_and_forgets_what_was_replaced) {
  auto one = entry(SearchKind::unit, "Sở Nội vụ", "SNV");
  insert_search_entries(tx(), {one, entry(SearchKind::unit, "Thanh tra Sở Nội vụ"), entry(SearchKind::letter, "Sở Nội vụ")});
  EXPECT_EQ(found({SearchKind::unit}, "so noi vu"), " < Sở Nội vụ < Thanh tra Sở Nội vụ Sở Nội vụ < Thanh tra Sở Nội vụ Sở Nội vụ");
  one.title = "Sở Tài chính";
  replace_search_entries(tx(), {one.kind, one.subject_id}, {one});
  EXPECT_EQ(found({SearchKind::unit}, "so noi"), " < < Thanh tra Sở Nội vụ < Thanh tra Sở Nội vụ");
  EXPECT_EQ(found({SearchKind::unit}, "SNV"), " < Sở Tài chính < Sở Tài chính < Sở Tài chính");
  EXPECT_EQ(count({SearchKind::unit}, "so", 10), 2);
  EXPECT_EQ(count({SearchKind::unit}, "so", 1), 1) << "no further than asked";
  replace_search_entries(tx(), {one.kind, one.subject_id}, {});
  EXPECT_EQ(count({SearchKind::unit}, "so", 10), 1);
}

TEST_P(SearchStoreTest, finds_for_units_what_they_owe_alone) {
  const auto plan = add_plan("Kế hoạch nước sạch");
  issue(plan, {a_});
  const auto owed = assignments(plan).at(0).task_id;
  auto task = search_entries_of_task(tx(), owed).at(0);
  EXPECT_EQ(task.units, std::vector{a_});
  task.title = "Treo băng rôn";
  insert_search_entries(tx(), {task, {SearchKind::passage, plan, 7, plan, {}, {}, "Cấp nước sạch"}, {SearchKind::report, base::Id::make(), 0, plan, a_, "Báo cáo", {}}, entry(SearchKind::unit, "Sở An")});
  const auto of = [&](SearchKind kind, const base::Id& unit) { return SearchRequest{kind, {}, std::vector{unit}, {}}; };
  EXPECT_EQ(found(of(SearchKind::task, a_), "băng"), " < < Treo băng rôn < Treo băng rôn < Treo băng rôn");
  EXPECT_EQ(found(of(SearchKind::task, b_), "băng"), " < < < <");
  EXPECT_EQ(count({SearchKind::passage, plan}, "nuoc", 10), 1);
  EXPECT_EQ(count(of(SearchKind::passage, b_), "nuoc", 10), 0);
  EXPECT_EQ(found(of(SearchKind::report, a_), "bao"), " < < Báo cáo < Báo cáo");
  EXPECT_EQ(found(of(SearchKind::report, b_), "bao"), " < < <");
  EXPECT_EQ(found(of(SearchKind::unit, a_), "so"), " < < <") << "the list of units is not theirs";
  EXPECT_EQ(count({SearchKind::task, base::Id::make()}, "treo", 10), 0) << "of another plan";
}

TEST_P(SearchStoreTest, finds_in_the_own_plans_however_many_others_lie_between) {
  const auto own = add_plan("Kế hoạch một"), other = add_plan("Kế hoạch hai"), late = add_plan("Kế hoạch ba");
  issue(own, {a_});
  issue(other, {b_});
  issue(late, {a_});
  const auto passage = [&](const base::Id& plan, int place) {
    return SearchEntry{SearchKind::passage, plan, place, plan, {}, {}, "Cấp nước đoạn " + std::to_string(place)};
  };
  std::vector<SearchEntry> entries;
  for (int i = 0; i < 3; ++i) entries.push_back(passage(own, i));
  for (int i = 0; i < 900; ++i) entries.push_back(passage(other, i));
  entries.push_back(passage(own, 3));  // not together with its own
  for (int i = 0; i < 2; ++i) entries.push_back(passage(late, i));
  insert_search_entries(tx(), entries);
  SearchRequest request{SearchKind::passage, {}, std::vector{a_}, plans_charging(tx(), {a_})};
  EXPECT_EQ(count(request, "cap nuoc"), 6);
  EXPECT_EQ(count(request, "cap nuoc", 4), 4) << "no further than asked";
  std::string places;
  SearchMemory memory;
  for (const auto& row : find_entries(tx(), request, searches_for("cap nuoc").back(), 5, memory)) places += std::to_string(row.entry.place) + (row.entry.plan_id == own ? "o " : "l ");
  EXPECT_EQ(places, "1l 0l 3o 2o 1o ");
  request.plan_id = own;
  EXPECT_EQ(count(request, "cap nuoc"), 4);
  request = {SearchKind::passage, {}, std::vector{add_unit("Sở Chưa")}, {}};
  EXPECT_EQ(count(request, "cap nuoc"), 0);
}

TEST_P(SearchStoreTest, lists_what_changed_once_until_it_is_taken) {
  take_search_due(tx(), 1000);
  const auto unit = add_unit("Sở Dân tộc");
  const auto due = take_search_due(tx(), 1000);
  ASSERT_EQ(due.size(), 1u);
  EXPECT_EQ(due[0], SearchSubject(SearchKind::unit, unit));
  EXPECT_TRUE(take_search_due(tx(), 1000).empty());
}

}  // namespace
}  // namespace dondoc::store
