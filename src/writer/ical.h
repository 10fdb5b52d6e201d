// Days with something to do, for calendar programs (RFC 5545).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"

namespace dondoc::writer {

/// A whole day, or several up to `until`. `uid` stays the same while the thing is the same, so that a
/// calendar that fetches again changes its entry and makes no second one.
struct CalendarEntry {
  std::string uid, summary, description, url;
  base::Date on;
  std::optional<base::Date> until{};
};

/// UTF-8, lines folded at 75 bytes, CRLF; asked for again every twelve hours.
/// `name`: what the calendar is called in the program.
std::string write_ical(const std::string& name, const std::vector<CalendarEntry>& entries, base::Instant now);

}  // namespace dondoc::writer
