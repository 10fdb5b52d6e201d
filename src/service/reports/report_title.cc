#include "service/reports/report_title.h"

#include <fmt/format.h>

#include "base/text.h"
#include "service/official.h"

namespace dondoc::service {
namespace {

using domain::Bound;
using domain::Frequency;

constexpr std::string_view before = " (trước ngày ", by = " (chậm nhất ngày ", printed = " (thời hạn: ";

std::string kind_of(const std::string& passage, Frequency frequency) {
  const auto says = [key = base::fold(passage)](std::string_view words) { return key.find(words) != key.npos; };
  // "… và tổng kết trước ngày …": the report's name alone, behind another's.
  const auto begins = [key = base::fold(passage)](std::string_view words) { return key.starts_with(words); };
  const bool summary = says("bao cao tong ket") || says("bao cao so ket, tong ket") || begins("tong ket"), interim = says("bao cao so ket") || begins("so ket");
  if (summary && interim) return "Báo cáo sơ kết, tổng kết thực hiện Kế hoạch";
  if (summary) return "Báo cáo tổng kết thực hiện Kế hoạch";
  if (interim) return "Báo cáo sơ kết thực hiện Kế hoạch";
  if (says("bao cao nhanh")) return "Báo cáo nhanh kết quả thực hiện Kế hoạch";
  if (frequency == Frequency::periodic) return "Báo cáo định kỳ kết quả thực hiện Kế hoạch";
  if (frequency == Frequency::ad_hoc) return "Báo cáo đột xuất kết quả thực hiện Kế hoạch";
  return "Báo cáo kết quả thực hiện Kế hoạch";
}

std::string_view words_of(Frequency frequency) {
  switch (frequency) {
    case Frequency::monthly: return " hằng tháng";
    case Frequency::quarterly: return " hằng quý";
    case Frequency::half_yearly: return " 6 tháng";
    case Frequency::yearly: return " hằng năm";
    case Frequency::periodic:
    case Frequency::ad_hoc:
    case Frequency::once: break;
  }
  return "";
}

std::string until(const store::DutyRow& duty) {
  const auto at = [](std::optional<Bound> bound) { return bound == Bound::before ? before : by; };
  if (duty.rule.day) return fmt::format("{}{:02})", at(duty.rule.bound), *duty.rule.day);
  const auto day = duty.due.date ? base::Date::parse(*duty.due.date) : std::nullopt;
  // A day that a person set later holds, in whatever words the first one was printed.
  const bool as_printed = day && duty.due.due_on == duty.due.original_on;
  if (const auto shown = as_printed ? day : duty.due.due_on) {
    const auto ymd = shown->ymd();
    return fmt::format("{}{:02}/{:02}/{})", at(as_printed ? duty.due.bound : std::nullopt), unsigned(ymd.day()), unsigned(ymd.month()), int(ymd.year()));
  }
  if (const auto text = base::fold_spaces(duty.due.text.value_or("")); !text.empty() && base::count_code_points(text) <= 60) return fmt::format("{}{})", printed, text);
  return {};
}

/// `title` up to the day that duty_title put behind it; all of it where there is none.
std::string_view without_day(std::string_view title) {
  if (title.ends_with(')'))
    for (const auto opening : {before, by, printed})
      if (const auto at = title.rfind(opening); at != title.npos) return title.substr(0, at);
  return title;
}

}  // namespace

std::string duty_title(const store::DutyRow& duty) { return kind_of(duty.passage, duty.frequency) + std::string(words_of(duty.frequency)) + until(duty); }

std::string report_title(const std::string& duty_title, const std::string& period) {
  const auto when = period_in_sentence(period);
  if (when.empty()) return duty_title;
  auto base = without_day(duty_title);
  for (const auto frequency : {Frequency::monthly, Frequency::quarterly, Frequency::half_yearly, Frequency::yearly})
    if (const auto words = words_of(frequency); base.ends_with(words)) { base.remove_suffix(words.size()); break; }
  return fmt::format("{} {}", base, when);
}

}  // namespace dondoc::service
