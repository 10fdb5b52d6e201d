#include "base/date.h"

#include <fmt/format.h>

#include "base/error.h"

namespace dondoc::base {
namespace {

using namespace std::chrono;
constexpr std::int64_t kDayMs = 86'400'000, kVietnamOffsetMs = 7 * 3'600'000;

bool all_digits(std::string_view text) {
  for (char c : text) if (c < '0' || c > '9') return false;
  return !text.empty();
}

int number(std::string_view digits) {
  int value = 0;
  for (char c : digits) value = value * 10 + (c - '0');
  return value;
}

void put_digits(std::string& out, std::size_t at, std::size_t count, unsigned value) {
  for (; count > 0; value /= 10) out[at + --count] = static_cast<char>('0' + value % 10);
}

std::optional<year_month_day> checked(int y, unsigned m, unsigned d) {
  const year_month_day day{year(y), month(m), std::chrono::day(d)};
  if (!day.ok()) return std::nullopt;
  return day;
}

}  // namespace

Date Date::of(int y, unsigned m, unsigned d) {
  const auto day = checked(y, m, d);
  if (!day) throw Error(ErrorKind::invalid, "date.malformed");
  return Date(sys_days(*day));
}

std::optional<Date> Date::parse(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto y = iso.substr(0, 4), m = iso.substr(5, 2), d = iso.substr(8, 2);
  if (!all_digits(y) || !all_digits(m) || !all_digits(d)) return std::nullopt;
  const auto day = checked(number(y), number(m), number(d));
  if (!day) return std::nullopt;
  return Date(sys_days(*day));
}

// Written digit by digit: an answer holds hundreds of days.
std::string Date::str() const {
  const auto day = ymd();
  const int year = int(day.year());
  if (year < 0 || year > 9999) return fmt::format("{:04}-{:02}-{:02}", year, unsigned(day.month()), unsigned(day.day()));
  std::string out = "0000-00-00";
  put_digits(out, 0, 4, static_cast<unsigned>(year));
  put_digits(out, 5, 2, unsigned(day.month()));
  put_digits(out, 8, 2, unsigned(day.day()));
  return out;
}

std::optional<Date> last_day_of(std::string_view iso) {
  if (iso.size() == 4 && all_digits(iso)) return Date::of(number(iso), 12, 31);
  if (iso.size() == 7 && iso[4] == '-' && all_digits(iso.substr(0, 4)) && all_digits(iso.substr(5))) {
    const year_month_day_last last{year(number(iso.substr(0, 4))), month_day_last(month(number(iso.substr(5))))};
    if (!last.ok()) return std::nullopt;
    return Date(sys_days(last));
  }
  return Date::parse(iso);
}

std::optional<Date> first_day_of(std::string_view iso) {
  if (iso.size() == 4) return Date::parse(std::string(iso) + "-01-01");
  if (iso.size() == 7) return Date::parse(std::string(iso) + "-01");
  return Date::parse(iso);
}

std::string to_iso(Instant instant) {
  const sys_time<milliseconds> time{milliseconds(instant.ms)};
  const auto days = floor<std::chrono::days>(time);
  const hh_mm_ss clock{time - days};
  auto out = Date(days).str() + "T00:00:00.000Z";
  const auto from = out.size() - 13;
  put_digits(out, from, 2, static_cast<unsigned>(clock.hours().count()));
  put_digits(out, from + 3, 2, static_cast<unsigned>(clock.minutes().count()));
  put_digits(out, from + 6, 2, static_cast<unsigned>(clock.seconds().count()));
  put_digits(out, from + 9, 3, static_cast<unsigned>(clock.subseconds().count()));
  return out;
}

std::optional<Instant> parse_instant(std::string_view iso) {
  if (iso.size() != 24 || iso[10] != 'T' || iso[13] != ':' || iso[16] != ':' || iso[19] != '.' || iso[23] != 'Z') return std::nullopt;
  const auto day = Date::parse(iso.substr(0, 10));
  const auto h = iso.substr(11, 2), m = iso.substr(14, 2), s = iso.substr(17, 2), ms = iso.substr(20, 3);
  if (!day || !all_digits(h) || !all_digits(m) || !all_digits(s) || !all_digits(ms)) return std::nullopt;
  if (number(h) > 23 || number(m) > 59 || number(s) > 59) return std::nullopt;
  const std::int64_t seconds = number(h) * 3600 + number(m) * 60 + number(s);
  return Instant{day->days().time_since_epoch().count() * kDayMs + seconds * 1000 + number(ms)};
}

Date day_in_vietnam(Instant instant) {
  return Date(floor<std::chrono::days>(sys_time<milliseconds>{milliseconds(instant.ms + kVietnamOffsetMs)}));
}

Instant end_of_day_in_vietnam(Date day) {
  return {day.days().time_since_epoch().count() * kDayMs + kDayMs - 1 - kVietnamOffsetMs};
}

Instant SystemClock::now() const {
  return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

}  // namespace dondoc::base
