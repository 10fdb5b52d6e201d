// The events and phases that a document names, as those of the plan that it becomes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "draft/draft.h"
#include "service/organisation/calendar.h"
#include "store/schedule_store.h"

namespace dondoc::service {

/// The time that a phase's own words tell: it stands with the phase, which may move.
bool is_of_phase(const draft::Draft& draft, const draft::Period& period);

class DraftSchedule {
 public:
  DraftSchedule(const draft::Draft& draft, const base::Id& plan);

  const std::vector<store::PlanEventRow>& events() const { return events_; }
  /// Where the deadline is counted from an event, and prints no day of its own.
  std::optional<store::BindingRow> binding(const std::optional<draft::Due>& due, domain::DeadlineOf kind, const base::Id& subject) const;
  /// The last day in time, where the event has its days.
  std::optional<base::Date> day_of(const store::BindingRow& binding, const OfficeCalendar& calendar) const;

 private:
  std::vector<store::PlanEventRow> events_;
};

}  // namespace dondoc::service
