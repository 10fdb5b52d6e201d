// Through the entries that hold some words, the newest first, and only where those of
// certain subjects stand: the paragraphs of a plan are entered at once and stand
// together, so a unit's 400 plans are 400 short stretches of a million entries. SQLite
// alone: an index of words with 400 of them asked for at once is slow there, and so is
// a look at each entry that the words find.
#pragma once

#include <cstdint>
#include <vector>

#include "domain/search_kind.h"
#include "store/database.h"
#include "store/search_lists.h"

namespace dondoc::store {

struct EntrySpan { std::int64_t first = 0, last = 0; };

/// Where the entries of a kind stand that belong to these plans, the oldest first.
/// Others may stand between them.
std::vector<EntrySpan> spans_of(Transaction& tx, domain::SearchKind kind, const std::vector<base::Id>& plans);

class SearchWalk {
 public:
  /// What all the questions find, the last of them of one word that is always listed. All must outlive the walk.
  SearchWalk(WordLists& lists, std::vector<WordLists::Question*> questions);
  /// From here on only what lies within the spans, which must outlive the walk.
  void keep_to(const std::vector<EntrySpan>& spans);
  /// The next ones, no more than `most` (at least 1); none once the end is reached.
  std::vector<std::int64_t> next(std::size_t most);

 private:
  bool open_block();
  void keep_to_spans();
  WordLists& lists_;
  const std::vector<WordLists::Question*> questions_;
  const std::vector<EntrySpan>* spans_ = nullptr;
  int block_;                      // the one that is read
  BlockBits bits_;                 // what of it was not given yet
  std::size_t part_ = 0;           // nothing after it is left
};

}  // namespace dondoc::store
