// Steering committees, sub-committees and teams, their seats and who holds them,
// as of any day. A committee is a unit; its row tells what it alone has.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "domain/committee.h"
#include "domain/words.h"
#include "store/unit_store.h"

namespace dondoc::store {

inline constexpr const char* steering = "steering";  // the hierarchy of committees

/// parent: that it stands under on that day. ended_on: the first day on which it is there no more.
struct CommitteeRow {
  base::Id id;
  std::string name;
  domain::CommitteeKind kind{};
  std::optional<NamedRow> parent;
  domain::Family family{};
  std::string symbol, decision;
  base::Date formed_on;
  std::optional<base::Date> ended_on;
  base::Id group_id;  // of its members' units
};

/// valid_to: the first day on which the seat is there no more.
struct SeatRow {
  base::Id id, committee_id;
  std::optional<NamedRow> unit;
  std::string office;
  domain::SeatRole role{};
  base::Date valid_from;
  std::optional<base::Date> valid_to;
  std::optional<std::string> holder;
};

/// There on that day, by the names of that day; committees first, by name.
std::vector<CommitteeRow> committees_on(Transaction& tx, base::Date on);
/// Also one that has ended, or is not there yet; its names as of that day.
std::optional<CommitteeRow> find_committee(Transaction& tx, const base::Id& id, base::Date on);
/// Its unit and its group are there already.
void insert_committee(Transaction& tx, const CommitteeRow& row, base::Instant now);
/// Kind, family, symbol, decision and days.
void update_committee(Transaction& tx, const CommitteeRow& row);
/// From `from` on it stands under that one, or under none.
void place_committee(Transaction& tx, const base::Id& id, const std::optional<base::Id>& parent, base::Date from);

/// Those that were there on the day, with the unit and the holder of that day; in the order of roles.
std::vector<SeatRow> seats_on(Transaction& tx, const base::Id& committee, base::Date on);
/// How many each committee had on that day, its standing body apart.
std::unordered_map<base::Id, int> seats_counted(Transaction& tx, base::Date on);
/// Of a unit, those of today first; the committees by their names of today.
struct UnitSeatRow { NamedRow committee; SeatRow seat; };
std::vector<UnitSeatRow> seats_of_unit(Transaction& tx, const base::Id& unit);
std::optional<SeatRow> find_seat(Transaction& tx, const base::Id& id, base::Date on);
void insert_seat(Transaction& tx, const SeatRow& seat);
/// What began on that day never was.
void end_seat(Transaction& tx, const base::Id& id, base::Date on);
/// No name: the seat is vacant from then on. Names of before stay until they are erased.
void set_holder(Transaction& tx, const base::Id& seat, const std::optional<std::string>& full_name, base::Date from);
/// Names of all who held it, the present one too.
void erase_holders(Transaction& tx, const base::Id& seat);

}  // namespace dondoc::store
