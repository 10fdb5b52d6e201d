#include "compiler/grammar/report_sender.h"

#include <algorithm>

namespace dondoc::compiler {

namespace {

bool on_reporting(const Page& page, std::uint32_t block) {
  return page.role_of(page.structure.places[block].section) == draft::SectionRole::reporting;
}

// The words of a block behind the label that it may carry.
Span behind_label(const Page& page, std::uint32_t block) {
  const auto* section = page.structure.section_of(block);
  Span span = page.blocks[block];
  if (section && section->first_block == block) span.first = std::max(span.first, page.words.in(section->label_at).last);
  return span;
}

// Who the paragraph right above is said to bind, in the part of the plan on reporting.
std::vector<Body> carried_on(const Page& page, std::uint32_t word) {
  const auto block = page.block_of(word);
  if (!page.rules.on(Rule::report_carried_on) || block == 0 || block >= page.blocks.size() || !on_reporting(page, block)) return {};
  if (page.words.match("trong quá trình", page.blocks[block].first, page.blocks[block].last)) return {};  // said of all, at the plan's end
  const auto above = block - 1;
  if (!page.is_text(above) || !on_reporting(page, above) || page.words.seek("báo cáo", page.blocks[above]) == page.blocks[above].last) return {};
  const Span line = behind_label(page, above);
  auto subject = read_subject(page.words, line, page.rules);
  if (subject.at_start) return std::move(subject.bodies);
  // "Báo cáo định kỳ: Trước ngày 15/6, các đơn vị báo cáo …": behind the name of the report.
  constexpr std::uint32_t longest = 8;
  for (std::uint32_t i = line.first; i < line.last && i < line.first + longest; ++i)
    if (page.words.is_mark(i, ':')) return read_subject(page.words, {i + 1, line.last}, page.rules).bodies;
  return {};
}

}  // namespace

std::vector<Body> bound_to_report(const Page& page, Span text, Span sentence, const std::vector<Body>& charged) {
  const bool before_subject = !charged.empty() && charged.front().span.first >= sentence.last && charged.front().span.first < text.last;
  if (!charged.empty() && sentence.first == text.first && !before_subject) return charged;
  if (auto subject = read_subject(page.words, sentence, page.rules); !subject.bodies.empty() && (subject.at_start || subject.asked || charged.empty())) {
    // What only repeats in common words whom the heading names is no other sender; whom a
    // further sentence asks is, where the one before names its own.
    const bool asked_apart = subject.asked && !charged.empty() && charged.front().span.first >= text.first && charged.front().span.last < sentence.first;
    if (subject.at_start || charged.empty() ? !subject.common() || charged.empty() || asked_apart : asked_apart) return std::move(subject.bodies);
  }
  // "Định kỳ 06 tháng các cơ quan có liên quan báo cáo …": behind how often, who does.
  if (page.words.match("định kỳ", sentence.first, sentence.last) && sentence.first > text.first && page.rules.on(Rule::report_sender))
    if (const auto again = read_recurrence(page.words, {sentence.first, std::min(sentence.last, sentence.first + 8)})) {
      auto subject = read_subject(page.words, {again->span.last, sentence.last}, page.rules);
      if (subject.at_start && !subject.common() && page.words.match("báo cáo", subject.predicate, sentence.last)) return std::move(subject.bodies);
    }
  if (charged.empty() || before_subject) return carried_on(page, sentence.first);
  return charged;
}

std::uint32_t announcement(const Page& page, std::uint32_t block) {
  const auto* section = page.structure.section_of(block);
  if (!section) return block;
  const std::uint32_t first = section->parent >= 0 ? page.structure.sections[static_cast<std::size_t>(section->parent)].first_block : section->first_block;
  constexpr std::uint32_t farthest = 40;  // lines between it and what it announces
  for (std::uint32_t b = block; b-- > first && block - b < farthest;) {
    const Span span = page.blocks[b];
    if (page.is_text(b) && !span.empty() && page.words.is_mark(span.last - 1, ':')) return b;
  }
  return block;
}

std::vector<Body> announced_sender(const Page& page, std::uint32_t block) {
  const auto above = announcement(page, block);
  if (above == block) return {};
  auto subject = read_subject(page.words, behind_label(page, above), page.rules);
  return subject.at_start ? std::move(subject.bodies) : std::vector<Body>{};
}

}  // namespace dondoc::compiler
