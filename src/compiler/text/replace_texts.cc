#include "compiler/text/replace_texts.h"

#include <algorithm>

namespace dondoc::compiler {

namespace {

/// Bytes of the text before and after: what was replaced, in order.
struct Change { Range before, after; };

/// Where a place of the old text lies in the new one. Within a replaced passage
/// places move to its ends, `to_end` or not.
std::uint32_t moved(const std::vector<Change>& changes, std::uint32_t place, bool to_end) {
  const auto next = std::upper_bound(changes.begin(), changes.end(), place, [](std::uint32_t at, const Change& change) { return at < change.before.begin; });
  if (next == changes.begin()) return place;
  const auto& last = *std::prev(next);
  if (place >= last.before.end) return place - last.before.end + last.after.end;
  return place == last.before.begin || !to_end ? last.after.begin : last.after.end;
}

Range moved(const std::vector<Change>& changes, Range at) { return {moved(changes, at.begin, false), moved(changes, at.end, true)}; }

}  // namespace

void replace_texts(SourceText& source, const std::vector<std::pair<std::size_t, std::string>>& texts) {
  std::vector<Change> changes;
  std::string out;
  std::uint32_t copied = 0;
  for (const auto& [index, text] : texts) {
    const auto at = source.blocks[index].at;
    out.append(source.text, copied, at.begin - copied);
    const auto begin = static_cast<std::uint32_t>(out.size());
    out += text;
    changes.push_back({at, {begin, static_cast<std::uint32_t>(out.size())}});
    copied = at.end;
  }
  out.append(source.text, copied);
  for (auto& block : source.blocks) {
    const bool all_bold = block.bold_until == block.at.end;
    block.bold_until = block.bold_until == 0 ? 0 : all_bold ? moved(changes, block.at.end, true) : std::min(moved(changes, block.at.end, true), moved(changes, block.at.begin, false) + (block.bold_until - block.at.begin));
    block.at = moved(changes, block.at);
    for (auto& row : block.rows)
      for (auto& cell : row.cells) cell.at = moved(changes, cell.at);
  }
  for (auto& note : source.notes)
    if (!note.at.empty()) note.at = moved(changes, note.at);
  for (auto& word : source.doubtful) word = moved(changes, word);
  source.text = std::move(out);
  // A bold opening must not end within a letter.
  for (auto& block : source.blocks)
    while (block.bold_until > block.at.begin && block.bold_until < block.at.end && (static_cast<unsigned char>(source.text[block.bold_until]) & 0xC0) == 0x80) ++block.bold_until;
}

}  // namespace dondoc::compiler
