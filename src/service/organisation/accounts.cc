// Acts of the command line upon an installation: its schema, its agency, its
// passwords, and acting as somebody without a session.
#include "base/crypto.h"
#include "service/act.h"
#include "service/entry/passwords.h"
#include "service/overview/search_index.h"
#include "service/upkeep/maintenance.h"
#include "store/agency_store.h"
#include "store/migrate.h"
#include "store/people_store.h"

namespace dondoc::service {
namespace {

store::UserRow load_user(App& app, const std::string& login) {
  auto tx = app.database.read({});
  return found(store::find_user_by_login(tx, login), "user.unknown");
}

}  // namespace

bool prepare(App& app) {
  const bool is_new = store::schema_version(app.database) == 0;
  store::migrate(app.database, app.clock.now());
  settle_search(app);
  return is_new;
}

std::optional<base::Id> only_agency(App& app) {
  auto tx = app.database.read({});
  const auto agencies = store::list_agencies(tx);
  return agencies.empty() ? std::nullopt : std::optional(agencies.front());
}

base::Id create_agency(App& app, const FirstAgency& agency, const std::string& login, const std::string& name, const std::string& password) {
  check_password(password, login, "password");
  const auto optional = [](const std::string& text) { return text.empty() ? std::nullopt : std::optional(text); };
  const auto now = app.clock.now();
  store::AgencyRow row;
  row.id = base::Id::make();
  row.name = agency.name;
  row.short_name = optional(agency.short_name);
  row.parent_name = optional(agency.parent_name);
  row.place = optional(agency.place);
  row.family = agency.family;
  store::UserRow user;
  user.id = base::Id::make();
  user.agency_id = row.id;
  user.login = login;
  user.name = name;
  user.password_hash = base::hash_password(password);
  auto tx = app.database.write(row.id);
  if (store::find_user_by_login(tx, login)) throw base::Error(base::ErrorKind::conflict, "user.login_taken", "login");
  store::insert_agency(tx, row, now);
  store::insert_user(tx, user, now);
  store::set_roles(tx, user.id, {domain::UserRole::administrator});
  store::append_event(tx, {now, std::nullopt, "agency.created", "agency", row.id, {}, {{"name", row.name}}});
  tx.commit();
  return row.id;
}

Context act_as(App& app, const std::string& login) {
  const auto user = load_user(app, login);
  auto tx = app.database.read(user.agency_id);
  return {app, store::actor_of(tx, user), {}, {}, {}};
}

void set_password(App& app, const std::string& login, const std::string& password, bool must_change) {
  const auto user = load_user(app, login);
  check_password(password, login, "password");
  const auto hash = base::hash_password(password);
  auto tx = app.database.write(user.agency_id);
  store::set_password(tx, user.id, hash, must_change);
  store::delete_sessions(tx, user.id, "");
  store::append_event(tx, {app.clock.now(), std::nullopt, "user.password_set", "user", user.id, {}, {}});
  tx.commit();
}

}  // namespace dondoc::service
