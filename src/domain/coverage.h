// A unit's own plan (child plan) carries out clauses of the plan above it. Which of
// its tasks answers which clause is proposed by likeness and settled by a person.
#pragma once

#include <boost/describe/enum.hpp>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "domain/actor.h"

namespace dondoc::domain {

/// How a unit takes up a clause of the parent plan: by a task of its own plan; it said
/// that it received it, or more; not at all yet.
enum class Coverage { covered, accepted, nobody };
BOOST_DESCRIBE_ENUM(Coverage, covered, accepted, nobody)

/// What is wrong with the day of a task that covers a clause. after_duty: it ends later
/// than the clause asks. late: it has passed, and neither of the two is done.
enum class CoverWarning { after_duty, late };
BOOST_DESCRIBE_ENUM(CoverWarning, after_duty, late)

/// One side of a pair. done: all that is owed of it; nothing owed is not done.
struct CoverDay { std::optional<base::Date> due_on; bool done = false; };
std::vector<CoverWarning> cover_warnings(const CoverDay& clause, const CoverDay& covering, base::Date today);

struct ClauseWords { std::string text; std::optional<base::Date> due_on; };
/// child: its place; percent: 0–100.
struct Likeness {
  std::size_t child = 0;
  int percent = 0;
  friend bool operator==(const Likeness&, const Likeness&) = default;
};

/// For each clause of the parent the tasks of the child that are like it, the likest
/// first, three at the most; none whose words are too few alike to be more than a guess.
/// Words that stand in every task count little, pairs of neighbouring syllables count as
/// words. A day within the clause's raises a proposal, a later one lowers it.
std::vector<std::vector<Likeness>> likely_clauses(const std::vector<ClauseWords>& parents, const std::vector<ClauseWords>& children);

/// bind: the focal points of the unit whose plan the child is (owns), and the standing
/// body's staff, who confirmed it; name-owner, to say whose plan it is: the staff.
Can can_bind(const Actor& actor, bool owns);

}  // namespace dondoc::domain
