#include "compiler/grammar/page.h"

#include <algorithm>

#include "compiler/grammar/mention_list.h"
#include "compiler/grammar/verb.h"

namespace dondoc::compiler {

using namespace literals;

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
  if (rules.on(Rule::body_short_form)) {
    short_forms = read_short_forms(words, rules);
    constexpr int most = 200;  // more would be looked through at each word
    int signs = 0;
    for (const auto& short_form : short_forms)
      if (short_form.sign && signs++ < most) words.learn_sign(short_form.form);
  }
  if (rules.on(Rule::body_known)) learn_names();
}

void Page::learn_names() {
  constexpr std::uint32_t longest = 16;  // words of a name
  const auto learn = [&](Span line) {
    while (!line.empty() && words[line.last - 1].kind == Word::Kind::mark) --line.last;
    if (line.empty() || !is_list_of_bodies(words, line, rules)) return;
    if (words.is(line.last - 1, "sau"_w)) return;  // "Sở A chỉ đạo Chi cục B thực hiện các nội dung sau"
    // "Ủy ban nhân dân xã phối hợp": what it does is said with its name.
    for (std::uint32_t i = line.first; i < line.last; ++i)
      if (const auto verb = verb_at(words, i, line.last);
          verb && verb.tag != Verb::act && verb.tag != Verb::link && !words[i].capital) return;
    for (const auto& body : read_bodies(words, line, rules))
      if (!body.common && !body.group && body.kind.empty() && body.span.size() > 2 && body.span.size() <= longest && words[body.span.first].capital) words.learn(body.span);
  };
  for (const auto& node : structure.sections)
    if (node.kind != LabelKind::article && node.kind != LabelKind::annex) learn(words.in(node.heading));
  for (const auto& recipient : structure.recipients) learn(words.in(recipient.at));
}

bool Page::is_text(std::uint32_t i) const {
  const auto zone = structure.places[i].zone;
  return (zone == Zone::body || zone == Zone::closing || zone == Zone::annex) && block(i).kind != BlockKind::table && block(i).kind != BlockKind::furniture &&
         block(i).kind != BlockKind::footnote && block(i).table < 0;
}

std::uint32_t Page::block_of(std::uint32_t word) const {
  const auto at = std::upper_bound(blocks.begin(), blocks.end(), word, [](std::uint32_t i, Span block) { return i < block.last; });
  return static_cast<std::uint32_t>(at - blocks.begin());
}

draft::SectionRole Page::role_of(int section) const {
  for (; section >= 0; section = structure.sections[static_cast<std::size_t>(section)].parent)
    if (const auto role = structure.sections[static_cast<std::size_t>(section)].role; role != draft::SectionRole::other) return role;
  return draft::SectionRole::other;
}

}  // namespace dondoc::compiler
