#include "store/search_walk.h"

#include <algorithm>
#include <bit>
#include <ranges>
#include <utility>

#include "store/filter.h"

namespace dondoc::store {

std::vector<EntrySpan> spans_of(Transaction& tx, domain::SearchKind kind, const std::vector<base::Id>& plans) {
  Filter filter("p.agency_id", tx.agency());
  filter.with_any("p.id", plans);
  const auto of_kind = filter.value(kind);
  const auto end = [&](const char* which) {
    return std::string("(SELECT ") + which + "(e.id) FROM search_entry e WHERE e.subject_id = p.id AND e.kind = " + of_kind + ")";
  };
  std::vector<EntrySpan> out;
  for (const auto row : tx.query_with("SELECT " + end("min") + ", " + end("max") + " FROM plan p" + filter.sql(), filter.params()))
    if (const auto first = row.get<std::optional<std::int64_t>>(0)) out.push_back({*first, row.get<std::int64_t>(1)});
  std::ranges::sort(out, {}, &EntrySpan::first);
  return out;
}

SearchWalk::SearchWalk(WordLists& lists, std::vector<WordLists::Question*> questions)
    : lists_(lists), questions_(std::move(questions)), block_(lists.newest() + 1) {}

void SearchWalk::keep_to(const std::vector<EntrySpan>& spans) {
  if (std::exchange(spans_, &spans) != &spans) keep_to_spans();
}

void SearchWalk::keep_to_spans() {
  const auto first = std::int64_t{block_} * kBlockEntries, last = first + kBlockEntries - 1;
  BlockBits within;
  for (const auto& span : *spans_) {
    if (span.first > last) break;
    if (span.last >= first) within.set(static_cast<int>(std::max(span.first, first) - first), static_cast<int>(std::min(span.last, last) - first));
  }
  bits_ &= within;
}

/// The next block that may have something; false at the end.
bool SearchWalk::open_block() {
  while (--block_ >= 0) {
    bits_.parts.fill(~std::uint64_t{0});
    const auto holds = [&](WordLists::Question* question) {
      const auto* found = lists_.holding(*question, block_);
      if (found) bits_ &= *found;
      return found != nullptr;
    };
    // What is of the kind is known at once where it is listed; elsewhere the words are sooner found.
    bool is_open = lists_.is_listed(block_) ? std::ranges::all_of(questions_ | std::views::reverse, holds) : std::ranges::all_of(questions_, holds);
    if (is_open && spans_) keep_to_spans();
    part_ = bits_.parts.size() - 1;
    if (is_open && bits_.any()) return true;
  }
  block_ = 0;  // so that it ends again
  bits_ = {};
  return false;
}

std::vector<std::int64_t> SearchWalk::next(std::size_t most) {
  std::vector<std::int64_t> out;
  if (block_ > lists_.newest() && !open_block()) return out;
  for (;;) {
    auto& part = bits_.parts[part_];
    while (part != 0 && out.size() < most) {
      const int bit = 63 - std::countl_zero(part);
      part &= ~(std::uint64_t{1} << bit);
      out.push_back(std::int64_t{block_} * kBlockEntries + static_cast<std::int64_t>(part_) * 64 + bit);
    }
    if (out.size() == most) return out;
    if (part_ > 0) --part_;
    else if (!open_block()) return out;
  }
}

}  // namespace dondoc::store
