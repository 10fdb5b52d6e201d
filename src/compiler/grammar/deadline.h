// By when, and how often: "trước 15/12/2023", "trong Quý II/2022", "hằng tháng".
#pragma once

#include <optional>
#include <string_view>

#include "compiler/grammar/date.h"
#include "draft/draft.h"

namespace dondoc::compiler {

/// every: "day", "week", "month", "quarter", "half-year", "year".
struct RecurrenceText {
  Span span;
  std::string_view every;
};
std::optional<RecurrenceText> read_recurrence(const Words& words, Span span);

struct Deadline {
  DateText date;
  draft::Bound bound = draft::Bound::in;
  Span span;               // with the words that bind it: "trước ngày 15/12 hằng năm"
  bool repeated = false;   // falls due every month, quarter, year …
  bool counted = false;    // tells no date but how long from what: "trong 10 ngày kể từ ngày ban hành"
  bool year_supplied = false;  // the year was taken from elsewhere in the document
  std::string_view every = {};  // how often it falls due, where the words behind the day say it: "trước ngày 05 tháng sau"
};

/// The deadlines that a sentence sets; a date that only dates something is none.
std::vector<Deadline> read_deadlines(const Words& words, Span span, const Rules& rules = {});
/// "… trước ngày 10/4/2025 (đợt 1), 25/5/2025 (đợt 2) và 15/9/2025": the days with their
/// year that the list goes on with behind its first deadline.
std::vector<Deadline> read_further_days(const Words& words, const Deadline& first, std::uint32_t last, const Rules& rules = {});
/// A deadline that is counted from something, or stands before a feast: "trong vòng
/// 02 giờ", "chậm nhất sau 07 ngày kể từ khi …", "trước Tết Nguyên đán". It has no date.
std::optional<Deadline> read_counted(const Words& words, Span span, const Rules& rules = {});
/// What is printed as time: "Thời gian: …", a cell of a column of dates. The last
/// date outside brackets; nothing when no end is set ("thường xuyên", "… và các năm tiếp theo").
std::optional<Deadline> read_time(const Words& words, Span span, const Rules& rules = {});

/// The days, months and years that a document prints together, so that a day
/// printed without its year can be understood.
class Calendar {
 public:
  void add(const PartialDate& date);
  /// The date with its year, when the document prints that day in one year only.
  PartialDate complete(PartialDate date) const;

 private:
  std::vector<PartialDate> days_;
};

}  // namespace dondoc::compiler
