// Many duties at once: which of them an act takes, and why it leaves the others.
#pragma once

#include <boost/describe/enum.hpp>
#include <optional>

#include "base/date.h"
#include "domain/assignment.h"
#include "domain/words.h"

namespace dondoc::domain {

/// remind: those who have it to do are reminded now; move: its deadline becomes another day.
enum class BulkKind { remind, move };
BOOST_DESCRIBE_ENUM(BulkKind, remind, move)

/// Duties in one act; beyond it nobody looks through a preview.
inline constexpr int most_in_bulk = 1000;

struct BulkFacts {
  AssignmentState state{};
  PlanStatus plan{};
  bool withdrawn = false;
  bool is_share = false;
  std::optional<base::Date> due_on;
};

/// Why a duty is left out; nothing where it is taken. closed: its plan is; share: who
/// handed it down decides on it; no_due: nothing to be reminded of by.
enum class BulkRefusal { done, closed, withdrawn, share, same_day, no_due };
BOOST_DESCRIBE_ENUM(BulkRefusal, done, closed, withdrawn, share, same_day, no_due)

/// `to`: the day that it is to be moved to.
std::optional<BulkRefusal> refusal_of(BulkKind kind, const BulkFacts& facts, std::optional<base::Date> to);

}  // namespace dondoc::domain
