// How well a reading of a document agrees with another that is held to be right:
// column by column, as tests/score does for the corpus. A pure function.
#pragma once

#include <array>
#include <boost/describe.hpp>

#include "draft/draft.h"

namespace dondoc::draft {

/// What a plan is read into, in the order of its score.
enum class Column { header, references, outline, tasks, assignees, role, with, due, reporting, recipients, channels, periods };
BOOST_DESCRIBE_ENUM(Column, header, references, outline, tasks, assignees, role, with, due, reporting, recipients, channels, periods)
inline constexpr std::size_t column_count = 12;

/// Facts of one column: those that stand in the confirmed plan, those that were
/// read, and those of them that agree.
struct Agreement {
  int confirmed = 0, read = 0, matched = 0;
  bool any() const { return confirmed + read > 0; }
  /// The harmonic mean of precision and recall, 2·matched / (confirmed + read); 1 where there is nothing to read.
  double f1() const { return any() ? 2.0 * matched / (confirmed + read) : 1.0; }
  friend bool operator==(const Agreement&, const Agreement&) = default;
};
BOOST_DESCRIBE_STRUCT(Agreement, (), (confirmed, read, matched))

struct Comparison {
  std::array<Agreement, column_count> columns;
  Agreement& operator[](Column column) { return columns[static_cast<std::size_t>(column)]; }
  const Agreement& operator[](Column column) const { return columns[static_cast<std::size_t>(column)]; }
  /// The mean F1 of the columns that hold anything; 1 where none does.
  double mean() const;
  Comparison& operator+=(const Comparison& other);
};

/// Tasks and reports are matched by their places, which must share half of what
/// either takes up, then by their text. Names and texts agree without marks, case and
/// spaces; of a matched task's role, deadline and bodies, of the others' nothing is right.
Comparison compare(const Draft& confirmed, const Draft& read);

}  // namespace dondoc::draft
