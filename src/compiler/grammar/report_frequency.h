// How often a clause asks for a report, and by when each time.
#pragma once

#include "compiler/grammar/task.h"

namespace dondoc::compiler {

struct Often {
  draft::Frequency frequency = draft::Frequency::once;
  std::optional<Deadline> due;  // of its own: "6 tháng (trước ngày 15/6/2026)"
  bool named = true;            // the words name it; false: taken where they name none
};

/// Every frequency that the clause names, in order; "once" when it names none.
/// `conditional`: the sentence sets a condition ("nếu có khó khăn, …").
std::vector<Often> read_frequencies(const Page& page, Span clause, bool conditional, const std::optional<Deadline>& due);

/// How often a report is due that falls due again every "month", "quarter", …
draft::Frequency frequency_of(std::string_view every);

/// It names a month, quarter or year that a report returns with: "hằng quý", "báo cáo năm".
bool names_frequency(const Page& page, Span clause);

/// It names what a report out of turn is due on: "đột xuất", "khi phát hiện …".
bool names_occasion(const Words& words, Span span);

/// It says itself when or how often a report is due.
bool tells_when(const Page& page, Span clause);

}  // namespace dondoc::compiler
