#include "api/answer.h"
#include "service/chasing/letters.h"
#include "service/overview/list_sheets.h"

namespace dondoc::api {
namespace {

constexpr int usual_days = 3, most_days = 60, first_year = 2000, last_year = 2199;

Response get_letter_scope(Call& call) {
  const auto days = int_asked(call.request, "soon_days", 0, most_days).value_or(usual_days);
  return answer_with<service::get_letter_scope>(call, base::Id::parse_or_throw(call.request.param("id")), days);
}

template <auto act> Response letters(Call& call) {
  const auto& request = call.request;
  return answer_with<act>(call, list_query(request), id_asked(request, "plan_id"), word_asked<domain::LetterStatus>(request, "status"));
}

service::OutgoingChoice choice_of(const Request& request) {
  return {text_asked(request, "series"), int_asked(request, "year", first_year, last_year), id_asked(request, "committee_id"), id_asked(request, "entry")};
}

Response list_outgoing(Call& call) { return answer_with<service::list_outgoing>(call, list_query(call.request), choice_of(call.request)); }
Response export_outgoing(Call& call) { return answer_with<service::export_outgoing>(call, choice_of(call.request)); }

}  // namespace

Routes letter_routes() {
  using enum Method;
  using namespace service;
  return {
      {get, "/api/plans/{id}/letter-scope", "get_letter_scope", staff | leader, Body::none, api::get_letter_scope},
      {post, "/api/plans/{id}/letters", "create_letters", staff, Body::json, made<create_letters>},
      {get, "/api/letters", "list_letters", staff | leader, Body::none, letters<service::list_letters>},
      {get, "/api/letters.xlsx", "export_letters", staff | leader, Body::none, letters<export_letters>},
      {get, "/api/letters/{id}", "get_letter", staff | leader, Body::none, answer<get_letter>},
      {put, "/api/letters/{id}", "put_letter", staff, Body::json, answer<put_letter>},
      {delete_, "/api/letters/{id}", "delete_letter", staff, Body::none, answer<delete_letter>},
      {post, "/api/letters/{id}/restore", "restore_letter", staff, Body::none, answer<restore_letter>},
      {post, "/api/letters/{id}/refresh", "refresh_letter", staff, Body::none, answer<refresh_letter>},
      {post, "/api/letters/{id}/request-approval", "request_letter_approval", staff, Body::none, answer<request_letter_approval>},
      {post, "/api/letters/{id}/approve", "approve_letter", leader, Body::none, answer<approve_letter>},
      {post, "/api/letters/request-approval", "request_letters_approval", staff, Body::json, answer<request_letters_approval>},
      {post, "/api/letters/approve", "approve_letters", leader, Body::json, answer<approve_letters>},
      {post, "/api/letters/{id}/reject", "reject_letter", staff | leader, Body::json, answer<reject_letter>},
      {post, "/api/letters/{id}/issue", "issue_letter", staff | leader, Body::json, answer<issue_letter>},
      {post, "/api/letters/issue", "issue_letters", staff | leader, Body::json, answer<issue_letters>},
      {get, "/api/letters/{id}/document", "get_letter_document", signed_in, Body::none, answer<get_letter_document>},
      {get, "/api/assignments/{id}/letters", "list_letters_of", signed_in, Body::none, answer<list_letters_of>},
      {get, "/api/outgoing", "list_outgoing", staff | leader, Body::none, api::list_outgoing},
      {post, "/api/outgoing", "explain_outgoing", staff, Body::json, made<explain_outgoing>},
      {post, "/api/committees/{id}/documents", "register_document", staff, Body::json, made<register_document>},
      {delete_, "/api/outgoing/{id}", "delete_outgoing", staff, Body::none, answer<delete_outgoing>},
      {get, "/api/outgoing.xlsx", "export_outgoing", staff | leader, Body::none, api::export_outgoing},
  };
}

}  // namespace dondoc::api
