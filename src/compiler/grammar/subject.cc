#include "compiler/grammar/subject.h"

#include <algorithm>

#include "compiler/grammar/verb.h"

namespace dondoc::compiler {

using namespace literals;

bool Subject::common() const {
  return !bodies.empty() && std::all_of(bodies.begin(), bodies.end(), [](const Body& b) { return b.common; });
}

bool predicate_starts(const Words& words, std::uint32_t i, std::uint32_t last) {
  if (i >= last) return false;
  if (words[i].capital) {  // "MTTQ Phối hợp với …"
    const auto verb = verb_at(words, i, last);
    return verb && (verb.tag == Verb::cooperate || verb.tag == Verb::lead);
  }
  if (words.is_mark(i, ',')) {
    // "Sở Tài chính, trên cơ sở đề xuất …, chủ trì tổng hợp"
    const auto adjunct = verb_at(words, i + 1, last);
    return adjunct && (adjunct.tag == Verb::adjunct || words.match("chịu trách nhiệm", i + 1, last) || words.match("có trách nhiệm", i + 1, last));
  }
  if (words.match("được phân công", i, last) || words.match("được giao", i, last)) return true;
  return begins_predicate(verb_at(words, i, last));
}

namespace {

bool preposition_before(const Words& words, std::uint32_t i, std::uint32_t first) {
  for (std::uint32_t back = 1; back <= 3 && i >= first + back; ++back)
    if (const auto found = words.find(prepositions, i - back, i); found && found.size == back) return true;
  return false;
}

// A list of bodies at `i` that is the doer of what follows.
bool subject_at(const Words& words, std::uint32_t i, Span span, const Rules& rules, Subject& out, bool leads = false) {
  auto list = read_bodies_in_prose(words, i, span.last, rules);
  if (list.bodies.empty()) return false;
  // "Các sở, ban, ngành; UBND các xã tổ chức …": no clause stands before the semicolon, so it parts but names.
  for (int most = 16; leads && most > 0 && words.is_mark(list.end, ';') && list.end + 1 < span.last && rules.on(Rule::body_list); --most) {
    auto more = read_bodies_in_prose(words, list.end + 1, span.last, rules);
    if (more.bodies.empty()) break;
    if (words.match("chịu trách nhiệm thi hành", more.end, span.last)) break;  // who carries out a decision: its article says
    list.bodies.insert(list.bodies.end(), more.bodies.begin(), more.bodies.end());
    list.end = more.end;
  }
  // "Các phòng thuộc Sở, đề nghị Ủy ban nhân dân cấp xã và Hiệu trưởng các trường triển khai …": all of them are to do it.
  if (leads && rules.on(Rule::task_request) && words.is_mark(list.end, ',') && words.match("đề nghị", list.end + 1, span.last))
    if (auto more = read_bodies_in_prose(words, list.end + 3, span.last, rules); !more.bodies.empty() && predicate_starts(words, more.end, span.last)) {
      list.bodies.insert(list.bodies.end(), more.bodies.begin(), more.bodies.end());
      list.end = more.end;
    }
  // At the head of a sentence a whole name needs no verb that the lexicon knows.
  const bool unknown_verb = leads && list.bodies.back().whole && list.end + 1 < span.last && !verb_at(words, list.end, span.last);
  if (!unknown_verb && !predicate_starts(words, list.end, span.last)) return false;
  // "đơn vị chịu trách nhiệm": a bare noun, small and without "các", is nobody in particular.
  const auto& first = list.bodies.front();
  if (list.bodies.size() == 1 && first.common && !words[i].capital && !words.find(determiners, i, span.last)) return false;
  out.bodies = list.bodies;
  out.predicate = words.is_mark(list.end, ',') ? list.end + 1 : list.end;
  return true;
}

// "Trên cơ sở đề xuất của các sở, ngành, | Sở Tài chính phối hợp …": a list whose last name follows a comma, with no "và"
// before it, ended there; where that name begins, 0 where the list goes on to its end.
std::uint32_t behind_named(const Words& words, const ListInProse& list) {
  if (list.bodies.size() < 2) return 0;
  const auto& last = list.bodies.back();
  const std::uint32_t first = last.span.first, list_first = list.bodies.front().span.first;
  const bool of_whom = list_first > 0 && (words.is(list_first - 1, "của"_w) || words.is(list_first - 1, "từ"_w));
  return of_whom && words.is_mark(first - 1, ',') && words[first].capital && !last.group && last.kind.empty() ? first : 0;
}

// "… kinh phí đã giao cho Công an tỉnh", "Phân công cán bộ thực hiện …": what was given, and staff that is nobody in particular.
bool is_no_order(const Words& words, std::uint32_t request, const ListInProse& list) {
  constexpr Lexicon staff({Entry<bool>{"cán bộ", true}, {"công chức", true}, {"nhân viên", true}, {"chuyên viên", true}, {"viên chức", true}});
  if (request > 0 && (words.is(request - 1, "đã"_w) || words.is(request - 1, "được"_w))) return true;
  const Span who = list.bodies.front().span;
  return words.is(request, "phân"_w) && !words[who.first].capital && words.find(staff, who.first, who.last).size == who.size();
}

}  // namespace

Subject read_subject(const Words& words, Span span, const Rules& rules) {
  Subject subject;
  subject.predicate = span.first;
  std::uint32_t i = span.first;
  while (i < span.last && words[i].kind == Word::Kind::mark) ++i;

  // "Đề nghị Sở A …", "Giao Công an tỉnh chủ trì": whoever is asked need not be
  // followed by a verb that the lexicon knows.
  const auto request_at = [&](std::uint32_t at) {
    const auto request = words.find(requests, at, span.last);
    if (!request) return false;
    const auto from = at + static_cast<std::uint32_t>(request.size);
    const auto start = body_starts(words, from, span.last);
    if (!start) return false;
    const auto list = read_bodies_in_prose(words, from, span.last, rules);
    if (list.bodies.empty() || is_no_order(words, at, list)) return false;
    subject.bodies = list.bodies;
    subject.predicate = list.end;
    subject.asked = true;
    subject.invited = !request.tag;
    return true;
  };
  if (rules.on(Rule::task_request) && request_at(i)) {
    subject.at_start = true;
    return subject;
  }
  if (subject_at(words, i, span, rules, subject, true)) {
    // "Ủy ban nhân dân tỉnh yêu cầu các sở …": whoever asks is not who does.
    if (rules.on(Rule::task_request))
      for (std::uint32_t j = subject.predicate; j < std::min(subject.predicate + 3, span.last); ++j)
        if (request_at(j)) return subject;
    subject.at_start = true;
    return subject;
  }
  // "Riêng Tỉnh đoàn chủ trì …": whoever is set apart does it.
  if (words.is(i, "riêng"_w) && subject_at(words, i + 1, span, rules, subject, true)) {
    subject.at_start = true;
    return subject;
  }
  if (!words.find(openings, i, span.last).tag) return subject;
  int depth = 0;
  for (std::uint32_t j = i + 1; j < span.last; ++j) {
    if (words.is_mark(j, '(')) ++depth;
    if (words.is_mark(j, ')')) --depth;
    if (depth > 0) continue;
    if (words.is_mark(j, ';') && words.find(openings, i, span.last).size == 1 && words.is(i, "theo"_w)) break;  // "Theo chức năng …; Sở B …": another clause's
    if (words.is_mark(j, '.') && j + 1 < span.last && words[j + 1].capital && !words[j + 1].glued) break;
    if (rules.on(Rule::task_request) && request_at(j)) return subject;
    if (!body_starts(words, j, span.last)) continue;
    if (!preposition_before(words, j, span.first) && subject_at(words, j, span, rules, subject)) return subject;
    // What is no subject is passed as a whole, or its tail would be taken for one.
    const auto body = read_bodies_in_prose(words, j, span.last, rules);
    if (const auto who = rules.on(Rule::task_own_subject) ? behind_named(words, body) : 0; who && subject_at(words, who, span, rules, subject)) return subject;
    if (body.end > j && !body.bodies.empty()) j = body.end - 1;
  }
  return subject;
}

namespace {

// "… phối hợp với các sở; Ủy ban nhân dân các xã; các đơn vị triển khai …": no verb yet stands behind those who
// help, and the semicolon parts but their names. Asked of one place after another.
class Helpers {
 public:
  Helpers(const Words& words, std::uint32_t first, const Rules& rules) : words_(words), rules_(rules), first_(first) {}

