#include "compiler/grammar/report_addressee.h"

#include <algorithm>

#include "compiler/grammar/verb.h"

namespace dondoc::compiler {

using namespace literals;

bool is_authority(const Words& words, std::uint32_t i, std::uint32_t last, std::uint32_t& end) {
  static constexpr Phrase forms[] = {"cơ quan có thẩm quyền", "cấp có thẩm quyền", "cấp thẩm quyền", "cấp trên"};
  for (const auto& form : forms)
    if (const auto size = words.match(form, i, last)) return end = i + size, true;
  return false;
}

namespace {

// "báo cáo lãnh đạo Sở", "báo cáo lãnh đạo Ban": those who head the body that issues.
Addressees leaders_at(const Page& page, std::uint32_t i, std::uint32_t last) {
  const auto& words = page.words;
  if (!words.match("lãnh đạo", i, last) || i + 2 >= last || !words[i + 2].capital || !page.rules.on(Rule::report_addressee)) return {};
  std::uint32_t end = i + 3;
  while (end < last && words.is_word(end) && words[end].capital) ++end;
  return {{Body{{i, end}, false, false, {}, false}}, end};
}

// "Phó Hiệu trưởng phụ trách chuyên môn": a person is told by their field too.
std::uint32_t past_field(const Words& words, const Body& body, std::uint32_t end, std::uint32_t last) {
  constexpr std::uint32_t longest = 6;
  constexpr Lexicon behind({Entry<bool>{"trước", true}, {"vào", true}, {"để", true}, {"và", true}, {"theo", true}, {"khi", true}, {"hằng", true}, {"hàng", true}, {"định", true}, {"kết", true}, {"về", true}, {"chậm", true}});
  const auto head = words.find(heads, body.span.first, last);
  if (body.span.last != end || !head || head.tag != Head::person || !words.match("phụ trách", end, last)) return end;
  std::uint32_t i = end + 2;
  while (i < last && i < end + 2 + longest && (words.is_word(i) || (words.is_mark(i, '-') && i + 1 < last && words.is_word(i + 1))) && !words.find(behind, i, last) && (i == end + 2 || !verb_at(words, i, last))) ++i;
  return i > end + 2 && (i >= last || !verb_at(words, end + 2, last) || verb_at(words, end + 2, last).tag == Verb::link) ? i : end;
}

// "báo cáo Ban Chỉ đạo | vận động hiến máu tình nguyện tỉnh": what a committee is there for and whose it is, where the clause
// or what is said of the report ends behind the level.
std::uint32_t past_charge(const Words& words, const Body& body, std::uint32_t end, std::uint32_t last) {
  constexpr Lexicon boards({Entry<bool>{"ban chỉ đạo", true}, {"ban quản lý dự án", true}, {"ban quản lý", true}, {"ban tổ chức", true}, {"hội đồng", true}, {"tổ công tác", true}, {"ban vận động", true}});
  constexpr Lexicon ends({Entry<bool>{"trước", true}, {"để", true}, {"theo", true}, {"vào", true}, {"định kỳ", true}, {"hằng", true}, {"hàng", true}, {"chậm nhất", true}, {"qua", true}, {"trong", true}, {"khi", true}, {"kết quả", true}, {"tình hình", true}});
  constexpr Lexicon others({Entry<bool>{"báo cáo", true}, {"gửi", true}, {"tổng hợp", true}, {"xem xét", true}, {"trên địa bàn", true}, {"tại", true}, {"và", true}});
  constexpr std::uint32_t longest = 12;
  if (body.group || body.span.last != end || !words.find(boards, body.span.first, end)) return end;
  for (std::uint32_t i = end; i < std::min(last, end + longest) && words.is_word(i); ++i) {
    if (words.find(others, i, last) || words.find(ends, i, last)) return end;
    if (i > end && body_starts(words, i, last) && words[i].capital) return end;
    const auto level = words.find(levels, i, last);
    const auto behind = i + static_cast<std::uint32_t>(level.size);
    if (level && (behind >= last || !words.is_word(behind) || words.find(ends, behind, last))) return behind;
  }
  return end;
}

}  // namespace

Addressees bodies_at(const Page& page, std::uint32_t i, std::uint32_t last, int further) {
  const auto& words = page.words;
  std::uint32_t end = 0;
  if (is_authority(words, i, last, end)) {
    if (words.is_mark(end, '(')) {
      const auto close = words.past_bracket(end, last);
      if (auto bodies = read_bodies(words, {end + 1, close - 1}, page.rules); !bodies.empty() && body_starts(words, end + 1, close)) return {std::move(bodies), close};
    }
    return {};
  }
  auto list = read_bodies_in_prose(words, i, last, page.rules);
  if (list.bodies.empty()) return leaders_at(page, i, last);
  if (list.bodies.size() == 1 && list.bodies[0].common && !words[i].capital && !words.find(determiners, i, last)) return {};
  Addressees found{std::move(list.bodies), list.end};
  if (!page.rules.on(Rule::report_addressee)) return found;
  if (const auto field = past_field(words, found.to.back(), found.end, last); field > found.end) found.end = found.to.back().span.last = field;
  if (const auto charge = past_charge(words, found.to.back(), found.end, last); charge > found.end) found.end = found.to.back().span.last = charge;
  const auto past_via = [&](std::uint32_t at) { return words.is_mark(at, '(') && words.is(at + 1, "qua"_w) ? words.past_bracket(at, last) : at; };
  // "Sở A (Phòng B)", "Sở A (cơ quan thường trực)": the bracket tells which part of it or what it is, and is no part of the name.
  if (words.is_mark(found.end, '(') && found.end < last && (body_starts(words, found.end + 1, last) || words.match("bộ phận", found.end + 1, last))) {
    const auto close = words.past_bracket(found.end, last);
    if (words.is_mark(close - 1, ')')) found.end = close;
  }
  // "Sở A (qua Phòng B) và Sở C (qua Phòng D)": a further one behind the bracket.
  if (const auto next = past_via(found.end); further > 0 && next > found.end && next < last && (words.is(next, "và"_w) || words.is_mark(next, ',')))
    if (auto more = bodies_at(page, next + 1, last, further - 1); !more.to.empty()) {
      found.to.insert(found.to.end(), more.to.begin(), more.to.end());
      found.end = more.end;
    }
  return found;
}

bool leads_to_addressee(const Words& words, std::uint32_t i) {
  const WordKey key = words.key(i);
  return key == "về"_w || key == "gửi"_w || key == "cho"_w || key == "đến"_w || key == "tới"_w || key == "với"_w || key == "lên"_w;
}

namespace {

constexpr Lexicon handing_up({Entry<bool>{"đề xuất", true}, {"tham mưu", true}, {"kiến nghị", true}, {"trình", true}, {"tham mưu trình", true}, {"xin ý kiến", true}});

}  // namespace

std::uint32_t handed_up(const Words& words, std::uint32_t i, std::uint32_t last) {
  for (;;) {
    std::uint32_t at = i;
    while (at < last && (words.is_mark(at, ',') || words.is(at, "và"_w) || words.is(at, "hoặc"_w))) ++at;
    const auto verb = words.find(handing_up, at, last);
    if (!verb) return i;
    i = at + static_cast<std::uint32_t>(verb.size);
  }
}

namespace {

// "về Sở A (đồng gửi Sở B)": who gets it too.
Addressees with_copies(const Page& page, Addressees found, std::uint32_t last) {
  const auto& words = page.words;
  if ((!words.is_mark(found.end, '(') && !words.is_mark(found.end, ',')) || !words.match("đồng gửi", found.end + 1, last)) return found;
  const auto close = words.is_mark(found.end, '(') ? words.past_bracket(found.end, last) : last;
  for (auto& body : read_bodies_in_prose(words, found.end + 3, close, page.rules).bodies) found.to.push_back(body);
  found.end = close;
  return found;
}

constexpr Lexicon told_of({Entry<bool>
    {"kết quả", true}, {"kết quả thực hiện", true}, {"kết quả triển khai", true}, {"kết quả triển khai thực hiện", true}, {"tình hình", true}, {"tình hình thực hiện", true},
    {"tình hình, kết quả", true}, {"tình hình, kết quả thực hiện", true}, {"tiến độ", true}, {"tiến độ thực hiện", true}, {"định kỳ", true},
});

// "gửi báo cáo trước ngày … | để Sở A tổng hợp, báo cáo tỉnh": whoever puts the reports together receives them.
Addressees gatherer_at(const Page& page, std::uint32_t i, std::uint32_t last) {
  const auto& words = page.words;
  if (!words.is(i, "để"_w) || !page.rules.on(Rule::report_addressee)) return {};
  auto found = bodies_at(page, i + 1, last);
  if (found.to.empty() || found.to[0].common) return {};
  for (const Phrase& gathers : {Phrase("tổng hợp"), Phrase("theo dõi, tổng hợp"), Phrase("kịp thời tổng hợp")})
    if (words.match(gathers, found.end, last)) return found;
  return {};
}

}  // namespace

Addressees addressees(const Page& page, std::uint32_t i, std::uint32_t last) {
  const auto& words = page.words;
  // "báo cáo UBND tỉnh", "báo cáo kịp thời UBND tỉnh", "báo cáo ngay về …".
  std::uint32_t j = i;
  while (j < last && (verb_at(words, j, last).tag == Verb::adverb || words.is(j, "ngay"_w) || words.is(j, "nhanh"_w) || words.is(j, "lên"_w) || words.is(j, "gửi"_w) ||
                      words.is(j, "về"_w) || words.is(j, "cho"_w) || words.is(j, "với"_w)))
    j += std::max<std::uint32_t>(1, static_cast<std::uint32_t>(verb_at(words, j, last).tag == Verb::adverb ? verb_at(words, j, last).size : 1));
  if (auto direct = bodies_at(page, j, last); !direct.to.empty()) return with_copies(page, std::move(direct), last);
  // "báo cáo kết quả Ủy ban nhân dân tỉnh": whoever gets it right behind what is told.
  if (const auto told = words.find(told_of, j, last); told && page.rules.on(Rule::report_addressee))
    if (auto direct = bodies_at(page, j + static_cast<std::uint32_t>(told.size), last); !direct.to.empty() && !direct.to[0].common) return with_copies(page, std::move(direct), last);
  // "báo cáo và đề xuất, trình UBND tỉnh": other verbs that hand it up stand between.
  if (const auto up = handed_up(words, j, last); up > j)
    if (auto direct = bodies_at(page, up, last); !direct.to.empty()) return direct;
  for (std::uint32_t k = i; k + 1 < last; ++k) {
    if (auto gatherer = gatherer_at(page, k, last); !gatherer.to.empty()) return gatherer;
    if (!leads_to_addressee(words, k) || (words.is(k, "với"_w) && words.is(k - 1, "hợp"_w))) continue;
    std::uint32_t at = k + 1;
    while (at < last && (leads_to_addressee(words, at) || words.is(at, "ngay"_w))) ++at;
    if (auto found = bodies_at(page, at, last); !found.to.empty()) return with_copies(page, std::move(found), last);
  }
  return {};
}

}  // namespace dondoc::compiler
