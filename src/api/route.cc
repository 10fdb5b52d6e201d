#include "api/route.h"

namespace dondoc::api {

const Routes& routes() {
  static const auto table = [] {
    Routes all;
    for (auto area : {session_routes, calendar_routes, administration_routes, draft_routes, plan_routes, work_routes, tracking_routes, chasing_routes, letter_routes, committee_routes, inspection_routes, link_routes, guidance_routes, channel_routes, report_routes, history_routes, search_routes, live_routes})
      for (const auto& route : area()) all.push_back(route);
    return all;
  }();
  return table;
}

}  // namespace dondoc::api
