#include "api/answer.h"
#include "base/enum_name.h"
#include "service/drafts/learned.h"
#include "service/organisation/administration.h"
#include "service/organisation/contacts.h"
#include "service/organisation/hand_over.h"
#include "service/organisation/organisation_sheets.h"
#include "service/organisation/own_units.h"
#include "service/organisation/reorganisation.h"
#include "service/organisation/reorganisation_table.h"
#include "service/organisation/start_list.h"
#include "service/organisation/unit_life.h"

namespace dondoc::api {
namespace {

template <auto act> Response units(Call& call) {
  return answer_with<act>(call, list_query(call.request), text_asked(call.request, "kind"));
}

Response suggest_units(Call& call) {
  const auto text = text_asked(call.request, "text");
  if (!text || text->size() > 400 * 4) malformed_query("text");
  return answer_with<service::suggest_units>(call, *text, int_asked(call.request, "limit", 1, 20).value_or(8));
}

Response preview_start_list(Call& call) {
  const auto province = text_asked(call.request, "province_code");
  if (!province) malformed_query("province_code");
  return answer_with<service::preview_start_list>(call, *province);
}

Response read_reorganisation(Call& call) { return answer_with<service::read_reorganisation>(call, upload_of(call.request)); }

Response propose_reorganisation(Call& call) {
  const auto province = text_asked(call.request, "province_code");
  if (!province) malformed_query("province_code");
  return answer_with<service::propose_reorganisation>(call, *province);
}

Response list_focal_points(Call& call) {
  return answer_with<service::list_focal_points>(call, list_query(call.request), id_asked(call.request, "unit_id"));
}

Response export_focal_points(Call& call) {
  return answer_with<service::export_focal_points>(call, list_query(call.request), id_asked(call.request, "unit_id"));
}

template <auto act> Response learned(Call& call) {
  const auto asked = text_asked(call.request, "learned_kind");
  const auto kind = asked ? base::enum_from_name<domain::LearnedKind>(*asked) : std::nullopt;
  if (asked && !kind) malformed_query("learned_kind");
  return answer_with<act>(call, list_query(call.request), kind);
}

template <auto act> Response import_rows(Call& call) {
  return answer_with<act>(call, upload_of(call.request), bool_asked(call.request, "dry_run").value_or(false));
}

}  // namespace

Routes administration_routes() {
  using enum Method;
  using namespace service;
  return {
      {get, "/api/units", "list_units", signed_in, Body::none, units<service::list_units>},
      {get, "/api/units.xlsx", "export_units", signed_in, Body::none, units<export_units>},
      {post, "/api/units", "create_unit", administrator, Body::json, made<create_unit>},
      {get, "/api/units/suggest", "suggest_units", signed_in, Body::none, api::suggest_units},
      {post, "/api/units/import", "import_units", administrator, Body::upload, import_rows<import_units>},
      {get, "/api/start-list", "preview_start_list", administrator, Body::none, api::preview_start_list},
      {post, "/api/start-list", "add_start_list", administrator, Body::json, answer<add_start_list>},
      {get, "/api/start-list/provinces", "list_start_provinces", administrator, Body::none, answer<list_start_provinces>},
      {get, "/api/units/{id}", "get_unit", signed_in, Body::none, answer<get_unit>},
      {get, "/api/units/{id}/life", "get_unit_life", signed_in, Body::none, answer<get_unit_life>},
      {get, "/api/units/{id}/life.xlsx", "export_unit_life", signed_in, Body::none, answer<export_unit_life>},
      {put, "/api/units/{id}", "put_unit", administrator, Body::json, answer<put_unit>},
      {delete_, "/api/units/{id}", "delete_unit", administrator, Body::none, answer<delete_unit>},
      {get, "/api/units/{id}/reorganisation", "preview_reorganisation", administrator, Body::none, answer<preview_reorganisation>},
      {post, "/api/units/{id}/restore", "restore_unit", administrator, Body::none, answer<restore_unit>},
      {get, "/api/reorganisations", "list_reorganisations", administrator, Body::none, answer<list_reorganisations>},
      {get, "/api/reorganisations.xlsx", "export_reorganisations", administrator, Body::none, answer<export_reorganisations>},
      {post, "/api/reorganisations", "reorganise", administrator, Body::json, made<reorganise>},
      {post, "/api/reorganisations/read", "read_reorganisation", administrator, Body::upload, api::read_reorganisation},
      {get, "/api/reorganisations/proposed", "propose_reorganisation", administrator, Body::none, api::propose_reorganisation},
      {post, "/api/reorganisations/{id}/undo", "undo_reorganisation", administrator, Body::none, answer<undo_reorganisation>},
      {get, "/api/groups", "list_groups", signed_in, Body::none, answer<list_groups>},
      {get, "/api/groups.xlsx", "export_groups", signed_in, Body::none, answer<export_groups>},
      {post, "/api/groups", "create_group", administrator, Body::json, made<create_group>},
      {get, "/api/groups/{id}", "get_group", signed_in, Body::none, answer<get_group>},
      {put, "/api/groups/{id}", "put_group", administrator, Body::json, answer<put_group>},
      {delete_, "/api/groups/{id}", "delete_group", administrator, Body::none, answer<delete_group>},
      {post, "/api/groups/{id}/restore", "restore_group", administrator, Body::none, answer<restore_group>},
      {get, "/api/focal-points", "list_focal_points", administrator | staff | leader, Body::none, api::list_focal_points},
      {get, "/api/focal-points.xlsx", "export_focal_points", administrator | staff, Body::none, api::export_focal_points},
      {post, "/api/focal-points/{id}/erase", "erase_focal_point", administrator, Body::none, answer<erase_focal_point>},
      {get, "/api/users/{id}/export", "export_user", administrator, Body::none, answer<export_user>},
      {post, "/api/users/{id}/erase", "erase_user", administrator, Body::none, answer<erase_user>},
      {get, "/api/contact-reads", "list_contact_reads", administrator, Body::none, answer<list_contact_reads>},
      {get, "/api/contact-reads.xlsx", "export_contact_reads", administrator, Body::none, answer<export_contact_reads>},
      {post, "/api/focal-points", "create_focal_point", administrator | staff | focal_point, Body::json, made<create_focal_point>},
      {put, "/api/focal-points/{id}", "put_focal_point", administrator | staff | focal_point, Body::json, answer<put_focal_point>},
      {delete_, "/api/focal-points/{id}", "delete_focal_point", administrator | staff | focal_point, Body::none, answer<delete_focal_point>},
      {get, "/api/focal-points/{id}/hand-over", "preview_hand_over", administrator | staff | focal_point, Body::none, answer<preview_hand_over>},
      {post, "/api/focal-points/{id}/hand-over", "hand_over", administrator | staff | focal_point, Body::json, made<hand_over>},
      {post, "/api/focal-points/{id}/account", "give_account", administrator | staff | focal_point, Body::json, made<give_account>},
      {get, "/api/units/{id}/hand-overs", "list_hand_overs", administrator | staff | leader | focal_point, Body::none, answer<list_hand_overs>},
      {get, "/api/units/{id}/hand-overs.xlsx", "export_hand_overs", administrator | staff | leader | focal_point, Body::none, answer<export_hand_overs>},
      {post, "/api/hand-overs/{id}/undo", "undo_hand_over", administrator | staff | focal_point, Body::none, answer<undo_hand_over>},
      {post, "/api/focal-points/{id}/restore", "restore_focal_point", administrator | staff | focal_point, Body::none, answer<restore_focal_point>},
      {get, "/api/my/units", "list_own_units", focal_point, Body::none, answer<list_own_units>},
      {post, "/api/my/inner-units", "create_inner_unit", focal_point, Body::json, made<create_inner_unit>},
      {put, "/api/my/inner-units/{id}", "put_inner_unit", focal_point, Body::json, answer<put_inner_unit>},
      {delete_, "/api/my/inner-units/{id}", "delete_inner_unit", focal_point, Body::none, answer<delete_inner_unit>},
      {post, "/api/my/inner-units/{id}/restore", "restore_inner_unit", focal_point, Body::none, answer<restore_inner_unit>},
      {get, "/api/users", "list_users", administrator, Body::none, answer<list_users>},
      {get, "/api/users.xlsx", "export_users", administrator, Body::none, answer<export_users>},
      {post, "/api/users", "create_user", administrator, Body::json, made<create_user>},
      {post, "/api/users/import", "import_users", administrator, Body::upload, import_rows<import_users>},
      {put, "/api/users/{id}", "put_user", administrator, Body::json, answer<put_user>},
      {delete_, "/api/users/{id}", "delete_user", administrator, Body::none, answer<delete_user>},
      {post, "/api/users/{id}/restore", "restore_user", administrator, Body::none, answer<restore_user>},
      {get, "/api/learned", "list_learned", administrator | staff, Body::none, learned<service::list_learned>},
      {get, "/api/learned.xlsx", "export_learned", administrator | staff, Body::none, learned<export_learned>},
      {post, "/api/learned", "create_learned", administrator | staff, Body::json, made<create_learned>},
      {put, "/api/learned/{id}", "put_learned", administrator | staff, Body::json, answer<put_learned>},
      {delete_, "/api/learned/{id}", "delete_learned", administrator | staff, Body::none, answer<delete_learned>},
      {post, "/api/learned/{id}/restore", "restore_learned", administrator | staff, Body::none, answer<restore_learned>},
      {post, "/api/users/{id}/password", "reset_password", administrator, Body::none, answer<reset_password>},
  };
}

}  // namespace dondoc::api
