#include "service/organisation/hand_over.h"

#include <algorithm>

#include "base/text.h"
#include "service/act.h"
#include "service/organisation/focal_point_demand.h"
#include "service/organisation/focal_point_view.h"
#include "service/organisation/new_account.h"
#include "service/organisation/own_units.h"
#include "service/overview/search_index.h"
#include "service/views_of.h"
#include "store/agency_store.h"
#include "store/committee_store.h"
#include "store/hand_over_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;

constexpr int most_open = 100, most_listed = 50;

store::FocalPointRow load_point(store::Transaction& tx, base::Id id) { return found(store::find_focal_point(tx, id), "focal_point.unknown"); }
store::HandOverRow load(store::Transaction& tx, base::Id id) { return found(store::find_hand_over(tx, id), "hand_over.unknown"); }

/// Throws forbidden unless the actor may do this with a focal point of the unit.
void check_may(store::Transaction& tx, const Context& context, const base::Id& unit, bool deleted, const char* act) {
  require(domain::can_focal_point(context.actor, deleted, keeps_unit(tx, context.actor, unit)), act);
}

bool is_office(const domain::Actor& actor) { return actor.administrator || actor.staff; }

/// Seats of committees are the office's to pass, and to take back.
bool may_take_back(const domain::Actor& actor, const store::HandOverRow& row) { return !row.pass_seats || actor.administrator || actor.sees_all(); }

HandOver view_of(store::Transaction& tx, const store::HandOverRow& row, const domain::Actor& actor) {
  const auto state = domain::state_of(row.done_at, row.undone_at);
  const bool can_undo = may_take_back(actor, row) && domain::holds(domain::can_focal_point(actor, false, keeps_unit(tx, actor, row.unit.id)), "hand-over") && domain::can_be_undone({state, row.successor_answers});
  return {row.id, ref_of(row.unit), row.from_name, row.to_name, state, row.effective_on, row.assignments, row.reports, row.difficulties, row.links, row.seats,
          {row.made_by, row.made_by_name}, row.made_at, can_undo ? domain::Can{"undo"} : domain::Can{}};
}

OpenItems items_of(const store::Listed<store::OpenItemRow>& rows) {
  OpenItems out{{}, rows.total};
  for (const auto& row : rows.rows) out.items.push_back({row.id, row.text, row.under, row.due_on});
  return out;
}

/// Seats of the point's unit, as they stand today, that have to do with the person.
std::vector<HandOverSeat> seats_at(store::Transaction& tx, const store::FocalPointRow& point, base::Date today) {
  std::vector<HandOverSeat> out;
  for (auto& held : store::seats_of_unit(tx, point.unit.id)) {
    if (held.seat.valid_to) continue;
    const auto seat = store::find_seat(tx, held.seat.id, today);
    const auto passing = seat ? domain::seat_passing(seat->office, seat->holder, point.office.value_or(""), point.full_name) : std::nullopt;
    if (passing) out.push_back({seat->id, ref_of(held.committee), seat->office, *passing});
  }
  return out;
}

/// The next person is named where the one before was, from the day of the hand-over on.
void pass_seats(store::Transaction& tx, const store::HandOverRow& row, base::Date today) {
  for (const auto& one : seats_at(tx, load_point(tx, row.from_point_id), today)) {
    if (one.passing != domain::SeatPassing::passes) continue;
    const auto seat = store::find_seat(tx, one.id, today);
    store::set_holder(tx, one.id, row.to_name, std::max(row.effective_on, seat->valid_from));
    store::add_hand_over_seat(tx, row.id, one.id);
  }
}

/// Where nobody else was named since, the name of before stands again.
void take_seats_back(store::Transaction& tx, const store::HandOverRow& row, base::Date today) {
  for (const auto& id : store::hand_over_seats(tx, row.id)) {
    const auto seat = store::find_seat(tx, id, today);
    if (seat && seat->holder == row.to_name) store::set_holder(tx, id, row.from_name, std::max(row.effective_on, seat->valid_from));
  }
}

struct Successor { base::Id point; bool made = false; };

/// The point by which the next person answers: one that is theirs already, or a new one.
Successor stand_in(store::Transaction& tx, const store::HandOverRow& row, base::Instant now) {
  if (row.user_id)
    for (const auto& held : store::focal_points_of_user(tx, *row.user_id))
      if (held.unit.id == row.unit.id) return {held.id};
  if (auto named = store::focal_point_named(tx, row.unit.id, row.to_name.value_or("")); named && named->id != row.from_point_id) {
    named->user_id = row.user_id;
    store::update_focal_point(tx, *named);
    return {named->id};
  }
  store::FocalPointRow point;
  point.id = base::Id::make();
  point.kind = load_point(tx, row.from_point_id).kind;
  point.unit = row.unit;
  point.user_id = row.user_id;
  point.full_name = row.to_name.value_or("");
  point.office = row.office;
  point.phone = row.phone;
  point.email = row.email;
  store::insert_focal_point(tx, point, now);
  return {point.id, true};
}

