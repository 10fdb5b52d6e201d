// Units whose deadlines moved, or that a person reminds, are told once: how many duties,
// and the earliest day.
#pragma once

#include <map>

#include "domain/notice.h"
#include "service/context.h"

namespace dondoc::service {

/// By unit.
class MovedDeadlines {
 public:
  /// is_late: the day is past.
  void add(const base::Id& unit, bool is_report, base::Date due_on, bool is_late = false);
  /// Without a deadline; chase_on: the day that it is chased by.
  void add_undated(const base::Id& unit, base::Date chase_on);
  /// due_on: the earliest deadline, or of work without one the earliest day to be chased by.
  struct OfUnit { int assignments = 0, reports = 0, late = 0, undated = 0; base::Date due_on; };
  const std::map<base::Id, OfUnit>& units() const { return units_; }

 private:
  std::map<base::Id, OfUnit> units_;
};

/// A notice to each unit's focal points, and what the plan's ladder brings outside of
/// the program, where it is on; in quiet hours it waits in the outbox. Part of the transaction that moves them.
void tell_of_moved(store::Transaction& tx, const Context& context, const base::Id& plan, const MovedDeadlines& moved,
                   domain::NoticeCause cause = domain::NoticeCause::moved);

}  // namespace dondoc::service
