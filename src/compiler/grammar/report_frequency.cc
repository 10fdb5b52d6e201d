#include "compiler/grammar/report_frequency.h"

#include <algorithm>

namespace dondoc::compiler {

using namespace literals;
using draft::Frequency;

namespace {

constexpr Lexicon occasions({Entry<bool>
    {"đột xuất", true}, {"khó khăn", true}, {"vướng mắc", true}, {"khi có vấn đề phát sinh", true}, {"khi xuất hiện", true}, {"khi phát hiện", true},
    {"nếu phát sinh", true}, {"khi xảy ra", true}, {"bất thường", true}, {"khi có yêu cầu", true}, {"theo yêu cầu", true}, {"hoặc theo đề nghị", true}, {"vấn đề phát sinh", true},
    {"vấn đề mới", true}, {"kịp thời phản ánh", true}, {"phản ánh kịp thời", true}, {"cần sửa đổi", true}, {"nếu có vấn đề", true}, {"kiến nghị, đề xuất", true}, {"kịp thời báo cáo", true}, {"báo cáo kịp thời các", true}, {"báo cáo kịp thời những", true}, {"cần thiết sửa đổi", true}, {"cần thiết phải sửa đổi", true}, {"cần điều chỉnh", true}, {"cần bổ sung", true}, {"cần thiết phải điều chỉnh", true}, {"cần thiết điều chỉnh", true}, {"khi cần thiết", true}, {"báo cáo ngay", true}, {"báo cáo nhanh khi", true}, {"khi có tình huống", true},
    {"khi có phát sinh", true}, {"khi có sự cố", true}, {"nếu có sự cố", true}, {"khi có diễn biến", true}, {"trường hợp phát sinh", true},
    {"nếu có phát sinh", true}, {"phát sinh vấn đề", true}, {"phát sinh vướng mắc", true}, {"có gì vướng mắc", true}, {"vụ việc nổi lên", true}, {"vụ việc phức tạp", true}, {"trường hợp đặc biệt", true}, {"trường hợp cần thiết", true}, {"vượt thẩm quyền", true}, {"vượt quá thẩm quyền", true}, {"khi có vấn đề", true},
});

bool holds(const Words& words, const Phrase& phrase, Span span) { return words.seek(phrase, span) < span.last; }

class FrequencyReader {
 public:
  FrequencyReader(const Page& page, Span clause) : page_(page), words_(page.words), clause_(clause) {}

  std::vector<Often> read() {
    for (std::uint32_t i = clause_.first; i < clause_.last; ++i) {
      const auto again = read_recurrence(words_, {i, clause_.last});
      if (!again) break;
      put(frequency_of(again->every), again->span.last);
      i = go_on(again->span.last) - 1;
    }
    if (out_.empty()) {
      by_name();
      return std::move(out_);
    }
    // "Báo cáo 6 tháng: trước ngày 15/6 hằng năm": its name says how often, the words behind the day but that it comes again.
    if (out_.size() == 1 && out_[0].frequency == Frequency::yearly && !out_[0].due) {
      auto often = std::move(out_);
      out_.clear();
      by_name();
      if (std::all_of(out_.begin(), out_.end(), [](const Often& it) { return it.frequency == Frequency::yearly; })) out_ = std::move(often);
    }
    return std::move(out_);
  }

 private:
  // With the deadline of the bracket behind it: "năm (trước ngày 15/12/2026)".
  void put(Frequency f, std::uint32_t behind) {
    if (std::any_of(out_.begin(), out_.end(), [&](const Often& it) { return it.frequency == f; })) return;
    Often often{f, std::nullopt, true};
    if (words_.is_mark(behind, '(') && behind < clause_.last) {
      const auto deadlines = read_deadlines(words_, {behind + 1, words_.past_bracket(behind, clause_.last)}, page_.rules);
      if (!deadlines.empty()) often.due = deadlines.back();
    }
    out_.push_back(often);
  }

