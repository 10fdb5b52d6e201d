// ngày lễ lớn, ngày kỷ niệm, ngày truyền thống: days that are commemorated, be they
// worked or not. Those of the country are data with their law (src/base/calendar/days_of_note.json).
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"

namespace dondoc::base {

/// How a day comes again: each year by the sun, each year by the moon (ngày âm lịch), or not at all.
enum class Recurrence { solar, lunar, once };
BOOST_DESCRIBE_ENUM(Recurrence, solar, lunar, once)

/// năm tròn (…0), năm lẻ 5 (…5), năm khác: of the number of years that are commemorated
/// (Nghị định 145/2013/NĐ-CP, Điều 3, khoản 1); none where none is known.
enum class Jubilee { none, round, five, other };
BOOST_DESCRIBE_ENUM(Jubilee, none, round, five, other)

/// month, day: of a yearly one; on: of one that does not come again. since_year: of what is commemorated. by_year:
/// the year itself tells whether it is round, as that decree says of Giỗ Tổ. rest: a public holiday, named among the
/// days of rest too. from, to: as long as its law holds.
struct DayOfNote {
  std::string name;
  Recurrence kind{};
  int month = 0, day = 0;
  std::optional<Date> on;
  std::optional<int> since_year;
  bool by_year = false, rest = false;
  std::optional<Date> from, to;
  std::string source;
};

/// What the program was built with.
const std::vector<DayOfNote>& days_of_note_of_the_country();

/// Its days from `first` to `last`, both included: none before the year of what is commemorated, nor outside of its law. On
/// 29 February in leap years alone; the 30th of a lunar month of 29 days is its last.
std::vector<Date> falls_within(const DayOfNote& day, Date first, Date last);
/// How many years are commemorated on a day on which it falls; nothing in the first, or where it is not known.
std::optional<int> years_on(const DayOfNote& day, Date on);
Jubilee jubilee_on(const DayOfNote& day, Date on);

}  // namespace dondoc::base
