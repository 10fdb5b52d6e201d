#include "compiler/grammar/reporting.h"

#include <algorithm>

#include "compiler/grammar/report_addressee.h"
#include "compiler/grammar/report_frequency.h"
#include "compiler/grammar/report_sender.h"
#include "compiler/grammar/verb.h"

namespace dondoc::compiler {

using namespace literals;
using draft::Frequency;

namespace {

enum class Trace : std::uint8_t { report, reflect, send, turn };

constexpr Lexicon traces({Entry<Trace>
    {"báo cáo", Trace::report}, {"phản ánh", Trace::reflect}, {"gửi kết quả", Trace::send}, {"kết quả gửi", Trace::send}, {"kết quả về", Trace::send}, {"phản hồi", Trace::reflect}, {"thông tin kịp thời", Trace::reflect}, {"kịp thời thông tin về", Trace::reflect},
    {"thông tin, báo cáo", Trace::report}, {"gửi báo cáo", Trace::report}, {"gửi về", Trace::send}, {"gửi văn bản", Trace::send}, {"có văn bản gửi", Trace::send}, {"gửi ý kiến", Trace::send}, {"gửi kiến nghị", Trace::send}, {"gửi đề xuất", Trace::send}, {"chủ động gửi", Trace::send}, {"kịp thời gửi", Trace::send}, {"nộp báo cáo", Trace::report},
    {"kịp thời kiến nghị", Trace::turn}, {"kịp thời trao đổi", Trace::turn}, {"kịp thời có ý kiến", Trace::turn}, {"kịp thời đề xuất", Trace::turn}, {"chủ động đề xuất", Trace::turn}, {"chủ động trao đổi", Trace::turn},
});

// "nếu cần sửa đổi, … chủ động đề xuất Sở A để tổng hợp": whoever meets with difficulties turns to somebody, and reports
// nothing else before that.
bool turns_to(const Words& words, std::uint32_t i, std::uint32_t last) {
  for (; i < last && !words.is(i, "để"_w); ++i)
    if (words.match("báo cáo", i, last) || words.match("phản ánh", i, last) || words.match("gửi", i, last)) return false;
  return true;
}

// "báo cáo" that reports nothing: a talk, a person, a paper to be drawn up.
constexpr Lexicon other_reports({Entry<bool>
    {"báo cáo viên", true}, {"báo cáo chuyên đề", true}, {"báo cáo tham luận", true}, {"báo cáo thành tích", true}, {"báo cáo nghiên cứu", true},
    {"báo cáo chính trị", true}, {"báo cáo tài chính", true},
});

// What is handed up for a decision is no report.
constexpr Lexicon approvals({Entry<bool>
    {"thẩm định", true}, {"phê duyệt", true}, {"cho ý kiến", true}, {"thẩm tra", true}, {"chấp thuận", true}, {"quyết định", true}, {"ban hành", true},
    {"xem xét, quyết định", true}, {"xem xét, phê duyệt", true}, {"xem xét, ban hành", true}, {"xem xét, khen thưởng", true}, {"xem xét, cho ý kiến", true},
    {"bổ sung kinh phí", true}, {"bố trí kinh phí", true}, {"cấp kinh phí", true}, {"hỗ trợ kinh phí", true}, {"xem xét, bổ sung", true}, {"xem xét, hỗ trợ", true}, {"xem xét, chấp thuận", true}, {"xem xét, bố trí", true}, {"xem xét quyết định", true}, {"xem xét phê duyệt", true}, {"cho chủ trương", true}, {"trình cấp có thẩm quyền", true}, {"trình cấp thẩm quyền", true},
});

// "qua Hệ thống quản lý văn bản và điều hành", "qua trục liên thông": what carries the
// report, to the next mark or to when it is due.
Span system_at(const Words& words, std::uint32_t i, std::uint32_t last) {
  constexpr Lexicon systems({Entry<bool>{"hệ thống", true}, {"phần mềm", true}, {"trục liên thông", true}, {"cổng", true}, {"thư điện tử", true}, {"email", true}, {"hộp thư", true},
                               {"địa chỉ", true}, {"đường dây nóng", true}, {"nhóm zalo", true}, {"zalo", true}, {"đường công văn", true}});
  constexpr std::uint32_t longest = 14;
  if (!words.find(systems, i, last)) return {};
  std::uint32_t end = i;
  while (end < last && end < i + longest && words.is_word(end) && !words.is(end, "trước"_w) && !words.is(end, "chậm"_w) && !words.is(end, "để"_w) && !words.is(end, "và"_w) && !words.is(end, "trong"_w) && !words.is(end, "vào"_w) && !words.is(end, "định"_w)) ++end;
  // "địa chỉ email so@tinh.gov.vn": all of the address.
  while (end > i && end + 1 < last && words[end].kind == Word::Kind::mark && words[end].glued && words[end + 1].glued && !words.is_mark(end, ')') && !words.is_mark(end, ',') && !words.is_mark(end, ';')) end += 2;
  // "quản lý văn bản và điều hành"
  if (words.match("và điều hành", end, last)) end += 3;
  return {i, end};
}

std::optional<Body> intermediary(const Page& page, Span clause) {
  const auto& words = page.words;
  if (!page.rules.on(Rule::report_via)) return std::nullopt;
  for (std::uint32_t i = clause.first; i + 1 < clause.last; ++i) {
    if (!words.is(i, "qua"_w)) continue;
    // "thông qua Sở A - Cơ quan thường trực để tổng hợp"
    // "(qua Sở A, Phòng B)": both, as printed.
    if (words.is_mark(i - (i > 0), '('))
      if (const auto list = read_bodies_in_prose(words, i + 1, words.past_bracket(i - 1, clause.last), page.rules); list.bodies.size() > 1)
        return Body{{list.bodies.front().span.first, list.bodies.back().span.last}, false, false, {}, false};
    const auto body = read_body(words, i + 1, clause.last, Reading::prose, page.rules);
    if (body && !body->span.empty()) {
      auto whole = *body;
      // "(qua đồng chí chuyên viên theo dõi địa bàn)": the bracket says no more than who.
      if (words.is_mark(i - (i > 0), '(')) {
        auto end = whole.span.last;
        const auto head = words.find(heads, whole.span.first, clause.last);
        while (head && head.tag == Head::person && end < clause.last && words.is_word(end) && !words.is(end, "để"_w)) ++end;
        // "(qua Văn phòng A (Cục B - Bộ C)": the part that sees to it is printed with its name.
        if (const auto close = words.past_bracket(end, clause.last); words.is_mark(end, '(') && words.is_mark(close - 1, ')') && body_starts(words, end + 1, close)) end = close;
        if (words.is_mark(end, ')') || words.is_mark(end - 1, ')')) whole.span.last = end;
      }
      return whole;
    }
    // "(qua PC08)": a unit's own sign.
    if (words.is_mark(i - (i > 0), '(') && words[i + 1].capitals) {
      const std::uint32_t end = words.is_number(i + 2) && words[i + 2].glued ? i + 3 : i + 2;
      return Body{{i + 1, end}, false, false, {}, false};
    }
    if (const Span system = system_at(words, i + 1, clause.last); !system.empty()) return Body{system, false, false, {}, false};
  }
  return std::nullopt;
}

bool holds(const Words& words, const Phrase& phrase, Span span) { return words.seek(phrase, span) < span.last; }

// The sentences of a text, and the clauses of a sentence, cut at ';' outside brackets.
std::vector<Span> sentences(const Words& words, Span text) {
  std::vector<Span> out;
  std::uint32_t first = text.first;
  for (std::uint32_t i = text.first; i + 1 < text.last; ++i)
    if (words.is_mark(i, '.') && words.is_word(i + 1) && words[i + 1].capital && !words[i + 1].glued) {
      out.push_back({first, i});
      first = i + 1;
    }
  out.push_back({first, text.last});
  return out;
}

std::vector<Span> clauses(const Words& words, Span sentence) {
  std::vector<Span> out;
  std::uint32_t first = sentence.first;
  int depth = 0;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (words.is_mark(i, '(')) ++depth;
    if (words.is_mark(i, ')')) --depth;
    if (depth > 0 || !words.is_mark(i, ';')) continue;
    out.push_back({first, i});
    first = i + 1;
  }
  out.push_back({first, sentence.last});
  return out;
}

// "đánh giá kết quả, gửi Công an tỉnh": the bare verb before who receives it.
Found<Trace> trace_at(const Words& words, std::uint32_t i, std::uint32_t last) {
  if (const auto found = words.find(traces, i, last)) return found;
  const bool sends = words.is(i, "gửi"_w) && i + 1 < last && words[i + 1].capital && body_starts(words, i + 1, last);
  return sends ? Found<Trace>{1, Trace::send} : Found<Trace>{};
}

bool holds_trace(const Words& words, Span span) {
  for (std::uint32_t i = span.first; i < span.last; ++i)
    if (trace_at(words, i, span.last)) return true;
  return false;
}

// "… và tổng kết trước ngày …": a second report, whose name alone is said again.
std::uint32_t names_review(const Page& page, std::uint32_t i, std::uint32_t last) {
  constexpr std::uint32_t near = 4;
  for (const Phrase& review : {Phrase("tổng kết"), Phrase("sơ kết")})
    if (const auto size = page.words.match(review, i, last)) {
      const auto due = read_deadlines(page.words, {i + size, last}, page.rules);
      return !due.empty() && due.front().span.first <= i + size + near ? size : 0;
    }
  return 0;
}

// "báo cáo sơ kết trước ngày …, báo cáo tổng kết trước ngày …": each with a time of
// its own is a report of its own.
std::vector<Span> reports_apart(const Page& page, Span clause) {
  const auto& words = page.words;
  std::vector<Span> out;
  if (!page.rules.on(Rule::report_apart)) return {clause};
  std::uint32_t first = clause.first;
  for (std::uint32_t i = clause.first + 1; i + 2 < clause.last; ++i) {
    if (!words.is_mark(i, ',') && !words.is(i, "và"_w)) continue;
    if (words.is_mark(i, ',') && words.is(i + 1, "và"_w)) continue;
    std::uint32_t at = i + 1;
    for (const Phrase& before : {Phrase("gửi"), Phrase("thực hiện"), Phrase("các")}) at += words.match(before, at, clause.last);
    if ((!words.match("báo cáo", at, clause.last) && !names_review(page, at, clause.last)) || !holds_trace(words, {first, i})) continue;
    constexpr std::uint32_t near = 60;  // words within which a report says when it is due
    if (!tells_when(page, {i > first + near ? i - near : first, i}) || !tells_when(page, {at, std::min(clause.last, at + near)})) continue;
    out.push_back({first, i});
    first = i + 1;
  }
  out.push_back({first, clause.last});
  return out;
}

// "để (tổng hợp,) báo cáo …" says what an earlier report is for.
bool only_purpose(const Words& words, std::uint32_t i, std::uint32_t first) {
  for (const std::uint32_t back : {1u, 3u, 4u})
    if (i >= first + back && words.is(i - back, "để"_w)) return true;
  return false;
}

// "… về Sở A để tổng hợp, báo cáo B": whoever receives it consolidates; no duty of its own.
bool consolidates_for(const Words& words, std::uint32_t i, std::uint32_t first) {
  if (holds_trace(words, {first, i - 1})) return false;  // it says what the report before it is for
  for (const std::uint32_t back : {3u, 4u})
    if (i >= first + back && words.is(i - back, "để"_w) && words.match("tổng hợp", i - back + 1, i)) return true;
  return false;
}

// Who the clause begins with is bound by it, where it is not the first.
std::vector<Body> clause_subject(const Page& page, Span clause, const std::vector<Body>& from) {
  if (clause.empty() || !page.words.is_mark(clause.first - (clause.first > 0), ';')) return from;
  // "Thủ trưởng các sở; Chủ tịch UBND các xã gửi …": the semicolon stands within the list of who is bound.
  if (std::any_of(from.begin(), from.end(), [&](const Body& body) { return body.span.last + 1 == clause.first; })) return from;
  const auto subject = read_subject(page.words, clause, page.rules);
  return subject.bodies.empty() || subject.common() ? from : subject.bodies;
}

// "… gửi Sở A tổng hợp và báo cáo UBND tỉnh": it is Sở A that reports.
std::vector<Body> receiver_before(const Page& page, std::uint32_t i, std::uint32_t first) {
  const auto& words = page.words;
  if (i < first + 4) return {};
  std::uint32_t at = i - 1;
  if (!words.is_mark(at, ',') && !words.is(at, "và"_w)) ++at;
  if (at < first + 3 || !words.match("tổng hợp", at - 2, at)) return {};
  for (std::uint32_t j = at > first + 22 ? at - 22 : first + 1; j < at - 2; ++j) {
    if (!leads_to_addressee(words, j - 1) || !body_starts(words, j, at)) continue;
    if (words.is(j - 1, "với"_w)) continue;  // "phối hợp với Sở B tổng hợp, báo cáo …": Sở B but helps
    auto list = read_bodies_in_prose(words, j, at, page.rules);
    if (!list.bodies.empty() && list.end == at - 2) return std::move(list.bodies);
  }
  return {};
}

// "…, cơ sở giáo dục báo cáo ngay Sở A": right before the word that reports even a bare noun says who.
std::vector<Body> bare_sender(const Page& page, std::uint32_t i, std::uint32_t first) {
  const auto& words = page.words;
  constexpr std::uint32_t farthest = 12;
  if (!page.rules.on(Rule::report_sender)) return {};
  for (std::uint32_t j = i > first + farthest ? i - farthest : first; j < i; ++j) {
    if ((j > first && words[j - 1].kind != Word::Kind::mark) || !body_starts(words, j, i)) continue;
    auto list = read_bodies_in_prose(words, j, i, page.rules);
    std::uint32_t at = list.end;
    for (auto verb = verb_at(words, at, i); at < i && (verb.tag == Verb::adverb || verb.tag == Verb::modal) && verb; verb = verb_at(words, at, i)) at += static_cast<std::uint32_t>(verb.size);
    if (!list.bodies.empty() && at == i) return std::move(list.bodies);
  }
  return {};
}

// "… về Sở A tổng hợp, báo cáo UBND tỉnh": who receives it has a duty in turn;
// "để tổng hợp, báo cáo" only says what it is for.
std::optional<std::uint32_t> passed_on(const Words& words, std::uint32_t i, std::uint32_t last) {
  if (words.is_mark(i, '(')) i = words.past_bracket(i, last);
  if (!words.is(i, "tổng"_w) || !words.is(i + 1, "hợp"_w)) return std::nullopt;
  i += 2;
  if (words.is_mark(i, ',') || words.is(i, "và"_w)) ++i;
  return words.is(i, "báo"_w) && words.is(i + 1, "cáo"_w) ? std::optional(handed_up(words, i + 2, last)) : std::nullopt;
}

}  // namespace

