#include "domain/hand_over.h"

#include "base/error.h"
#include "base/text.h"

namespace dondoc::domain {

namespace {

/// Capitals and spaces apart; marks count: Mẫu is not Mậu.
bool is_same(std::string_view a, std::string_view b) { return base::lower(base::nfc(base::fold_spaces(a))) == base::lower(base::nfc(base::fold_spaces(b))); }

}  // namespace

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

std::optional<SeatPassing> seat_passing(std::string_view seat_office, const std::optional<std::string>& holder, std::string_view office, std::string_view person) {
  if (holder && is_same(*holder, person)) return SeatPassing::passes;
  if (office.empty() || !is_same(seat_office, office)) return std::nullopt;
  return holder ? SeatPassing::other_holder : SeatPassing::unnamed;
}

}  // namespace dondoc::domain
