// Through the entries that hold some words, but only where those of certain
// subjects stand: the paragraphs of a plan are entered at once and stand together,
// so a unit's 400 plans are 400 short stretches of a million entries. SQLite alone:
// an index of words with 400 of them asked for at once is slow there, and so is a
// look at each entry that the words find.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "domain/search_kind.h"
#include "store/database.h"

namespace dondoc::store {

struct EntrySpan { std::int64_t first = 0, last = 0; };

/// Where the entries of a kind stand that belong to these plans, the oldest first.
/// Others may stand between them.
std::vector<EntrySpan> spans_of(Transaction& tx, domain::SearchKind kind, const std::vector<base::Id>& plans);

class SearchWalk {
 public:
  /// words: as FTS5 writes them. All must outlive the walk.
  SearchWalk(Transaction& tx, const std::string& words, const std::vector<EntrySpan>& spans);
  /// The next ones within the stretches, the newest first and no more than `most`
  /// (at least 1); none once the end is reached.
  std::vector<std::int64_t> next(std::size_t most);

 private:
  void read();
  Transaction& tx_;
  const std::string& words_;
  const std::vector<EntrySpan>& spans_;
  std::size_t left_;             // stretches that are not passed yet
  std::size_t asked_ = 256;      // how many are read at once
  std::vector<std::int64_t> read_;
  std::size_t at_ = 0;
  bool more_ = true;
};

}  // namespace dondoc::store
