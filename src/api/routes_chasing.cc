#include "api/answer.h"
#include "base/enum_name.h"
#include "service/chasing/chasing.h"
#include "service/overview/list_sheets.h"

namespace dondoc::api {

namespace {

template <auto act> Response plan_notices(Call& call) {
  const auto asked = text_asked(call.request, "message_state");
  const auto state = asked ? base::enum_from_name<domain::MessageState>(*asked) : std::nullopt;
  if (asked && !state) malformed_query("message_state");
  return answer_with<act>(call, base::Id::parse_or_throw(call.request.param("id")), list_query(call.request), state);
}

}  // namespace

Routes chasing_routes() {
  using enum Method;
  using namespace service;
  return {
      {get, "/api/chasing", "get_chasing", administrator | staff | leader, Body::none, answer<get_chasing>},
      {put, "/api/chasing", "put_chasing", administrator, Body::json, answer<put_chasing>},
      {get, "/api/plans/{id}/chasing", "get_plan_chasing", staff | leader, Body::none, answer<get_plan_chasing>},
      {put, "/api/plans/{id}/chasing", "put_plan_chasing", staff, Body::json, answer<put_plan_chasing>},
      {delete_, "/api/plans/{id}/chasing", "delete_plan_chasing", staff, Body::none, answer<delete_plan_chasing>},
      {get, "/api/plans/{id}/notices", "list_plan_notices", staff | leader, Body::none, plan_notices<service::list_plan_notices>},
      {get, "/api/plans/{id}/notices.xlsx", "export_plan_notices", staff | leader, Body::none, plan_notices<export_plan_notices>},
      {get, "/api/my/notices", "list_my_notices", signed_in, Body::none, answer<list_my_notices>},
      {post, "/api/my/notices/read", "read_my_notices", signed_in, Body::none, answer<read_my_notices>},
  };
}

}  // namespace dondoc::api
