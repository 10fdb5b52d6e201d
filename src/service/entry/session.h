// Signing in and out. Passwords are argon2id, sessions random tokens of which
// only the digest is kept.
#pragma once

#include <optional>
#include <string>
#include <vector>

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

/// That a session was used, until when it lasts now.
struct SessionUse {
  base::Id agency_id, user_id;
  std::string digest;
  base::Instant at, expires_at;
};
struct Authenticated {
  domain::Actor actor;
  std::string digest, csrf;
  bool must_change_password = false;
  std::optional<SessionUse> use{};  // to be noted, soon; once in five minutes
};
/// Whose token it is; only reads. Throws unauthenticated session.none (or session.expired:
/// 12 hours unused, or 7 days old).
Authenticated authenticate(App& app, const std::string& token);
/// Those whose session has ended meanwhile are passed over.
void note_uses(App& app, const std::vector<SessionUse>& uses);

void sign_out(Context& context);
Session get_session(Context& context);
/// Throws invalid password.wrong (field current), password.too_short, password.too_common,
/// password.same. All other sessions of the user end.
void change_password(Context& context, const PasswordChange& input);

}  // namespace dondoc::service
