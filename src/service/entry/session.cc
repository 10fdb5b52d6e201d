#include "service/entry/session.h"

#include <algorithm>
#include <map>

#include "base/crypto.h"
#include "base/text.h"
#include "service/act.h"
#include "service/entry/passwords.h"
#include "service/entry/throttle.h"
#include "service/views_of.h"
#include "store/assignment_store.h"
#include "store/consolidated_store.h"
#include "store/people_store.h"
#include "store/report_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;
using base::Instant;

constexpr std::int64_t minute = 60'000, hour = 60 * minute;
constexpr std::int64_t unused_for = 12 * hour, oldest = 7 * 24 * hour;
constexpr int failures_of_login = 5, failures_of_address = 20;
/// A report is counted as waiting from a week before it is due.
constexpr int days_to_write_a_report = 7;
/// A session is written to once in a while, not with every request.
constexpr std::int64_t touched_every = 5 * minute;

std::string login_subject(const std::string& login) { return "login:" + base::fold(login); }
std::string address_subject(const std::string& address) { return "address:" + address; }

/// What an unknown login is checked against, so that time does not tell it apart.
const std::string& some_hash() {
  static const std::string hash = base::hash_password(base::random_token());
  return hash;
}

Instant expiry_of(Instant created, Instant now) { return {std::min(now.ms + unused_for, created.ms + oldest)}; }

Session view_of(store::Transaction& tx, Context& context, const store::UserRow& user, const std::string& csrf) {
  Session session;
  session.user = {user.id, user.name};
  session.login = user.login;
  for (const auto& held : user.roles)
    session.roles.push_back({held.role, held.unit ? std::optional(ref_of(*held.unit)) : std::nullopt});
  session.agency = agency_of(store::load_agency(tx), context.actor);
  session.csrf = csrf;
  session.can = domain::can_navigate(context.actor);
  session.must_change_password = user.must_change_password;
  session.today = context.today();
  auto& counts = session.counts;
  if (!context.actor.units.empty()) {
    store::BoardRequest mine;
    mine.as_of = context.today();
    mine.units = context.actor.units;
    mine.for_person = context.actor.user_id;
    const auto counted = store::count_assignments(tx, mine);
    counts.my_open = counted.total - counted.done;
    counts.my_late = counted.late;
  }
  const auto reports = store::count_reports(tx, context.actor.units, context.today().plus(days_to_write_a_report));
  counts.my_reports_due = reports.due;
  if (context.actor.sees_all()) counts.difficulties_open = store::count_asking(tx);
  if (context.actor.staff) counts.reports_to_accept = reports.to_accept;
  if (context.actor.leader) {
    counts.plans_awaiting_approval = store::count_plans(tx, domain::PlanStatus::awaiting_approval);
    counts.consolidated_awaiting_approval = store::count_consolidated(tx, domain::ConsolidatedStatus::awaiting_approval);
  }
  return session;
}

}  // namespace

SignedIn sign_in(App& app, const std::string& address, const std::string& agent, const SignIn& input) {
  const auto now = app.clock.now();
  const auto by_login = login_subject(input.login), by_address = address_subject(address);
  std::optional<store::UserRow> user;
  {
    auto tx = app.database.read({});
    refuse_if_blocked(tx, by_login, now, "session.throttled");
    refuse_if_blocked(tx, by_address, now, "session.throttled");
    user = store::find_user_by_login(tx, input.login);
  }
  // Hashing takes its time and must not hold a transaction.
  const bool right = base::verify_password(user ? user->password_hash : some_hash(), input.password) && user;
  if (!right) {
    auto tx = app.database.write({});
    count_try(tx, by_login, failures_of_login, now);
    count_try(tx, by_address, failures_of_address, now);
    tx.commit();
    throw Error(ErrorKind::unauthenticated, "session.wrong_password");
  }
  SignedIn out{base::random_token(), {}};
  Context context{app, {}, {}, base::sha256_hex(out.token), address};
  auto tx = app.database.write(user->agency_id);
  context.actor = store::actor_of(tx, *user);
  const store::SessionRow session{context.session_digest, user->agency_id, user->id, base::random_token(), now, now, expiry_of(now, now)};
  store::insert_session(tx, session, address, agent);
  store::touch_session(tx, session.token_digest, user->id, now, session.expires_at);  // the last sign-in is told at once
  store::clear_throttle(tx, by_login);
  if (base::password_needs_rehash(user->password_hash))
    store::set_password(tx, user->id, base::hash_password(input.password), user->must_change_password);
  store::append_event(tx, {now, user->id, "session.signed_in", "user", user->id, {}, {}});
  tx.commit();
  auto reading = context.read();
  out.session = view_of(reading, context, *user, session.csrf_token);
  return out;
}

Authenticated authenticate(App& app, const std::string& token) {
  const auto now = app.clock.now();
  const auto digest = base::sha256_hex(token);
  std::optional<store::Signed> signed_in;
  {
    auto tx = app.database.read({});
    signed_in = store::find_session(tx, digest);
  }
  if (!signed_in) throw Error(ErrorKind::unauthenticated, "session.none");
  const auto& session = signed_in->session;
  if (session.expires_at <= now) throw Error(ErrorKind::unauthenticated, "session.expired");
  Authenticated out{signed_in->actor, digest, session.csrf_token, signed_in->must_change_password};
  if (now.ms - session.seen_at.ms > touched_every) out.use = {session.agency_id, session.user_id, digest, now, expiry_of(session.created_at, now)};
  return out;
}

void note_uses(App& app, const std::vector<SessionUse>& uses) {
  std::map<base::Id, std::vector<const SessionUse*>> by_agency;
  for (const auto& use : uses) by_agency[use.agency_id].push_back(&use);
  for (const auto& [agency, of] : by_agency) {
    auto tx = app.database.write(agency);
    for (const auto* use : of) store::touch_session(tx, use->digest, use->user_id, use->at, use->expires_at);
    tx.commit();
  }
}

void sign_out(Context& context) {
  auto tx = context.write();
  store::delete_session(tx, context.session_digest);
  store::append_event(tx, {context.now(), context.actor.user_id, "session.signed_out", "user", context.actor.user_id, {}, {}});
  tx.commit();
}

Session get_session(Context& context) {
  std::string csrf;
  {
    auto tx = context.app.database.read({});
    if (const auto signed_in = store::find_session(tx, context.session_digest)) csrf = signed_in->session.csrf_token;
  }
  auto tx = context.read();
  return view_of(tx, context, found(store::find_user(tx, context.actor.user_id), "user.unknown"), csrf);
}

void change_password(Context& context, const PasswordChange& input) {
  // Sent again, the current password is no longer the one that was named.
  if (Act(context, "user.password_changed").earlier()) return;
  std::optional<store::UserRow> user;
  {
    auto tx = context.read();
    user = found(store::find_user(tx, context.actor.user_id), "user.unknown");
  }
  if (!base::verify_password(user->password_hash, input.current)) throw Error(ErrorKind::invalid, "password.wrong", "current");
  if (input.current == input.next) throw Error(ErrorKind::invalid, "password.same", "next");
  check_password(input.next, user->login, "next");
  const auto hash = base::hash_password(input.next);
  Act act(context, "user.password_changed");
  store::set_password(act.tx, user->id, hash, false);
  store::delete_sessions(act.tx, user->id, context.session_digest);
  act.finish("user", user->id);
}

}  // namespace dondoc::service