namespace {

// "… báo cáo Sở A xem xét; trường hợp vượt thẩm quyền, báo cáo UBND tỉnh": what Sở A cannot decide it passes on.
std::vector<Body> beyond_competence(const Page& page, std::uint32_t i, std::uint32_t last) {
  const auto& words = page.words;
  constexpr std::uint32_t farthest = 100;  // words: a clause that never ends is not gone through for each of its reports
  last = std::min(last, i + farthest);
  for (const Phrase& beyond : {Phrase("vượt thẩm quyền"), Phrase("vượt quá thẩm quyền")}) {
    const auto at = words.seek(beyond, {i, last});
    if (at == last) continue;
    std::uint32_t verb = at + words.match(beyond, at, last);
    while (verb < last && !words.find(traces, verb, last) && verb < at + 12) ++verb;
    if (const auto trace = words.find(traces, verb, last)) return bodies_at(page, handed_up(words, verb + static_cast<std::uint32_t>(trace.size), last), last).to;
  }
  return {};
}

// "sơ kết vào tháng 6/2026, tổng kết vào Quý IV/2027, gửi báo cáo …": each review is reported when it is held.
std::vector<Deadline> reviews(const Page& page, Span clause) {
  constexpr std::uint32_t near = 14;  // words within which a review says when it is held
  std::vector<Deadline> out;
  const auto interim = page.words.seek("sơ kết", clause), final = page.words.seek("tổng kết", {interim, clause.last});
  if (final == clause.last) return {};
  for (const Span told : {Span{interim, std::min(interim + near, final)}, Span{final, std::min(final + near, clause.last)}}) {
    for (const auto& date : read_dates(page.words, told, page.rules)) {
      if (date.window && !(date.from == date.to)) continue;
      out.push_back(Deadline{date, draft::Bound::in, date.span});
      break;
    }
  }
  return out.size() == 2 ? out : std::vector<Deadline>{};
}

// A clause asks for one report; words that look like another are tried so often.
constexpr int most_traces = 16;

// What a sentence says for all its clauses.
struct Sentence {
  std::optional<Deadline> deadline;
  bool conditional = false;  // "nếu có khó khăn, …"
  Span span;
  bool shared = true;        // its deadline stands in no clause that reports
  // What stands before the clause, or in none that reports, is said for it too.
  std::optional<Deadline> deadline_of(Span clause) const { return deadline && (deadline->span.first < clause.first || shared) ? deadline : std::nullopt; }
  bool holds(Span clause) const { return span.first <= clause.first && clause.last <= span.last; }
};

bool same_bodies(const std::vector<Body>& a, const std::vector<Body>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Body& x, const Body& y) { return x.span == y.span; });
}

