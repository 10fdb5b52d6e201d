// "Phân tích đề thi – Trường A thực hiện.": the item says what, and at its end who.
#include <algorithm>

#include "compiler/grammar/task.h"

namespace dondoc::compiler {

using namespace literals;

namespace {

// All that stands behind the body; anything more makes it a clause about something else.
constexpr Lexicon endings({Entry<draft::Role>
    {"thực hiện", draft::Role::perform}, {"phụ trách", draft::Role::perform}, {"đảm nhiệm", draft::Role::perform}, {"đảm nhận", draft::Role::perform},
    {"hỗ trợ thực hiện", draft::Role::perform}, {"tổ chức thực hiện", draft::Role::perform}, {"chịu trách nhiệm", draft::Role::perform},
    {"chủ trì", draft::Role::lead}, {"chủ trì thực hiện", draft::Role::lead}, {"chủ trì tổ chức", draft::Role::lead},
});

constexpr std::uint32_t farthest = 40;  // words from the item's end

// "…, Sở B và Sở C phối hợp thực hiện": behind those who help whoever was named; `i` where nobody does.
std::uint32_t past_partners(const Page& page, std::uint32_t i, std::uint32_t last) {
  const auto& words = page.words;
  if (i >= last || (!words.is_mark(i, ',') && !words.is_mark(i, ';'))) return i;
  // "…, phối hợp với Sở B và Sở C thực hiện"
  if (words.match("phối hợp", i + 1, last)) {
    const std::uint32_t with = i + 3 + (words.is(i + 3, "với"_w) || words.is(i + 3, "cùng"_w));
    const auto helpers = read_bodies_in_prose(words, with, last, page.rules);
    if (helpers.bodies.empty()) return i;
    return helpers.end + static_cast<std::uint32_t>(words.find(endings, helpers.end, last).size);
  }
  const auto list = read_bodies_in_prose(words, i + 1, last, page.rules);
  if (list.bodies.empty() || !words.match("phối hợp", list.end, last)) return i;
  const std::uint32_t end = list.end + 2;
  return end + words.match("thực hiện", end, last);
}

// "Tham gia hội thi do Sở A chủ trì": the work is to take part.
bool joins_others(const Words& words, Span text) {
  return words.match("tham gia", text.first, text.last) || words.match("tham dự", text.first, text.last) || words.is(text.first, "dự"_w) || words.match("cử", text.first, text.last);
}

// "Ban hành Quy chế (Giao Sở A chủ trì, phối hợp với Sở B tham mưu)."
std::optional<TaskText> ordered_in_bracket(const Page& page, Span order, Span text, int section) {
  if (order.empty()) return std::nullopt;
  const auto subject = read_subject(page.words, order, page.rules);
  if (!subject.asked || !subject.at_start || subject.invited || subject.common()) return std::nullopt;
  TaskText task(Ground::sentence_in_content);
  task.grounds.add(Ground::doer_behind_others);
  task.section = section;
  task.text = order;
  task.assignees = subject.bodies;
  read_details(page, task, {subject.bodies.front().span.first, subject.bodies.back().span.last}, subject.predicate);
  task.text = task.scope = text;
  return task;
}

}  // namespace

std::optional<TaskText> read_trailing(const Page& page, Span text, int section) {
  const auto& words = page.words;
  std::uint32_t end = text.last;
  while (end > text.first && words[end - 1].kind == Word::Kind::mark) --end;
  for (std::uint32_t i = end > text.first + farthest ? end - farthest : text.first + 1; i + 2 < end; ++i) {
    const bool dash = words.is_mark(i, '-') && !words[i].glued, bracket = words.is_mark(i, '('), comma = words.is_mark(i, ',') || words.is_mark(i, ';');
    // "… do Sở A chủ trì, Sở B phối hợp": who helps stands there too, so it is no word about somebody else's work.
    const bool plainly = words.is(i, "do"_w) && words.is_word(i - 1) && !joins_others(words, text);
    if (!dash && !bracket && !comma && !plainly) continue;
    if (bracket && page.rules.on(Rule::task_request))
      if (auto task = ordered_in_bracket(page, {i + 1, words.past_bracket(i, text.last) - 1}, text, section)) return task;
    std::uint32_t at = i + 1;
    const bool by = words.is(at, "do"_w);
    if (by) ++at;
    if (plainly) at = i + 1;
    if ((comma && !by) || !body_starts(words, at, end)) continue;
    // "(Sở A chủ trì; hoàn thành trước ngày …)": within a bracket that ends the item more may follow.
    const bool closes = bracket && words.past_bracket(i, text.last) >= end;
    const std::uint32_t stop = closes ? std::min(end, words.past_bracket(i, text.last) - 1) : end;
    auto list = read_bodies_in_prose(words, at, stop, page.rules);
    const auto ending = words.find(endings, list.end, stop);
    if (list.bodies.empty() || !ending) continue;
    const auto behind = list.end + static_cast<std::uint32_t>(ending.size);
    const auto past = past_partners(page, behind, stop);
    // "(Sở A chủ trì, hoàn thành trước ngày 30/10/2026)"
    const bool day_behind = closes && past < stop && words.is_mark(past, ',') && !read_deadlines(words, {past, stop}, page.rules).empty();
    if (past != stop && !(closes && words.is_mark(past, ';')) && !day_behind) continue;
    if (plainly && past == behind) continue;
    TaskText task(Ground::sentence_in_content);
    task.grounds.add(Ground::doer_behind_others);
    task.section = section;
    task.text = task.scope = text;
    task.assignees = std::move(list.bodies);
    read_details(page, task, {at, list.end}, list.end);
    task.role = ending.tag;
    return task;
  }
  return std::nullopt;
}

}  // namespace dondoc::compiler
