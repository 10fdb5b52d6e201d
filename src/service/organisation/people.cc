// Focal points and users. A user's role of focal point is a focal point's row
// with that user: who answers for a unit stands in one place.
#include <algorithm>

#include "base/crypto.h"
#include "base/text.h"
#include "service/act.h"
#include "service/entry/passwords.h"
#include "service/organisation/administration.h"
#include "service/views_of.h"
#include "store/people_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;
using domain::UserRole;

store::ListRequest request_of(const ListQuery& query) { return {query.q, query.sort, {query.size, query.offset()}, query.deleted}; }

FocalPoint view_of(const store::FocalPointRow& row, const domain::Actor& actor) {
  FocalPoint point;
  point.id = row.id;
  point.kind = row.kind;
  point.unit = ref_of(row.unit);
  if (row.user_id) point.user = PersonRef{*row.user_id, row.user_name.value_or("")};
  point.full_name = row.full_name;
  point.office = row.office;
  point.phone = row.phone;
  point.email = row.email;
  point.deleted_at = row.deleted_at;
  point.can = domain::can_focal_point(actor, row.deleted_at.has_value());
  return point;
}

User view_of(const store::UserRow& row, const domain::Actor& actor) {
  User user;
  user.id = row.id;
  user.login = row.login;
  user.name = row.name;
  user.office = row.office;
  for (const auto& held : row.roles) user.roles.push_back({held.role, held.unit ? std::optional(ref_of(*held.unit)) : std::nullopt});
  user.last_seen_at = row.last_seen_at;
  user.deleted_at = row.deleted_at;
  user.can = domain::can_user(actor, row.deleted_at.has_value());
  return user;
}

store::FocalPointRow load_point(store::Transaction& tx, base::Id id) { return found(store::find_focal_point(tx, id), "focal_point.unknown"); }
store::UserRow load_user(store::Transaction& tx, base::Id id) { return found(store::find_user(tx, id), "user.unknown"); }

void fill(store::Transaction& tx, store::FocalPointRow& row, const FocalPointInput& input) {
  if (base::trim(input.full_name).empty()) throw Error(ErrorKind::invalid, "person.name_required", "full_name");
  const auto unit = store::find_unit(tx, input.unit_id);
  if (!unit) throw Error(ErrorKind::invalid, "unit.unknown", "unit_id");
  if (input.user_id && !store::find_user(tx, *input.user_id)) throw Error(ErrorKind::invalid, "user.unknown", "user_id");
  row.kind = input.kind.value_or(row.kind);
  row.unit = {unit->id, unit->name, unit->short_name};
  row.user_id = input.user_id;
  row.full_name = input.full_name;
  row.office = input.office;
  row.phone = input.phone;
  row.email = input.email;
}

/// Roles of the agency by themselves; those of a unit as focal points.
void set_roles(store::Transaction& tx, const Context& context, const store::UserRow& user, const std::vector<RoleInput>& roles) {
  if (roles.empty()) throw Error(ErrorKind::invalid, "user.no_role", "roles");
  std::vector<UserRole> of_agency;
  std::vector<base::Id> units;
  for (std::size_t i = 0; i < roles.size(); ++i) {
    if (roles[i].role != UserRole::focal_point) { of_agency.push_back(roles[i].role); continue; }
    const auto path = "roles[" + std::to_string(i) + "].unit_id";
    if (!roles[i].unit_id) throw Error(ErrorKind::invalid, "focal_point.unit_required", path);
    if (!store::find_unit(tx, *roles[i].unit_id)) throw Error(ErrorKind::invalid, "unit.unknown", path);
    units.push_back(*roles[i].unit_id);
  }
  store::set_roles(tx, user.id, of_agency);
  auto missing = units;
  for (const auto& point : store::focal_points_of_user(tx, user.id)) {
    std::erase(missing, point.unit.id);
    if (std::find(units.begin(), units.end(), point.unit.id) == units.end()) store::set_focal_point_deleted(tx, point.id, context.now());
  }
  for (const auto& unit_id : missing) {
    // Who is named there without an account is the same person.
    if (auto named = store::focal_point_named(tx, unit_id, user.name)) {
      named->user_id = user.id;
      store::update_focal_point(tx, *named);
      continue;
    }
    store::FocalPointRow point;
    point.id = base::Id::make();
    point.unit.id = unit_id;
    point.user_id = user.id;
    point.full_name = user.name;
    point.office = user.office;
    store::insert_focal_point(tx, point, context.now());
  }
  if (store::count_administrators(tx) == 0) throw Error(ErrorKind::conflict, "user.last_administrator");
}