// The word that reports opens what is to be done: it is no object of another verb.
bool opens_predicate(const Words& words, std::uint32_t i, Span clause, const std::vector<Body>& from) {
  if (i >= clause.first + 2 && words.match("tổng hợp", i - 2, i)) i -= 2;  // "định kỳ tổng hợp báo cáo kết quả"
  // "Các đơn vị gửi báo cáo …": right behind who reports.
  if (std::any_of(from.begin(), from.end(), [&](const Body& body) { return body.span.last == i; })) return true;
  // "Thực hiện chế độ thông tin, báo cáo theo định kỳ"
  if (i >= clause.first + 4 && words.match("chế độ", i - 2, i) && (words.match("thực hiện", i - 4, i) || words.match("chấp hành", i - 4, i))) return true;
  // "Thực hiện báo cáo 6 tháng (trước 25/5)"
  for (const Phrase& made : {Phrase("thực hiện"), Phrase("xây dựng"), Phrase("lập"), Phrase("nộp")})
    if (words.match(made, clause.first, i) == i - clause.first && i > clause.first) return true;
  if (words.is(clause.first, "riêng"_w)) return true;  // "riêng kết quả đợt cao điểm báo cáo trước …"
  if (i == clause.first || words[i - 1].kind == Word::Kind::mark || words.is(i - 1, "và"_w) || words.is(i - 1, "thì"_w)) return true;
  for (std::uint32_t back = 1; back <= 3 && i >= clause.first + back; ++back)
    if (const auto verb = words.find(verbs, i - back, i); verb.size == back && (verb.tag == Verb::adverb || verb.tag == Verb::modal)) return true;
  return false;
}

