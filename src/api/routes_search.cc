#include "api/answer.h"
#include "service/overview/search.h"

namespace dondoc::api {
namespace {

Response search(Call& call) {
  service::SearchQuery query;
  const auto list = list_query(call.request);
  query.q = list.q;
  query.page = list.page;
  query.kind = word_asked<domain::SearchKind>(call.request, "kind");
  query.plan_id = id_asked(call.request, "plan_id");
  query.size = int_asked(call.request, "size", 1, 50).value_or(query.size);
  return answer_with<service::search>(call, query);
}

}  // namespace

Routes search_routes() {
  return {{Method::get, "/api/search", "search", signed_in, Body::none, search}};
}

}  // namespace dondoc::api
