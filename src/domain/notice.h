// What a notice tells, and when it may leave the machine.
#pragma once

#include <boost/describe/enum.hpp>

#include "base/date.h"

namespace dondoc::domain {

/// That work is due, that its deadline moved, that its task changed; that it came from another unit, that it passed to one.
enum class NoticeCause { reminder, moved, amended, taken_over, passed_on };
BOOST_DESCRIBE_ENUM(NoticeCause, reminder, moved, amended, taken_over, passed_on)

/// The hour of the day (0–23) in Việt Nam.
inline int hour_in_vietnam(base::Instant now) {
  constexpr std::int64_t hour_ms = 3'600'000, hours_ahead = 7;
  return static_cast<int>((now.ms / hour_ms + hours_ahead) % 24);
}

}  // namespace dondoc::domain
