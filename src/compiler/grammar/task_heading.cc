#include "compiler/grammar/task_heading.h"

#include <algorithm>

#include "compiler/grammar/role.h"
#include "compiler/grammar/subject.h"
#include "compiler/grammar/task.h"
#include "compiler/grammar/verb.h"

namespace dondoc::compiler {

using namespace literals;

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

namespace {

// "Sở A | có trách nhiệm", "UBND các xã | có nhiệm vụ sau": whom the points below charge, and nothing of what with.
std::uint32_t before_charge(const Words& words, Span heading) {
  constexpr Lexicon charges({Entry<bool>
      {"có trách nhiệm", true}, {"chịu trách nhiệm", true}, {"có nhiệm vụ", true}, {"có trách nhiệm sau", true}, {"có nhiệm vụ sau", true}, {"có các nhiệm vụ sau", true}, {"có trách nhiệm như sau", true},
      {"có trách nhiệm thực hiện", true}, {"thực hiện các nhiệm vụ sau", true}, {"thực hiện các nội dung sau", true}, {"thực hiện nhiệm vụ sau", true},
  });
  constexpr std::uint32_t longest = 8;
  for (std::uint32_t i = heading.last > heading.first + longest ? heading.last - longest : heading.first + 1; i < heading.last; ++i)
    if (const auto charge = words.find(charges, i, heading.last); charge && !words[i].capital && i + charge.size == heading.last) return i;
  return heading.last;
}

}  // namespace

std::vector<Body> listed_bodies(const Page& page, Span span, bool strictly) {
  const auto& words = page.words;
  while (!span.empty() && words[span.last - 1].kind == Word::Kind::mark && !words.is_mark(span.last - 1, ')')) --span.last;
  if (!strictly && page.rules.on(Rule::task_lead_in)) span.last = before_charge(words, span);
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
    {"sau", true}, {"sau đây", true}, {"phối hợp", true}, {"hoạt động", true}, {"giải pháp", true}, {"như sau", true}, {"chủ yếu", true}, {"trọng tâm", true}, {"chính", true},
});

}  // namespace

namespace {

// "…, tập trung một số nhiệm vụ cụ thể sau:" ends the span.
bool announces_points(const Words& words, Span text) {
  constexpr std::uint32_t farthest = 8;
  std::uint32_t end = text.last;
  while (end > text.first && words[end - 1].kind == Word::Kind::mark) --end;
  const std::uint32_t from = end > text.first + farthest ? end - farthest : text.first;
  if (!words.is(end - 1, "sau"_w) && !words.match("sau đây", end - 2, end) && !words.match("cụ thể", end - 2, end)) return false;
  for (std::uint32_t i = from; i < end; ++i)
    if (words.match("nhiệm vụ", i, end) || words.match("nội dung", i, end) || words.match("công việc", i, end) || words.match("hoạt động", i, end)) return true;
  return false;
}

}  // namespace

bool heads_list(const Page& page, Span text) {
  const auto& words = page.words;
  if (!page.rules.on(Rule::task_lead_in)) return false;
  const auto subject = read_subject(words, text, page.rules);
  if (subject.bodies.empty() || subject.asked) return false;
  // "Căn cứ tình hình thực tế, các cơ quan, đơn vị phối hợp thực hiện các hoạt động sau:": each of a class that "các" names.
  const std::uint32_t who = subject.bodies.front().span.first;
  if (!subject.at_start && !words.find(openings, text.first, text.last).tag) return false;
  if ((subject.common() || !subject.at_start) && (!words.find(determiners, who, text.last) || !announces_points(words, text))) return false;
  std::uint32_t i = subject.predicate;
  while (i < text.last && words.is_word(i)) {
    const auto part = words.find(list_openings, i, text.last);
    if (!part) return false;
    i += static_cast<std::uint32_t>(part.size);
  }
  return true;
}

namespace {

// Behind "Chủ trì, phối hợp", "Phối hợp chặt chẽ với"; where no cooperation is spoken of, the span's begin.
std::uint32_t past_bare_role(const Words& words, Span role) {
  bool cooperates = false;
  std::uint32_t i = role.first;
  while (i < role.last) {
    const auto verb = verb_at(words, i, role.last);
    if (verb && (verb.tag == Verb::lead || verb.tag == Verb::cooperate || verb.tag == Verb::adverb)) cooperates = cooperates || verb.tag == Verb::cooperate;
    else if (!words.is_mark(i, ',') && !words.is(i, "và"_w) && !words.is(i, "với"_w)) break;
    i += std::max<std::uint32_t>(1, static_cast<std::uint32_t>(verb.size));
  }
  return cooperates ? i : role.first;
}

}  // namespace

