#include "domain/bulk.h"

namespace dondoc::domain {

std::optional<BulkRefusal> refusal_of(BulkKind kind, const BulkFacts& facts, std::optional<base::Date> to, Taker taker) {
  if (facts.withdrawn) return BulkRefusal::withdrawn;
  if (facts.plan != PlanStatus::issued) return BulkRefusal::closed;
  if (facts.is_share) return BulkRefusal::share;
  if (facts.state == AssignmentState::done) return BulkRefusal::done;
  if (kind == BulkKind::move && facts.due_on == to) return BulkRefusal::same_day;
  if (kind != BulkKind::pass) return std::nullopt;
  if (taker.same_unit) return BulkRefusal::same_unit;
  if (facts.handed_down) return BulkRefusal::handed_down;
  if (taker.has_task) return BulkRefusal::has_task;
  return std::nullopt;
}

}  // namespace dondoc::domain
