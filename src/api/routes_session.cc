#include "api/answer.h"
#include "api/session_cookie.h"
#include "base/version.h"
#include "service/drafts/lint.h"
#include "service/entry/session.h"
#include "service/organisation/administration.h"
#include "service/organisation/my_account.h"

namespace dondoc::api {
namespace {

struct Health { std::string status, version; };
BOOST_DESCRIBE_STRUCT(Health, (), (status, version))

Response health(Call&) { return json_response(base::to_json(Health{"ok", base::version})); }

Response sign_in(Call& call) {
  const auto& request = call.request;
  const auto input = base::from_json<service::SignIn>(request.body);
  const auto signed_in = service::sign_in(call.app, request.address, std::string(request.header("user-agent").substr(0, 200)), input);
  auto response = json_response(base::to_json(signed_in.session));
  response.add("Set-Cookie", session_cookie(session_cookie_name, signed_in.token, session_cookie_seconds, request.secure));
  return response;
}

Response sign_out(Call& call) {
  service::sign_out(call.context);
  auto response = empty_response();
  response.add("Set-Cookie", session_cookie(session_cookie_name, "", 0, call.request.secure));
  return response;
}

}  // namespace

Routes session_routes() {
  using enum Method;
  return {
      {get, "/health", "health", anyone, Body::none, health},
      {post, "/api/sign-in", "sign_in", anyone, Body::json, sign_in},
      {post, "/api/sign-out", "sign_out", signed_in, Body::none, sign_out},
      {get, "/api/session", "get_session", signed_in, Body::none, answer<service::get_session>},
      {post, "/api/session/password", "change_password", signed_in, Body::json, answer<service::change_password>},
      {get, "/api/my/account", "get_my_account", signed_in, Body::none, answer<service::get_my_account>},
      {put, "/api/my/account", "put_my_account", signed_in, Body::json, answer<service::put_my_account>},
      {get, "/api/my/account/export", "export_my_account", signed_in, Body::none, answer<service::export_my_account>},
      {get, "/api/agency", "get_agency", signed_in, Body::none, answer<service::get_agency>},
      {put, "/api/agency", "put_agency", administrator, Body::json, answer<service::put_agency>},
      {get, "/api/agency/lint", "get_lint_settings", signed_in, Body::none, answer<service::get_lint_settings>},
      {put, "/api/agency/lint", "put_lint_settings", administrator, Body::json, answer<service::put_lint_settings>},
  };
}

}  // namespace dondoc::api
