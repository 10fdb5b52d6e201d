// Hand-overs of focal points, and what is open at a unit on that day.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "store/people_store.h"

namespace dondoc::store {

struct HandOverRow {
  base::Id id, from_point_id;
  std::optional<base::Id> to_point_id, user_id;
  bool account_made = false, point_made = false;
  NamedRow unit;
  std::string from_name;
  std::optional<std::string> to_name, office, phone, email;
  base::Date effective_on;
  bool revoke_links = false, pass_seats = false;
  int assignments = 0, reports = 0, difficulties = 0, links = 0, seats = 0;  // seats: that passed
  base::Id made_by;
  std::string made_by_name;
  base::Instant made_at;
  std::optional<base::Instant> done_at, undone_at;
  bool successor_answers = false;  // is a focal point still, and has handed nothing on
};

/// Of the unit, or of the agency; newest first.
std::vector<HandOverRow> list_hand_overs(Transaction& tx, const base::Id& unit, int most);
std::optional<HandOverRow> find_hand_over(Transaction& tx, const base::Id& id);
std::optional<HandOverRow> waiting_hand_over(Transaction& tx, const base::Id& from_point);
std::vector<base::Id> hand_overs_due(Transaction& tx, base::Date today);
void insert_hand_over(Transaction& tx, const HandOverRow& row);
/// The next person stands in `to_point` from now on, and in the hand-over no more.
void set_hand_over_done(Transaction& tx, const base::Id& id, const base::Id& to_point, bool point_made, base::Instant at);
void set_hand_over_undone(Transaction& tx, const base::Id& id, base::Instant at);

/// Seats in committees that passed by it.
void add_hand_over_seat(Transaction& tx, const base::Id& hand_over, const base::Id& seat);
std::vector<base::Id> hand_over_seats(Transaction& tx, const base::Id& hand_over);

/// What is open at a unit: the plan's name stands in `under`.
struct OpenItemRow { base::Id id; std::string text, under; std::optional<base::Date> due_on; };
struct OpenRows { Listed<OpenItemRow> duties, reports, difficulties, links; };
/// Of each kind the first ones by deadline, `most` at the most, and how many there
/// are. duties: not done, of plans that run; reports: not sent or sent back;
/// difficulties: questions too, not answered; links: that can still be used.
OpenRows open_at(Transaction& tx, const base::Id& unit, base::Instant now, int most);
/// All that open a duty of the unit.
void revoke_links_of(Transaction& tx, const base::Id& unit, const base::Id& by, base::Instant at);

}  // namespace dondoc::store
