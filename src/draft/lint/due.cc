#include "draft/lint/due.h"

#include <algorithm>

namespace dondoc::draft::lint {

bool has_own_due(const Given& given, const Reporting& report) {
  if (!report.due) return false;
  const auto& due = report.due->at;
  if (due.size() != 2 || within(due, report.at)) return true;
  if (std::any_of(given.draft.reporting.begin(), given.draft.reporting.end(), [&](const Reporting& it) { return it.at != report.at && within(due, it.at); })) return false;
  // Or of another clause that speaks of a report: "Báo cáo tổng kết gửi trước ngày X; Ban A tổng hợp, báo cáo B."
  const auto text = given.text();
  const auto place = given.byte_at(due[0]);
  const auto ends = [&](std::size_t i) { return text[i] == '\n' || text[i] == ';' || (text[i] == '.' && i + 1 < text.size() && text[i + 1] == ' '); };
  auto begin = place;
  while (begin > 0 && !ends(begin - 1)) --begin;
  const bool same_clause = given.at(begin, place)[0] <= report.at[0] && report.at[0] < due[1];
  return same_clause || !base::contains_folded(text.substr(begin, place - begin), "bao cao");
}

std::optional<std::pair<base::Date, base::Date>> window_of(const Period& period) {
  const auto from = period.from ? base::first_day_of(*period.from) : std::nullopt;
  const auto to = period.to ? base::last_day_of(*period.to) : std::nullopt;
  if (!from || !to) return std::nullopt;
  return std::pair(*from, *to);
}

namespace {

// A part of the plan on time, at any depth, holds the passage.
bool on_time(const std::vector<Section>& sections, const At& at) {
  return std::any_of(sections.begin(), sections.end(), [&](const Section& section) {
    return within(at, section.at) && (section.role == SectionRole::time || on_time(section.children, at));
  });
}

// "4. Thời gian thực hiện Kế hoạch: …" among the closing clauses, where it is the only one that tells a time.
const Section* only_on_time(const std::vector<Section>& sections, int& count, int depth = 0) {
  const Section* out = nullptr;
  for (const auto& section : sections) {
    if (section.path.starts_with("PL")) continue;
    if (base::starts_with_folded(section.heading.value_or(""), "thoi gian thuc hien") || base::starts_with_folded(section.heading.value_or(""), "thoi gian to chuc")) ++count, out = depth < 2 ? &section : out;
    if (const auto* below = only_on_time(section.children, count, depth + 1)) out = below;
  }
  return out;
}

}  // namespace

bool is_of_whole(const Draft& draft, const Period& period) {
  int count = 0;
  if (const auto* section = only_on_time(draft.sections, count); section && count == 1 && within(period.at, section->at)) return true;
  return on_time(draft.sections, period.at) || (draft.document.at.title && within(period.at, *draft.document.at.title));
}

std::optional<std::pair<base::Date, base::Date>> plan_window(const Draft& draft) {
  const auto is_year = [](const Period& it) { return it.to && names_a_year(*it.to); };
  // The window of one activity is no limit for the others: what the title or the part on time says is.
  std::vector<Period> whole;
  for (const auto& period : draft.periods)
    if (is_of_whole(draft, period)) whole.push_back(period);
  const bool closer = std::any_of(whole.begin(), whole.end(), [&](const Period& it) { return !is_year(it); });
  std::optional<std::pair<base::Date, base::Date>> out;
  for (const auto& period : whole) {
    if (closer && is_year(period)) continue;
    const auto window = window_of(period);
    if (!window) return std::nullopt;
    if (!out) out = window;
    else out = std::pair(std::min(out->first, window->first), std::max(out->second, window->second));
  }
  return out;
}

}  // namespace dondoc::draft::lint
