#include "service/entry/throttle.h"

#include "base/error.h"
#include "store/people_store.h"

namespace dondoc::service {
namespace {

constexpr std::int64_t minute = 60'000, window = 15 * minute;

}  // namespace

void refuse_if_blocked(store::Transaction& tx, const std::string& subject, base::Instant now, const char* code) {
  const auto throttle = store::load_throttle(tx, subject);
  if (throttle.blocked_until_at <= now) return;
  const auto minutes = (throttle.blocked_until_at.ms - now.ms + minute - 1) / minute;
  throw base::Error(base::ErrorKind::throttled, code, {}, {{"minutes", std::to_string(minutes)}});
}

void count_try(store::Transaction& tx, const std::string& subject, int most, base::Instant now) {
  auto throttle = store::load_throttle(tx, subject);
  if (now.ms - throttle.first_at.ms > window) throttle = {0, now, {}};
  if (++throttle.failures >= most) throttle.blocked_until_at = {now.ms + window};
  store::save_throttle(tx, subject, throttle);
}

}  // namespace dondoc::service
