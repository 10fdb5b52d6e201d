#include "compiler/grammar/mention_list.h"

#include <algorithm>

#include "compiler/grammar/verb.h"

namespace dondoc::compiler {

using namespace literals;

namespace {

bool is_joint(const Words& words, std::uint32_t i) {
  return words.is_mark(i, ';') || words.is_mark(i, ',') || words.is(i, "và"_w) || words.is(i, "hoặc"_w) || words.is(i, "cùng"_w);
}

// "; và mời", ", cùng với": what stands between two bodies.
std::uint32_t skip_joint(const Words& words, std::uint32_t i, std::uint32_t last) {
  while (i < last && (is_joint(words, i) || words.is(i, "mời"_w) || words.is_mark(i, '+') || (words.is(i, "với"_w) && words.is(i - 1, "cùng"_w)))) ++i;
  return i;
}

// From a body that no lexicon knows to where the next one begins.
std::uint32_t unknown_end(const Words& words, std::uint32_t i, std::uint32_t last) {
  for (std::uint32_t j = i; j < last; ++j) {
    if (words.is_mark(j, ';')) return j;
    if (words.is_mark(j, '(')) {
      j = words.past_bracket(j, last) - 1;
      continue;
    }
    // "SYT, SNV": short forms that nobody knows, one beside the other.
    if (j == i + 1 && is_joint(words, j) && words[i].capitals && j + 1 < last && words[j + 1].capitals && (j + 2 >= last || words[j + 2].kind == Word::Kind::mark || is_joint(words, j + 2))) return j;
    if (j > i && is_joint(words, j) && another_begins(words, j + 1, last, {}, !words.is_mark(j, ','))) return j;
  }
  return last;
}

// "Sở: NN&MT, TC, GD&ĐT": each short form stands for a body of the kind before the colon.
bool elision(const Words& words, Span span, std::vector<Body>& out) {
  std::uint32_t colon = span.first;
  const auto start = body_starts(words, span.first, span.last);
  if (!start || (start->head != Head::named && start->head != Head::institution)) return false;
  const std::uint32_t noun = span.first + start->size - 1;
  if (start->determiner > 0 && (words.is(noun, "trường"_w) || words.is(noun, "viện"_w))) return false;  // schools and hospitals have names of their own
  colon += start->size;
  if (!words.is_mark(colon, ':') || colon + 1 >= span.last) return false;
  std::uint32_t i = colon + 1;
  while (i < span.last) {
    std::uint32_t j = i;
    // "VH,TT&DL" is one: a comma with no space behind it.
    const auto sector = words.find(sectors, i, span.last);
    if (sector) j = i + static_cast<std::uint32_t>(sector.size);
    while (j < span.last && !(words.is_mark(j, ',') && !(j + 1 < span.last && words[j + 1].glued)) && !words.is_mark(j, ';') && !words.is(j, "và"_w)) ++j;
    if (j > i) out.push_back({{i, j}, false, false, {span.first + start->determiner, colon}});
    i = skip_joint(words, j, span.last);
    if (i == j) break;
  }
  return !out.empty();
}

std::uint32_t skip_request(const Words& words, std::uint32_t i, std::uint32_t last) {
  // "Ủy ban nhân dân tỉnh yêu cầu Ban A": who asks stands before it.
  if (!words.find(requests, i, last))
    if (const auto asks = read_body(words, i, last, Reading::prose); asks && !asks->common)
      if (const auto request = words.find(requests, asks->span.last, last); request && body_starts(words, asks->span.last + static_cast<std::uint32_t>(request.size), last)) i = asks->span.last;
  if (const auto request = words.find(requests, i, last)) i += static_cast<std::uint32_t>(request.size) + words.is_mark(i + static_cast<std::uint32_t>(request.size), ':');
  return i;
}

// "Các ông (bà): Chánh Văn phòng …", "Các đồng chí: …": how those named are addressed; behind it, `i` where none stands.
std::uint32_t past_address(const Words& words, std::uint32_t i, std::uint32_t last) {
  std::uint32_t at = i + (words.is(i, "các"_w) ? 1 : 0);
  if (words.is(at, "ông"_w)) {
    const bool bracket = words.is_mark(at + 1, '(') && words.is(at + 2, "bà"_w) && words.is_mark(at + 3, ')');
    const bool slash = (words.is_mark(at + 1, '/') || words.is_mark(at + 1, ',')) && words.is(at + 2, "bà"_w);
    if (!bracket && !slash) return i;
    at += bracket ? 4 : 3;
    if (words.is_mark(at, ':') || words.is_mark(at, ',')) ++at;
  } else if (at > i && words.match("đồng chí", at, last) && words.is_mark(at + 2, ':')) {
    at += 3;
  } else {
    return i;
  }
  return at < last && words[at].capital && body_starts(words, at, last) ? at : i;
}

// "UBND xã A, xã B": the place stands for a body of the kind named before it.
std::optional<Body> elided_place(const Words& words, std::uint32_t i, std::uint32_t last, const Body& before) {
  const Span named = before.kind.empty() ? before.span : before.kind;
  const auto head = words.find(heads, named.first, named.last);
  if (!head || head.tag != Head::institution || before.group || i + 1 >= last || words[i].capital) return std::nullopt;
  const auto level = words.find(levels, i, last);
  std::uint32_t end = i + static_cast<std::uint32_t>(level.size);
  if (!level || end >= last || !words.is_word(end) || !words[end].capital) return std::nullopt;
  while (end < last && words.is_word(end) && words[end].capital) ++end;
  return Body{{i, end}, false, false, {named.first, named.first + static_cast<std::uint32_t>(head.size)}};
}

// "các Sở Y tế, Nội vụ": the sector stands for a body of the kind named before it, which is one body and no class then.
std::optional<Body> elided_sector(const Words& words, std::uint32_t i, std::uint32_t last, Body& before) {
  const Span noun = before.kind.empty() ? noun_of_sector(words, before.span) : before.kind;
  if (noun.size() != 1) return std::nullopt;
  const std::uint32_t end = past_elided_sector(words, i, last, noun);
  if (end == i) return std::nullopt;
  if (before.kind.empty()) before = Body{{noun.first, before.span.last}};
  return Body{{i, end}, false, false, noun};
}

// A body whose kind is left out because the one before it told it.
std::optional<Body> elided(const Words& words, std::uint32_t i, std::uint32_t last, std::vector<Body>& bodies, const Rules& rules) {
  if (bodies.empty()) return std::nullopt;
  auto body = rules.on(Rule::body_places) ? elided_place(words, i, last, bodies.back()) : std::nullopt;
  if (!body && rules.on(Rule::body_elision)) body = elided_sector(words, i, last, bodies.back());
  return body;
}

}  // namespace

std::vector<Body> read_bodies(const Words& words, Span span, const Rules& rules) {
  std::vector<Body> bodies;
  while (span.last > span.first && (words.is_mark(span.last - 1, '.') || words.is_mark(span.last - 1, ';') || words.is_mark(span.last - 1, ':') ||
                                    words.is_mark(span.last - 1, ',')))
    --span.last;
  std::uint32_t i = skip_request(words, span.first, span.last);
  if (rules.on(Rule::body_note)) i = past_address(words, i, span.last);
  // "Đề nghị Ủy ban nhân dân xã phối hợp": who is asked, not what for.
  if (i > span.first)
    if (const auto asked = read_bodies_in_prose(words, i, span.last, rules); !asked.bodies.empty())
      if (const auto verb = verb_at(words, asked.end, span.last); verb && (verb.tag == Verb::cooperate || verb.tag == Verb::lead || verb.tag == Verb::adverb || verb.tag == Verb::modal)) return asked.bodies;
  if (rules.on(Rule::body_elision) && elision(words, {i, span.last}, bodies)) return bodies;
  while (i < span.last) {
    auto body = elided(words, i, span.last, bodies, rules);
    if (!body) body = read_body(words, i, span.last, Reading::list, rules);
    if (!body || body->span.empty()) body = Body{{i, unknown_end(words, i, span.last)}};
    if (!body->span.empty()) bodies.push_back(*body);
    std::uint32_t j = body->span.last;
    // "Sở A Sở B": no mark between them.
    if (j < span.last && rules.on(Rule::body_list) && words[j].capital && (words.is(j, "sở"_w) || words.is(j, "bộ"_w)) && words.find(sectors, j + 1, span.last)) {
      i = j;
      continue;
    }
    if (words.is_mark(j, '-') && !words[j].glued && j + 1 < span.last && body->span.last == j && rules.on(Rule::body_list) && body_starts(words, j + 1, span.last)) {
      i = j + 1;
      continue;
    }
    while (j < span.last && !is_joint(words, j)) j = words.is_mark(j, '(') ? words.past_bracket(j, span.last) : j + 1;
    if (!rules.on(Rule::body_list)) break;
    i = skip_joint(words, j, span.last);
    if (i <= body->span.first) break;
  }
  return bodies;
}

namespace {

// "các cơ quan được phân công … có trách nhiệm …": the clause says which they are
// when one group is named, and adds nothing to a list. A bare group may be told
// by any clause: "cơ quan giới thiệu người ứng cử có trách nhiệm …".
void read_clause(const Words& words, std::uint32_t last, ListInProse& list) {
  const bool bare = list.bodies.size() == 1 && list.bodies[0].common && begins_predicate(verb_at(words, list.end, last)) &&
                    verb_at(words, list.end, last).tag == Verb::act;
  if (!bare && !words.match("được phân công", list.end, last) && !words.match("được giao", list.end, last)) return;
  for (std::uint32_t j = list.end; j < last && j < list.end + 30 && words[j].kind != Word::Kind::mark; ++j) {
    if (!words.match("có trách nhiệm", j, last) && !words.match("chịu trách nhiệm", j, last)) continue;
    if (words.is(j - 1, "và"_w)) return;  // "… tổ chức thực hiện và có trách nhiệm …": what they do
    if (list.bodies.size() == 1) {
      list.bodies[0].span.last = j;
      list.bodies[0].common = false;
    }
    list.end = j;
    return;
  }
}

// Behind a bracket that only tells more of the body before it ("Sở Nội vụ (Phòng Văn thư)").
std::uint32_t past_note(const Words& words, std::uint32_t i, std::uint32_t last) {
  if (!words.is_mark(i, '(')) return i;
  const auto end = words.past_bracket(i, last);
  return end - i >= 3 && words.is_mark(end - 1, ')') && body_starts(words, i + 1, end) ? end : i;
}

ListInProse read_list(const Words& words, std::uint32_t i, std::uint32_t last, const Rules& rules) {
  ListInProse list;
  list.end = i;
  if (rules.on(Rule::body_note)) i = past_address(words, i, last);
  for (;;) {
    auto body = elided(words, i, last, list.bodies, rules);
    if (!body) body = read_body(words, i, last, Reading::prose, rules);
    if (!body || body->span.empty()) return list;
    list.bodies.push_back(*body);
    list.end = body->span.last;
    std::uint32_t next = past_note(words, list.end, last);
    if (!is_joint(words, next) || !rules.on(Rule::body_list)) return list;
    const bool semicolon = words.is_mark(next, ';'), and_ = !semicolon && !words.is_mark(next, ',');
    next = skip_joint(words, next, last);
    std::vector<Body> ahead{list.bodies.back()};  // looked at, not changed: the list may end here
    const bool shares_kind = elided(words, next, last, ahead, rules).has_value();
    if (!shares_kind && !another_begins(words, next, last, *body, and_ || semicolon || words.is(next - 1, "và"_w))) return list;
    if (semicolon) {
      // Behind a semicolon a body may be the subject of the next clause.
      const auto further = read_body(words, next, last, Reading::prose, rules);
      if (!further) return list;
      const auto verb = verb_at(words, further->span.last, last);
      if (verb && (verb.tag == Verb::lead || verb.tag == Verb::modal || verb.tag == Verb::cooperate || verb.tag == Verb::adverb)) return list;
    }
    i = next;
  }
}

}  // namespace

ListInProse read_bodies_in_prose(const Words& words, std::uint32_t i, std::uint32_t last, const Rules& rules) {
  auto list = read_list(words, i, last, rules);
  if (list.bodies.empty()) return list;
  read_clause(words, last, list);
  // The number of a footnote clings to the name.
  if (words.is_number(list.end) && words[list.end].glued && list.end < last) ++list.end;
  list.end = past_note(words, list.end, last);
  return list;
}

bool is_list_of_bodies(const Words& words, Span span, const Rules& rules) {
  const std::uint32_t i = skip_request(words, span.first, span.last);
  if (i >= span.last || !body_starts(words, i, span.last)) return false;
  std::uint32_t end = span.last;
  while (end > i && words[end - 1].kind == Word::Kind::mark && !words.is_mark(end - 1, ')')) --end;
  const auto list = read_bodies_in_prose(words, i, end, rules);
  if (list.bodies.empty()) return false;
  if (list.end >= end) return true;
  // "Các trường mầm non, tiểu học": what is left holds no verb, and so no sentence.
  bool verbs_left = false;
  for (std::uint32_t j = list.end; j < end && end - i <= 40; j += std::max<std::uint32_t>(1, compound_at(words, j, end))) verbs_left = verbs_left || (!words[j].capital && begins_predicate(verb_at(words, j, end)));
  if (!verbs_left && end - i <= 40) return true;
  // What is left may tell more of them ("- Cơ quan thường trực", "(đầu mối)"),
  // or what they do in a relative clause; a sentence goes on with its verb.
  const auto verb = verb_at(words, list.end, end);
  if (words.match("báo cáo", list.end, end) || words.match("gửi", list.end, end)) return false;
  // "Yêu cầu các cơ quan, đơn vị nghiêm túc thực hiện chế độ báo cáo: …": an order that goes on, and no name.
  if (i > span.first && end - list.end > 2 && (verb.tag == Verb::adverb || verb.tag == Verb::act) && verb && rules.on(Rule::task_request)) return false;
  return !verb || end - list.end > 40 ? words.is_mark(list.end, '(') || words.is_mark(list.end, '-') || words.is_mark(list.end, ';')
                                      : verb.tag == Verb::link || end - span.first <= 30;
}

}  // namespace dondoc::compiler
