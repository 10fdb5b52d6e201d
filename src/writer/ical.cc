#include "writer/ical.h"

#include <libical/ical.h>

#include <cstdlib>
#include <memory>

namespace dondoc::writer {
namespace {

using Component = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;

void add_x(icalcomponent* to, const char* name, const std::string& value) {
  auto* property = icalproperty_new_x(value.c_str());
  icalproperty_set_x_name(property, name);
  icalcomponent_add_property(to, property);
}

icaltimetype day(base::Date on) {
  const auto ymd = on.ymd();
  auto out = icaltime_null_date();
  out.year = static_cast<int>(ymd.year());
  out.month = static_cast<int>(static_cast<unsigned>(ymd.month()));
  out.day = static_cast<int>(static_cast<unsigned>(ymd.day()));
  return out;
}

icaltimetype instant(base::Instant at) {
  return icaltime_from_timet_with_zone(static_cast<time_t>(at.ms / 1000), 0, icaltimezone_get_utc_timezone());
}

icalcomponent* event_of(const CalendarEntry& entry, base::Instant now) {
  auto* event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
  const auto add = [event](icalproperty* property) { icalcomponent_add_property(event, property); };
  add(icalproperty_new_uid(entry.uid.c_str()));
  add(icalproperty_new_dtstamp(instant(now)));
  add(icalproperty_new_dtstart(day(entry.on)));
  add(icalproperty_new_dtend(day(entry.until.value_or(entry.on).plus(1))));
  add(icalproperty_new_summary(entry.summary.c_str()));
  if (!entry.description.empty()) add(icalproperty_new_description(entry.description.c_str()));
  if (!entry.url.empty()) add(icalproperty_new_url(entry.url.c_str()));
  // A deadline does not make anybody busy on that day.
  add(icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
  return event;
}

}  // namespace

std::string write_ical(const std::string& name, const std::vector<CalendarEntry>& entries, base::Instant now) {
  const Component calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT), icalcomponent_free);
  icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
  icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//dondoc//dondoc//VI"));
  icalcomponent_add_property(calendar.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
  add_x(calendar.get(), "X-WR-CALNAME", name);
  add_x(calendar.get(), "X-PUBLISHED-TTL", "PT12H");
  for (const auto& entry : entries) icalcomponent_add_component(calendar.get(), event_of(entry, now));
  const std::unique_ptr<char, decltype(&std::free)> text(icalcomponent_as_ical_string_r(calendar.get()), std::free);
  return text.get();
}

}  // namespace dondoc::writer
