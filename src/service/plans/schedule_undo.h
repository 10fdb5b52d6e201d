// How an event stood before a change of it, and the change taken back.
#pragma once

#include <string>

#include "service/chasing/moved_notice.h"
#include "service/views/schedule.h"
#include "store/schedule_store.h"

namespace dondoc::service {

std::optional<EventRelation> relation_of(const store::PlanEventRow& row);
/// JSON: the event with what is counted from it.
std::string event_then(store::Transaction& tx, const store::PlanEventRow& row);

/// Puts the event, its followers and each day that the change moved back, but for
/// work that was done meanwhile. Returns whose deadlines moved back.
MovedDeadlines take_back(store::Transaction& tx, const Context& context, const store::ScheduleChangeRow& change);

}  // namespace dondoc::service
