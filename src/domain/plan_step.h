// Steps of a running plan: what is issued downwards (hướng dẫn, công văn chỉ đạo), and
// the reviews (sơ kết, tổng kết).
#pragma once

#include <boost/describe/enum.hpp>

#include "domain/actor.h"
#include "domain/words.h"

namespace dondoc::domain {

enum class StepKind { guideline, directive, interim_review, final_review };
BOOST_DESCRIBE_ENUM(StepKind, guideline, directive, interim_review, final_review)

constexpr bool is_review(StepKind kind) { return kind == StepKind::interim_review || kind == StepKind::final_review; }

/// edit, delete: the standing body's. A review may still be written down once the plan
/// is closed, as tổng kết is.
inline Can can_plan_step(const Actor& actor, PlanStatus plan) {
  const bool ran = plan == PlanStatus::issued || plan == PlanStatus::closed;
  return actor.staff && ran ? Can{"edit", "delete"} : Can{};
}

}  // namespace dondoc::domain
