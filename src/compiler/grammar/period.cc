#include "compiler/grammar/period.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "compiler/grammar/field.h"

namespace dondoc::compiler {

using namespace literals;

namespace {

class PeriodReader {
 public:
  explicit PeriodReader(const Page& page) : page_(page), words_(page.words) {}

  std::vector<PeriodText> read() {
    if (page_.rules.on(Rule::period_title)) {
      title();
      school_year();
    }
    if (page_.rules.on(Rule::period_label)) {
      sections();
      for (std::uint32_t b = 0; b < page_.blocks.size(); ++b)
        if (page_.is_text(b) && page_.structure.places[b].zone == Zone::body) labelled(page_.blocks[b]);
    }
    std::stable_sort(periods_.begin(), periods_.end(), [](const PeriodText& a, const PeriodText& b) { return a.span.first < b.span.first; });
    std::vector<PeriodText> once;
    std::set<std::tuple<std::optional<std::string>, std::optional<std::string>, bool>> seen;
    for (const auto& period : periods_)
      if (seen.emplace(period.date.from.iso(), period.date.to.iso(), period.peak).second) once.push_back(period);
    return once;
  }

 private:
  void add(const DateText& date, Span span, bool peak = false) {
    if (date.from.year || (date.from_now && date.to.year)) periods_.push_back({date, peak, span});
  }

  // "Công tác … năm 2019", "… giai đoạn 2026 - 2030": the scope of the plan.
  void title() {
    const auto& title = page_.structure.document.title;
    if (!title) return;
    const Span span = words_.in(title->at);
    for (const auto& date : read_dates(words_, span, page_.rules)) {
      const auto first = date.span.first;
      if (date.from.month || first == span.first) continue;
      const WordKey before = words_.key(first - 1);
      if (before == "đến"_w || before == "kỳ"_w || before == "học"_w || before == "từ"_w || before == "khóa"_w) continue;
      // "… ngày 15 tháng 8 năm 2024" dates another document.
      if (words_.is_number(first - 1)) continue;
      add(date, date.span);
    }
  }

  // "Khảo thí năm học 2020 - 2021": likewise; "đầu năm học" is a moment of it.
  void school_year() {
    const auto& title = page_.structure.document.title;
    if (!title) return;
    const Span span = words_.in(title->at);
    const std::uint32_t at = words_.seek("năm học", span);
    if (at + 4 >= span.last || words_.is(at - 1, "đầu"_w) || words_.is(at - 1, "cuối"_w) || !words_.is_mark(at + 3, '-')) return;
    const auto first = words_[at + 2].number, second = words_[at + 4].number;
    if (first < 1990 || second != first + 1) return;
    DateText years;
    years.span = {at, at + 5};
    years.from.year = static_cast<int>(first);
    years.to.year = static_cast<int>(second);
    years.window = true;
    add(years, years.span);
  }

  bool names_peak(std::uint32_t at, std::uint32_t first) const {
    static constexpr Phrase peaks[] = {"cao điểm", "trọng tâm", "tập trung", "đợt cao điểm"};
    const std::uint32_t from = at > first + 14 ? at - 14 : first;
    for (std::uint32_t i = from; i < at; ++i)
      for (const auto& peak : peaks)
        if (words_.match(peak, i, at) && page_.rules.on(Rule::period_peak)) return true;
    return false;
  }

  // What is printed as time: every window, and a lone month, quarter or year unless
  // it is when something must be finished.
  void value(Span span, bool deadline) {
    const auto dates = read_dates(words_, span, page_.rules);
    int depth = 0;  // of brackets, up to where it has been counted
    std::uint32_t counted = span.first;
    for (std::size_t d = 0; d < dates.size(); ++d) {
      auto date = dates[d];
      Span at = date.span;
      // "Quý IV/2025 và Quý I/2026"
      if (d + 1 < dates.size() && words_.is(date.span.last, "và"_w) && dates[d + 1].span.first == date.span.last + 1 && !date.window && date.to.year) {
        date.to = dates[d + 1].to;
        date.window = true;
        at.last = dates[d + 1].span.last;
        ++d;
      }
      for (; counted < at.first; ++counted) depth += words_.is_mark(counted, '(') ? 1 : words_.is_mark(counted, ')') ? -1 : 0;
      const bool bracket = depth > 0;
      const bool peak = names_peak(at.first, span.first);
      if (bracket && !peak) continue;
      if (!date.window && (deadline || date.from.day)) continue;
      add(date, at, peak);
    }
  }

  void labelled(Span span) {
    for (const auto& field : read_fields(words_, span))
      if (field.label == Label::time || field.label == Label::deadline) value(field.value, field.label == Label::deadline);
  }

  // Sections on time, and headings that are a period themselves ("Giai đoạn 2025 - 2030").
  void sections() {
    for (const auto& node : page_.structure.sections) {
      const Span heading = words_.in(node.heading);
      if (heading.empty()) continue;
      if (const auto date = read_date(words_, heading.first, heading.last, page_.rules);
          date && date->window && !date->from.month && words_.is(heading.first, "giai"_w) && heading.last - date->span.last < 2)
        add(*date, date->span);
      if (!words_.is(heading.first, "thời"_w) && !words_.is(heading.first, "tiến"_w) && !(words_.is(heading.first, "lộ"_w))) continue;
      if (words_.seek(Phrase("báo cáo"), heading) < heading.last || words_.seek(Phrase("trình"), heading) < heading.last) continue;
      if (const Span rest = words_.in(node.text); !rest.empty()) value(rest, false);
      for (std::uint32_t b = node.first_block + 1; b < node.own_end; ++b)
        if (page_.is_text(b) && read_fields(words_, page_.blocks[b]).empty()) value(page_.blocks[b], false);
    }
    // "IV. Thời gian thực hiện": its numbered paragraphs say when.
    for (const auto& node : page_.structure.sections) {
      if (node.parent < 0 || node.role != draft::SectionRole::time || !node.heading.empty()) continue;
      const Span above = words_.in(page_.structure.sections[static_cast<std::size_t>(node.parent)].heading);
      if (words_.is(above.first, "thời"_w) && read_fields(words_, words_.in(node.text)).empty()) value(words_.in(node.text), false);
    }
  }

  const Page& page_;
  const Words& words_;
  std::vector<PeriodText> periods_;
};

}  // namespace

std::vector<PeriodText> read_periods(const Page& page) { return PeriodReader(page).read(); }

}  // namespace dondoc::compiler
