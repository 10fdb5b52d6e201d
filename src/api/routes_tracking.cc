#include "api/answer.h"
#include "service/overview/overview.h"
#include "service/overview/sheets.h"
#include "service/overview/tracking.h"
#include "service/work/bulk.h"
#include "service/work/extensions.h"

namespace dondoc::api {
namespace {

template <auto act> Response track(Call& call) {
  const auto& request = call.request;
  const service::TrackingFilter filter{.as_of = date_asked(request, "as_of"),
                                       .plan_id = id_asked(request, "plan_id"),
                                       .unit_id = id_asked(request, "unit_id"),
                                       .task_id = id_asked(request, "task_id"),
                                       .standing = word_asked<domain::Standing>(request, "standing"),
                                       .role = word_asked<domain::Role>(request, "role"),
                                       .section = std::string(request.asked("section").value_or(""))};
  return answer_with<act>(call, list_query(request), filter);
}

Response get_punctuality(Call& call) {
  return answer_with<service::get_punctuality>(call, id_asked(call.request, "plan_id"), date_asked(call.request, "as_of"));
}

template <auto act> Response overview(Call& call) {
  return answer_with<act>(call, id_asked(call.request, "plan_id"), date_asked(call.request, "as_of"));
}

}  // namespace

Routes tracking_routes() {
  using enum Method;
  using namespace service;
  return {
      {get, "/api/tracking", "track_assignments", staff | leader, Body::none, track<track_assignments>},
      {get, "/api/tracking/units", "track_units", staff | leader, Body::none, track<track_units>},
      {get, "/api/tracking/tasks", "track_tasks", staff | leader, Body::none, track<track_tasks>},
      {get, "/api/tracking/punctuality", "get_punctuality", staff | leader, Body::none, api::get_punctuality},
      {get, "/api/overview", "get_overview", staff | leader, Body::none, overview<service::get_overview>},
      {get, "/api/overview.xlsx", "export_overview_sheets", staff | leader, Body::none, overview<export_overview_sheets>},
      {get, "/api/overview.docx", "export_overview_document", staff | leader, Body::none, overview<export_overview_document>},
      {get, "/api/tracking/bulk", "list_bulk_acts", staff | leader, Body::none, answer<list_bulk_acts>},
      {post, "/api/tracking/bulk", "do_bulk", staff | leader, Body::json, made<do_bulk>},
      {post, "/api/tracking/bulk/preview", "preview_bulk", staff | leader, Body::json, answer<preview_bulk>},
      {post, "/api/bulk-acts/{id}/undo", "undo_bulk", staff | leader, Body::none, answer<undo_bulk>},
      {get, "/api/tracking/units.xlsx", "export_unit_tracking", staff | leader, Body::none, track<export_unit_tracking>},
      {get, "/api/tracking/tasks.xlsx", "export_task_tracking", staff | leader, Body::none, track<export_task_tracking>},
      {get, "/api/tracking.xlsx", "export_tracking", staff | leader, Body::none, track<export_tracking>},
  };
}

}  // namespace dondoc::api
