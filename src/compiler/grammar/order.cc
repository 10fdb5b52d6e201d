#include "compiler/grammar/order.h"

#include "compiler/grammar/body.h"
#include "compiler/grammar/verb.h"

namespace dondoc::compiler {

bool orders(const Words& words, Span text) {
  const auto verb = verb_at(words, text.first, text.last);
  return begins_predicate(verb) && verb.tag != Verb::modal && verb.tag != Verb::adjunct;
}

bool charges_other(const Words& words, Span text) {
  if (words.match("trong đó", text.first, text.last)) text.first += 2 + words.is_mark(text.first + 2, ',');
  const auto request = words.find(requests, text.first, text.last);
  return request && body_starts(words, text.first + static_cast<std::uint32_t>(request.size), text.last);
}

bool competence(const Words& words, Span text) {
  std::uint32_t end = text.last;
  while (end > text.first && words[end - 1].kind == Word::Kind::mark) --end;
  return end >= text.first + 3 && words.match("theo thẩm quyền", end - 3, end);
}

bool executes(const Words& words, Span text) { return words.seek("chịu trách nhiệm thi hành", text) < text.last; }

namespace {

constexpr Lexicon idle_headings({Entry<bool>
    {"đối tượng", true}, {"tiêu chuẩn", true}, {"nguyên tắc", true}, {"mục tiêu", true}, {"hiện trạng", true}, {"thực trạng", true}, {"quan điểm", true},
    {"đánh giá nguy cơ", true}, {"thành phần", true}, {"tiêu chí", true}, {"kết quả đạt được", true}, {"phạm vi", true}, {"hình thức khen thưởng", true}, {"cơ sở pháp lý", true},
    {"tình hình", true}, {"sự cần thiết", true}, {"đặc điểm", true}, {"chỉ tiêu", true}, {"yêu cầu", true}, {"mục đích", true}, {"quy định về", true},
    {"trình tự", true}, {"khẩu hiệu", true}, {"các khẩu hiệu", true}, {"một số khẩu hiệu", true},
});

}  // namespace

bool describes(const Words& words, Span heading) { return static_cast<bool>(words.find(idle_headings, heading.first, heading.last)); }

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
