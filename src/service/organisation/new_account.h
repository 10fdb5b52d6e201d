// Accounts that are made for somebody, with a first password that is shown once.
#pragma once

#include <string>

#include "service/context.h"
#include "store/people_store.h"

namespace dondoc::service {

/// A password and what is kept of it. Making one takes its time: to be done
/// outside of transactions.
struct FirstSecret { std::string password, hash; };
FirstSecret first_secret();

/// The login without blanks around it. Throws invalid user.bad_login, conflict
/// user.login_taken where it is another's than `own`.
std::string free_login(store::Transaction& tx, const std::string& asked, const base::Id& own);

/// An account without any role. Its password must be changed at the first sign-in.
store::UserRow make_account(store::Transaction& tx, const Context& context, const std::string& login, const std::string& name,
                            const std::optional<std::string>& office, const std::string& hash);

/// The answer to an act that came again: the password of the first answer is kept
/// nowhere; while it has not been changed by its user another one takes its place.
/// Returns it, or nothing.
std::string first_password_again(store::Transaction& tx, const store::UserRow& user, const FirstSecret& secret);

}  // namespace dondoc::service
