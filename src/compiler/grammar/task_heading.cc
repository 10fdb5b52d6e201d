#include "compiler/grammar/task_heading.h"

#include "compiler/grammar/subject.h"

namespace dondoc::compiler {

namespace {

// Before the bodies of a heading: "Trách nhiệm của Sở Y tế", "Đối với các xã".
constexpr Lexicon heading_openings({Entry<bool>
    {"trách nhiệm của", true}, {"nhiệm vụ của", true}, {"đối với", true}, {"về phía", true}, {"phân công nhiệm vụ cho", true}, {"trách nhiệm", true},
    {"riêng", true}, {"riêng đối với", true},
});

// "Điều 2. Giao Giám đốc Sở A": the article's points are what is given.
constexpr Lexicon order_openings({Entry<bool>
    {"giao", true}, {"giao cho", true}, {"giao nhiệm vụ cho", true}, {"phân công", true}, {"yêu cầu", true}, {"đề nghị", true},
});

}  // namespace

std::vector<Body> listed_bodies(const Page& page, Span span, bool strictly) {
  const auto& words = page.words;
  while (!span.empty() && words[span.last - 1].kind == Word::Kind::mark && !words.is_mark(span.last - 1, ')')) --span.last;
  const auto opening = words.find(heading_openings, span.first, span.last);
  span.first += static_cast<std::uint32_t>(opening.size);
  // "Trách nhiệm của …" says itself that a body follows.
  if (opening && opening.size > 2 && !span.empty() && span.size() < 20 && !strictly) return read_bodies(words, span, page.rules);
  if (span.empty() || !is_list_of_bodies(words, span, page.rules)) return {};
  if (strictly && read_bodies_in_prose(words, span.first, span.last, page.rules).end < span.last) return {};
  return read_bodies(words, span, page.rules);
}

std::vector<Body> ordered_bodies(const Page& page, Span span) {
  const auto order = page.words.find(order_openings, span.first, span.last);
  if (!order) return {};
  return listed_bodies(page, {span.first + static_cast<std::uint32_t>(order.size), span.last}, true);
}

namespace {

// What stands between a body and the colon before its list of duties.
constexpr Lexicon list_openings({Entry<bool>
    {"có trách nhiệm", true}, {"chịu trách nhiệm", true}, {"có nhiệm vụ", true}, {"thực hiện", true}, {"tập trung", true}, {"tổ chức", true}, {"triển khai", true},
    {"các", true}, {"những", true}, {"một số", true}, {"nhiệm vụ", true}, {"nội dung", true}, {"công việc", true}, {"việc", true}, {"tốt", true}, {"cụ thể", true},
    {"sau", true}, {"sau đây", true}, {"như sau", true}, {"chủ yếu", true}, {"trọng tâm", true}, {"chính", true},
});

}  // namespace

bool heads_list(const Page& page, Span text) {
  const auto& words = page.words;
  if (!page.rules.on(Rule::task_lead_in)) return false;
  const auto subject = read_subject(words, text, page.rules);
  if (!subject.at_start || subject.common() || subject.asked) return false;
  std::uint32_t i = subject.predicate;
  while (i < text.last && words.is_word(i)) {
    const auto part = words.find(list_openings, i, text.last);
    if (!part) return false;
    i += static_cast<std::uint32_t>(part.size);
  }
  return true;
}

namespace {

// "các sở: Y tế, Nội vụ …": the colon stands within the names.
bool names_sectors(const Words& words, std::uint32_t i, std::uint32_t last) {
  const auto sector = words.find(sectors, i, last);
  const auto behind = i + static_cast<std::uint32_t>(sector.size);
  return sector && words[i].capital && words.is_mark(behind, ',') && behind + 1 < last && words[behind + 1].capital;
}

}  // namespace

RunOn run_on(const Page& page, Span span) {
  const auto& words = page.words;
  if (!page.rules.on(Rule::task_run_on)) return {};
  int depth = 0;
  for (std::uint32_t i = span.first; i < span.last && i < span.first + 60; ++i) {
    if (words.is_mark(i, '(')) ++depth;
    if (words.is_mark(i, ')')) --depth;
    const bool within = i + 1 < span.last && words[i + 1].glued;  // the stop of "P.QT"
    if ((words.is_mark(i, '.') && !within) || words.is_mark(i, '?')) return {};
    if (depth || !words.is_mark(i, ':')) continue;
    auto bodies = listed_bodies(page, {span.first, i}, true);
    if (bodies.empty() || names_sectors(words, i + 1, span.last)) return {};
    return {Span{i + 1, span.last}, std::move(bodies)};
  }
  return {};
}

}  // namespace dondoc::compiler
