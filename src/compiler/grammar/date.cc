#include "compiler/grammar/date.h"

#include <algorithm>

namespace dondoc::compiler {

using namespace literals;

std::optional<std::string> PartialDate::iso() const {
  if (year == 0) return std::nullopt;
  const auto two = [](int n) { return std::string(n < 10 ? "-0" : "-") + std::to_string(n); };
  std::string out = std::to_string(year);
  if (month) out += two(month);
  if (month && day) out += two(day);
  return out;
}

bool PartialDate::exists() const {
  static constexpr int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 0 || month > 12 || day < 0 || (month == 0 && day > 0)) return false;
  const bool common = year && !(year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
  return month == 0 || day <= (month == 2 && common ? 28 : days[month - 1]);
}

namespace {

bool is_year(const Words& words, std::uint32_t i, std::uint32_t last) {
  return i < last && words.is_number(i) && words[i].end - words[i].begin == 4 && words[i].number >= 1900 && words[i].number <= 2150;
}

bool in_range(const Words& words, std::uint32_t i, std::uint32_t last, unsigned most) {
  return i < last && words.is_number(i) && words[i].number >= 1 && words[i].number <= most && words[i].end - words[i].begin <= 2;
}

bool is_slash(const Words& words, std::uint32_t i, std::uint32_t last) {
  return i < last && (words.is_mark(i, '/') || ((words.is_mark(i, '-') || words.is_mark(i, '.')) && words[i].glued));
}

int quarter_of(const Words& words, std::uint32_t i, std::uint32_t last) {
  if (i >= last) return 0;
  if (words.is_number(i) && words[i].number >= 1 && words[i].number <= 4) return static_cast<int>(words[i].number);
  const WordKey key = words.key(i);
  return key == "i"_w ? 1 : key == "ii"_w ? 2 : key == "iii"_w ? 3 : key == "iv"_w ? 4 : 0;
}

/// A point in time: its window, where it ends, and which unit it was said in.
struct Point {
  enum class Grain { day, month, quarter, half, year } grain = Grain::day;
  PartialDate from, to;
  std::uint32_t end = 0;
};

// "/2023", "năm 2023" or nothing behind a day, month or quarter.
int year_behind(const Words& words, std::uint32_t& i, std::uint32_t last) {
  if (is_slash(words, i, last) && is_year(words, i + 1, last)) return i += 2, static_cast<int>(words[i - 1].number);
  std::uint32_t j = i;
  if (words.is_mark(j, ',')) ++j;
  if (words.is(j, "năm"_w) && is_year(words, j + 1, last)) return i = j + 2, static_cast<int>(words[j + 1].number);
  if (is_year(words, i, last)) return ++i, static_cast<int>(words[i - 1].number);
  return 0;
}

std::optional<Point> make_day(int day, int month, int year, std::uint32_t end) {
  const PartialDate date{year, month, day};
  if (!date.exists()) return std::nullopt;
  return Point{Point::Grain::day, date, date, end};
}

// "28/11/2023", "28/11" or "28 tháng 11 năm 2023" from the day's number on.
std::optional<Point> read_day(const Words& words, std::uint32_t i, std::uint32_t last, bool year_needed) {
  if (!in_range(words, i, last, 31)) return std::nullopt;
  const int day = static_cast<int>(words[i].number);
  std::uint32_t j = i + 1;
  const bool slash = is_slash(words, j, last);
  if (!slash && !words.is(j, "tháng"_w)) return std::nullopt;
  if (!in_range(words, j + 1, last, 12)) return std::nullopt;
  const int month = static_cast<int>(words[j + 1].number);
  j += 2;
  const int year = year_behind(words, j, last);
  if (year == 0 && slash && (year_needed || (is_slash(words, j, last) && words[j].glued && j + 1 < last && words[j + 1].glued))) return std::nullopt;
  return make_day(day, month, year, j);
}

std::optional<Point> read_month(const Words& words, std::uint32_t i, std::uint32_t last) {
  if (!in_range(words, i, last, 12)) return std::nullopt;
  const int month = static_cast<int>(words[i].number);
  std::uint32_t j = i + 1;
  const int year = year_behind(words, j, last);
  // "tháng 4, 5 năm 2026", "tháng 4, tháng 5 năm 2026": months that follow one another, with one year.
  if (year == 0 && (words.is_mark(j, ',') || words.is(j, "và"_w))) {
    std::uint32_t k = j;
    int to = month;
    while (words.is_mark(k, ',') || words.is(k, "và"_w)) {
      const std::uint32_t next = k + 1 + words.is(k + 1, "tháng"_w);
      if (!in_range(words, next, last, 12) || static_cast<int>(words[next].number) != to + 1) break;
      ++to;
      k = next + 1;
    }
    if (const int shared = to > month ? year_behind(words, k, last) : 0) return Point{Point::Grain::month, {shared, month, 0}, {shared, to, 0}, k};
  }
  return Point{Point::Grain::month, {year, month, 0}, {year, month, 0}, j};
}

// "quý I", "6 tháng đầu năm", "9 tháng năm": months counted from January or to December.
std::optional<Point> read_quarter(const Words& words, std::uint32_t i, std::uint32_t last) {
  const int quarter = quarter_of(words, i, last);
  if (!quarter) return std::nullopt;
  std::uint32_t j = i + 1;
  if (words.is_mark(j, '-') && words[j].glued && is_year(words, j + 1, last)) ++j;  // "Quí IV-2025"
  const int year = year_behind(words, j, last);
  // "Quý II, III/2026"
  if (year == 0 && (words.is_mark(j, ',') || words.is(j, "và"_w))) {
    if (words.is(j + 1, "quý"_w)) ++j;
    const int to = quarter_of(words, j + 1, last);
    std::uint32_t k = j + 2;
    if (const int shared = to == quarter + 1 ? year_behind(words, k, last) : 0) return Point{Point::Grain::quarter, {shared, quarter * 3 - 2, 0}, {shared, to * 3, 0}, k};
  }
  return Point{Point::Grain::quarter, {year, quarter * 3 - 2, 0}, {year, quarter * 3, 0}, j};
}

// "tháng đầu quý I năm 2027", "tháng thứ hai của quý II/2026"
std::optional<Point> read_month_of_quarter(const Words& words, std::uint32_t i, std::uint32_t last) {
  int nth = 0;
  std::uint32_t j = i + 1;
  if (words.is(i, "đầu"_w)) nth = 1, j += words.is(j, "tiên"_w);
  else if (words.is(i, "giữa"_w)) nth = 2;
  else if (words.is(i, "cuối"_w)) nth = 3, j += words.is(j, "cùng"_w);
  else if (words.is(i, "thứ"_w)) nth = words.is(j, "nhất"_w) ? 1 : words.is(j, "hai"_w) ? 2 : words.is(j, "ba"_w) ? 3 : 0, ++j;
  if (nth == 0) return std::nullopt;
  if (words.is(j, "của"_w)) ++j;
  if (!words.is(j, "quý"_w) || j + 1 >= last) return std::nullopt;
  auto quarter = read_quarter(words, j + 1, last);
  if (!quarter || !quarter->from.year || quarter->to.month != quarter->from.month + 2) return std::nullopt;
  quarter->grain = Point::Grain::month;
  quarter->from.month += nth - 1;
  quarter->to = quarter->from;
  return quarter;
}

std::optional<Point> read_half(const Words& words, std::uint32_t i, std::uint32_t last) {
  if (!words.is_number(i) || (words[i].number != 6 && words[i].number != 9) || !words.is(i + 1, "tháng"_w)) return std::nullopt;
  const bool first = words.is(i + 2, "đầu"_w);
  if ((!first && !words.is(i + 2, "cuối"_w)) || !words.is(i + 3, "năm"_w)) return std::nullopt;
  std::uint32_t j = i + 4;
  int year = 0;
  if (is_year(words, j, last)) year = static_cast<int>(words[j++].number);
  const int months = static_cast<int>(words[i].number);
  return first ? Point{Point::Grain::half, {year, 1, 0}, {year, months, 0}, j}
               : Point{Point::Grain::half, {year, 13 - months, 0}, {year, 12, 0}, j};
}

// "tuần 4 tháng 11", "tuần cuối tháng 9", "tuần thứ hai của tháng 8": a week of the month behind it.
std::uint32_t past_week(const Words& words, std::uint32_t i, std::uint32_t last) {
  if (!words.is(i, "tuần"_w)) return i;
  std::uint32_t j = i + 1;
  if (words.is(j, "lễ"_w)) return i;
  if (words.is(j, "thứ"_w)) j += 2;
  else if (words.is(j, "đầu"_w) || words.is(j, "cuối"_w) || in_range(words, j, last, 5) || quarter_of(words, j, last)) ++j;
  if (words.is(j, "của"_w)) ++j;
  return j > i + 1 && j < last && words.is(j, "tháng"_w) ? j : i;
}

// "0h", "7h30", "15 giờ 00 phút": the time of day before a day.
std::uint32_t past_clock(const Words& words, std::uint32_t i, std::uint32_t last) {
  if (!in_range(words, i, last, 24) && !(words.is_number(i) && words[i].number == 0)) return i;
  std::uint32_t j = i + 1;
  if (!words.is(j, "giờ"_w) && !words.is(j, "h"_w)) return i;
  ++j;
  if (j < last && words.is_number(j) && !words.is_mark(j + 1, '/')) ++j;
  if (words.is(j, "phút"_w) || words.is_mark(j, '\'') || words.is_mark(j, 0x2019)) ++j;
  if (words.is_mark(j, ',')) ++j;
  return j < last ? j : i;
}

// "sáng ngày", "lúc 7h30 ngày", "thứ Tư, ngày": what only tells more of a day that follows.
std::uint32_t past_part_of_day(const Words& words, std::uint32_t i, std::uint32_t last) {
  std::uint32_t j = i;
  if (words.is(j, "lúc"_w) || words.is(j, "hồi"_w)) return past_clock(words, j + 1, last) > j + 1 ? j + 1 : i;
  if (words.is(j, "sáng"_w) || words.is(j, "chiều"_w) || words.is(j, "tối"_w) || words.is(j, "trưa"_w) || words.is(j, "đêm"_w)) ++j;
  else if ((words.is(j, "thứ"_w) && j + 1 < last && words[j + 1].kind != Word::Kind::mark) || (words.is(j, "chủ"_w) && words.is(j + 1, "nhật"_w))) j += 2;
  if (words.is_mark(j, ',')) ++j;
  const bool day_follows = j < last && (words.is(j, "ngày"_w) || words.is(j, "thứ"_w) || words.is(j, "chủ"_w));
  return j > i && day_follows ? j : i;
}

// Words that place a date within its month or year and change nothing here:
// "hết tháng 9", "đầu tháng 7", "khoảng ngày 5", "dự kiến tháng 11".
std::uint32_t skip_shade(const Words& words, std::uint32_t i, std::uint32_t last) {
  while (i < last) {
    const WordKey key = words.key(i);
    if (key == "hết"_w || key == "đầu"_w || key == "giữa"_w || key == "cuối"_w || key == "khoảng"_w) ++i;
    else if ((key == "dự"_w && words.is(i + 1, "kiến"_w)) || (key == "buổi"_w && i + 1 < last)) i += 2;
    else if (const auto week = past_week(words, i, last); week > i) i = week;
    else if (const auto clock = past_clock(words, i, last); clock > i) i = clock;
    else if (const auto part = past_part_of_day(words, i, last); part > i) i = part;
    else break;
  }
  return i;
}

std::optional<Point> read_point(const Words& words, std::uint32_t i, std::uint32_t last, bool bare_ok) {
  i = skip_shade(words, i, last);
  if (i >= last) return std::nullopt;
  const WordKey key = words.key(i);
  if (key == "ngày"_w) {
    // "ngày Tháng 11/2025" is a slip that is met.
    if (words.is(i + 1, "tháng"_w)) return read_month(words, i + 2, last);
    return read_day(words, i + 1, last, false);
  }
  if (key == "tháng"_w) {
    if (const auto month = read_month_of_quarter(words, i + 1, last)) return month;
    return read_month(words, i + 1, last);
  }
  if (key == "quý"_w || key == "quí"_w || key == "q"_w) return read_quarter(words, i + 1, last);
  if (key == "năm"_w && is_year(words, i + 1, last))
    return Point{Point::Grain::year, {static_cast<int>(words[i + 1].number), 0, 0}, {static_cast<int>(words[i + 1].number), 0, 0}, i + 2};
  if (!words.is_number(i)) return std::nullopt;
  if (auto half = read_half(words, i, last)) return half;
  if (auto day = read_day(words, i, last, !bare_ok)) return day;
  const bool inner = i > 0 && words[i].glued && is_slash(words, i - 1, last);
  if (!inner && in_range(words, i, last, 12) && is_slash(words, i + 1, last) && is_year(words, i + 2, last) &&
      !(is_slash(words, i + 3, last) && words[i + 3].glued))
    return read_month(words, i, last);
  if (bare_ok && is_year(words, i, last))
    return Point{Point::Grain::year, {static_cast<int>(words[i].number), 0, 0}, {static_cast<int>(words[i].number), 0, 0}, i + 1};
  return std::nullopt;
}

// What the first of two ends leaves out stands in the second: "từ tháng 7 đến tháng 9/2022".
void lend(PartialDate& from, const PartialDate& to) {
  if (from.year == 0) from.year = to.year;
  if (from.day && from.month == 0) from.month = to.month;
}

bool is_to(const Words& words, std::uint32_t i) { return words.is(i, "đến"_w) || words.is(i, "tới"_w); }

std::uint32_t open_end(const Words& words, std::uint32_t i, std::uint32_t last) {
  static constexpr Phrase ends[] = {"và các năm tiếp theo", "và những năm tiếp theo", "và các năm sau", "và những năm sau", "trở đi", "và các tháng tiếp theo", "và hằng năm", "và hàng năm", "và những năm tiếp"};
  for (const auto& end : ends)
    if (const auto size = words.match(end, i, last)) return size;
  return 0;
}

}  // namespace

bool goes_on(const Words& words, std::uint32_t i, std::uint32_t last) {
  constexpr std::uint32_t farthest = 7;  // "và bổ sung, sửa đổi hằng năm"
  if (!words.is(i, "và"_w) || i >= last) return false;
  for (std::uint32_t j = i + 1; j < std::min(last, i + farthest) && !words.is_number(j) && (words.is_word(j) || words.is_mark(j, ',')); ++j)
    for (const Phrase& on : {Phrase("thường xuyên"), Phrase("tiếp theo"), Phrase("hằng năm"), Phrase("hàng năm")})
      if (words.match(on, j, last)) return true;
  return false;
}

namespace {

DateText single(std::uint32_t begin, const Point& point) {
  DateText date;
  date.span = {begin, point.end};
  date.from = point.from;
  date.to = point.to;
  date.year_alone = point.grain == Point::Grain::year;
  return date;
}

DateText joined(std::uint32_t begin, Point a, const Point& b) {
  lend(a.from, b.to);
  DateText date;
  date.span = {begin, b.end};
  date.from = a.from;
  date.to = b.to;
  date.window = true;
  return date;
}

// The number alone before "đến", "-" or "," whose month stands in the second end.
std::optional<Point> read_lone_number(const Words& words, std::uint32_t i, std::uint32_t last) {
  i = skip_shade(words, i, last);
  const bool day = words.is(i, "ngày"_w), month = words.is(i, "tháng"_w);
  if (day || month) ++i;
  if (!in_range(words, i, last, month ? 12 : 31)) return std::nullopt;
  const int n = static_cast<int>(words[i].number);
  const PartialDate date = month ? PartialDate{0, n, 0} : PartialDate{0, 0, n};
  return Point{month ? Point::Grain::month : Point::Grain::day, date, date, i + 1};
}

bool fits(const Point& a, const Point& b) {
  if (a.from.month == 0 && a.from.day) return b.grain == Point::Grain::day;
  if (a.from.year && b.to.year && a.from.year > b.to.year) return false;
  return true;
}

// Behind "ngày ban hành Kế hoạch (này)", "khi ký", "ngày phát động"; `i` when nothing of the kind stands there.
std::uint32_t past_issue(const Words& words, std::uint32_t i, std::uint32_t last) {
  std::uint32_t j = i;
  if (words.is(j, "ngày"_w) || words.is(j, "khi"_w)) ++j;
  if (words.is(j, "được"_w)) ++j;
  const auto issued = std::max({words.match("ban hành", j, last), words.match("phát động", j, last), words.match("ký", j, last)});
  if (!issued) return i;
  j += issued;
  constexpr std::uint32_t longest = 5;  // "Kế hoạch này"
  for (std::uint32_t k = 0; k < longest && words.is_word(j) && !is_to(words, j); ++k) ++j;
  return j;
}

// "năm học 2022 - 2023", which begins in the first of its years.
std::optional<Point> read_school_year(const Words& words, std::uint32_t i, std::uint32_t last) {
  if (!words.match("năm học", i, last) || !is_year(words, i + 2, last) || !words.is_mark(i + 3, '-') || !is_year(words, i + 4, last)) return std::nullopt;
  return Point{Point::Grain::year, {static_cast<int>(words[i + 2].number), 0, 0}, {static_cast<int>(words[i + 4].number), 0, 0}, i + 5};
}

// "từ A đến B", "từ nay đến B".
std::optional<DateText> read_from(const Words& words, std::uint32_t i, std::uint32_t last) {
  std::uint32_t j = i;
  if (words.is(j, "kể"_w)) ++j;
  if (!words.is(j, "từ"_w)) return std::nullopt;
  ++j;
  if (words.is(j, "nay"_w) && is_to(words, j + 1)) {
    const auto to = read_point(words, j + 2, last, true);
    if (!to) return std::nullopt;
    auto date = joined(i, *to, *to);
    date.from = {};
    date.from_now = true;
    return date;
  }
  // "từ ngày ban hành Kế hoạch đến hết năm 2026"
  if (const std::uint32_t issue = past_issue(words, j, last); issue > j && is_to(words, issue)) {
    const auto to = read_point(words, issue + 1, last, true);
    if (!to) return std::nullopt;
    auto date = joined(i, *to, *to);
    date.from = {};
    date.from_now = true;
    return date;
  }
  auto from = read_school_year(words, j, last);
  if (!from) from = read_point(words, j, last, true);
  if (!from) from = read_lone_number(words, j, last);
  if (!from) return std::nullopt;
  std::uint32_t k = from->end;
  if (const auto open = open_end(words, k, last)) {
    auto date = single(i, {from->grain, from->from, {}, k + open});
    date.window = date.open = true;
    return date;
  }
  if (is_to(words, k) || (k < last && words.is_mark(k, '-'))) {
    if (const auto to = read_point(words, k + 1, last, true); to && fits(*from, *to)) return joined(i, *from, *to);
    // "từ tháng 01 đến ngày bầu cử 15/3/2026": what falls on that day stands between.
    if (words.is(k + 1, "ngày"_w))
      for (std::uint32_t named = 1; named <= 3 && words.is_word(k + 1 + named); ++named)
        if (const auto to = read_day(words, k + 2 + named, last, true); to && to->to.year && fits(*from, *to)) return joined(i, *from, *to);
    // "từ tháng 11/2025 đến khi kết thúc …": the end is an event.
    if (words.is(k + 1, "khi"_w) || words.is(k + 1, "nay"_w)) {
      auto date = single(i, {from->grain, from->from, {}, k});
      date.window = date.open = true;
      return date;
    }
  }
  if (from->from.month == 0 && from->from.year == 0) return std::nullopt;
  auto date = single(i, {from->grain, from->from, {}, k});
  date.window = date.open = true;
  return date;
}

// "24, 25 và 26 tháng 8 năm 2026": days that follow one another in one month.
std::optional<DateText> read_day_list(const Words& words, std::uint32_t i, std::uint32_t last) {
  std::uint32_t j = i;
  if (words.is(j, "ngày"_w)) ++j;
  if (!in_range(words, j, last, 31)) return std::nullopt;
  const int first = static_cast<int>(words[j].number);
  std::uint32_t k = j + 1;
  for (;;) {
    if (k >= last || !(words.is_mark(k, ',') || words.is(k, "và"_w))) return std::nullopt;
    std::uint32_t next = k + 1;
    if (words.is(next, "ngày"_w)) ++next;
    if (const auto day = read_day(words, next, last, false)) {
      if (day->from.day <= first) return std::nullopt;  // "14h30, ngày 20/11"
      Point from{Point::Grain::day, {0, day->from.month, first}, {}, next};
      return joined(i, from, *day);
    }
    if (!in_range(words, next, last, 31)) return std::nullopt;
    k = next + 1;
  }
}

}  // namespace

namespace {

// Few words begin a date, and texts are gone through for dates again and again.
bool may_begin(const Words& words, std::uint32_t i) {
  if (words[i].kind != Word::Kind::word) return words.is_number(i) || words.is_mark(i, ',');
  switch (words.key(i)) {
    case "ngày"_w: case "tháng"_w: case "quý"_w: case "quí"_w: case "q"_w: case "năm"_w: case "giai"_w: case "thời"_w: case "từ"_w: case "kể"_w: case "hết"_w: case "đầu"_w: case "giữa"_w:
    case "cuối"_w: case "khoảng"_w: case "dự"_w: case "buổi"_w: case "tuần"_w: case "lúc"_w: case "hồi"_w: case "sáng"_w: case "chiều"_w: case "tối"_w: case "trưa"_w: case "đêm"_w:
    case "thứ"_w: case "chủ"_w: return true;
    default: return false;
  }
}

}  // namespace

std::optional<DateText> read_date(const Words& words, std::uint32_t i, std::uint32_t last, const Rules& rules) {
  if (i >= last || !may_begin(words, i)) return std::nullopt;
  if (rules.on(Rule::date_range))
    if (auto date = read_from(words, i, last)) return date;
  std::uint32_t j = i;
  const bool years = (words.is(j, "giai"_w) && words.is(j + 1, "đoạn"_w)) || (words.is(j, "thời"_w) && words.is(j + 1, "kỳ"_w));
  if (years) j += 2;
  auto point = read_point(words, j, last, years);
  if (!point) {
    if (rules.on(Rule::date_day_list))
      if (auto date = read_day_list(words, i, last)) return date;
    if (!rules.on(Rule::date_range)) return std::nullopt;
    // "27/10 - 31/10/2025"
    if (const auto day = read_day(words, j, last, false); day && !day->from.year && words.is_mark(day->end, '-'))
      if (const auto to = read_point(words, day->end + 1, last, true); to && to->grain == Point::Grain::day && to->to.year && fits(*day, *to)) return joined(i, *day, *to);
    // "tháng 11 - 12/2025", "ngày 05 - 15/12/2023"
    const auto from = read_lone_number(words, j, last);
    if (!from || !(words.is_mark(from->end, '-') || is_to(words, from->end))) return std::nullopt;
    if (!words.is(j, "ngày"_w) && !words.is(j, "tháng"_w)) return std::nullopt;
    const auto to = from->grain == Point::Grain::month ? read_month(words, from->end + 1, last) : read_point(words, from->end + 1, last, true);
    if (!to || !fits(*from, *to)) return std::nullopt;
    return joined(i, *from, *to);
  }
  const std::uint32_t k = point->end;
  if (const auto open = open_end(words, k, last); open && rules.on(Rule::date_open_end)) {
    auto date = single(i, {point->grain, point->from, {}, k + open});
    date.window = date.open = true;
    return date;
  }
  if (rules.on(Rule::date_range) && k < last && (is_to(words, k) || words.is_mark(k, '-'))) {
    const bool dash = words.is_mark(k, '-');
    auto to = read_point(words, k + 1, last, point->grain == Point::Grain::year || point->grain == Point::Grain::day);
    // "tháng 11 - 12/2025"
    if (!to && dash && point->grain == Point::Grain::month) to = read_month(words, k + 1, last);
    if (to && fits(*point, *to)) return joined(i, *point, *to);
  }
  return single(i, *point);
}

std::optional<DateText> read_years(const Words& words, std::uint32_t i, std::uint32_t last) {
  const auto from = read_point(words, i, last, true);
  if (!from || from->grain != Point::Grain::year || from->end >= last || !(words.is_mark(from->end, '-') || is_to(words, from->end))) return std::nullopt;
  const auto to = read_point(words, from->end + 1, last, true);
  if (!to || to->grain != Point::Grain::year || !fits(*from, *to)) return std::nullopt;
  return joined(i, *from, *to);
}

std::optional<DateText> read_months(const Words& words, std::uint32_t i, std::uint32_t last) {
  if (!in_range(words, i, last, 12) || !words.is_mark(i + 1, '-')) return std::nullopt;
  const auto to = read_month(words, i + 2, last);
  const PartialDate first{0, static_cast<int>(words[i].number), 0};
  if (!to || !to->to.year || to->to.month < first.month) return std::nullopt;
  return joined(i, {Point::Grain::month, first, first, i + 1}, *to);
}

std::vector<DateText> read_dates(const Words& words, Span span, const Rules& rules) {
  std::vector<DateText> dates;
  for (std::uint32_t i = span.first; i < span.last;) {
    if (const auto date = read_date(words, i, span.last, rules)) {
      dates.push_back(*date);
      i = std::max(date->span.last, i + 1);
    } else {
      ++i;
    }
  }
  return dates;
}

}  // namespace dondoc::compiler
