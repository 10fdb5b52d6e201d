// Days of the plan held against its window, the calendar, its own date and each other.
#include <algorithm>
#include <set>

#include "draft/lint/due.h"
#include "draft/lint/rules.h"

namespace dondoc::draft::lint {

namespace {

struct Dated { const Due* due; const std::string* text; bool report; };

// "Ngay sau hội nghị, gửi biên bản …": what follows the work is done after it.
bool follows_the_work(std::string_view text) {
  const auto key = base::fold(text.substr(0, 60));
  for (const std::string_view word : {"sau hoi nghi", "sau khi ket thuc", "sau le ", "sau dot ", "sau cuoc "})
    if (key.find(word) != key.npos) return true;
  return false;
}

// What stands right before a deadline, in plain letters.
std::string before_due(const Given& given, const Due& due) {
  if (due.at.size() != 2) return {};
  constexpr std::size_t near = 28;
  const auto end = given.byte_at(due.at[0]);
  auto out = base::fold(given.text().substr(end > near ? end - near : 0, std::min(end, near)));
  return out.substr(out.find_last_of(";.(\n") == out.npos ? 0 : out.find_last_of(";.(\n"));
}

std::vector<Dated> deadlines(const Draft& draft) {
  std::vector<Dated> out;
  for (const auto& task : draft.tasks) {
    if (!task.due || !task.due->date) continue;
    const bool report = std::any_of(draft.reporting.begin(), draft.reporting.end(), [&](const Reporting& it) { return overlap(it.at, task.at); }) ||
                        base::contains_folded(task.text, "bao cao") || base::contains_folded(task.text, "tong ket");
    out.push_back({&*task.due, &task.text, report});
  }
  for (const auto& it : draft.reporting) {
    static const std::string none;
    const bool told = it.due && it.due->date && std::any_of(out.begin(), out.end(), [&](const Dated& d) { return overlap(d.due->at, it.due->at); });
    if (it.due && it.due->date && !told) out.push_back({&*it.due, &none, true});
  }
  return out;
}

// "(đã hoàn thành trong tháng 4/2026)": told, not asked for.
bool is_done(std::string_view before) {
  while (before.ends_with(' ')) before.remove_suffix(1);
  if (before == "da" || before.ends_with(" da") || before.ends_with("(da")) return true;
  for (const std::string_view word : {"da hoan thanh", "da ban hanh", "da trien khai", "da thuc hien", "da duoc"})
    if (before.find(word) != before.npos) return true;
  return false;
}

std::string rest_word(const base::Rest& rest) {
  switch (rest.kind) {
    case base::RestKind::saturday: return "saturday";
    case base::RestKind::sunday: return "sunday";
    case base::RestKind::holiday: break;
  }
  return "holiday";
}

}  // namespace

void date_outside_window(const Given& given, Found& found) {
  const auto window = plan_window(given.draft);
  if (!window) return;
  for (const auto& it : deadlines(given.draft)) {
    const auto due = due_day(*it.due);
    // What is reported may be reported afterwards, and preparations come before.
    if (!due || it.report || *due <= window->second || follows_the_work(*it.text)) continue;
    // "trong tháng 3" is kept where the window ends within March.
    if (const auto first = base::first_day_of(*it.due->date); !names_a_day(*it.due->date) && first && *first <= window->second) continue;
    found.add(it.due->at, {{"due", it.due->text}, {"first", printed(window->first)}, {"last", printed(window->second)}, {"task", excerpt(*it.text)}});
  }
}

void date_on_rest_day(const Given& given, Found& found) {
  struct Day { const Due* due; base::Rest rest; std::vector<At> again; };
  std::vector<Day> days;
  for (const auto& it : deadlines(given.draft)) {
    // An activity may fall on any day; a day by which something is to be done may not.
    const auto said = base::fold(it.due->text);
    const bool to_be_done = it.due->bound == Bound::before || it.due->bound == Bound::by || said.find("hoan thanh") != said.npos || said.starts_with("xong") || before_due(given, *it.due).find("hoan thanh") != std::string::npos;
    if (!names_a_day(*it.due->date) || (!to_be_done && !it.report)) continue;
    const auto day = base::Date::parse(*it.due->date);
    const auto rest = day ? given.calendar.rest_on(*day) : std::nullopt;
    // Whether "trước ngày X" means X or the day before: either is a day of rest.
    if (!rest || (it.due->bound == Bound::before && !given.calendar.rest_on(day->plus(-1)))) continue;
    // An annex tells the same days once more.
    const auto told = std::find_if(days.begin(), days.end(), [&](const Day& other) { return other.due->date == it.due->date; });
    if (told == days.end()) days.push_back({it.due, *rest, {}});
    else told->again.push_back(it.due->at);
  }
  for (auto& it : days) found.add(it.due->at, {{"due", it.due->text}, {"holiday", it.rest.name}}, rest_word(it.rest), std::move(it.again));
}

void date_in_past(const Given& given, Found& found) {
  const auto issued = given.options.as_of ? given.options.as_of : given.issued_on();
  if (!issued) return;
  std::set<base::Date> told;
  for (const auto& it : deadlines(given.draft))
    if (const auto due = due_day(*it.due); due && *due < *issued && !is_done(before_due(given, *it.due)) && told.insert(*due).second) found.add(it.due->at, {{"due", it.due->text}, {"issued", printed(*issued)}});
}

void dates_contradict(const Given& given, Found& found) {
  const auto& draft = given.draft;
  ranges_reversed(given, found);
  // "Từ tháng 10/2026 đến tháng 8/2026"; days are told above.
  for (const auto& it : draft.periods) {
    const auto first = it.from && !names_a_day(*it.from) ? base::first_day_of(*it.from) : std::nullopt, last = it.to && !names_a_day(*it.to) ? base::last_day_of(*it.to) : std::nullopt;
    if (first && last && *first > *last) found.add(it.at, {{"text", it.text}}, "reversed");
  }
  events_on_two_days(given, found);
  if (given.issued_on() && draft.document.date && names_a_day(*draft.document.date))
    for (const auto& it : draft.references) {
      // What is cited was there before; an annex of the plan's own day is none of its grounds.
      const auto day = it.date && names_a_day(*it.date) ? base::Date::parse(*it.date) : std::nullopt;
      if (day && *day > *given.issued_on())
        found.add(it.at, {{"document", it.kind.value_or("") + (it.kind ? " " : "") + it.symbol}, {"date", printed(*day)}, {"issued", printed(*given.issued_on())}}, "cited");
    }
  for (const auto& period : draft.periods) {
    const auto window = window_of(period);
    if (!period.peak || !window) continue;
    // "Đợt 2 - Cao điểm hè (từ … đến …)": a phase beside others, in none of them.
    if (std::any_of(draft.phases.begin(), draft.phases.end(), [&](const Phase& phase) { return within(period.at, phase.at); })) continue;
    // A peak lies in the window that it stands nearest behind.
    const Period* around = nullptr;
    for (const auto& other : draft.periods)
      if (!other.peak && other.at.size() == 2 && period.at.size() == 2 && other.at[0] <= period.at[0] && (!around || other.at[0] > around->at[0])) around = &other;
    if (!around) continue;
    // "Từ nay đến hết tháng 11": one side is enough.
    const auto first = around->from ? base::first_day_of(*around->from) : std::nullopt, last = around->to ? base::last_day_of(*around->to) : std::nullopt;
    if ((first && window->first < *first) || (last && window->second > *last)) found.add(period.at, {{"text", period.text}, {"window", around->text}}, "peak", {around->at});
  }
  for (std::size_t i = 0; i < std::min<std::size_t>(draft.reporting.size(), 500); ++i)
    for (std::size_t j = 0; j < i; ++j) {
      const auto &a = draft.reporting[j], &b = draft.reporting[i];
      const auto due_a = due_day(a.due), due_b = due_day(b.due);
      if (!due_a || !due_b || *due_a == *due_b || a.frequency != Frequency::once || b.frequency != Frequency::once) continue;
      const auto same = [](const std::vector<Mention>& x, const std::vector<Mention>& y) {
        return !x.empty() && x.size() == y.size() && std::equal(x.begin(), x.end(), y.begin(), [](const Mention& p, const Mention& q) { return p.unit && p.unit == q.unit; });
      };
      // Two reports of one content, not a first and a second one.
      if (same(a.from, b.from) && same(a.to, b.to) && base::contains_folded(given.passage(a.at), "ket qua") && base::contains_folded(given.passage(b.at), "ket qua"))
        found.add(b.due->at, {{"text", b.due->text}, {"other", a.due->text}}, "report", {a.due->at});
    }
}

}  // namespace dondoc::draft::lint
