// What units hand down of their duties. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "service/views/work.h"

namespace dondoc::service {

/// One share as the unit that gave it sees it; id: of its assignment. given_due_on: its own
/// day; due_on: the one in force. shares: what its holder hands down of it. can: open, edit,
/// withdraw, restore, link.
struct Share {
  base::Id id;
  UnitRef unit;
  std::optional<PersonRef> person;
  std::string text;
  std::optional<base::Date> given_due_on, due_on;
  domain::AssignmentState state{};
  domain::Standing standing{};
  std::optional<int> percent;
  bool question_open = false, difficulty_open = false;
  std::optional<base::Instant> last_update_at, withdrawn_at;
  std::optional<Progress> shares;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(Share, (), (id, unit, person, text, given_due_on, due_on, state, standing, percent, question_open, difficulty_open, last_update_at, withdrawn_at,
                                  shares, can))

/// Of one assignment. percent: what they come to, each weighing the same; asking: how many
/// wait for an answer. To those above the unit the shares of its own people are told as a
/// number alone, `people`, and those withdrawn not at all. can: hand-down.
struct Shares {
  std::vector<Share> items;
  Progress progress;
  int percent = 0, asking = 0, people = 0;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(Shares, (), (items, progress, percent, asking, people, can))

/// due_on: none, as the duty. person_id: of the unit that gives it, and then unit_id is that unit.
struct ShareInput {
  base::Id unit_id;
  std::optional<base::Id> person_id;
  std::string text;
  std::optional<base::Date> due_on;
};
BOOST_DESCRIBE_STRUCT(ShareInput, (), (unit_id, person_id, text, due_on))

struct SharesInput { std::vector<ShareInput> shares; };
BOOST_DESCRIBE_STRUCT(SharesInput, (), (shares))

struct ShareChange { std::string text; std::optional<base::Date> due_on; };
BOOST_DESCRIBE_STRUCT(ShareChange, (), (text, due_on))

/// above: the unit directly over it. answers: somebody with an account is there to answer.
struct UnitBelow { UnitRef unit, above; bool answers = false; };
BOOST_DESCRIBE_STRUCT(UnitBelow, (), (unit, above, answers))

/// To whom a unit may hand down: itself, the units below it, its people.
struct ShareHolders { UnitRef own; std::vector<UnitBelow> units; std::vector<PersonRef> people; };
BOOST_DESCRIBE_STRUCT(ShareHolders, (), (own, units, people))

}  // namespace dondoc::service
