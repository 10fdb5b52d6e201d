#include "compiler/grammar/coverage.h"

#include <algorithm>
#include <cstdio>

#include "base/text.h"

namespace dondoc::compiler {

namespace {

// A claim on every byte; the later and more telling one stays.
class Map {
 public:
  Map(const SourceText& source) : source_(source), map_(source.text), claims_(source.text.size(), Claim::plain) {}

  void claim(Range at, Claim claim) {
    for (std::uint32_t i = at.begin; i < at.end && i < claims_.size(); ++i) claims_[i] = std::max(claims_[i], claim);
  }
  void claim(const draft::At& at, Claim what) {
    if (at.size() == 2) claim(Range{static_cast<std::uint32_t>(map_.byte_at(at[0])), static_cast<std::uint32_t>(map_.byte_at(at[1]))}, what);
  }

  Coverage coverage() const {
    Coverage out;
    for (std::uint32_t i = 0; i < claims_.size();) {
      const auto code = base::decode(source_.text, i);
      if (!base::is_space(code.value)) {
        ++out.characters;
        out.claimed += claims_[i] != Claim::plain;
        if (!out.stretches.empty() && out.stretches.back().claim == claims_[i] && source_.text.find('\n', out.stretches.back().at.end) >= i)
          out.stretches.back().at.end = i + code.size;
        else
          out.stretches.push_back({{i, i + code.size}, claims_[i]});
      }
      i += code.size;
    }
    return out;
  }

 private:
  const SourceText& source_;
  base::CodePointMap map_;
  std::vector<Claim> claims_;
};

// A line whose place alone says what it is for: a bullet of a section, or a
// paragraph under a heading whose role is known.
bool is_item(const SourceText& source, const Structure& structure, std::size_t b) {
  const auto* section = structure.section_of(b);
  if (!section) return false;
  if (!source.blocks[b].label.empty() || source.blocks[b].table >= 0) return true;
  for (int up = structure.places[b].section; up >= 0; up = structure.sections[static_cast<std::size_t>(up)].parent)
    if (structure.sections[static_cast<std::size_t>(up)].role != draft::SectionRole::other) return true;
  return false;
}

}  // namespace

Coverage read_coverage(const SourceText& source, const Structure& structure, const draft::Draft& draft) {
  Map map(source);
  for (std::size_t b = 0; b < source.blocks.size(); ++b) {
    const auto& block = source.blocks[b];
    if (block.kind == BlockKind::table) continue;
    switch (structure.places[b].zone) {
      case Zone::body:
      case Zone::annex:
        if (is_item(source, structure, b)) map.claim(block.at, Claim::item);
        break;
      case Zone::closing:
        if (base::starts_with_folded(source.text_of(block), "tren day la")) map.claim(block.at, Claim::frame);
        break;
      default: map.claim(block.at, Claim::frame);
    }
  }
  for (const auto& section : structure.sections) {
    map.claim(section.label_at, Claim::outline);
    map.claim(section.heading, Claim::outline);
    if (section.heading.empty()) map.claim(section.text, Claim::outline);
  }
  for (const auto& reference : draft.references) map.claim(reference.at, Claim::reference);
  for (const auto& period : draft.periods) map.claim(period.at, Claim::programme);
  for (const auto& event : draft.events) map.claim(event.at, Claim::programme);
  for (const auto& theme : draft.themes) map.claim(theme.at, Claim::programme);
  for (const auto& channel : draft.channels) map.claim(channel.at, Claim::programme);
  for (const auto& task : draft.tasks) {
    map.claim(task.at, Claim::task);
    for (const auto& mention : task.assignees) map.claim(mention.at, Claim::task);
    for (const auto& mention : task.with) map.claim(mention.at, Claim::task);
    if (task.due) map.claim(task.due->at, Claim::task);
    for (const auto& product : task.deliverables) map.claim(product.at, Claim::task);
  }
  for (const auto& report : draft.reporting) map.claim(report.at, Claim::report);
  return map.coverage();
}

std::string show_unclaimed(const SourceText& source, const Coverage& coverage) {
  std::string out;
  for (const auto& stretch : coverage.stretches)
    if (stretch.claim == Claim::plain) {
      out += source.slice(stretch.at);
      out += '\n';
    }
  char line[80];
  std::snprintf(line, sizeof line, "%.1f %% of %zu characters claimed\n", coverage.share() * 100, coverage.characters);
  return out + line;
}

}  // namespace dondoc::compiler
