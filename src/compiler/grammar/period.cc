#include "compiler/grammar/period.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "compiler/grammar/field.h"
#include "compiler/grammar/task.h"

namespace dondoc::compiler {

using namespace literals;

namespace {

// Words around a date within which its peak is named.
constexpr std::uint32_t near = 14, near_campaign = 24;

bool holds(const Words& words, const Phrase& phrase, Span span) { return !span.empty() && words.seek(phrase, span) < span.last; }

class PeriodReader {
 public:
  explicit PeriodReader(const Page& page) : page_(page), words_(page.words) {}

  std::vector<PeriodText> read() {
    if (page_.rules.on(Rule::period_label)) {
      sections();
      for (std::uint32_t b = 0; b < page_.blocks.size(); ++b)
        if (page_.is_text(b) && page_.structure.places[b].zone == Zone::body) labelled(b);
    }
    if (page_.rules.on(Rule::period_title)) {
      title();
      school_year();
    }
    if (page_.rules.on(Rule::period_windows))
      for (std::uint32_t b = 0; b < page_.blocks.size(); ++b) {
        if (tells_what(b)) windows(b);
        if (page_.block(b).kind == BlockKind::table) column(b);
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

  // "Công tác … năm 2019", "… quý III năm 2026", "… giai đoạn 2026 - 2030": the scope
  // of the plan, unless its part on time says more exactly when.
  void title() {
    const auto& title = page_.structure.document.title;
    if (!title) return;
    const bool told = tells_days();
    const Span span = words_.in(title->at);
    for (const auto& date : read_dates(words_, span, page_.rules)) {
      const auto first = date.span.first;
      if (date.from.day || first == span.first || (told && date.year_alone)) continue;
      const WordKey before = words_.key(first - 1);
      if (before == "đến"_w || before == "kỳ"_w || before == "học"_w || before == "từ"_w || before == "khóa"_w || before == "trước"_w || words_.is(first, "cuối"_w)) continue;  // "trọng tâm cuối năm 2025"
      // "… ngày 15 tháng 8 năm 2024" dates another document.
      if (words_.is_number(first - 1)) continue;
      add(date, date.span);
    }
  }

  bool tells_days() const {
    return std::any_of(periods_.begin(), periods_.end(), [&](const PeriodText& p) { return p.date.to.day && of_plan(p.span.first); });
  }

  // The part of the plan on time says when the whole is carried out.
  bool of_plan(std::uint32_t word) const {
    for (const auto& node : page_.structure.sections)
      if (node.depth < 2 && node.role != draft::SectionRole::assignment && holds(words_, "thời gian", words_.in(node.heading)) && words_.in(node.at).holds(word)) return true;
    return false;
  }

  // "IV. THỜI GIAN, ĐỊA ĐIỂM" and below it "Thời gian: sáng thứ Sáu, ngày 31/7/2026": a plan of one day.
  bool day_of_plan(const DateText& date) const { return date.from.year && page_.rules.on(Rule::period_windows) && of_plan(date.span.first); }

  // "Khảo thí năm học 2020 - 2021": likewise; "đầu năm học" is a moment of it.
  void school_year() {
    const auto& title = page_.structure.document.title;
    if (!title || tells_days()) return;
    const Span span = words_.in(title->at);
    const std::uint32_t at = words_.seek("năm học", span);
    if (at + 4 >= span.last || words_.is(at - 1, "đầu"_w) || words_.is(at - 1, "cuối"_w) || words_.is(at - 1, "thềm"_w) || !words_.is_mark(at + 3, '-')) return;
    if (words_.is(at + 2, "mới"_w)) return;
    const auto first = words_[at + 2].number, second = words_[at + 4].number;
    if (first < 1990 || second != first + 1) return;
    DateText years;
    years.span = {at, at + 5};
    years.from.year = static_cast<int>(first);
    years.to.year = static_cast<int>(second);
    years.window = true;
    add(years, years.span);
  }

  // The parts that say what is done: what is done from one day to another there
  // is a part of the plan's time.
  bool tells_what(std::uint32_t b) const {
    using Role = draft::SectionRole;
    if (!page_.is_text(b) || page_.structure.places[b].zone != Zone::body || page_.structure.places[b].section < 0) return false;
    const auto role = page_.role_of(page_.structure.places[b].section);
    return role == Role::content || role == Role::other || role == Role::channels || role == Role::time || role == Role::place;
  }

  // "… tập trung vào 3 đợt:" above the lines that tell them.
  bool announced_peak(std::uint32_t b) const {
    constexpr std::uint32_t farthest = 10;  // lines
    if (!page_.is_item(b)) return false;
    for (std::uint32_t up = b; up-- > 0 && b - up < farthest && page_.is_text(up);) {
      const Span line = page_.blocks[up];
      if (!line.empty() && words_.is_mark(line.last - 1, ':'))
        return holds(words_, "cao điểm", line) || (holds(words_, "tập trung", line) && holds(words_, "đợt", line));
      if (!page_.is_item(up)) return false;
    }
    return false;
  }

  // Named before the date, behind it to the sentence's end, in the line that
  // announces it or in the heading above.
  bool names_peak(Span date, std::uint32_t b) const {
    if (!page_.rules.on(Rule::period_peak)) return false;
    static constexpr Phrase peaks[] = {"cao điểm", "trọng tâm", "tập trung"};
    const Span line = page_.blocks[b];
    // "Mở đợt cao điểm đấu tranh với … từ ngày …": what it is for may stand between.
    const std::uint32_t from = date.first > line.first + near_campaign ? date.first - near_campaign : line.first;
    for (std::uint32_t i = date.first; i-- > from;) {
      if (words_.is_mark(i, ';') || (words_.is_mark(i, '.') && words_[i + 1].capital)) break;
      if (words_.match("đợt cao điểm", i, date.first)) return true;
      if (i + near < date.first) continue;
      for (const auto& peak : peaks)
        if (words_.match(peak, i, date.first)) return true;
    }
    bool behind = false;
    for (std::uint32_t i = date.last; i < line.last && i < date.last + near; ++i) {
      if (words_.is_mark(i, ';') || words_.is_mark(i, '.')) break;
      if (behind && read_date(words_, i, line.last, page_.rules)) behind = false;
      behind = behind || words_.match("cao điểm", i, line.last) || (words_.is_mark(date.last, '(') && i < date.last + 3 && words_.match("trọng tâm", i, line.last));
    }
    if (behind || announced_peak(b)) return true;
    const auto* node = page_.structure.section_of(b);
    if (!node || node->parent < 0) return false;
    // "2.2. Đợt 2: …" and below it "- Tập trung tuyên truyền, cao điểm về …"
    if (node->first_block == b && b + 1 < node->own_end && of_stage(date.first, line) && page_.is_item(b + 1)) {
      const Span below = page_.blocks[b + 1];
      if (holds(words_, "cao điểm", {below.first, std::min(below.last, below.first + near)})) return true;
    }
    const Span heading = words_.in(node->heading);
    // In the heading's own line what stands behind the date is said of another.
    if (!holds(words_, "cao điểm", {heading.first, heading.holds(date.first) ? date.first : heading.last})) return false;
    // A further sentence under the heading speaks of the rest.
    const std::uint32_t begin = node->first_block == b ? std::max(line.first, heading.first) : line.first;
    for (std::uint32_t i = begin; i < date.first; ++i)
      if (words_.is_mark(i, '.') && words_[i + 1].capital && !words_[i + 1].glued) return false;
    return true;
  }

  // "tháng 8 và đầu tháng 9/2025", "Quý IV/2025 và Quý I/2026": one window.
  bool join(DateText& date, const DateText& next, Span& at) const {
    // "Quý IV/2025, Quý I/2026 và thường xuyên"
    const bool runs_on = words_.is_mark(date.span.last, ',') && date.to.year && goes_on(words_, next.span.last, next.span.last + 8);
    if (date.window || next.window || (!words_.is(date.span.last, "và"_w) && !runs_on) || next.span.first != date.span.last + 1 || !next.to.year || date.from.day || next.from.day) return false;
    // One follows upon the other: "quý II và quý IV" are two.
    if (date.to.month && next.from.month != date.to.month % 12 + 1) return false;
    if (!date.to.year) {
      if (!date.from.month || date.from.month > next.from.month) return false;
      date.from.year = next.from.year;
    }
    date.to = next.to;
    date.window = true;
    at.last = next.span.last;
    return true;
  }

  // "Tuần 1 (từ 01/9 đến 06/9/2026): …": what is to be done stands behind the colon, with days of its own.
  Span up_to_colon(Span span) const {
    for (std::uint32_t i = span.first; i + 1 < span.last; ++i)
      if (words_.is_mark(i, ':') && words_[i + 1].kind != Word::Kind::number) return read_dates(words_, {span.first, i}, page_.rules).empty() ? span : Span{span.first, i};
    return span;
  }

  // What is printed as time: every window, and a lone month, quarter or year unless
  // it is when something must be finished. A day alone is a peak or nothing.
  void value(Span span, std::uint32_t b, bool deadline) {
    if (holds(words_, "số liệu", span)) return;
    if (page_.rules.on(Rule::period_windows)) span = up_to_colon(span);
    const auto dates = read_dates(words_, span, page_.rules);
    int depth = 0;  // of brackets, up to where it has been counted
    std::uint32_t counted = span.first;
    for (std::size_t d = 0; d < dates.size(); ++d) {
      auto date = dates[d];
      Span at = date.span;
      if (d + 1 < dates.size() && join(date, dates[d + 1], at)) ++d;
      for (; counted < at.first; ++counted) depth += words_.is_mark(counted, '(') ? 1 : words_.is_mark(counted, ')') ? -1 : 0;
      if (!date.open && goes_on(words_, at.last, span.last) && page_.rules.on(Rule::date_open_end)) {
        date.to = {};
        date.window = date.open = true;
      }
      const bool peak = names_peak(at, b);
      const bool named = at.first > 0 && words_.match("cao điểm", at.first >= 2 ? at.first - 2 : 0, at.first);
      if (depth > 0 && !peak && !(date.window && !date.open)) continue;
      if (!date.window && !(date.from.day && planned(at.first, span)) && (deadline || (date.from.day && !named && !day_of_plan(date)))) continue;
      if (!date.window && finishes(at.first, span.first)) continue;
      add(date, at, peak);
    }
  }

  // "Thời gian: Dự kiến ngày 05/12/2026 (chậm nhất …)": a day that the plan sets for what it holds.
  bool planned(std::uint32_t date, Span value) const {
    if (!words_.match("dự kiến", value.first, value.last) || !page_.rules.on(Rule::period_windows)) return false;
    return date <= value.first + 4 && !finishes(date, value.first);
  }

  // "xong trước ngày 30/4/2026", "hoàn thành trong tháng 5/2026": a deadline, no time of work.
  bool finishes(std::uint32_t date, std::uint32_t first) const {
    for (std::uint32_t back = 1; back <= 3 && date >= first + back; ++back) {
      const WordKey key = words_.key(date - back);
      if (key == "trước"_w || key == "xong"_w || key == "thành"_w || key == "nhất"_w) return true;
    }
    return false;
  }

  // "- Thời gian: trong tháng 5/2026." above "- Đơn vị thực hiện: …": when one thing is done.
  bool names_doer(std::uint32_t b) const {
    const int section = page_.structure.places[b].section;
    const auto charges = [&](std::uint32_t line) {
      if (line >= page_.blocks.size() || !page_.is_text(line) || page_.structure.places[line].section != section) return false;
      for (const auto& field : read_fields(words_, page_.blocks[line]))
        if (field.label == Label::lead || field.label == Label::doer || field.label == Label::partner) return true;
      return false;
    };
    return charges(b) || charges(b + 1) || charges(b + 2) || (b > 0 && charges(b - 1));
  }

  void labelled(std::uint32_t b) {
    for (const auto& field : read_fields(words_, page_.blocks[b]))
      if (field.label == Label::time || field.label == Label::deadline) value(field.value, b, field.label == Label::deadline || names_doer(b));
  }

  // "2.1. Đợt 1: Trong tháng 12/2026": when a stage of the work is.
  bool of_stage(std::uint32_t date, Span line) const {
    constexpr std::uint32_t nearby = 10;
    for (std::uint32_t i = line.first; i < date && i < line.first + nearby; ++i)
      if ((words_.is(i, "đợt"_w) || words_.is(i, "bước"_w) || words_.match("giai đoạn", i, date)) && words_[i].capital) {
        while (i < date && !words_.is_mark(i, ':')) ++i;
        return i + 3 > date && i < date;  // "Đợt 1: (trong) tháng 12", "Đợt 2: từ …"
      }
    return false;
  }

  // "Đợt 3: Sau ngày bầu cử 15/3/2026": a stage that begins then.
  bool opens_stage(std::uint32_t date, Span line) const {
    constexpr std::uint32_t nearby = 6;  // words from "sau" to the day
    for (std::uint32_t i = date > line.first + nearby ? date - nearby : line.first; i < date; ++i)
      if (words_.is(i, "sau"_w) && i > line.first && words_.is_mark(i - 1, ':')) return of_stage(i, line);
    return false;
  }

  // The last year of "đến (hết) năm học 2025 - 2026" at `i`; 0 where it does not stand there.
  int school_year_end(std::uint32_t i, std::uint32_t last) const {
    if (!words_.is(i, "đến"_w)) return 0;
    i += words_.is(i + 1, "hết"_w) ? 2 : 1;
    if (i + 4 >= last || !words_.match("năm học", i, last) || !words_.is_number(i + 2) || !words_.is_mark(i + 3, '-') || !words_.is_number(i + 4)) return 0;
    return words_[i + 4].number == words_[i + 2].number + 1 ? static_cast<int>(words_[i + 4].number) : 0;
  }

  // "Cấp huyện, tháng 11/2020": a month that says when, not one that a clause mentions.
  bool set_apart(std::uint32_t before) const {
    return words_.is_mark(before, ',') || words_.is_mark(before, ':') || words_.is_mark(before, '(') || words_.is(before, "kiến"_w) || words_.is_number(before);
  }

  // "Từ ngày 15/11 đến ngày 20/11/2026, trên địa bàn xảy ra mưa lớn": over before the document was issued.
  bool is_past(const DateText& date) const {
    const auto& issued = page_.structure.document.date;
    const auto end = date.to.iso();
    return issued && date.to.day && end && *end < issued->value && page_.rules.on(Rule::period_windows);
  }

  // "50 năm Ngày … (02/4/1975 - 02/4/2025)": what is remembered.
  static bool anniversary(const DateText& date) { return date.to.year - date.from.year > 10 && date.from.month == date.to.month; }

  // "thời gian lấy mẫu vào tháng 4 và tháng 8 năm 2026": two months of one year, when a thing is done.
  void share_year(std::vector<DateText>& dates, Span line) {
    constexpr std::uint32_t nearby = 6;  // words from "thời gian" to the month
    for (std::size_t d = 0; d + 1 < dates.size(); ++d) {
      auto& date = dates[d];
      const auto& next = dates[d + 1];
      const auto first = date.span.first;
      if (date.window || next.window || date.from.year || !date.from.month || date.from.day || !next.from.year || next.from.day || next.from.month <= date.from.month + 1) continue;
      if (!words_.is(date.span.last, "và"_w) || next.span.first != date.span.last + 1 || !holds(words_, "thời gian", {first > line.first + nearby ? first - nearby : line.first, first})) continue;
      date.from.year = date.to.year = next.from.year;
      add(date, date.span);
      add(next, next.span);
    }
  }

  void windows(std::uint32_t b) {
    const Span span = page_.blocks[b];
    if (!read_fields(words_, span).empty() || holds(words_, "số liệu", span) || (page_.structure.section_of(b) && looked_into(words_.in(page_.structure.section_of(b)->heading))) || looked_into(span)) return;
    auto dates = read_dates(words_, span, page_.rules);
    share_year(dates, span);
    for (std::size_t d = 0; d < dates.size(); ++d) {
      auto date = dates[d];
      if (Span at = date.span; d + 1 < dates.size() && join(date, dates[d + 1], at)) {
        date.span = at;
        ++d;
      }
      if (!date.open && page_.rules.on(Rule::date_open_end) && goes_on(words_, date.span.last, span.last)) date.to = {}, date.window = date.open = true;
      const bool starts = date.open && date.from.month && date.from.year && date.span.first > span.first && (words_.is_mark(date.span.first - 1, ':') || words_.is_mark(date.span.first - 1, '('));
      const bool both = date.window && !date.open && (date.from.month || date.from_now) && date.to.month && date.to.year && date.from != date.to && !anniversary(date);
      const bool to_event = date.open && date.from.month && words_.is(date.span.last, "đến"_w);  // "… đến hết năm học"
      const bool month = !date.window && date.from.month && !date.from.day && date.span.first > span.first && (set_apart(date.span.first - 1) || of_stage(date.span.first, span)) &&
                         !finishes(date.span.first, span.first);
      // "từ tháng 02/2026 đến hết năm học 2025 - 2026"
      if (const int end = date.open ? school_year_end(date.span.last, span.last) : 0; end) date.to = {end, 0, 0}, date.open = false;
      const bool to_school = date.window && !date.open && date.from.month && !date.to.month && date.to.year && words_.is(date.span.last, "đến"_w);
      if (opens_stage(date.span.first, span) && date.from.day && date.from.year) date.to = {}, date.window = date.open = true;
      const bool peak_day = !date.window && date.from.day && date.from.year && date.span.first >= span.first + 2 && words_.match("cao điểm", date.span.first - 2, span.last);
      if (is_past(date)) continue;
      if (both || to_event || to_school || month || peak_day || starts || (date.open && opens_stage(date.span.first, span))) add(date, date.span, names_peak(date.span, b));
    }
    years_at_end(span);
  }

  // "… dữ liệu quy hoạch (2025 - 2026).": the years of the item, at its end.
  void years_at_end(Span span) {
    while (!span.empty() && words_[span.last - 1].kind == Word::Kind::mark && !words_.is_mark(span.last - 1, ')')) --span.last;
    if (span.size() < 5 || !words_.is_mark(span.last - 1, ')')) return;
    constexpr std::uint32_t longest = 8;
    std::uint32_t open = span.last - 1;
    while (open > span.first && span.last - open < longest && !words_.is_mark(open, '(')) --open;
    if (!words_.is_mark(open, '(')) return;
    for (std::uint32_t i = open + 1; i + 1 < span.last; ++i) {
      auto years = read_years(words_, i, span.last - 1);
      if (!years)
        if (const auto date = read_date(words_, i, span.last - 1, page_.rules); date && date->open && !date->from.month) years = date;
      if (!years && i == open + 1 && words_.match("trong năm", i, span.last))
        if (const auto date = read_date(words_, i + 1, span.last - 1, page_.rules); date && date->year_alone) years = date;
      if (!years && words_.is_number(i) && words_.match("trở đi", i + 1, span.last) && words_[i].number > 1990 && words_[i].number < 2150) {
        years.emplace();
        years->span = {i, i + 3};
        years->from.year = static_cast<int>(words_[i].number);
        years->window = years->open = true;
      }
      if (!years || years->span.last + 1 != span.last || i > open + 4) continue;
      add(*years, years->span);
      return;
    }
  }

  // A column of times: its windows.
  void column(std::uint32_t table) {
    const auto [cells, carried_out] = read_times_of(page_, table);
    for (const Span cell : cells) {
      auto dates = read_dates(words_, cell, page_.rules);
      if (const auto years = cell.size() >= 3 ? read_years(words_, cell.first, cell.last) : std::nullopt) dates.push_back(*years);
      if (const auto months = cell.size() >= 3 ? read_months(words_, cell.first, cell.last) : std::nullopt; months && dates.size() < 2) dates.assign(1, *months);
      for (const auto& date : dates) {
        const bool alone = !date.window && date.from.month && !date.from.day && date.from.year && !finishes(date.span.first, cell.first);
        if ((date.window && date.from.year && (date.open || date.to.year)) || (alone && carried_out)) add(date, date.span);
      }
    }
  }

  // "Giai đoạn 1 (2026 - 2028): …": the years of a stage behind its number.
  bool stage_in_bracket(Span heading) {
    if (heading.size() < 7 || (!words_.match("giai đoạn", heading.first, heading.last) && !words_.is(heading.first, "đợt"_w))) return false;
    const std::uint32_t open = heading.first + (words_.is(heading.first, "giai"_w) ? 3 : 2);
    if (!words_.is_mark(open, '(')) return false;
    const auto years = read_years(words_, open + 1, heading.last);
    if (!years || !words_.is_mark(years->span.last, ')')) return false;
    add(*years, years->span);
    return true;
  }

  // "Niên độ kiểm tra: từ …", "Mốc thời gian kiểm tra": the time that is looked into, not when it is done.
  bool looked_into(Span heading) const {
    for (const Phrase& time : {Phrase("niên độ"), Phrase("mốc thời gian"), Phrase("mốc kiểm tra"), Phrase("mốc giám sát"), Phrase("thời kỳ kiểm tra"), Phrase("thời kỳ thanh tra"), Phrase("thời kỳ giám sát"), Phrase("thời hiệu")})
      if (words_.match(time, heading.first, heading.last)) return true;
    return false;
  }

  // "b) Mục tiêu giai đoạn 2026 - 2030": years that begin with the plan or after it.
  void stage_ahead(Span heading) {
    constexpr std::uint32_t shortest = 5;  // words of "giai đoạn 2026 - 2030"
    const auto at = words_.seek("giai đoạn", heading);
    const auto& issued = page_.structure.document.date;
    if (at == heading.first || heading.last - at < shortest || !issued) return;
    const auto date = read_date(words_, at, heading.last, page_.rules);
    if (date && date->window && !date->open && !date->from.month && heading.last - date->span.last < 2 && std::to_string(date->to.year) >= issued->value.substr(0, 4)) add(*date, date->span);
  }

  // "Thời gian trình Hội đồng", not "Thời gian thực hiện Chương trình".
  bool hands_up(Span heading) const {
    const auto at = words_.seek("trình", heading);
    return at < heading.last && !words_.is(at - 1, "chương"_w) && !words_.is(at - 1, "quá"_w) && !words_.is(at - 1, "lộ"_w) && !words_.is(at - 1, "công"_w);
  }

  // Sections on time, and headings that are a period themselves ("Giai đoạn 2025 - 2030").
  void sections() {
    for (const auto& node : page_.structure.sections) {
      const Span heading = words_.in(node.heading);
      if (heading.empty()) continue;
      if (const auto date = read_date(words_, heading.first, heading.last, page_.rules);
          date && date->window && !date->from.month && words_.is(heading.first, "giai"_w) && heading.last - date->span.last < 2)
        add(*date, date->span);
      else if (page_.rules.on(Rule::period_windows) && !stage_in_bracket(heading))
        stage_ahead(heading);
      if (!words_.is(heading.first, "thời"_w) && !words_.is(heading.first, "tiến"_w) && !(words_.is(heading.first, "lộ"_w))) continue;
      if (holds(words_, "báo cáo", heading) || hands_up(heading)) continue;
      if (const Span rest = words_.in(node.text); !rest.empty()) value(rest, node.first_block, false);
      for (std::uint32_t b = node.first_block + 1; b < node.own_end; ++b)
        if (page_.is_text(b) && read_fields(words_, page_.blocks[b]).empty()) value(page_.blocks[b], b, false);
    }
    // "IV. Thời gian thực hiện": what stands under its labels says when.
    for (const auto& node : page_.structure.sections) {
      if (node.parent < 0 || node.role != draft::SectionRole::time) continue;
      const Span above = words_.in(page_.structure.sections[static_cast<std::size_t>(node.parent)].heading);
      if (looked_into(words_.in(node.heading)) || holds(words_, "báo cáo", above) || (!words_.is(above.first, "thời"_w) && !words_.is(above.first, "tiến"_w) && !words_.is(above.first, "lộ"_w))) continue;
      if (words_.is(words_.in(node.heading).first, "thời"_w) || !read_fields(words_, words_.in(node.text)).empty()) continue;
      if (const Span heading = words_.in(node.heading); !heading.empty()) value(heading, node.first_block, false);
      if (const Span text = words_.in(node.text); !text.empty()) value(text, node.first_block, false);
    }
  }

  const Page& page_;
  const Words& words_;
  std::vector<PeriodText> periods_;
};

}  // namespace

std::vector<PeriodText> read_periods(const Page& page) { return PeriodReader(page).read(); }

}  // namespace dondoc::compiler
