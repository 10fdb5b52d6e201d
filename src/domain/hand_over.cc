#include "domain/hand_over.h"

#include "base/error.h"

namespace dondoc::domain {

constexpr int farthest_back = 366, farthest_ahead = 90;

HandOverState state_of(std::optional<base::Instant> done_at, std::optional<base::Instant> undone_at) {
  if (undone_at) return HandOverState::undone;
  return done_at ? HandOverState::done : HandOverState::waiting;
}

void check_hand_over_day(base::Date effective_on, base::Date today) {
  if (effective_on < today.plus(-farthest_back) || effective_on > today.plus(farthest_ahead))
    throw base::Error(base::ErrorKind::invalid, "hand_over.day", "effective_on");
}

bool takes_effect(base::Date effective_on, base::Date today) { return effective_on <= today; }

bool can_be_undone(const HandOverFacts& hand_over) {
  return hand_over.state == HandOverState::waiting || (hand_over.state == HandOverState::done && hand_over.successor_answers);
}

}  // namespace dondoc::domain
