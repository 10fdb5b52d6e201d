#include "base/day_of_note.h"

#include <algorithm>
#include <span>

#include "base/embedded.h"
#include "base/json.h"
#include "base/lunar.h"

namespace dondoc::base {

std::span<const EmbeddedFile> embedded_calendar();

struct DayOfTheCountry {
  std::string name;
  Recurrence kind{};
  int month = 0, day = 0;
  std::optional<int> since_year;
  bool by_year = false, rest = false;
  std::optional<Date> from, to;
  std::string source;
};
BOOST_DESCRIBE_STRUCT(DayOfTheCountry, (), (name, kind, month, day, since_year, by_year, rest, from, to, source))

namespace {

constexpr int days_of_a_long_month = 30;

int year_of(Date day) { return static_cast<int>(day.ymd().year()); }

std::optional<Date> solar_day(int year, int month, int day) {
  const std::chrono::year_month_day it{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)), std::chrono::day(static_cast<unsigned>(day))};
  return it.ok() ? std::optional(Date::of(year, static_cast<unsigned>(month), static_cast<unsigned>(day))) : std::nullopt;
}

std::optional<Date> day_in(const DayOfNote& day, int year) {
  if (day.kind == Recurrence::solar) return solar_day(year, day.month, day.day);
  if (day.day < days_of_a_long_month) return lunar_day(year, day.month, day.day);
  const auto before = lunar_day(year, day.month, days_of_a_long_month - 1);
  return lunar_date(before.plus(1)).day == days_of_a_long_month ? before.plus(1) : before;
}

int year_commemorated(const DayOfNote& day, Date on) { return day.kind == Recurrence::lunar ? lunar_date(on).year : year_of(on); }

}  // namespace

const std::vector<DayOfNote>& days_of_note_of_the_country() {
  static const auto days = [] {
    const auto files = embedded_calendar();
    const auto file = std::ranges::find_if(files, [](const EmbeddedFile& it) { return it.path.ends_with("days_of_note.json"); });
    std::vector<DayOfNote> out;
    for (auto& it : from_json<std::vector<DayOfTheCountry>>(file->bytes))
      out.push_back({std::move(it.name), it.kind, it.month, it.day, {}, it.since_year, it.by_year, it.rest, it.from, it.to, std::move(it.source)});
    return out;
  }();
  return days;
}

std::vector<Date> falls_within(const DayOfNote& day, Date first, Date last) {
  std::vector<Date> out;
  const auto add = [&](std::optional<Date> on) {
    const bool holds = on && first <= *on && *on <= last && (!day.from || *day.from <= *on) && (!day.to || *on <= *day.to);
    if (holds && (!day.since_year || year_commemorated(day, *on) >= *day.since_year)) out.push_back(*on);
  };
  if (day.kind == Recurrence::once) {
    add(day.on);
    return out;
  }
  // The last months of a lunar year fall into the next one of the sun.
  for (int year = year_of(first) - 1; year <= year_of(last); ++year) add(day_in(day, year));
  return out;
}

std::optional<int> years_on(const DayOfNote& day, Date on) {
  const int years = day.since_year ? year_commemorated(day, on) - *day.since_year : 0;
  return years > 0 ? std::optional(years) : std::nullopt;
}

Jubilee jubilee_on(const DayOfNote& day, Date on) {
  const auto years = day.by_year ? std::optional(year_of(on)) : years_on(day, on);
  if (!years) return Jubilee::none;
  return *years % 10 == 0 ? Jubilee::round : *years % 5 == 0 ? Jubilee::five : Jubilee::other;
}

}  // namespace dondoc::base
