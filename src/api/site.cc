#include "api/site.h"

#include "api/route.h"
#include "api/server/router.h"
#include "api/session_cookie.h"
#include "base/crypto.h"
#include "base/error.h"
#include "service/entry/session_uses.h"
#include "service/work/links.h"

namespace dondoc::api {
namespace {

using base::Error;
using base::ErrorKind;

Who roles_of(const domain::Actor& actor) {
  Who out = 0;
  if (actor.administrator) out |= administrator;
  if (actor.staff) out |= staff;
  if (actor.leader) out |= leader;
  if (actor.has(domain::UserRole::focal_point)) out |= focal_point;
  return out;
}

/// Another site cannot make a browser send it, and no log or Referer holds it.
constexpr std::string_view link_header = "x-link-token";

bool changes_state(const Request& request) { return request.method != Method::get && request.method != Method::head; }

/// What units say of their duties, a thousand of them in the last hour of a day. These read
/// nothing after they have committed.
bool is_brief(const Route& route) {
  return route.operation == "post_update" || route.operation == "receive_assignment" || route.operation == "reopen_assignment";
}

/// What they and the standing body look at meanwhile: a few statements each, and nothing but the database is waited for.
bool is_brief_reading(const Route& route) {
  return route.operation == "list_my_assignments" || route.operation == "get_task" || route.operation == "track_assignments";
}

class Gate {
 public:
  Gate(service::App& app, SiteSettings settings) : app_(app), settings_(settings), uses_(app) {
    for (std::size_t i = 0; i < routes().size(); ++i) router_.add(routes()[i].method, routes()[i].path, i);
  }

  /// Who asks, and whether they may; the answer is left to what is given, while the request lives.
  std::function<Response()> prepare(Request& request) const {
    const auto& route = route_of(request);
    auto context = admit(route, request);
    if (route.body == Body::json) check_json(request);
    if (!context.idempotency_key.empty() && !brings_passwords(route)) context.input_digest = digest_of(request);
    return [this, &request, &route, context = std::move(context)]() mutable {
      Call call{request, app_, context, settings_.live};
      auto response = route.answer(call);
      response.label = route.path;
      return response;
    };
  }

  // Who may ask is found out in `prepare`; a small body is taken before.
  Outline outline(const Request& request) const {
    const auto index = router_.index_of(request.method, request.segments);
    if (!index || routes()[*index].body == Body::upload) return {};
    return {settings_.json_bytes, is_brief(routes()[*index]), is_brief_reading(routes()[*index])};
  }

  // An upload is admitted before a byte of it is taken; a small body comes in
  // with its request and is looked at once.
  std::size_t body_limit(const Request& request) const {
    Request asked = request;
    const auto& route = route_of(asked);
    if (route.body != Body::upload) return settings_.json_bytes;
    admit(route, asked);
    return settings_.upload_bytes;
  }

 private:
  const Route& route_of(Request& request) const {
    auto match = router_.match(request.method, request.segments);
    request.params = std::move(match.params);
    return routes()[match.index];
  }

  service::Context admit(const Route& route, const Request& request) const {
    // A browser says when another site made it send this.
    if (changes_state(request) && request.header("sec-fetch-site") == "cross-site") throw Error(ErrorKind::forbidden, "session.csrf");
    service::Context context{app_, {}, idempotency_key(request), {}, request.address};
    if (route.who == anyone) return context;
    if (route.who == link_holder) {
      auto holder = service::enter_link(app_, std::string(request.header(link_header)), request.address, route.body == Body::upload);
      context.actor = std::move(holder.actor);
      context.session_digest = std::move(holder.digest);
      return context;
    }
    const auto token = request.cookie(session_cookie_name);
    if (token.empty()) throw Error(ErrorKind::unauthenticated, "session.none");
    auto session = service::authenticate(app_, std::string(token));
    if (changes_state(request) && !base::equal_secret(request.header("x-csrf-token"), session.csrf)) throw Error(ErrorKind::forbidden, "session.csrf");
    if (session.must_change_password && !is_of_session(route)) throw Error(ErrorKind::forbidden, "session.password_must_change");
    base::require((roles_of(session.actor) & route.who) != 0 || route.who == signed_in, "session.not_your_role");
    if (session.use) uses_.add(std::move(*session.use));
    context.actor = std::move(session.actor);
    context.session_digest = std::move(session.digest);
    return context;
  }

  static bool is_of_session(const Route& route) {
    return route.path == "/api/session" || route.path == "/api/session/password" || route.path == "/api/sign-out";
  }

  static std::string idempotency_key(const Request& request) {
    const auto key = request.method == Method::post ? request.header("idempotency-key") : std::string_view();
    if (key.size() > 100) throw Error(ErrorKind::invalid, "request.idempotency_key");
    return std::string(key);
  }

  // No digest is kept of these: whoever has it could try passwords on it.
  static bool brings_passwords(const Route& route) {
    return route.path == "/api/session/password" || route.path == "/api/users/import";
  }

  // Of all that an act is asked with: place, query, body.
  static std::string digest_of(const Request& request) {
    std::string all = request.path;
    const auto add = [&all](std::string_view text) { all += '\n' + std::to_string(text.size()) + ':'; all += text; };
    for (const auto& [name, value] : request.query) { add(name); add(value); }
    add(request.body);
    for (const auto& part : request.parts) { add(part.name); add(part.file_name); add(base::sha256_hex(part.bytes)); }
    return base::sha256_hex(all);
  }

  // A page of another site cannot send this type without asking first.
  static void check_json(const Request& request) {
    const auto type = request.header("content-type");
    if (type.substr(0, type.find(';')) != "application/json") throw Error(ErrorKind::invalid, "request.content_type");
  }

  service::App& app_;
  SiteSettings settings_;
  Router router_;
  mutable service::SessionUses uses_;
};

}  // namespace

Site make_site(service::App& app, std::optional<UiFiles> ui, SiteSettings settings, std::function<void(std::string_view)> access) {
  const auto gate = std::make_shared<const Gate>(app, settings);
  const auto files = std::make_shared<const std::optional<UiFiles>>(std::move(ui));
  Site site;
  site.at_hand = [files](const Request& request) -> std::optional<Response> {
    if (!*files || request.path == "/health") return std::nullopt;
    return (*files)->answer(request);
  };
  site.outline = [gate](const Request& request) { return gate->outline(request); };
  site.body_limit = [gate](const Request& request) { return gate->body_limit(request); };
  site.prepare = [gate](Request& request) { return gate->prepare(request); };
  site.respond = [gate](Request& request) { return gate->prepare(request)(); };
  site.access = std::move(access);
  return site;
}

}  // namespace dondoc::api