// "chế độ báo cáo", "chế độ thông tin, báo cáo"
bool follows_regime(const Words& words, std::uint32_t i, std::uint32_t first) {
  if (i >= first + 2 && words.match("chế độ", i - 2, i)) return true;
  return i >= first + 5 && words.match("chế độ thông tin", i - 5, i) && (words.is_mark(i - 1, ',') || words.is(i - 1, "và"_w));
}

// "định kỳ tổng hợp tình hình, kết quả báo cáo theo quy định": a regime, although nobody is printed to whom.
bool gathered_by_rule(const Words& words, std::uint32_t i, Span clause, const std::vector<Body>& from) {
  constexpr std::uint32_t farthest = 10;
  if (from.empty() || i < clause.first + 4 || !words.match("theo quy định", i + 2, clause.last)) return false;
  if (!words.match("kết quả", i - 2, i) && !words.match("tình hình", i - 2, i) && !words.match("thực hiện", i - 2, i)) return false;
  for (std::uint32_t j = i > clause.first + farthest ? i - farthest : clause.first; j + 2 < i; ++j)
    if (words.match("tổng hợp", j, i)) return true;
  return false;
}

// "báo cáo định kỳ …", "báo cáo … trước ngày 15/12": a duty although nobody is printed to whom.
bool stands_unaddressed(const Page& page, std::uint32_t i, Span clause, const std::vector<Body>& from, const std::optional<Deadline>& due) {
  const auto& words = page.words;
  if (page.rules.on(Rule::report_unaddressed) && gathered_by_rule(words, i, clause, from)) return true;
  if (!page.rules.on(Rule::report_unaddressed) || !opens_predicate(words, i, clause, from)) return false;
  // "nếu có vấn đề phát sinh … thì báo cáo kịp thời", "báo cáo tình hình sau mỗi đợt"
  if (!from.empty() && ((i > clause.first && words.is(i - 1, "thì"_w)) || holds(words, "sau mỗi", clause))) return true;
  // "tổng hợp, báo cáo tiến độ và kết quả thực hiện Kế hoạch"
  const std::uint32_t about = words.is(i + 2, "về"_w) ? i + 3 : i + 2;
  for (const Phrase& told : {Phrase("tình hình"), Phrase("tiến độ"), Phrase("kết quả")})
    if (i >= clause.first + 3 && (words.match("tổng hợp", i - 3, i) || words.match("tổng hợp", i - 2, i)) && words.match(told, about, clause.last) && !from.empty()) return true;
  // "kịp thời báo cáo tình hình, đề xuất …", "đề xuất, báo cáo những khó khăn, vướng mắc"
  std::uint32_t what = i + 2;
  for (const Phrase& many : {Phrase("các"), Phrase("những")}) what += words.match(many, what, clause.last);
  const bool in_time = i >= clause.first + 2 && words.match("kịp thời", i - 2, i);
  for (const Phrase& told : {Phrase("khó khăn"), Phrase("vướng mắc"), Phrase("tình hình"), Phrase("kết quả")})
    if (!from.empty() && words.match(told, what, clause.last) && (in_time || words.is(what, "khó"_w) || words.is(what, "vướng"_w))) return true;
  if (!from.empty() && words.match("kết quả theo quy định", i + 2, clause.last)) return true;
  return due || names_frequency(page, clause) || words.match("nhanh", i + 2, clause.last) || words.match("ngay", i + 2, clause.last) || (!from.empty() && (words.match("kịp thời các", i + 2, clause.last) || words.match("kịp thời những", i + 2, clause.last))) || words.match("định kỳ", i + 2, clause.last) || (follows_regime(words, i, clause.first) && (holds(words, "định kỳ", clause) || (!from.empty() && words.match("theo quy định", i + 2, clause.last)))) ||
         words.match("kết quả đúng quy định", i + 2, clause.last) || words.match("đúng quy định", i + 2, clause.last) || words.match("đột xuất", i + 2, clause.last);
}

