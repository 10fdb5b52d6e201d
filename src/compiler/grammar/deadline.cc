#include "compiler/grammar/deadline.h"

#include <algorithm>

#include "compiler/grammar/mention_list.h"
#include "compiler/grammar/verb.h"

namespace dondoc::compiler {

using namespace literals;

namespace {

enum class Binding : std::uint8_t { before, by, in, done_in, until, on };

constexpr Lexicon bindings({Entry<Binding>
    {"trước", Binding::before}, {"xong trước", Binding::before}, {"hoàn thành trước", Binding::before}, {"trước thời hạn", Binding::before},
    {"chậm nhất", Binding::by}, {"chậm nhất là", Binding::by}, {"chậm nhất vào", Binding::by}, {"chậm nhất đến", Binding::by},
    {"chậm nhất đến hết", Binding::by}, {"chậm nhất trước", Binding::before}, {"muộn nhất", Binding::by}, {"muộn nhất là", Binding::by},
    {"muộn nhất vào", Binding::by}, {"muộn nhất đến", Binding::by}, {"muộn nhất trước", Binding::before}, {"muộn nhất trong", Binding::by}, {"trễ nhất", Binding::by}, {"trễ nhất là", Binding::by},
    {"không muộn hơn", Binding::by}, {"không chậm hơn", Binding::by}, {"không trễ hơn", Binding::by}, {"không quá", Binding::by}, {"không sau", Binding::by}, {"trước thời điểm", Binding::before}, {"hạn đến", Binding::by},
    {"hạn cuối đến", Binding::by}, {"hạn chót đến", Binding::by}, {"hạn chậm nhất", Binding::by}, {"thời hạn chậm nhất", Binding::by}, {"chậm nhất hết", Binding::by}, {"chậm nhất là trước", Binding::before}, {"xong", Binding::done_in}, {"hạn cuối", Binding::by}, {"hạn chót", Binding::by},
    {"trong", Binding::in}, {"hoàn thành trong", Binding::done_in}, {"hoàn thành vào", Binding::done_in}, {"hoàn thành", Binding::done_in},
    {"xong trong", Binding::done_in}, {"xong vào", Binding::done_in}, {"đến hết", Binding::until}, {"hết", Binding::until},
    {"đến", Binding::until}, {"thời hạn hoàn thành", Binding::done_in}, {"thời gian hoàn thành", Binding::done_in},
    {"thời hạn", Binding::done_in}, {"thời gian", Binding::done_in}, {"thời hạn hoàn thành trước", Binding::before}, {"thời hạn trước", Binding::before},
    {"thời gian hoàn thành trước", Binding::before}, {"vào", Binding::on}, {"thực hiện", Binding::on}, {"tổ chức", Binding::on}, {"thời gian tổ chức", Binding::done_in},
    {"thời gian thực hiện", Binding::done_in},
});

struct Every { std::string_view word; };
constexpr Lexicon everies({Entry<Every>
    {"hằng ngày", {"day"}}, {"hàng ngày", {"day"}}, {"mỗi ngày", {"day"}}, {"hằng tuần", {"week"}}, {"hàng tuần", {"week"}},
    {"mỗi tuần", {"week"}}, {"hằng tháng", {"month"}}, {"hàng tháng", {"month"}}, {"mỗi tháng", {"month"}}, {"từng tháng", {"month"}},
    {"hằng quý", {"quarter"}}, {"hàng quý", {"quarter"}}, {"mỗi quý", {"quarter"}}, {"từng quý", {"quarter"}}, {"hằng năm", {"year"}},
    {"hàng năm", {"year"}}, {"mỗi năm", {"year"}}, {"từng năm", {"year"}}, {"định kỳ tháng", {"month"}}, {"định kỳ quý", {"quarter"}},
    {"định kỳ năm", {"year"}}, {"định kỳ tuần", {"week"}},
    {"tháng cuối quý", {"quarter"}}, {"tháng cuối của quý", {"quarter"}}, {"tháng cuối mỗi quý", {"quarter"}}, {"tháng cuối hằng quý", {"quarter"}},
    {"tháng cuối cùng của quý", {"quarter"}}, {"tháng đầu quý sau", {"quarter"}}, {"tháng đầu của quý sau", {"quarter"}}, {"tháng đầu tiên của quý sau", {"quarter"}},
    {"tháng đầu tiên của quý tiếp theo", {"quarter"}}, {"tháng đầu của quý tiếp theo", {"quarter"}}, {"tháng đầu quý tiếp theo", {"quarter"}}, {"cuối mỗi quý", {"quarter"}},
    {"cuối mỗi tháng", {"month"}}, {"cuối mỗi năm", {"year"}}, {"cuối hằng quý", {"quarter"}}, {"ngày cuối tháng", {"month"}}, {"ngày cuối cùng của tháng", {"month"}}, {"ngày cuối quý", {"quarter"}}, {"ngày cuối cùng của quý", {"quarter"}},
});

// Behind a day these say of which month, quarter or year: "trước ngày 05 tháng sau".
constexpr Lexicon next_ones({Entry<Every>
    {"tháng sau", {"month"}}, {"tháng tiếp theo", {"month"}}, {"tháng kế tiếp", {"month"}}, {"tháng liền kề", {"month"}}, {"tháng báo cáo", {"month"}}, {"tháng kết thúc quý", {"quarter"}}, {"quý báo cáo", {"quarter"}}, {"năm báo cáo", {"year"}}, {"năm sau", {"year"}}, {"năm tiếp theo", {"year"}}, {"năm kế tiếp", {"year"}}, {"năm liền kề", {"year"}},
});

std::string_view every_months(std::uint32_t months) {
  return months == 1 ? "month" : months == 3 ? "quarter" : months == 6 ? "half-year" : months == 12 ? "year" : std::string_view();
}

// "định kỳ 6 tháng", "6 tháng/lần", "6 tháng một lần".
std::optional<RecurrenceText> counted(const Words& words, std::uint32_t i, std::uint32_t last) {
  if (!words.is_number(i) || i + 1 >= last) return std::nullopt;
  const bool months = words.is(i + 1, "tháng"_w), years = words.is(i + 1, "năm"_w), quarters = words.is(i + 1, "quý"_w);
  if (!months && !years && !quarters) return std::nullopt;
  const std::uint32_t n = months ? words[i].number : words[i].number == 1 ? (years ? 12u : 3u) : 0u;
  const auto every = every_months(n);
  if (every.empty()) return std::nullopt;
  if (i >= 2 && words.is(i - 1, "kỳ"_w) && words.is(i - 2, "định"_w)) {
    const bool halves = words.is(i + 2, "đầu"_w) || words.is(i + 2, "cuối"_w);
    return RecurrenceText{{i - 2, i + 2}, halves ? "half-year" : every};
  }
  if (words.is_mark(i + 2, '/') && words.is(i + 3, "lần"_w)) return RecurrenceText{{i, i + 4}, every};
  if ((words.is(i + 2, "một"_w) || words.is_number(i + 2)) && words.is(i + 3, "lần"_w)) return RecurrenceText{{i, i + 4}, every};
  return std::nullopt;
}

// "15/12" with no year and no "ngày" before it.
std::optional<DateText> day_and_month(const Words& words, std::uint32_t i, std::uint32_t last) {
  if (i + 2 >= last || !words.is_number(i) || !words.is_mark(i + 1, '/') || !words.is_number(i + 2) || words.is_mark(i + 3, '/')) return std::nullopt;
  if (words[i].number < 1 || words[i].number > 31 || words[i + 2].number < 1 || words[i + 2].number > 12) return std::nullopt;
  DateText day;
  day.span = {i, i + 3};
  day.from = day.to = {0, static_cast<int>(words[i + 2].number), static_cast<int>(words[i].number)};
  return day;
}

// "… hằng năm", "… 15/6 và 15/12 hằng năm": what repeats the date before it.
// `further`: how many days may stand between.
std::optional<RecurrenceText> repeated_behind(const Words& words, std::uint32_t i, std::uint32_t last, int further = 12) {
  if (words.is_mark(i, '(')) ++i;
  if (words.is(i, "của"_w)) ++i;
  if (const auto every = words.find(everies, i, last)) return RecurrenceText{{i, i + static_cast<std::uint32_t>(every.size)}, every.tag.word};
  if (const auto next = words.find(next_ones, i, last)) return RecurrenceText{{i, i + static_cast<std::uint32_t>(next.size)}, next.tag.word};
  if (further > 0 && (words.is(i, "và"_w) || words.is_mark(i, ','))) {
    std::uint32_t j = i + 1;
    if (words.is(j, "trước"_w)) ++j;
    auto day = j < last ? read_date(words, j, last) : std::nullopt;
    if (words.is(j, "ngày"_w) && !day) ++j;
    if (!day) day = day_and_month(words, j, last);
    if (day && day->to.day && !day->to.year) return repeated_behind(words, day->span.last, last, further - 1);
  }
  return std::nullopt;
}

// "ngày 25 hằng tháng": a day of no one month.
std::optional<DateText> day_of_month(const Words& words, std::uint32_t i, std::uint32_t last) {
  if (!words.is(i, "ngày"_w) || i + 1 >= last || !words.is_number(i + 1) || words[i + 1].number < 1 || words[i + 1].number > 31) return std::nullopt;
  if (!repeated_behind(words, i + 2, last)) return std::nullopt;
  DateText day;
  day.span = {i, i + 2};
  day.from = day.to = {0, 0, static_cast<int>(words[i + 1].number)};
  return day;
}

bool repeated_before(const Words& words, std::uint32_t i, std::uint32_t first) {
  // "Hằng năm, trước ngày 15/12", "định kỳ hằng năm (trước ngày 30 tháng 11)".
  for (std::uint32_t j = i, back = 0; j > first && back < 5; --j, ++back)
    if (words.find(everies, j - 1, i)) return true;
  return false;
}

// "trước 05/6 và 05/12/2026": days that are listed share the year of the last; 0 where none is printed.
int shared_year(const Words& words, std::uint32_t i, std::uint32_t last) {
  constexpr int most = 4;  // days of a list
  for (int n = 0; n < most && (words.is(i, "và"_w) || words.is_mark(i, ',')); ++n) {
    ++i;
    if (words.is(i, "trước"_w)) ++i;
    auto day = i < last ? read_date(words, i, last) : std::nullopt;
    if (!day) day = day_and_month(words, i, last);
    if (!day || day->window || !day->to.day) return 0;
    if (day->to.year) return day->to.year;
    i = day->span.last;
  }
  return 0;
}

// "hoàn thành trong quý IV/2026 và quý I/2027": months and quarters that are listed end with the last.
void through_later(const Words& words, DateText& date, std::uint32_t last, const Rules& rules) {
  constexpr int most = 6;
  for (int n = 0; n < most && !date.to.day && date.to.month; ++n) {
    std::uint32_t at = date.span.last;
    if (at >= last || (!words.is(at, "và"_w) && !words.is_mark(at, ','))) return;
    at += 1 + (words.is_mark(at, ',') && words.is(at + 1, "và"_w));
    const auto next = at < last ? read_date(words, at, last, rules) : std::nullopt;
    if (!next || next->open || next->to.day || !next->to.month || !next->to.year || next->span.first != at) return;
    if (date.to.year && next->to.iso() < date.to.iso()) return;
    if (!date.from.year) date.from.year = next->to.year;
    date.to = next->to;
    date.span.last = next->span.last;
  }
}

std::optional<Deadline> bound_at(const Words& words, std::uint32_t i, Span span, const Rules& rules) {
  const auto binding = words.find(bindings, i, span.last);
  if (!binding) return std::nullopt;
  std::uint32_t at = i + static_cast<std::uint32_t>(binding.size);
  if (words.is_mark(at, ':') || words.is(at, "là"_w)) ++at;
  if (words.is(at, "vào"_w)) ++at;
  auto date = read_date(words, at, span.last, rules);
  if (!date) date = day_and_month(words, at, span.last);
  if (!date) date = day_of_month(words, at, span.last);
  if (!date || date->open) return std::nullopt;
  if (!date->window && date->to.day && !date->to.year && rules.on(Rule::deadline_year)) date->from.year = date->to.year = shared_year(words, date->span.last, span.last);
  if (binding.tag == Binding::in || binding.tag == Binding::done_in) through_later(words, *date, span.last, rules);
  Deadline deadline;
  deadline.date = *date;
  deadline.span = {i, date->span.last};
  switch (binding.tag) {
    case Binding::before:
      if (!rules.on(Rule::deadline_before)) return std::nullopt;
      deadline.bound = draft::Bound::before;
      break;
    case Binding::by:
      if (!rules.on(Rule::deadline_at_latest)) return std::nullopt;
      deadline.bound = draft::Bound::by;
      break;
    case Binding::in:
      if (!rules.on(Rule::deadline_within) || date->year_alone) return std::nullopt;
      break;
    case Binding::done_in:
      if (!rules.on(Rule::deadline_within)) return std::nullopt;
      break;
    case Binding::on:  // "tổ chức lễ phát động vào ngày 30/8/2026"
      if (!rules.on(Rule::deadline_on) || !date->to.day || !date->to.year || date->window) return std::nullopt;
      break;
    case Binding::until:
      if (date->year_alone || date->to.month == 0 || !rules.on(Rule::deadline_at_latest)) return std::nullopt;
      deadline.bound = draft::Bound::by;
      break;
  }
  if (rules.on(Rule::deadline_repeated)) {
    if (const auto again = repeated_behind(words, date->span.last, span.last)) {
      deadline.repeated = true;
      deadline.every = again->every;
      deadline.span.last = again->span.last;
    } else {
      deadline.repeated = repeated_before(words, i, span.first);
    }
  }
  return deadline;
}

}  // namespace

std::optional<RecurrenceText> read_recurrence(const Words& words, Span span) {
  for (std::uint32_t i = span.first; i < span.last; ++i) {
    if (const auto every = words.find(everies, i, span.last)) return RecurrenceText{{i, i + static_cast<std::uint32_t>(every.size)}, every.tag.word};
    if (const auto every = counted(words, i, span.last)) return every;
  }
  return std::nullopt;
}

std::vector<Deadline> read_deadlines(const Words& words, Span span, const Rules& rules) {
  std::vector<Deadline> deadlines;
  for (std::uint32_t i = span.first; i < span.last; ++i) {
    if (words[i].kind != Word::Kind::word) continue;
    if (auto deadline = bound_at(words, i, span, rules)) {
      i = std::max(i, deadline->span.last - 1);
      deadlines.push_back(*deadline);
      continue;
    }
    if (!words.is(i, "từ"_w)) continue;
    const auto window = read_date(words, i, span.last, rules);
    if (!window || !window->window) continue;
    i = window->span.last - 1;
    const bool begins = window->from.month || (window->from_now && rules.on(Rule::deadline_from_now));  // "từ nay đến ngày 30/6/2026"
    if (window->open || !begins || window->to.month == 0 || window->to.year == 0) continue;
    deadlines.push_back({*window, draft::Bound::in, window->span, false});
  }
  return deadlines;
}

std::vector<Deadline> read_further_days(const Words& words, const Deadline& first, std::uint32_t last, const Rules& rules) {
  std::vector<Deadline> days;
  for (std::uint32_t i = first.span.last; i < last;) {
    if (words.is_mark(i, '(')) i = words.past_bracket(i, last);
    if (i >= last || (!words.is_mark(i, ',') && !words.is(i, "và"_w))) break;
    ++i;
    if (words.is(i, "và"_w)) ++i;
    if ((words.is(i, "đợt"_w) || words.is(i, "lần"_w)) && words.is_number(i + 1)) i += 2;  // ", đợt 2 trước ngày 30/11/2026"
    if (words.is(i, "trước"_w)) ++i;
    const auto date = i < last ? read_date(words, i, last, rules) : std::nullopt;
    if (!date || date->window || !date->to.day || !date->to.year) break;
    days.push_back(first);
    days.back().date = *date;
    days.back().span = date->span;
    i = date->span.last;
  }
  return days;
}

namespace {

struct Count { draft::Bound bound; bool alone; };  // alone: needs no "kể từ …" behind it
constexpr Lexicon counts({Entry<Count>
    {"trong vòng", {draft::Bound::in, true}}, {"trong thời hạn", {draft::Bound::in, true}}, {"trong thời gian", {draft::Bound::in, false}},
    {"trong", {draft::Bound::in, false}}, {"sau", {draft::Bound::by, false}}, {"chậm nhất", {draft::Bound::by, false}}, {"chậm nhất là", {draft::Bound::by, false}},
    {"chậm nhất sau", {draft::Bound::by, true}}, {"chậm nhất trong", {draft::Bound::by, true}}, {"chậm nhất trong vòng", {draft::Bound::by, true}}, {"không quá", {draft::Bound::by, false}},
    {"muộn nhất sau", {draft::Bound::by, true}}, {"muộn nhất", {draft::Bound::by, false}},
});
constexpr Lexicon spans_of_time({Entry<bool>
    {"ngày", true}, {"ngày làm việc", true}, {"giờ", true}, {"giờ làm việc", true}, {"tuần", true}, {"tháng", true}, {"phút", true}, {"năm", true},
});
constexpr Lexicon counted_from({Entry<bool>
    {"kể từ ngày", true}, {"kể từ khi", true}, {"kể từ thời điểm", true}, {"kể từ", true}, {"từ ngày", true}, {"từ khi", true}, {"sau khi", true}, {"tính từ", true}, {"sau ngày", true},
    {"trước khi", true}, {"trước ngày", true}, {"trước", true},
});
constexpr Lexicon feasts({Entry<bool>
    {"tết nguyên đán", true}, {"tết", true}, {"dịp tết nguyên đán", true}, {"dịp tết", true}, {"khai giảng", true}, {"ngày khai giảng", true}, {"năm học mới", true}, {"mùa mưa bão", true}, {"mùa mưa", true},
    {"mùa khô", true}, {"mùa mưa lũ", true},
});
// What a plan holds and gives no day: "trước Lễ khai mạc", "sau Hội nghị tổng kết".
constexpr Lexicon ceremonies({Entry<bool>
    {"lễ khai mạc", true}, {"lễ bế mạc", true}, {"lễ phát động", true}, {"lễ ra quân", true}, {"lễ tổng kết", true}, {"lễ công bố", true}, {"lễ kỷ niệm", true}, {"lễ trao giải", true},
    {"lễ khánh thành", true}, {"lễ khởi công", true}, {"lễ ký kết", true}, {"lễ mít tinh", true}, {"lễ khai giảng", true}, {"lễ hội", true}, {"hội nghị sơ kết", true}, {"hội nghị tổng kết", true},
    {"đại hội", true}, {"hội thi", true}, {"hội thao", true}, {"liên hoan", true}, {"festival", true}, {"vòng chung khảo", true}, {"vòng chung kết", true},
});
// Who tells the time later: "theo thời gian Ban Chỉ đạo thông báo".
constexpr Lexicon told_later({Entry<bool>{"thông báo", true}, {"ấn định", true}, {"yêu cầu", true}});

// To the end of the phrase: a mark, or a name's last capital or number.
std::uint32_t phrase_end(const Words& words, std::uint32_t i, std::uint32_t last) {
  while (i < last && words[i].kind != Word::Kind::mark) ++i;
  return i;
}

Deadline undated(draft::Bound bound, Span span) {
  Deadline deadline;
  deadline.bound = bound;
  deadline.span = span;
  deadline.counted = true;
  return deadline;
}

// "trước Tết Nguyên đán Đinh Mùi 2027", "trước Lễ khai mạc", "ngay sau Hội nghị tổng kết"
std::optional<Deadline> by_occasion(const Words& words, std::uint32_t i, std::uint32_t last) {
  const bool before = words.is(i, "trước"_w);
  if ((!before && !words.is(i, "sau"_w)) || i + 1 >= last) return std::nullopt;
  std::size_t size = before ? words.find(feasts, i + 1, last).size : 0;
  if (words[i + 1].capital) size = std::max(size, words.find(ceremonies, i + 1, last).size);
  if (!size) return std::nullopt;
  std::uint32_t end = i + 1 + static_cast<std::uint32_t>(size);
  while (end < last && ((words.is_number(end) && words[end].number >= 1000) || (words.is_word(end) && (words[end].capital || words.is(end, "năm"_w))))) ++end;
  // "trước Lễ bế mạc 02 ngày", "trước Lễ kỷ niệm 81 năm Quốc khánh": to the next mark, where no verb comes before it.
  constexpr std::uint32_t longest = 8;
  std::uint32_t behind = end;
  while (behind < last && behind < end + longest && words[behind].kind != Word::Kind::mark && !begins_predicate(verb_at(words, behind, last))) ++behind;
  if (behind >= last || words[behind].kind == Word::Kind::mark) end = behind;
  return undated(before ? draft::Bound::before : draft::Bound::from, {i, end});
}

// "theo thời gian Ban Chỉ đạo thông báo", "theo thông báo của Ban Tổ chức"
std::optional<Deadline> by_notice(const Words& words, std::uint32_t i, std::uint32_t last, const Rules& rules) {
  const auto time = std::max({words.match("theo thời gian", i, last), words.match("theo thời hạn", i, last), words.match("theo lịch", i, last)});
  if (!time) return std::nullopt;
  std::uint32_t at = i + time;
  if (words.is(at, "do"_w)) ++at;
  const auto list = read_bodies_in_prose(words, at, last, rules);
  const auto told = list.bodies.empty() ? Found<bool>{} : words.find(told_later, list.end, last);
  return told ? std::optional(undated(draft::Bound::by, {i, list.end + static_cast<std::uint32_t>(told.size)})) : std::nullopt;
}

}  // namespace

std::optional<Deadline> read_counted(const Words& words, Span span, const Rules& rules) {
  if (!rules.on(Rule::deadline_counted)) return std::nullopt;
  for (std::uint32_t i = span.first; i < span.last; ++i) {
    if (auto occasion = by_occasion(words, i, span.last)) return occasion;
    if (auto notice = by_notice(words, i, span.last, rules)) return notice;
    const auto count = words.find(counts, i, span.last);
    if (!count) continue;
    const std::uint32_t at = i + static_cast<std::uint32_t>(count.size);
    if (at >= span.last || !words.is_number(at)) continue;
    const auto unit = words.find(spans_of_time, at + 1, span.last);
    if (!unit) continue;
    std::uint32_t end = at + 1 + static_cast<std::uint32_t>(unit.size);
    const bool from = static_cast<bool>(words.find(counted_from, end, span.last));
    if (!from && !count.tag.alone) continue;
    if (from) end = phrase_end(words, end, span.last);
    return undated(count.tag.bound, {i, end});
  }
  return std::nullopt;
}

std::optional<Deadline> read_time(const Words& words, Span span, const Rules& rules) {
  std::optional<Deadline> found;
  for (std::uint32_t i = span.first; i < span.last; ++i) {
    if (words.is_mark(i, '(')) {
      const std::uint32_t end = words.past_bracket(i, span.last);
      // "Dự kiến ngày 05/12 (chậm nhất ngày 10/12)": the last day is what binds.
      const auto last_day = end < i + 24 ? bound_at(words, i + 1, {i + 1, end}, rules) : std::nullopt;
      if (last_day && last_day->bound != draft::Bound::in && last_day->date.to.year) found = last_day;
      i = end - 1;
      continue;
    }
    std::optional<Deadline> here;
    if (words[i].kind == Word::Kind::word) here = bound_at(words, i, span, rules);
    if (!here) {
      const auto date = read_date(words, i, span.last, rules);
      if (date) {
        here = Deadline{*date, draft::Bound::in, date->span, false};
        if (const auto again = repeated_behind(words, date->span.last, span.last)) {
          here->repeated = true;
          here->every = again->every;
          here->span.last = again->span.last;
        }
      } else if (const auto years = read_years(words, i, span.last)) {
        here = Deadline{*years, draft::Bound::in, years->span, false};
      } else if (words.is_number(i) && (span.size() == 1 || (found && !found->repeated && words.is_mark(i - 1, ',') && found->span.last + 1 == i && i + 1 == span.last)) && words[i].number >= 1990 && words[i].number < 2150) {
        DateText year;
        year.span = {i, i + 1};
        year.from = year.to = {static_cast<int>(words[i].number), 0, 0};
        here = Deadline{year, draft::Bound::in, year.span, false};
      }
    }
    if (!here) continue;
    if (here->date.open || (goes_on(words, here->span.last, span.last) && rules.on(Rule::date_open_end))) return std::nullopt;
    i = std::max(i, here->span.last - 1);
    if (found && here->date.to.year == 0) continue;
    if (found) here->span.first = found->span.first;
    found = here;
  }
  return found;
}

void Calendar::add(const PartialDate& date) {
  if (date.year && date.month && date.day && std::find(days_.begin(), days_.end(), date) == days_.end()) days_.push_back(date);
}

PartialDate Calendar::complete(PartialDate date) const {
  if (date.year || !date.day) return date;
  int year = 0;
  for (const auto& day : days_) {
    if (day.month != date.month || day.day != date.day) continue;
    if (year && year != day.year) return date;
    year = day.year;
  }
  date.year = year;
  return date;
}

}  // namespace dondoc::compiler
