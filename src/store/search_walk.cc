#include "store/search_walk.h"

#include <algorithm>

#include "store/filter.h"

namespace dondoc::store {
namespace {

constexpr std::size_t kMostAtOnce = 8192;

}  // namespace

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

SearchWalk::SearchWalk(Transaction& tx, const std::string& words, const std::vector<EntrySpan>& spans)
    : tx_(tx), words_(words), spans_(spans), left_(spans.size()) {
  read_.push_back(spans.empty() ? 0 : spans.back().last + 1);  // one that was read and is not within
}

void SearchWalk::read() {
  // What lies between the last that was read and the next stretch is passed over.
  const auto from = std::min(read_.back() - 1, spans_[left_ - 1].last);
  read_.clear();
  at_ = 0;
  for (const auto row : tx_.query("SELECT rowid FROM search_words WHERE search_words MATCH $1 AND rowid <= $2 ORDER BY rowid DESC LIMIT $3", words_, from,
                                  static_cast<std::int64_t>(asked_)))
    read_.push_back(row.get<std::int64_t>(0));
  more_ = read_.size() == asked_;
  asked_ = std::min(asked_ * 2, kMostAtOnce);
}

std::vector<std::int64_t> SearchWalk::next(std::size_t most) {
  std::vector<std::int64_t> out;
  while (out.size() < most) {
    if (at_ == read_.size()) {
      if (!more_) break;
      // Those that begin after what was read have nothing more.
      while (left_ > 0 && spans_[left_ - 1].first >= read_.back()) --left_;
      if (left_ == 0) break;
      read();
      continue;
    }
    const auto id = read_[at_++];
    while (left_ > 0 && spans_[left_ - 1].first > id) --left_;
    if (left_ == 0) break;
    if (id <= spans_[left_ - 1].last) out.push_back(id);
  }
  return out;
}

}  // namespace dondoc::store