  /// Every word is passed, in order.
  void pass(std::uint32_t i) {
    if (i < first_ + 3 || !words_.match("phối hợp với", i - 3, i) || !rules_.on(Rule::with_phrase)) return;
    helping_ = true;
    listed_ = i;
  }

  bool reach(std::uint32_t end) {
    while (helping_ && listed_ < end) {
      const auto list = read_bodies_in_prose(words_, listed_, end, rules_);
      helping_ = !list.bodies.empty();
      listed_ = list.end + words_.is_mark(list.end, ';');
    }
    return helping_;
  }

 private:
  const Words& words_;
  const Rules& rules_;
  std::uint32_t first_, listed_ = 0;  // listed_: all before it are names
  bool helping_ = false;
};

}  // namespace

std::vector<Body> read_clauses(const Words& words, Span text, const Subject& subject, bool semicolons, const Rules& rules) {
  std::vector<Body> bodies = subject.bodies;
  if (bodies.front().span.first != text.first && !(subject.asked && subject.at_start)) return bodies;
  const bool helpers = rules.on(Rule::task_own_subject) && words.seek("phối hợp có trách nhiệm", {subject.predicate, text.last}) < text.last;
  if (!semicolons && !helpers) return bodies;
  Helpers helped(words, subject.predicate, rules);
  for (std::uint32_t i = subject.predicate; i < text.last; ++i) {
    helped.pass(i);
    const bool comma = helpers && words.is_mark(i, ',') && words.find(determiners, i + 1, text.last);
    if (!comma && (!semicolons || !words.is_mark(i, ';'))) continue;
    const auto more = read_bodies_in_prose(words, i + 1, text.last, rules);
    if (more.bodies.empty()) continue;
    if (helped.reach(i)) continue;
    std::uint32_t at = more.end;
    if (comma) {
      if (!words.match("phối hợp", at, text.last)) continue;
      at += 2;  // "các cơ quan phối hợp | có trách nhiệm"
      if (!words.match("có trách nhiệm", at, text.last)) continue;
      bodies.push_back(more.bodies.back());
      bodies.back().span.last = at;
      continue;
    }
    if (words.match("được phân công", at, text.last)) at += 3;
    if (!predicate_starts(words, at, text.last)) continue;
    bodies.insert(bodies.end(), more.bodies.begin(), more.bodies.end());
  }
  return bodies;
}

std::vector<Body> read_doers(const Words& words, Span value, const Rules& rules) {
  auto list = read_bodies_in_prose(words, value.first, value.last, rules);
  if (list.bodies.empty() || !predicate_starts(words, list.end, value.last)) return read_bodies(words, value, rules);
  // "Các cơ quan quản lý các lĩnh vực trọng điểm": in a cell what a class of bodies keeps says which they are.
  if (list.bodies.size() == 1 && list.bodies.front().common && rules.on(Rule::body_charged) &&
      (words.match("quản lý", list.end, value.last) || words.match("cung cấp", list.end, value.last) || words.match("vận hành", list.end, value.last) || words.match("khai thác", list.end, value.last)))
    return {Body{value, true, false}};
  // "Viện Nghiên cứu phát triển Thành phố": a capital behind a plain verb says that the name goes on.
  if (const auto verb = verb_at(words, list.end, value.last); verb.tag == Verb::act) {
    constexpr std::uint32_t longest = 6;  // words of a name behind the verb in it
    std::uint32_t end = list.end;
    bool capital = false;
    for (; end < value.last && words.is_word(end); ++end) capital = capital || words[end].capital;
    if (capital && end - list.end <= longest) return read_bodies(words, value, rules);
  }
  std::vector<Body> bodies = list.bodies;
  if (const auto scope = verb_at(words, list.end, value.last); scope.tag == Verb::adjunct && rules.on(Rule::role_of_label)) {
    // "Các cơ quan, đơn vị theo quy định": which of them.
    constexpr Lexicon scopes({Entry<bool>{"theo quy định", true}, {"theo phân cấp", true}, {"theo thẩm quyền", true}, {"theo chức năng, nhiệm vụ", true}, {"theo chức năng", true}});
    if (const auto which = words.find(scopes, list.end, value.last); which && list.end + which.size == value.last && bodies.back().group) bodies.back().span.last = value.last;
    // "Sở A, các sở trong phạm vi nhiệm vụ của mình và các cơ quan khác": the scope stands within the list.
    for (std::uint32_t i = list.end + 1; i + 1 < value.last && i < list.end + 20 && words[i].kind != Word::Kind::number && !words.is_mark(i, ';'); ++i) {
      if (!words.is(i, "và"_w)) continue;
      const auto more = read_bodies_in_prose(words, i + 1, value.last, rules);
      if (!more.bodies.empty() && more.end == value.last) bodies.insert(bodies.end(), more.bodies.begin(), more.bodies.end());
    }
  }
  for (std::uint32_t i = list.end; i < value.last; ++i) {
    if (words.is_mark(i, '.') && i + 1 < value.last && words[i + 1].capital) break;
    if (!words.is_mark(i, ';')) continue;
    const auto more = read_bodies_in_prose(words, i + 1, value.last, rules);
    if (!more.bodies.empty() && predicate_starts(words, more.end, value.last)) bodies.insert(bodies.end(), more.bodies.begin(), more.bodies.end());
  }
  return bodies;
}

bool leads(const Words& words, const Subject& subject, std::uint32_t last) {
  return verb_at(words, subject.predicate, last).tag == Verb::lead && !subject.bodies.front().group;
}

bool charges_plainly(const Words& words, const Subject& subject, std::uint32_t last) {
  if (subject.asked) return true;
  const auto verb = verb_at(words, subject.predicate, last);
  return !subject.bodies.front().group && (verb.tag == Verb::lead || verb.tag == Verb::cooperate) && verb;
}

bool says_again(const Words& words, const std::vector<Body>& own, const std::vector<Body>& heading) {
  if (own.size() != 1 || heading.size() != 1) return false;
  const auto next = [&](std::uint32_t& i, Span name) {
    while (i < name.last && (words[i].kind == Word::Kind::mark || words.is(i, "các"_w))) ++i;
    return i < name.last;
  };
  std::uint32_t a = own[0].span.first, b = heading[0].span.first;
  for (; next(a, own[0].span) && next(b, heading[0].span); ++a, ++b)
    if (words.key(a) != words.key(b)) return false;
  return !next(a, own[0].span) && !next(b, heading[0].span);
}

}  // namespace dondoc::compiler
