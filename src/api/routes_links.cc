#include "api/answer.h"
#include "service/overview/list_sheets.h"
#include "service/work/links.h"

namespace dondoc::api {

Routes link_routes() {
  using enum Method;
  using namespace service;
  return {
      {get, "/api/assignments/{id}/links", "list_links", staff | leader | focal_point, Body::none, answer<list_links>},
      {post, "/api/assignments/{id}/links", "create_link", staff | focal_point, Body::json, made<create_link>},
      {get, "/api/reports/{id}/links", "list_report_links", staff | leader, Body::none, answer<list_report_links>},
      {post, "/api/reports/{id}/links", "create_report_link", staff, Body::json, made<create_report_link>},
      {post, "/api/report-periods/{id}/links", "create_report_links", staff, Body::json, made<create_report_links>},
      {get, "/api/plans/{id}/links", "list_plan_links", staff | leader, Body::none, answer<list_plan_links>},
      {get, "/api/plans/{id}/links.xlsx", "export_plan_links", staff | leader, Body::none, answer<export_plan_links>},
      {post, "/api/plans/{id}/links", "create_plan_links", staff, Body::json, made<create_plan_links>},
      {post, "/api/links/sheet.xlsx", "make_link_sheet", staff, Body::json, answer<make_link_sheet>},
      {post, "/api/links/{id}/revoke", "revoke_link", staff | focal_point, Body::none, answer<revoke_link>},
      {post, "/api/link/open", "open_link", link_holder, Body::none, answer<open_link>},
      {post, "/api/link/updates", "update_by_link", link_holder, Body::json, made<update_by_link>},
      {post, "/api/link/focal-point", "name_by_link", link_holder, Body::json, made<name_by_link>},
      {post, "/api/link/report", "report_by_link", link_holder, Body::json, made<report_by_link>},
      {post, "/api/link/attachments", "upload_by_link", link_holder, Body::upload, made<upload_by_link>},
  };
}

}  // namespace dondoc::api
