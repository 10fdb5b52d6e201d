// Days and instants. A day is a day in Việt Nam (UTC+7, no summer time since
// 1975); an instant is UTC. Nothing here reads a clock but `SystemClock`.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dondoc::base {

/// A calendar day. The default is 1970-01-01 and means nothing.
class Date {
 public:
  constexpr Date() = default;
  constexpr explicit Date(std::chrono::sys_days days) : days_(days) {}
  /// Throws Error{invalid, "date.malformed"} when there is no such day.
  static Date of(int year, unsigned month, unsigned day);
  /// "2023-12-15", nothing else.
  static std::optional<Date> parse(std::string_view iso);

  std::string str() const;
  constexpr std::chrono::sys_days days() const { return days_; }
  constexpr std::chrono::year_month_day ymd() const { return days_; }
  constexpr std::chrono::weekday weekday() const { return std::chrono::weekday(days_); }
  constexpr Date plus(int days) const { return Date(days_ + std::chrono::days(days)); }
  /// Days from `other` to this one, negative when this one is earlier.
  constexpr int since(Date other) const { return static_cast<int>((days_ - other.days_).count()); }

  friend constexpr auto operator<=>(Date a, Date b) {
    return a.days_.time_since_epoch().count() <=> b.days_.time_since_epoch().count();
  }
  friend constexpr bool operator==(Date a, Date b) { return a.days_ == b.days_; }

 private:
  std::chrono::sys_days days_{};
};

/// The last day that a date as exact as a document's may mean: "2023-12-15",
/// "2023-12" (its last day), "2023" (31 December). Nothing else is accepted.
std::optional<Date> last_day_of(std::string_view partial_iso);
std::optional<Date> first_day_of(std::string_view partial_iso);

/// Milliseconds since 1970-01-01T00:00:00Z.
struct Instant {
  std::int64_t ms = 0;
  friend auto operator<=>(const Instant&, const Instant&) = default;
};

/// "2023-12-15T08:30:00.123Z".
std::string to_iso(Instant instant);
/// The same form back, nothing else.
std::optional<Instant> parse_instant(std::string_view iso);
/// The day in Việt Nam on which the instant falls.
Date day_in_vietnam(Instant instant);
/// The last millisecond of the day in Việt Nam.
Instant end_of_day_in_vietnam(Date day);

/// Who may ask what time it is asks a Clock, so that tests can set it.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant now() const = 0;
  Date today() const { return day_in_vietnam(now()); }
};

class SystemClock : public Clock {
 public:
  Instant now() const override;
};

}  // namespace dondoc::base
