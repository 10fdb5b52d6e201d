#include "api/answer.h"
#include "service/overview/day_sheets.h"
#include "service/overview/saved_views.h"
#include "service/overview/search.h"

namespace dondoc::api {
namespace {

template <auto act> Response search(Call& call) {
  service::SearchQuery query;
  const auto list = list_query(call.request);
  query.q = list.q;
  query.page = list.page;
  query.kind = word_asked<domain::SearchKind>(call.request, "kind");
  query.plan_id = id_asked(call.request, "plan_id");
  query.size = int_asked(call.request, "size", 1, 50).value_or(query.size);
  return answer_with<act>(call, query);
}

Response list_saved_views(Call& call) {
  const auto list = word_asked<domain::SavedList>(call.request, "list");
  if (!list) malformed_query("list");
  return answer_with<service::list_saved_views>(call, *list);
}

}  // namespace

Routes search_routes() {
  using enum Method;
  using namespace service;
  return {
      {get, "/api/search", "search", signed_in, Body::none, api::search<service::search>},
      {get, "/api/search.xlsx", "export_search", signed_in, Body::none, api::search<export_search>},
      {get, "/api/views", "list_saved_views", signed_in, Body::none, api::list_saved_views},
      {get, "/api/columns", "list_column_choices", signed_in, Body::none, answer<list_column_choices>},
      {put, "/api/columns", "put_column_choice", signed_in, Body::json, answer<put_column_choice>},
      {post, "/api/views", "create_saved_view", signed_in, Body::json, made<create_saved_view>},
      {put, "/api/views/opening", "put_opening_view", signed_in, Body::json, answer<put_opening_view>},
      {put, "/api/views/{id}", "put_saved_view", signed_in, Body::json, answer<put_saved_view>},
      {delete_, "/api/views/{id}", "delete_saved_view", signed_in, Body::none, answer<delete_saved_view>},
  };
}

}  // namespace dondoc::api
