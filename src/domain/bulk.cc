#include "domain/bulk.h"

namespace dondoc::domain {

std::optional<BulkRefusal> refusal_of(BulkKind kind, const BulkFacts& facts, std::optional<base::Date> to) {
  if (facts.withdrawn) return BulkRefusal::withdrawn;
  if (facts.plan != PlanStatus::issued) return BulkRefusal::closed;
  if (facts.is_share) return BulkRefusal::share;
  if (facts.state == AssignmentState::done) return BulkRefusal::done;
  if (kind == BulkKind::move && facts.due_on == to) return BulkRefusal::same_day;
  if (kind == BulkKind::remind && !facts.due_on) return BulkRefusal::no_due;
  return std::nullopt;
}

}  // namespace dondoc::domain
