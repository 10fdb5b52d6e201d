// Many duties at once: which of them an act takes, and why it leaves the others.
#pragma once

#include <boost/describe/enum.hpp>
#include <optional>

#include "base/date.h"
#include "domain/assignment.h"
#include "domain/words.h"

namespace dondoc::domain {

/// remind: those who have it to do are reminded now; move: its deadline becomes another day;
/// pass: another unit has it to do from now on.
enum class BulkKind { remind, move, pass };
BOOST_DESCRIBE_ENUM(BulkKind, remind, move, pass)

/// Duties in one act; beyond it nobody looks through a preview.
inline constexpr int most_in_bulk = 1000;

struct BulkFacts {
  AssignmentState state{};
  PlanStatus plan{};
  bool withdrawn = false;
  bool is_share = false;
  bool handed_down = false;  // shares of it were given to others
  std::optional<base::Date> due_on;
};

/// Why a duty is left out; nothing where it is taken. closed: its plan is; share: who
/// handed it down decides on it; same_unit: it is that
/// unit's; has_task: that unit owes the task already; handed_down: its unit gave shares of it.
enum class BulkRefusal { done, closed, withdrawn, share, same_day, same_unit, has_task, handed_down };
BOOST_DESCRIBE_ENUM(BulkRefusal, done, closed, withdrawn, share, same_day, same_unit, has_task, handed_down)

/// What the unit that is to have it has already.
struct Taker { bool same_unit = false, has_task = false; };

/// `to`: the day that it is to be moved to; `taker`: of kind pass.
std::optional<BulkRefusal> refusal_of(BulkKind kind, const BulkFacts& facts, std::optional<base::Date> to, Taker taker = {});

}  // namespace dondoc::domain
