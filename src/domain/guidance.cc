#include "domain/guidance.h"

namespace dondoc::domain {

Can can_guidance(const Actor& actor, PlanStatus plan) { return actor.sees_all() && plan == PlanStatus::issued ? Can{"withdraw"} : Can{}; }

}  // namespace dondoc::domain
