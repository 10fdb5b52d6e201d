#include "api/answer.h"
#include "service/chasing/news_letter.h"
#include "service/overview/comments.h"
#include "service/overview/inspections_overview.h"
#include "service/overview/news.h"
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

template <auto act> Response comments(Call& call) {
  const auto& request = call.request;
  service::CommentFilter filter;
  filter.state = word_asked<domain::CommentState>(request, "state");
  filter.target = word_asked<domain::CommentTarget>(request, "target");
  filter.plan_id = id_asked(request, "plan_id");
  filter.target_unit_id = id_asked(request, "target_unit_id");
  filter.unit_id = id_asked(request, "unit_id");
  filter.section = text_asked(request, "section");
  filter.standing_on = date_asked(request, "standing_on");
  filter.answered = bool_asked(request, "answered").value_or(false);
  return answer_with<act>(call, list_query(request), filter);
}

}  // namespace

Routes tracking_routes() {
  using enum Method;
  using namespace service;
  constexpr Who readers = staff | leader | focal_point;
  return {
      {get, "/api/tracking", "track_assignments", staff | leader, Body::none, track<track_assignments>},
      {get, "/api/tracking/units", "track_units", staff | leader, Body::none, track<track_units>},
      {get, "/api/tracking/tasks", "track_tasks", staff | leader, Body::none, track<track_tasks>},
      {get, "/api/tracking/punctuality", "get_punctuality", staff | leader, Body::none, api::get_punctuality},
      {get, "/api/overview", "get_overview", staff | leader, Body::none, overview<service::get_overview>},
      {get, "/api/overview.xlsx", "export_overview_sheets", staff | leader, Body::none, overview<export_overview_sheets>},
      {get, "/api/overview.docx", "export_overview_document", staff | leader, Body::none, overview<export_overview_document>},
      {get, "/api/overview/inspections", "get_inspection_overview", staff | leader, Body::none, overview<service::get_inspection_overview>},
      {get, "/api/tracking/bulk", "list_bulk_acts", staff | leader, Body::none, answer<list_bulk_acts>},
      {post, "/api/tracking/bulk", "do_bulk", staff | leader, Body::json, made<do_bulk>},
      {post, "/api/tracking/bulk/preview", "preview_bulk", staff | leader, Body::json, answer<preview_bulk>},
      {post, "/api/bulk-acts/{id}/undo", "undo_bulk", staff | leader, Body::none, answer<undo_bulk>},
      {get, "/api/tracking/units.xlsx", "export_unit_tracking", staff | leader, Body::none, track<export_unit_tracking>},
      {get, "/api/tracking/tasks.xlsx", "export_task_tracking", staff | leader, Body::none, track<export_task_tracking>},
      {get, "/api/tracking.xlsx", "export_tracking", staff | leader, Body::none, track<export_tracking>},
      {get, "/api/my/news", "get_my_news", signed_in, Body::none, answer<get_my_news>},
      {get, "/api/comments", "list_comments", readers, Body::none, comments<service::list_comments>},
      {get, "/api/comments.xlsx", "export_comments", readers, Body::none, comments<export_comments>},
      {post, "/api/comments", "create_comment", leader, Body::json, made<create_comment>},
      {get, "/api/comments/{id}", "get_comment", readers, Body::none, answer<get_comment>},
      {get, "/api/comments/{id}/letters", "list_comment_letters", staff | leader, Body::none, answer<list_comment_letters>},
      {put, "/api/comments/{id}", "put_comment", leader, Body::json, answer<put_comment>},
      {post, "/api/comments/{id}/withdraw", "withdraw_comment", leader, Body::none, answer<withdraw_comment>},
      {post, "/api/comments/{id}/answer", "answer_comment", staff | focal_point, Body::json, answer<answer_comment>},
      {post, "/api/comments/{id}/finish", "finish_comment", staff, Body::json, answer<finish_comment>},
      {post, "/api/comments/{id}/reopen", "reopen_comment", staff | leader, Body::json, answer<reopen_comment>},
  };
}

}  // namespace dondoc::api
