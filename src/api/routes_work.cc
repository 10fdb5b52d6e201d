#include "api/answer.h"
#include "service/dispatches/opening.h"
#include "service/overview/list_sheets.h"
#include "service/overview/sheets.h"
#include "service/work/awaited.h"
#include "service/work/difficulties.h"
#include "service/work/extensions.h"
#include "service/work/naming.h"
#include "service/work/shares.h"
#include "service/work/work.h"

namespace dondoc::api {
namespace {

template <auto act> Response my_assignments(Call& call) {
  const auto& request = call.request;
  return answer_with<act>(call, list_query(request), word_asked<domain::Standing>(request, "standing"), id_asked(request, "plan_id"));
}

template <auto act> Response difficulties(Call& call) {
  const auto& request = call.request;
  const service::DifficultyFilter filter{bool_asked(request, "open"), id_asked(request, "plan_id"), bool_asked(request, "overdue").value_or(false)};
  return answer_with<act>(call, list_query(request), filter);
}

template <auto act> Response my_difficulties(Call& call) {
  return answer_with<act>(call, list_query(call.request), bool_asked(call.request, "open"));
}

template <auto act> Response extensions(Call& call) {
  const auto& request = call.request;
  return answer_with<act>(call, list_query(request), bool_asked(request, "open").value_or(false), id_asked(request, "plan_id"));
}

template <auto act> Response awaited_inputs(Call& call) {
  const auto& request = call.request;
  return answer_with<act>(call, service::AwaitedFilter{id_asked(request, "plan_id"), id_asked(request, "task_id"), bool_asked(request, "open").value_or(false)});
}

}  // namespace

Routes work_routes() {
  using enum Method;
  using namespace service;
  return {
      {get, "/api/my/assignments", "list_my_assignments", signed_in, Body::none, my_assignments<service::list_my_assignments>},
      {get, "/api/my/assignments.xlsx", "export_my_assignments", signed_in, Body::none, my_assignments<export_my_assignments>},
      {get, "/api/assignments/{id}", "get_assignment", signed_in, Body::none, answer<open_assignment>},
      {post, "/api/assignments/{id}/receive", "receive_assignment", focal_point, Body::none, answer<receive_assignment>},
      {post, "/api/assignments/{id}/reopen", "reopen_assignment", staff | focal_point, Body::json, answer<reopen_assignment>},
      {post, "/api/assignments/{id}/updates", "post_update", focal_point, Body::json, made<post_update>},
      {post, "/api/assignments/{id}/focal-point", "name_focal_point", focal_point, Body::json, answer<name_focal_point>},
      {post, "/api/updates/{id}/answer", "answer_update", staff | leader | focal_point, Body::json, answer<answer_update>},
      {get, "/api/assignments/{id}/shares", "list_shares", signed_in, Body::none, answer<list_shares>},
      {post, "/api/assignments/{id}/shares", "give_shares", focal_point, Body::json, made<give_shares>},
      {get, "/api/assignments/{id}/share-holders", "list_share_holders", focal_point, Body::none, answer<list_share_holders>},
      {put, "/api/shares/{id}", "put_share", focal_point, Body::json, answer<put_share>},
      {delete_, "/api/shares/{id}", "withdraw_share", focal_point, Body::none, answer<withdraw_share>},
      {post, "/api/shares/{id}/restore", "restore_share", focal_point, Body::none, answer<restore_share>},
      {get, "/api/assignments/{id}/extensions", "list_extensions_of", signed_in, Body::none, answer<list_extensions_of>},
      {post, "/api/assignments/{id}/extensions", "ask_extension", focal_point, Body::json, made<ask_extension>},
      {get, "/api/reports/{id}/extensions", "list_report_extensions", signed_in, Body::none, answer<list_report_extensions>},
      {post, "/api/reports/{id}/extensions", "ask_report_extension", focal_point, Body::json, made<ask_report_extension>},
      {get, "/api/extensions", "list_extensions", staff | leader, Body::none, extensions<service::list_extensions>},
      {get, "/api/extensions.xlsx", "export_extensions", staff | leader, Body::none, extensions<export_extensions>},
      {post, "/api/extensions/{id}/withdraw", "withdraw_extension", focal_point, Body::none, answer<withdraw_extension>},
      {post, "/api/extensions/{id}/answer", "answer_extension", staff | leader, Body::json, answer<answer_extension>},
      {post, "/api/extensions/answer", "answer_extensions", staff | leader, Body::json, answer<answer_extensions>},
      {get, "/api/awaited-inputs", "list_awaited_inputs", staff | leader | focal_point, Body::none, awaited_inputs<list_awaited_inputs>},
      {get, "/api/awaited-inputs.xlsx", "export_awaited_inputs", staff | leader | focal_point, Body::none, awaited_inputs<export_awaited_inputs>},
      {post, "/api/plans/{id}/awaited-inputs", "create_awaited_input", staff, Body::json, made<create_awaited_input>},
      {put, "/api/awaited-inputs/{id}", "put_awaited_input", staff, Body::json, answer<put_awaited_input>},
      {delete_, "/api/awaited-inputs/{id}", "delete_awaited_input", staff, Body::none, answer<delete_awaited_input>},
      {post, "/api/awaited-inputs/{id}/restore", "restore_awaited_input", staff, Body::none, answer<restore_awaited_input>},
      {post, "/api/awaited-inputs/{id}/give", "give_awaited_input", staff | focal_point, Body::json, answer<give_awaited_input>},
      {post, "/api/awaited-inputs/{id}/take-back", "take_back_awaited_input", staff | focal_point, Body::none, answer<take_back_awaited_input>},
      {post, "/api/awaited-inputs/{id}/receive", "receive_awaited_input", focal_point, Body::none, answer<receive_awaited_input>},
      {get, "/api/difficulties", "list_difficulties", staff | leader, Body::none, difficulties<service::list_difficulties>},
      {get, "/api/my/difficulties", "list_my_difficulties", signed_in, Body::none, my_difficulties<service::list_my_difficulties>},
      {get, "/api/my/difficulties.xlsx", "export_my_difficulties", signed_in, Body::none, my_difficulties<export_my_difficulties>},
      {post, "/api/updates/{id}/forward", "forward_update", staff | leader | focal_point, Body::json, answer<forward_update>},
      {get, "/api/difficulties.xlsx", "export_difficulties", staff | leader, Body::none, difficulties<export_difficulties>},
      {post, "/api/attachments", "upload_attachment", signed_in, Body::upload, made<upload_attachment>},
      {get, "/api/attachments/{id}", "get_attachment", signed_in, Body::none, answer<get_attachment>},
  };
}

}  // namespace dondoc::api
