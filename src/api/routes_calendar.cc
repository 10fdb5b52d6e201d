#include "api/answer.h"
#include "service/organisation/calendar.h"
#include "service/organisation/days_of_note.h"
#include "service/overview/day_sheets.h"
#include "service/plans/month.h"
#include "service/work/feeds.h"

namespace dondoc::api {
namespace {

template <auto act> Response of_year(Call& call) {
  const int this_year = static_cast<int>(call.context.today().ymd().year());
  return answer_with<act>(call, int_asked(call.request, "year", 2000, 2199).value_or(this_year));
}

// ?month=2026-11; this month where none is given.
template <auto act> Response of_month(Call& call) {
  auto day = call.context.today();
  if (const auto asked = text_asked(call.request, "month")) {
    const auto first = asked->size() == 7 ? base::first_day_of(*asked) : std::nullopt;
    if (!first) malformed_query("month");
    day = *first;
  }
  return answer_with<act>(call, day, service::MonthFilter{id_asked(call.request, "plan_id"), id_asked(call.request, "unit_id")});
}

// Calendar programs have no session: whoever knows the address reads the calendar.
Response fetch_feed(Call& call) {
  const auto& request = call.request;
  const auto site = (request.secure ? "https://" : "http://") + std::string(request.header("host"));
  return download_of(service::fetch_feed(call.app, request.param("token"), site));
}

}  // namespace

Routes calendar_routes() {
  using enum Method;
  using namespace service;
  return {
      {get, "/api/calendar", "get_calendar", signed_in, Body::none, of_year<get_calendar>},
      {get, "/api/calendar.xlsx", "export_calendar", signed_in, Body::none, of_year<export_calendar>},
      {get, "/api/calendar/month", "get_month", signed_in, Body::none, of_month<get_month>},
      {get, "/api/calendar/month.xlsx", "export_month", signed_in, Body::none, of_month<export_month>},
      {put, "/api/calendar/settings", "put_calendar_settings", administrator, Body::json, answer<put_calendar_settings>},
      {post, "/api/calendar/exchanges", "create_day_exchange", administrator, Body::json, made<create_day_exchange>},
      {delete_, "/api/calendar/exchanges/{id}", "delete_day_exchange", administrator, Body::none, answer<delete_day_exchange>},
      {post, "/api/calendar/exchanges/{id}/restore", "restore_day_exchange", administrator, Body::none, answer<restore_day_exchange>},
      {get, "/api/calendar/days-of-note", "list_days_of_note", signed_in, Body::none, answer<list_days_of_note>},
      {post, "/api/calendar/days-of-note", "create_day_of_note", administrator | staff, Body::json, made<create_day_of_note>},
      {put, "/api/calendar/days-of-note/{id}", "put_day_of_note", administrator | staff, Body::json, answer<put_day_of_note>},
      {delete_, "/api/calendar/days-of-note/{id}", "delete_day_of_note", administrator | staff, Body::none, answer<delete_day_of_note>},
      {post, "/api/calendar/days-of-note/{id}/restore", "restore_day_of_note", administrator | staff, Body::none, answer<restore_day_of_note>},
      {get, "/api/my/feeds", "list_feeds", signed_in, Body::none, answer<list_feeds>},
      {post, "/api/my/feeds", "create_feed", signed_in, Body::json, made<create_feed>},
      {delete_, "/api/my/feeds/{id}", "delete_feed", signed_in, Body::none, answer<delete_feed>},
      {get, "/api/feeds/{token}/han.ics", "fetch_feed", anyone, Body::none, api::fetch_feed},
  };
}

}  // namespace dondoc::api