bool addressed_later(const Page& page, std::uint32_t i, std::uint32_t last) {
  for (; i < last; ++i)
    if (const auto trace = page.words.find(traces, i, last); trace && trace.tag != Trace::send && !page.words.find(other_reports, i, last))
      return !addressees(page, i + static_cast<std::uint32_t>(trace.size), last).to.empty();
  return false;
}

bool words_part(const Words& words, std::uint32_t i) { return words.is_mark(i, ';') || words.is_mark(i, '.') || words.is_mark(i, ','); }

// A report that is only spoken of: "lồng ghép vào báo cáo …", "Thời gian báo cáo … tính từ ngày …", "tiếp nhận
// phản ánh của doanh nghiệp"; and who else needs to know: "thông tin kịp thời cho Sở A".
constexpr Lexicon kept({Entry<bool>{"được lưu trữ", true}, {"được lưu", true}, {"được công bố", true}, {"được đăng tải", true}, {"được công khai", true}, {"được cập nhật", true}, {"được tổng hợp", true}});

bool names_no_duty(const Words& words, std::uint32_t i, Trace trace, Span clause) {
  // "Kết quả đo, báo cáo hằng quý được lưu trữ …": what becomes of it.
  if (trace == Trace::report)
    for (std::uint32_t k = i + 2; k < clause.last && !words_part(words, k); ++k)
      if (words.find(kept, k, clause.last)) return true;
  if (words.match("thông tin kịp thời cho", i, clause.last)) return true;
  if (i == clause.first || !(words.is(i, "báo"_w) || trace == Trace::reflect)) return false;
  if (words.is(i + 2, "của"_w) && words.is_word(i - 1) && !words.is(i - 1, "gửi"_w) && !words.is(i - 1, "nộp"_w) && holds_trace(words, {i + 2, clause.last})) return true;  // "trên cơ sở báo cáo của các đơn vị"
  if (trace == Trace::reflect) return words.is(i + 2, "của"_w);
  if (words.is(i - 1, "vào"_w) || words.is(i - 1, "trong"_w) || (words.is(i - 1, "kỳ"_w) && !words.is(i - 2, "định"_w) && !words.is(i - 2, "học"_w))) return true;
  return words.is(i - 1, "gian"_w) && holds(words, "tính từ", clause);
}

