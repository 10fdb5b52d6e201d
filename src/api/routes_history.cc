#include "api/answer.h"
#include "service/overview/history.h"

namespace dondoc::api {
namespace {

Response list_history(Call& call) {
  const auto& request = call.request;
  const auto kind = text_asked(request, "subject_kind");
  if (!kind) malformed_query("subject_kind");
  const auto id = id_asked(request, "subject_id");
  if (!id) malformed_query("subject_id");
  return answer_with<service::list_history>(call, *kind, *id, list_query(request));
}

}  // namespace

Routes history_routes() {
  using enum Method;
  return {
      {get, "/api/history", "list_history", signed_in, Body::none, list_history},
      {get, "/api/chain-head", "get_chain_head", administrator, Body::none, answer<service::get_chain_head>},
  };
}

}  // namespace dondoc::api
