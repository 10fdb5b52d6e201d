#include "service/organisation/new_account.h"

#include "base/crypto.h"
#include "base/error.h"
#include "base/text.h"
#include "service/entry/passwords.h"

namespace dondoc::service {

FirstSecret first_secret() {
  FirstSecret secret;
  secret.password = new_password();
  secret.hash = base::hash_password(secret.password);
  return secret;
}

std::string free_login(store::Transaction& tx, const std::string& asked, const base::Id& own) {
  auto login = std::string(base::trim(asked));
  if (login.empty() || login.find_first_of(" \t\r\n/\\") != std::string::npos) throw base::Error(base::ErrorKind::invalid, "user.bad_login", "login");
  const auto holder = store::find_user_by_login(tx, login);
  if (holder && holder->id != own) throw base::Error(base::ErrorKind::conflict, "user.login_taken", "login");
  return login;
}

store::UserRow make_account(store::Transaction& tx, const Context& context, const std::string& login, const std::string& name,
                            const std::optional<std::string>& office, const std::string& hash) {
  store::UserRow user;
  user.id = base::Id::make();
  user.agency_id = context.actor.agency_id;
  user.login = free_login(tx, login, user.id);
  user.name = name;
  user.office = office;
  user.password_hash = hash;
  user.must_change_password = true;
  store::insert_user(tx, user, context.now());
  return user;
}

std::string first_password_again(store::Transaction& tx, const store::UserRow& user, const FirstSecret& secret) {
  if (!user.must_change_password) return {};
  store::set_password(tx, user.id, secret.hash, true);
  return secret.password;
}

}  // namespace dondoc::service
