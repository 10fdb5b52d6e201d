// Questions and difficulties: who is to answer them, and by when.
#pragma once

#include <optional>

#include "service/context.h"
#include "service/views/work.h"

namespace dondoc::service {

/// overdue: the day by which they were to be answered has passed.
struct DifficultyFilter { std::optional<bool> open; std::optional<base::Id> plan_id; bool overdue = false; };
/// The standing body's to see; unanswered first, by the day of their answer.
Page<Difficulty> list_difficulties(Context& context, const ListQuery& query, const DifficultyFilter& filter);
/// What the actor's units were asked to answer.
Page<Entrusted> list_my_difficulties(Context& context, const ListQuery& query, std::optional<bool> open);

/// Passed on to who can answer, who is told at once; the clock goes on. Whoever asked,
/// the standing body and the one before go on seeing it. Throws invalid
/// update.to_whom (a unit where none belongs, or none where one does; the unit that
/// asks), conflict update.answered_already, update.with_them_already.
Update forward_update(Context& context, base::Id update_id, const ForwardInput& input);

}  // namespace dondoc::service
