#include <algorithm>

#include "base/date.h"
#include "compiler/grammar/role.h"
#include "compiler/grammar/task.h"

namespace dondoc::compiler {

void complete_year(const Page& page, Deadline& deadline) {
  if (deadline.repeated || !page.rules.on(Rule::deadline_year)) return;
  const bool whole = deadline.date.to.year != 0;
  deadline.date.to = page.calendar.complete(deadline.date.to);
  deadline.year_supplied = !whole && deadline.date.to.year != 0;
}

namespace {

// By which both the whole and its parts are done; what tells a window or no day sets no step.
bool is_later(const Deadline& a, const Deadline& b) {
  const auto exact = [](const Deadline& d) { return d.date.to.day && !d.date.window; };
  return exact(a) && exact(b) && a.date.to.iso() > b.date.to.iso();
}

}  // namespace

namespace {

// "từ trước năm 1975": a year before the plan's own is what the work is about.
bool is_history(const Page& page, const Deadline& deadline) {
  const auto& issued = page.structure.document.date;
  return issued && deadline.date.to.month == 0 && deadline.date.to.year && std::to_string(deadline.date.to.year) < issued->value.substr(0, 4);
}

}  // namespace

namespace {

// "trong 10 ngày kể từ ngày ban hành Kế hoạch này": counted from the day that the plan bears.
void count_from_issue(const Page& page, Deadline& deadline) {
  using namespace literals;
  constexpr Lexicon issues({Entry<bool>
      {"ban hành kế hoạch này", true}, {"ban hành kế hoạch", true}, {"kế hoạch này được ban hành", true}, {"kế hoạch được ban hành", true}, {"ký ban hành kế hoạch", true}, {"ký ban hành kế hoạch này", true},
      {"kế hoạch này có hiệu lực", true}, {"kế hoạch được ký ban hành", true}, {"ký kế hoạch này", true}, {"ban hành quyết định này", true},
  });
  const auto& words = page.words;
  const auto& issued = page.structure.document.date;
  const auto day = issued ? base::Date::parse(issued->value) : std::nullopt;
  if (!day || !deadline.counted) return;
  for (std::uint32_t i = deadline.span.first; i + 3 < deadline.span.last; ++i) {
    if (!words.is_number(i) || !words.is(i + 1, "ngày"_w)) continue;
    std::uint32_t from = i + 2;
    for (const Phrase& counting : {Phrase("kể từ ngày"), Phrase("kể từ khi"), Phrase("từ ngày"), Phrase("sau ngày"), Phrase("sau khi"), Phrase("tính từ ngày")})
      if (const auto size = words.match(counting, i + 2, deadline.span.last)) {
        from += size;
        break;
      }
    constexpr std::uint32_t longest = 400;  // days
    if (from == i + 2 || !words.find(issues, from, deadline.span.last) || words[i].number == 0 || words[i].number > longest) return;
    const auto ymd = day->plus(static_cast<int>(words[i].number)).ymd();
    deadline.date.from = deadline.date.to = {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())), static_cast<int>(static_cast<unsigned>(ymd.day()))};
    deadline.counted = false;
    if (deadline.bound == draft::Bound::in) deadline.bound = draft::Bound::by;
    return;
  }
}

}  // namespace

namespace {

// Where "…; Sở B tổng hợp, báo cáo trước ngày …" begins: what another does, and by when, is not this one's.
std::uint32_t end_of_own(const Page& page, const TaskText& task) {
  const auto& words = page.words;
  constexpr std::uint32_t clause = 60;  // words within which a clause says whose it is
  int clauses = 32;                     // a task of more is read in linear time
  for (std::uint32_t i = task.text.first + 1; i + 1 < task.text.last && page.rules.on(Rule::task_own_subject); ++i) {
    if (!words.is_mark(i, ';')) continue;
    if (clauses-- == 0) break;
    const auto other = read_subject(words, {i + 1, std::min(task.text.last, i + 1 + clause)}, page.rules);
    if (!other.at_start || other.asked || other.bodies.front().common || other.bodies.front().group) continue;
    const auto named = [&](const Body& body) { return words.quote(body.span) == words.quote(other.bodies.front().span); };
    if (std::none_of(task.assignees.begin(), task.assignees.end(), named) && std::none_of(task.partners.begin(), task.partners.end(), named)) return i;
  }
  return task.text.last;
}

}  // namespace

void read_details(const Page& page, TaskText& task, Span subject, std::uint32_t predicate) {
  task.role = read_role(page.words, task.text, subject, predicate, page.rules);
  task.partners = read_partners(page.words, task.text, subject, page.rules);
  if (page.rules.on(Rule::task_recurrence)) task.recurrence = read_recurrence(page.words, task.text);
  auto deadlines = read_deadlines(page.words, task.text, page.rules);
  const std::uint32_t own = task.assignees.empty() || deadlines.size() < 2 ? task.text.last : end_of_own(page, task);
  for (auto& deadline : deadlines) {
    if (deadline.span.first >= own && task.due) break;
    complete_year(page, deadline);
    if (is_history(page, deadline)) continue;
    // The last full day by which a part of it is due; one that only falls due again and again is kept where there is no other.
    const bool full = deadline.date.to.year && !deadline.repeated;
    if (full && task.due && task.due->date.to.year && task.due->date.to.iso() != deadline.date.to.iso()) task.grounds.add(Ground::deadlines_several);
    if (full && (!task.due || !task.due->date.to.year || is_later(deadline, *task.due))) task.due = deadline;
    if (full)
      for (const auto& day : read_further_days(page.words, deadline, task.text.last, page.rules))
        if (is_later(day, *task.due)) task.due = day;
    if (!task.due) task.due = deadline;
  }
  if (task.due) return;
  task.due = read_counted(page.words, task.text, page.rules);
  if (task.due) count_from_issue(page, *task.due);
}

}  // namespace dondoc::compiler
