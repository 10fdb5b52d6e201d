#include "compiler/grammar/unread.h"

#include <algorithm>

namespace dondoc::compiler {

namespace {

bool overlap(Span a, Span b) { return a.first < b.last && b.first < a.last; }

// Work is charged inside the outline; what leads over to it tells what the plan is for.
bool charges(const Page& page, int section) {
  const auto role = page.role_of(section);
  return section >= 0 && role != draft::SectionRole::purpose && role != draft::SectionRole::requirements;
}

// "Trong giai đoạn 2026 - 2030" frames the plan, and a heading frames what stands below it.
bool frames(const Page& page, const Deadline& deadline, int section) {
  if (deadline.date.window && !deadline.date.to.month) return true;
  const auto heading = page.structure.sections[static_cast<std::size_t>(section)].heading;
  return !heading.empty() && overlap(page.words.in(heading), deadline.span);
}

}  // namespace

std::vector<Span> read_unread(const Page& page, const std::vector<Span>& taken) {
  std::vector<Span> unread;
  for (std::uint32_t b = 0; b < page.blocks.size(); ++b) {
    const int section = page.structure.places[b].section;
    if (!page.is_text(b) || !charges(page, section)) continue;
    for (const auto& deadline : read_deadlines(page.words, page.blocks[b], page.rules)) {
      if (frames(page, deadline, section) || std::any_of(taken.begin(), taken.end(), [&](Span span) { return overlap(span, deadline.span); })) continue;
      unread.push_back(deadline.span);
      break;
    }
  }
  return unread;
}

}  // namespace dondoc::compiler
