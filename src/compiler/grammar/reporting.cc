#include "compiler/grammar/reporting.h"

#include <algorithm>

#include "compiler/grammar/report_sender.h"
#include "compiler/grammar/verb.h"

namespace dondoc::compiler {

using namespace literals;
using draft::Frequency;

namespace {

enum class Trace : std::uint8_t { report, reflect, send };

constexpr Lexicon traces({Entry<Trace>
    {"báo cáo", Trace::report}, {"phản ánh", Trace::reflect}, {"gửi kết quả", Trace::send}, {"phản hồi", Trace::reflect}, {"thông tin kịp thời", Trace::reflect},
    {"thông tin, báo cáo", Trace::report}, {"gửi báo cáo", Trace::report}, {"gửi về", Trace::send},
});

// "báo cáo" that reports nothing: a talk, a person, a paper to be drawn up.
constexpr Lexicon other_reports({Entry<bool>
    {"báo cáo viên", true}, {"báo cáo chuyên đề", true}, {"báo cáo tham luận", true}, {"báo cáo thành tích", true}, {"báo cáo nghiên cứu", true},
    {"báo cáo chính trị", true}, {"báo cáo tài chính", true},
});

// What is handed up for a decision is no report.
constexpr Lexicon approvals({Entry<bool>{"thẩm định", true}, {"phê duyệt", true}, {"cho ý kiến", true}, {"thẩm tra", true}, {"chấp thuận", true}});

constexpr Lexicon occasions({Entry<bool>
    {"đột xuất", true}, {"khó khăn", true}, {"vướng mắc", true}, {"khi có vấn đề phát sinh", true}, {"khi xuất hiện", true}, {"khi phát hiện", true},
    {"nếu phát sinh", true}, {"khi xảy ra", true}, {"bất thường", true}, {"khi có yêu cầu", true}, {"theo yêu cầu", true}, {"vấn đề phát sinh", true},
    {"vấn đề mới", true}, {"kịp thời phản ánh", true}, {"cần sửa đổi", true}, {"nếu có vấn đề", true}, {"kiến nghị, đề xuất", true}, {"kịp thời báo cáo", true},
});

struct Addressees {
  std::vector<Body> to;
  std::uint32_t end = 0;
};

bool is_authority(const Words& words, std::uint32_t i, std::uint32_t last, std::uint32_t& end) {
  static constexpr Phrase forms[] = {"cơ quan có thẩm quyền", "cấp có thẩm quyền", "cấp thẩm quyền", "cấp trên"};
  for (const auto& form : forms)
    if (const auto size = words.match(form, i, last)) return end = i + size, true;
  return false;
}

// Bodies at `i`, or those in the bracket behind "cấp thẩm quyền".
Addressees bodies_at(const Page& page, std::uint32_t i, std::uint32_t last) {
  const auto& words = page.words;
  std::uint32_t end = 0;
  if (is_authority(words, i, last, end)) {
    if (words.is_mark(end, '(')) {
      const auto close = words.past_bracket(end, last);
      if (auto bodies = read_bodies(words, {end + 1, close - 1}, page.rules); !bodies.empty() && body_starts(words, end + 1, close)) return {std::move(bodies), close};
    }
    return {};
  }
  const auto list = read_bodies_in_prose(words, i, last, page.rules);
  if (list.bodies.size() == 1 && list.bodies[0].common && !words[i].capital && !words.find(determiners, i, last)) return {};
  return {list.bodies, list.end};
}

bool leads_to_addressee(const Words& words, std::uint32_t i) {
  const WordKey key = words.key(i);
  return key == "về"_w || key == "gửi"_w || key == "cho"_w || key == "đến"_w || key == "tới"_w || key == "với"_w || key == "lên"_w;
}

constexpr Lexicon handing_up({Entry<bool>{"đề xuất", true}, {"tham mưu", true}, {"kiến nghị", true}, {"trình", true}, {"tham mưu trình", true}, {"xin ý kiến", true}});

std::uint32_t handed_up(const Words& words, std::uint32_t i, std::uint32_t last) {
  for (;;) {
    std::uint32_t at = i;
    while (at < last && (words.is_mark(at, ',') || words.is(at, "và"_w) || words.is(at, "hoặc"_w))) ++at;
    const auto verb = words.find(handing_up, at, last);
    if (!verb) return i;
    i = at + static_cast<std::uint32_t>(verb.size);
  }
}

// "về Sở A (đồng gửi Sở B)": who gets it too.
Addressees with_copies(const Page& page, Addressees found, std::uint32_t last) {
  const auto& words = page.words;
  if (!words.is_mark(found.end, '(') || !words.match("đồng gửi", found.end + 1, last)) return found;
  const auto close = words.past_bracket(found.end, last);
  for (auto& body : read_bodies_in_prose(words, found.end + 3, close, page.rules).bodies) found.to.push_back(body);
  found.end = close;
  return found;
}

// From behind the word that reports to the end of its clause.
Addressees addressees(const Page& page, std::uint32_t i, std::uint32_t last) {
  const auto& words = page.words;
  // "báo cáo UBND tỉnh", "báo cáo kịp thời UBND tỉnh", "báo cáo ngay về …".
  std::uint32_t j = i;
  while (j < last && (verb_at(words, j, last).tag == Verb::adverb || words.is(j, "ngay"_w) || words.is(j, "lên"_w) || words.is(j, "gửi"_w) ||
                      words.is(j, "về"_w) || words.is(j, "cho"_w) || words.is(j, "với"_w)))
    j += std::max<std::uint32_t>(1, static_cast<std::uint32_t>(verb_at(words, j, last).tag == Verb::adverb ? verb_at(words, j, last).size : 1));
  if (auto direct = bodies_at(page, j, last); !direct.to.empty()) return with_copies(page, std::move(direct), last);
  // "báo cáo và đề xuất, trình UBND tỉnh": other verbs that hand it up stand between.
  if (const auto up = handed_up(words, j, last); up > j)
    if (auto direct = bodies_at(page, up, last); !direct.to.empty()) return direct;
  for (std::uint32_t k = i; k + 1 < last; ++k) {
    if (!leads_to_addressee(words, k) || (words.is(k, "với"_w) && words.is(k - 1, "hợp"_w))) continue;
    std::uint32_t at = k + 1;
    while (at < last && (leads_to_addressee(words, at) || words.is(at, "ngay"_w))) ++at;
    if (auto found = bodies_at(page, at, last); !found.to.empty()) return with_copies(page, std::move(found), last);
  }
  return {};
}

std::optional<Body> intermediary(const Page& page, Span clause) {
  const auto& words = page.words;
  if (!page.rules.on(Rule::report_via)) return std::nullopt;
  for (std::uint32_t i = clause.first; i + 1 < clause.last; ++i) {
    if (!words.is(i, "qua"_w)) continue;
    // "thông qua Sở A - Cơ quan thường trực để tổng hợp"
    const auto body = read_body(words, i + 1, clause.last, Reading::prose, page.rules);
    if (body && !body->span.empty()) return *body;
  }
  return std::nullopt;
}

bool holds(const Words& words, const Phrase& phrase, Span span) { return words.seek(phrase, span) < span.last; }

template <std::size_t N> bool holds(const Words& words, const Lexicon<bool, N>& lexicon, Span span) {
  for (std::uint32_t i = span.first; i < span.last; ++i)
    if (words.find(lexicon, i, span.last)) return true;
  return false;
}

Frequency frequency_of(std::string_view every) {
  return every == "month" ? Frequency::monthly : every == "quarter" ? Frequency::quarterly : every == "half-year" ? Frequency::half_yearly
         : every == "year" ? Frequency::yearly : Frequency::periodic;
}

// Every frequency that the clause names, in order; "once" when it names none.
std::vector<Frequency> frequencies(const Page& page, Span clause, bool conditional, const std::optional<Deadline>& due) {
  const auto& words = page.words;
  std::vector<Frequency> out;
  const auto put = [&](Frequency f) {
    if (std::find(out.begin(), out.end(), f) == out.end()) out.push_back(f);
  };
  if (!page.rules.on(Rule::report_frequency)) return {Frequency::once};
  for (std::uint32_t i = clause.first; i < clause.last; ++i) {
    const auto again = read_recurrence(words, {i, clause.last});
    if (!again) break;
    put(frequency_of(again->every));
    i = again->span.last - 1;
    // "hằng tháng, quý, năm", "định kỳ 6 tháng, 01 năm"
    for (std::uint32_t j = again->span.last; words.is_mark(j, ',') || words.is(j, "và"_w) || words.is(j, "hoặc"_w); ) {
      ++j;
      if (words.is_number(j)) {
        const bool year = words.is(j + 1, "năm"_w) && words[j].number == 1, half = words.is(j + 1, "tháng"_w) && words[j].number == 6;
        if (!year && !half) break;
        put(year ? Frequency::yearly : Frequency::half_yearly);
        j += 2;
      } else if (words.is(j, "quý"_w)) { put(Frequency::quarterly); ++j; }
      else if (words.is(j, "năm"_w) && !words.is_number(j + 1)) { put(Frequency::yearly); ++j; }
      else if (words.is(j, "tháng"_w) && !words.is_number(j + 1)) { put(Frequency::monthly); ++j; }
      else break;
    }
  }
  // "trước ngày 15/6 và 15/12 hằng năm"
  if (due && due->repeated && out.size() == 1 && out[0] == Frequency::yearly && read_dates(words, due->span, page.rules).size() > 1) out[0] = Frequency::half_yearly;
  const bool occasion = conditional || holds(words, occasions, clause);
  if (out.empty() && (holds(words, "định kỳ", clause))) put(Frequency::periodic);
  if (occasion && !(due && due->date.to.year) && (out.empty() || (page.rules.on(Rule::report_two_frequencies) && holds(words, "đột xuất", clause)))) put(Frequency::ad_hoc);
  // "báo cáo … theo quy định", "tổng hợp, báo cáo …" of no one result: again and again.
  const bool standing = holds(words, "theo quy định", clause) || holds(words, "tổng hợp báo cáo", clause) || holds(words, "tổng hợp, báo cáo", clause);
  const bool regime = holds(words, "chế độ báo cáo", clause) || holds(words, "chế độ thông tin", clause) || holds(words, "đúng quy định", clause);
  if (out.empty() && !due && (regime || (standing && !holds(words, "kết quả", clause)))) put(Frequency::periodic);
  if (out.empty()) put(Frequency::once);
  return out;
}

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

// "để (tổng hợp,) báo cáo …" says what an earlier report is for.
bool only_purpose(const Words& words, std::uint32_t i, std::uint32_t first) {
  for (const std::uint32_t back : {1u, 3u, 4u})
    if (i >= first + back && words.is(i - back, "để"_w)) return true;
  return false;
}

bool holds_trace(const Words& words, Span span) {
  for (std::uint32_t i = span.first; i < span.last; ++i)
    if (words.find(traces, i, span.last)) return true;
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
    auto list = read_bodies_in_prose(words, j, at, page.rules);
    if (!list.bodies.empty() && list.end == at - 2) return std::move(list.bodies);
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

// A clause asks for one report; words that look like another are tried so often.
constexpr int most_traces = 16;

// What a sentence says for all its clauses.
struct Sentence {
  std::optional<Deadline> deadline;
  bool conditional = false;  // "nếu có khó khăn, …"
  Span span;
  bool holds(Span clause) const { return span.first <= clause.first && clause.last <= span.last; }
};

bool same_bodies(const std::vector<Body>& a, const std::vector<Body>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Body& x, const Body& y) { return x.span == y.span; });
}

// The word that reports opens what is to be done: it is no object of another verb.
bool opens_predicate(const Words& words, std::uint32_t i, Span clause) {
  if (i == clause.first || words[i - 1].kind == Word::Kind::mark || words.is(i - 1, "và"_w)) return true;
  for (std::uint32_t back = 1; back <= 3 && i >= clause.first + back; ++back)
    if (const auto verb = words.find(verbs, i - back, i); verb.size == back && (verb.tag == Verb::adverb || verb.tag == Verb::modal)) return true;
  return false;
}

// "báo cáo định kỳ …", "báo cáo … trước ngày 15/12": a duty although nobody is printed to whom.
bool stands_unaddressed(const Page& page, std::uint32_t i, Span clause, const std::optional<Deadline>& due) {
  const auto& words = page.words;
  if (!page.rules.on(Rule::report_unaddressed) || !opens_predicate(words, i, clause)) return false;
  return due || words.match("định kỳ", i + 2, clause.last) || words.match("kết quả đúng quy định", i + 2, clause.last) || words.match("đúng quy định", i + 2, clause.last) || words.match("đột xuất", i + 2, clause.last);
}

// The report that the clause asks for, and who must pass it on.
void read_clause(const Page& page, Span clause, const Sentence& sentence, const std::vector<Body>& from, std::vector<ReportText>& reports) {
  const auto& words = page.words;
  int tried = 0;
  for (std::uint32_t i = clause.first; i < clause.last && tried < most_traces; ++i) {
    const auto trace = words.find(traces, i, clause.last);
    if (!trace || words.find(other_reports, i, clause.last)) continue;
    ++tried;
    const std::uint32_t behind = i + static_cast<std::uint32_t>(trace.size);
    // Sending is reporting when it is results or a report that is sent.
    if (trace.tag == Trace::send && !holds(words, "báo cáo", clause) && !holds(words, "kết quả", clause)) continue;
    if (only_purpose(words, i, clause.first) && !reports.empty() && reports.back().span == clause) continue;
    if (consolidates_for(words, i, clause.first) && page.rules.on(Rule::report_passed_on)) continue;
    if (std::uint32_t end = 0; is_authority(words, behind, clause.last, end) && !words.is_mark(end, '(')) continue;
    auto found = addressees(page, behind, clause.last);
    ReportText report;
    report.span = clause;
    report.from = clause_subject(page, clause, from);
    if (auto chain = receiver_before(page, i, clause.first); !chain.empty() && page.rules.on(Rule::report_passed_on)) report.from = std::move(chain);
    report.via = intermediary(page, clause);
    if (report.via)
      std::erase_if(found.to, [&](const Body& b) { return b.span.first >= report.via->span.first && b.span.last <= report.via->span.last; });
    if (!found.to.empty() && words.find(approvals, found.end, clause.last)) continue;
    if (found.to.empty()) {
      // "… theo yêu cầu của Ban Chỉ đạo": whoever asks for it receives it.
      const auto asked = words.seek("theo yêu cầu của", clause);
      if (asked < clause.last) found = bodies_at(page, asked + 4, clause.last);
    }
    const auto deadlines = read_deadlines(words, clause, page.rules);
    const auto own = deadlines.empty() ? read_counted(words, clause, page.rules) : deadlines.front();
    if (found.to.empty() && !(trace.tag == Trace::report && !from.empty() && read_recurrence(words, clause)) &&
        !(trace.tag == Trace::report && stands_unaddressed(page, i, clause, own)))
      continue;
    report.to = found.to;
    report.due = own ? own : sentence.deadline;
    // "báo cáo tháng về Sở A; báo cáo đột xuất trong vòng 02 giờ": to the same body.
    if (report.to.empty() && !reports.empty() && sentence.holds(reports.back().span) && same_bodies(report.from, reports.back().from)) {
      report.to = reports.back().to;
      report.via = reports.back().via;
      report.due = own;
    }
    if (report.due) complete_year(page, *report.due);
    if (found.to.empty()) report.grounds.add(Ground::addressee_missing);
    if (only_purpose(words, i, clause.first) && !report.via && !holds(words, "báo cáo", {clause.first, i})) report.grounds.add(Ground::purpose);
    if (std::any_of(found.to.begin(), found.to.end(), [&](const Body& b) { return words.is_mark(b.span.last - 1, ')'); })) report.grounds.add(Ground::addressee_bracket);
    for (const auto frequency : frequencies(page, clause, sentence.conditional, report.due)) {
      report.frequency = frequency;
      reports.push_back(report);
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

}  // namespace

std::vector<ReportText> read_reports(const Page& page, Span text, const std::vector<Body>& from) {
  std::vector<ReportText> reports;
  if (!page.rules.on(Rule::report_duty)) return reports;
  for (const Span span : sentences(page.words, text)) {
    if (!holds_trace(page.words, span)) continue;
    Sentence sentence;
    sentence.span = span;
    if (const auto deadlines = read_deadlines(page.words, span, page.rules); !deadlines.empty()) sentence.deadline = deadlines.front();
    sentence.conditional = holds(page.words, "nếu", span) && holds(page.words, occasions, span);
    const auto bound = bound_to_report(page, text, span, from);
    for (const Span clause : clauses(page.words, span)) read_clause(page, clause, sentence, bound, reports);
  }
  return reports;
}

std::vector<ReportText> read_unassigned_reports(const Page& page, const std::vector<TaskText>& tasks) {
  std::vector<ReportText> reports;
  for (std::uint32_t b = 0; b < page.blocks.size(); ++b) {
    if (!page.is_text(b) || page.structure.places[b].zone != Zone::body) continue;
    const auto role = page.role_of(page.structure.places[b].section);
    if (role == draft::SectionRole::purpose || role == draft::SectionRole::requirements) continue;
    const Span span = page.blocks[b];
    if (std::any_of(tasks.begin(), tasks.end(), [&](const TaskText& t) { return t.scope.first < span.last && span.first < t.scope.last; })) continue;
    auto found = read_reports(page, span, {});
    if (found.empty()) continue;
    const auto bound = announced_sender(page, b);
    for (auto& report : found) {
      if (report.from.empty()) {
        report.from = bound;
        report.grounds.add(bound.empty() ? Ground::sender_missing : Ground::sender_above);
      }
      reports.push_back(std::move(report));
    }
  }
  return reports;
}

}  // namespace dondoc::compiler
