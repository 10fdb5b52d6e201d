// Days, months, quarters and years as offices print them, and the windows made
// of them. Nothing is supplied that is not printed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/grammar/words.h"
#include "compiler/rules.h"

namespace dondoc::compiler {

/// As exact as the document: a part that is not printed is 0.
struct PartialDate {
  int year = 0, month = 0, day = 0;
  /// "2023-12-15", "2023-12", "2023"; nothing without a year.
  std::optional<std::string> iso() const;
  /// Its month and day are ones that the calendar has, in that year where it is printed.
  bool exists() const;
  friend bool operator==(const PartialDate&, const PartialDate&) = default;
};

/// One date or window. A lone month is the window of that month: from and to are
/// equal; a quarter runs from its first to its last month.
struct DateText {
  Span span;              // the date alone: "15/12/2023", "từ tháng 7 đến hết tháng 9/2022"
  PartialDate from, to;
  bool window = false;    // two ends are printed, or one that has no other end
  bool open = false;      // no end: "và các năm tiếp theo", "trở đi"; `to` is empty
  bool from_now = false;  // "từ nay đến …": `from` is empty
  bool year_alone = false;  // "năm 2025": a scope more often than a deadline
};

/// The date or window that begins at word `i`, if one does.
std::optional<DateText> read_date(const Words& words, std::uint32_t i, std::uint32_t last, const Rules& rules = {});
/// "2025 - 2035": a window of bare years, which a column or label of times prints.
std::optional<DateText> read_years(const Words& words, std::uint32_t i, std::uint32_t last);
/// "09 - 10/2026": months, which a column of times prints without the word.
std::optional<DateText> read_months(const Words& words, std::uint32_t i, std::uint32_t last);
/// What is printed as a time goes on behind its date: "Tháng 12/2026 và thường xuyên", "… và các năm tiếp theo".
bool goes_on(const Words& words, std::uint32_t i, std::uint32_t last);
/// Every date and window of the span, in order.
std::vector<DateText> read_dates(const Words& words, Span span, const Rules& rules = {});

}  // namespace dondoc::compiler
