// One line of the table of routes: what is asked, who may ask, who answers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "api/server/http.h"
#include "service/context.h"

namespace dondoc::service { class Live; }

namespace dondoc::api {

/// Who may ask at all; what they may do with the single thing is the service's.
using Who = std::uint8_t;
constexpr Who administrator = 1, staff = 2, leader = 4, focal_point = 8;
constexpr Who signed_in = 15;
constexpr Who link_holder = 64;  // without a session, by the token of a link
constexpr Who anyone = 128;  // also without a session

/// How the body comes.
enum class Body { none, json, upload };

/// A request on its way to the service. For a route that anyone may ask,
/// `context` has an actor without rights.
struct Call {
  const Request& request;
  service::App& app;
  service::Context& context;
  service::Live* live;  // null where nothing is told live
};

using Handler = Response (*)(Call&);

struct Route {
  Method method;
  std::string_view path;       // as in openapi.yaml
  std::string_view operation;  // its operationId
  Who who;
  Body body;
  Handler answer;
};

using Routes = std::vector<Route>;

// Each area's lines stand in a file of their own: routes_<area>.cc.
Routes session_routes();
Routes calendar_routes();
Routes administration_routes();
Routes draft_routes();
Routes plan_routes();
Routes work_routes();
Routes tracking_routes();
Routes chasing_routes();
Routes letter_routes();
Routes committee_routes();
Routes inspection_routes();
Routes channel_routes();
Routes link_routes();
Routes guidance_routes();
Routes report_routes();
Routes history_routes();
Routes search_routes();
Routes live_routes();

/// The whole table, in the order of openapi.yaml.
const Routes& routes();

}  // namespace dondoc::api
