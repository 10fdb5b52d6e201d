#include "api/answer.h"
#include "service/overview/list_sheets.h"
#include "service/overview/sheets.h"
#include "service/reports/consolidated.h"
#include "service/reports/reports.h"

namespace dondoc::api {
namespace {

template <auto act> Response reports(Call& call) {
  const auto& request = call.request;
  const service::ReportFilter filter{.plan_id = id_asked(request, "plan_id"),
                                     .period_id = id_asked(request, "period_id"),
                                     .unit_id = id_asked(request, "unit_id"),
                                     .status = word_asked<domain::ReportStatus>(request, "status")};
  return answer_with<act>(call, list_query(request), filter);
}

template <auto act> Response consolidated(Call& call) {
  return answer_with<act>(call, list_query(call.request), id_asked(call.request, "plan_id"),
                                                        word_asked<domain::ConsolidatedStatus>(call.request, "status"));
}

}  // namespace

Routes report_routes() {
  using enum Method;
  using namespace service;
  return {
      {get, "/api/plans/{id}/report-duties", "list_report_duties", staff | leader, Body::none, answer<list_report_duties>},
      {get, "/api/plans/{id}/report-duties.xlsx", "export_report_duties", staff | leader, Body::none, answer<export_report_duties>},
      {post, "/api/plans/{id}/report-duties", "create_report_duty", staff, Body::json, made<create_report_duty>},
      {put, "/api/report-duties/{id}", "put_report_duty", staff, Body::json, answer<put_report_duty>},
      {delete_, "/api/report-duties/{id}", "delete_report_duty", staff, Body::none, answer<delete_report_duty>},
      {post, "/api/report-duties/{id}/restore", "restore_report_duty", staff, Body::none, answer<restore_report_duty>},
      {get, "/api/reports", "list_reports", signed_in, Body::none, reports<service::list_reports>},
      {get, "/api/reports.xlsx", "export_reports", signed_in, Body::none, reports<export_reports>},
      {get, "/api/reports/{id}", "get_report", signed_in, Body::none, answer<get_report>},
      {put, "/api/reports/{id}", "put_report", focal_point, Body::json, answer<put_report>},
      {post, "/api/reports/{id}/prefill", "prefill_report", focal_point, Body::json, answer<prefill_report>},
      {get, "/api/reports/{id}/document.docx", "get_report_document", signed_in, Body::none, answer<get_report_document>},
      {post, "/api/reports/{id}/submit", "submit_report", focal_point, Body::json, answer<submit_report>},
      {post, "/api/reports/{id}/accept", "accept_report", staff, Body::none, answer<accept_report>},
      {post, "/api/reports/accept", "accept_reports", staff, Body::json, answer<accept_reports>},
      {post, "/api/reports/{id}/return", "return_report", staff, Body::json, answer<return_report>},
      {post, "/api/report-periods/{id}/consolidate", "consolidate_reports", staff, Body::none, made<consolidate_reports>},
      {get, "/api/consolidated", "list_consolidated", staff | leader, Body::none, consolidated<service::list_consolidated>},
      {get, "/api/consolidated.xlsx", "export_consolidated", staff | leader, Body::none, consolidated<export_consolidated>},
      {get, "/api/consolidated/{id}", "get_consolidated", staff | leader, Body::none, answer<get_consolidated>},
      {put, "/api/consolidated/{id}", "put_consolidated", staff, Body::json, answer<put_consolidated>},
      {post, "/api/consolidated/{id}/recompose", "recompose_consolidated", staff, Body::json, answer<recompose_consolidated>},
      {post, "/api/consolidated/{id}/request-approval", "request_consolidated_approval", staff, Body::none, answer<request_consolidated_approval>},
      {post, "/api/consolidated/{id}/approve", "approve_consolidated", leader, Body::none, answer<approve_consolidated>},
      {post, "/api/consolidated/{id}/reject", "reject_consolidated", leader, Body::json, answer<reject_consolidated>},
      {get, "/api/consolidated/{id}/document.docx", "get_consolidated_document", staff | leader, Body::none, answer<get_consolidated_document>},
  };
}

}  // namespace dondoc::api
