#include "domain/period.h"

namespace dondoc::domain {
namespace {

using base::Date;

int months_in(Frequency frequency) {
  switch (frequency) {
    case Frequency::monthly: return 1;
    case Frequency::quarterly: return 3;
    case Frequency::half_yearly: return 6;
    case Frequency::yearly: return 12;
    default: return 0;
  }
}

// Months are counted from year 0 so that stepping over a year is an addition.
int month_number(Date day) { return int(day.ymd().year()) * 12 + int(unsigned(day.ymd().month())) - 1; }
Date day_of(int month, unsigned day) { return Date::of(month / 12, unsigned(month % 12) + 1, day); }
Date last_day(int month) { return day_of(month + 1, 1).plus(-1); }

std::string label_of(Frequency frequency, int first_month) {
  const auto year = std::to_string(first_month / 12);
  const int month = first_month % 12;
  static const char* const quarters[] = {"I", "II", "III", "IV"};
  switch (frequency) {
    case Frequency::monthly: return "Tháng " + std::to_string(month + 1) + "/" + year;
    case Frequency::quarterly: return std::string("Quý ") + quarters[month / 3] + "/" + year;
    case Frequency::half_yearly: return (month == 0 ? "6 tháng đầu năm " : "6 tháng cuối năm ") + year;
    case Frequency::yearly: return "Năm " + year;
    case Frequency::once: return "Một lần";
    case Frequency::periodic: return "Định kỳ";
    case Frequency::ad_hoc: return "Đột xuất";
  }
  return {};
}

/// The last day on which the report of the period that begins with month `first` is in time.
Date due_in(const DueRule& rule, int first, int months, bool before_includes_day) {
  const int month = first + rule.month.value_or(months) - 1;
  const Date last = last_day(month);
  if (!rule.day) return last;
  const Date day = day_of(month, 1).plus(*rule.day - 1);
  const Date printed = day > last ? last : day;
  return rule.bound == Bound::before && !before_includes_day ? printed.plus(-1) : printed;
}

}  // namespace

std::vector<Period> periods_of(Frequency frequency, DataWindow window, Date from_on, std::optional<Date> due_on, const DueRule& rule,
                               bool before_includes_day) {
  const int months = months_in(frequency);
  if (months == 0) return {{label_of(frequency, 0), from_on, due_on, due_on}};
  const Date begin = rule.starts_on && *rule.starts_on > from_on ? *rule.starts_on : from_on;
  const Date until = due_on && *due_on >= begin ? *due_on : Date::of(int(begin.ymd().year()), 12, 31);
  std::vector<Period> out;
  for (int first = month_number(begin) / months * months; day_of(first, 1) <= until; first += months) {
    const int last = first + months - 1;
    Period period{label_of(frequency, first), day_of(first, 1), last_day(last), due_in(rule, first, months, before_includes_day)};
    if (window == DataWindow::decree_09) {
      period.data_from = day_of(first - 1, 15);
      period.data_to = day_of(last, 14);
    }
    if (due_on && *due_on < *period.due_on && day_of(first, 1) <= *due_on) period.due_on = due_on;
    if (*period.due_on >= begin) out.push_back(std::move(period));
  }
  return out;
}

}  // namespace dondoc::domain
