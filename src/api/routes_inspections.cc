#include "api/answer.h"
#include "service/chasing/news_letter.h"
#include "service/inspections/inspections.h"

namespace dondoc::api {
namespace {

template <auto act> Response inspections(Call& call) {
  const auto& request = call.request;
  return answer_with<act>(call, list_query(request), service::InspectionFilter{id_asked(request, "plan_id"), id_asked(request, "unit_id"),
                                                                               word_asked<domain::InspectionState>(request, "state")});
}

template <auto act> Response findings(Call& call) {
  const auto& request = call.request;
  return answer_with<act>(call, list_query(request), service::FindingFilter{id_asked(request, "plan_id"), id_asked(request, "unit_id"), id_asked(request, "task_id"),
                                                                            word_asked<domain::Mending>(request, "mending"), bool_asked(request, "late").value_or(false),
                                                                            bool_asked(request, "faults").value_or(false)});
}

}  // namespace

Routes inspection_routes() {
  using enum Method;
  using namespace service;
  constexpr Who readers = staff | leader | focal_point;
  return {
      {get, "/api/inspections", "list_inspections", readers, Body::none, inspections<service::list_inspections>},
      {get, "/api/inspections.xlsx", "export_inspections", readers, Body::none, inspections<export_inspections>},
      {post, "/api/plans/{id}/inspections", "create_inspections", staff, Body::json, made<create_inspections>},
      {get, "/api/inspections/{id}", "get_inspection", readers, Body::none, answer<get_inspection>},
      {get, "/api/inspections/{id}/letters", "list_inspection_letters", staff | leader, Body::none, answer<list_inspection_letters>},
      {put, "/api/inspections/{id}", "put_inspection", staff, Body::json, answer<put_inspection>},
      {delete_, "/api/inspections/{id}", "delete_inspection", staff, Body::none, answer<delete_inspection>},
      {post, "/api/inspections/{id}/restore", "restore_inspection", staff, Body::none, answer<restore_inspection>},
      {post, "/api/inspections/{id}/record", "record_inspection", staff, Body::json, answer<record_inspection>},
      {post, "/api/inspections/{id}/reopen", "reopen_inspection", staff, Body::none, answer<reopen_inspection>},
      {post, "/api/inspections/{id}/number", "number_inspection", staff, Body::json, answer<number_inspection>},
      {get, "/api/inspections/{id}/document", "get_inspection_document", readers, Body::none, answer<get_inspection_document>},
      {get, "/api/inspection-findings", "list_findings", readers, Body::none, findings<service::list_findings>},
      {get, "/api/inspection-findings.xlsx", "export_findings", readers, Body::none, findings<export_findings>},
      {post, "/api/inspection-findings/{id}/mend", "mend_finding", focal_point, Body::json, answer<mend_finding>},
      {post, "/api/inspection-findings/{id}/recheck", "recheck_finding", staff, Body::json, answer<recheck_finding>},
      {delete_, "/api/inspection-entries/{id}", "take_back_entry", staff | focal_point, Body::none, answer<take_back_entry>},
  };
}

}  // namespace dondoc::api