LeadIn lead_in(const Page& page, Span text) {
  const auto& words = page.words;
  if (const auto verb = verb_at(words, text.first, text.last); verb && (verb.tag == Verb::lead || verb.tag == Verb::cooperate) && page.rules.on(Rule::task_introduced)) {
    Span role = text;
    while (!role.empty() && words[role.last - 1].kind == Word::Kind::mark) --role.last;
    const auto partners = read_partners(words, role, {}, page.rules);
    // "b) Chủ trì, phối hợp" and no more: each point goes on with whom.
    if (const auto end = past_bare_role(words, role); partners.empty() && end == role.last) return {{}, true, false, true, true};
    return {{}, !partners.empty(), false, !partners.empty() && partners.back().span.last >= role.last};
  }
  if (!page.rules.on(Rule::task_introduced) || text.empty()) return {};
  if (words.is_mark(text.last - 1, ':')) --text.last;
  if (!words.is_mark(text.last, ':')) return {};
  const auto subject = read_subject(words, text, page.rules);
  if (subject.bodies.empty() || !subject.at_start || subject.common() || subject.predicate + 1 >= text.last) return {};
  const auto verb = verb_at(words, subject.predicate, text.last);
  const bool announces = announces_points(words, text);
  if (verb && verb.tag == Verb::lead && !subject.asked) return {subject.bodies, true, false};
  if (!announces) return {};
  // "chỉ đạo Chi cục B thực hiện các nội dung sau:"
  if (words.match("chỉ đạo", subject.predicate, text.last))
    if (auto led = read_bodies_in_prose(words, subject.predicate + 2, text.last, page.rules); !led.bodies.empty() && verb_at(words, led.end, text.last)) return {std::move(led.bodies), false, false};
  constexpr std::uint32_t of_itself = 20;  // words behind which it says more than that points follow
  return {subject.bodies, false, text.last - subject.predicate > of_itself};
}

namespace {

// What a heading among bodies is about, when it names none.
constexpr Lexicon matters({Entry<bool>
    {"kinh phí", true}, {"thời gian", true}, {"thời hạn", true}, {"địa điểm", true}, {"nguồn lực", true}, {"nguồn vốn", true}, {"chế độ", true}, {"cơ chế", true}, {"giải pháp", true}, {"công tác", true}, {"về", true},
    {"nội dung", true}, {"nhiệm vụ", true}, {"mục tiêu", true}, {"mục đích", true}, {"yêu cầu", true}, {"hoạt động", true}, {"dự toán", true}, {"phương tiện", true}, {"cơ sở vật chất", true},
    {"lộ trình", true}, {"tiến độ", true}, {"sản phẩm", true}, {"kết quả", true}, {"các bước", true}, {"bước", true}, {"giai đoạn", true}, {"đợt", true}, {"hình thức", true}, {"phương pháp", true},
    {"điều kiện", true}, {"lĩnh vực", true}, {"chương trình", true}, {"kế hoạch", true}, {"đề án", true}, {"dự án", true}, {"chỉ tiêu", true}, {"nguyên tắc", true}, {"trách nhiệm", true}, {"tiêu chí", true},
    {"hồ sơ", true}, {"quy trình", true}, {"quy mô", true}, {"văn bản", true}, {"chính sách", true}, {"nhóm", true}, {"số lượng", true}, {"cơ cấu", true}, {"thành phần", true}, {"đối tượng", true}, {"một số", true},
    {"tổ chức thực hiện", true}, {"chuyển tiếp", true}, {"lưu ý", true}, {"ngày", true}, {"tháng", true}, {"quý", true}, {"năm", true}, {"từ", true}, {"trong", true}, {"khi", true}, {"cấp", true}, {"đảm bảo", true},
});

}  // namespace

bool opens_with_whom(const Words& words, Span heading) { return words.find(heading_openings, heading.first, heading.last).size > 1; }

std::vector<Body> bodies_by_place(const Page& page, Span heading) {
  const auto& words = page.words;
  constexpr std::uint32_t longest = 12;
  while (!heading.empty() && words[heading.last - 1].kind == Word::Kind::mark) --heading.last;
  const bool capital = !heading.empty() && words[heading.first].capital;
  if (opens_with_whom(words, heading)) heading.first += static_cast<std::uint32_t>(words.find(heading_openings, heading.first, heading.last).size);
  if (heading.empty() || heading.size() > longest || !capital || words.find(matters, heading.first, heading.last)) return {};
  std::vector<Body> bodies(1, Body{{heading.first, heading.first}});
  for (std::uint32_t i = heading.first; i < heading.last; ++i) {
    const bool joint = words.is_mark(i, ',') || words.is_mark(i, ';') || words.is(i, "và"_w);
    const auto verb = verb_at(words, i, heading.last);
    // "…, tổ chức, cá nhân": in a row of nouns it is one of them.
    const bool noun = i > heading.first && words.is_mark(i - 1, ',') && (i + verb.size == heading.last || words.is_mark(i + static_cast<std::uint32_t>(verb.size), ','));
    if (!joint && (!words.is_word(i) || (begins_predicate(verb) && !noun))) return {};
    if (!joint) bodies.back().span.last = i + 1;
    else if (!bodies.back().span.empty()) bodies.push_back(Body{{i + 1, i + 1}});
    else ++bodies.back().span.first, ++bodies.back().span.last;
  }
  if (bodies.back().span.empty()) bodies.pop_back();
  return bodies;
}