  // One more of a list: "quý", "06 tháng", "01 năm"; the index behind it, `i` for none.
  std::uint32_t unit(std::uint32_t i) {
    if (words_.is_number(i)) {
      const bool year = words_.is(i + 1, "năm"_w) && words_[i].number == 1, half = words_.is(i + 1, "tháng"_w) && words_[i].number == 6;
      if (words_[i].number == 9 && words_.is(i + 1, "tháng"_w)) return put(Frequency::periodic, i + 2), i + 2;  // once a year, for which there is no name
      if (!year && !half) return i;
      return put(year ? Frequency::yearly : Frequency::half_yearly, i + 2), i + 2;
    }
    if (words_.is(i, "cả"_w) || words_.is(i, "hằng"_w) || words_.is(i, "hàng"_w)) ++i;
    // "quý I (trước ngày 15/3), 6 tháng (trước ngày 15/6)": one of the quarters' reports.
    if (words_.is(i, "quý"_w) && quarter(i + 1) && words_.is_mark(i + 2, '(') && words_.is(i + 3, "trước"_w)) return put(Frequency::quarterly, i + 2), i + 2;
    if (words_.is_number(i + 1) || quarter(i + 1) || words_.is(i + 1, "học"_w)) return i;
    if (words_.match("tháng hành động", i, clause_.last) || words_.match("tháng cao điểm", i, clause_.last) || words_.match("tháng thanh niên", i, clause_.last) || words_.match("tháng nhân đạo", i, clause_.last) ||
        words_.match("tuần lễ", i, clause_.last) || words_.match("năm học", i, clause_.last) || words_.match("tháng an toàn", i, clause_.last) || words_.match("năm du lịch", i, clause_.last)) return i;
    if (words_.is(i, "quý"_w)) return put(Frequency::quarterly, i + 1), i + 1;
    if (words_.is(i, "năm"_w)) return put(Frequency::yearly, i + 1), i + 1;
    if (words_.is(i, "tháng"_w)) return put(Frequency::monthly, i + 1), i + 1;
    if (words_.is(i, "tuần"_w)) return put(Frequency::periodic, i + 1), i + 1;
    return i;
  }

  bool quarter(std::uint32_t i) const { return words_.is(i, "i"_w) || words_.is(i, "ii"_w) || words_.is(i, "iii"_w) || words_.is(i, "iv"_w); }

  // "hằng tháng, quý, năm", "6 tháng (trước ngày 15/6) và năm (trước ngày 15/12)".
  std::uint32_t go_on(std::uint32_t i) {
    for (;;) {
      std::uint32_t j = i;
      if (words_.is_mark(j, '(')) j = words_.past_bracket(j, clause_.last);
      else if (words_.is_mark(j, ')')) ++j;  // "quý (trước ngày 15 tháng cuối quý), năm (…)"
      if (j >= clause_.last || (!words_.is_mark(j, ',') && !words_.is(j, "và"_w) && !words_.is(j, "hoặc"_w) && !words_.is_mark(j, '/'))) return i;
      ++j;
      if (words_.is(j, "và"_w)) ++j;
      const auto next = j < clause_.last ? unit(j) : j;
      if (next == j) return i;
      i = next;
    }
  }

  // "báo cáo quý", "báo cáo kết quả 6 tháng, năm", "6 tháng (trước 15/6)": the report
  // bears the name of its time.
  void by_name() {
    for (std::uint32_t i = clause_.first; i + 2 < clause_.last; ++i) {
      std::uint32_t at = i;
      const auto report = words_.match("báo cáo", i, clause_.last);
      at += report;
      if (report)
        for (const Phrase& kind : {Phrase("định kỳ"), Phrase("kết quả"), Phrase("tiến độ"), Phrase("tình hình"), Phrase("công tác"), Phrase("thực hiện"), Phrase("kế hoạch")}) at += words_.match(kind, at, clause_.last);
      else if (words_.match("định kỳ", i, clause_.last)) at += 2;
      else if (!bracket_behind(i)) continue;
      // "báo cáo 6 tháng đầu năm 2026": one time.
      if (at >= clause_.last || (at > 0 && words_.is_number(at - 1) && words_.is(at, "tháng"_w)) || (words_.is_number(at) && (words_.is(at + 2, "đầu"_w) || words_.is(at + 2, "cuối"_w)))) continue;
      if (const auto end = unit(at); end > at) i = go_on(end) - 1;
    }
  }