void carry_out(store::Transaction& tx, const Context& context, const store::HandOverRow& row) {
  const auto now = context.now();
  const auto successor = stand_in(tx, row, now);
  store::set_focal_point_deleted(tx, row.from_point_id, now);
  meet_focal_point_demands(tx, context, row.unit.id);
  if (row.pass_seats) pass_seats(tx, row, context.today());
  if (row.revoke_links) store::revoke_links_of(tx, row.unit.id, row.made_by, now);
  store::set_hand_over_done(tx, row.id, successor.point, successor.made, now);
}

store::EventParams params_of(const store::HandOverRow& row) {
  return {{"unit", row.unit.name}, {"from", row.from_name}, {"to", row.to_name.value_or("")}, {"day", row.effective_on.str()}};
}

/// The account that came with the hand-over, while it answers for nothing else.
void close_account(store::Transaction& tx, const store::HandOverRow& row, base::Instant now) {
  if (!row.account_made || !row.user_id) return;
  const auto user = store::find_user(tx, *row.user_id);
  if (!user || user->deleted_at || !user->roles.empty()) return;
  store::set_user_deleted(tx, user->id, now);
  store::delete_sessions(tx, user->id, "");
}

/// Puts the outgoing person back where they stood.
void take_back(store::Transaction& tx, const store::HandOverRow& row, base::Instant now) {
  auto to = load_point(tx, row.to_point_id.value());
  if (row.point_made) {
    store::set_focal_point_deleted(tx, to.id, now);
  } else if (row.account_made) {
    to.user_id.reset();
    store::update_focal_point(tx, to);
  }
  store::set_focal_point_deleted(tx, row.from_point_id, std::nullopt);
}

}  // namespace

HandOverPreview preview_hand_over(Context& context, base::Id focal_point_id) {
  auto tx = context.read();
  const auto point = load_point(tx, focal_point_id);
  check_may(tx, context, point.unit.id, point.deleted_at.has_value(), "hand-over");
  const auto open = store::open_at(tx, point.unit.id, context.now(), most_open);
  HandOverPreview out{focal_point_of(point, context.actor, keeps_unit(tx, context.actor, point.unit.id)), {}, items_of(open.duties), items_of(open.reports),
                      items_of(open.difficulties), items_of(open.links), {}, {}};
  // Who sits in committees is said by those who keep them.
  if (is_office(context.actor)) out.seats = seats_at(tx, point, context.today());
  for (const auto& other : store::list_focal_points(tx, {{}, {}, {most_listed, 0}}, point.unit.id).rows)
    if (other.id != point.id) out.others.push_back(other.full_name);
  if (const auto waiting = store::waiting_hand_over(tx, point.id)) out.waiting = view_of(tx, *waiting, context.actor);
  return out;
}

HandOverMade hand_over(Context& context, base::Id focal_point_id, const HandOverInput& input) {
  const bool with_account = input.login && !base::trim(*input.login).empty();
  const auto secret = with_account ? first_secret() : FirstSecret{};
  Act act(context, "focal_point.handed_over");
  const auto from = load_point(act.tx, focal_point_id);
  if (act.earlier() && act.earlier()->result_id) {
    const auto row = load(act.tx, *act.earlier()->result_id);
    HandOverMade again{view_of(act.tx, row, context.actor), {}};
    if (row.account_made) {
      const auto user = found(store::find_user(act.tx, row.user_id.value()), "user.unknown");
      again.account = AccountMade{user.name, user.login, first_password_again(act.tx, user, secret)};
      act.tx.commit();
    }
    return again;
  }
  check_may(act.tx, context, from.unit.id, from.deleted_at.has_value(), "hand-over");
  base::require(is_office(context.actor) || !input.user_id, "act.forbidden");
  domain::check_hand_over_day(input.effective_on, context.today());
  if (base::trim(input.full_name).empty()) throw Error(ErrorKind::invalid, "person.name_required", "full_name");
  if (input.user_id && input.user_id == from.user_id) throw Error(ErrorKind::invalid, "hand_over.same_person", "user_id");
  if (const auto next = input.user_id ? store::find_user(act.tx, *input.user_id) : std::nullopt; input.user_id && (!next || next->deleted_at))
    throw Error(ErrorKind::invalid, "user.unknown", "user_id");
  if (store::waiting_hand_over(act.tx, from.id)) throw Error(ErrorKind::conflict, "hand_over.waiting");

  const auto open = store::open_at(act.tx, from.unit.id, context.now(), 1);
  store::HandOverRow row;
  row.id = base::Id::make();
  row.from_point_id = from.id;
  row.unit = from.unit;
  row.from_name = from.full_name;
  row.to_name = base::fold_spaces(input.full_name);
  row.user_id = input.user_id;
  row.office = input.office;
  row.phone = input.phone;
  row.email = input.email;
  row.effective_on = input.effective_on;
  row.revoke_links = input.revoke_links;
  row.pass_seats = input.pass_seats && is_office(context.actor);
  row.assignments = open.duties.total;
  row.reports = open.reports.total;
  row.difficulties = open.difficulties.total;
  row.links = open.links.total;
  row.made_by = context.actor.user_id;
  row.made_at = context.now();
  HandOverMade made;
  if (with_account) {
    const auto user = make_account(act.tx, context, *input.login, *row.to_name, input.office, secret.hash);
    row.user_id = user.id;
    row.account_made = true;
    made.account = AccountMade{user.name, user.login, secret.password};
  }
  store::insert_hand_over(act.tx, row);
  if (domain::takes_effect(row.effective_on, context.today())) carry_out(act.tx, context, row);
  made.hand_over = view_of(act.tx, load(act.tx, row.id), context.actor);
  act.finish("focal-point", from.id, {}, params_of(row), row.id);
  return made;
}

