// What closes a plan: "Trên đây là Kế hoạch …; đề nghị các đơn vị …".
#include <algorithm>

#include "compiler/grammar/task.h"
#include "compiler/grammar/verb.h"
#include "compiler/lexicon/verbs.h"

namespace dondoc::compiler {

using namespace literals;

namespace {

// What asks for something of its own: a report, a plan, a person to be named.
constexpr Lexicon products({Entry<bool>
    {"báo cáo", true}, {"phản ánh", true}, {"xây dựng kế hoạch", true}, {"xây dựng và ban hành", true}, {"ban hành kế hoạch", true}, {"cử", true},
    {"gửi", true}, {"đăng ký", true}, {"phản hồi", true}, {"tổng hợp", true}, {"đề xuất", true}, {"kiến nghị", true}, {"thông tin về", true},
    {"xây dựng chương trình", true}, {"cụ thể hóa", true}, {"theo dõi", true}, {"hướng dẫn", true}, {"đôn đốc", true},
});

bool is_roman(std::string_view word) { return word.find_first_not_of("IVX") == std::string_view::npos; }

std::vector<Span> sentences(const Words& words, Span span) {
  std::vector<Span> out;
  std::uint32_t first = span.first;
  for (std::uint32_t i = span.first; i < span.last; ++i)
    if (words.is_mark(i, '.') && i + 1 < span.last && words.is_word(i + 1) && words[i + 1].capital && !words[i + 1].glued && i > first && (!words[i - 1].capitals || is_roman(words.text(i - 1)) || words.is_mark(i - 2, '-') || words.is_mark(i - 2, '/'))) {
      out.push_back({first, i});
      first = i + 1;
    }
  if (first < span.last) out.push_back({first, span.last});
  return out;
}

}  // namespace

bool is_closing(const Page& page, std::uint32_t block) {
  if (!page.is_text(block) || page.is_item(block) || page.blocks[block].empty()) return false;
  const Span span = page.blocks[block];
  return page.structure.places[block].zone == Zone::closing || page.words.match("trên đây là", span.first, span.last) > 0;
}

bool only_carries_out(const Page& page, Span text) {
  const auto& words = page.words;
  constexpr Lexicon carrying_out({Entry<bool>
      {"nghiêm túc", true}, {"triển khai", true}, {"thực hiện", true}, {"tổ chức", true}, {"kế hoạch", true}, {"này", true}, {"phối hợp", true}, {"đầy đủ", true}, {"tốt", true}, {"chủ động", true},
      {"khẩn trương", true}, {"các nội dung", true}, {"nội dung", true}, {"nhiệm vụ", true}, {"được giao", true}, {"đảm bảo", true}, {"bảo đảm", true}, {"hiệu quả", true}, {"và", true}, {"có", true},
      {"đúng tiến độ", true}, {"theo", true}, {"quy định", true}, {"đạt", true}, {"kết quả", true},
  });
  const auto subject = read_subject(words, text, page.rules);
  if (!subject.asked || !subject.bodies.front().group) return false;
  for (std::uint32_t i = subject.predicate; i < text.last;) {
    const auto part = words.find(carrying_out, i, text.last);
    if (!part && words[i].kind != Word::Kind::mark) return false;
    i += std::max<std::uint32_t>(1, static_cast<std::uint32_t>(part.size));
  }
  return true;
}

namespace {

// "Trên đây là Kế hoạch … | đề nghị các đơn vị …": what the plan is called asks nobody for anything.
std::uint32_t past_title(const Page& page, Span span) {
  const auto& words = page.words;
  if (!words.match("trên đây là", span.first, span.last)) return span.first;
  for (std::uint32_t i = span.first + 3; i < span.last; ++i) {
    if (words.is_mark(i, '.') && i + 1 < span.last && words[i + 1].capital && !words[i + 1].glued) return i + 1;
    if ((words.is_mark(i, ',') || words.is_mark(i, ';')) && i + 1 < span.last && (words.find(requests, i + 1, span.last) || body_starts(words, i + 1, span.last))) return i + 1;
  }
  return span.first;
}

}  // namespace

bool reports_of_all(const Page& page, Span text, const std::vector<Body>& heading) {
  if (heading.size() != 1 || heading[0].group || page.words.seek("báo cáo", text) == text.last) return false;
  const auto subject = read_subject(page.words, text, page.rules);
  return (subject.at_start || page.words.find(openings, text.first, text.last)) && subject.common() && page.words.find(determiners, subject.bodies.front().span.first, text.last);
}

std::optional<TaskText> read_closing(const Page& page, std::uint32_t block) {
  const auto& words = page.words;
  const Span span = page.blocks[block];
  if (!page.rules.on(Rule::task_closing)) return std::nullopt;
  bool product = false;
  for (std::uint32_t i = past_title(page, span); i < span.last; ++i)  // "để được hướng dẫn": what they get
    product = product || (words.find(products, i, span.last) && (i == span.first || (compound_at(words, i - 1, span.last) < 2 && !words.is(i - 1, "được"_w))));
  if (!product) return std::nullopt;
  for (const Span sentence : sentences(words, span)) {
    const auto subject = read_subject(words, sentence, page.rules);
    if (subject.bodies.empty()) continue;
    TaskText task(Ground::closing);
    task.section = page.structure.places[block].section;
    task.text = task.scope = span;
    task.assignees = subject.bodies;
    const Span who{subject.bodies.front().span.first, subject.bodies.back().span.last};
    read_details(page, task, who, subject.predicate);
    return task;
  }
  return std::nullopt;
}

}  // namespace dondoc::compiler
