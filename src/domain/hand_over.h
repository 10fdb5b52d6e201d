// bàn giao đầu mối: what a unit's focal point holds passes to the next person.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <boost/describe/enum.hpp>

#include "base/date.h"

namespace dondoc::domain {

/// waiting: entered, its day has not come.
enum class HandOverState { waiting, done, undone };
BOOST_DESCRIBE_ENUM(HandOverState, waiting, done, undone)

HandOverState state_of(std::optional<base::Instant> done_at, std::optional<base::Instant> undone_at);

/// Throws Error{invalid, "hand_over.day"} unless the day lies within a year before
/// `today` (the act was on paper and is entered late) and 90 days after it.
void check_hand_over_day(base::Date effective_on, base::Date today);
/// Its day has come: the next person answers from the beginning of that day.
bool takes_effect(base::Date effective_on, base::Date today);

/// A seat in a committee of the one who hands over: passes, where that name stands at it.
/// unnamed: it is by office alone, and stays so; other_holder: another name stands there.
enum class SeatPassing { passes, unnamed, other_holder };
BOOST_DESCRIBE_ENUM(SeatPassing, passes, unnamed, other_holder)

/// Nothing where the seat is neither by that person's office nor in that person's name.
/// Capitals and spaces do not count: `office` and `person` are the outgoing focal point's.
std::optional<SeatPassing> seat_passing(std::string_view seat_office, const std::optional<std::string>& holder, std::string_view office, std::string_view person);

struct HandOverFacts {
  HandOverState state{};
  bool successor_answers = false;  // is still the unit's focal point, and has handed nothing on
};
/// Undone is what waits, and what nothing was built upon: the one who came
/// after would otherwise lose what was handed to them.
bool can_be_undone(const HandOverFacts& hand_over);

}  // namespace dondoc::domain