HandOver undo_hand_over(Context& context, base::Id id) {
  Act act(context, "focal_point.hand_over_undone");
  const auto row = load(act.tx, id);
  if (act.earlier()) return view_of(act.tx, row, context.actor);
  check_may(act.tx, context, row.unit.id, false, "hand-over");
  base::require(may_take_back(context.actor, row), "act.forbidden");
  const auto state = domain::state_of(row.done_at, row.undone_at);
  if (!domain::can_be_undone({state, row.successor_answers})) throw Error(ErrorKind::conflict, "hand_over.built_upon");
  if (state == domain::HandOverState::done) {
    take_seats_back(act.tx, row, context.today());
    take_back(act.tx, row, context.now());
  }
  store::set_hand_over_undone(act.tx, id, context.now());
  close_account(act.tx, row, context.now());
  act.finish("focal-point", row.from_point_id, {}, params_of(row));
  auto tx = context.read();
  return view_of(tx, load(tx, id), context.actor);
}

std::vector<HandOver> list_hand_overs(Context& context, base::Id unit_id) {
  auto tx = context.read();
  base::require(context.actor.administrator || context.actor.sees_all() || keeps_unit(tx, context.actor, unit_id), "act.forbidden");
  std::vector<HandOver> out;
  for (const auto& row : store::list_hand_overs(tx, unit_id, most_listed)) out.push_back(view_of(tx, row, context.actor));
  return out;
}

int carry_out_hand_overs(App& app) {
  const auto agencies = [&] {
    auto tx = app.database.read({});
    return store::list_agencies(tx);
  }();
  int done = 0;
  for (const auto& agency : agencies) {
    const auto due = [&] {
      auto tx = app.database.read(agency);
      return store::hand_overs_due(tx, app.clock.today());
    }();
    for (const auto& id : due) {
      auto tx = app.database.write(agency);
      const auto row = store::find_hand_over(tx, id);
      if (!row || row->done_at || row->undone_at) continue;  // somebody took it back meanwhile
      Context context{app, {}, {}, {}, {}};
      context.actor.agency_id = agency;
      context.actor.user_id = row->made_by;
      carry_out(tx, context, *row);
      store::append_event(tx, {context.now(), row->made_by, "focal_point.hand_over_effective", "focal-point", row->from_point_id, {}, params_of(*row)});
      settle_search(tx);
      tx.commit();
      ++done;
    }
  }
  return done;
}

AccountMade give_account(Context& context, base::Id focal_point_id, const AccountInput& input) {
  const auto secret = first_secret();
  Act act(context, "focal_point.account_given");
  auto point = load_point(act.tx, focal_point_id);
  check_may(act.tx, context, point.unit.id, point.deleted_at.has_value(), "give-account");
  if (act.earlier() && act.earlier()->result_id) {
    const auto user = found(store::find_user(act.tx, *act.earlier()->result_id), "user.unknown");
    AccountMade again{user.name, user.login, first_password_again(act.tx, user, secret)};
    act.tx.commit();
    return again;
  }
  if (point.user_id) throw Error(ErrorKind::conflict, "focal_point.has_account");
  const auto user = make_account(act.tx, context, input.login, point.full_name, point.office, secret.hash);
  point.user_id = user.id;
  store::update_focal_point(act.tx, point);
  act.finish("focal-point", point.id, {}, {{"name", point.full_name}, {"unit", point.unit.name}}, user.id);
  return {user.name, user.login, secret.password};
}

}  // namespace dondoc::service
