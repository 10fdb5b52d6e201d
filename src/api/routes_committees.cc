#include "api/answer.h"
#include "service/organisation/committees.h"
#include "service/organisation/organisation_sheets.h"

namespace dondoc::api {
namespace {

template <auto act> Response committees(Call& call) { return answer_with<act>(call, date_asked(call.request, "on")); }

/// The committee of the path as of the day asked for.
template <auto act> Response on_day(Call& call) {
  return answer_with<act>(call, base::Id::parse_or_throw(call.request.param("id")), date_asked(call.request, "on"));
}

}  // namespace

Routes committee_routes() {
  using enum Method;
  using namespace service;
  constexpr Who readers = administrator | staff | leader, keepers = administrator | staff;
  return {
      {get, "/api/committees", "list_committees", readers, Body::none, committees<service::list_committees>},
      {get, "/api/committees.xlsx", "export_committees", readers, Body::none, committees<export_committees>},
      {post, "/api/committees", "create_committee", keepers, Body::json, made<create_committee>},
      {get, "/api/committees/{id}", "get_committee", readers, Body::none, on_day<get_committee>},
      {put, "/api/committees/{id}", "put_committee", keepers, Body::json, answer<put_committee>},
      {get, "/api/committees/{id}/members.docx", "get_members_document", readers, Body::none, on_day<get_members_document>},
      {get, "/api/committees/{id}/members.xlsx", "export_members", readers, Body::none, on_day<export_members>},
      {post, "/api/committees/{id}/seats", "add_seats", keepers, Body::json, made<add_seats>},
      {post, "/api/read-seats", "read_seats", keepers, Body::json, answer<read_seats>},
      {post, "/api/seats/{id}/end", "end_seat", keepers, Body::json, answer<end_seat>},
      {put, "/api/seats/{id}/holder", "put_seat_holder", keepers, Body::json, answer<put_seat_holder>},
  };
}

}  // namespace dondoc::api