// "Cuối mỗi học kỳ, Ban Giám hiệu họp sơ kết; đồng thời báo cáo Sở A": how often, said before all clauses of the sentence.
Span often_told(const Page& page, Span clause, const Sentence& sentence) {
  const auto& words = page.words;
  constexpr std::uint32_t longest = 14;  // words of such an opening
  const Span whole = sentence.span;
  if (clause.first == whole.first || names_frequency(page, clause) || !words.find(openings, whole.first, whole.last).tag || !page.rules.on(Rule::report_frequency)) return clause;
  for (std::uint32_t i = whole.first; i < std::min(whole.last, whole.first + longest) && i < clause.first; ++i)
    if (words.is_mark(i, ',')) return names_frequency(page, {whole.first, i}) ? Span{whole.first, i} : clause;
  return clause;
}

// The report that the clause asks for, and who must pass it on.
void read_clause(const Page& page, Span clause, const Sentence& sentence, const std::vector<Body>& from, std::vector<ReportText>& reports) {
  const auto& words = page.words;
  int tried = 0;
  for (std::uint32_t i = clause.first; i < clause.last && tried < most_traces; ++i) {
    const auto trace = trace_at(words, i, clause.last);
    if (!trace || words.find(other_reports, i, clause.last)) continue;
    if (names_no_duty(words, i, trace.tag, clause)) continue;
    ++tried;
    const std::uint32_t behind = i + static_cast<std::uint32_t>(trace.size);
    // Sending is reporting when it is results or a report that is sent.
    if (trace.tag == Trace::send && !holds(words, "báo cáo", clause) && !holds(words, "kết quả", clause) && !holds(words, "vướng mắc", clause) && !sentence.conditional) continue;
    if (trace.size == 1 && !holds(words, "kết quả", {clause.first, i}) && !holds(words, "báo cáo", {clause.first, i})) continue;  // a plan or a list that is sent
    if (trace.tag == Trace::turn && (!sentence.conditional || !turns_to(words, behind, clause.last))) continue;
    if (only_purpose(words, i, clause.first) && !reports.empty() && reports.back().span == clause) continue;
    if (consolidates_for(words, i, clause.first) && page.rules.on(Rule::report_passed_on)) continue;
    Addressees found;
    if (std::uint32_t end = 0; is_authority(words, behind, clause.last, end) && !words.is_mark(end, '(')) {
      // "tổng hợp kết quả thực hiện báo cáo cấp có thẩm quyền theo quy định": what came of the plan, and nothing to decide.
      const bool told = holds(words, "kết quả thực hiện", {clause.first, i}) || holds(words, "tình hình thực hiện", {clause.first, i});
      const bool closes = end >= clause.last || words_part(words, end) || words.match("theo quy định", end, clause.last);
      if (!told || !closes || holds(words, "kinh phí", clause) || from.empty() || !page.rules.on(Rule::report_addressee)) continue;
      found = {{Body{{behind, end}, false, false, {}, false}}, end};
    } else {
      found = addressees(page, behind, clause.last);
    }
    ReportText report;
    report.span = clause;
    report.from = clause_subject(page, clause, from);
    if (report.from.empty()) report.from = bare_sender(page, i, clause.first);
    if (auto chain = receiver_before(page, i, clause.first); !chain.empty() && page.rules.on(Rule::report_passed_on)) report.from = std::move(chain);
    report.via = intermediary(page, clause);
    if (report.via)
      std::erase_if(found.to, [&](const Body& b) { return b.span.first >= report.via->span.first && b.span.last <= report.via->span.last; });
    if (!found.to.empty() && words.find(approvals, found.end, clause.last) && !(sentence.conditional || names_occasion(words, clause))) continue;
    if (found.to.empty()) {
      // "… theo yêu cầu của Ban Chỉ đạo": whoever asks for it receives it.
      const auto asked = words.seek("theo yêu cầu của", clause);
      if (asked < clause.last) found = bodies_at(page, asked + 4, clause.last);
    }
    const auto deadlines = read_deadlines(words, clause, page.rules);
    const auto own = deadlines.empty() ? read_counted(words, clause, page.rules) : deadlines.front();
    // "Báo cáo sơ kết: định kỳ hằng năm báo cáo Ban A": the word behind says to whom.
    if (found.to.empty() && addressed_later(page, behind, clause.last)) continue;
    if (found.to.empty() && !(trace.tag == Trace::report && !from.empty() && read_recurrence(words, clause)) &&
        !(trace.tag == Trace::report && stands_unaddressed(page, i, clause, from, own)))
      continue;
    report.to = found.to;
    report.due = own || names_frequency(page, clause) ? own : sentence.deadline_of(clause);
    // "trước ngày 15/12 hằng năm và báo cáo đột xuất khi có yêu cầu": what falls due on occasion has no day that comes again.
    if (!own && report.due && !reports.empty() && sentence.holds(reports.back().span) && names_occasion(words, clause)) report.due.reset();
    // "báo cáo tháng về Sở A; báo cáo đột xuất trong vòng 02 giờ": to the same body.
    if (report.to.empty() && !reports.empty() && sentence.holds(reports.back().span) && same_bodies(report.from, reports.back().from)) {
      report.to = reports.back().to;
      if (!report.via) report.via = reports.back().via;
      report.due = own;
    }
    if (report.due) complete_year(page, *report.due);
    if (found.to.empty()) report.grounds.add(Ground::addressee_missing);
    if (only_purpose(words, i, clause.first) && !report.via && !holds(words, "báo cáo", {clause.first, i})) report.grounds.add(Ground::purpose);
    if (std::any_of(found.to.begin(), found.to.end(), [&](const Body& b) { return words.is_mark(b.span.last - 1, ')'); })) report.grounds.add(Ground::addressee_bracket);
    const auto held = page.rules.on(Rule::report_apart) && !names_frequency(page, clause) && clause.first < i ? reviews(page, {clause.first, i}) : std::vector<Deadline>{};
    for (const auto& review : held) {
      report.due = review;
      report.frequency = Frequency::once;
      reports.push_back(report);
    }
    if (!held.empty()) return;
    for (const auto& often : read_frequencies(page, own ? clause : often_told(page, clause, sentence), sentence.conditional, report.due)) {
      report.frequency = often.frequency;
      // "báo cáo kết quả theo quy định", and nobody printed to whom: a regime that stands elsewhere.
      if (report.frequency == Frequency::once && !often.named && !often.due && report.to.empty() && holds(words, "theo quy định", clause) && page.rules.on(Rule::report_frequency)) report.frequency = Frequency::periodic;
      report.due = often.due;
      if (report.due) complete_year(page, *report.due);
      reports.push_back(report);
      if (often.named || !report.due || !page.rules.on(Rule::report_apart)) continue;
      for (const auto& day : read_further_days(words, *report.due, clause.last, page.rules)) {
        reports.push_back(report);
        reports.back().due = day;
      }
    }
    if (auto above = beyond_competence(page, found.end, clause.last); !found.to.empty() && !above.empty() && page.rules.on(Rule::report_passed_on)) {
      ReportText next = report;
      next.from = found.to;
      next.to = std::move(above);
      next.via.reset();
      next.due.reset();
      next.frequency = Frequency::ad_hoc;
      next.grounds = Grounds(Ground::report_passed_on);
      reports.push_back(std::move(next));
      return;
    }
    if (!page.rules.on(Rule::report_passed_on)) {
      i = std::max(i, found.end ? found.end - 1 : i);
      continue;
    }
    if (const auto on = passed_on(words, found.end, clause.last); on && trace.tag != Trace::report) {
      ReportText next = report;
      next.from = found.to;
      next.to = bodies_at(page, *on, clause.last).to;
      next.via.reset();
      next.grounds = Grounds(Ground::report_passed_on);
      if (!next.to.empty()) reports.push_back(next);
    }
    return;
  }
}

