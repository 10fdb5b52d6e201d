#include "compiler/grammar/order.h"

#include "compiler/grammar/body.h"
#include "compiler/grammar/verb.h"

namespace dondoc::compiler {

bool orders(const Words& words, Span text) {
  const auto verb = verb_at(words, text.first, text.last);
  return begins_predicate(verb) && verb.tag != Verb::modal && verb.tag != Verb::adjunct;
}

bool charges_other(const Words& words, Span text) {
  const auto request = words.find(requests, text.first, text.last);
  return request && body_starts(words, text.first + static_cast<std::uint32_t>(request.size), text.last);
}

bool competence(const Words& words, Span text) {
  std::uint32_t end = text.last;
  while (end > text.first && words[end - 1].kind == Word::Kind::mark) --end;
  return end >= text.first + 3 && words.match("theo thẩm quyền", end - 3, end);
}

bool executes(const Words& words, Span text) { return words.seek("chịu trách nhiệm thi hành", text) < text.last; }

bool reads_as_orders(const Page& page, const SectionNode& node) {
  const auto& words = page.words;
  int verbs_first = 0, items = 0;
  const auto count = [&](Span line) {
    const auto verb = verb_at(words, line.first, line.last);
    ++items;
    verbs_first += verb && verb.tag != Verb::link;
  };
  for (std::uint32_t b = node.first_block + 1; b < node.last_block; ++b) {
    if (!page.is_text(b) || page.blocks[b].empty()) continue;
    const auto* labelled = page.structure.section_of(b);
    count(labelled && labelled->first_block == b ? words.in(labelled->heading.empty() ? labelled->text : labelled->heading) : page.blocks[b]);
  }
  if (const Span text = words.in(node.text); !text.empty()) count(text);
  return items > 0 && verbs_first * 2 >= items;
}

}  // namespace dondoc::compiler
