#include "api/answer.h"
#include "service/overview/search.h"

namespace dondoc::api {
namespace {

Response search(Call& call) {
  const auto query = list_query(call.request);
  return answer_with<service::search>(call, query.q, int_asked(call.request, "size", 1, 20).value_or(5));
}

}  // namespace

Routes search_routes() {
  return {{Method::get, "/api/search", "search", signed_in, Body::none, search}};
}

}  // namespace dondoc::api