// The part of a clause behind its first report, which says but the name and the day of another.
void read_part(const Page& page, Span part, const Sentence& sentence, const std::vector<Body>& from, std::vector<ReportText>& reports) {
  if (holds_trace(page.words, part) || reports.empty() || !sentence.holds(reports.back().span)) return read_clause(page, part, sentence, from, reports);
  const auto own = read_deadlines(page.words, part, page.rules);
  if (own.empty()) return;
  ReportText report = reports.back();
  report.span = part;
  report.frequency = Frequency::once;
  report.due = own.front();
  complete_year(page, *report.due);
  if (report.to.empty()) report.to = addressees(page, part.first, part.last).to;
  reports.push_back(std::move(report));
}

// "báo cáo sơ kết trước ngày … và báo cáo tổng kết trước ngày … về Sở A": both go to Sở A.
void share_addressee(std::vector<ReportText>& reports, std::size_t first) {
  for (std::size_t r = reports.size(); r-- > first + 1;) {
    auto& before = reports[r - 1];
    const auto& behind = reports[r];
    if (!before.to.empty() || behind.to.empty() || !same_bodies(before.from, behind.from)) continue;
    before.to = behind.to;
    if (!before.via) before.via = behind.via;
  }
}

}  // namespace

bool speaks_of_all(const Words& words, Span sentence) {
  for (const Phrase& all : {Phrase("tất cả báo cáo"), Phrase("các báo cáo"), Phrase("mọi báo cáo"), Phrase("tất cả các báo cáo"), Phrase("báo cáo gửi về"), Phrase("báo cáo gửi qua"), Phrase("báo cáo được gửi về"),
                            Phrase("nơi nhận báo cáo"), Phrase("địa chỉ nhận báo cáo"), Phrase("các cơ quan, đơn vị gửi báo cáo về"), Phrase("các đơn vị gửi báo cáo về")})
    if (words.match(all, sentence.first, sentence.last)) return true;
  return false;
}