void fill(store::Transaction& tx, store::UserRow& row, const UserInput& input) {
  const auto login = std::string(base::trim(input.login));
  if (login.empty() || login.find_first_of(" \t\r\n/\\") != std::string::npos) throw Error(ErrorKind::invalid, "user.bad_login", "login");
  if (base::trim(input.name).empty()) throw Error(ErrorKind::invalid, "person.name_required", "name");
  const auto holder = store::find_user_by_login(tx, login);
  if (holder && holder->id != row.id) throw Error(ErrorKind::conflict, "user.login_taken", "login");
  row.login = login;
  row.name = input.name;
  row.office = input.office;
}

/// The answer to an act that came again. The password of the first answer is kept
/// nowhere; while it has not been changed by its user another one takes its place.
UserCreated first_password_again(Act& act, const Context& context, base::Id id, const std::string& password, const std::string& hash) {
  const auto row = load_user(act.tx, id);
  if (!row.must_change_password) return {view_of(row, context.actor), ""};
  store::set_password(act.tx, id, hash, true);
  act.tx.commit();
  return {view_of(row, context.actor), password};
}

}  // namespace

Page<FocalPoint> list_focal_points(Context& context, const ListQuery& query, const std::optional<base::Id>& unit_id) {
  base::require(context.actor.administrator || context.actor.sees_all(), "act.forbidden");
  // Reading people's numbers is an act, and is written down as one.
  auto tx = context.write();
  const auto listed = store::list_focal_points(tx, request_of(query), unit_id);
  Page<FocalPoint> page{{}, listed.total, query.page, query.size};
  for (const auto& row : listed.rows) page.items.push_back(view_of(row, context.actor));
  store::append_event(tx, {context.now(), context.actor.user_id, "focal_points.read", "agency", context.actor.agency_id, {}, {}});
  tx.commit();
  return page;
}

FocalPoint create_focal_point(Context& context, const FocalPointInput& input) {
  Act act(context, "focal_point.created");
  if (act.earlier() && act.earlier()->result_id) return view_of(load_point(act.tx, *act.earlier()->result_id), context.actor);
  require(domain::can_focal_point(context.actor, false), "edit");
  store::FocalPointRow row;
  row.id = base::Id::make();
  fill(act.tx, row, input);
  store::insert_focal_point(act.tx, row, context.now());
  act.finish("focal-point", row.id, {}, {{"name", row.full_name}, {"unit", row.unit.name}});
  auto tx = context.read();
  return view_of(load_point(tx, row.id), context.actor);
}

FocalPoint put_focal_point(Context& context, base::Id id, const FocalPointInput& input) {
  Act act(context, "focal_point.edited");
  auto row = load_point(act.tx, id);
  require(domain::can_focal_point(context.actor, row.deleted_at.has_value()), "edit");
  fill(act.tx, row, input);
  store::update_focal_point(act.tx, row);
  act.finish("focal-point", id, {}, {{"name", row.full_name}, {"unit", row.unit.name}});
  auto tx = context.read();
  return view_of(load_point(tx, id), context.actor);
}

void delete_focal_point(Context& context, base::Id id) {
  Act act(context, "focal_point.deleted");
  const auto row = load_point(act.tx, id);
  require(domain::can_focal_point(context.actor, row.deleted_at.has_value()), "delete");
  store::set_focal_point_deleted(act.tx, id, context.now());
  act.finish("focal-point", id, {}, {{"name", row.full_name}, {"unit", row.unit.name}});
}