namespace {

// "các sở: Y tế, Nội vụ …": the colon stands within the names.
bool names_sectors(const Words& words, std::uint32_t i, std::uint32_t last) {
  const auto sector = words.find(sectors, i, last);
  const auto behind = i + static_cast<std::uint32_t>(sector.size);
  return sector && words[i].capital && words.is_mark(behind, ',') && behind + 1 < last && words[behind + 1].capital;
}

}  // namespace

bool only_tells_who(const Words& words, Span rest) {
  return (words.is_mark(rest.first, '(') && words.past_bracket(rest.first, rest.last) + 1 >= rest.last) || names_sectors(words, rest.first, rest.last);
}

bool breaks_off(const Page& page, Span heading) {
  const auto& words = page.words;
  if (!page.rules.on(Rule::with_phrase)) return false;
  const auto subject = read_subject(words, heading, page.rules);
  const auto verb = verb_at(words, subject.predicate, heading.last);
  // "Yêu cầu các đơn vị nghiêm túc thực hiện chế độ báo cáo: báo cáo tháng …": an order whose colon stands within it.
  if (subject.at_start && subject.asked && (verb.tag == Verb::adverb || verb.tag == Verb::act) && verb && subject.predicate + 3 < heading.last && page.rules.on(Rule::task_request)) return true;
  if (!subject.at_start || subject.asked || !verb || (verb.tag != Verb::lead && verb.tag != Verb::cooperate)) return false;
  std::uint32_t end = heading.last;
  while (end > subject.predicate && words[end - 1].kind == Word::Kind::mark) --end;
  if (end < subject.predicate + 2) return false;
  return words.match("phối hợp", end - 2, end) || words.is(end - 1, "với"_w) || words.is(end - 1, "cùng"_w) || (words.is(end - 2, "các"_w) && body_starts(words, end - 2, end));
}

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

RunOn run_on_by_place(const Page& page, Span span) {
  const auto& words = page.words;
  constexpr std::uint32_t longest = 14;  // words before the colon
  if (!page.rules.on(Rule::task_among_bodies)) return {};
  for (std::uint32_t i = span.first + 1; i + 2 < span.last && i < span.first + longest; ++i) {
    if (words.is_mark(i, '.') || words.is_mark(i, '?')) return {};
    if (!words.is_mark(i, ':')) continue;
    auto bodies = bodies_by_place(page, {span.first, i});
    if (bodies.empty() || !begins_predicate(verb_at(words, i + 1, span.last))) return {};
    return {Span{i + 1, span.last}, std::move(bodies)};
  }
  return {};
}

void unhead_classes(const Page& page, std::vector<std::vector<Body>>& agencies) {
  const auto& sections = page.structure.sections;
  std::vector<int> named(sections.size());
  const auto names_class = [&](std::size_t s) {
    const Span heading = page.words.in(sections[s].heading);
    return !agencies[s].empty() && std::all_of(agencies[s].begin(), agencies[s].end(), [](const Body& b) { return b.common; }) &&
           (opens_with_whom(page.words, heading) || page.words.find(requests, heading.first, heading.last));
  };
  for (std::size_t s = 0; s < sections.size(); ++s) {
    if (sections[s].parent < 0) continue;
    const auto above = static_cast<std::size_t>(sections[s].parent);
    if (names_class(above)) named[above] += std::any_of(agencies[s].begin(), agencies[s].end(), [](const Body& b) { return !b.common; }) || read_subject(page.words, label_text(page, sections[s]), page.rules).at_start;
  }
  for (std::size_t s = 0; s < sections.size(); ++s)
    if (named[s] > 1 && names_class(s)) agencies[s].clear();
}

bool lists_names(const Page& page, const SectionNode& node) {
  int items = 0, names = 0;
  for (std::uint32_t b = node.first_block + 1; b < node.own_end; ++b)
    if (page.is_text(b) && page.is_item(b)) ++items, names += run_on(page, page.blocks[b]).first_task.has_value();
  return names > 1 && names * 2 >= items;
}

}  // namespace dondoc::compiler
