// Steering committees and their members by office. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "domain/committee.h"
#include "domain/words.h"
#include "service/views/common.h"

namespace dondoc::service {

/// seats: members of that day, the standing body apart. ended_on: the first day on which it is there no more.
struct CommitteeRow {
  base::Id id;
  std::string name;
  domain::CommitteeKind kind{};
  std::optional<UnitRef> parent;
  domain::Family family{};
  std::string symbol, decision;
  base::Date formed_on;
  std::optional<base::Date> ended_on;
  int seats = 0;
};
BOOST_DESCRIBE_STRUCT(CommitteeRow, (), (id, name, kind, parent, family, symbol, decision, formed_on, ended_on, seats))

/// Those that were there on the day, by the names of that day.
struct Committees {
  base::Date on;
  std::vector<CommitteeRow> items;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(Committees, (), (on, items, can))

/// unit: whose office it is, as it was called that day; without one the office says it
/// all. holder: who held it that day, where a name is kept.
struct CommitteeSeat {
  base::Id id;
  std::optional<UnitRef> unit;
  std::string office;
  domain::SeatRole role{};
  base::Date valid_from;
  std::optional<base::Date> valid_to;
  std::optional<std::string> holder;
};
BOOST_DESCRIBE_STRUCT(CommitteeSeat, (), (id, unit, office, role, valid_from, valid_to, holder))

/// As of the day `on`. group: by which plans name its members. below: its
/// sub-committees and teams. can: edit.
struct Committee {
  base::Date on;
  CommitteeRow committee;
  UnitRef group;
  std::vector<CommitteeSeat> seats;
  std::vector<CommitteeRow> below;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(Committee, (), (on, committee, group, seats, below, can))

struct CommitteeInput {
  std::string name;
  domain::CommitteeKind kind{};
  std::optional<base::Id> parent_id;
  domain::Family family{};
  std::string symbol, decision;
  base::Date formed_on;
  std::optional<base::Date> ended_on;
};
BOOST_DESCRIBE_STRUCT(CommitteeInput, (), (name, kind, parent_id, family, symbol, decision, formed_on, ended_on))

struct SeatInput {
  std::optional<base::Id> unit_id;
  std::string office;
  domain::SeatRole role{};
  std::optional<std::string> holder;
};
BOOST_DESCRIBE_STRUCT(SeatInput, (), (unit_id, office, role, holder))

struct SeatsInput {
  base::Date from_on;
  std::vector<SeatInput> seats;
};
BOOST_DESCRIBE_STRUCT(SeatsInput, (), (from_on, seats))

struct SeatsText { std::string text; };
BOOST_DESCRIBE_STRUCT(SeatsText, (), (text))

/// A line as it was read. unit: that its words are beyond doubt; else office says it all.
struct ReadSeat {
  std::string text;
  std::optional<std::string> person;
  std::string office;
  std::optional<UnitRef> unit;
  domain::SeatRole role{};
};
BOOST_DESCRIBE_STRUCT(ReadSeat, (), (text, person, office, unit, role))

struct ReadSeats { std::vector<ReadSeat> items; };
BOOST_DESCRIBE_STRUCT(ReadSeats, (), (items))

/// The first day on which the seat is there no more.
struct SeatEnd { base::Date ended_on; };
BOOST_DESCRIBE_STRUCT(SeatEnd, (), (ended_on))

/// full_name: null, the seat is vacant from then on. forget: names of those who held it before are erased.
struct SeatHolderInput {
  std::optional<std::string> full_name;
  base::Date from_on;
  bool forget = false;
};
BOOST_DESCRIBE_STRUCT(SeatHolderInput, (), (full_name, from_on, forget))

}  // namespace dondoc::service
