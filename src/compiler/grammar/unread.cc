#include "compiler/grammar/unread.h"

#include <algorithm>

#include "base/text.h"

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

enum class About { nothing, work, duties };

About about(const Page& page, const SectionNode& section) {
  if (section.heading.empty()) return About::nothing;
  const auto heading = base::fold(page.source.text.substr(section.heading.begin, section.heading.end - section.heading.begin));
  const auto says = [&](std::string_view words) { return heading.find(words) != std::string::npos; };
  // Further down, "Tổ chức triển khai …" opens what is to be done rather than a part.
  if (section.role == draft::SectionRole::assignment && (says(section.parent < 0 ? "to chuc" : "to chuc thuc hien") || says("phan cong") || says("trach nhiem") || says("nhiem vu"))) return About::duties;
  return section.role == draft::SectionRole::content && says("nhiem vu") ? About::work : About::nothing;
}

// A heading with nothing below it says nothing that could be missed.
bool is_bare(const Page& page, const SectionNode& section) {
  auto rest = page.words.in(section.at).size();
  for (const auto& inner : page.structure.sections)
    if (section.at.begin <= inner.at.begin && inner.at.end <= section.at.end) rest -= page.words.in(inner.heading).size() + page.words.in(inner.label_at).size();
  constexpr std::uint32_t fewest_words = 3;
  return rest < fewest_words;
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

std::vector<Span> read_barren(const Page& page, const std::vector<Span>& taken, const std::vector<std::size_t>& named) {
  const auto& sections = page.structure.sections;
  std::vector<Span> barren;
  std::vector<bool> told(sections.size());
  for (std::size_t s = 0; s < sections.size(); ++s) {
    const auto& section = sections[s];
    told[s] = section.parent >= 0 && told[static_cast<std::size_t>(section.parent)];
    const auto kind = about(page, section);
    if (told[s] || kind == About::nothing || is_bare(page, section)) continue;
    const auto inside = page.words.in(section.at);
    if (std::ranges::any_of(taken, [&](Span span) { return overlap(span, inside); })) continue;
    if (kind == About::work && !taken.empty() && std::ranges::none_of(named, [&](std::size_t at) { return section.at.begin <= at && at < section.at.end; })) continue;
    told[s] = true;
    barren.push_back(page.words.in(section.heading));
  }
  return barren;
}

}  // namespace dondoc::compiler
