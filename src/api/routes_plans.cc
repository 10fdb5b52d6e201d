#include "api/answer.h"
#include "service/dispatches/dispatches.h"
#include "service/dispatches/opening.h"
#include "service/drafts/copy_notes.h"
#include "service/overview/day_sheets.h"
#include "service/overview/list_sheets.h"
#include "service/overview/sheets.h"
#include "service/plans/amendment.h"
#include "service/plans/child_plans.h"
#include "service/plans/closing.h"
#include "service/plans/lineage.h"
#include "service/plans/matrix.h"
#include "service/plans/plans.h"
#include "service/plans/schedule.h"
#include "service/plans/steps.h"
#include "service/plans/timeline.h"

namespace dondoc::api {
namespace {

template <auto act> Response plans(Call& call) {
  return answer_with<act>(call, list_query(call.request), word_asked<domain::PlanStatus>(call.request, "status"));
}

template <auto act> Response plan_tasks(Call& call) {
  const auto& request = call.request;
  const service::TaskFilter filter{.section = text_asked(request, "section"),
                                   .phase = text_asked(request, "phase"),
                                   .unit_id = id_asked(request, "unit_id"),
                                   .due_from = date_asked(request, "due_from"),
                                   .due_to = date_asked(request, "due_to")};
  return answer_with<act>(call, base::Id::parse_or_throw(request.param("id")), list_query(request), filter);
}

template <auto act> Response owed(Call& call) {
  const auto& request = call.request;
  const service::OwedFilter filter{.standing = word_asked<domain::Standing>(request, "standing"), .role = word_asked<domain::Role>(request, "role")};
  return answer_with<act>(call, base::Id::parse_or_throw(request.param("id")), list_query(request), filter);
}

template <auto act> Response dispatches(Call& call) {
  const auto& request = call.request;
  return answer_with<act>(call, list_query(request), service::DispatchFilter{id_asked(request, "plan_id"), id_asked(request, "unit_id"),
                                                                             word_asked<domain::DispatchState>(request, "state"), bool_asked(request, "late").value_or(false)});
}

base::Id parent_asked(const Request& request) {
  const auto id = id_asked(request, "parent_id");
  if (!id) malformed_query("parent_id");
  return *id;
}

Response get_binding(Call& call) {
  const auto& request = call.request;
  return answer_with<service::get_binding>(call, base::Id::parse_or_throw(request.param("id")), parent_asked(request), id_asked(request, "owner_id"));
}

Response delete_binding(Call& call) {
  const auto version = text_asked(call.request, "version");
  if (!version) malformed_query("version");
  return answer_with<service::delete_binding>(call, base::Id::parse_or_throw(call.request.param("id")), parent_asked(call.request), *version);
}

template <auto act> Response coverage(Call& call) {
  const auto& request = call.request;
  const service::CoverageFilter filter{.state = word_asked<domain::Coverage>(request, "state"), .unit_id = id_asked(request, "unit_id")};
  return answer_with<act>(call, base::Id::parse_or_throw(request.param("id")), list_query(request), filter);
}

template <auto act> Response matrix(Call& call) {
  return answer_with<act>(call, base::Id::parse_or_throw(call.request.param("id")), text_asked(call.request, "period"));
}

Response get_matrix_cell(Call& call) {
  const auto& request = call.request;
  const auto theme = text_asked(request, "theme"), channel = text_asked(request, "channel");
  if (!theme) malformed_query("theme");
  if (!channel) malformed_query("channel");
  return answer_with<service::get_matrix_cell>(call, base::Id::parse_or_throw(request.param("id")), *theme, *channel, text_asked(request, "period"));
}

}  // namespace

Routes plan_routes() {
  using enum Method;
  using namespace service;
  return {
      {get, "/api/plans", "list_plans", signed_in, Body::none, plans<service::list_plans>},
      {get, "/api/plans.xlsx", "export_plans", signed_in, Body::none, plans<export_plans>},
      {get, "/api/plans/{id}", "get_plan", signed_in, Body::none, answer<open_plan>},
      {get, "/api/plans/{id}/source", "get_plan_source", signed_in, Body::none, answer<get_plan_source>},
      {get, "/api/plans/{id}/file", "get_plan_file", signed_in, Body::none, answer<get_plan_file>},
      {get, "/api/plans/{id}/document.docx", "get_plan_document", signed_in, Body::none, answer<get_plan_document>},
      {get, "/api/plans/{id}/copy-notes", "get_plan_copy_notes", signed_in, Body::none, answer<get_plan_copy_notes>},
      {get, "/api/plans/{id}/tasks", "list_plan_tasks", signed_in, Body::none, plan_tasks<service::list_plan_tasks>},
      {get, "/api/plans/{id}/tasks.xlsx", "export_plan_tasks", signed_in, Body::none, plan_tasks<export_plan_tasks>},
      {get, "/api/plans/{id}/issue-preview", "preview_issue", staff | leader, Body::none, answer<preview_issue>},
      {post, "/api/plans/{id}/request-approval", "request_plan_approval", staff, Body::none, answer<request_plan_approval>},
      {post, "/api/plans/{id}/reject", "reject_plan", leader, Body::json, answer<reject_plan>},
      {post, "/api/plans/{id}/issue", "issue_plan", staff | leader, Body::json, answer<issue_plan>},
      {post, "/api/plans/{id}/close", "close_plan", staff | leader, Body::none, answer<close_plan>},
      {get, "/api/plans/{id}/left-open", "get_left_open", staff | leader, Body::none, answer<get_left_open>},
      {post, "/api/plans/{id}/reopen", "reopen_plan", staff | leader, Body::none, answer<reopen_plan>},
      {get, "/api/plans/{id}/timeline", "get_timeline", signed_in, Body::none, answer<get_timeline>},
      {get, "/api/plans/{id}/steps", "list_plan_steps", signed_in, Body::none, answer<list_plan_steps>},
      {get, "/api/plans/{id}/steps.xlsx", "export_plan_steps", signed_in, Body::none, answer<export_plan_steps>},
      {post, "/api/plans/{id}/steps", "create_plan_step", staff, Body::json, made<create_plan_step>},
      {put, "/api/plan-steps/{id}", "put_plan_step", staff, Body::json, answer<put_plan_step>},
      {delete_, "/api/plan-steps/{id}", "delete_plan_step", staff, Body::none, answer<delete_plan_step>},
      {post, "/api/plan-steps/{id}/restore", "restore_plan_step", staff, Body::none, answer<restore_plan_step>},
      {get, "/api/dispatches", "list_dispatches", staff | leader | focal_point, Body::none, dispatches<service::list_dispatches>},
      {get, "/api/dispatches.xlsx", "export_dispatches", staff | leader | focal_point, Body::none, dispatches<export_dispatches>},
      {post, "/api/dispatches/hand-over", "hand_over_dispatches", staff, Body::json, answer<hand_over_dispatches>},
      {post, "/api/dispatches/take-back", "take_back_dispatches", staff, Body::json, answer<take_back_dispatches>},
      {get, "/api/dispatches/settings", "get_dispatch_settings", signed_in, Body::none, answer<get_dispatch_settings>},
      {put, "/api/dispatches/settings", "put_dispatch_settings", administrator, Body::json, answer<put_dispatch_settings>},
      {post, "/api/dispatches/{id}/resolve", "resolve_dispatch", staff, Body::json, answer<resolve_dispatch>},
      {post, "/api/dispatches/{id}/unresolve", "unresolve_dispatch", staff, Body::none, answer<unresolve_dispatch>},
      {get, "/api/plans/{id}/dispatches", "get_plan_dispatches", staff | leader | focal_point, Body::none, answer<get_plan_dispatches>},
      {post, "/api/plans/{id}/dispatches", "make_plan_dispatches", staff, Body::none, answer<make_plan_dispatches>},
      {post, "/api/plans/{id}/receive", "receive_plan", focal_point, Body::none, answer<receive_plan>},
      {get, "/api/plans/{id}/schedule", "get_schedule", signed_in, Body::none, answer<get_schedule>},
      {get, "/api/plans/{id}/schedule.xlsx", "export_schedule", signed_in, Body::none, answer<export_schedule>},
      {post, "/api/plans/{id}/schedule", "change_schedule", staff | leader, Body::json, answer<change_schedule>},
      {post, "/api/plans/{id}/schedule/preview", "preview_schedule", staff | leader, Body::json, answer<preview_schedule>},
      {post, "/api/schedule-changes/{id}/undo", "undo_schedule_change", staff | leader, Body::none, answer<undo_schedule_change>},
      {get, "/api/plans/{id}/amendments", "list_amendments", staff | leader, Body::none, answer<list_amendments>},
      {get, "/api/plans/{id}/amendments.xlsx", "export_amendments", staff | leader, Body::none, answer<export_amendments>},
      {post, "/api/plans/{id}/amendment", "amend_plan", staff, Body::json, made<amend_plan>},
      {post, "/api/plans/{id}/amendment/preview", "preview_amendment", staff, Body::json, answer<preview_amendment>},
      {get, "/api/plans/{id}/related", "list_related_plans", signed_in, Body::none, answer<list_related_plans>},
      {get, "/api/plans/{id}/binding", "get_binding", signed_in, Body::none, api::get_binding},
      {put, "/api/plans/{id}/binding", "put_binding", staff | focal_point, Body::json, answer<put_binding>},
      {delete_, "/api/plans/{id}/binding", "delete_binding", staff | focal_point, Body::none, api::delete_binding},
      {get, "/api/plans/{id}/coverage", "list_coverage", signed_in, Body::none, coverage<service::list_coverage>},
      {get, "/api/plans/{id}/coverage.xlsx", "export_coverage", signed_in, Body::none, coverage<export_coverage>},
      {get, "/api/plans/{id}/lineage", "get_lineage", signed_in, Body::none, answer<get_lineage>},
      {get, "/api/plans/{id}/matrix", "get_matrix", signed_in, Body::none, api::matrix<service::get_matrix>},
      {get, "/api/plans/{id}/matrix.xlsx", "export_matrix", signed_in, Body::none, api::matrix<export_matrix>},
      {get, "/api/plans/{id}/matrix/cell", "get_matrix_cell", signed_in, Body::none, api::get_matrix_cell},
      {put, "/api/plans/{id}/matrix/cells", "put_matrix_cells", staff, Body::json, answer<put_matrix_cells>},
      {put, "/api/plans/{id}/matrix/lines", "put_matrix_lines", staff, Body::json, answer<put_matrix_lines>},
      {get, "/api/tasks/{id}", "get_task", signed_in, Body::none, answer<get_task>},
      {put, "/api/tasks/{id}", "put_task", staff, Body::json, answer<put_task>},
      {get, "/api/tasks/{id}/owed", "list_owed", signed_in, Body::none, owed<service::list_owed>},
      {get, "/api/tasks/{id}/owed.xlsx", "export_owed", signed_in, Body::none, owed<export_owed>},
  };
}

}  // namespace dondoc::api
