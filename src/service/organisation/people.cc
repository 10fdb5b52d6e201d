// Users. A user's role of focal point is a focal point's row with that user: who
// answers for a unit stands in one place.
#include <algorithm>

#include "base/text.h"
#include "service/act.h"
#include "service/organisation/administration.h"
#include "service/organisation/contacts.h"
#include "service/organisation/focal_point_demand.h"
#include "service/organisation/my_account.h"
#include "service/organisation/new_account.h"
#include "service/organisation/users_page.h"
#include "service/views_of.h"
#include "store/account_mail_store.h"
#include "store/people_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;
using domain::UserRole;

store::ListRequest request_of(const ListQuery& query) { return {query.q, query.sort, {query.size, query.offset()}, query.deleted}; }

User view_of(const store::UserRow& row, const store::AccountMailRow& mail, const domain::Actor& actor) {
  User user;
  user.id = row.id;
  user.login = row.login;
  user.name = row.name;
  user.office = row.office;
  user.email = mail.email;
  user.wants_letters = mail.wants_letters;
  for (const auto& held : row.roles) user.roles.push_back({held.role, held.unit ? std::optional(ref_of(*held.unit)) : std::nullopt});
  user.last_seen_at = row.last_seen_at;
  user.deleted_at = row.deleted_at;
  if (!is_erased(row.name)) user.can = domain::can_user(actor, row.deleted_at.has_value());
  return user;
}

store::UserRow load_user(store::Transaction& tx, base::Id id) { return found(store::find_user(tx, id), "user.unknown"); }

User read_back(store::Transaction& tx, const Context& context, base::Id id) { return view_of(load_user(tx, id), store::load_account_mail(tx, id), context.actor); }

/// What is not given stays as it is, be it that the person has changed it meanwhile; an empty address is taken away.
void set_mail(store::Transaction& tx, base::Id id, const std::optional<std::string>& email, std::optional<bool> wants_letters) {
  auto mail = store::load_account_mail(tx, id);
  if (email) mail.email = official_address(email);
  store::set_account_mail(tx, id, {mail.email, wants_letters.value_or(mail.wants_letters)});
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
      meet_focal_point_demands(tx, context, unit_id);
      continue;
    }
    store::FocalPointRow point;
    point.id = base::Id::make();
    point.unit.id = unit_id;
    point.user_id = user.id;
    point.full_name = user.name;
    point.office = user.office;
    store::insert_focal_point(tx, point, context.now());
    meet_focal_point_demands(tx, context, unit_id);
  }
  if (store::count_administrators(tx) == 0) throw Error(ErrorKind::conflict, "user.last_administrator");
}

void fill(store::Transaction& tx, store::UserRow& row, const UserInput& input) {
  if (base::trim(input.name).empty()) throw Error(ErrorKind::invalid, "person.name_required", "name");
  row.login = free_login(tx, input.login, row.id);
  row.name = input.name;
  row.office = input.office;
}

UserCreated first_password_again(Act& act, const Context& context, base::Id id, const FirstSecret& secret) {
  const auto row = load_user(act.tx, id);
  const auto password = first_password_again(act.tx, row, secret);
  act.tx.commit();
  auto tx = context.read();
  return {read_back(tx, context, row.id), password};
}

}  // namespace

Page<User> users_page(store::Transaction& tx, const Context& context, const ListQuery& query) {
  base::require(context.actor.administrator, "act.forbidden");
  const auto listed = store::list_users(tx, request_of(query));
  std::vector<base::Id> ids;
  for (const auto& row : listed.rows) ids.push_back(row.id);
  const auto mails = store::account_mails(tx, ids);
  Page<User> page{{}, listed.total, query.page, query.size};
  for (const auto& row : listed.rows) page.items.push_back(view_of(row, mails.at(row.id), context.actor));
  return page;
}

Page<User> list_users(Context& context, const ListQuery& query) {
  // Reading people's addresses is an act, and is written down as one.
  auto tx = context.write();
  auto page = users_page(tx, context, query);
  const auto people = std::ranges::count_if(page.items, [](const User& user) { return user.email.has_value(); });
  if (people > 0) {
    store::append_event(tx, {context.now(), context.actor.user_id, "users.read", "agency", context.actor.agency_id, {}, {{"people", std::to_string(people)}}});
    tx.commit();
  }
  return page;
}

UserCreated create_user(Context& context, const UserInput& input) {
  const auto secret = first_secret();
  Act act(context, "user.created");
  require(domain::can_user(context.actor, false), "edit");
  if (act.earlier() && act.earlier()->result_id) return first_password_again(act, context, *act.earlier()->result_id, secret);
  if (base::trim(input.name).empty()) throw Error(ErrorKind::invalid, "person.name_required", "name");
  const auto row = make_account(act.tx, context, input.login, input.name, input.office, secret.hash);
  set_roles(act.tx, context, row, input.roles);
  set_mail(act.tx, row.id, input.email, input.wants_letters);
  act.finish("user", row.id, {}, {{"name", row.name}});
  auto tx = context.read();
  return {read_back(tx, context, row.id), secret.password};
}

User put_user(Context& context, base::Id id, const UserInput& input) {
  Act act(context, "user.edited");
  auto row = load_user(act.tx, id);
  require(domain::can_user(context.actor, row.deleted_at.has_value()), "edit");
  fill(act.tx, row, input);
  store::update_user(act.tx, row);
  set_roles(act.tx, context, row, input.roles);
  set_mail(act.tx, id, input.email, input.wants_letters);
  act.finish("user", id, {}, {{"name", row.name}});
  auto tx = context.read();
  return read_back(tx, context, id);
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
  if (is_erased(row.name)) throw Error(ErrorKind::conflict, "person.erased");
  if (store::find_user_by_login(act.tx, row.login)) throw Error(ErrorKind::conflict, "user.login_taken", "login");
  store::set_user_deleted(act.tx, id, std::nullopt);
  act.finish("user", id, {}, {{"name", row.name}});
}

FirstPassword reset_password(Context& context, base::Id id) {
  const auto secret = first_secret();
  Act act(context, "user.password_reset");
  const auto row = load_user(act.tx, id);
  require(domain::can_user(context.actor, row.deleted_at.has_value()), "reset-password");
  if (act.earlier()) return {first_password_again(act, context, id, secret).first_password};
  store::set_password(act.tx, id, secret.hash, true);
  store::delete_sessions(act.tx, id, "");
  act.finish("user", id, {}, {{"name", row.name}});
  return {secret.password};
}

}  // namespace dondoc::service