  // "6 tháng (trước 10/6)"
  bool bracket_behind(std::uint32_t i) const {
    const std::uint32_t end = i + (words_.is_number(i) || words_.is(i, "cả"_w) ? 2 : 1);
    return words_.is_mark(end, '(') && (words_.is(end + 1, "trước"_w) || words_.is(end + 1, "chậm"_w));
  }

  const Page& page_;
  const Words& words_;
  Span clause_;
  std::vector<Often> out_;
};

}  // namespace

namespace {

// What is reported on occasion besides what is reported again and again.
bool besides(const Words& words, Span clause) {
  for (const Phrase& occasion : {Phrase("đột xuất"), Phrase("hoặc khi"), Phrase("và khi có"), Phrase(", khi có"), Phrase(", khi xảy ra"), Phrase(", nếu có"), Phrase(", trường hợp"), Phrase("hoặc theo yêu cầu"), Phrase("hoặc theo đề nghị"), Phrase("và theo yêu cầu")})
    if (holds(words, occasion, clause)) return true;
  return false;
}

}  // namespace

namespace {

// How many days as "15/6" the span prints.
int days_in(const Words& words, Span span) {
  int days = 0;
  for (std::uint32_t i = span.first; i + 2 < span.last; ++i)
    if (words.is_number(i) && words.is_mark(i + 1, '/') && words.is_number(i + 2)) ++days, i += 2;
  return days;
}

// "ngày 15 và ngày 30 hằng tháng": twice a month, for which there is no name.
bool twice_a_month(const Words& words, Span clause) {
  for (std::uint32_t i = clause.first; i + 6 < clause.last; ++i)
    if (words.is(i, "ngày"_w) && words.is_number(i + 1) && (words.is(i + 2, "và"_w) || words.is_mark(i + 2, ',')) && words.is(i + 3, "ngày"_w) && words.is_number(i + 4) &&
        (words.match("hằng tháng", i + 5, clause.last) || words.match("hàng tháng", i + 5, clause.last)))
      return true;
  return false;
}

}  // namespace

namespace {

// "kết quả từng cuộc kiểm tra": as often as there is one.
bool each_time(const Words& words, Span clause) {
  for (const Phrase& each : {Phrase("từng cuộc"), Phrase("mỗi cuộc"), Phrase("từng đợt"), Phrase("mỗi đợt"), Phrase("từng lần"), Phrase("mỗi lần")})
    if (holds(words, each, clause)) return true;
  return false;
}

// "02 lần/năm", "mỗi năm 02 lần", "01 lần mỗi quý": how often by count.
std::optional<Frequency> times_in(const Words& words, Span clause) {
  const auto often = [](std::int64_t times, WordKey unit) -> std::optional<Frequency> {
    if (unit == "năm"_w) return times == 1 ? Frequency::yearly : times == 2 ? Frequency::half_yearly : times == 4 ? Frequency::quarterly : times == 12 ? Frequency::monthly : Frequency::periodic;
    if (unit == "quý"_w) return times == 1 ? Frequency::quarterly : Frequency::periodic;
    if (unit == "tháng"_w) return times == 1 ? Frequency::monthly : Frequency::periodic;
    return std::nullopt;
  };
  for (std::uint32_t i = clause.first; i + 3 < clause.last; ++i) {
    const bool per = words.is_mark(i + 2, '/') || words.is(i + 2, "mỗi"_w) || words.is(i + 2, "một"_w) || words.is(i + 2, "trong"_w);
    if (words.is_number(i) && words.is(i + 1, "lần"_w) && per)
      if (const auto found = often(words[i].number, words.key(i + 3)); found && !(i + 4 < clause.last && words.is_number(i + 4))) return found;
    if ((words.is(i, "mỗi"_w) || words.is(i, "một"_w)) && words.is_number(i + 2) && words.is(i + 3, "lần"_w))
      if (const auto found = often(words[i + 2].number, words.key(i + 1))) return found;
  }
  return std::nullopt;
}

// "khi kết thúc năm học", "cuối năm học": once in each school year, of which none is named.
bool each_school_year(const Words& words, Span clause) {
  for (const Phrase& end : {Phrase("kết thúc năm học"), Phrase("cuối năm học"), Phrase("cuối mỗi năm học"), Phrase("hằng năm học")})
    if (const auto at = words.seek(end, clause); at < clause.last) {
      const auto behind = at + words.match(end, at, clause.last);
      return !(behind < clause.last && words.is_number(behind));  // "cuối năm học 2025 - 2026": one day
    }
  return false;
}

// "cuối học kỳ I và cuối học kỳ II", "cuối học kỳ I và cuối năm học".
bool twice_a_school_year(const Words& words, Span clause) {
  for (const Phrase& each : {Phrase("mỗi học kỳ"), Phrase("từng học kỳ"), Phrase("hằng học kỳ")})
    if (holds(words, each, clause)) return true;
  if (holds(words, "theo học kỳ", clause) || holds(words, "học kỳ và năm học", clause) || holds(words, "học kỳ, năm học", clause)) return true;
  for (const Phrase& term : {Phrase("cuối học kỳ"), Phrase("cuối kỳ"), Phrase("kết thúc học kỳ"), Phrase("cuối học kì"), Phrase("cuối kì")}) {
    const auto first = words.seek(term, clause);
    if (first == clause.last) continue;
    const Span behind{first + words.match(term, first, clause.last), clause.last};
    return words.seek(term, behind) < clause.last || words.seek("năm học", behind) < clause.last;
  }
  return false;
}

}  // namespace

namespace {

// "báo cáo Ban Giám hiệu khi có học sinh vi phạm": as often as it happens; "sau khi có kết quả" is once.
bool whenever(const Words& words, Span clause) {
  for (std::uint32_t i = clause.first; i + 2 < clause.last; ++i) {
    if (!words.is(i, "khi"_w) || (i > 0 && (words.is(i - 1, "sau"_w) || words.is(i - 1, "từ"_w) || words.is(i - 1, "trước"_w) || words.is(i - 1, "đến"_w)))) continue;
    if (holds(words, "báo cáo", {clause.first, i}) && (words.is(i + 1, "có"_w) || words.match("phát hiện", i + 1, clause.last) || words.match("xảy ra", i + 1, clause.last) || words.match("gặp", i + 1, clause.last))) return true;
  }
  return false;
}

}  // namespace

Frequency frequency_of(std::string_view every) {
  return every == "month" ? Frequency::monthly : every == "quarter" ? Frequency::quarterly : every == "half-year" ? Frequency::half_yearly
         : every == "year" ? Frequency::yearly : Frequency::periodic;
}

bool names_frequency(const Page& page, Span clause) { return !FrequencyReader(page, clause).read().empty(); }

bool names_occasion(const Words& words, Span span) {
  for (std::uint32_t i = span.first; i < span.last; ++i)
    if (words.find(occasions, i, span.last)) return true;
  return false;
}

std::vector<Often> read_frequencies(const Page& page, Span clause, bool conditional, const std::optional<Deadline>& due) {
  const auto& words = page.words;
  if (!page.rules.on(Rule::report_frequency)) return {Often{Frequency::once, due, false}};
  std::vector<Often> out = FrequencyReader(page, clause).read();
  const auto put = [&](Frequency f, bool named = true) {
    if (std::none_of(out.begin(), out.end(), [&](const Often& it) { return it.frequency == f; })) out.push_back({f, due, named});
  };
  if (out.size() == 1 && out[0].frequency == Frequency::monthly && twice_a_month(words, clause)) out[0].frequency = Frequency::periodic;
  // What stands in the bracket of one is no deadline of the others.
  const bool apart = std::any_of(out.begin(), out.end(), [](const Often& it) { return it.due.has_value(); });
  if (!apart)
    for (auto& often : out) often.due = due;
  if (out.empty() && twice_a_school_year(words, clause)) out.push_back({Frequency::half_yearly, due && due->date.to.year ? std::nullopt : due, true});
  if (const auto times = times_in(words, clause); out.empty() && times) put(*times);
  if (out.empty() && !(due && due->date.to.year) && each_school_year(words, clause)) put(Frequency::yearly);
  if (out.empty() && due && !due->every.empty()) put(frequency_of(due->every));
  // "trước ngày 15/6 và 15/12 hằng năm"
  if (due && due->repeated && out.size() == 1 && out[0].frequency == Frequency::yearly && (read_dates(words, due->span, page.rules).size() > 1 || days_in(words, due->span) > 1))
    out[0].frequency = Frequency::half_yearly;
  // "báo cáo nhanh … trong vòng 24 giờ": counted from what happens.
  const bool occasion = conditional || names_occasion(words, clause) || (holds(words, "trong vòng", clause) && holds(words, "giờ", clause));
  // "báo cáo trong ngày … trước 20 giờ": a time of the day and no day, so every day.
  if (out.empty() && !due && holds(words, "trong ngày", clause) && holds(words, "giờ", clause)) put(Frequency::periodic);
  for (const Phrase& often : {Phrase("lần/ngày"), Phrase("lần/tuần")})
    if (out.empty() && holds(words, often, clause)) put(Frequency::periodic);  // "báo cáo 02 lần/ngày"
  if (out.empty() && (holds(words, "định kỳ", clause) || holds(words, "cuối mỗi", clause) || holds(words, "sau mỗi", clause) || holds(words, "kết thúc mỗi", clause) || (!(due && due->date.to.year) && each_time(words, clause)))) put(Frequency::periodic);
  if (out.empty() && !due && !occasion && holds(words, "thường xuyên", clause)) put(Frequency::periodic);
  if (occasion && !(due && due->date.to.year) && (out.empty() || (page.rules.on(Rule::report_two_frequencies) && besides(words, clause)))) {
    const bool beside = !out.empty();
    put(Frequency::ad_hoc);
    if (beside && out.back().frequency == Frequency::ad_hoc) out.back().due.reset();  // the day is that of the others
  }
  // "báo cáo … theo quy định", "tổng hợp, báo cáo …" of no one thing: again and again.
  const bool gathers = holds(words, "tổng hợp báo cáo", clause) || holds(words, "tổng hợp, báo cáo", clause);
  const bool of_plan = holds(words, "kết quả", clause) || holds(words, "tình hình", clause) || holds(words, "tiến độ", clause);
  const bool regime = holds(words, "chế độ báo cáo", clause) || holds(words, "chế độ thông tin", clause) || holds(words, "đúng quy định", clause);
  const bool by_rule = holds(words, "theo quy định", clause) && (!holds(words, "kết quả", clause) || holds(words, "cấp có thẩm quyền theo quy định", clause));
  if (out.empty() && !due && (regime || by_rule || (gathers && !of_plan))) put(Frequency::periodic);
  if (out.empty() && !due && whenever(words, clause)) put(Frequency::ad_hoc);
  if (out.empty()) put(Frequency::once, false);
  return out;
}

bool tells_when(const Page& page, Span clause) {
  for (const Phrase& each : {Phrase("sau mỗi"), Phrase("cuối mỗi"), Phrase("kết thúc mỗi")})
    if (page.words.seek(each, clause) < clause.last) return true;
  return !read_deadlines(page.words, clause, page.rules).empty() || read_recurrence(page.words, clause) || page.words.seek("đột xuất", clause) < clause.last || names_frequency(page, clause);
}

}  // namespace dondoc::compiler
