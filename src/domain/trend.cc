#include "domain/trend.h"

#include <algorithm>

namespace dondoc::domain {

TrendDays::TrendDays(const std::vector<base::Date>& days) {
  days_.reserve(days.size());
  for (const auto day : days) days_.push_back(static_cast<std::int32_t>(day.days().time_since_epoch().count()));
}

int TrendDays::from(std::int32_t day) const { return static_cast<int>(std::ranges::lower_bound(days_, day) - days_.begin()); }

TrendDays::Marks TrendDays::marks_of(const Term& term) const {
  const auto after_due = term.due == Term::never ? Term::never : term.due + 1;
  Marks marks{};
  marks.issued = from(term.issued);
  marks.done = std::max(marks.issued, from(term.done));
  marks.late_from = std::max(marks.issued, from(after_due));
  marks.late_to = marks.done;
  marks.silent_to = from(std::min({term.done, after_due, term.heard}));
  marks.in_time = term.due != Term::never && term.done <= term.due;
  marks.done_late = term.done != Term::never && term.done > term.due;
  return marks;
}

void Trend::count(const TrendDays::Marks& marks, int first, int last, int by) {
  const auto mark = [&](int Standings::*field, int from, int to) {
    from = std::max(from, first);
    to = std::min(to, last);
    if (from >= to) return;
    changes_[static_cast<std::size_t>(from)].*field += by;
    changes_[static_cast<std::size_t>(to)].*field -= by;
  };
  mark(&Standings::total, marks.issued, last);
  mark(&Standings::done, marks.done, last);
  if (marks.in_time) mark(&Standings::in_time, marks.done, last);
  if (marks.done_late) mark(&Standings::done_late, marks.done, last);
  mark(&Standings::late, marks.late_from, marks.late_to);
  mark(&Standings::silent, marks.issued, marks.silent_to);
}

std::vector<Standings> Trend::counts() const {
  std::vector<Standings> out(changes_.begin(), changes_.end() - 1);
  for (std::size_t i = 1; i < out.size(); ++i) {
    const auto& before = out[i - 1];
    out[i].total += before.total;
    out[i].done += before.done;
    out[i].in_time += before.in_time;
    out[i].done_late += before.done_late;
    out[i].late += before.late;
    out[i].silent += before.silent;
  }
  return out;
}

}  // namespace dondoc::domain
