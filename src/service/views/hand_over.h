// Hand-overs of focal points. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/hand_over.h"
#include "service/views/administration.h"

namespace dondoc::service {

/// id: of the assignment or the report. under: the plan's name.
struct OpenItem { base::Id id; std::string text, under; std::optional<base::Date> due_on; };
BOOST_DESCRIBE_STRUCT(OpenItem, (), (id, text, under, due_on))

/// The first of them, and how many there are.
struct OpenItems { std::vector<OpenItem> items; int total = 0; };
BOOST_DESCRIBE_STRUCT(OpenItems, (), (items, total))

/// The counts: what was open when it was entered; seats: in committees, that passed. can: undo
struct HandOver {
  base::Id id;
  UnitRef unit;
  std::string from_name;
  std::optional<std::string> to_name;
  domain::HandOverState state{};
  base::Date effective_on;
  int assignments = 0, reports = 0, difficulties = 0, links = 0, seats = 0;
  PersonRef made_by;
  base::Instant made_at;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(HandOver, (), (id, unit, from_name, to_name, state, effective_on, assignments, reports, difficulties, links, seats, made_by, made_at, can))

/// A seat in a committee that is by the person's office, or in the person's name.
struct HandOverSeat { base::Id id; UnitRef committee; std::string office; domain::SeatPassing passing{}; };
BOOST_DESCRIBE_STRUCT(HandOverSeat, (), (id, committee, office, passing))

/// Everything that would pass. others: who else answers for the unit.
struct HandOverPreview {
  FocalPoint focal_point;
  std::vector<std::string> others;
  OpenItems duties, reports, difficulties, links;
  std::vector<HandOverSeat> seats;
  std::optional<HandOver> waiting;
};
BOOST_DESCRIBE_STRUCT(HandOverPreview, (), (focal_point, others, duties, reports, difficulties, links, seats, waiting))

/// login: of an account to be made; user_id: one that there is. pass_seats: the next person holds
/// the office too, and is named at the seats that pass.
struct HandOverInput {
  std::string full_name;
  std::optional<std::string> office, phone, email, login;
  std::optional<base::Id> user_id;
  base::Date effective_on;
  bool revoke_links = false, pass_seats = false;
};
BOOST_DESCRIBE_STRUCT(HandOverInput, (), (full_name, office, phone, email, login, user_id, effective_on, revoke_links, pass_seats))

struct AccountInput { std::string login; };
BOOST_DESCRIBE_STRUCT(AccountInput, (), (login))

/// The password is shown this once.
struct AccountMade { std::string name, login, first_password; };
BOOST_DESCRIBE_STRUCT(AccountMade, (), (name, login, first_password))

struct HandOverMade { HandOver hand_over; std::optional<AccountMade> account; };
BOOST_DESCRIBE_STRUCT(HandOverMade, (), (hand_over, account))

}  // namespace dondoc::service
