// Which entries hold some words, as bits. SQLite alone: FTS5 goes through the
// entries of each word one by one, a million times for a word that is in all of
// them, and does so again for each kind that is asked for. So the words that stand
// in one of 64 entries are listed beside it, in blocks of 15,872 entries: a few
// blocks are laid over each other in no time. FTS5 is asked for the rare words, and for
// the newest entries, which are not listed yet.
//
// No new entry comes into a block that is listed; one that was removed stays in the
// lists, so whoever reads an entry must see whether it is still there.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "store/database.h"
#include "store/search_words.h"

namespace dondoc::store {

/// So that two lists with a bit for each fit into one page of the database.
constexpr int kBlockEntries = 15'872;

/// A bit for each place of a block.
struct BlockBits {
  std::array<std::uint64_t, kBlockEntries / 64> parts{};
  void set(int place) { parts[static_cast<std::size_t>(place) / 64] |= std::uint64_t{1} << (place % 64); }
  void set(int from, int to);  // both are set
  bool any() const;
  BlockBits& operator&=(const BlockBits& other);
  BlockBits& operator|=(const BlockBits& other);
};

/// As a list is kept: the gaps between the places, or all bits where that is shorter.
std::string list_of_places(const std::vector<std::uint16_t>& places);
BlockBits bits_of_list(std::string_view list);

/// A word that every entry of some kind holds: it is listed however rare it is.
bool is_always_listed(std::string_view word);

/// For one search, within its transaction.
class WordLists {
 public:
  explicit WordLists(Transaction& tx);
  /// The last block that has entries; -1 where there are none.
  int newest() const { return newest_; }

  bool is_listed(int block) const { return listed_[static_cast<std::size_t>(block)] != 0; }

  class Question;
  /// The same for the same clauses; lives as long as the lists.
  Question& question(const SearchClauses& clauses);
  /// The entries of the block that hold one word of each clause; nothing where none does.
  const BlockBits* holding(Question& question, int block);

 private:
  using Clause = std::vector<std::string>;
  /// What FTS5 found for a clause, and in which blocks it was asked.
  struct Asked {
    std::vector<char> known;
    std::unordered_map<int, BlockBits> found;
    int at_once = 1;
  };
  const std::vector<char>& blocks_of(const std::string& word);
  bool is_listed(const std::string& word, int block) { return blocks_of(word)[static_cast<std::size_t>(block)] != 0; }
  BlockBits list(const std::string& word, int block);
  const BlockBits* ask(const Clause& clause, int block);
  bool narrow(BlockBits& bits, const Clause& clause, int block);

  Transaction& tx_;
  int newest_ = -1;
  std::vector<char> listed_;  // by block
  std::unordered_map<std::string, std::vector<char>> blocks_;
  std::unordered_map<std::string, Asked> asked_;
  std::unordered_map<std::string, std::unique_ptr<Question>> questions_;
};

class WordLists::Question {
 private:
  friend class WordLists;
  SearchClauses clauses_;
  std::vector<char> known_;
  std::vector<std::unique_ptr<BlockBits>> bits_;
};

/// The words that an entry is found by.
struct EntryWords {
  std::int64_t id = 0;
  std::vector<std::string> words;  // each once
};
/// Of the whole installation, by their numbers; in search_store.cc, which makes them.
std::vector<EntryWords> entries_with_words(Transaction& tx, std::int64_t first, std::int64_t last);

/// Before an entry is taken out: blocks of which much is gone are listed anew.
void note_removed(Transaction& tx, std::int64_t entry);
/// Lists the common words of one block that is full and not listed, or of which much is
/// gone; false where there is none. Half a second, in slices between which others write. By one thread at a time.
bool list_common_words(Database& database);

}  // namespace dondoc::store
