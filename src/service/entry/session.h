// Signing in and out. Passwords are argon2id, sessions random tokens of which
// only the digest is kept.
#pragma once

#include <string>

#include "service/context.h"
#include "service/views/session.h"

namespace dondoc::service {

struct SignedIn {
  std::string token;  // for the cookie; not kept anywhere
  Session session;
};

/// Throws Error: unauthenticated session.wrong_password (an unknown login and a deleted user alike),
/// throttled session.throttled (minutes).
/// Five failures of one login or twenty of one address within 15 minutes shut
/// both out for 15 minutes. The idempotency key has no part in it.
SignedIn sign_in(App& app, const std::string& address, const std::string& agent, const SignIn& input);

struct Authenticated {
  domain::Actor actor;
  std::string digest, csrf;
  bool must_change_password = false;
};
/// Whose token it is. Throws unauthenticated session.none (or session.expired:
/// 12 hours unused, or 7 days old).
Authenticated authenticate(App& app, const std::string& token);

void sign_out(Context& context);
Session get_session(Context& context);
/// Throws invalid password.wrong (field current), password.too_short, password.too_common,
/// password.same. All other sessions of the user end.
void change_password(Context& context, const PasswordChange& input);

}  // namespace dondoc::service
