// How much was done, late and silent at the end of each of several days, counted
// in one pass over what is owed: the same cases as standing_of (due.h).
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "base/date.h"

namespace dondoc::domain {

/// What is counted of one assignment: days since 1970, `never` where there is none.
struct Term {
  static constexpr std::int32_t never = std::numeric_limits<std::int32_t>::max();
  std::int32_t issued = 0, due = never, heard = never, done = never;
};

/// At the end of one day. in_time and done_late are parts of done: by and after
/// the deadline; what has none is in neither.
struct Standings {
  int total = 0, done = 0, in_time = 0, done_late = 0, late = 0, silent = 0;
  int under_way() const { return total - done - late - silent; }
  friend bool operator==(const Standings&, const Standings&) = default;
};

/// The days that are asked of, as places in a row of at most 200.
class TrendDays {
 public:
  /// Rising, none twice.
  explicit TrendDays(const std::vector<base::Date>& days);
  int size() const { return static_cast<int>(days_.size()); }
  /// The first place whose day is `day` or later; size() where there is none.
  int from(std::int32_t day) const;

  /// Between which places a term counts as what: [from, to).
  struct Marks { int issued, done, late_from, late_to, silent_to; bool in_time, done_late; };
  Marks marks_of(const Term& term) const;

 private:
  std::vector<std::int32_t> days_;
};

/// The counts of one thing at all places.
class Trend {
 public:
  explicit Trend(int places) : changes_(static_cast<std::size_t>(places) + 1) {}
  /// Counts the term at the places [first, last): what passed from a unit to
  /// another counts for each of them as long as it had it.
  void add(const TrendDays::Marks& marks, int first, int last) { count(marks, first, last, 1); }
  void add(const TrendDays::Marks& marks) { add(marks, 0, static_cast<int>(changes_.size()) - 1); }
  /// Undoes an `add` of the same marks and places.
  void take(const TrendDays::Marks& marks, int first, int last) { count(marks, first, last, -1); }
  std::vector<Standings> counts() const;

 private:
  void count(const TrendDays::Marks& marks, int first, int last, int by);
  std::vector<Standings> changes_;  // from one place to the next
};

}  // namespace dondoc::domain