void restore_focal_point(Context& context, base::Id id) {
  Act act(context, "focal_point.restored");
  if (act.earlier()) return;
  const auto row = load_point(act.tx, id);
  require(domain::can_focal_point(context.actor, row.deleted_at.has_value()), "restore");
  store::set_focal_point_deleted(act.tx, id, std::nullopt);
  act.finish("focal-point", id, {}, {{"name", row.full_name}, {"unit", row.unit.name}});
}

Page<User> list_users(Context& context, const ListQuery& query) {
  base::require(context.actor.administrator, "act.forbidden");
  auto tx = context.read();
  const auto listed = store::list_users(tx, request_of(query));
  Page<User> page{{}, listed.total, query.page, query.size};
  for (const auto& row : listed.rows) page.items.push_back(view_of(row, context.actor));
  return page;
}

UserCreated create_user(Context& context, const UserInput& input) {
  const auto password = new_password();
  const auto hash = base::hash_password(password);  // outside of the transaction: it takes its time
  Act act(context, "user.created");
  require(domain::can_user(context.actor, false), "edit");
  if (act.earlier() && act.earlier()->result_id) return first_password_again(act, context, *act.earlier()->result_id, password, hash);
  store::UserRow row;
  row.id = base::Id::make();
  row.agency_id = context.actor.agency_id;
  fill(act.tx, row, input);
  row.password_hash = hash;
  row.must_change_password = true;
  store::insert_user(act.tx, row, context.now());
  set_roles(act.tx, context, row, input.roles);
  act.finish("user", row.id, {}, {{"name", row.name}});
  auto tx = context.read();
  return {view_of(load_user(tx, row.id), context.actor), password};
}

User put_user(Context& context, base::Id id, const UserInput& input) {
  Act act(context, "user.edited");
  auto row = load_user(act.tx, id);
  require(domain::can_user(context.actor, row.deleted_at.has_value()), "edit");
  fill(act.tx, row, input);
  store::update_user(act.tx, row);
  set_roles(act.tx, context, row, input.roles);
  act.finish("user", id, {}, {{"name", row.name}});
  auto tx = context.read();
  return view_of(load_user(tx, id), context.actor);
}

void delete_user(Context& context, base::Id id) {
  Act act(context, "user.deleted");
  const auto row = load_user(act.tx, id);
  require(domain::can_user(context.actor, row.deleted_at.has_value()), "delete");
  store::set_user_deleted(act.tx, id, context.now());
  if (store::count_administrators(act.tx) == 0) throw Error(ErrorKind::conflict, "user.last_administrator");
  store::delete_sessions(act.tx, id, "");
  act.finish("user", id, {}, {{"name", row.name}});
}

void restore_user(Context& context, base::Id id) {
  Act act(context, "user.restored");
  if (act.earlier()) return;
  const auto row = load_user(act.tx, id);
  require(domain::can_user(context.actor, row.deleted_at.has_value()), "restore");
  if (store::find_user_by_login(act.tx, row.login)) throw Error(ErrorKind::conflict, "user.login_taken", "login");
  store::set_user_deleted(act.tx, id, std::nullopt);
  act.finish("user", id, {}, {{"name", row.name}});
}

FirstPassword reset_password(Context& context, base::Id id) {
  const auto password = new_password();
  const auto hash = base::hash_password(password);
  Act act(context, "user.password_reset");
  const auto row = load_user(act.tx, id);
  require(domain::can_user(context.actor, row.deleted_at.has_value()), "reset-password");
  if (act.earlier()) return {first_password_again(act, context, id, password, hash).first_password};
  store::set_password(act.tx, id, hash, true);
  store::delete_sessions(act.tx, id, "");
  act.finish("user", id, {}, {{"name", row.name}});
  return {password};
}

}  // namespace dondoc::service
