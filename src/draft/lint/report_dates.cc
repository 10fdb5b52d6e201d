// When reports fall due, held against the work and against each other.
#include <algorithm>
#include <array>
#include <span>

#include "draft/lint/body_names.h"
#include "draft/lint/due.h"
#include "draft/lint/rules.h"

namespace dondoc::draft::lint {

namespace {

// "báo cáo kết quả Đợt 1", "báo cáo sơ kết": on a part of the work, which ends before the whole.
bool on_a_part(std::string_view passage) {
  const auto said = base::lower(passage);
  for (const std::string_view part : {"đợt", "giai đoạn", "sơ kết", "cao điểm", "bước "})
    if (said.find(part) != said.npos) return true;
  return false;
}

// "gửi kết quả rà soát": on one thing alone, of which no other work is a part.
// A plan that is about that thing has its whole result.
bool on_one_thing(std::string_view key, const Given& given) {
  const auto title = base::fold(given.draft.document.title.value_or(""));
  for (const std::string_view thing : {"ra soat", "khao sat", "thong ke", "dang ky", "lua chon", "binh chon", "so khao", "kiem ke"})
    if (has_word(key, "ket qua " + std::string(thing)) && !has_word(title, thing)) return true;
  return false;
}

// A report on what was done, not a list, a plan or a registration to be handed in.
bool on_results(std::string_view passage, const Given& given, const Reporting& report) {
  const auto key = base::fold(passage);
  if (on_a_part(passage) || on_one_thing(key, given)) return false;
  if (has_word(key, "ket qua") || has_word(key, "tong ket")) return true;
  for (const auto& task : given.draft.tasks)
    if (within(report.at, task.at)) return has_word(base::fold(task.text), "bao cao ket qua") || has_word(base::fold(task.text), "bao cao tong ket");
  return false;
}

struct Work { std::string text; base::Date ends; bool day; At at; };

// The line that a period stands on, in plain letters; `before`: up to the period alone.
std::string line_of(const Given& given, const Period& period, bool before) {
  const auto text = given.text();
  auto begin = given.byte_at(period.at[0]), end = begin;
  while (begin > 0 && text[begin - 1] != '\n') --begin;
  while (!before && end < text.size() && text[end] != '\n') ++end;
  return base::fold(text.substr(begin, end - begin));
}

// The work that a report is about: the time of the whole plan, or what a line calls the
// time of the work; not the last phase, in which it is summed up ("3. Sau Tuần lễ (từ … đến …)").
bool is_work(const Given& given, const Period& period) {
  if (!is_of_whole(given.draft, period) && !has_word(line_of(given, period, true), "thoi gian")) return false;
  const auto line = line_of(given, period, false);
  for (const std::string_view closing : {"tong ket", "so ket", "rut kinh nghiem", "danh gia"})
    if (has_word(line, closing)) return false;
  return !has_word(line_of(given, period, true), "sau");
}

// "từ ngày 01/01/2027 đến ngày 31/12/2027" is a year, told by its days.
bool whole_year(const Period& period) { return period.from && period.to && period.from->ends_with("-01-01") && period.to->ends_with("-12-31"); }

// What the plan sets an end to, in its own words; years are too wide to be held
// against a report (the year's report is due in the middle of December).
std::vector<Work> work_of(const Given& given) {
  std::vector<Work> out;
  const auto& draft = given.draft;
  const auto window = plan_window(draft);
  const auto reported = [&](const At& at) {
    return std::any_of(draft.reporting.begin(), draft.reporting.end(), [&](const Reporting& report) { return overlap(report.at, at); });
  };
  for (const auto& task : draft.tasks) {
    const auto ends = due_day(task.due);
    if (!ends || names_a_year(*task.due->date) || reported(task.at)) continue;
    if (window && *ends > window->second) continue;  // date-outside-window tells it
    const auto key = base::fold(task.text);
    if (has_word(key, "bao cao") || has_word(key, "tong ket") || has_word(key, "tong hop")) continue;
    out.push_back({task.text + " (" + task.due->text + ")", *ends, names_a_day(*task.due->date), task.due->at});
  }
  for (const auto& period : draft.periods) {
    if (!period.to || period.peak || !is_work(given, period) || names_a_year(*period.to) || whole_year(period) || reported(period.at)) continue;
    if (std::any_of(out.begin(), out.end(), [&](const Work& work) { return overlap(work.at, period.at); })) continue;
    if (const auto ends = base::last_day_of(*period.to)) out.push_back({period.text, *ends, names_a_day(*period.to), period.at});
  }
  // What names a day is told before what names a month.
  std::stable_sort(out.begin(), out.end(), [](const Work& a, const Work& b) { return a.day != b.day ? a.day : a.ends > b.ends; });
  return out;
}

bool shares_body(const std::vector<Mention>& a, const std::vector<Mention>& b) {
  return std::any_of(a.begin(), a.end(), [&](const Mention& x) {
    return x.unit && std::any_of(b.begin(), b.end(), [&](const Mention& y) { return y.unit == x.unit; });
  });
}

}  // namespace

void report_before_work_ends(const Given& given, Found& found) {
  const auto works = work_of(given);
  for (const auto& report : given.draft.reporting) {
    const auto due = due_day(report.due);
    if (!due || !has_own_due(given, report) || report.frequency != Frequency::once || !on_results(given.passage(report.at), given, report)) continue;
    const Work* first = nullptr;
    std::vector<At> others;
    for (const auto& work : works) {
      // Work that goes on for long after the report belongs to another report.
      if (work.ends <= *due || work.ends.since(*due) > 92) continue;
      if (!first) first = &work;
      others.push_back(work.at);
    }
    if (first)
      found.add(report.due->at.empty() ? report.at : report.due->at,
                {{"due", report.due->text}, {"work", excerpt(first->text, 140)}, {"end", printed(first->ends)}}, {}, std::move(others));
  }
}

void consolidation_too_early(const Given& given, Found& found) {
  // Each is held against each other one: no plan has more than a few dozen.
  const auto reporting = std::span(given.draft.reporting).first(std::min<std::size_t>(given.draft.reporting.size(), 500));
  for (const auto& one : reporting) {
    const auto first = due_day(one.due);
    if (!first || !has_own_due(given, one) || one.frequency != Frequency::once) continue;
    auto collectors = one.to;
    if (one.via) collectors.push_back(*one.via);
    // Of several consolidated reports, a unit's goes into the first that is due after it.
    const Reporting* whole = nullptr;
    std::optional<base::Date> second;
    for (const auto& other : reporting) {
      const auto due = due_day(other.due);
      if (&other == &one || !due || !has_own_due(given, other) || other.frequency != Frequency::once || !shares_body(other.from, collectors) || shares_body(other.from, one.from)) continue;
      const bool nearer = !whole || (*due >= *first ? *second < *first || *due < *second : *second < *first && *due > *second);
      if (nearer) whole = &other, second = due;
    }
    if (!whole) continue;
    const int days = *second < *first ? -1 : given.calendar.working_days(*first, *second);
    if (days >= given.options.working_days) continue;
    found.add(whole->due->at.empty() ? whole->at : whole->due->at,
              {{"due", whole->due->text}, {"first", one.due->text}, {"days", std::to_string(std::max(days, 0))}, {"wanted", std::to_string(given.options.working_days)}},
              *second < *first ? "before" : "", {one.due->at});
  }
}

}  // namespace dondoc::draft::lint
