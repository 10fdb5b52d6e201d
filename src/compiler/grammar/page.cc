#include "compiler/grammar/page.h"

namespace dondoc::compiler {

Page::Page(const SourceText& source_text, const Structure& document_structure, const Rules& reading_rules)
    : source(source_text), structure(document_structure), rules(reading_rules), words(source_text.text) {
  blocks.reserve(source.blocks.size());
  for (const auto& block : source.blocks) blocks.push_back(words.in(block.at));
  for (std::uint32_t i = 0; i < blocks.size(); ++i) {
    if ((structure.places[i].zone != Zone::body && structure.places[i].zone != Zone::closing) || block(i).kind == BlockKind::table) continue;
    for (const auto& date : read_dates(words, blocks[i], rules)) {
      // Each day of a short window is a day that the plan names.
      if (date.from.day && date.window && date.from.month == date.to.month && date.from.year == date.to.year)
        for (int day = date.from.day; day < date.to.day; ++day) calendar.add({date.from.year, date.from.month, day});
      calendar.add(date.from);
      calendar.add(date.to);
    }
  }
}

bool Page::is_text(std::uint32_t i) const {
  const auto zone = structure.places[i].zone;
  return (zone == Zone::body || zone == Zone::closing || zone == Zone::annex) && block(i).kind != BlockKind::table && block(i).kind != BlockKind::furniture &&
         block(i).kind != BlockKind::footnote && block(i).table < 0;
}

draft::SectionRole Page::role_of(int section) const {
  for (; section >= 0; section = structure.sections[static_cast<std::size_t>(section)].parent)
    if (const auto role = structure.sections[static_cast<std::size_t>(section)].role; role != draft::SectionRole::other) return role;
  return draft::SectionRole::other;
}

}  // namespace dondoc::compiler
