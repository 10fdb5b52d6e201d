#include "api/answer.h"
#include "service/overview/day_sheets.h"
#include "service/overview/history.h"

namespace dondoc::api {
namespace {

std::pair<std::string, base::Id> subject_asked(const Request& request) {
  const auto kind = text_asked(request, "subject_kind");
  if (!kind) malformed_query("subject_kind");
  const auto id = id_asked(request, "subject_id");
  if (!id) malformed_query("subject_id");
  return {*kind, *id};
}

Response list_history(Call& call) {
  const auto [kind, id] = subject_asked(call.request);
  return answer_with<service::list_history>(call, kind, id, list_query(call.request));
}

Response export_history(Call& call) {
  const auto [kind, id] = subject_asked(call.request);
  return answer_with<service::export_history>(call, kind, id);
}

}  // namespace

Routes history_routes() {
  using enum Method;
  return {
      {get, "/api/history", "list_history", signed_in, Body::none, list_history},
      {get, "/api/history.xlsx", "export_history", signed_in, Body::none, export_history},
      {get, "/api/chain-head", "get_chain_head", administrator, Body::none, answer<service::get_chain_head>},
  };
}

}  // namespace dondoc::api