std::vector<ReportText> read_reports(const Page& page, Span text, const std::vector<Body>& from) {
  std::vector<ReportText> reports;
  if (!page.rules.on(Rule::report_duty)) return reports;
  for (const Span span : sentences(page.words, text)) {
    if (!holds_trace(page.words, span)) continue;
    Sentence sentence;
    sentence.span = span;
    for (const auto& deadline : read_deadlines(page.words, span, page.rules)) {
      // "Tổ chức lễ khai giảng vào sáng ngày 05/9/2026; … báo cáo về Sở": the day of what is held is no report's.
      const WordKey first = page.words.key(deadline.span.first);
      if (sentence.deadline || first == "vào"_w || first == "tổ"_w || first == "thực"_w) continue;
      sentence.deadline = deadline;
    }
    for (const Span clause : clauses(page.words, span))
      if (sentence.deadline && sentence.deadline->span.first >= clause.first && sentence.deadline->span.last <= clause.last) sentence.shared = !holds_trace(page.words, clause);
    sentence.conditional = holds(page.words, "nếu", span) && names_occasion(page.words, span);
    const auto bound = bound_to_report(page, text, span, from);
    const auto before = reports.size();
    for (const Span clause : clauses(page.words, span))
      for (const Span part : reports_apart(page, clause)) read_part(page, part, sentence, bound, reports);
    share_addressee(reports, before);
    if (before > 0 && reports.size() == before + 1 && speaks_of_all(page.words, span) && page.rules.on(Rule::report_apart)) {
      for (std::size_t r = 0; r < before; ++r) {
        if (!reports[r].to.empty()) continue;
        reports[r].to = reports[before].to;
        reports[r].via = reports[before].via;
      }
      reports.pop_back();
    }
  }
  return reports;
}

}  // namespace dondoc::compiler
