// The list of what was learned, to be looked through and put right.
#pragma once

#include <optional>

#include "service/context.h"
#include "service/views/common.h"
#include "service/views/learned.h"

namespace dondoc::service {

/// sort: -created_at (default), created_at, text, kind.
Page<Learned> list_learned(Context& context, const ListQuery& query, const std::optional<domain::LearnedKind>& kind);
/// Throws invalid learned.text, learned.meaning, learned.target; conflict
/// learned.taken where another meaning is in force for the same text.
Learned create_learned(Context& context, const LearnedInput& input);
/// As create_learned; the kind stays.
Learned put_learned(Context& context, base::Id id, const LearnedInput& input);
void delete_learned(Context& context, base::Id id);
/// Throws conflict learned.taken.
void restore_learned(Context& context, base::Id id);

}  // namespace dondoc::service
