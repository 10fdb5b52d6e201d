#include "domain/outbox.h"

#include <array>
#include <cstdint>

namespace dondoc::domain {
namespace {

constexpr std::int64_t minute_ms = 60'000, hour_ms = 60 * minute_ms, hours_ahead = 7;  // Việt Nam is UTC+7
constexpr std::array<std::int64_t, most_tries - 1> pauses{
    minute_ms, 5 * minute_ms, 15 * minute_ms, hour_ms, 3 * hour_ms, 12 * hour_ms, 24 * hour_ms};
constexpr std::int64_t true_for_ms = 48 * hour_ms;

bool is_lasting(Trouble trouble) {
  switch (trouble) {
    case Trouble::refused: case Trouble::redirected: case Trouble::forbidden_address: case Trouble::no_address:
    case Trouble::switched_off: case Trouble::outdated: case Trouble::key_lost: return true;
    default: return false;
  }
}

}  // namespace

AfterTry after_try(int tries, const Outcome& outcome, base::Instant now) {
  if (!outcome.trouble) return {MessageState::delivered, {}};
  if (is_lasting(*outcome.trouble) || tries >= most_tries) return {MessageState::given_up, {}};
  const auto pause = *outcome.trouble == Trouble::interrupted || tries < 1 ? 0 : pauses[static_cast<std::size_t>(tries - 1)];
  return {MessageState::failed, base::Instant{now.ms + pause}};
}

bool is_outdated(base::Instant due_at, base::Instant now) { return now.ms - due_at.ms > true_for_ms; }

std::optional<base::Instant> quiet_until(const Ladder& ladder, base::Instant now) {
  const auto hours = now.ms / hour_ms;
  if (!is_quiet(ladder, static_cast<int>((hours + hours_ahead) % 24))) return std::nullopt;
  // At most a day away: quiet hours that are equal are none.
  for (std::int64_t next = hours + 1;; ++next)
    if (!is_quiet(ladder, static_cast<int>((next + hours_ahead) % 24))) return base::Instant{next * hour_ms};
}

}  // namespace dondoc::domain
