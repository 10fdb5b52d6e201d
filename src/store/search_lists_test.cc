#include "store/search_lists.h"

#include <algorithm>
#include <atomic>
#include <random>
#include <thread>

#include "store/search_store.h"
#include "store/test_databases.h"

namespace dondoc::store {
namespace {

using domain::SearchKind;

TEST(SearchLists, keep_places_as_gaps_or_as_bits) {
  std::vector<std::uint16_t> all(kBlockEntries), third;
  for (int i = 0; i < kBlockEntries; ++i) {
    all[static_cast<std::size_t>(i)] = static_cast<std::uint16_t>(i);
    if (i % 3 == 1) third.push_back(static_cast<std::uint16_t>(i));
  }
  for (const auto& places : {std::vector<std::uint16_t>{}, {0}, {254}, {255}, {256, 511, 512}, {kBlockEntries - 1}, {3, 4, 5, 900, 9'000}, third, all}) {
    const auto bits = bits_of_list(list_of_places(places));
    BlockBits expected;
    for (const auto place : places) expected.set(place);
    EXPECT_EQ(bits.parts, expected.parts) << places.size();
    EXPECT_EQ(bits.any(), !places.empty());
  }
  EXPECT_LE(list_of_places(all).size(), static_cast<std::size_t>(kBlockEntries / 8));
  EXPECT_LE(list_of_places({3, 4, 5, 900}).size(), 8u);
}

TEST(SearchLists, set_stretches_of_places) {
  for (const auto& [from, to] : {std::pair(0, 0), {0, 63}, {1, 64}, {63, 64}, {60, 200}, {128, 191}, {0, kBlockEntries - 1}}) {
    BlockBits stretch, expected;
    stretch.set(from, to);
    for (int place = from; place <= to; ++place) expected.set(place);
    EXPECT_EQ(stretch.parts, expected.parts) << from << " " << to;
  }
}

/// Some hundred entries of three kinds and few words, in three blocks.
class SearchListsTest : public StoreTest {
 protected:
  void SetUp() override {
    StoreTest::SetUp();
    for (int block = 0; block < 3; ++block) {
      auto tx = write();
      add(tx, 300);
      if (tx.dialect() == Dialect::sqlite)  // the next ones come into the next block
        tx.run("INSERT INTO search_entry (id, agency_id, kind, subject_id, title, scope, body) VALUES ($1, $2, 'document', 'x', '', '', '')", (block + 1) * kBlockEntries, agency_);
      tx.commit();
    }
  }
  void add(Transaction& tx, int count) {
    constexpr const char* words[] = {"tuyên", "truyền", "tuyến", "đường", "Đảo", "xa", "bờ", "06/KH-BCĐ", "tập", "huấn"};
    constexpr SearchKind kinds[] = {SearchKind::task, SearchKind::task, SearchKind::letter, SearchKind::unit};
    for (int i = 0; i < count; ++i) {
      SearchEntry entry{kinds[random_() % 4], base::Id::make(), 0, {}, {}, {}, {}};
      for (int n = 0; n < 4; ++n) entry.title += (n > 0 ? " " : "") + std::string(words[std::min(random_() % 10, random_() % 10)]);
      if (random_() % 100 == 0) entry.title += " hiếm";
      insert_search_entries(tx, {entry});
      entries_.push_back(entry);
    }
  }
  /// What each kind and each width must give, found without an index.
  void expect_all_found(const char* when) {
    auto tx = read();
    for (const char* q : {"tuyên truyền", "tuyen truyen", "tuy", "dao xa bo", "06/kh-bcđ", "tap huan tuyen", "hiem", "dao hiếm", "khong co", "tuyên truyền tuyến đường đảo xa bờ"}) {
      const auto searches = searches_for(q);
      SearchMemory memory{searches.back(), {}, {}};
      for (const auto kind : {SearchKind::task, SearchKind::letter, SearchKind::unit, SearchKind::person})
        for (std::size_t width = 0; width < searches.size(); ++width) {
          std::vector<base::Id> expected, found;
          for (const auto& entry : entries_)
            if (entry.kind == kind && narrowest_of({searches[width]}, entry.title, {}) == 0) expected.push_back(entry.subject_id);
          std::ranges::reverse(expected);  // the newest first
          for (const auto& row : find_entries(tx, {kind}, searches[width], 2000, memory)) found.push_back(row.entry.subject_id);
          EXPECT_EQ(found, expected) << when << ": " << q << ", " << base::enum_name(kind) << ", " << width;
          EXPECT_EQ(count_entries(tx, {kind}, searches[width], 7, memory), std::min<int>(7, static_cast<int>(expected.size())));
        }
    }
  }
  bool is_sqlite() { return database_->dialect() == Dialect::sqlite; }
  int list_all() {
    int listed = 0;
    while (list_common_words(*database_)) ++listed;
    return listed;
  }
  std::mt19937 random_{7};
  std::vector<SearchEntry> entries_;
};
DONDOC_ON_EACH_DATABASE(SearchListsTest);

TEST_P(SearchListsTest, find_the_same_with_and_without_lists) {
  expect_all_found("before");
  EXPECT_EQ(list_all(), is_sqlite() ? 3 : 0) << "the last block still takes entries";
  expect_all_found("listed");
  auto tx = write();
  add(tx, 50);
  tx.commit();
  expect_all_found("with new ones");
}

TEST_P(SearchListsTest, find_nothing_that_was_removed_and_list_anew_what_lost_much) {
  list_all();
  {
    auto tx = write();
    for (int i = 0; i < 200; ++i) replace_search_entries(tx, {entries_[static_cast<std::size_t>(i)].kind, entries_[static_cast<std::size_t>(i)].subject_id}, {});
    tx.commit();
  }
  entries_.erase(entries_.begin(), entries_.begin() + 200);
  expect_all_found("removed");
  EXPECT_EQ(list_all(), is_sqlite() ? 1 : 0);
  expect_all_found("listed anew");
}

TEST_P(SearchListsTest, take_no_new_entry_into_a_block_that_is_listed) {
  list_all();
  {
    auto tx = write();
    if (is_sqlite()) tx.run("DELETE FROM search_entry WHERE subject_id = 'x'");  // the newest numbers are free again
    const auto last = entries_.back();
    replace_search_entries(tx, {last.kind, last.subject_id}, {last});
    add(tx, 20);
    tx.commit();
  }
  expect_all_found("after the newest were removed");
  EXPECT_EQ(list_all(), 0);
}

// What a stop broke off is listed by the next, and found right meanwhile.
TEST_P(SearchListsTest, begin_anew_what_was_broken_off) {
  if (!is_sqlite()) return;  // PostgreSQL has no lists
  list_all();
  {
    auto tx = write();
    tx.run("UPDATE search_words_block SET listed = 0 WHERE block = 1");
    tx.run("DELETE FROM search_words_list WHERE block = 1 AND word < 't'");
    tx.commit();
  }
  expect_all_found("half listed");
  EXPECT_EQ(list_all(), 1);
  expect_all_found("listed again");
}

TEST_P(SearchListsTest, let_others_write_between_slices) {
  if (!is_sqlite()) return;  // PostgreSQL has no lists
  std::atomic<bool> listed{false};
  int written = 0;
  std::jthread other([&] {
    while (!listed) {
      auto tx = write();
      if (tx.query("SELECT 1 FROM search_words_block WHERE listed = 0").empty()) continue;  // between two blocks
      tx.run("UPDATE search_entry SET body = 'khac' WHERE subject_id = 'x'");
      tx.commit();
      ++written;
    }
  });
  list_all();
  listed = true;
  other.join();
  EXPECT_GT(written, 0) << "while a block was being listed";
  expect_all_found("listed beside a writer");
}

}  // namespace
}  // namespace dondoc::store
