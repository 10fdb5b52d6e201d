#include "service/chasing/moved_notice.h"

#include <algorithm>

#include "domain/chasing.h"
#include "service/chasing/reminder.h"
#include "store/chase_store.h"

namespace dondoc::service {

void MovedDeadlines::add(const base::Id& unit, bool is_report, base::Date due_on, bool is_late) {
  const auto [at, is_new] = units_.try_emplace(unit, OfUnit{0, 0, 0, 0, due_on});
  const bool first_dated = at->second.undated == at->second.assignments + at->second.reports;
  at->second.due_on = first_dated ? due_on : std::min(at->second.due_on, due_on);
  ++(is_report ? at->second.reports : at->second.assignments);
  at->second.late += is_late;
}

void MovedDeadlines::add_undated(const base::Id& unit, base::Date chase_on) {
  auto& of_unit = units_.try_emplace(unit, OfUnit{0, 0, 0, 0, chase_on}).first->second;
  if (of_unit.undated == of_unit.assignments + of_unit.reports) of_unit.due_on = std::min(of_unit.due_on, chase_on);
  ++of_unit.assignments;
  ++of_unit.undated;
}

void tell_of_moved(store::Transaction& tx, const Context& context, const base::Id& plan, const MovedDeadlines& moved, domain::NoticeCause cause) {
  const auto ladder = ladder_of(tx, plan);
  for (const auto& [unit, count] : moved.units()) {
    store::NoticeRow notice;
    notice.plan.id = plan;
    notice.cause = cause;
    notice.rung = domain::Rung::focal_point;
    notice.unit_id = unit;
    notice.assignments = count.assignments;
    notice.reports = count.reports;
    notice.late = count.late;
    notice.undated = count.undated;
    notice.due_on = count.due_on;
    notice.made_at = context.now();
    const auto notices = insert_notices(tx, std::move(notice), unit);
    if (ladder.on) queue_reminder(tx, ladder, notices);
  }
}

}  // namespace dondoc::service
