// The tracking board: what is done, under way, late, silent as of the end of a
// day in Việt Nam (today when no day is given).
#pragma once

#include <optional>

#include "service/context.h"
#include "service/views/tracking.h"

namespace dondoc::service {

struct TrackingFilter {
  std::optional<base::Date> as_of{};
  std::optional<base::Id> plan_id{}, unit_id{}, task_id{};
  std::optional<domain::Standing> standing{};
  std::optional<domain::Role> role{};
  std::string section{};  // the heading that the task stands under; empty: any
};

/// progress counts all that match, not the page alone. sort: due_on (default), unit, task, standing.
TrackingPage track_assignments(Context& context, const ListQuery& query, const TrackingFilter& filter);
/// sort: name (default), late, silent, done, total.
UnitTrackingPage track_units(Context& context, const ListQuery& query, const TrackingFilter& filter);
/// sort: ordinal (default), due_on, late, silent, done.
TaskTrackingPage track_tasks(Context& context, const ListQuery& query, const TrackingFilter& filter);
MadeFile export_tracking(Context& context, const ListQuery& query, const TrackingFilter& filter);

}  // namespace dondoc::service
