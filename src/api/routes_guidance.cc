#include "api/answer.h"
#include "service/overview/list_sheets.h"
#include "service/work/guidance.h"

namespace dondoc::api {

Routes guidance_routes() {
  using enum Method;
  using namespace service;
  return {
      {get, "/api/plans/{id}/guidance", "list_guidance", signed_in, Body::none, answer<list_guidance>},
      {get, "/api/plans/{id}/guidance.xlsx", "export_guidance", signed_in, Body::none, answer<export_guidance>},
      {post, "/api/updates/{id}/guidance", "publish_guidance", staff | leader, Body::json, made<publish_guidance>},
      {post, "/api/guidance/{id}/withdraw", "withdraw_guidance", staff | leader, Body::none, answer<withdraw_guidance>},
      {post, "/api/guidance/{id}/restore", "restore_guidance", staff | leader, Body::none, answer<restore_guidance>},
  };
}

}  // namespace dondoc::api
