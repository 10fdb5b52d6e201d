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

}  // namespace dondoc::compiler
